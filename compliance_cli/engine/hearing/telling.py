"""Guards against what is told, and not said here and now: put off, past, somebody else's, disowned."""

from __future__ import annotations

import re

from compliance_cli.engine.hearing import retellings
from compliance_cli.engine.hearing.reading import Reading
from compliance_cli.engine.hearing.surroundings import PART_END, Surroundings, last_end, to_the_comma

_PUTS_OFF = Reading(retellings.PUTS_OFF)
_TURN = re.compile(retellings.TURN)
_TELLS_OF_THE_PAST = Reading(retellings.TELLS_OF_THE_PAST)
_REPORTED = Reading(retellings.REPORTED)
_DISOWNED = Reading(retellings.DISOWNED)


def put_off(place: Surroundings) -> bool:
    """Whether it is only told that something will be said later or by somebody else, or will not be said.

    Looked at is what the place's last concept stands in between commas, and what follows in the sentence up to a "but".
    """
    if not place.may_say(_PUTS_OFF, place.sentence[1]):
        return False
    last = place.starts[-1]
    before, after = place.before(last), place.text(last, place.sentence[1])
    turn = _TURN.search(after)
    begin = max(last_end(PART_END, before), last_end(_TURN, before))
    return _PUTS_OFF.search(before[begin:] + (after[: turn.start()] if turn else after)) is not None


def past(place: Surroundings) -> bool:
    """Whether the sentence tells, before the place or around it, what was, or what somebody else sold."""
    if not place.may_say(_TELLS_OF_THE_PAST, place.sentence[1]):
        return False
    last = place.starts[-1]
    before = place.before(last)
    first = last_end(_TURN, before)
    return _TELLS_OF_THE_PAST.search(before[first:] + to_the_comma(place.text(last, place.sentence[1]))) is not None


def reported(place: Surroundings) -> bool:
    """Whether the sentence tells what somebody else does or said, before the place or where it begins."""
    return (
        place.may_say(_REPORTED, place.end) and _REPORTED.search(place.text(place.sentence[0], place.end)) is not None
    )


def disowned(place: Surroundings) -> bool:
    """Whether the speaker condemns what is said, or takes it back: in its sentence or the next."""
    utterance = place.view.utterances[place.utterance].text
    _, behind = place.view.sentence(place.utterance, place.sentence[1], place.sentence[1] + 1)
    until = behind if place.sentence[1] < len(utterance) else place.sentence[1]
    return place.may_say(_DISOWNED, until) and _DISOWNED.search(place.text(place.sentence[0], until)) is not None
