"""One-time codes that are told late: asked for, refused, insisted on, and then read out by themselves.

    "Read me the number that came." "It says not to." … "Just read it, the time is running out." "Four seven one …"

Most who are talked into it are: what was asked for many turns ago is the most sensitive number of such a call.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata.readings.answers import Answers
from compliance_cli.carddata.readings.reading import SHORT, Reading
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.talk.hints import COMPOSED
from compliance_cli.carddata.words.topics import Topic

#: Turns from talk of a code to the code, and from the code to where it is read back.
_BACK, _AHEAD = 12, 3
#: Digits of a one-time code, and how little else is said beside it.
_SIZES, _FEW_WORDS = (4, 5, 6, 8), 2
#: What asks to be told a number, as against what speaks of one.
_ASKS = re.compile(
    r"\b(?:what'?s|what is|which|your|can i|could i|may i|tell me|give me|have you|do you)\b"
    "|[请报念讲说留问]|多少|几多|几号|什么"
)


def tell_late_codes(context: Context, readings: Sequence[Reading], answers: Answers) -> None:
    """Make codes of the short numbers that are all that is said, some turns behind talk of a code that nobody told."""
    for at, reading in enumerate(readings):
        if reading.topic is not None or not _may_be_code(context, reading, answers):
            continue
        spoken = _spoken_of(context, reading)
        told = any(spoken <= other.turn <= reading.turn for other in readings if other.topic in SHORT)
        if spoken < 0 or told or _is_asked_otherwise(context, reading.turn):
            continue
        reading.topic = Topic.OTP
        reading.clues += ["hinted"]
        for other in readings[at + 1 :]:
            if other.topic is None and other.digits == reading.digits and other.turn - reading.turn <= _AHEAD:
                other.topic = Topic.OTP
                other.clues += ["said-before", "hinted"]


def _may_be_code(context: Context, reading: Reading, answers: Answers) -> bool:
    group = reading.groups[0]
    return (
        len(reading.digits) in _SIZES
        and list(context.said_in(group.turn)) == reading.groups
        and context.rest(group.turn) <= _FEW_WORDS
        and len(set(reading.digits)) > 1
        and not any(COMPOSED.search(context.folded, one.start, one.end) for one in reading.groups)
        and answers.fits(Topic.OTP, group, False)
    )


def _spoken_of(context: Context, reading: Reading) -> int:
    """The last turn before a reading that speaks of a one-time code, also to warn of telling it; -1: none does."""
    first = max(reading.groups[0].turn - _BACK, 0)
    turns = range(reading.groups[0].turn - 1, first - 1, -1)
    return next((turn for turn in turns if any(cue.topic is Topic.OTP for cue in context.cues(turn))), -1)


def _is_asked_otherwise(context: Context, turn: int) -> bool:
    """Whether the turn right before asks to be told another number."""
    before = turn - 1
    return before >= 0 and (
        any(cue.topic is Topic.OTHER and cue.asking for cue in context.cues(before))
        and _ASKS.search(context.text(before)) is not None
    )
