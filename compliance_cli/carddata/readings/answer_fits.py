"""Whether a number can be an answer: what its sentence says besides, dates, times of day, sums, counts."""

from __future__ import annotations

import re

from compliance_cli.carddata.numbers import shapes
from compliance_cli.carddata.numbers.figures import THOUSANDS
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.shapes import LAST_YEAR, is_date, is_expiry
from compliance_cli.carddata.readings.everyday import is_time
from compliance_cli.carddata.readings.reading import LETTERED, SHORT
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.small_words import is_linking, weight
from compliance_cli.carddata.words.topics import Topic

#: How much a sentence may say besides a short secret that answers a question, and besides a digit or two.
_ANSWER_WEIGHT, _STRAY_WEIGHT = 10, 3
#: Digits of the first stretch of a code.
_OPENING = 2
#: What asks for a year.
YEAR_ASKED = re.compile(r"\b(?:what|which) year\b|[哪几]一?年")
#: Years in which no card ends any more.
_PAST = ("1950", "2023")
#: What stands before a year.
YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|from|year|late|early|around|before|after)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)\w*[ ,]+(?:the )?\w*)[ ,]+$"
)
#: What makes a count or the number of a house of the digits before it.
_AT_PLACE = re.compile(r"\b(?:store|branch|office|shop|location|located|building|warehouse)(?: is)? (?:at|on|in) $")
_OF_THING = re.compile(
    r"[来多几余]?(?:分钟|小时|钟头|块|元|岁|个月|公里|平米|个人)|[来多几余](?:天|年|次|万)"
    r"|(?: [a-z']{2,14}){1,2} (?:street|road|avenue|drive|lane|close|crescent|court|terrace|boulevard|blvd)\b"
)
#: The last clause of a sentence, and what says in it that a number follows.
_CLAUSE = re.compile(r"[,，、;]([^,，、;]*)$")
_IS = re.compile(r"\b(?:is|are|was|says|said|reads)\b|'s\b|[是系]")


def is_dated(group: Group) -> bool:
    """Whether year or month words, or a slash, make digits a date."""
    return group.dated or group.month_word or group.full_date


class AnswerFits:
    """Whether groups can be answers, by the talk that they stand in."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def is_answer(self, group: Group) -> bool:
        """Whether a short number is what its sentence is about; one or two digits are only where little else is."""
        if self._is_of_thing(group):
            return False
        if self.context.is_reading(group.turn):
            return True
        if len(group) == 1:
            return False
        if self.opens_code(group):
            return True
        if self.context.sentence_weight(group) <= (_ANSWER_WEIGHT if len(group) > 2 else _STRAY_WEIGHT):
            return True
        return len(group) > 2 and self._is_said_to_be(group)

    def opens_code(self, group: Group) -> bool:
        """Whether two digits end the turn right behind a question after a code, and more follow: "okay … five oh"."""
        if len(group) != _OPENING or group.dated:
            return False
        ask = self.context.ask(group.turn)
        straight = ask is not None and ask.turn == group.turn - 1
        return straight and ask is not None and SHORT.issuperset(ask.topics()) and self.context.opens_number(group)

    def _is_said_to_be(self, group: Group) -> bool:
        """Whether a clause says nothing but what a number is, whatever is told before it: "…, I think it's 147"."""
        start, end = self.context.sentence(group)
        folded = self.context.folded
        told = _CLAUSE.search(folded, start, group.start)
        if told is None or not is_linking(told[1]) or _IS.search(told[1]) is None:
            return False
        return weight(folded[group.end : end]) == 0

    def fits(self, topic: Topic, group: Group, sure: bool) -> bool:
        """As `shapes.fits`; a date that does not look like a card's needs talk of cards."""
        if group.lettered and topic not in LETTERED:
            return False
        if topic in LETTERED and (group.dated or group.full_date) and not group.lettered:
            return False
        if not shapes.fits(topic, group, sure):
            return False
        if topic in SHORT and (self._is_date(group) or self._is_sum(group)):
            return False
        if topic is not Topic.EXPIRY or is_expiry(group):
            return True
        # (A year that is past is the one in which a card was issued.)
        past = len(group) == 4 and group.spoken and _PAST[0] <= group.digits <= _PAST[1]
        return not past and self.context.spoke_of_cards(group.turn)

    def _is_date(self, group: Group) -> bool:
        """Whether digits are a date or a year ("I set it up in 2019", 一八年的时候)."""
        if (
            group.full_date
            or is_date(group.digits)
            or (group.dated and not group.typed)
            or is_time(self.context.folded, group, self.context.turns[group.turn].start)
        ):
            return True
        if len(group) != 4 or not "1900" <= group.digits <= LAST_YEAR:
            return False
        start = self.context.turns[group.turn].start
        ask = self.context.ask(group.turn)
        if ask is not None and YEAR_ASKED.search(self.context.text(ask.turn)) is not None:
            return True
        return YEAR_BEFORE.search(self.context.folded, max(start, group.start - 24), group.start) is not None

    def _is_sum(self, group: Group) -> bool:
        """Whether a group is said as sums are, in thousands."""
        return THOUSANDS.search(self.context.folded, group.start, group.end) is not None

    def _is_of_thing(self, group: Group) -> bool:
        """Whether a group counts something (十来分钟), is a round number in talk (过了六十), or a house in a street."""
        if group.dated:
            return False
        folded = self.context.folded
        if _AT_PLACE.search(folded, max(group.start - 24, self.context.turns[group.turn].start), group.start):
            return True
        if _OF_THING.match(folded, group.end, self.context.turns[group.turn].end) is not None:
            return True
        return len(group) == 2 and "十" in folded[group.start : group.end] and not self.context.is_all(group)
