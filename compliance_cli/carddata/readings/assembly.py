"""Readings: groups of one number put together, over turns, under the topic that its context gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST, network_of
from compliance_cli.carddata.numbers.shapes import is_expiry, is_phone
from compliance_cli.carddata.numbers.sums import is_hundreds, prices, was_sum
from compliance_cli.carddata.readings.beside_things import is_beside_thing
from compliance_cli.carddata.readings.collecting import SAME_TURN_REACH
from compliance_cli.carddata.readings.everyday import (
    is_halves,
    is_hotline,
    is_hours,
    is_of_talk,
    is_price,
    is_telephone_twice,
)
from compliance_cli.carddata.readings.explaining import explain
from compliance_cli.carddata.readings.named import FEWEST_OF_CODE, NamedNumbers
from compliance_cli.carddata.readings.naming import names
from compliance_cli.carddata.readings.reading import LETTERED, LETTERED_CODES, MOST_DIGITS, SHORT, Reading
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.talk.cue import Cue
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.topics import SECRET, Topic
from compliance_cli.vocabulary import Role

#: Digits of a number in hundreds that is a sum wherever it stands, and words of content around one that is larger.
_LONGEST_SUM, _IN_TALK = 3, 3
#: Digits of a telephone number where they are fewest.
_SHORTEST_TELEPHONE = 8
#: Words of content between two stretches of a number that nothing names.
_MOST_BETWEEN = 6
#: Turns in which a sum of money is the same sum.
_SUM_TURNS = 4
#: Names of networks.
_NETWORK = re.compile("visa|master|amex|express|jcb|diners|discover|union|maestro|rupay|verve|银联|万事达|运通|大来")
#: How somebody opens who puts right what was asked back.
_NOT_THAT = re.compile(
    r"(?:(?:oh|no|nope|nah|not (?:any ?more|now)|actually|sorry|sir|ma'am|madam|it's|now|that's|is)[ ,.]+)+"
    "|(?:不是?|唔系|哦|没有|改了|现在)?[，, ]*(?:是|系)?"
)
#: What leads from a part of a password to the next.
_AND_THEN = re.compile(
    r"[ ,，.、\u2026]*(?:(?:呃|嗯|啊|uh|um|er)[ ,，.\u2026]*)?"
    r"(?:(?:还有|然后|后边|后面|后头|最后|接着|跟住|and|then|and then|plus)[ ,，]*(?:是|系|一?个)?)+[ ,，]*"
)
#: An amount with a comma before its last three digits.
_FIGURE = re.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+")
#: What stands between two numbers of a list.
_COUNTED = re.compile(r"[岁年元块]|%|\b(?:years?|percent|aged?|pounds|dollars)\b")


def assemble(context: Context, groups: Sequence[Group], roles: Sequence[Role]) -> list[Reading]:
    """The readings of a call's groups (in order), harmless numbers left out; `roles` are the turns' speakers."""
    assembly = _Assembly(context, roles)
    for _, inside in groupby(groups, key=lambda group: group.turn):
        of_turn = list(inside)
        for group, cue in zip(of_turn, names(context, of_turn), strict=True):
            assembly.add(group, cue)
    explain(context, assembly.readings, assembly.answers, assembly.harmless.turns)
    return assembly.readings


class _Assembly(NamedNumbers):
    """Puts the groups of a call together, one after the other."""

    #: The prices of the call; None until they are asked for.
    _prices: Sequence[tuple[int, str]] | None = None

    def add(self, group: Group, cue: Cue | None) -> None:
        """Take the next group of the call."""
        if self.loose is not None and group.turn > self.loose.turn and self.loose.complete() and self.loose.proven():
            # What is said in later turns is no more of it, but may say it again.
            self.settle()
        if cue is not None and (self.is_too_long_for(group, cue) or self.says_card_again(group)):
            cue = None
        if is_halves(self.context.folded, group) or (
            is_hotline(self.context.folded, group) and not self._is_in_number(group)
        ):
            self.harmless.note(group)
            self.settle()
            return
        floor = self.context.turns[group.turn].start
        if is_of_talk(self.context.folded, group) or is_beside_thing(self.context.folded, group, floor):
            if len(group) >= _SHORTEST_TELEPHONE:
                self.harmless.note(group)
            self.settle()
            return
        if cue is not None and self.named(group, cue):
            return
        if self.context.folded[group.start - 1 : group.start] == "+" or (
            is_phone(group) and _is_hyphened(self.context.folded, group) and not self._is_of_asked_card(group)
        ):
            # A country code, or the shape: a telephone number.
            self.settle()
            return
        here = self.context.turns[group.turn]
        if is_price(self.context.folded, group, here.start, here.end) or self._is_sum(group):
            self.settle()
            return
        if self.harmless.say_again(group) or self._is_listed(group) or self._is_telephone(group):
            self.settle()
            return
        if self._is_other_value(group):
            self.harmless.note(group)
            self.settle()
            return
        if group.lettered and cue is None:
            self.lettered(group)
            return
        if self._goes_on_with_code(group):
            self.start(group, self.readings[-1].topic or Topic.PIN, "named")
            return
        if self.collecting.card is None and self.loose is None and self._is_stray(group):
            return
        ask = self.context.ask(group.turn)
        if self.collecting.card is not None and self.answers.says_end(group, ask):
            self.collecting.card.echoes.append(group)
            return
        if self.collecting.goes_on(group, ask):
            self.join(group)
            return
        topic = self.answers.topic(group, ask) if ask is not None else None
        dated = group.dated and is_expiry(group)
        if topic is not Topic.PAN and cue is not None and cue.topic is Topic.CARD and not dated:
            # "the card is 4111": the first digits of a card number, or its last; no answer to another question.
            network = network_of(group.digits) is not None or self._names_network(cue)
            if len(group) >= FEWEST_OF_CODE and network and self.opens_number(group):
                self.start(group, Topic.PAN, "asked-card")
            else:
                self._unnamed(group)
            return
        if topic is None or self._is_behind_card(group, topic):
            behind = self.collecting.following(group, ask, self.loose)
            if behind is not None:
                self.start_behind_card(group, behind)
                return
        if topic is None:
            topic = self.answers.said_before(group)
            if topic is not None:
                self.start(group, topic, "said-before")
            elif self.collecting.runs_over(group):
                self.join(group)
            else:
                self._unnamed(group)
        elif topic in SECRET and ask is not None:
            self.answers.take(ask, topic, group)
            if topic is Topic.CVV and self.collecting.card is not None and self.context.is_bare(ask.cues):
                # 后面呢: it may ask for the rest of a longer number.
                self.collecting.card.ran_over = True
            self.start(group, topic, "asked" if topic in ask.topics() else "asked-card")
        elif topic is Topic.OTHER and ask is not None and not self.context.asks_long(ask, group.turn):
            # What was asked for is no card number, unless it never has that many digits.
            if len(group) < SHORTEST:
                self.harmless.note(group)
            self._unnamed(group, "" if len(group) >= SHORTEST and self.context.asks_short(ask) else "asked-other")
        else:
            if topic is Topic.OTHER:
                self.harmless.note(group)
            self.settle()

    def _names_network(self, cue: Cue) -> bool:
        """Whether a card is called by its network."""
        return _NETWORK.search(self.context.folded, cue.start, cue.end) is not None

    def _is_in_number(self, group: Group) -> bool:
        """Whether a card number is being read, and a turn says hardly anything else."""
        card = self.collecting.card
        return card is not None and not card.complete() and self.context.is_reading(group.turn)

    def _is_sum(self, group: Group) -> bool:
        """Whether a group is a sum in talk, in hundreds or as money was spoken of ("you said four hundred fifty").

        Hours from one to another are none of a number either.
        """
        if not group.spoken or group.typed:
            return self.context.rest(group.turn) > 1 and is_hours(self.context.folded, group)
        ask = self.context.ask(group.turn)
        if self.context.rest(group.turn) == 0 and (ask is None or not LETTERED.issuperset(ask.topics())):
            return False
        # ("Forty-two hundred" is also how chunks of card numbers are read.)
        large = len(group) > _LONGEST_SUM and self.context.rest(group.turn) < _IN_TALK
        if not large and is_hundreds(self.context.folded, group.start, group.end) and not self._is_code(group):
            self.harmless.note(group)
            return True
        if is_hours(self.context.folded, group):
            return True
        if self._is_price_again(group):
            self.harmless.note(group)
            return True
        start = self.context.turns[max(group.turn - _SUM_TURNS, 0)].start
        return was_sum(group.digits, self.context.folded[start : group.start])

    def _is_price_again(self, group: Group) -> bool:
        """Whether a price with its hundredths is said again without the money, and answers no question."""
        ask = self.context.ask(group.turn)
        if ask is not None and ask.asking and ask.turn == group.turn - 1 and not SECRET.isdisjoint(ask.topics()):
            return False
        if self._prices is None:
            self._prices = prices(self.context.folded)
        return any(digits == group.digits and end <= group.start for end, digits in self._prices)

    def _is_code(self, group: Group) -> bool:
        """Whether a number in hundreds says again a code that was told, or opens the answer to a question after one.

        "So I have seven hundred and fifty three", "five hundred fifty-six if I'm reading this right".
        """
        if self.answers.said_before(group) in SHORT:
            return True
        ask = self.context.ask(group.turn)
        straight = ask is not None and ask.asking and ask.turn == group.turn - 1 and SHORT.issuperset(ask.topics())
        return straight and (self.context.rest_before(group) == 0 or self.context.sentence_weight(group) == 0)

    def _is_telephone(self, group: Group) -> bool:
        """Whether a group is a telephone number said twice, where no card number is being read."""
        if len(group) < LONGEST or not is_telephone_twice(group):
            return False
        card = self.collecting.card
        return self.loose is None and (card is None or card.complete())

    def _is_of_asked_card(self, group: Group) -> bool:
        """Whether a group answers straight a question after a card number and begins as one: 622-864-3485…."""
        ask = self.context.ask(group.turn)
        if ask is None or not ask.asking or ask.topics() != (Topic.PAN,):
            return False
        network = network_of(group.digits)
        return network is not None and network.major and self.context.content_between(ask.turn, group.turn) == 0

    def _is_behind_card(self, group: Group, topic: Topic) -> bool:
        """Whether a card number stands before a group in its turn, so that it answers no earlier question."""
        last = self.readings[-1] if self.readings else None
        if last is None or last.turn != group.turn or last.topic not in (None, Topic.PAN, Topic.EXPIRY):
            return False
        if topic is Topic.PAN:
            # UnionPay's sixteen digits may be nineteen, but not beyond their expiry date.
            return last.topic is Topic.EXPIRY
        return topic in (Topic.OTHER, Topic.TAIL) or (topic is Topic.EXPIRY and self.loose is not None)

    def _goes_on_with_code(self, group: Group) -> bool:
        """Whether the rest of a password follows in its turn: 密码五三零六，还有后边幺九."""
        last = self.readings[-1] if self.readings else None
        if last is None or last.topic not in LETTERED_CODES or last.turn != group.turn or group.dated:
            return False
        gap = self.context.folded[last.end : group.start]
        return len(last.digits) + len(group) <= MOST_DIGITS[last.topic] and _AND_THEN.fullmatch(gap) is not None

    def _is_stray(self, group: Group) -> bool:
        """Whether a digit or two stand in talk of other things: "one of those days"."""
        return len(group) < 3 and not (
            group.dated
            or self.answers.is_answer(group)
            or self.answers.opens_account(group)
            or (network_of(group.digits) is not None and self.opens_number(group))
        )

    def _is_counted(self, end: int, group: Group) -> bool:
        """Whether what stands between a number and a group counts something: 三十岁35295，四十岁45."""
        return _COUNTED.search(self.context.folded, end, group.start) is not None

    def _is_other_value(self, group: Group) -> bool:
        """Whether a harmless number that was asked back is put right: "and the zip, still 78207?" "No, 78228"."""
        turn = group.turn - 1
        before = self.context.folded[self.context.turns[group.turn].start : group.start]
        if turn < 0 or len(group) >= SHORTEST or _NOT_THAT.fullmatch(before) is None:
            return False
        names = [cue.end for cue in self.context.cues(turn) if cue.asking and cue.topic is Topic.OTHER]
        return any(
            len(said) == len(group) and any(end <= said.start for end in names) for said in self.context.said_in(turn)
        )

    def _is_listed(self, group: Group) -> bool:
        """Whether a group is the next in a list of harmless numbers: 第一年11246，四十岁48775."""
        last = self.harmless.last
        if last is None or last.turn != group.turn or not self._is_counted(last.end, group):
            return False
        self.harmless.note(group)
        return True

    def _is_figure(self, group: Group) -> bool:
        """Whether a group is written as amounts are: 410,000."""
        return group.typed and _FIGURE.fullmatch(self.context.folded, group.start, group.end) is not None

    def _unnamed(self, group: Group, clue: str = "") -> None:
        """A number that nothing names: alone, or the next stretch of one read over several turns."""
        loose = self.loose
        if (
            loose is not None
            and not (group.dated or loose.groups[-1].dated)
            and not (self._is_figure(group) or self._is_figure(loose.groups[-1]))
            and len(loose.digits) < LONGEST
            and len(group) < SHORTEST
        ):
            if group.turn == loose.turn:
                near = group.start - loose.end <= SAME_TURN_REACH and not self._is_counted(loose.end, group)
                near = near and weight(self.context.folded[loose.end : group.start]) <= _MOST_BETWEEN
            else:
                near = (
                    len(group) > 1
                    and self.context.is_reading(group.turn)
                    and self.context.is_reading(loose.turn)
                    and all(self.context.is_passing(turn) for turn in range(loose.turn + 1, group.turn))
                )
            if near and self.collecting.says_again(group, loose):
                loose.echoes.append(group)
                return
            most = LONGEST if group.turn > loose.turn and loose.is_likely() else LONGEST + 3
            if near and len(loose.digits) + len(group) <= most:
                loose.groups.append(group)
                return
        self.loose = Reading([group], None, [clue] if clue else [])
        self.readings.append(self.loose)


def _is_hyphened(folded: str, group: Group) -> bool:
    return any(mark in folded[group.start : group.end] for mark in "-.)")
