"""Readings: groups of one number put together, over turns, under the topic that its context gives it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from compliance_cli.carddata.context import Ask, Context
from compliance_cli.carddata.cues import Cue
from compliance_cli.carddata.group import Group
from compliance_cli.carddata.identities import is_iban, lettered_id
from compliance_cli.carddata.naming import names
from compliance_cli.carddata.networks import LONGEST, SHORTEST, network_of
from compliance_cli.carddata.reading import (
    ECHO_TURNS,
    LETTERED,
    MISHEARD,
    MOST_DIGITS,
    SHORT,
    Reading,
    is_echo,
    is_same,
    shares,
)
from compliance_cli.carddata.shapes import fits, is_date, is_expiry, is_timestamp
from compliance_cli.carddata.topics import SECRET, Topic
from compliance_cli.vocabulary import Role

#: Code points between two stretches of one number in one turn.
_SAME_TURN_REACH = 90
#: Content turns between two stretches of one number ("hang on, the light is bad" "no rush").
_MOST_BETWEEN = 3
#: Readings that may follow a card number and belong to it: expiry, code, each once more.
_MOST_FOLLOWING = 4
#: How much a sentence may say besides a short secret that answers a question, and besides a stretch of a number.
_ANSWER_WEIGHT, _STRAY_WEIGHT, _JOINED_WEIGHT = 10, 3, 6
#: Digits of a code that may be asked for again as a "card number".
_LONGEST_CODE = 6
#: Readings that are looked through for one said before.
_MOST_SECRETS = 40


def assemble(context: Context, groups: Sequence[Group], roles: Sequence[Role]) -> list[Reading]:
    """The readings of a call's groups (in order), harmless numbers left out; `roles` are the turns' speakers."""
    assembly = _Assembly(context, roles)
    for _, inside in groupby(groups, key=lambda group: group.turn):
        of_turn = list(inside)
        for group, cue in zip(of_turn, names(context, of_turn), strict=True):
            assembly.add(group, cue)
    return assembly.readings


class _Assembly:
    """The readings so far, the card number that may still go on, and what each question already got."""

    def __init__(self, context: Context, roles: Sequence[Role]) -> None:
        self.context = context
        self.roles = roles
        self.readings: list[Reading] = []
        self.card: Reading | None = None
        self.loose: Reading | None = None
        self.answered: dict[int, dict[Topic, Group]] = {}
        self.told: dict[int, dict[Topic, Group]] = {}
        self.others: dict[int, list[int]] = {}

    def add(self, group: Group, cue: Cue | None) -> None:
        """Take the next group of the call."""
        if cue is not None and self._named(group, cue):
            return
        if self.context.folded[group.start - 1 : group.start] == "+":
            # A country code: a telephone number.
            self._settle()
            return
        if group.lettered and cue is None:
            self._lettered(group)
            return
        if self.card is None and self.loose is None and self._is_stray(group):
            return
        ask = self.context.ask(group.turn)
        if self._goes_on(group, ask):
            self._join(group)
            return
        topic = self._answer(group, ask) if ask is not None else None
        if topic is not Topic.PAN and cue is not None and cue.topic is Topic.CARD:
            # "the card is 4111": the first digits of a card number, or its last; no answer to another question.
            self._unnamed(group)
            return
        if topic is None:
            topic = self._following(group, ask)
            if topic is not None:
                self._start(group, topic, "after-pan")
                return
        if topic is None:
            topic = self._said_before(group)
            if topic is not None:
                self._start(group, topic, "said-before")
            elif self._runs_over(group):
                self._join(group)
            else:
                self._unnamed(group)
        elif topic in SECRET and ask is not None:
            self.answered.setdefault(ask.turn, {})[topic] = group
            self._start(group, topic, "asked" if topic in ask.topics() else "asked-card")
        elif topic is Topic.OTHER and ask is not None and not self.context.asks_long(ask, group.turn):
            self._unnamed(group, "asked-other")
        else:
            self._settle()

    def _is_stray(self, group: Group) -> bool:
        """Whether a digit or two stand in talk of other things: "one of those days"."""
        return len(group) < 3 and not group.dated and not self._is_answer(group)

    def _lettered(self, group: Group) -> None:
        """A token of letters and digits: an answer, or an identity number or IBAN by its check digits, or nothing."""
        token = self.context.folded[group.start : group.end].replace("(", "").replace(")", "")
        ask = self.context.ask(group.turn)
        topic = self._answer(group, ask) if ask is not None else None
        if topic in LETTERED and ask is not None and topic is not None:
            self.answered.setdefault(ask.turn, {})[topic] = group
            self._start(group, topic, "asked")
        elif (topic := self._said_before(group)) in LETTERED and topic is not None:
            self._start(group, topic, "said-before")
        elif lettered_id(token):
            self._start(group, Topic.NATIONAL_ID, "check-digit")
        elif is_iban(token):
            self._start(group, Topic.ACCOUNT, "check-digit")
        else:
            self._settle()

    def _named(self, group: Group, cue: Cue) -> bool:
        """Whether the cue of its own turn decides what a group is."""
        topic: Topic = cue.topic
        if topic is Topic.TAIL:
            if len(group) > 6:
                return False
        elif topic is Topic.CARD:
            if not fits(topic, group, True) and not (len(group) >= 8 and network_of(group.digits) is not None):
                return False
            topic = Topic.PAN
        elif topic is Topic.PAN:
            if len(group) < 2 or group.lettered:
                return False
        elif topic in SECRET and not self._fits(topic, group, False):
            # "ssn 1234", "the account 12": named, and not card data; but a long number after "code" is none of its.
            return topic in (Topic.NATIONAL_ID, Topic.ACCOUNT)
        if topic in SECRET:
            if topic is Topic.PAN and self._goes_on(group, None):
                self._join(group)
            else:
                self._start(group, topic, "named")
            self.told.setdefault(group.turn, {})[topic] = group
        else:
            self._settle()
        return True

    def _fits(self, topic: Topic, group: Group, sure: bool) -> bool:
        """As `shapes.fits`; a date that does not look like a card's needs talk of cards."""
        if group.lettered and topic not in LETTERED:
            return False
        if not fits(topic, group, sure) or (topic in SHORT and (group.full_date or is_date(group.digits))):
            return False
        return topic is not Topic.EXPIRY or is_expiry(group) or self.context.spoke_of_cards(group.turn)

    def _start(self, group: Group, topic: Topic, clue: str) -> None:
        reading = Reading([group], topic, [clue])
        self.readings.append(reading)
        self._settle()
        if topic is Topic.PAN:
            self.card = reading

    def _settle(self) -> None:
        """End the number that nothing names; a proven one is a card number that an expiry may follow."""
        if self.loose is not None and self.loose.proven():
            self.card = self.loose
        self.loose = None

    def _goes_on(self, group: Group, ask: Ask | None) -> bool:
        """Whether a group continues the card number being read."""
        card = self.card
        if card is None:
            return False
        if card.complete() and not self._lengthens(group, card):
            return self._repeats(group, card)
        if (group.dated and is_expiry(group)) or group.month_word or group.full_date:
            return False
        if group.turn == card.turn:
            return group.start - card.end <= _SAME_TURN_REACH
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

    def _runs_over(self, group: Group) -> bool:
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

    def _join(self, group: Group) -> None:
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
        self.loose = None

    def _answer(self, group: Group, ask: Ask) -> Topic | None:
        """What the question makes of a group."""
        topics = ask.topics()
        done = self.answered.get(ask.turn, {})
        told = self.told.get(ask.turn, {})
        wanted = [topic for topic in topics if topic in SECRET and topic not in done and topic not in told]
        tail = Topic.TAIL in topics and len(group) <= 6
        if Topic.PAN in topics and len(group) <= _LONGEST_CODE:
            # "It says the card number is wrong, once more?" may be about another number.
            before = self._said_before(group)
            if before is not None and before is not Topic.PAN:
                return before
        finished = self.card is not None and self.card.complete()
        if not tail and not group.lettered and Topic.PAN in wanted and self._is_chunk(group, ask):
            code = finished and Topic.CVV in wanted and fits(Topic.CVV, group, True)
            return Topic.CVV if code else Topic.PAN
        others = [topic for topic in wanted if topic is not Topic.PAN] if self._is_answer(group) else []
        for topic in others:
            if self._fits(topic, group, True) and (
                ask.asking or topic is not Topic.EXPIRY or self._fits(topic, group, False)
            ):
                return topic
        if tail:
            return Topic.TAIL
        again = self._again(group, done | told, ask)
        if again is not None:
            return again
        if ask.cues[-1].topic in (Topic.OTHER, Topic.TAIL):
            return self._other(group, ask)
        reading = self.context.is_reading(group.turn)
        if ask.asking:
            for topic in others:
                if self._fits(topic, group, False) or (reading and topic in MOST_DIGITS and not group.full_date):
                    return topic
        if Topic.CARD in topics and (fits(Topic.CARD, group, True) or (ask.asking and reading and len(group) > 2)):
            return Topic.PAN
        if Topic.OTHER in topics:
            return self._other(group, ask)
        for named, answer in told.items():
            if named in SHORT and answer.digits == group.digits:
                return named
        return None

    def _other(self, group: Group, ask: Ask) -> Topic | None:
        """`OTHER` for the answer to a question after a harmless number; none once that has its answer."""
        if len(group) >= SHORTEST and (not ask.asking or self.context.numbers_between(ask.turn, group.turn)):
            # A number as long as a card's is not named from afar, nor by a question that has its answer.
            return None
        turns = self.others.setdefault(ask.turn, [])
        if turns and not (
            len(group) < SHORTEST
            and self.context.is_reading(group.turn)
            and self.context.content_between(turns[-1], group.turn) == 0
        ):
            return None
        turns.append(group.turn)
        return Topic.OTHER

    def _is_chunk(self, group: Group, ask: Ask) -> bool:
        """Whether a group can open the card number that was asked for."""
        if group.month_word or group.full_date or is_timestamp(group.digits):
            return False
        if fits(Topic.PAN, group, True):
            return True
        reading = self.context.is_reading(group.turn)
        if is_date(group.digits):
            return reading and ask.asking and network_of(group.digits) is not None
        return len(group) >= 8 or (reading and not group.dated and len(group) >= 2)

    def _is_answer(self, group: Group) -> bool:
        """Whether a short number is what its sentence is about; one or two digits are only where little else is."""
        if self.context.is_reading(group.turn):
            return True
        if len(group) == 1:
            return False
        return self.context.sentence_weight(group) <= (_ANSWER_WEIGHT if len(group) > 2 else _STRAY_WEIGHT)

    def _again(self, group: Group, done: dict[Topic, Group], ask: Ask) -> Topic | None:
        """What a group is when the question has its answer: the same again, a correction, or the next digits of it."""
        reading = self.context.is_reading(group.turn)
        for topic, answer in done.items():
            straight = (
                ask.asking
                and answer.turn != ask.turn
                and reading
                and self.context.content_between(answer.turn, group.turn) == 0
                and not group.month_word
                and not group.full_date
                and (len(group) > 1 or self.context.is_all(group))
            )
            if topic in SHORT and (group.digits == answer.digits or (straight and self._fits(topic, group, False))):
                return topic
            if (
                straight
                and topic in MOST_DIGITS
                and (topic in SHORT or len(group) > 1)
                and len(answer) + len(group) <= MOST_DIGITS[topic]
            ):
                return topic
            if topic is not Topic.PAN and len(group) >= 3 and is_same(group, Reading([answer], topic)):
                return topic
            if topic is Topic.PAN and self.card is not None and reading and shares(group.digits, self.card.digits):
                return topic
        return None

    def _following(self, group: Group, ask: Ask | None) -> Topic | None:
        """What a short number straight after a finished card number is: expiry or code."""
        card = self.loose if self.loose is not None and self.loose.proven() else self.card
        if card is None or not (card.complete() or card.proven()) or (ask is not None and ask.turn > card.turn):
            return None
        if group.turn == card.turn:
            near = group.start - self.readings[-1].end <= _SAME_TURN_REACH
        else:
            near = self.context.content_between(card.turn, group.turn) == 0 and self.context.is_all(group)
        if not near or group.full_date:
            return None
        seen = {reading.topic for reading in self.readings[-_MOST_FOLLOWING:] if reading.groups[0].start >= card.end}
        if Topic.EXPIRY not in seen and is_expiry(group) and (len(group) > 3 or group.dated):
            return Topic.EXPIRY
        return Topic.CVV if len(group) in (3, 4) and Topic.CVV not in seen else None

    def _said_before(self, group: Group) -> Topic | None:
        """The topic of a secret that a group says again (a read-back, a second try), if it is one."""
        if len(group) < 3:
            return None
        for reading in reversed(self.readings[-_MOST_SECRETS:]):
            topic = reading.topic
            if topic is None or not is_same(group, reading):
                continue
            if len(group) > 3 or group.turn - reading.turn <= ECHO_TURNS:
                return topic
        return None

    def _unnamed(self, group: Group, clue: str = "") -> None:
        """A number that nothing names: alone, or the next stretch of one read over several turns."""
        loose = self.loose
        if loose is not None and len(loose.digits) < LONGEST and len(group) < SHORTEST:
            if group.turn == loose.turn:
                near = group.start - loose.end <= _SAME_TURN_REACH
            else:
                near = (
                    self.context.is_reading(group.turn)
                    and self.context.is_reading(loose.turn)
                    and all(self.context.is_passing(turn) for turn in range(loose.turn + 1, group.turn))
                )
            if near and len(loose.digits) + len(group) <= LONGEST + 3:
                loose.groups.append(group)
                return
        self.loose = Reading([group], None, [clue] if clue else [])
        self.readings.append(self.loose)
