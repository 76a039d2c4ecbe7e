"""What is told of a card a while behind its number, in words that no cue hears: its date, its code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from compliance_cli.carddata.numbers.group import Group, start_of
from compliance_cli.carddata.numbers.networks import network_of
from compliance_cli.carddata.numbers.shapes import glued_behind, is_expiry
from compliance_cli.carddata.readings.behind_date import is_told_of
from compliance_cli.carddata.readings.reading import Reading, shares
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.vocabulary import Role

#: Turns behind a card number, and turns of other talk among them, in which its date and code are told.
_TURNS, _MOST_TALK = 8, 3
#: Digits of a code; American Express has one more.
_CODE, _LONG_CODE, _AMEX = 3, 4, "American Express"
#: Digits of a code of which one is corrected and all are said again.
_LONGEST_PART = 5
#: Digits of month and year as they are read out: 0131.
_DATE = 4
#: Digits of a card number, more of which are its date.
_LONGEST_ALONE = 16
#: Words of content before a code that ends its sentence: "and you'll want this, 966".
_FEW_WORDS = 3
#: Digits of a card number that nothing names, and of which one may be wrong.
_CARDS = (15, 16, 19)
#: The first year in which a card ends that is told today.
_FIRST_YEAR = "24"
#: What leads to an expiry date: "it's until", 到.
_UNTIL = re.compile(r"\b(?:until|till|til|through|thru|to) $|[到至] ?$")


def tell_after_cards(context: Context, readings: list[Reading], roles: Sequence[Role]) -> None:
    """Give the dates and codes that stand some turns behind a whole card number their topics.

    What was taken for one number may be several: "664. No, that's my old one, it's 029."
    """
    card: Reading | None = None
    told: set[Topic] = set()
    for reading in list(readings):
        if _is_card(reading):
            told = told if card is not None and shares(reading.digits, card.digits) else set()
            card = reading
        elif card is None or reading.groups[0].start < card.end:
            continue
        elif reading.topic is not None:
            told.add(reading.topic)
        else:
            groups = sorted((*reading.groups, *reading.echoes), key=start_of)
            parts = [Reading([group], None, list(reading.clues)) for group in groups]
            for part in parts:
                topic = _topic(context, card, part, told, roles) or _goes_on(parts, part)
                if topic is not None:
                    part.topic = topic
                    part.clues.append("after-pan")
                    told.add(topic)
            if any(part.topic is not None for part in parts):
                at = readings.index(reading)
                readings[at : at + 1] = parts


def _goes_on(parts: Sequence[Reading], part: Reading) -> Topic | None:
    """The topic of a code that stands right before a part in its turn: "one nine zero. Not zero, six. One nine six"."""
    at = parts.index(part)
    before = parts[at - 1] if at else None
    if before is None or before.topic is not Topic.CVV or before.turn != part.turn or len(part.digits) > _LONGEST_PART:
        return None
    return Topic.CVV


def _is_card(reading: Reading) -> bool:
    """Whether a reading is a whole card number, named or by its looks."""
    if reading.topic is None and "asked-other" not in reading.clues:
        return reading.proven() or (len(reading.groups) == 1 and reading.is_likely() and len(reading.digits) in _CARDS)
    return reading.topic is Topic.PAN and (reading.proven() or reading.complete())


def _topic(context: Context, card: Reading, reading: Reading, told: set[Topic], roles: Sequence[Role]) -> Topic | None:
    group = reading.groups[0]
    far = group.turn - card.turn
    if far > _TURNS or group.full_date or context.content_between(card.turn, group.turn) > _MOST_TALK:
        return None
    straight = context.is_reading(group.turn)
    same = _is_of_same(roles, card, group)
    if group.dated and is_expiry(group) and (straight or (group.month_word and same)):
        return Topic.EXPIRY
    until = straight and Topic.EXPIRY not in told and is_expiry(group) and group.digits[-2:] >= _FIRST_YEAR
    if until and same and _UNTIL.search(context.folded, context.turns[group.turn].start, group.start) is not None:
        # "Until twelve twenty-six, then eight zero two."
        return Topic.EXPIRY
    if is_told_of(context, group):
        return None
    if "asked-other" in reading.clues or not same:
        return None
    if straight and _is_date_and_code(group):
        return Topic.EXPIRY
    if Topic.EXPIRY not in told and len(group) == _DATE and is_expiry(group) and _leads(context, group, straight):
        return Topic.EXPIRY
    network = network_of(card.digits)
    size = _LONG_CODE if network is not None and network.name == _AMEX else _CODE
    dated = Topic.EXPIRY in told or len(card.digits) > _LONGEST_ALONE
    if len(group) == size and dated and _ends_sentence(context, group):
        return Topic.CVV
    return None


def _is_date_and_code(group: Group) -> bool:
    """Whether a group is two chunks, an expiry date and a code: 零一三一 零八八."""
    gaps = [at for at, (first, second) in enumerate(pairwise(group.places), 1) if second[0] > first[1]]
    two = group.breaks == [0, _DATE] or gaps == [_DATE]
    return two and glued_behind(group.digits) == (0, _DATE)


def _ends_sentence(context: Context, group: Group) -> bool:
    """Whether nothing is said behind a group in its sentence, and little before it."""
    start, end = context.sentence(group)
    before, behind = context.folded[start : group.start], context.folded[group.end : end]
    return weight(behind) == 0 and weight(before) <= _FEW_WORDS


def _leads(context: Context, group: Group, straight: bool) -> bool:
    """Whether month and year are all that a turn says, or "until" stands before them."""
    start = context.turns[group.turn].start
    until = _UNTIL.search(context.folded, start, group.start) is not None
    return until or (straight and context.rest(group.turn) <= 1)


def _is_of_same(roles: Sequence[Role], card: Reading, group: Group) -> bool:
    """Whether the customer tells a group, or who told the card number, as far as that is known."""
    return roles[group.turn] in (Role.CUSTOMER, roles[card.groups[0].turn])
