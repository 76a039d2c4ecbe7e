"""Readings: run only where a word that they need is said."""

from __future__ import annotations

import pytest

from compliance_cli.engine.hearing.reading import Reading


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (r"\b(?:later|soon)\b", "we talk later on", (8, 13)),
        (r"\b(?:later|soon)\b", "collateral", None),
        (r"\b(?:later|soon)\b", "we talk now", None),
        (r"之后.{0,3}说", "之后再说", (0, 4)),
        (r"[a-z]+\d", "we talk at 5 or r5", (16, 18)),
    ],
)
def test_the_first_match(source: str, text: str, found: tuple[int, int] | None) -> None:
    match = Reading(source).search(text)
    assert (match.span() if match else None) == found


@pytest.mark.parametrize(
    ("source", "squeezed", "may"),
    [
        (r"\bi'?ll (?:talk|read)\b", "ill read it", True),
        (r"\bi'?ll (?:talk|read)\b", "i read it", False),
        (r"您之后", "你之后说", True),
        (r"您之后", "你说", False),
        (r"这就是之后", "这之后", True),
        (r"这就是之后", "这", False),
        (r"就是", "", True),
        (r"[a-z]", "", True),
    ],
)
def test_what_a_squeezed_text_may_hold(source: str, squeezed: str, may: bool) -> None:
    assert Reading(source).may_hold(squeezed) is may
