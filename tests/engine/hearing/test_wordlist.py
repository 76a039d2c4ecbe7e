"""One regex for many words."""

from __future__ import annotations

import re

import pytest

from compliance_cli.engine.hearing.wordlist import gathered, one_of

#: More than are left as they stand.
MANY = ("card", "car", "cards", "pin", "pins", "code", "in cash", "kasse", "卡号", "卡")


def by_length(*words: str) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def test_the_longest_word_at_a_place_is_taken() -> None:
    assert re.findall(one_of(MANY), "cards car pins in cash 卡号") == ["cards", "car", "pins", "in cash", "卡号"]


@pytest.mark.parametrize(
    "text", ["cards car pins in cash 卡号", "cardboard", "in cas", "kassen code", "", "the card and the cars"]
)
@pytest.mark.parametrize("around", [r"\b{}\b", "{}", r"{}?s", r"(?<!{})c\w", r"(?!{})\w+", r"x|{}"])
def test_a_regex_matches_the_same_with_its_lists_gathered(around: str, text: str) -> None:
    source = around.replace("{}", f"(?:{by_length(*MANY)})")
    if "(?<!" in source:
        source = source.replace(by_length(*MANY), "|".join(["card", "code"] + ["kass"] * 8))
    assert [one.span() for one in re.finditer(gathered(source), text)] == [
        one.span() for one in re.finditer(source, text)
    ]


def test_a_list_is_gathered() -> None:
    assert gathered(rf"\b(?:{by_length(*MANY)}) x") == (
        r"\b(?:in\ cash|c(?:ar(?:d(?:s)?)?|ode)|kasse|pin(?:s)?|卡(?:号)?) x"
    )


@pytest.mark.parametrize(
    "source",
    [
        "(?:a|b|c)",
        "(?:car|card|a|b|c|d|e|f|g)",
        "(?:cars?|a|b|c|d|e|f|g|h)",
        r"(?:\d|a|b|c|d|e|f|g|h)",
        "(?!(?:a|b|c|d|e|f|g|h|i)x)y",
        "(?<=(?:a|b|c|d|e|f|g|h|i)x)y",
        "(a|b|c|d|e|f|g|h|i)",
    ],
)
def test_what_is_left_as_it_stands(source: str) -> None:
    assert gathered(source) == source
