"""Readings: groups of one number put together, over turns, under the topic that its context gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from compliance_cli.carddata.answers import Answers
from compliance_cli.carddata.collecting import SAME_TURN_REACH, Collecting
from compliance_cli.carddata.context import Ask, Context
from compliance_cli.carddata.cue import Cue
from compliance_cli.carddata.cue_words import MEMORY_AID, SHORT_NUMBERS
from compliance_cli.carddata.explaining import explain
from compliance_cli.carddata.group import Group
from compliance_cli.carddata.harmless_numbers import HarmlessNumbers, is_of_talk, is_price
from compliance_cli.carddata.identities import is_iban, lettered_id
from compliance_cli.carddata.naming import names
from compliance_cli.carddata.networks import LONGEST, SHORTEST, luhn, network_of
from compliance_cli.carddata.reading import LETTERED, LETTERED_CODES, MOST_DIGITS, SHORT, Reading
from compliance_cli.carddata.shapes import fits, is_expiry, is_phone
from compliance_cli.carddata.small_words import weight
from compliance_cli.carddata.topics import SECRET, Topic
from compliance_cli.vocabulary import Role

#: Digits that a card is told by ("the card 4111 1111", 六二二八四八的那张卡).
_FEWEST_OF_CARD = 6

#: Digits of a card that are told from a telephone number with its country code.
_SHORTEST_SURE = 15

#: Digits that are the first of a card number, or a code said again.
_FEWEST_OF_CODE = 4
#: What leads from a card to the date up to which it is good.
_UNTIL = re.compile(r"\b(?:until|till|to|through|thru)\b|到|至")
#: What stands between two numbers of a list.
_COUNTED = re.compile(r"[岁年元块]|%|\b(?:years?|percent|aged?|pounds|dollars)\b")
#: Letters and digits of a code.
_LONGEST_CODE = 10
#: A key to be pressed has a digit or two.
_LONGEST_KEY = 2


def assemble(context: Context, groups: Sequence[Group], roles: Sequence[Role]) -> list[Reading]:
    """The readings of a call's groups (in order), harmless numbers left out; `roles` are the turns' speakers."""
    assembly = _Assembly(context, roles)
    for _, inside in groupby(groups, key=lambda group: group.turn):
        of_turn = list(inside)
        for group, cue in zip(of_turn, names(context, of_turn), strict=True):
            assembly.add(group, cue)
    explain(context, assembly.readings, assembly.answers, assembly.harmless.turns)
    return assembly.readings


class _Assembly:
    """The readings so far, and the number that nothing names which may still go on."""

    def __init__(self, context: Context, roles: Sequence[Role]) -> None:
        self.context = context
        self.readings: list[Reading] = []
        self.collecting = Collecting(context, roles, self.readings)
        self.answers = Answers(context, self.readings, self.collecting)
        self.loose: Reading | None = None
        self.harmless = HarmlessNumbers(self.readings)

    def add(self, group: Group, cue: Cue | None) -> None:
        """Take the next group of the call."""
        if self.loose is not None and group.turn > self.loose.turn and self.loose.complete() and self.loose.proven():
            # What is said in later turns is no more of it, but may say it again.
            self._settle()
        if cue is not None and self._is_too_long_for(group, cue):
            cue = None
        if is_of_talk(self.context.folded, group):
            self._settle()
            return
        if cue is not None and self._named(group, cue):
            return
        if self.context.folded[group.start - 1 : group.start] == "+" or (
            is_phone(group) and _is_hyphened(self.context.folded, group) and not self._is_of_asked_card(group)
        ):
            # A country code, or the shape: a telephone number.
            self._settle()
            return
        here = self.context.turns[group.turn]
        if is_price(self.context.folded, group, here.start, here.end):
            self._settle()
            return
        if self.harmless.say_again(group) or self._is_listed(group):
            self._settle()
            return
        if group.lettered and cue is None:
            self._lettered(group)
            return
        if self.collecting.card is None and self.loose is None and self._is_stray(group):
            return
        ask = self.context.ask(group.turn)
        if self.collecting.goes_on(group, ask):
            self._join(group)
            return
        topic = self.answers.topic(group, ask) if ask is not None else None
        if topic is not Topic.PAN and cue is not None and cue.topic is Topic.CARD:
            # "the card is 4111": the first digits of a card number, or its last; no answer to another question.
            if len(group) >= _FEWEST_OF_CODE and network_of(group.digits) is not None and self._opens_number(group):
                self._start(group, Topic.PAN, "asked-card")
            else:
                self._unnamed(group)
            return
        if topic is None or self._is_behind_card(group, topic):
            behind = self.collecting.following(group, ask, self.loose)
            if behind is not None:
                self._start_behind_card(group, behind)
                return
        if topic is None:
            topic = self.answers.said_before(group)
            if topic is not None:
                self._start(group, topic, "said-before")
            elif self.collecting.runs_over(group):
                self._join(group)
            else:
                self._unnamed(group)
        elif topic in SECRET and ask is not None:
            self.answers.take(ask, topic, group)
            if topic is Topic.CVV and self.collecting.card is not None and self.context.is_bare(ask.cues):
                # 后面呢: it may ask for the rest of a longer number.
                self.collecting.card.ran_over = True
            self._start(group, topic, "asked" if topic in ask.topics() else "asked-card")
        elif topic is Topic.OTHER and ask is not None and not self.context.asks_long(ask, group.turn):
            # What was asked for is no card number, unless it never has that many digits.
            self._unnamed(group, "" if len(group) >= SHORTEST and self.context.asks_short(ask) else "asked-other")
        else:
            if topic is Topic.OTHER:
                self.harmless.note(group)
            self._settle()

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

    def _is_stray(self, group: Group) -> bool:
        """Whether a digit or two stand in talk of other things: "one of those days"."""
        return len(group) < 3 and not group.dated and not self.answers.is_answer(group)

    def _lettered(self, group: Group) -> None:
        """A token of letters and digits: an answer, or an identity number or IBAN by its check digits, or nothing."""
        token = "".join(filter(str.isalnum, self.context.folded[group.start : group.end]))
        ask = self.context.ask(group.turn)
        topic = self.answers.topic(group, ask) if ask is not None else None
        if topic is None and ask is not None and self._is_lettered_code(group, ask):
            topic = next(each for each in ask.topics() if each in LETTERED_CODES)
        if topic is not None and ask is not None and (topic in LETTERED or topic in LETTERED_CODES):
            self.answers.take(ask, topic, group)
            self._start(group, topic, "asked")
        elif (topic := self.answers.said_before(group)) is not None and (topic in LETTERED or topic in LETTERED_CODES):
            self._start(group, topic, "said-before")
        elif lettered_id(token):
            self._start(group, Topic.NATIONAL_ID, "check-digit")
        elif is_iban(token):
            self._start(group, Topic.ACCOUNT, "check-digit")
        else:
            self._settle()

    def _is_lettered_code(self, group: Group, ask: Ask) -> bool:
        """Whether a token of letters and digits is all of the answer to a question after a code: "K77B29"."""
        return (
            ask.asking
            and any(topic in LETTERED_CODES for topic in ask.topics())
            and self.context.content_between(ask.turn, group.turn) == 0
            and group.end - group.start <= _LONGEST_CODE
            and self.context.is_reading(group.turn)
        )

    def _named(self, group: Group, cue: Cue) -> bool:
        """Whether the cue of its own turn decides what a group is."""
        topic: Topic = cue.topic
        if (topic in SHORT or topic is Topic.OTHER) and len(group) > 3:
            # 零三二八背面那三个呢: what was just said is not what is asked for behind it.
            before = self.answers.said_before(group)
            if before is Topic.EXPIRY and topic in SHORT:
                self._start(group, before, "said-before")
                return True
            if before in SHORT and topic is Topic.OTHER and len(group) > _FEWEST_OF_CODE:
                self._start(group, Topic(before), "said-before")
                return True
        if topic in (Topic.PAN, Topic.CARD) and len(group) <= MOST_DIGITS[Topic.OTP]:
            # "So your card number is 4021?": the code that was just said, called by another name.
            before = self.answers.said_before(group)
            if before is not None and (before in SHORT or (before is Topic.EXPIRY and group.dated)):
                self._start(group, before, "said-before")
                return True
        if topic is Topic.CARD and group.dated and is_expiry(group) and self._is_until(group, cue):
            topic = Topic.EXPIRY
        if topic is Topic.TAIL:
            if len(group) > 6:
                return False
        elif topic is Topic.CARD:
            if not fits(topic, group, True) and not (
                len(group) >= _FEWEST_OF_CARD and network_of(group.digits) is not None
            ):
                return False
            topic = Topic.PAN
        elif topic is Topic.PAN:
            if group.lettered:
                return False
        elif topic in SECRET and not self.answers.fits(topic, group, False):
            # "ssn 1234", "the account 12": named, and not card data; but a long number after "code" is none of its.
            # A few typed figures are the end of an identity number and not its beginning.
            end = topic is Topic.NATIONAL_ID and group.typed and not group.lettered
            if topic in LETTERED and not end and self._opens_number(group):
                self._start(group, topic, "named")
                self.answers.tell(topic, group)
            return topic in LETTERED
        if topic in (Topic.OTHER, Topic.NATIONAL_ID) and self._is_memory_aid(group, cue):
            return False
        if topic in SECRET:
            if topic is Topic.PAN and self.collecting.goes_on(group, None):
                self._join(group)
            else:
                self._start(group, topic, "named")
            self.answers.tell(topic, group)
        else:
            self.harmless.note(group)
            self._settle()
        return True

    def _opens_number(self, group: Group) -> bool:
        """Whether a few digits end their turn and more follow in the turns behind: the first stretch of a number."""
        end = self.context.turns[group.turn].end
        if len(group) < 2 or weight(self.context.folded[group.end : end]) > 0:
            return False
        return any(self.context.is_reading(turn) for turn in range(group.turn + 1, group.turn + 3))

    def _is_until(self, group: Group, cue: Cue) -> bool:
        """Whether a card goes up to a date: 卡片到 2030 年 1 月, "the card runs to 03/29"."""
        return _UNTIL.search(self.context.folded, cue.end, group.start) is not None

    def _is_too_long_for(self, group: Group, cue: Cue) -> bool:
        """Whether a card number stands behind the name of something that never has so many digits ("postcode")."""
        if self.context.folded.startswith("press", cue.start) and len(group) > _LONGEST_KEY:
            return True
        network = network_of(group.digits)
        if cue.topic is not Topic.OTHER or len(group) < _SHORTEST_SURE or network is None or not network.major:
            return False
        if len(group) not in network.lengths or not luhn(group.digits):
            return False
        return SHORT_NUMBERS.search(self.context.folded, cue.start, cue.end) is not None

    def _is_memory_aid(self, group: Group, cue: Cue) -> bool:
        """Whether a name only tells where the answer comes from: "my PIN? my birthday, 820915"."""
        name = self.context.folded[cue.start : cue.end]
        ask = self.context.ask(group.turn) if MEMORY_AID.search(name) else None
        return (
            ask is not None
            and ask.asking
            and Topic.PIN in ask.topics()
            and self.context.content_between(ask.turn, group.turn) == 0
            and len(group) <= MOST_DIGITS[Topic.PIN]
        )

    def _start(self, group: Group, topic: Topic, clue: str) -> None:
        reading = Reading([group], topic, [clue])
        self.readings.append(reading)
        self._settle()
        if topic is Topic.PAN:
            self.collecting.card = reading

    def _start_behind_card(self, group: Group, topic: Topic) -> None:
        """An expiry date or code straight behind a number makes that a card number."""
        if self.loose is not None:
            self.loose.topic = Topic.PAN
            self.loose.clues.append("with-expiry")
            self.collecting.card = self.loose
        card = self.collecting.card
        if card is not None and group.turn > card.turn and not group.dated:
            # (Three or four digits in a turn of their own may be the last of nineteen.)
            network = network_of(card.digits)
            card.ran_over = card.ran_over or network is None or LONGEST in network.lengths
        self._start(group, topic, "after-pan")

    def _settle(self) -> None:
        """End the number that nothing names; a proven one is a card number that an expiry may follow."""
        if self.loose is not None and self.loose.proven():
            self.collecting.card = self.loose
        self.loose = None

    def _is_counted(self, end: int, group: Group) -> bool:
        """Whether what stands between a number and a group counts something: 三十岁35295，四十岁45."""
        return _COUNTED.search(self.context.folded, end, group.start) is not None

    def _is_listed(self, group: Group) -> bool:
        """Whether a group is the next in a list of harmless numbers: 第一年11246，四十岁48775."""
        last = self.harmless.last
        if last is None or last.turn != group.turn or not self._is_counted(last.end, group):
            return False
        self.harmless.note(group)
        return True

    def _join(self, group: Group) -> None:
        self.collecting.join(group)
        self.loose = None

    def _unnamed(self, group: Group, clue: str = "") -> None:
        """A number that nothing names: alone, or the next stretch of one read over several turns."""
        loose = self.loose
        if (
            loose is not None
            and not (group.dated or loose.groups[-1].dated)
            and len(loose.digits) < LONGEST
            and len(group) < SHORTEST
        ):
            if group.turn == loose.turn:
                near = group.start - loose.end <= SAME_TURN_REACH and not self._is_counted(loose.end, group)
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
