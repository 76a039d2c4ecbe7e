from __future__ import annotations

import pytest

from compliance_cli.speech import fold, is_acknowledgement, language_of, sentences
from compliance_cli.speech.numbers import TABLES


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Could you read me the number on the card, please?", {"en"}),
        ("请问您的卡号是多少？", {"zh"}),
        ("請問您的卡號是多少？", {"zh"}),
        ("好的，我把链接发给您，您看 is that okay for you？", {"en", "zh"}),
        ("我的卡是visa，请问可以吗", {"zh"}),
        ("Wie lautet Ihre Kartennummer bitte?", {"other"}),
        ("", {"other"}),
        ("4111 1111", {"other"}),
    ],
)
def test_language_of(text: str, languages: set[str]) -> None:
    assert language_of(fold(text)) == languages


@pytest.mark.parametrize(
    "text",
    ["Okay.", "mm hmm", "Mm-hmm", "Got it, go on.", "yes, go on", "uh-huh", "Right. Thank you.", "", "…",
     "嗯", "好的。", "对，对", "请继续", "請繼續", "好，您說", "嗯嗯，好的，您继续", "ok，好的"],
)  # fmt: skip
def test_acknowledgements(text: str) -> None:
    assert is_acknowledgement(fold(text))


@pytest.mark.parametrize(
    "text",
    ["okay, one two three", "And the expiry date?", "no", "no thank you", "you", "I have it here in my other bag",
     "不用了", "好的，卡号是多少", "一二三", "嗯，我考虑一下", "4111", "right now"],
)  # fmt: skip
def test_not_acknowledgements(text: str) -> None:
    assert not is_acknowledgement(fold(text))


@pytest.mark.parametrize(
    ("line", "spans"),
    [
        ("", []),
        ("no end here", [(0, 11)]),
        ("one. two? three", [(0, 5), (5, 10), (10, 15)]),
        ("it is 3.5 percent.", [(0, 18)]),
        ("好的。请说?", [(0, 3), (3, 6)]),
        ("wait... what?!", [(0, 8), (8, 14)]),
    ],
)
def test_sentences(line: str, spans: list[tuple[int, int]]) -> None:
    assert sentences(line) == spans


@pytest.mark.parametrize("language", list(TABLES))
def test_number_tables_are_folded_and_whole(language: str) -> None:
    table = TABLES[language]
    assert set(table.digits.values()) == set(range(10))
    words = [*table.digits, *table.beside, *table.homophones, *table.numbers, *table.repeats, *table.plurals]
    assert all(fold(word) == word for word in words)
    assert not set(table.digits) & set(table.homophones)
    assert not set(table.digits) & table.fillers
