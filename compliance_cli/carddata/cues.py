"""Hearing what the talk is about: the cues of a turn, whether they are asked for, and whether a warning voids them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from compliance_cli.carddata.cue_words import COMBINATIONS, vocabulary
from compliance_cli.carddata.lexicon import Lexicon, Part
from compliance_cli.carddata.topics import SECRET, TELLING, Topic

_SENTENCE_END = re.compile(r"[?!;。]|\.(?=\s|$|[^\x00-\x7f])")

#: The widest reach of a combination.
_FARTHEST_PART = max(reach for _, _, _, reach, _ in COMBINATIONS)
#: Code points between "don't" and "share" in one warning.
_WARNING_REACH = 45
#: A "not" that warns of nothing.
_NO_WARNING = (
    "why don't", "why dont", "don't worry", "dont worry", "don't mind", "dont mind", "if not", "not a problem",
    "why not", "whether or not", "别急", "别着急", "别担心", "能不能", "别的",
)  # fmt: skip


class Cue(NamedTuple):
    """A topic heard, its code points, the number of its sentence in the turn; whether asked for, whether voided."""

    start: int
    end: int
    topic: Topic
    sentence: int
    asking: bool
    void: bool


def hear(folded: str, start: int, end: int) -> tuple[Cue, ...]:
    """The telling cues of `folded[start:end]` (one turn), in order of where they end."""
    text = folded[start:end]
    parts = _topics().find(text)
    if not parts:
        return ()
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    told: dict[int, list[Part]] = {}
    for part in parts:
        told.setdefault(bisect_left(ends, part.start), []).append(part)
    for number, inside in list(told.items()):
        inside += _combined(inside)
        told[number] = [part for part in inside if part.topic in TELLING]
    if not any(told.values()):
        return ()
    manners: dict[int, list[Part]] = {}
    for part in _manners().find(text):
        manners.setdefault(bisect_left(ends, part.start), []).append(part)
    cues: list[Cue] = []
    for number, heard in told.items():
        manner = manners.get(number, ())
        asking = any(part.topic is Topic.REQUEST for part in manner)
        void = _warns(text, manner)
        cues += [Cue(part.start + start, part.end + start, part.topic, number, asking, void) for part in heard]
    return tuple(sorted(cues, key=_by_end))


def mentions(folded: str) -> list[Part]:
    """Where a call speaks of cards and secrets at all, in order: a cheap look in which sentences are not read."""
    return _gate().find(folded)


def _by_end(cue: Cue) -> tuple[int, int]:
    return cue.end, cue.start


def _combined(inside: Sequence[Part]) -> list[Part]:
    """The topics that parts of one sentence (in order) make together."""
    made = []
    for at, left in enumerate(inside):
        for right in _near(inside, at, _FARTHEST_PART):
            for first, second, ordered, reach, topic in COMBINATIONS:
                forth = left.topic is first and right.topic is second
                back = not ordered and left.topic is second and right.topic is first
                if (forth or back) and right.start - left.end <= reach:
                    made.append(Part(left.start, right.end, topic))
    return made


def _near(parts: Sequence[Part], at: int, reach: int) -> Iterator[Part]:
    """The parts after number `at` that begin at most `reach` code points behind it."""
    end = parts[at].end
    for after in range(at + 1, len(parts)):
        if parts[after].start - end > reach:
            return
        yield parts[after]


def _warns(text: str, manner: Sequence[Part]) -> bool:
    """Whether a sentence says not to tell ("never share …", 不要告诉…), or that telling is not wanted."""
    return any(
        no.topic is Topic.NOT
        and not _harmless_not(text, no)
        and any(part.topic is Topic.TELL for part in _near(manner, at, _WARNING_REACH))
        for at, no in enumerate(manner)
    )


def _harmless_not(text: str, no: Part) -> bool:
    around = text[max(no.start - 12, 0) : no.end + 8]
    return any(phrase in around for phrase in _NO_WARNING)


#: How a sentence puts a topic, as against what the topic is.
_MANNER = frozenset({Topic.NOT, Topic.TELL, Topic.REQUEST})


@lru_cache(maxsize=1)
def _topics() -> Lexicon:
    return Lexicon({word: topic for word, topic in vocabulary().items() if topic not in _MANNER}, overlapping=True)


@lru_cache(maxsize=1)
def _manners() -> Lexicon:
    return Lexicon({word: topic for word, topic in vocabulary().items() if topic in _MANNER}, overlapping=True)


@lru_cache(maxsize=1)
def _gate() -> Lexicon:
    wanted = SECRET | {Topic.CARD, Topic.BACK, Topic.CODE}
    # 码 alone also ends 号码: the longer words that it makes are enough to open the gate.
    words = {word: topic for word, topic in vocabulary().items() if topic in wanted and word != "码"}
    return Lexicon(words, overlapping=False)
