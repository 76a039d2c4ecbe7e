"""Where in a recording card data is spoken: ranges of seconds to be muted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from compliance_cli.carddata import Hit
from compliance_cli.transcript import Transcript, Turn, Word
from compliance_cli.vocabulary import Kind

PADDING = 0.2
"""Seconds muted before and after a word: recognisers place its borders about so far off."""

UNSURE_END = 1.0
"""Seconds after the next turn's begin that a turn without an end is muted: such times are whole seconds."""


class Mute(NamedTuple):
    """Seconds `start` to `end` of the recording, and what is spoken there."""

    start: float
    end: float
    kinds: tuple[Kind, ...]


class Mutes(NamedTuple):
    """The ranges of one call in order, none overlapping another, and how many pieces of card data they leave.

    A number that is read over several turns is one piece.
    """

    ranges: tuple[Mute, ...]
    untimed: int


def mutes_of(call: Transcript, hits: Iterable[Hit]) -> Mutes:
    """The ranges of a call: by the times of the words, else those of the whole turn.

    A call whose times were counted from a date says nothing about the recording, which may have begun earlier.
    """
    found: list[Mute] = []
    untimed = 0
    words = sorted(call.words, key=lambda word: word.start)
    starts = [turn.start for turn in call.turns]
    for hit in hits:
        timed = True
        for span in hit.spans:
            number = max(bisect_right(starts, span.start) - 1, 0)
            times = None if call.dated else _times(span.start, span.end, words, call.turns, number)
            if times is None:
                timed = False
            else:
                start = round(max(times[0] - PADDING, 0.0), 3)
                found.append(Mute(start, round(times[1] + PADDING, 3), (hit.kind,)))
        untimed += not timed
    return Mutes(tuple(_joined(found)), untimed)


def _times(
    start: int, end: int, words: Sequence[Word], turns: Sequence[Turn], number: int
) -> tuple[float, float] | None:
    turn = turns[number]
    first, last = _words_within(words, turn.start, turn.end)
    own = [place for place in range(first, last) if words[place].start < end and start < words[place].end]
    if not own:
        return _turn_times(turns, number)
    begins = min(words[place].begins for place in own)
    ends = max(words[place].ends for place in own)
    if words[own[0]].start > start:
        begins = words[own[0] - 1].ends if own[0] > first else _or(turn.begins, begins)
    if words[own[-1]].end < end:
        ends = words[own[-1] + 1].begins if own[-1] + 1 < last else _or(turn.ends, ends)
    return min(begins, ends), max(begins, ends)


def _words_within(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    return bisect_left(words, start, key=lambda word: word.start), bisect_left(words, end, key=lambda word: word.start)


def _turn_times(turns: Sequence[Turn], number: int) -> tuple[float, float] | None:
    turn = turns[number]
    if turn.begins is None:
        return None
    if turn.ends is not None:
        return turn.begins, max(turn.begins, turn.ends)
    after = next((other.begins for other in turns[number + 1 :] if other.begins is not None), None)
    return None if after is None else (turn.begins, max(turn.begins, after) + UNSURE_END)


def _or(time: float | None, otherwise: float) -> float:
    return otherwise if time is None else time


def _joined(found: Iterable[Mute]) -> list[Mute]:
    """The ranges in order, those that touch made one."""
    joined: list[Mute] = []
    for mute in sorted(found, key=lambda mute: mute[:2]):
        if joined and mute.start <= joined[-1].end:
            last = joined[-1]
            kinds = (*last.kinds, *(kind for kind in mute.kinds if kind not in last.kinds))
            joined[-1] = Mute(last.start, max(last.end, mute.end), kinds)
        else:
            joined.append(mute)
    return joined
