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
#: Digits of a one-time code, how little else is said beside it, and how many at either end tell it again.
_SIZES, _FEW_WORDS, _ENDS = (4, 5, 6, 8), 3, 3
#: What says that a message came, where a card's number was read before; how many turns back.
_MESSAGE = re.compile(
    r"\b(?:text|message|sms|phone|mobile|cell|app|notification)\b[^.?!\n]{0,40}\b(?:came|comes?|coming|arrived?|buzz\w*"
    r"|ping\w*|ding\w*|beep\w*|received?|got|says?|shows?|reads?|popped)\b"
    r"|\bsomething(?:'s| has)? (?:just )?(?:come|came|arrived|popped)\b"
    "|(?:手机|电话|门号|短信|简讯|讯息)[^。!?\n]{0,16}(?:响|叮|收到|来了|弹|跳|进来|写)"
    "|(?:响|叮|收到)[^。!?\n]{0,8}(?:手机|短信|简讯|讯息)"
)
_MESSAGE_BACK = 4
#: What a message says of the code that it brings.
_OF_CODE = re.compile(
    r"\b(?:says?|saying|reads|written)\b[^.?!]{0,16}\b(?:do not|don't|not to|never) (?:share|tell|disclose)\b"
    "|分钟内有效"
)
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
        spoken = _spoken_of(context, readings, reading)
        told = any(spoken <= other.turn <= reading.turn for other in readings if other.topic in SHORT)
        if spoken < 0 or told or _is_asked_otherwise(context, reading.turn):
            continue
        reading.topic = Topic.OTP
        reading.clues += ["hinted"]
        for other in readings[at + 1 :]:
            if other.topic is None and _is_same(other, reading) and other.turn - reading.turn <= _AHEAD:
                other.topic = Topic.OTP
                other.clues += ["said-before", "hinted"]


def _may_be_code(context: Context, reading: Reading, answers: Answers) -> bool:
    group = reading.groups[0]
    of_code = _OF_CODE.search(context.text(group.turn)) is not None
    return (
        len(reading.digits) in _SIZES
        and list(context.said_in(group.turn)) == reading.groups
        and (of_code or context.rest(group.turn) <= _FEW_WORDS)
        and len(set(reading.digits)) > 1
        and not any(COMPOSED.search(context.folded, one.start, one.end) for one in reading.groups)
        and answers.fits(Topic.OTP, group, False)
    )


def _is_same(other: Reading, code: Reading) -> bool:
    """Whether a number says a code again, or so much of it: 27, 271, 905, and then 271905."""
    if other.digits == code.digits:
        return True
    return len(other.digits) in _SIZES and other.digits[-_ENDS:] == code.digits[-_ENDS:]


def _spoken_of(context: Context, readings: Sequence[Reading], reading: Reading) -> int:
    """The last turn before a reading that speaks of a one-time code, also to warn of telling it; -1: none does.

    Where a card's number was read before, a message that comes is one.
    """
    turn = reading.groups[0].turn
    if _OF_CODE.search(context.text(turn)) is not None:
        return turn
    carded = any(other.topic is Topic.PAN and 0 <= turn - other.turn <= _BACK for other in readings)
    for before in range(turn - 1, max(turn - _BACK, 0) - 1, -1):
        if any(cue.topic is Topic.OTP for cue in context.cues(before)):
            return before
        if carded and turn - before <= _MESSAGE_BACK and _MESSAGE.search(context.text(before)) is not None:
            return before
    return -1


def _is_asked_otherwise(context: Context, turn: int) -> bool:
    """Whether the turn right before asks to be told another number."""
    before = turn - 1
    return (
        before >= 0
        and _MESSAGE.search(context.text(before)) is None
        and (
            any(cue.topic is Topic.OTHER and cue.asking for cue in context.cues(before))
            and _ASKS.search(context.text(before)) is not None
        )
    )
