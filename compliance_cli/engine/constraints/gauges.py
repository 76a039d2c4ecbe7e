"""What can be measured of a call: each gauge gives values, each with the turn it belongs to.

Times are those of the transcript, in seconds; words are those of the squeezed text, where two Han letters are one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.windows import extent
from compliance_cli.packs.amounts import Unit
from compliance_cli.packs.asks import Gauge
from compliance_cli.speech import language_of

#: A turn of fewer words has no speed to speak of, and one of fewer letters no language.
_FEW_WORDS = 8
_FEW_LETTERS = 12

Reading = tuple[int, float]
"""A turn and the value measured there."""


def _silences(context: CallContext, _unit: Unit) -> Iterator[Reading]:
    """Seconds in which nobody speaks before a turn."""
    until: float | None = None
    for number, turn in enumerate(context.call.turns):
        if turn.begins is not None and until is not None and turn.begins > until:
            yield number, turn.begins - until
        if turn.ends is not None:
            until = max(until or 0.0, turn.ends)


def _response_times(context: CallContext, _unit: Unit) -> Iterator[Reading]:
    """Seconds from the end of a turn of one speaker to the next turn, of another."""
    turns, speakers = context.call.turns, context.view.speakers
    for before, number in pairwise(range(len(turns))):
        ends, begins = turns[before].ends, turns[number].begins
        if speakers[before] != speakers[number] and ends is not None and begins is not None:
            yield number, max(begins - ends, 0.0)


def _overlaps(context: CallContext, _unit: Unit) -> Iterator[Reading]:
    """Seconds that a turn runs beside an earlier one of another speaker."""
    turns, speakers = context.call.turns, context.view.speakers
    for before, number in pairwise(range(len(turns))):
        one, other = turns[before], turns[number]
        if speakers[before] == speakers[number] or one.ends is None or other.begins is None:
            continue
        together = min(one.ends, one.ends if other.ends is None else other.ends) - other.begins
        if together > 0:
            yield number, together


def _lengths(context: CallContext, unit: Unit) -> Iterator[Reading]:
    """Seconds or words of each turn."""
    for number, turn in enumerate(context.call.turns):
        if unit is Unit.WORDS:
            yield number, extent(context.view.lines[number])
        elif turn.begins is not None and turn.ends is not None:
            yield number, turn.ends - turn.begins


def _speeds(context: CallContext, _unit: Unit) -> Iterator[Reading]:
    """Words a minute of each turn that is long enough to tell."""
    for number, seconds in _lengths(context, Unit.SECONDS):
        words = extent(context.view.lines[number])
        if words >= _FEW_WORDS and seconds > 0:
            yield number, words / seconds * 60


def _call_length(context: CallContext, unit: Unit) -> Iterator[Reading]:
    """Turns of the call, or seconds from the start of its first turn to its end."""
    last = len(context.call.turns) - 1
    if last >= 0 and (unit is Unit.TURNS or context.ruler.timed):
        yield last, float(last + 1) if unit is Unit.TURNS else context.ruler.length


def _language_switches(context: CallContext, _unit: Unit) -> Iterator[Reading]:
    """One for each turn in another language than the turn before it of its speaker."""
    spoken: dict[object, frozenset[str]] = {}
    for number, line in enumerate(context.view.lines):
        if len(line) < _FEW_LETTERS:
            continue
        languages = frozenset(language_of(line))
        speaker = context.view.speakers[number]
        if spoken.get(speaker, languages).isdisjoint(languages):
            yield number, 1.0
        spoken[speaker] = languages


GAUGES: Mapping[Gauge, Callable[[CallContext, Unit], Iterator[Reading]]] = {
    Gauge.SILENCE: _silences,
    Gauge.RESPONSE_TIME: _response_times,
    Gauge.SPEED: _speeds,
    Gauge.OVERLAP: _overlaps,
    Gauge.TALK_SHARE: _lengths,
    Gauge.TURN_LENGTH: _lengths,
    Gauge.CALL_LENGTH: _call_length,
    Gauge.LANGUAGE_SWITCHES: _language_switches,
}
"""Every gauge."""
