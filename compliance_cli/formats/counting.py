"""Times that a file counts in its own way, made seconds of the call: dates, times of day, days of a sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from compliance_cli.formats.talk import Said, Talk, Timing

LONGEST_CALL = 1e7
"""Seconds. No call is longer than this; a first time beyond it is a date, and the call is counted from it."""
TIME_OF_DAY = 3600.0
"""Seconds. Where times are written as on a clock, first times beyond an hour are times of day."""
_DAY = 86400.0
_FIRST_DATE, _LAST_DATE = 20_000.0, 80_000.0
"""Days since 1900, from 1954 to 2119: what Excel keeps of a date."""


def from_zero(turns: Sequence[Said], latest: float = LONGEST_CALL) -> Sequence[Said]:
    """Turns with times counted from the first, if that is `latest` seconds or later; else the same ones."""
    first = next((turn.begins for turn in turns if turn.begins is not None), None)
    if first is None or first < latest:
        return turns
    return retimed(turns, lambda time: round(max(time - first, 0.0), 6))


def from_days(talk: Talk) -> Talk:
    """A talk whose times Excel keeps as days: shares of one where all are less, or dates with their time of day."""
    times = [time for turn in talk.turns for time in (turn.begins, turn.ends) if time is not None]
    if len(times) < 3 or not any(times):
        return talk
    if max(times) < 1:
        return replace(talk, turns=tuple(retimed(talk.turns, lambda time: round(time * _DAY, 3))))
    first, last = min(times), max(times)
    if first < _FIRST_DATE or last > _LAST_DATE or last - first >= 1:
        return talk
    turns = retimed(talk.turns, lambda time: round((time - first) * _DAY, 3))
    return replace(talk, turns=tuple(turns), dated=True)


def retimed(turns: Sequence[Said], change: Callable[[float], float]) -> Sequence[Said]:
    """Turns with each of their times changed, and with those of their words."""
    return [_retimed(turn, change) for turn in turns]


def _retimed(turn: Said, change: Callable[[float], float]) -> Said:
    tokens = tuple(
        token._replace(timings=tuple(Timing(t.start, t.end, change(t.begins), change(t.ends)) for t in token.timings))
        if token.timings
        else token
        for token in turn.tokens
    )
    begins = None if turn.begins is None else change(turn.begins)
    return replace(turn, tokens=tokens, begins=begins, ends=None if turn.ends is None else change(turn.ends))
