"""Readings of the wording around a place that take it away: negated, asked by the customer, about others."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from compliance_cli.engine.hearing import readings
from compliance_cli.engine.hearing.reading import Reading
from compliance_cli.engine.hearing.surroundings import HAN_SPACE, PART_END, Surroundings, last_end, to_the_comma
from compliance_cli.engine.hearing.telling import disowned, past, put_off, reported, time_offered
from compliance_cli.packs.cuemodel import Guard
from compliance_cli.vocabulary import Role

_CLAUSE_BREAK = re.compile(readings.CLAUSE_BREAK)
_MAY_NEGATE = Reading(readings.MAY_NEGATE)
_EN_NO_NEGATION = re.compile(readings.EN_NO_NEGATION)
_EN_NEGATOR = re.compile(readings.EN_NEGATOR)
_EN_NO = re.compile(readings.EN_NO)
_ZH_NO_NEGATION = re.compile(readings.ZH_NO_NEGATION)
_ZH_NEGATOR = re.compile(readings.ZH_NEGATOR)
_QUESTION = re.compile(readings.QUESTION)
_OTHERS = Reading(readings.OTHERS)
_THIRD_PERSON = Reading(readings.THIRD_PERSON)
_ONE_TO_COVER = re.compile(readings.ONE_TO_COVER)
_FIRST_OR_SECOND = re.compile(readings.FIRST_OR_SECOND_PERSON)
_YOURS = re.compile(readings.YOURS)
_THIRD_PERSON_ASKS = re.compile(readings.THIRD_PERSON_ASKS)
_CUSTOMER_QUESTION = re.compile(readings.CUSTOMER_QUESTION)
_SECOND_PERSON_POSSESSIVE = re.compile(readings.SECOND_PERSON_POSSESSIVE)
_EN_ASKS = re.compile(f"{readings.EN_ASKS_BEHIND}{readings.EN_ASKS}")
_ZH_ASKS = re.compile(readings.ZH_ASKS)
_ZH_ASKS_IF_KNOWN = re.compile(readings.ZH_ASKS_IF_KNOWN)
_ANSWERS_ITSELF = re.compile(readings.ANSWERS_ITSELF)
_WORD = re.compile(r"[^\s\u3400-\u9fff]+|[\u3400-\u9fff]")


class Reach(NamedTuple):
    """So many words, or Han letters, a negation reaches over."""

    words: int
    letters: int


_FAR = Reach(readings.EN_REACH, readings.ZH_REACH)
_CLOSE = Reach(readings.EN_CLOSE_REACH, readings.ZH_CLOSE_REACH)


def negated(place: Surroundings) -> bool:
    """Whether a negation in the clause reaches one of the cue's concepts."""
    if not place.may_hold(_MAY_NEGATE, place.starts[-1]):
        return False
    return any(is_negated(place.before(start), place.text(start, start + 1)) for start in place.starts)


def denied(place: Surroundings) -> bool:
    """Whether a negation stands close before the first of the cue's concepts; one between them is its own.

    Recognisers write a space for a pause between Han letters: what stands before one is another clause.
    """
    first = place.starts[0]
    if not place.may_hold(_MAY_NEGATE, first):
        return False
    before = HAN_SPACE.sub("\uff0c", place.view.folded_text(place.utterance, place.sentence[0], first))
    return is_negated(before, place.text(first, first + 1), _CLOSE)


def is_negated(before: str, ahead: str = "", reach: Reach = _FAR) -> bool:
    """Whether the folded words before a place negate it; `ahead` is the place's first letter."""
    if ahead and before.endswith((f"{ahead}不", f"{ahead}没")):
        # A question such as 同不同意, of which the place is the latter half.
        before = before[:-2]
    elif ahead == "我":
        # 您是张先生不我是…: the 不 asks, or answers.
        before = before.removesuffix("不")
    if not before.isascii():
        before = _ZH_NO_NEGATION.sub("", before)
    before = _EN_NO_NEGATION.sub(" ", before)
    clause = before[last_end(_CLAUSE_BREAK, before) :]
    return _negated_in_english(clause, reach) or (not clause.isascii() and _negated_in_chinese(clause, reach))


def _negated_in_english(clause: str, reach: Reach) -> bool:
    if _EN_NO.search(clause):
        return True
    last = last_end(_EN_NEGATOR, clause)
    return bool(last) and len(_WORD.findall(clause, last)) <= reach.words


def _negated_in_chinese(clause: str, reach: Reach) -> bool:
    last = last_end(_ZH_NEGATOR, clause)
    return bool(last) and len(_WORD.findall(clause, last)) <= reach.letters


def asked_by_customer(place: Surroundings) -> bool:
    """Whether the customer speaks; where the role is unknown, whether it is worded as a customer's question."""
    if place.role is not Role.UNKNOWN:
        return place.role is Role.CUSTOMER
    sentence = place.text(*place.sentence)
    return bool(_CUSTOMER_QUESTION.search(sentence)) and not _SECOND_PERSON_POSSESSIVE.search(sentence)


def about_others(place: Surroundings) -> bool:
    """Whether the sentence tells what others do: fraudsters, another company, a person not present."""
    last = place.starts[-1]
    if not place.may_hold(_OTHERS, last) and not place.may_hold(_THIRD_PERSON, last):
        return False
    before = _ONE_TO_COVER.sub(lambda told: " " * len(told[0]), place.before(last))
    if _OTHERS.search(before):
        return True
    third = last_end(_THIRD_PERSON.pattern, before)
    if not third:
        return False
    near = place.text(place.sentence[0], place.end)
    if _FIRST_OR_SECOND.search(near, third):
        return False
    return not _YOURS.search(near, third) or bool(_THIRD_PERSON_ASKS.search(near))


def asked(place: Surroundings) -> bool:
    """Whether the place stands in a question whether something is so, which its speaker does not answer."""
    whole = place.view.utterances[place.utterance].text
    if _ANSWERS_ITSELF.match(whole, place.sentence[1]):
        return False
    return any(map(_asks, {_part(place, start) for start in (place.starts[0], place.starts[-1])}))


def _part(place: Surroundings, start: int) -> str:
    """What stands between commas around `start`, with what closes it."""
    before = place.before(start)
    return before[last_end(PART_END, before) :] + to_the_comma(place.text(start, place.sentence[1]))


def _asks(part: str) -> bool:
    part = part.strip()
    if part.isascii():
        return _EN_ASKS.match(part) is not None
    return _ZH_ASKS.search(part) is not None and _ZH_ASKS_IF_KNOWN.search(part) is None


def is_question(sentence: str) -> bool:
    """Whether a folded sentence asks something."""
    return _QUESTION.search(sentence) is not None


GUARDS: Mapping[Guard, Callable[[Surroundings], bool]] = {
    Guard.NEGATED: negated,
    Guard.DENIED: denied,
    Guard.ASKED_BY_CUSTOMER: asked_by_customer,
    Guard.ABOUT_OTHERS: about_others,
    Guard.ASKED: asked,
    Guard.PUT_OFF: put_off,
    Guard.PAST: past,
    Guard.REPORTED: reported,
    Guard.DISOWNED: disowned,
    Guard.TIME_OFFERED: time_offered,
}
"""Every guard: whether it takes a place away."""
