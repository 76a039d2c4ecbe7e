"""What questions make of the numbers that follow them, and what each question already got."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata.numbers import shapes
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.identities import COUNTRY
from compliance_cli.carddata.numbers.networks import SHORTEST, luhn, network_of
from compliance_cli.carddata.numbers.shapes import ends_in_expiry, is_date, is_timestamp, opens_with_expiry, unrepeated
from compliance_cli.carddata.readings.answer_fits import is_dated
from compliance_cli.carddata.readings.answer_repeats import AnswerRepeats
from compliance_cli.carddata.readings.collecting import Collecting
from compliance_cli.carddata.readings.reading import MOST_DIGITS, SHORT, Reading
from compliance_cli.carddata.talk.context import Ask, Context
from compliance_cli.carddata.words.topics import SECRET, Topic
from compliance_cli.vocabulary import Role

#: Digits that answer a question after a card number at once.
_FEWEST_AT_ONCE = 4
#: Digits that are a card's where only "the card" was asked for.
_FEWEST_OF_CARD = 8
#: Turns of other talk between a question and its answer ("let me find the letter").
_MOST_STALLING = 1
#: Digits of a code that may be asked for again as a "card number".
_LONGEST_CODE = 6
#: Digits of an expiry date and a code together: a longer number answers neither.
_MOST_AT_ONCE = 10
#: Turns of other talk after which a digit or three are no card number's first.
_MOST_TALK = 3


#: Digits too many or too few for a code that are an answer though other words stand beside them.
LONGEST_LOOSE = 5

#: Turns between two stretches of a resident ID, how many are looked back at, and their digits but for the last four.
_STRAIGHT, _STRETCHES, _MOST_OF_IDENTITY = 2, 3, (13, 17)
#: The check digits of an IBAN.
_CHECK_DIGITS = 2
#: Digits of a mobile telephone in China.
_CHINESE_MOBILE = re.compile("1[3-9][0-9]{9}")


class Answers(AnswerRepeats):
    """The questions of a call and what was said to them; `readings` are all of the call so far."""

    def __init__(self, context: Context, readings: Sequence[Reading], collecting: Collecting) -> None:
        super().__init__(context, readings, collecting)
        self.answered: dict[int, dict[Topic, Group]] = {}
        self.told: dict[int, dict[Topic, Group]] = {}
        self.others: dict[int, list[int]] = {}

    def take(self, ask: Ask, topic: Topic, group: Group) -> None:
        """Note that a question got its answer on a topic (of which the check digits of an IBAN are only the first)."""
        if topic is Topic.ACCOUNT and len(group) == _CHECK_DIGITS:
            return
        self.answered.setdefault(ask.turn, {})[topic] = group

    def tell(self, topic: Topic, group: Group) -> None:
        """Note that a turn told a number that it names itself."""
        self.told.setdefault(group.turn, {})[topic] = group

    def topic(self, group: Group, ask: Ask) -> Topic | None:
        """What the question makes of a group."""
        if self.collecting.asked_on(ask):
            return None
        topics = ask.topics()
        done = self.answered.get(ask.turn, {})
        told = self.told.get(ask.turn, {})
        wanted = [topic for topic in topics if topic in SECRET and topic not in done and topic not in told]
        tail = Topic.TAIL in topics and len(group) <= 6
        if Topic.PAN in topics and len(group) <= _LONGEST_CODE:
            # "It says the card number is wrong, once more?" may be about another number.
            before = self.said_before(group)
            if before is not None and before is not Topic.PAN:
                return before
        finished = self.collecting.card is not None and self.collecting.card.complete()
        over = (Topic.PAN in topics or Topic.CARD in topics) and self.collecting.is_over(ask, group)
        if over and not any(topic in wanted for topic in (*SHORT, Topic.EXPIRY)):
            return None
        # (一共十九位，对的。给您发了个短信: the number is whole, and a code is waited for.)
        whole = finished and len(group) <= MOST_DIGITS[Topic.OTP] and Topic.OTP in topics
        if (
            not over
            and not whole
            and not tail
            and not group.lettered
            and Topic.PAN in wanted
            and self._is_chunk(group, ask)
        ):
            code = finished and Topic.CVV in wanted and shapes.fits(Topic.CVV, group, True)
            return Topic.CVV if code else Topic.PAN
        if Topic.ACCOUNT in wanted and self.opens_account(group):
            return Topic.ACCOUNT
        others = [topic for topic in wanted if topic is not Topic.PAN] if self.is_answer(group) else []
        for topic in others:
            if self.fits(topic, group, True) and (
                ask.asking or topic is not Topic.EXPIRY or self.fits(topic, group, False)
            ):
                return topic
            if topic in SHORT and self.opens_code(group):
                return topic
        again = self._again(group, done | told, ask)
        if again is not None:
            return again
        identity = Topic.NATIONAL_ID in topics and len(group) > _FEWEST_AT_ONCE
        if tail and not identity and not self._is_end_of_identity(group):
            return Topic.TAIL
        if tail:
            return Topic.NATIONAL_ID
        if Topic.CARD in topics and not over and self._is_card(group):
            # "Which card is it? The whole number, please."
            return Topic.PAN
        # (A secret that was asked for is told: the harmless names beside it tell nothing of what is said since.)
        served = not SECRET.isdisjoint(done) and not SECRET.isdisjoint(topics)
        if ask.cues[-1].topic in (Topic.OTHER, Topic.TAIL) and not served:
            return self._other(group, ask)
        reading = self.context.is_reading(group.turn)
        if ask.asking:
            for topic in others:
                loosely = reading or (topic not in SHORT and topic is not Topic.EXPIRY)
                loosely = loosely or (topic in SHORT and len(group) <= LONGEST_LOOSE)
                if (loosely and self.fits(topic, group, False)) or (
                    reading
                    and topic in MOST_DIGITS
                    and not self._is_date(group)
                    and (topic not in SHORT or self._is_of_codes(topic, group))
                ):
                    return topic
                if topic in SHORT and group.corrected and len(group) <= 2 * MOST_DIGITS[topic]:
                    # "913570, no, 913577."
                    return topic
                if topic is Topic.EXPIRY and reading and (ends_in_expiry(group) or opens_with_expiry(group)):
                    return topic
        if Topic.CARD in topics and not over and self._is_of_card(group, ask):
            return Topic.PAN
        if Topic.OTHER in topics and not served:
            return self._other(group, ask)
        for named, answer in told.items():
            if named in SHORT and answer.digits == group.digits:
                return named
        return None

    def opens_account(self, group: Group) -> bool:
        """Whether a group is the check digits of an IBAN, its country's letters before them: "I E six four"."""
        if len(group) != _CHECK_DIGITS:
            return False
        return COUNTRY.search(self.context.folded, self.context.turns[group.turn].start, group.start) is not None

    def _is_end_of_identity(self, group: Group) -> bool:
        """Whether a group is the last stretch of a resident ID being read: 后四位 is asked, and they are missing."""
        last = self.readings[-1] if self.readings else None
        if last is None or last.topic is not Topic.NATIONAL_ID or group.turn - last.turn > _STRAIGHT:
            return False
        said = sum(len(one.digits) for one in self.readings[-_STRETCHES:] if one.topic is Topic.NATIONAL_ID)
        return _MOST_OF_IDENTITY[0] <= said <= _MOST_OF_IDENTITY[1] and len(group) == _FEWEST_AT_ONCE

    def _is_of_codes(self, topic: Topic, group: Group) -> bool:
        """Whether a long group may be a code and its date, or a code said twice, and no number of its own."""
        if not group.spoken and len(group.breaks) == 1 and len(group) > MOST_DIGITS[topic]:
            return unrepeated(group.digits) <= MOST_DIGITS[topic]
        return unrepeated(group.digits) <= _MOST_AT_ONCE

    def _is_of_card(self, group: Group, ask: Ask) -> bool:
        """Whether a group answers a question after "the card"."""
        if _CHINESE_MOBILE.fullmatch(group.digits) is not None:
            return False
        if shapes.fits(Topic.CARD, group, True):
            return True
        if ask.asking and self.context.is_reading(group.turn) and len(group) > 1 and not self._has_card(ask):
            late = self.context.content_between(ask.turn, group.turn) >= _MOST_TALK and len(group) < _FEWEST_AT_ONCE
            return not (is_dated(group) or late or (len(group) <= _LONGEST_CODE and self._has_code(ask)))
        if self._opens_talk(group, ask):
            return True
        network = network_of(group.digits)
        if not self._is_at_once(group, ask) or network is None:
            return False
        # ("I say them in English, but slowly, eh? Fifty-four, sixty": a sentence of its own, and it goes on; one that
        # recognisers wrote no mark before: "the dog is sitting on it right fifty four thirteen".)
        alone = network.major or self.context.sentence_weight(group) == 0
        return len(group) >= _FEWEST_OF_CARD or (alone and self.context.opens_number(group))

    def _opens_talk(self, group: Group, ask: Ask) -> bool:
        """Whether digits open the straight answer, and more follow: "383, if I'm reading this right" "six sixty …"."""
        network = network_of(group.digits)
        straight = ask.asking and self.context.content_between(ask.turn, group.turn) == 0
        return (
            straight
            and len(group) == _FEWEST_AT_ONCE - 1
            and network is not None
            and network.major
            and not group.dated
            and self.context.rest_before(group) == 0
            and any(self.context.is_reading(turn) for turn in range(group.turn + 1, group.turn + 3))
        )

    def _is_card(self, group: Group) -> bool:
        """Whether network, length and check digit make a group the number of a card."""
        network = network_of(group.digits)
        return network is not None and network.major and len(group) in network.lengths and luhn(group.digits)

    def _has_code(self, ask: Ask) -> bool:
        """Whether a code that a question was after as well has been told."""
        return any(topic in SHORT for topic in self.answered.get(ask.turn, {}))

    def _has_card(self, ask: Ask) -> bool:
        """Whether a whole card number was read since a question: what follows is no more of it."""
        card = self.collecting.card
        return card is not None and card.turn > ask.turn and card.complete()

    def _other(self, group: Group, ask: Ask) -> Topic | None:
        """`OTHER` for the answer to a question after a harmless number; none once that has its answer."""
        far = self.context.numbers_between(ask.turn, group.turn) or (
            self.context.content_between(ask.turn, group.turn) > _MOST_STALLING
        )
        speakers = {turn.role for turn in self.context.turns[ask.turn : group.turn + 1]}
        own = len(speakers) == 1 and Role.UNKNOWN not in speakers
        if len(group) >= SHORTEST and (not ask.asking or far or own or self.context.says_token(ask.turn, group.turn)):
            # A number as long as a card's is not named from afar, nor by a question that has its answer, nor by what
            # its own speaker said right before ("your text said my policy runs out").
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
        if shapes.fits(Topic.PAN, group, True):
            return True
        reading = self.context.is_reading(group.turn)
        if is_date(group.digits):
            return reading and ask.asking and network_of(group.digits) is not None
        if self._is_at_once(group, ask):
            return True
        if len(group) >= 8 and not reading and network_of(group.digits) is None:
            # In talk, and no network's: "you can reach me on 07700 900…".
            return False
        return len(group) >= 8 or (reading and not group.dated and len(group) >= 2)

    def _is_at_once(self, group: Group, ask: Ask) -> bool:
        """Whether digits answer a question straight, whatever is said behind them: "…, and then I've lost it"."""
        straight = ask.asking and self.context.content_between(ask.turn, group.turn) == 0
        return straight and len(group) >= _FEWEST_AT_ONCE and not group.dated
