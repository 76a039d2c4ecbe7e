"""Codes with letters, spelt or typed: hidden whole where a code was asked for, left where anything else was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.carddata.conftest import Seen

ASKED = "a: What's the code we sent to your phone?"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("it's K77B29", "K77B29"),
        ("K77B29, thanks", "K77B29"),
        (
            "K for kilo, seven, seven, B for bravo, two, nine",
            "K for kilo, seven, seven, B for bravo, two, nine",
        ),
        ("seven seven X two nine", "seven seven X two nine"),
        ("a code of four one two six", "four one two six"),
    ],
)
def test_letters_of_a_code_are_hidden_with_it(answer: str, code: str, found: Callable[[str], Seen]) -> None:
    assert [text for _, _, spans in found(f"{ASKED}\nc: {answer}") for text in spans] == [code]


@pytest.mark.parametrize("question", ["What's the order number?", "And your booking code?", "Which flight?"])
def test_tokens_that_answer_other_questions_stay(question: str, found: Callable[[str], Seen]) -> None:
    assert found(f"a: {question}\nc: K77B29") == []
