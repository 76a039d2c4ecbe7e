"""Which regular expressions are refused: those that do not compile, and those that run away."""

from __future__ import annotations

import pytest

from compliance_cli.packs.patterns import trouble


@pytest.mark.parametrize(
    "pattern",
    [
        r"card (?:number|no)",
        r"(?:a{1,20})+",
        r"(?:\d{4} ?)+",
        r"(?:a++)+",
        r"(?>a+)+",
        r"(?:a+)?",
        r"(?:a+){0,3}",
        r"(?:a+)++b",
        r"(?:[+*]x)+",
        r"(?:\+\*)+",
        r"(?:[]+*]x)*",
        r"(?:a+b)(?:c+d)",
        r"\p{Han}{2,8}卡",
        r"(?i:yes)+",
        r"(?#a+)b+",
    ],
)
def test_right(pattern: str) -> None:
    assert trouble(pattern) is None


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+",
        r"(?:a*)*b",
        r"(?:嗯+|啊)*好",
        r"(?:x(?:a+))+",
        r"((a+)b?)*",
        r"(?:a+){2,}",
        r"(?:a+){1,50}",
        r"(?:a+?)+",
        r"(?:[^)]+)+",
        r"(?P<n>a+)*?c",
        r"(?:a{3,})+",
    ],
)
def test_runs_away(pattern: str) -> None:
    assert "(a+)+" in (trouble(pattern) or "")


@pytest.mark.parametrize(
    ("pattern", "words"),
    [("(a", "position 2"), ("a**", "position 2"), ("[a", "position 2"), (r"\p{Nothing}", "property")],
)
def test_does_not_compile(pattern: str, words: str) -> None:
    wrong = trouble(pattern) or ""
    assert wrong.startswith("this pattern does not compile")
    assert words in wrong
