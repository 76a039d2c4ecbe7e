"""Guards against what is told, and not said here and now (put off, past, somebody else's, disowned), or answers

something else: an offer of time to think.
"""

from __future__ import annotations

import re

from compliance_cli.engine.hearing import retellings
from compliance_cli.engine.hearing.reading import Reading
from compliance_cli.engine.hearing.surroundings import PART_END, Surroundings, last_end, to_the_comma
from compliance_cli.engine.hearing.view import is_named

_PUTS_OFF = Reading(retellings.PUTS_OFF)
_TURN = re.compile(retellings.TURN)
_TELLS_OF_THE_PAST = Reading(retellings.TELLS_OF_THE_PAST)
_REPORTED = Reading(retellings.REPORTED)
_DISOWNED = Reading(retellings.DISOWNED)
_OFFERS_TIME = Reading(retellings.OFFERS_TIME)
_NO_NEED = re.compile(retellings.NO_NEED)
#: How many sentences at the end of a turn an answer may belong to.
_ANSWERED = 2


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


def time_offered(place: Surroundings) -> bool:
    """Whether it turns down an offer of time to think, or to ask somebody first: "Talk to your wife." "No need."

    Looked at is how the other speaker's turn before ends. Where the labels tell nobody apart, it is not asked.
    """
    view, before = place.view, place.utterance - 1
    if before < 0 or not all(is_named(view.speakers[view.utterances[at].turns[0]]) for at in (before, place.utterance)):
        return False
    if not _NO_NEED.search(place.text(place.starts[0], place.end)):
        return False
    start = end = len(view.utterances[before].text)
    for _ in range(_ANSWERED):
        start = view.sentence(before, start - 1, start)[0] if start else 0
    return _OFFERS_TIME.search(view.folded_text(before, start, end)) is not None
