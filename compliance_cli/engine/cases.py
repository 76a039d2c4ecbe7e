"""Several calls of one sale as one: put together in the order of their dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from msgspec.structs import replace as moved

from compliance_cli.engine.dates import date_of
from compliance_cli.safetext import CardDatum, Mask, SafeText, SafeTranscript, SafeTurn, SafeWord, joined

#: Seconds between two calls of a case: enough to end what was going on, and no silence to wonder about.
_BETWEEN = 10.0


def in_order(calls: Sequence[SafeTranscript]) -> list[SafeTranscript]:
    """Calls by their dates; those without a date, and those of one day, in the order they came in."""
    return sorted(calls, key=lambda call: date_of(call, None) or date.max)


def put_together(calls: Sequence[SafeTranscript], name: SafeText) -> SafeTranscript:
    """Calls as one of this name, one after the other; what they know is what all of them say alike.

    Turns are counted through; times go on from call to call.
    """
    first, *others = calls
    pieces = list(_moved(calls))
    return SafeTranscript(
        id=name,
        language=first.language if all(call.language == first.language for call in others) else None,
        meta={key: value for key, value in calls[-1].meta.items() if all(call.meta.get(key) == value for call in calls)}
        | {key: value for key, value in calls[-1].meta.items() if "date" in key},
        text=joined(tuple(call.text for call in calls), "\n"),
        folded=joined(tuple(call.folded for call in calls), "\n"),
        turns=tuple(turn for piece in pieces for turn in piece.turns),
        masks=tuple(mask for piece in pieces for mask in piece.masks),
        words=tuple(word for piece in pieces for word in piece.words),
        card_data=tuple(datum for piece in pieces for datum in piece.card_data),
        roles_given=all(call.roles_given for call in calls),
    )


def _moved(calls: Sequence[SafeTranscript]) -> Iterator[SafeTranscript]:
    """Each call with its offsets, turns and times as they are in the whole."""
    offset = original = number = 0
    later = 0.0
    for call in calls:
        yield replace(
            call,
            turns=tuple(_turn(turn, offset, original, later) for turn in call.turns),
            masks=tuple(_mask(mask, offset, original) for mask in call.masks),
            words=tuple(_word(word, offset, later) for word in call.words),
            card_data=tuple(_datum(datum, offset, number) for datum in call.card_data),
        )
        offset += len(call.text) + 1
        original += call.turns[-1].last + 1 if call.turns else 1
        number += len(call.turns)
        later += max((turn.ends or turn.begins or 0.0 for turn in call.turns), default=0.0) + _BETWEEN


def _turn(turn: SafeTurn, offset: int, original: int, later: float) -> SafeTurn:
    return moved(
        turn,
        start=turn.start + offset,
        end=turn.end + offset,
        first=turn.first + original,
        last=turn.last + original,
        begins=None if turn.begins is None else turn.begins + later,
        ends=None if turn.ends is None else turn.ends + later,
    )


def _mask(mask: Mask, offset: int, original: int) -> Mask:
    return replace(mask, at=mask.at + offset, start=mask.start + original, end=mask.end + original)


def _word(word: SafeWord, offset: int, later: float) -> SafeWord:
    return moved(word, start=word.start + offset, begins=word.begins + later, ends=word.ends + later)


def _datum(datum: CardDatum, offset: int, number: int) -> CardDatum:
    places = tuple(replace(place, turn=place.turn + number) for place in datum.places)
    return replace(datum, at=tuple(at + offset for at in datum.at), places=places)
