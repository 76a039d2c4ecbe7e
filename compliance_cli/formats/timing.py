"""Finding the words of a word list in the running text they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from compliance_cli.formats.talk import Timing

_AHEAD = 12
"""Words of a text that a word of the list may be ahead of the last one found."""

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u9fff\uf900-\ufaff"
_WORD = re.compile(f"[{_HAN}]|[^\\W_{_HAN}]+")


class Heard(NamedTuple):
    """One recognised word, and its seconds if it has any (punctuation has none)."""

    text: str
    begins: float | None = None
    ends: float | None = None

    def __repr__(self) -> str:
        return "<word>"


def words_in(text: str) -> list[tuple[str, int, int]]:
    """The words of a text, lower case, and their characters in it; a Chinese character is a word."""
    return [(word.group().casefold(), word.start(), word.end()) for word in _WORD.finditer(text)]


def timings(text: str, words: Sequence[Heard]) -> tuple[Timing, ...]:
    """The times of the words in `text`, whatever their case and punctuation.

    Words that are written otherwise in the text ("four one" for 41) give the stretch between their found
    neighbours one time, from the first to the last of them.
    """
    written = words_in(text)
    found: list[Timing] = []
    here = 0
    missed: list[Heard] = []
    for word in words:
        if word.begins is None or word.ends is None:
            continue
        said = [part for part, _, _ in words_in(word.text)]
        at = _next(written, said, here)
        if at is None or not said:
            missed += [word] if said else []
            continue
        found += _between(written[here:at], missed)
        missed = []
        here = at + len(said)
        found.append(Timing(written[at][1], written[here - 1][2], word.begins, word.ends))
    return (*found, *_between(written[here:], missed))


def _next(written: Sequence[tuple[str, int, int]], said: Sequence[str], here: int) -> int | None:
    for at in range(here, min(here + _AHEAD, len(written) - len(said)) + 1):
        if all(written[at + place][0] == part for place, part in enumerate(said) if at + place < len(written)):
            return at if at + len(said) <= len(written) else None
    return None


def _between(stretch: Sequence[tuple[str, int, int]], missed: Sequence[Heard]) -> list[Timing]:
    if not stretch or not missed:
        return []
    begins = min(word.begins or 0.0 for word in missed)
    ends = max(word.ends or 0.0 for word in missed)
    return [Timing(stretch[0][1], stretch[-1][2], begins, ends)]
