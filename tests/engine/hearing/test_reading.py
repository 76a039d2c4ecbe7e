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
