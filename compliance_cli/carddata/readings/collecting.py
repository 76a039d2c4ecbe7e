"""The card number being read: whether a group of digits goes on with it, says it again, or follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata.numbers.figures import THOUSANDS
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST, luhn, network_of
from compliance_cli.carddata.numbers.shapes import is_date, is_expiry, is_timestamp
from compliance_cli.carddata.readings.putting_right import puts_right
from compliance_cli.carddata.readings.reading import MISHEARD, Reading, is_echo, shares
from compliance_cli.carddata.talk.context import Ask, Context
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.vocabulary import Role

#: Code points between two stretches of one number in one turn.
SAME_TURN_REACH = 90
#: Content turns between two stretches of one number ("hang on, the light is bad" "no rush").
_MOST_BETWEEN = 3
#: Digits that go on with a number though their turn says something else too.
_FEWEST_IN_TALK = 4
#: Digits that most card numbers have.
_USUAL = 16
#: Digits that may be a word of talk and no number; as much talk between turns tells that a number is over.
_MOST_STRAY = 2
#: What says that the last digit of a number follows.
_LAST_ONE = re.compile(r"\b(?:last|final|end|finally|lastly)\b|最后|最尾|末尾|末了|完了|还有")
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
        if card is None or (
            group.turn == card.turn and self.readings[-1] is not card and self.readings[-1].end > card.end
        ):
            return False
        if group.turn == card.turn and self.context.counts_between(group.turn, card.end, group.start):
            # "… 3357. Ring me on 555 201 0148, I'm out from four fifteen."
            return False
        if (group.dated and is_expiry(group)) or group.month_word or group.full_date:
            return False
        if card.complete() and (self._is_code_asked(group, ask, card) or not self._lengthens(group, card)):
            return self._repeats(group, card)
        if THOUSANDS.search(self.context.folded, group.start, group.end) is not None:
            return False
        if group.turn == card.turn:
            return (
                group.start - card.end <= SAME_TURN_REACH
                and not self._is_stray(group, card)
                and not self._is_far(group, card)
            )
        since = ask is not None and (ask.turn > card.turn or (ask.turn == card.turn and ask.cues[0].start >= card.end))
        if ask is not None and since and Topic.PAN not in ask.topics() and not self._asks_on(ask, card):
            return self._ends(group, ask, card)
        if (len(group) == 14 and is_timestamp(group.digits)) or (
            (len(card.digits) >= SHORTEST or group.dated) and is_date(group.digits)
        ):
            return False
        if self.turned(card.turn, group) and not (
            len(group) in map(len, card.groups) and len(card.digits) + len(group) <= LONGEST
        ):
            return False
        if not self.context.is_reading(group.turn) and (
            (len(group) < 3 and not self._opens_turn(group)) or self.context.sentence_weight(group) > _JOINED_WEIGHT
        ):
            return False
        if self.context.rest(group.turn) > 1 and len(group) < _FEWEST_IN_TALK and not self._opens_turn(group):
            return False
        between = self.context.content_between(card.turn, group.turn)
        if len(card.digits) >= _USUAL:
            # It may end here, and goes on only at once and in a turn that says nothing else.
            return between == 0 and self.context.rest(group.turn) <= 1
        return between <= _MOST_BETWEEN

    def asked_on(self, ask: Ask) -> bool:
        """Whether a question after what stands behind was put while the number was read, and went on with it."""
        return self._is_bare(ask) and any(
            reading.topic is Topic.PAN and reading.groups[0].turn < ask.turn <= reading.turn
            for reading in self.readings
        )

    def _is_bare(self, ask: Ask) -> bool:
        return self.context.is_bare(ask.cues)

    def _asks_on(self, ask: Ask, card: Reading) -> bool:
        """Whether a question after what stands "behind" asks for the rest of an unfinished number (后面呢)."""
        if card.complete() or len(card.digits) >= SHORTEST:
            return False
        return self._is_bare(ask)

    def _ends(self, group: Group, ask: Ask, card: Reading) -> bool:
        """Whether a group answers straight a question after the last four of a number of which they are missing."""
        return (
            ask.topics() == (Topic.TAIL,)
            and ask.turn == group.turn - 1 == card.turn + 1
            and len(group) == _FEWEST_IN_TALK
            and _USUAL - _FEWEST_IN_TALK - 1 <= len(card.digits) < _USUAL - 1
        )

    def _is_code_asked(self, group: Group, ask: Ask | None, card: Reading) -> bool:
        """Whether a group answers a question after the code that goes with a card number beyond doubt."""
        asked = ask is not None and ask.asking and Topic.CVV in ask.topics() and Topic.PAN not in ask.topics()
        return asked and len(group) in (3, 4) and card.proven()

    def _opens_turn(self, group: Group) -> bool:
        """Whether digits open a turn right behind the digits before: "17 … hang on, the door"."""
        before = self.context.folded[self.context.turns[group.turn].start : group.start]
        straight = self.card is not None and self.context.content_between(self.card.turn, group.turn) == 0
        return straight and len(group) > 1 and weight(before) == 0

    def turned(self, since: int, group: Group) -> bool:
        """Whether somebody else asked about another thing between turn `since` and a group."""
        return any(
            self.context.turns_away(turn)
            and (self.roles[turn] is Role.UNKNOWN or self.roles[turn] != self.roles[group.turn])
            for turn in range(since + 1, group.turn)
        )

    def is_over(self, ask: Ask, group: Group) -> bool:
        """Whether a question after a card number has been answered, or given up for another, before a group is said.

        A number that looks like a card's all the same is none of this.
        """
        card = self.card
        if card is None or card.turn <= ask.turn:
            over = self.turned(ask.turn, group)
        elif card.complete():
            over = self.turned(card.turn, group) or self.context.content_between(card.turn, group.turn) > 0
        else:
            over = self.turned(card.turn, group)
        if not over or (card is not None and shares(group.digits, card.digits)):
            return False
        network = network_of(group.digits)
        return network is None or not network.major or not (len(group) <= 8 or len(group) >= SHORTEST - 1)

    def _lengthens(self, group: Group, card: Reading) -> bool:
        """Whether a number that could end here (right by chance one time in ten, or a chunk said twice) goes on."""
        if card.put_right or (len(group) >= _FEWEST_IN_TALK and card.proven() and card.digits.endswith(group.digits)):
            # (Its end is said again.)
            return False
        network = network_of(card.digits)
        most = max(network.lengths) if network is not None and card.proven() else LONGEST + MISHEARD
        return (
            len(card.digits) + len(group) <= most
            and self.readings[-1] is card
            and not group.dated
            and not self._is_stray(group, card)
            and not self._is_date_behind(group, card)
            and self.context.content_between(card.turn, group.turn) == 0
            and not self.context.asked_anew(group.turn, card.turn)
        )

    def _is_date_behind(self, group: Group, card: Reading) -> bool:
        """Whether month and year stand behind other words and a number of the usual length: "You betcha. Oh two, …"."""
        if group.turn != card.turn or len(card.digits) != _USUAL or not is_expiry(group):
            return False
        return weight(self.context.folded[card.end : group.start]) > 0

    def _is_stray(self, group: Group, card: Reading) -> bool:
        """Whether a digit or two stand behind other words, so that they are none of a number that may be whole.

        "…, and that's my business one"; "… eight one. Did I leave it there?" "Oh."
        """
        if len(group) > _MOST_STRAY or len(card.digits) < SHORTEST or self._completes(group, card):
            return False
        if group.turn > card.turn:
            return self.context.goes_on_behind(card.groups[-1]) > _MOST_STRAY
        between = self.context.folded[card.end : group.start]
        return weight(between) > 0 and _LAST_ONE.search(between) is None

    def _completes(self, group: Group, card: Reading) -> bool:
        """Whether a group makes a whole number of the digits before it, one digit only with the right check digit."""
        network = network_of(card.digits)
        whole = card.digits + group.digits
        if network is None or len(whole) != _USUAL or _USUAL not in network.lengths:
            return False
        return len(group) > 1 or luhn(whole)

    def _is_far(self, group: Group, card: Reading) -> bool:
        """Whether much is said between a number and a group in its turn: "… I had that wrong. It's gone through, …"."""
        return weight(self.context.folded[card.end : group.start]) > _JOINED_WEIGHT

    def _repeats(self, group: Group, card: Reading) -> bool:
        """Whether a group says a part of the finished card number again, straight after it."""
        return (
            3 <= len(group) < SHORTEST
            and (group.digits in card.digits or shares(group.digits, card.digits))
            and self.context.content_between(card.turn, group.turn) == 0
            and not self.context.asked_anew(group.turn, card.turn)
        )

    def _says_echo(self, group: Group, card: Reading) -> bool:
        return len(group) > _MOST_STRAY and any(group.digits in echo.digits for echo in card.echoes)

    def runs_over(self, group: Group) -> bool:
        """Whether a group follows a finished card number straight, as its stretches did: repeats and slips of one."""
        card = self.card
        return (
            card is not None
            and group.turn > card.turn
            and (not card.put_right or self._says_echo(group, card))
            and len(group) < SHORTEST
            and not group.dated
            and len(card.groups) > 1
            and self.context.is_reading(group.turn)
            and self.context.content_between(card.turn, group.turn) == 0
            and not self.context.asked_anew(group.turn, card.turn)
            and sum(map(len, card.echoes)) <= 2 * LONGEST
        )

    def says_again(self, group: Group, card: Reading) -> bool:
        """Whether a group says again what another speaker just said of a number."""
        last = card.groups[-1]
        roles = {self.roles[group.turn], self.roles[last.turn]}
        known = roles == {Role.AGENT, Role.CUSTOMER}
        if group.turn <= last.turn or not (known or (Role.UNKNOWN in roles and len(group) > 2)):
            return False
        last_turn = "".join(each.digits for each in card.groups if each.turn == last.turn)
        chunk = len(group) >= _FEWEST_IN_TALK and group.digits in last_turn
        return chunk or is_echo(group.digits, last.digits, known) or group.digits == last_turn

    def _is_others(self, group: Group, last: Group) -> bool:
        """Whether another speaker says a group than said the one before."""
        return {self.roles[group.turn], self.roles[last.turn]} == {Role.AGENT, Role.CUSTOMER}

    def _starts_over(self, group: Group, card: Reading) -> bool:
        """Whether the same speaker reads a broken-off number from its first digit on: "6217 001, no, 6217 0031 …"."""
        return (
            group.turn > card.turn
            and not self._is_others(group, card.groups[0])
            and len(group) >= 2 * _FEWEST_IN_TALK
            and len(group) >= len(card.digits) >= _FEWEST_IN_TALK
            and group.digits.startswith(card.digits[: _FEWEST_IN_TALK + 1])
        )

    def join(self, group: Group) -> None:
        card = self.card
        if card is None:
            return
        last = card.groups[-1]
        size = len(last)
        if size in group.breaks and size > 2 and group.digits.startswith(last.digits) and self._is_others(group, last):
            # "Six oh one one?" "Six oh one one, yeah, and then one six nine one."
            card.echoes.append(group.part(0, size))
            group = group.part(size, len(group))
        if self._starts_over(group, card):
            card.echoes += card.groups
            card.groups[:] = [group]
            return
        card.put_right = card.put_right or (group.turn > last.turn and puts_right(group, card))
        echo = self.says_again(group, card)
        whole = card.complete() and not self._lengthens(group, card)
        rest = len(group) == LONGEST - _USUAL and len(card.digits) == _USUAL
        card.ran_over = card.ran_over or (whole and not echo and (rest or group.digits not in card.digits))
        if echo or whole:
            card.echoes.append(group)
        else:
            card.groups.append(group)
        if "joined" not in card.clues and group.turn != last.turn:
            card.clues.append("joined")
