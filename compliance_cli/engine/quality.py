"""Whether a transcript is good enough to say that something was *not* said.

The limits are ours: ordinary calls have 600 to 1,000 letters a minute in English, 200 to 300 in Chinese.
"""

from __future__ import annotations

import re

from compliance_cli.engine.hearing.view import View, is_named
from compliance_cli.engine.hearing.windows import sentence_ends
from compliance_cli.findings import Quality
from compliance_cli.safetext import SafeTranscript
from compliance_cli.vocabulary import InputKind

#: Fewer letters a minute (a Han letter counts three) in a call of a minute or more: most of it is missing.
_FEW_A_MINUTE = 150
_SHORTEST = 60.0
#: Silences over 30 seconds that make up more than a quarter of the call.
_SILENCE = 30.0
_SILENT_SHARE = 0.25
#: So many turns under one label, and no other voice.
_ONE_VOICE_TURNS = 8
#: More than one blank in so many characters.
_BLANK_EVERY = 150

_BLANK = re.compile(r"<unk>|[\[(](?:inaudible|unintelligible|unclear|crosstalk|noise|听不清|噪音|杂音)[\])]|_{2,}")
_SENTENCE_START = re.compile(r"(?:[.?!]|\n) *([A-Za-z])")
_START_LOOKED_AT = 2000
_CAPITAL_SHARE = 0.8

#: A transcript that begins so many seconds into the call, and not with a greeting, lacks what came before.
_LATE_START = 30.0
_GREETING = re.compile(
    r"\b(?:hello|hi|hey|good (?:morning|afternoon|evening|day)"
    r"|thank(?:s| you) for (?:calling|choosing|holding|waiting))\b"
    "|[您你]好|喂|早上好|上午好|中午好|下午好|晚上好|早晨|午安|欢迎|感谢(?:您|你)?(?:的)?(?:来电|致电)"
)

#: In the first sentence of a voice that is alone, these show that the transcript holds the opening of the call.
_OPENING = re.compile(
    r"\bthis is (?!(?:your|the|a|an) (?:\w+ )?(?:final|last|second|third|limited|only|time|chance|offer|attempt)\b)"
    r"|\b(?:my name|i am|i'm|calling (?:you )?(?:from|with|for|on|about|to|regarding)|on behalf of|attention"
    r"|dear|welcome|message (?:is )?(?:for|from|to)|am i (?:speaking|talking)|may i speak|is this)\b"
    "|我是|我叫|我这(?:边|里)是|这(?:边|里)是|我们是|尊敬的|亲爱的|请问(?:您|你)?是|敝姓|免贵"
)
#: So a sentence goes on that began before the transcript does.
_CONTINUES = re.compile(
    r"\W*(?:and|or|but|because|which|whose|than|nor|as well as)\b"
    "|而且|并且|或者|但是|以及|因为|然后|还有|另外|不过|的(?!确|士)|们|吗|呢"
    r"|\s*(?:\u2026|\.\.|[,;，、；])"
)
#: Code points in which a greeting takes the doubt away.
_NEAR_START = 80

FEW_CHARACTERS = "few-characters"
ONE_VOICE = "one-voice"
CUT_START = "cut-start"
GAPS = "gaps"
BLANKS = "blanks"


def quality_of(view: View, kind: InputKind) -> Quality:
    """The state (`good`, `poor`) of a transcript, and what is poor about it. A script is always good."""
    if kind is InputKind.SCRIPT:
        return Quality()
    call = view.call
    reasons = []
    if kind is InputKind.CALL:
        seconds, silent = _times(call)
        if seconds >= _SHORTEST and _letters(call, seconds / 60 * _FEW_A_MINUTE) < seconds / 60 * _FEW_A_MINUTE:
            reasons.append(FEW_CHARACTERS)
        if seconds and silent > seconds * _SILENT_SHARE:
            reasons.append(GAPS)
    if len(call.turns) >= _ONE_VOICE_TURNS and len(set(view.speakers)) == 1 and is_named(view.speakers[0]):
        reasons.append(ONE_VOICE)
    if _is_cut(call.text) or (kind is InputKind.CALL and _starts_late(call)):
        reasons.append(CUT_START)
    if _has_blanks(call.folded):
        reasons.append(BLANKS)
    return Quality("poor", tuple(reasons)) if reasons else Quality()


def lacks_opening(view: View, kind: InputKind) -> bool:
    """Whether the first words show that the call began before the transcript.

    They go on with a sentence; or, where a voice alone makes the whole transcript in one turn, neither greet nor tell
    who speaks.
    """
    call = view.call
    first = next((turn for turn in call.turns if turn.end > turn.start), None)
    if first is None or kind is not InputKind.CALL:
        return False
    if _GREETING.search(call.folded, first.start, min(first.start + _NEAR_START, first.end)):
        return False
    if _CONTINUES.match(call.folded, first.start, first.end):
        return True
    if len(call.turns) > 1 or not is_named(view.speakers[0]):
        return False
    end = first.start + next(iter(sentence_ends(call.folded[first.start : first.end])), 0)
    return _OPENING.search(call.folded, first.start, end) is None


def _times(call: SafeTranscript) -> tuple[float, float]:
    """Seconds from the first turn to the last, and how many of them lie in long silences."""
    first = last = None
    silent = 0.0
    for turn in call.turns:
        if turn.begins is None or turn.ends is None:
            continue
        if first is None:
            first = turn.begins
        if last is not None and turn.begins - last > _SILENCE:
            silent += turn.begins - last
        last = max(last or 0.0, turn.ends)
    return ((last or 0.0) - first if first is not None else 0.0), silent


def _letters(call: SafeTranscript, enough: float) -> int:
    """Letters of a call, Han letters three times; not counted further where there are enough."""
    if len(call.folded) >= enough * 2:
        return len(call.folded)
    # A Han letter takes three bytes.
    return len(call.folded.encode("utf-8", "replace"))


def _is_cut(text: str) -> bool:
    """Whether the call begins in mid-sentence, in a transcript that begins its sentences with capitals."""
    first = text[:1]
    if not (first.isascii() and first.islower()):
        return False
    starts = _SENTENCE_START.findall(text, 0, _START_LOOKED_AT)
    return len(starts) > 1 and sum(map(str.isupper, starts)) >= _CAPITAL_SHARE * len(starts)


def _starts_late(call: SafeTranscript) -> bool:
    """Whether the first words are far into the call, by its times, and greet nobody."""
    first = call.turns[0] if call.turns else None
    if first is None or first.begins is None or first.begins < _LATE_START:
        return False
    return _GREETING.search(call.folded, first.start, first.end) is None


def _has_blanks(folded: str) -> bool:
    if "<" not in folded and "[" not in folded and "(" not in folded and "__" not in folded:
        return False
    blanks = len(_BLANK.findall(folded))
    return blanks > 1 and blanks * _BLANK_EVERY > len(folded)
