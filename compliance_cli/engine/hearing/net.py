"""Literals with word borders, all looked for in one go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

Literal = tuple[str, bool, bool]
"""A literal, and whether it counts only where a word begins at its start, and where one ends at its end."""

Meaning = TypeVar("Meaning")


def joins(character: str) -> bool:
    """Whether a character makes one word with a letter beside it: letters and digits but Han."""
    return character.isalnum() and not "\u2e80" <= character <= "\U0003ffff"


#: Letters and digits that make one word with a letter beside them.
_JOINING = frozenset(character for character in map(chr, range(0x2E80)) if joins(character))


class Net(Generic[Meaning]):
    """Says where literals stand in a text, and what each of them means."""

    def __init__(self, literals: Mapping[Literal, Meaning]) -> None:
        self._meanings = tuple(literals.values())
        self._begins_word = tuple([begins for _, begins, _ in literals])
        self._ends_word = tuple([ends for _, _, ends in literals])
        self._automaton = AhoCorasick([text for text, _, _ in literals]) if literals else None

    def catch(self, text: str) -> list[tuple[Meaning, int, int]]:
        """The literals in a text, overlapping ones too: meaning, start, end; in order of their ends."""
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
