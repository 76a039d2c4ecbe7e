"""What follows a card number straight: its expiry date, its code."""

from __future__ import annotations

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import SHORTEST
from compliance_cli.carddata.numbers.shapes import is_expiry
from compliance_cli.carddata.readings.behind_date import is_behind_date, is_told_of
from compliance_cli.carddata.readings.collecting import SAME_TURN_REACH, Collecting
from compliance_cli.carddata.readings.reading import Reading
from compliance_cli.carddata.talk.context import Ask
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.topics import Topic

#: Readings that may follow a card number and belong to it: expiry, code, each once more.
_MOST_FOLLOWING = 4
_CARDS = frozenset({Topic.CARD, Topic.PAN})
#: Turns behind a card number in which a date with a slash is its own.
_SOON = 5
#: Words of content between a number that nothing names and its date.
_LITTLE = 3
#: Digits of a card number of which not all are put together.
_FEWEST = 8


class BehindCard(Collecting):
    """The card number that may still go on, and what may stand behind it."""

    def following(self, group: Group, ask: Ask | None, loose: Reading | None) -> Topic | None:
        """What a short number straight after a finished card number is: expiry or code."""
        if self.readings and is_behind_date(self.context, self.readings[-1], group):
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
            if card is loose and Topic.CARD not in (ask.topics() if ask is not None else ()):
                # (What only looks like a card's has its date and code straight behind it.)
                near = near and weight(self.context.folded[self.readings[-1].end : group.start]) <= _LITTLE
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
