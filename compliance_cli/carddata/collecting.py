"""The card number being read: whether a group of digits goes on with it, says it again, or follows it."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.carddata.context import Ask, Context
from compliance_cli.carddata.group import Group
from compliance_cli.carddata.networks import LONGEST, SHORTEST, network_of
from compliance_cli.carddata.reading import MISHEARD, Reading, is_echo
from compliance_cli.carddata.shapes import is_expiry, is_timestamp
from compliance_cli.carddata.topics import Topic
from compliance_cli.vocabulary import Role

#: Code points between two stretches of one number in one turn.
SAME_TURN_REACH = 90
#: Content turns between two stretches of one number ("hang on, the light is bad" "no rush").
_MOST_BETWEEN = 3
#: Readings that may follow a card number and belong to it: expiry, code, each once more.
_MOST_FOLLOWING = 4
#: How much a sentence may say besides a stretch of a number.
_JOINED_WEIGHT = 6


class Collecting:
    """The card number that may still go on, if there is one; `readings` are all of the call so far."""

    def __init__(self, context: Context, roles: Sequence[Role], readings: Sequence[Reading]) -> None:
        self.context = context
        self.roles = roles
        self.readings = readings
        self.card: Reading | None = None

    def goes_on(self, group: Group, ask: Ask | None) -> bool:
        """Whether a group continues the card number being read."""
        card = self.card
        if card is None:
            return False
        if card.complete() and not self._lengthens(group, card):
            return self._repeats(group, card)
        if (group.dated and is_expiry(group)) or group.month_word or group.full_date:
            return False
        if group.turn == card.turn:
            return group.start - card.end <= SAME_TURN_REACH
        if ask is not None and ask.turn > card.turn and Topic.PAN not in ask.topics():
            return False
        if len(group) == 14 and is_timestamp(group.digits):
            return False
        if not self.context.is_reading(group.turn) and (
            len(group) < 3 or self.context.sentence_weight(group) > _JOINED_WEIGHT
        ):
            return False
        return self.context.content_between(card.turn, group.turn) <= _MOST_BETWEEN

    def _lengthens(self, group: Group, card: Reading) -> bool:
        """Whether a number that could end here (right by chance one time in ten, or a chunk said twice) goes on."""
        network = network_of(card.digits)
        most = max(network.lengths) if network is not None and card.proven() else LONGEST + MISHEARD
        return (
            len(card.digits) + len(group) <= most
            and self.readings[-1] is card
            and not group.dated
            and self.context.content_between(card.turn, group.turn) == 0
            and not self.context.asked_anew(group.turn, card.turn)
        )

    def _repeats(self, group: Group, card: Reading) -> bool:
        """Whether a group says a part of the finished card number again, straight after it."""
        return (
            3 <= len(group) < SHORTEST
            and group.digits in card.digits
            and self.context.content_between(card.turn, group.turn) == 0
            and not self.context.asked_anew(group.turn, card.turn)
        )

    def runs_over(self, group: Group) -> bool:
        """Whether a group follows a finished card number straight, as its stretches did: repeats and slips of one."""
        card = self.card
        return (
            card is not None
            and group.turn > card.turn
            and len(group) < SHORTEST
            and not group.dated
            and len(card.groups) > 1
            and self.context.is_reading(group.turn)
            and self.context.content_between(card.turn, group.turn) == 0
            and not self.context.asked_anew(group.turn, card.turn)
            and sum(map(len, card.echoes)) <= 2 * LONGEST
        )

    def join(self, group: Group) -> None:
        card = self.card
        if card is None:
            return
        last = card.groups[-1]
        roles = {self.roles[group.turn], self.roles[last.turn]}
        other = roles == {Role.AGENT, Role.CUSTOMER} or (Role.UNKNOWN in roles and len(group) > 2)
        last_turn = "".join(each.digits for each in card.groups if each.turn == last.turn)
        echo = other and group.turn > last.turn and (is_echo(group.digits, last.digits) or group.digits == last_turn)
        if echo or (card.complete() and not self._lengthens(group, card)):
            card.echoes.append(group)
        else:
            card.groups.append(group)
        if "joined" not in card.clues and group.turn != last.turn:
            card.clues.append("joined")

    def following(self, group: Group, ask: Ask | None, loose: Reading | None) -> Topic | None:
        """What a short number straight after a finished card number is: expiry or code."""
        card = loose if loose is not None and loose.proven() else self.card
        if card is None or not (card.complete() or card.proven()) or (ask is not None and ask.turn > card.turn):
            return None
        if group.turn == card.turn:
            near = group.start - self.readings[-1].end <= SAME_TURN_REACH
        else:
            near = self.context.content_between(card.turn, group.turn) == 0 and self.context.is_all(group)
        if not near or group.full_date:
            return None
        seen = {reading.topic for reading in self.readings[-_MOST_FOLLOWING:] if reading.groups[0].start >= card.end}
        if Topic.EXPIRY not in seen and is_expiry(group) and (len(group) > 3 or group.dated):
            return Topic.EXPIRY
        return Topic.CVV if len(group) in (3, 4) and Topic.CVV not in seen else None
