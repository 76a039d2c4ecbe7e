"""Where the words of one text stand in another that says the same, in stretches."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

_GRAM = 3
"""Words that must stand together for a stretch to be found away from where the last one ended."""
_CANDIDATES = 24


class Alignment:
    """Finds stretches of words in one text; made once, asked for every other text."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._grams: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for at in range(len(words) - _GRAM + 1):
            self._grams[tuple(words[at : at + _GRAM])].append(at)

    def of(self, other: Sequence[str]) -> list[int]:
        """For each word of another text the number of the word it repeats, -1 where there is none."""
        found = [-1] * len(other)
        here = at = 0
        while at < len(other):
            start, length = self._longest(other, at, here)
            together = length >= _GRAM or length == len(other) or (start == here and length)
            if not together:
                at += 1
                continue
            found[at : at + length] = range(start, start + length)
            at, here = at + length, start + length
        return found

    def _longest(self, other: Sequence[str], at: int, here: int) -> tuple[int, int]:
        """Where the longest repetition from word `at` on begins, and its length; the nearest to `here` of several."""
        best, length = here, self._run(other, at, here)
        places = self._grams.get(tuple(other[at : at + _GRAM]), ())
        middle = bisect_left(places, here)
        near = places[max(middle - _CANDIDATES // 2, 0) : middle + _CANDIDATES]
        if not near and len(other) - at < _GRAM and at == 0:
            near = [place for place, word in enumerate(self._words) if word == other[0]][:_CANDIDATES]
        for start in sorted(near, key=lambda place: abs(place - here)):
            run = self._run(other, at, start)
            if run > length:
                best, length = start, run
        return best, length

    def _run(self, other: Sequence[str], at: int, start: int) -> int:
        length = 0
        most = min(len(other) - at, len(self._words) - start)
        while length < most and other[at + length] == self._words[start + length]:
            length += 1
        return length
