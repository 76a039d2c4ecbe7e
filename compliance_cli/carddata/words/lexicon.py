"""Finding the words of topics: automata over folded text, matches that are whole words only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from compliance_cli.carddata.words.topics import Topic

#: 三十六位 does not speak of 十六位.
_HAN_DIGITS = frozenset("一二三四五六七八九十")


class Part(msgspec.Struct, frozen=True, gc=False):
    """A word of a topic, its code points in the text searched."""

    start: int
    end: int
    topic: Topic


_NONE: frozenset[Topic] = frozenset()


class Lexicon:
    """An automaton for a set of words. A plural `s` may follow an English word; a digit may follow its letters.

    Words of `unheard` topics are not told: they only keep the words inside them from being heard.
    """

    def __init__(self, words: Mapping[str, Topic], overlapping: bool, unheard: frozenset[Topic] = _NONE) -> None:
        self._overlapping = overlapping
        self._topics = tuple(words.values())
        self._checks = tuple(_edges(word) for word in words)
        self._heard = tuple(topic not in unheard for topic in words.values())
        kind = MatchKind.Standard if overlapping else MatchKind.LeftmostLongest
        # As fast as the automaton with whole tables, which take 5 MB and push all else out of the cache.
        self._automaton = AhoCorasick(list(words), matchkind=kind, implementation=Implementation.ContiguousNFA)

    def find(self, text: str) -> list[Part]:
        """The words of `text`; if the lexicon overlaps, of words that share letters the leftmost and longest."""
        topics, checks, heard, size = self._topics, self._checks, self._heard, len(text)
        if not self._overlapping:
            return [
                Part(start, end, topics[which])
                for which, start, end in self._automaton.find_matches_as_indexes(text)
                if heard[which] and (not checks[which] or _whole(text, start, end, size, checks[which]))
            ]
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        if not hits:
            return []
        found = [
            (start, -end, which)
            for which, start, end in hits
            if not checks[which] or _whole(text, start, end, size, checks[which])
        ]
        if len(found) > 1:
            found.sort()
            found = _longest(found)
        return [Part(start, -end, topics[which]) for start, end, which in found if heard[which]]


_LETTER_BEFORE, _DIGIT_BEFORE, _LETTER_AFTER, _DIGIT_AFTER, _HAN_BEFORE = 1, 2, 4, 8, 16


def _edges(word: str) -> int:
    """What may not stand beside a word."""
    first, last = word[0], word[-1]
    return (
        (_LETTER_BEFORE if "a" <= first <= "z" else 0)
        | (_DIGIT_BEFORE if "0" <= first <= "9" else 0)
        | (_LETTER_AFTER if "a" <= last <= "z" else 0)
        | (_DIGIT_AFTER if "0" <= last <= "9" else 0)
        | (_HAN_BEFORE if first in _HAN_DIGITS else 0)
    )


def _whole(text: str, start: int, end: int, size: int, check: int) -> bool:
    if start:
        before = text[start - 1]
        if check & _LETTER_BEFORE and "a" <= before <= "z":
            return False
        if check & _DIGIT_BEFORE and "0" <= before <= "9":
            return False
        if check & _HAN_BEFORE and before in _HAN_DIGITS:
            return False
    if end < size:
        after = text[end]
        if check & _LETTER_AFTER and "a" <= after <= "z":
            return after == "s" and not "a" <= text[end + 1 : end + 2] <= "z"
        if check & _DIGIT_AFTER and "0" <= after <= "9":
            return False
    return True


def _longest(found: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Of matches in order (start, negative end, pattern) those that begin behind the last one kept."""
    kept = []
    last = 0
    for match in found:
        if match[0] >= last:
            kept.append(match)
            last = -match[1]
    return kept
