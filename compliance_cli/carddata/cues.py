"""Hearing what the talk is about: the cues of a turn, whether they ask, and whether a warning voids them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from compliance_cli.carddata.cue_words import COMBINATIONS, vocabulary
from compliance_cli.carddata.topics import SECRET, TELLING, Topic

_SENTENCE_END = re.compile(r"[?!。;]|\.(?=\s|$|[^\x00-\x7f])")

#: Code points between "don't" and "share" in one warning.
_WARNING_REACH = 45
#: A "not" that warns of nothing.
_NO_WARNING = (
    "why don't", "why dont", "don't worry", "dont worry", "don't mind", "dont mind", "if not", "not a problem",
    "why not", "no problem", "whether or not", "别急", "别着急", "别担心", "能不能", "别的",
)  # fmt: skip


#: 三十六位 does not speak of 十六位.
_HAN_DIGITS = frozenset("一二三四五六七八九十")


class Cue(NamedTuple):
    """A topic heard, its code points, the number of its sentence in the turn; whether it is asked for, whether voided."""

    start: int
    end: int
    topic: Topic
    sentence: int
    asking: bool = False
    void: bool = False


def hear(folded: str, start: int, end: int) -> tuple[Cue, ...]:
    """The telling cues of `folded[start:end]` (one turn), in order of where they end."""
    text = folded[start:end]
    parts = _longest(_matches(text, *_automaton()))
    if not parts:
        return ()
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    sentences: dict[int, list[_Part]] = {}
    for part in parts:
        sentences.setdefault(bisect_left(ends, part.start), []).append(part)
    cues: list[Cue] = []
    for number, inside in sentences.items():
        told = [part for part in inside if part.topic in TELLING]
        told += _combined(inside)
        if not told:
            continue
        asking = any(part.topic is Topic.REQUEST for part in inside)
        void = _warns(text, inside)
        cues += (Cue(part.start + start, part.end + start, part.topic, number, asking, void) for part in told)
    return tuple(sorted(cues, key=lambda cue: (cue.end, cue.start)))


def sensitive_places(folded: str) -> list[int]:
    """Where a call speaks of cards or secrets at all: offsets, in order (a cheap look, sentences not read)."""
    return [part.start for part in _matches(folded, *_gate())]


class _Part(NamedTuple):
    start: int
    end: int
    topic: Topic


def _matches(text: str, automaton: AhoCorasick, topics: Sequence[Topic]) -> list[_Part]:
    return [
        _Part(start, end, topics[which])
        for which, start, end in automaton.find_matches_as_indexes(text, overlapping=True)
        if _whole(text, start, end)
    ]


def _longest(parts: list[_Part]) -> list[_Part]:
    """Of parts that overlap, the leftmost and longest."""
    kept: list[_Part] = []
    for part in sorted(parts, key=lambda part: (part.start, -part.end)):
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
    return kept


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a match is a word of its own: no letter beside its letters (a plural s may be), no digit beside digits."""
    first, last = text[start], text[end - 1]
    if first in _HAN_DIGITS:
        return not start or text[start - 1] not in _HAN_DIGITS
    if start and first.isascii() and first.isalnum():
        before = text[start - 1]
        if before.isascii() and (before.isdigit() if first.isdigit() else before.isalpha()):
            return False
    if end < len(text) and last.isascii() and last.isalnum():
        after = text[end]
        if after.isascii() and (after.isdigit() if last.isdigit() else after.isalpha()):
            return after == "s" and not text[end + 1 : end + 2].isalpha()
    return True


def _combined(inside: Sequence[_Part]) -> list[_Part]:
    made = []
    present = {part.topic for part in inside}
    for first, second, ordered, reach, topic in COMBINATIONS:
        if first not in present or second not in present:
            continue
        for one in inside:
            for other in inside:
                if one.topic is not first or other.topic is not second or (ordered and other.start < one.end):
                    continue
                left, right = (one, other) if one.start <= other.start else (other, one)
                if right.start - left.end <= reach:
                    made.append(_Part(left.start, right.end, topic))
    return made


def _warns(text: str, inside: Sequence[_Part]) -> bool:
    """Whether a sentence says not to tell ("never share …", 不要告诉…), or that telling is not wanted."""
    return any(
        no.topic is Topic.NOT
        and not any(text.startswith(phrase, max(no.start - phrase.find(text[no.start : no.end]), 0)) for phrase in _NO_WARNING)
        and any(part.topic is Topic.TELL and 0 <= part.start - no.end <= _WARNING_REACH for part in inside)
        for no in inside
    )


@lru_cache(maxsize=1)
def _automaton() -> tuple[AhoCorasick, tuple[Topic, ...]]:
    return _built(vocabulary())


@lru_cache(maxsize=1)
def _gate() -> tuple[AhoCorasick, tuple[Topic, ...]]:
    wanted = SECRET | {Topic.CARD, Topic.BACK, Topic.CODE}
    # 码 alone also ends 号码: the longer words that it makes are enough to open the gate.
    return _built({word: topic for word, topic in vocabulary().items() if topic in wanted and word != "码"})


def _built(words: dict[str, Topic]) -> tuple[AhoCorasick, tuple[Topic, ...]]:
    automaton = AhoCorasick(list(words), implementation=Implementation.DFA)
    return automaton, tuple(words.values())
