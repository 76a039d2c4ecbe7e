"""Numbers that are surely no card data: sums, what is dialled, and harmless numbers said again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata.numbers.figures import is_sum
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import SHORTEST
from compliance_cli.carddata.readings.reading import Reading

#: Turns in which a harmless number is the same number.
_AGAIN_TURNS = 3
#: Digits of a part of it that are its end, and that two in a row of its kind share.
_FEWEST_AT_END, _FEWEST_IN_ROW = 4, 8
#: What stands before a short number that is dialled, and its digits.
_DIALLED = re.compile("(?:拨打?|致电|(?:再|就|直接|可以|挂断|先|请)打)$")
_BEFORE, _LONGEST_DIALLED = 5, 6
#: Digits of the number of a chip card.
_CHIP_CARD = (18, 20)
#: What sums are composed with, and verbs of paying right before one.
_COMPOSED = re.compile("[十百千]")
_MONEY_VERBS = frozenset("充付刷扣交存转还退收缴花省减取汇")
#: Who is counted.
_OF_US = re.compile(r" of (?:us|them|you|these|those)\b")
#: The letters of a flight or train right before its number: 坐的是BA 4501.
_FLIGHT = re.compile(r"[\u4e00-\u9fff][?。]?[ \n]?([a-z]{2}) ?\Z")
_NO_LETTERS = frozenset(("ok", "so", "um", "uh", "no", "is", "er", "eh", "ah"))
_LONGEST_FLIGHT = 4
#: Digits of the largest sum that is spoken of; more are a number in which somebody read a 千 (一千零二 for 1002).
_LONGEST_SUM = 10


#: A price said as two pairs: "thirty-eight forty".
_TENS = "(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
_PAIR = rf"(?:{_TENS}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|[a-z]+teen)"
_PAIRS = re.compile(rf"(?:(?:one|two|three|four|five|six|seven|eight|nine) )?{_PAIR},? (?:and )?{_PAIR}")
#: What stands before a price, and behind it.
_PAYING = re.compile(
    r"\b(?:pay|pays|paid|paying|charge[ds]?|charging|costs?|costing|refund(?:ed|ing)?|approved|owe[sd]?|owing|spen[dt]"
    r"|total(?:s|led)?|(?:comes?|came|coming) to|authori[sz]ed|taken|taking|went through for|gone through for|deducted)"
    r"(?: (?:is|was|at|of|for|about|around|just|you|me|him|her|us|them|it|back|only|another)){0,2}[ ,.]{1,2}$"
)
_PAID = re.compile(
    r",? (?:on|to|off|from) (?:the|your|my|that|this) (?:\w+ )?(?:card|visa|mastercard|amex|debit|credit)\b"
)
_LONGEST_PAYING = 32
#: What tells that money is spoken of in a turn.
_MONEY = re.compile(
    r"\b(?:dollars?|pounds?|euros?|quid|bucks|(?:a|per|each|every) (?:month|week|year)|yearly|monthly)\b|[$£€]"
)
_MONEY_REACH = 90


def is_price(folded: str, group: Group, floor: int, ceiling: int) -> bool:
    """Whether a group is said as prices are, two tens one after the other, beside a word of paying."""
    if not group.spoken or group.typed or _PAIRS.fullmatch(folded, group.start, group.end) is None:
        return False
    start = max(group.start - _LONGEST_PAYING, floor)
    if (
        _MONEY.search(folded, max(group.start - _MONEY_REACH, floor), min(group.end + _MONEY_REACH, ceiling))
        is not None
    ):
        return True
    return _PAYING.search(folded, start, group.start) is not None or (
        group.start > floor and _PAID.match(folded, group.end) is not None
    )


def _is_chip_card(digits: str) -> bool:
    """Whether digits are the number of a telephone's chip card (ITU-T E.118: 89, up to twenty digits)."""
    return digits.startswith("89") and _CHIP_CARD[0] <= len(digits) <= _CHIP_CARD[1]


def is_of_talk(folded: str, group: Group) -> bool:
    """Whether a group is said as sums are (两千八), or is a short number that is dialled (请打一六五)."""
    if len(group) <= _LONGEST_SUM and is_sum(folded, group.start, group.end):
        return True
    if _OF_US.match(folded, group.end) is not None or _is_chip_card(group.digits):
        return True
    if _COMPOSED.search(folded, group.start, group.end) and folded[group.start - 1 : group.start] in _MONEY_VERBS:
        # 充五百
        return True
    start = max(group.start - _BEFORE, 0)
    if len(group) <= _LONGEST_FLIGHT and (flight := _FLIGHT.search(folded, start, group.start)) is not None:
        return flight[1] not in _NO_LETTERS
    return len(group) <= _LONGEST_DIALLED and _DIALLED.search(folded, start, group.start) is not None


class HarmlessNumbers:
    """The numbers that were named harmless so far, by the turn in which they were last; `readings` are the call's."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.turns: dict[str, int] = {}
        self.last: Group | None = None
        self._readings = readings

    def note(self, group: Group) -> None:
        """Keep a harmless number."""
        self.turns[group.digits] = group.turn
        self.last = group

    def say_again(self, group: Group) -> bool:
        """Whether a group says again a number that was harmless a moment ago, its end, or the next in a row of such.

        "Does it end in 3826?" "Yes, 3826."
        """
        digits = group.digits
        if len(digits) < 3:
            return False
        since = group.turn - _AGAIN_TURNS
        if self.turns.get(digits, since) > since:
            return True
        return any(turn > since and _is_like(digits, known) for known, turn in self.turns.items()) or (
            len(digits) > _FEWEST_IN_ROW and self._reads_again(group, since)
        )

    def _reads_again(self, group: Group, since: int) -> bool:
        """Whether a group says over what was read in stretches for a question after something harmless."""
        return not Reading([group], None).proven() and any(
            reading.turn > since
            and "asked-other" in reading.clues
            and reading.digits[:_FEWEST_IN_ROW] == group.digits[:_FEWEST_IN_ROW]
            for reading in self._readings[-_AGAIN_TURNS:]
        )


def _is_like(digits: str, known: str) -> bool:
    if len(digits) >= _FEWEST_AT_END and known.endswith(digits):
        return True
    return len(known) == len(digits) >= SHORTEST and known[:_FEWEST_IN_ROW] == digits[:_FEWEST_IN_ROW]
