"""`repeat`: the same sentence, or nearly, is not said again and again."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from compliance_cli.engine.constraints.turns import sureness, turn_place
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.likeness import alike, words_of
from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.hearing.windows import extent, sentence_ends
from compliance_cli.engine.outcome import Trial, broken, met
from compliance_cli.packs.asks import Repetition
from compliance_cli.packs.model import Rule
from compliance_cli.vocabulary import Role


class _Sentence(NamedTuple):
    place: Said
    words: Counter[str]


def judge(rule: Rule, context: CallContext) -> list[Trial]:
    """The trial of a `repeat` rule on a call; the places are the sentences said once too often."""
    if not isinstance(rule.ask, Repetition):
        raise TypeError("a `repeat` rule without a measure of likeness")
    sentences = _sentences(rule, context, rule.ask.words)
    again = [
        sentence.place
        for number, sentence in enumerate(sentences)
        if _said_before(sentence, sentences[:number], rule, context, rule.ask.similar) > rule.at_most
    ]
    if again:
        return [broken("said again", (place,), place.certainty) for place in again]
    return [met("not said again", ())]


def _said_before(
    sentence: _Sentence, earlier: list[_Sentence], rule: Rule, context: CallContext, similar: float
) -> int:
    """How often a sentence was said before, near enough."""
    return sum(
        alike(one.words, sentence.words) >= similar
        and (rule.within is None or context.ruler.within(rule.within, one.place, sentence.place, None))
        for one in earlier
    )


def _sentences(rule: Rule, context: CallContext, least: int) -> list[_Sentence]:
    """The sentences of the speaker that are long enough and do not hold what excuses them."""
    excused = {(said.utterance, said.sentence) for said in context.any_said(rule.unless_heard, Role.UNKNOWN)}
    found = []
    for number, line in enumerate(context.view.lines):
        certainty = sureness(rule, context, number)
        if certainty is None:
            continue
        place = turn_place(context, number, certainty)
        begin = 0
        for end in sentence_ends(line):
            words = Counter(words_of(line[begin:end]))
            inside = (place.offset + begin, place.offset + end)
            if extent(line[begin:end]) >= least and not _is_excused(place.utterance, inside, excused):
                found.append(_Sentence(_part(place, begin, end), words))
            begin = end
    return found


def _is_excused(utterance: int, inside: tuple[int, int], excused: set[tuple[int, tuple[int, int]]]) -> bool:
    return any(one == utterance and start < inside[1] and inside[0] < end for one, (start, end) in excused)


def _part(turn: Said, begin: int, end: int) -> Said:
    """A stretch of a turn as a place."""
    start = turn.start + begin
    offset = turn.offset + begin
    return Said(
        "",
        start,
        turn.start + max(end, begin + 1),
        turn.turn,
        turn.utterance,
        offset,
        (offset, offset + end - begin),
        turn.certainty,
    )
