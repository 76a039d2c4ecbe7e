"""What a stretch of talk says in grams, and which stretches are weighed."""

from __future__ import annotations

import pytest

from compliance_cli.engine.hearing.grams import grams, language_of, placed_grams, stretches

ENGLISH = [
    ("", set()),
    ("return", {"retur"}),
    ("returned it", {"retur", "it", "retur_it"}),
    ("cancelled", {"cancel"}),
    ("cancer", {"cancer"}),
    ("policy police policies", {"policy", "police", "polici", "policy_police", "police_polici"}),
    ("invested", {"investe"}),
    ("investigation", {"investi"}),
    ("authority", {"authorit"}),
    ("under", {"under"}),
    ("pay 1,200.50 now?", {"pay", "#", "now", "?", "pay_#", "#_now", "now_?"}),
    ("card \ue000\ue001", {"card", "~", "card_~"}),
    ("yes. no", {"yes", "no", "yes_no"}),
]
CHINESE = [
    ("卡", {"卡"}),
    ("卡号是", {"卡", "号", "是", "卡号", "号是", "卡号是"}),
    ("付500元", {"付", "#", "元", "付#", "#元", "付#元"}),
    ("发app", {"发", "app", "发app"}),
]


@pytest.mark.parametrize(("text", "said"), ENGLISH)
def test_english_gives_beginnings_of_words_alone_and_in_pairs(text: str, said: set[str]) -> None:
    assert grams(text, "en") == said


@pytest.mark.parametrize(("text", "said"), CHINESE)
def test_chinese_gives_one_to_three_letters(text: str, said: set[str]) -> None:
    assert grams(text, "zh") == said


@pytest.mark.parametrize(
    ("text", "language"), [(text, "en") for text, _ in ENGLISH] + [(text, "zh") for text, _ in CHINESE]
)
def test_placed_grams_are_the_same_and_say_where(text: str, language: str) -> None:
    placed = list(placed_grams(text, language))
    assert {gram for gram, _, _ in placed} == grams(text, language)
    assert all(grams(text[start:end], language) >= {gram} for gram, start, end in placed)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("hello", "en"),
        ("卡号", "zh"),
        ("the word 卡 alone is no chinese", "en"),
        ("下载app再打开screen", "zh"),
    ],
)
def test_a_sixth_of_han_letters_makes_chinese(text: str, language: str) -> None:
    assert language_of(text) == language


CUT = [
    ("one sentence", "abc.", (4,), [(0, 4)]),
    ("joined within reach", "ab. cd.", (4, 7), [(0, 4), (0, 7), (4, 7)]),
    ("as many as fit", "ab. cd. ef.", (4, 8, 11), [(0, 4), (0, 8), (4, 8), (4, 11), (8, 11)]),
    ("too long to join", "abcdefg. hi.", (9, 12), [(0, 9), (9, 12)]),
    ("cut between words", "aa bb cc dd ee", (14,), [(0, 9), (3, 12), (6, 14)]),
    ("cut where no word ends", "a" * 60, (60,), [(5 * n, 5 * n + 10) for n in range(11)]),
    ("nothing", "", (), []),
]


@pytest.mark.parametrize(("text", "ends", "found"), [case[1:] for case in CUT], ids=[case[0] for case in CUT])
def test_stretches(text: str, ends: tuple[int, ...], found: list[tuple[int, int]]) -> None:
    got = stretches(text, ends, 10)
    assert got == found
    assert all(end - start <= 10 for start, end in got)
    assert {at for start, end in got for at in range(start, end)} == set(range(len(text)))
