"""Finding the words of a word list in the running text they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from compliance_cli.formats.talk import Copy, Timing, Token

_FARTHEST = 40
"""Code points that may lie between two words found one after the other; beyond it is another word."""


class Heard(NamedTuple):
    """One recognised word, and its seconds if it has any (punctuation has none)."""

    text: str
    begins: float | None = None
    ends: float | None = None

    def __repr__(self) -> str:
        return "<word>"


def timed_token(text: str, words: Sequence[Heard], gap: str = "", layer: int = 1) -> Token:
    """`text` with the times of its words, and with each word as a copy of the characters it stands for.

    Words are looked for in order; the search ends at the first that is not found, so that the words with
    a copy are always the first ones of the list.
    """
    timings: list[Timing] = []
    copies: list[Copy] = []
    here = 0
    for word in words:
        start = text.find(word.text, here, here + len(word.text) + _FARTHEST)
        if start < 0:
            break
        here = start + len(word.text)
        copies.append(Copy(start, word.text, layer))
        if word.begins is not None and word.ends is not None:
            timings.append(Timing(start, here, word.begins, word.ends))
    return Token(text, gap, tuple(timings), tuple(copies))
