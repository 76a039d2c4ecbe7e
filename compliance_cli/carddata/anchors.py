"""The first, cheap pass: where a call holds digits and number words densely enough to look closer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from compliance_cli.speech.numbers import TABLES
from compliance_cli.transcript import Turn

#: Code points between two number words of one cluster: a few small words.
_REACH = 20


class Cluster(NamedTuple):
    """Number words near each other in one turn; `weight` is about how many digits they say."""

    turn: int
    start: int
    end: int
    weight: int


def clusters(folded: str, turns: Sequence[Turn]) -> list[Cluster]:
    """All clusters of a call, in order."""
    automaton, weights, spaced = _automaton()
    found: list[Cluster] = []
    turn, border = -1, 0
    first = last = weight = 0
    size = len(folded)
    starts: list[int] = []
    # The line break in front is what a word at the very start stands behind.
    for which, start, end in automaton.find_matches_as_indexes("\n" + folded):
        one = weights[which]
        if not one:
            continue
        end -= 1
        if not spaced[which]:
            start -= 1
        else:
            if end < size and "a" <= folded[end] <= "z" and (folded[end] != "s" or folded[end + 1 : end + 2].isalpha()):
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
        weight += one
    if weight:
        found.append(Cluster(turn, first, last, weight))
    return found


#: What stands before a word of a spaced language. (A word after anything else is still read, but opens no cluster.)
_BEFORE = " \n-,"


@lru_cache(maxsize=1)
def _automaton() -> tuple[AhoCorasick, tuple[int, ...], tuple[bool, ...]]:
    """The automaton, the weight of each pattern, and whether it is a word with what stands before it."""
    patterns: dict[str, tuple[int, bool]] = dict.fromkeys("0123456789", (1, False))
    for table in TABLES.values():
        weighted = (
            *((word, 1) for word in (*table.digits, *table.months)),
            *((word, 1) for word in table.beside if len(word) > 1 or not table.spaced),
            *((word, 2) for word in table.numbers),
            *((word, 3) for word in table.plurals),
            *((word, value - 1) for word, value in table.repeats.items()),
            *((word, 1) for word, value in table.scales.items() if value == 10),
            *((word, 0) for word in table.idioms),
        )
        for word, weight in weighted:
            for before in _BEFORE if table.spaced else ("",):
                patterns[before + word] = (weight, table.spaced)
    automaton = AhoCorasick(list(patterns), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    weights, spaced = zip(*patterns.values(), strict=True)
    return automaton, weights, spaced
