"""The first, cheap pass: where a call holds digits and number words densely enough to look closer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from compliance_cli.speech.numbers import TABLES
from compliance_cli.transcript import Turn

#: Code points between two number words of one cluster: a few words, "hang on a moment, then it says" among them.
_REACH = 40


@dataclass(frozen=True, slots=True)
class Cluster:
    """Number words near each other in one turn; `weight` is about how many digits they say."""

    turn: int
    start: int
    end: int
    weight: int


def clusters(folded: str, turns: Sequence[Turn]) -> list[Cluster]:
    """All clusters of a call, in order."""
    automaton, weights, glued = _automaton()
    found: list[Cluster] = []
    turn, border = -1, 0
    first = last = weight = 0
    size = len(folded)
    starts: list[int] | None = None
    for which, start, end in automaton.find_matches_as_indexes(folded):
        if not glued[which] and (
            (start and "a" <= folded[start - 1] <= "z")
            or (end < size and "a" <= folded[end] <= "z" and (folded[end] != "s" or folded[end + 1 : end + 2].isalpha()))
        ):
            continue
        if start >= border or start - last > _REACH:
            if weight:
                found.append(Cluster(turn, first, last, weight))
            first, weight = start, 0
            if start >= border:
                starts = starts or [turn.start for turn in turns]
                turn = bisect_right(starts, start) - 1
                border = turns[turn].end + 1
        last = end
        weight += weights[which]
    if weight:
        found.append(Cluster(turn, first, last, weight))
    return found


@lru_cache(maxsize=1)
def _automaton() -> tuple[AhoCorasick, tuple[int, ...], tuple[bool, ...]]:
    """The automaton, the weight of each pattern, and whether it counts in the middle of a word."""
    patterns: dict[str, tuple[int, bool]] = {digit: (1, True) for digit in "0123456789"}
    for table in TABLES.values():
        for word in (*table.digits, *table.beside, *table.months):
            patterns[word] = (1, not table.spaced)
        for word in table.numbers:
            patterns[word] = (2, not table.spaced)
        if not table.spaced:
            patterns |= {word: (1, True) for word in table.scales}
    automaton = AhoCorasick(list(patterns), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    weights, glued = zip(*patterns.values(), strict=True)
    return automaton, weights, glued
