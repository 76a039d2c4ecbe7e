"""The shape of a language's spoken numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class NumberTable:
    """How one language says numbers, in folded forms (simplified characters, lower case).

    - `spaced`: words stand between spaces; in an unspaced language every character may be a word.
    - `digits`: words for 0–9 that mean a digit wherever they stand.
    - `beside`: words that mean a digit only directly beside another ("oh", 拐).
    - `homophones`: what recognisers write for a digit; a digit only where digits stand on both sides.
    - `numbers`: words for 10–99 that are one word each ("eleven", "forty").
    - `scales`: words that multiply what stands before them ("hundred").
    - `repeats`: words that say the next digit so many times ("double").
    - `plurals`: words that a count stands before ("three eights").
    - `months`: month words and their numbers, for expiry dates.
    - `idioms`: everyday words that hold a number word and say no number ("no one", 一下).
    - `fillers`: words that may stand inside a number being read, its separators said aloud among them.
    - `corrections`: words that take back what was just said.
    - `units`: words that make the number before them a quantity.
    """

    language: str
    spaced: bool
    digits: Mapping[str, int]
    beside: Mapping[str, int] = field(default_factory=dict)
    homophones: Mapping[str, int] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    repeats: Mapping[str, int] = field(default_factory=dict)
    plurals: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    idioms: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    corrections: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
