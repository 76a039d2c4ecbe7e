"""Literals with word borders, all looked for in one go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

Literal = tuple[str, bool, bool]
"""A literal, and whether it counts only where a word begins at its start, and where one ends at its end."""

Meaning = TypeVar("Meaning")


def joins(character: str) -> bool:
    """Whether a character makes one word with a letter beside it: letters and digits but Han."""
    return character.isalnum() and not "\u2e80" <= character <= "\U0003ffff"


#: Letters and digits that make one word with a letter beside them.
_JOINING = frozenset(character for character in map(chr, range(0x2E80)) if joins(character))


class Net(Generic[Meaning]):
    """Says where literals stand in a text, and what each of them means.

    Literals of ASCII have an automaton of their own: the others need not be looked for in a text of ASCII, and making
    two is when less memory is in use than making one.
    """

    def __init__(self, literals: Iterable[tuple[Literal, Meaning]]) -> None:
        """Each literal once, with its meaning. They are taken in one by one, so that the giver may let go of them."""
        plain: _Half[Meaning] = _Half()
        other: _Half[Meaning] = _Half()
        for literal, meaning in literals:
            (plain if literal[0].isascii() else other).add(literal, meaning)
        self._plain, self._other = plain.made(), other.made()

    def catch(self, text: str) -> list[tuple[Meaning, int, int]]:
        """The literals in a text, overlapping ones too: meaning, start, end; in order of their ends."""
        caught = self._plain.catch(text)
        if text.isascii():
            return caught
        others = self._other.catch(text)
        return sorted(caught + others, key=_end) if caught and others else caught or others


class _Half(Generic[Meaning]):
    """The literals of one half."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._meanings: list[Meaning] = []
        self._begins_word, self._ends_word = bytearray(), bytearray()
        self._automaton: AhoCorasick | None = None

    def add(self, literal: Literal, meaning: Meaning) -> None:
        text, begins, ends = literal
        self._texts.append(text)
        self._meanings.append(meaning)
        self._begins_word.append(begins)
        self._ends_word.append(ends)

    def made(self) -> _Half[Meaning]:
        """The same, ready to catch. The texts are in the automaton then."""
        if self._texts:
            # Left to itself the library makes tables of few literals that take half a MB each where they are Chinese.
            self._automaton = AhoCorasick(self._texts, implementation=Implementation.ContiguousNFA)
            self._texts = []
        return self

    def catch(self, text: str) -> list[tuple[Meaning, int, int]]:
        if self._automaton is None:
            return []
        caught = self._automaton.find_matches_as_indexes(text, overlapping=True)
        if not caught:
            return []
        meanings, begins_word, ends_word, joining = self._meanings, self._begins_word, self._ends_word, _JOINING
        fenced = f"\n{text}\n"
        return [
            (meanings[literal], start, end)
            for literal, start, end in caught
            if not (begins_word[literal] and fenced[start] in joining)
            and not (ends_word[literal] and fenced[end + 1] in joining)
        ]


class OneOf:
    """Says whether one of many literals stands in a text, inside words too."""

    def __init__(self, literals: Sequence[str]) -> None:
        self._literals = literals

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._literals, implementation=Implementation.ContiguousNFA)

    def stands_in(self, text: str) -> bool:
        """Whether one of them stands in a text."""
        return bool(self._automaton.find_matches_as_indexes(text))


def _end(match: tuple[object, int, int]) -> int:
    return match[2]
