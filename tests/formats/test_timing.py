from __future__ import annotations

import pytest

from compliance_cli.formats.timing import Heard, timings, words_in


def heard(words: str) -> list[Heard]:
    """Words a second each; `-` before one: it has no time."""
    return [
        Heard(word.lstrip("-"), None if word.startswith("-") else float(place), float(place + 1))
        for place, word in enumerate(words.split())
    ]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("My card.", "my card", [("My", 0, 1), ("card", 1, 2)]),
        ("It's mine", "it's mine", [("It's", 0, 1), ("mine", 1, 2)]),
        ("No. 41, thanks", "number four one thanks", [("No. 41", 0, 3), ("thanks", 3, 4)]),
        ("41", "four one", [("41", 0, 2)]),
        ("ok", "four ok", [("ok", 1, 2)]),  # nothing is written for the first
        ("a b", "a -b", [("a", 0, 1)]),
        ("卡号四一。", "卡号 四 一", [("卡号", 0, 1), ("四", 1, 2), ("一", 2, 3)]),
        ("a", "", []),
        ("", "a", []),
        ("...", "a", []),
    ],
)
def test_times_of_words(text: str, words: str, found: list[tuple[str, float, float]]) -> None:
    assert [(text[t.start : t.end], t.begins, t.ends) for t in timings(text, heard(words))] == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It's 4111-1111, OK?", ["it", "s", "4111", "1111", "ok"]),
        ("卡号，4一〇。Yes", ["卡", "号", "4", "一", "〇", "yes"]),
        ("_.,。、", []),
    ],
)
def test_words_in_a_text(text: str, words: list[str]) -> None:
    assert [word for word, _, _ in words_in(text)] == words
    assert [text[start:end].casefold() for _, start, end in words_in(text)] == words
