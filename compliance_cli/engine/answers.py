"""What the other speaker answers to a request: yes, no, a sound that may be either, or nothing.

The wordings of yes and no are cues of the packs. Here is what no wording tells: that an answer belongs to a
request, that a question is no answer, that "do you mind?" turns yes and no round, that 可以 in 不可以 is a no.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

import regex

from compliance_cli.engine import readings
from compliance_cli.engine.guards import is_negated
from compliance_cli.engine.hearing import Said
from compliance_cli.engine.view import View, is_named

#: How many turns of the other speaker may hold the answer.
ANSWER_TURNS = 2

#: The cue that takes back what an answering cue says.
OPPOSITES: Mapping[str, str] = {"customer-agrees": "customer-refuses", "customer-refuses": "customer-agrees"}
AGREES = "customer-agrees"

_TURNED = regex.compile(readings.TURNED_ROUND)
_QUESTION = regex.compile(readings.QUESTION)
_ASKS_BACK = regex.compile(readings.ASKS_BACK)
_GRUNT = regex.compile(readings.GRUNT)
_HEDGE = regex.compile(readings.HEDGE)
_RESERVE = regex.compile(readings.RESERVE)
_NOT_MINDING = regex.compile(readings.NOT_MINDING)
_MINDING = regex.compile(readings.MINDING)


class Answer(Enum):
    """What became of a request."""

    GIVEN = "given"
    UNSURE = "unsure"
    REFUSED = "refused"
    NONE = "none"
    UNKNOWN = "unknown"


def answer_to(request: Said, cue: str, view: View, wanted: Sequence[Said], against: Sequence[Said]) -> Answer:
    """Whether the other speaker's answer to `request` holds `cue`.

    `wanted` and `against` are all places of the cue and of its opposite, whoever speaks. The answer is what
    the other speaker says next, up to two turns of theirs; the first that says yes or no decides.
    """
    if not is_named(view.speakers[request.turn]):
        return Answer.UNKNOWN
    start, end = view.exact_span(*request.sentence)
    sentence = view.call.folded[start:end]
    for number, turns in enumerate(_replies(request.turn, view)):
        verdict = _verdict(turns, sentence, cue, view, wanted, against)
        directly = number == 0 and _QUESTION.search(sentence)
        if verdict is Answer.NONE and directly and _GRUNT.fullmatch(_text(turns, view)):
            return Answer.UNSURE
        if verdict is not Answer.NONE:
            return verdict
    return Answer.NONE


def _verdict(
    turns: Sequence[int], request: str, cue: str, view: View, wanted: Sequence[Said], against: Sequence[Said]
) -> Answer:
    text = _text(turns, view)
    if cue == AGREES and _TURNED.search(request):
        return _turned_round(text)
    if any(said.turn in turns and _is_said(said, view) for said in against):
        return Answer.REFUSED
    if not any(said.turn in turns and _is_said(said, view) for said in wanted) or _HEDGE.search(text):
        return Answer.NONE
    return Answer.UNSURE if _RESERVE.search(text) else Answer.GIVEN


def _turned_round(text: str) -> Answer:
    if _MINDING.search(text):
        return Answer.REFUSED
    if _NOT_MINDING.search(text) and not _HEDGE.search(text):
        return Answer.UNSURE if _RESERVE.search(text) else Answer.GIVEN
    return Answer.NONE


def _is_said(said: Said, view: View) -> bool:
    """Whether a yes or no is neither negated nor a question of its own."""
    start, end = view.exact_span(*said.sentence)
    here = view.exact(said.start)
    before, rest = view.call.folded[start:here], view.call.folded[here:end]
    return not is_negated(before) and not _ASKS_BACK.search(rest)


def _replies(turn: int, view: View) -> Iterator[list[int]]:
    """The next turns of other speakers after a turn, those that follow each other together."""
    asker = view.speakers[turn]
    reply: list[int] = []
    given = 0
    for number in range(turn + 1, len(view.speakers)):
        if view.speakers[number] != asker and is_named(view.speakers[number]):
            reply.append(number)
        elif reply:
            yield reply
            given += 1
            if given == ANSWER_TURNS:
                return
            reply = []
    if reply:
        yield reply


def _text(turns: Sequence[int], view: View) -> str:
    return " ".join(view.call.folded[view.call.turns[n].start : view.call.turns[n].end] for n in turns).strip()
