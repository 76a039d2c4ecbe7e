"""What follows a card number straight: its expiry date, its code."""

from __future__ import annotations

import re

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import SHORTEST
from compliance_cli.carddata.numbers.shapes import is_expiry
from compliance_cli.carddata.readings.collecting import SAME_TURN_REACH, Collecting
from compliance_cli.carddata.readings.everyday import is_time
from compliance_cli.carddata.readings.reading import Reading
from compliance_cli.carddata.talk.context import Ask, Context
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.topics import Topic

#: Readings that may follow a card number and belong to it: expiry, code, each once more.
_MOST_FOLLOWING = 4
_CARDS = frozenset({Topic.CARD, Topic.PAN})
#: Turns behind a card number in which a date with a slash is its own.
_SOON = 5
#: What leads to a number that was told before.
_TOLD = re.compile(r"\b(?:you|he|she|they) (?:said|told (?:me|us|him|her)|quoted(?: me| us)?)(?: it was)? $")


#: Digits of a card number of which not all are put together.
_FEWEST = 8
#: Digits of a code, one of them perhaps lost.
_CODE_SIZES = (2, 3, 4)
#: Turns back in which a card is spoken of.
_FAR = 40
#: Where a code stands on a card.
_PLACE = re.compile(
    r"\b(?:back(?: ?side)?|behind|reverse|rear|flip(?:ped)?|turn(?:ed)? (?:it )?over|other side|underside|strip"
    r"|signature|signed|(?:on|at|across) the front|amex|security|cvv|cvc"
    r"|(?:little|small|tiny|wee) (?:ones?|numbers?|digits?|code))\b"
    "|[后背反]面|背后|卡背|后头|签[名字]|[细小]字|小数字|前面|右上"
)
#: What leads on to the next number.
_LEADS = re.compile("[年月日号]|然后|接着|跟着|跟住|还有|接住|再来|后面")
#: What a number is, or of which token of letters and digits it is the end.
_THING = re.compile(r"\b([a-z]+) (?:is|was|'s) $|((?:(?<!')\b[a-z] ){2,})$")


def is_told_of(context: Context, group: Group) -> bool:
    """Whether a turn speaks of what was said before, or says what is numbered so.

    "You said three fifty on the phone", "the homeroom is 214", "your rego is X J 724", "on till 1 15".
    """
    start = context.turns[group.turn].start
    before = context.folded[start : group.start]
    if _TOLD.search(before) is not None or is_time(context.folded, group, start):
        return True
    thing = _THING.search(before)
    return thing is not None and weight(thing[1] or thing[2]) > 0


class BehindCard(Collecting):
    """The card number that may still go on, and what may stand behind it."""

    def following(self, group: Group, ask: Ask | None, loose: Reading | None) -> Topic | None:
        """What a short number straight after a finished card number is: expiry or code."""
        if self._is_behind_date(group):
            return Topic.CVV
        card = self.card
        if loose is not None and (loose.proven() or (group.dated and loose.is_likely() and loose.turn == group.turn)):
            card = loose
        if (
            card is None
            or not (card.complete() or card.proven() or card is loose or self._has_expiry(card, group))
            or (ask is not None and ask.turn > card.turn and not (group.dated and _CARDS.issuperset(ask.topics())))
        ):
            return None
        if group.turn == card.turn:
            near = group.start - self.readings[-1].end <= SAME_TURN_REACH
        else:
            near = self.context.content_between(card.turn, group.turn) == 0 and (
                self.context.is_all(group) or self._opens_with_date(group) or self.context.says_date_and_code(group)
            )
            near = near or self._is_written_date(group, card)
        if not near or group.full_date or is_told_of(self.context, group):
            return None
        seen = {reading.topic for reading in self.readings[-_MOST_FOLLOWING:] if reading.groups[0].start >= card.end}
        if Topic.EXPIRY not in seen and is_expiry(group) and (len(group) > 3 or group.dated):
            return Topic.EXPIRY
        if Topic.CVV in seen:
            return None
        return Topic.CVV if len(group) in (3, 4) or self._is_rest_of_code(group) else None

    def _is_behind_date(self, group: Group) -> bool:
        """Whether a code stands behind the expiry date in its turn, whatever question that answered.

        Either nothing else is said ("09/31. And 053"), or where it stands: "and behind it is written 600", "there's a
        206 on the signature strip", 后面要唔要呀 226.
        """
        last = self.readings[-1] if self.readings else None
        if (
            last is None
            or last.topic is not Topic.EXPIRY
            or last.groups[-1].turn != group.turn
            or group.start - last.end > SAME_TURN_REACH
            or len(group) not in _CODE_SIZES
            or (len(group) > 3 and is_expiry(group))
            or not self.context.spoke_of_cards(group.turn, _FAR)
        ):
            return False
        folded = self.context.folded
        end = self.context.sentence(group)[1]
        if _PLACE.search(folded, last.end, group.start) or _PLACE.search(folded, group.end, end):
            return not is_told_of(self.context, group)
        alone = weight(_LEADS.sub("", folded[last.end : group.start])) == 0 and weight(folded[group.end : end]) == 0
        return alone and len(group) > 2

    def _has_expiry(self, card: Reading, group: Group) -> bool:
        """Whether a date stands behind an incomplete card number in its turn, or a code behind the two."""
        if group.turn != card.turn:
            return False
        if len(card.digits) < SHORTEST - 1:
            # "… then eighty-one fifty-one, and she's good til August, two thousand twenty-eight."
            return group.month_word and is_expiry(group) and len(card.digits) >= _FEWEST
        last = self.readings[-1]
        return (group.dated and is_expiry(group)) or (last.topic is Topic.EXPIRY and last.turn == card.turn)

    def _opens_with_date(self, group: Group) -> bool:
        """Whether an expiry date opens the turn that a code follows in: "Yep, oh one thirty, and the CVV is …"."""
        before = self.context.folded[self.context.turns[group.turn].start : group.start]
        return is_expiry(group) and weight(before) <= 1 and self.context.speaks_of_code(group)

    def _is_written_date(self, group: Group, card: Reading) -> bool:
        """Whether month and year with a slash between are said soon after a card number: "you want the date? 10/26"."""
        return group.dated and not group.month_word and is_expiry(group) and group.turn - card.turn <= _SOON

    def _is_rest_of_code(self, group: Group) -> bool:
        """Whether two digits stand right behind month and year whose last digit may be the code's first.

        "October of twenty thirty two sixteen" is October 2030 and 216.
        """
        last = self.readings[-1]
        date = last.groups[-1]
        gap = self.context.folded[last.end : group.start]
        return (
            last.topic is Topic.EXPIRY
            and date.month_word
            and date.turn == group.turn
            and date.digits[-1] != "0"
            and len(group) == 2
            and not gap.strip(" -")
        )
