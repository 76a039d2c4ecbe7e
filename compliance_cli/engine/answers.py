"""What the other speaker answers to a request: yes, no, a sound that may be either, or nothing.

The wordings of yes and no are cues of the packs. Here is what no wording tells: that an answer belongs to a
request, that a question is no answer, that "do you mind?" turns yes and no round, that 可以 in 不可以 is a no.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum

from compliance_cli.engine.hearing import readings
from compliance_cli.engine.hearing.ear import Ear
from compliance_cli.engine.hearing.guards import is_negated
from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.hearing.view import View, is_named
from compliance_cli.packs.cuemodel import OPPOSITES
from compliance_cli.vocabulary import Certainty

#: How many turns of the other speaker may hold the answer.
ANSWER_TURNS = 2

AGREES = "customer-agrees"

_TURNED = re.compile(readings.TURNED_ROUND)
_QUESTION = re.compile(readings.QUESTION)
_ASKS_BACK = re.compile(readings.ASKS_BACK)
_GRUNT = re.compile(readings.GRUNT)
_HEDGE = re.compile(readings.HEDGE)
_OPENING = re.compile(readings.OPENING)
_OPENERS = re.compile(rf"^(?:{readings.OPENING})+")
_CLEAR_YES = re.compile(readings.CLEAR_YES)
_OPENS_YES = re.compile(readings.OPENS_YES)
_EITHER = re.compile(readings.EITHER)
_PICKS_THE_CARD = re.compile(readings.PICKS_THE_CARD)
_CLAUSE = re.compile("[,，。.!！]| (?=[\u4e00-\u9fff])")
_RESERVE = re.compile(readings.RESERVE)
_NOT_MINDING = re.compile(readings.NOT_MINDING)
_MINDING = re.compile(readings.MINDING)


class Answer(Enum):
    """What became of a request."""

    GIVEN = "given"
    UNSURE = "unsure"
    REFUSED = "refused"
    NONE = "none"
    UNKNOWN = "unknown"


def answer_to(request: Said, cue: str, view: View, ear: Ear) -> Answer:
    """Whether the other speaker's answer to `request` holds `cue`.

    The answer is what the other speaker says next, up to two turns of theirs; the first that says yes or no
    decides.
    """
    if not is_named(view.speakers[request.turn]):
        return Answer.UNKNOWN
    sentence = view.folded_text(request.utterance, *request.sentence)
    for number, turns in enumerate(_replies(request.turn, view)):
        verdict = _verdict(turns, sentence, cue, view, ear)
        directly = number == 0 and _QUESTION.search(sentence)
        if verdict is Answer.NONE and directly and _GRUNT.fullmatch(_text(turns, view)):
            return Answer.UNSURE
        if verdict is not Answer.NONE:
            return verdict
    return Answer.NONE


def told_by_answer(request: Said, wanted: Collection[Said], other: Iterable[Said], view: View) -> Sequence[Certainty]:
    """How sure those of the places `wanted` are that the other speaker's answer to `request` holds.

    The answer is the first reply, of two, that holds any of the places. One that holds but places of `other` is the
    answer to something else: after "what's the number on the card?" the card's number, whatever is asked next.
    """
    if not is_named(view.speakers[request.turn]):
        return ()
    elsewhere = {place.turn for place in other}
    for reply in _replies(request.turn, view):
        told = [place.certainty for place in wanted if place.turn in reply]
        if told or not elsewhere.isdisjoint(reply):
            return told
    return ()


def _verdict(turns: Sequence[int], request: str, cue: str, view: View, ear: Ear) -> Answer:
    text = _text(turns, view)
    if cue == AGREES and _TURNED.search(request):
        return _turned_round(text)
    opposite = OPPOSITES.get(cue)
    if opposite is not None and ear.knows(opposite) and _is_said(opposite, turns, view, ear):
        return Answer.REFUSED
    opens = cue == AGREES and _is_yes(text, request)
    if _HEDGE.search(text) or not (opens or _opens_with(cue, turns, view, ear) or _is_said(cue, turns, view, ear)):
        return Answer.NONE
    return Answer.UNSURE if _RESERVE.search(text) else Answer.GIVEN


def _turned_round(text: str) -> Answer:
    if _MINDING.search(text):
        return Answer.REFUSED
    if _NOT_MINDING.search(text) and not _HEDGE.search(text):
        return Answer.UNSURE if _RESERVE.search(text) else Answer.GIVEN
    return Answer.NONE


def _is_yes(answer: str, request: str) -> bool:
    """Whether an answer opens with a yes, or picks the card where the request leaves the choice."""
    said = _OPENERS.sub("", answer)
    if _OPENS_YES.match(said):
        return not _asks_back(said)
    return _EITHER.search(request) is not None and _PICKS_THE_CARD.match(said) is not None


def _opens_with(cue: str, turns: Sequence[int], view: View, ear: Ear) -> bool:
    """Whether an answer begins with a yes.

    Evidence weighs what is said without what was asked, and doubts a "yes" before other talk; here it is not asked.
    """
    utterance = view.utterance_of[turns[0]]
    return any(
        said.turn == turns[0]
        and not _OPENING.sub("", view.folded_text(utterance, 0, said.offset))
        and not _asks_back(view.folded_text(utterance, said.offset, said.sentence[1]))
        for said in ear.hear_in(cue, utterance, doubting=False)
    )


def _asks_back(answer: str) -> bool:
    """Whether an answer is a question: of "Yes, how do I pay?" the yes counts, "Right, what comes next?" is none."""
    return _ASKS_BACK.search(_CLAUSE.split(answer, 1)[0] if _CLEAR_YES.match(answer) else answer) is not None


def _is_said(cue: str, turns: Sequence[int], view: View, ear: Ear) -> bool:
    """Whether some turns hold a yes or no that is neither negated nor a question of its own."""
    for utterance in sorted({view.utterance_of[turn] for turn in turns}):
        for said in ear.hear_in(cue, utterance):
            if said.turn in turns:
                before = view.folded_text(utterance, said.sentence[0], said.offset)
                rest = view.folded_text(utterance, said.offset, said.sentence[1])
                if not is_negated(before, rest[:1]) and not _ASKS_BACK.search(rest):
                    return True
    return False


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
