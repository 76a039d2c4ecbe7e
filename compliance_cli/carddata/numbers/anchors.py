"""The first, cheap pass: where a call holds digits and number words densely enough to look closer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from compliance_cli.speech.numbers import TABLES, WORLD, NumberTable
from compliance_cli.speech.numbers.opening import spoken
from compliance_cli.transcript import Turn

#: Code points between two number words of one cluster: a few small words.
_REACH = 20
#: Code points between two of three words in a row that open a language's table, and how many open it.
_ROW_REACH = 12
_ROW = 3

#: The languages besides English and Chinese whose tables are open.
Open = frozenset[str]


class Cluster(msgspec.Struct, frozen=True, gc=False):
    """Number words near each other in one turn; `weight` is about how many digits they say.

    (A struct, as whatever there are dozens of in a call: making one takes a third of a named tuple's time.)
    """

    turn: int
    start: int
    end: int
    weight: int


def clusters(folded: str, turns: Sequence[Turn]) -> tuple[list[Cluster], Open]:
    """All clusters of a call, in order, and the languages whose tables it opens."""
    languages = spoken(folded)
    found, foreign = _clusters(folded, turns, languages)
    if not foreign:
        return found, languages
    rows = languages | _in_rows(foreign)
    if rows != languages:
        found, _ = _clusters(folded, turns, rows)
    return found, rows


def tables(languages: Open) -> list[NumberTable]:
    """The open tables, those of other languages first: their words are theirs."""
    return [*(WORLD[language] for language in sorted(languages)), *TABLES.values()]


def _clusters(
    folded: str, turns: Sequence[Turn], languages: Open
) -> tuple[list[Cluster], list[tuple[int, int, frozenset[str]]]]:
    """The clusters, and the words of shut tables if three of them stand in a row anywhere."""
    automaton, weights, spaced, owners = _automaton(languages)
    found: list[Cluster] = []
    foreign: list[tuple[int, int, frozenset[str]]] = []
    foreign_end = row = longest_row = 0
    turn, border = -1, 0
    first = last = weight = 0
    size = len(folded)
    starts = [turn.start for turn in turns]
    # The line break in front is what a word at the very start stands behind.
    for which, start, end in automaton.find_matches_as_indexes("\n" + folded):
        one = weights[which]
        if one <= 0:
            if one:
                row = row + 1 if start - foreign_end <= _ROW_REACH else 1
                if row > longest_row:
                    longest_row = row
                foreign_end = end
                foreign.append((start, end, owners[which]))
            continue
        end -= 1
        if not spaced[which]:
            start -= 1
        elif end < size and folded[end].isalpha() and _goes_on(folded, end):
            continue
        if start >= border:
            if weight:
                found.append(Cluster(turn, first, last, weight))
            first, weight = start, 0
            turn = bisect_right(starts, start) - 1
            border = turns[turn].end + 1
        elif start - last > _REACH:
            if weight:
                found.append(Cluster(turn, first, last, weight))
            first, weight = start, 0
        last = end
        weight += one
    if weight:
        found.append(Cluster(turn, first, last, weight))
    return found, foreign if longest_row >= _ROW else []


def _goes_on(folded: str, end: int) -> bool:
    """Whether a word of a spaced language goes on at `end` (a plural `s` does not count, nor a Chinese letter)."""
    letter = folded[end]
    if letter == "s":
        return folded[end + 1 : end + 2].isalpha()
    return letter < "\u2e80"


def _in_rows(foreign: Iterable[tuple[int, int, frozenset[str]]]) -> Open:
    """The languages of which three words stand in a row."""
    opened: set[str] = set()
    owners: frozenset[str] = frozenset()
    count, last = 0, -_ROW_REACH
    sure: frozenset[str] = frozenset()
    for start, end, said in foreign:
        languages = frozenset(owner.lstrip("~") for owner in said)
        shared = owners & languages
        if shared and start - last <= _ROW_REACH:
            owners, count = shared, count + 1
        else:
            owners, count, sure = languages, 1, frozenset()
        sure |= said
        last = end
        if count >= _ROW:
            opened |= owners & sure
    return frozenset(opened)


#: What stands before a word of a spaced language. (A word after anything else is still read, but opens no cluster.)
_BEFORE = " \n-,"
#: Typed digits that are taken as one: a pattern each, which costs less than the matches it saves.
_TYPED_AT_ONCE = 2
_Known = tuple[AhoCorasick, tuple[int, ...], tuple[bool, ...], tuple[frozenset[str], ...]]
_NOBODY: frozenset[str] = frozenset()


@lru_cache(maxsize=16)
def _automaton(languages: Open) -> _Known:
    """The automaton; of each pattern its weight, whether it has what stands before it, whose it is.

    Words of tables that are shut have weight -1.
    """
    patterns: dict[str, tuple[int, bool, frozenset[str]]] = {}
    for digits in range(1, _TYPED_AT_ONCE + 1):
        patterns |= {f"{number:0{digits}d}": (digits, False, _NOBODY) for number in range(10**digits)}
    for table in tables(languages):
        for word, weight in _weighted(table):
            for before in _BEFORE if table.spaced else ("",):
                patterns.setdefault(before + word, (weight, table.spaced, _NOBODY))
    for word, owners in _shut(languages).items():
        patterns.setdefault(word, (-1, False, owners))
    # Not the one with whole tables: it takes 5 MB, and is no faster.
    small = Implementation.ContiguousNFA
    automaton = AhoCorasick(list(patterns), matchkind=MatchKind.LeftmostLongest, implementation=small)
    weights, spaced, whose = zip(*patterns.values(), strict=True)
    return automaton, weights, spaced, whose


def _weighted(table: NumberTable) -> Iterable[tuple[str, int]]:
    return (
        *((word, 1) for word in (*table.digits, *table.months)),
        *((word, 1) for word in table.beside if len(word) > 1 or not table.spaced),
        # "o" alone is anything, "o o" is read out.
        *((f"{word} {word}", 2) for word in table.beside if len(word) == 1 and table.spaced),
        # ("o one": the longest match, or "o o" takes its first letter.)
        *(
            (f"{word} {digit}", 2)
            for word in table.beside
            for digit in (*table.digits, *table.beside)
            if len(word) == 1 < len(digit) and table.spaced and digit.startswith(word)
        ),
        *((word, 2) for word in table.numbers),
        *((word, 3) for word in table.plurals),
        *((word, value - 1) for word, value in table.repeats.items()),
        *((word, 1) for word, value in table.scales.items() if value == 10),
        *((word, 0) for word in table.idioms),
    )


def _shut(languages: Open) -> Mapping[str, frozenset[str]]:
    """The digit words of shut tables, and whose they are (`~` before a language in which they are doubtful)."""
    words: dict[str, frozenset[str]] = {}
    for language, table in WORLD.items():
        if language not in languages and table.spaced:
            for word in (*table.digits, *table.beside):
                owner = "~" + language if word in table.beside else language
                for before in " \n-":
                    words[before + word] = words.get(before + word, _NOBODY) | {owner}
    return words
