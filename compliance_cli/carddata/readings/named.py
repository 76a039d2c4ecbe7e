"""Numbers that their own turn names, or their letters tell, and the readings that they start."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.identities import is_iban, lettered_id
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST, luhn, network_of
from compliance_cli.carddata.numbers.shapes import fits, is_expiry, is_phone
from compliance_cli.carddata.readings.answers import Answers
from compliance_cli.carddata.readings.behind_card import BehindCard
from compliance_cli.carddata.readings.harmless_numbers import HarmlessNumbers
from compliance_cli.carddata.readings.reading import LETTERED, LETTERED_CODES, MOST_DIGITS, SHORT, Reading, shares
from compliance_cli.carddata.talk.context import Ask, Context
from compliance_cli.carddata.talk.cue import Cue
from compliance_cli.carddata.words.cue_words import MEMORY_AID, SHORT_NUMBERS
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.talk_words import RENEWED
from compliance_cli.carddata.words.topics import SECRET, Topic
from compliance_cli.vocabulary import Role

#: Digits that a card is told by ("the card 4111 1111", 六二二八四八的那张卡).
_FEWEST_OF_CARD = 6
#: Digits of a card that are told from a telephone number with its country code.
_SHORTEST_SURE = 15
#: Digits that are the first of a card number, or a code said again.
FEWEST_OF_CODE = 4
#: What leads from a card to the date up to which it is good.
_UNTIL = re.compile(r"\b(?:until|till|to|through|thru)\b|到|至")
#: Where a code may stand.
_IN_MESSAGE = re.compile(
    r"(?:短信|短讯|简讯|信息)(?:里|入面|上)|(?:in|from|on) (?:the|that|your|my) (?:text|message|email|app)"
)
#: … unless what stands there is called a secret: 短信上面写密码.
_SECRET_THERE = re.compile(r"密码|口令|\bpass(?:word|code)|\bpin\b|\botp\b")
#: Letters and digits of a code.
_LONGEST_CODE = 10
#: A key to be pressed has a digit or two.
_LONGEST_KEY = 2
#: What stands between a PIN and the day that it is: 密码是我孙子生日, "my PIN is my daughter's birthday".
_THAT_IS = re.compile(r"(?:就?是|系|用的?|[' ]?s|,? is| was)[^,，。.?!0-9]{0,20}")
#: Digits of a date without its first zero.
_SHORT_DATE = 3


class NamedNumbers:
    """The readings so far, and the number that nothing names which may still go on."""

    def __init__(self, context: Context, roles: Sequence[Role]) -> None:
        self.context = context
        self.readings: list[Reading] = []
        self.collecting = BehindCard(context, roles, self.readings)
        self.answers = Answers(context, self.readings, self.collecting)
        self.loose: Reading | None = None
        self.harmless = HarmlessNumbers(self.readings)

    def named(self, group: Group, cue: Cue) -> bool:
        """Whether the cue of its own turn decides what a group is."""
        topic: Topic = cue.topic
        if (topic in SHORT or topic is Topic.OTHER) and len(group) > 3:
            # 零三二八背面那三个呢: what was just said is not what is asked for behind it.
            if topic in SHORT and self.harmless.say_again(group):
                # 要保序号是88260311…，您记后面六码就可以，…: the end of what was harmless.
                self.settle()
                return True
            before = self.answers.said_before(group)
            if before is Topic.EXPIRY and topic in SHORT:
                self.start(group, before, "said-before")
                return True
            if before in SHORT and topic is Topic.OTHER and len(group) > FEWEST_OF_CODE:
                self.start(group, Topic(before), "said-before")
                return True
        if topic in (Topic.PAN, Topic.CARD) and len(group) <= MOST_DIGITS[Topic.OTP]:
            # "So your card number is 4021?": the code that was just said, called by another name.
            before = self.answers.said_before(group)
            if before is not None and (before in SHORT or (before is Topic.EXPIRY and self._is_date_again(group))):
                self.start(group, before, "said-before")
                return True
        if topic is Topic.CVV and self._is_rest(group, cue):
            self.join(group)
            return True
        if topic is Topic.CARD and group.dated and is_expiry(group) and self._is_until(group, cue):
            topic = Topic.EXPIRY
        if topic is Topic.OTP and self._is_place(group, cue):
            topic = Topic.OTHER
        if topic is Topic.TAIL:
            if len(group) > 6:
                return False
            ended = self.answers.ends_code(group)
            if ended is not None:
                self.start(group, ended, "said-before")
                return True
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
            if topic in LETTERED and not end and self.opens_number(group):
                self.start(group, topic, "named")
                self.answers.tell(topic, group)
            return topic in LETTERED
        if topic is Topic.ACCOUNT and is_phone(group):
            # "My husband's cell for the account is 614-555-0138."
            topic = Topic.OTHER
        if topic is Topic.EXPIRY and len(group) == _SHORT_DATE and not group.dated and self._says_between(cue, group):
            # 6号到期了，续一年是129
            return False
        if topic is Topic.OTHER and self._is_pin_of(group, cue):
            topic = Topic.PIN
        if topic in (Topic.OTHER, Topic.NATIONAL_ID) and self._is_memory_aid(group, cue):
            return False
        if topic in SECRET:
            if topic is Topic.PAN and self.collecting.goes_on(group, None):
                self.join(group)
            else:
                self.start(group, topic, "named")
            self.answers.tell(topic, group)
        else:
            self.harmless.note(group)
            self.settle()
        return True

    def opens_number(self, group: Group) -> bool:
        """Whether a few digits end their turn and more follow in the turns behind: the first stretch of a number."""
        return self.context.opens_number(group)

    def _is_rest(self, group: Group, cue: Cue) -> bool:
        """Whether what stands "behind" is the rest of a number: 六二一七，七九幺二，后头好小哦，八七八零."""
        card = self.collecting.card
        return (
            card is not None
            and card.turn == group.turn
            and len(card.digits) < SHORTEST
            and self.context.is_bare((cue,))
            and self.collecting.goes_on(group, None)
        )

    def _is_date_again(self, group: Group) -> bool:
        """Whether a group is said as a date is, or straight behind one."""
        return group.dated or self.readings[-1].turn == group.turn - 1

    def _says_between(self, cue: Cue, group: Group) -> bool:
        """Whether other words stand between a name and a group."""
        return weight(self.context.folded[cue.end : group.start]) > 0

    def _is_pin_of(self, group: Group, cue: Cue) -> bool:
        """Whether a name only tells which date a PIN of the same sentence is: 密码是我孙子生日零八零六二要."""
        name = self.context.folded[cue.start : cue.end]
        if MEMORY_AID.search(name) is None or len(group) > MOST_DIGITS[Topic.PIN]:
            return False
        return any(
            other.topic is Topic.PIN
            and not other.void
            and _THAT_IS.fullmatch(self.context.folded, other.end, cue.start) is not None
            for other in self.context.cues(group.turn)
            if other.end <= cue.start
        )

    def _is_until(self, group: Group, cue: Cue) -> bool:
        """Whether a card goes up to a date: 卡片到 2030 年 1 月, "the card runs to 03/29"."""
        return _UNTIL.search(self.context.folded, cue.end, group.start) is not None

    def says_card_again(self, group: Group) -> bool:
        """Whether a whole card number says one again that was told, so that no name beside it is its own."""
        return SHORTEST <= len(group) <= LONGEST and any(
            reading.topic is Topic.PAN and shares(group.digits, reading.digits) for reading in self.readings
        )

    def is_too_long_for(self, group: Group, cue: Cue) -> bool:
        """Whether a card number stands behind the name of something that never has so many digits ("postcode")."""
        if self.context.folded.startswith("press", cue.start) and len(group) > _LONGEST_KEY:
            return True
        network = network_of(group.digits)
        if cue.topic is not Topic.OTHER or len(group) < _SHORTEST_SURE or network is None or not network.major:
            return False
        if len(group) not in network.lengths or not luhn(group.digits):
            return False
        return SHORT_NUMBERS.search(self.context.folded, cue.start, cue.end) is not None

    def _is_next(self, asked: int, turn: int) -> bool:
        """Whether nothing is said between a question and its answer, or only that the one before it will not do."""
        between = range(asked + 1, turn)
        return all(
            not self.context.has_content(each) or RENEWED.search(self.context.text(each)) is not None
            for each in between
        )

    def _is_memory_aid(self, group: Group, cue: Cue) -> bool:
        """Whether a name only tells where the answer comes from: "my PIN? my birthday, 820915"."""
        name = self.context.folded[cue.start : cue.end]
        ask = self.context.ask(group.turn) if MEMORY_AID.search(name) else None
        return (
            ask is not None
            and ask.asking
            and Topic.PIN in ask.topics()
            and self._is_next(ask.turn, group.turn)
            and len(group) <= MOST_DIGITS[Topic.PIN]
        )

    def _is_place(self, group: Group, cue: Cue) -> bool:
        """Whether a name only tells where the answer to another question stands: "the promo code?" "In the text, …"."""
        folded = self.context.folded
        if _IN_MESSAGE.match(folded, cue.start, cue.end) is None or _SECRET_THERE.search(
            folded, cue.start, group.start
        ):
            return False
        ask = self.context.ask(group.turn)
        return ask is not None and ask.asking and ask.turn == group.turn - 1 and ask.topics() == (Topic.OTHER,)

    def lettered(self, group: Group) -> None:
        """A token of letters and digits: an answer, or an identity number or IBAN by its check digits, or nothing."""
        token = "".join(filter(str.isalnum, self.context.folded[group.start : group.end]))
        ask = self.context.ask(group.turn)
        topic = self.answers.topic(group, ask) if ask is not None else None
        if topic is None and ask is not None and self._is_lettered_code(group, ask):
            topic = next(each for each in ask.topics() if each in LETTERED_CODES)
        if topic is not None and ask is not None and (topic in LETTERED or topic in LETTERED_CODES):
            self.answers.take(ask, topic, group)
            self.start(group, topic, "asked")
        elif (topic := self.answers.said_before(group)) is not None and (topic in LETTERED or topic in LETTERED_CODES):
            self.start(group, topic, "said-before")
        elif lettered_id(token):
            self.start(group, Topic.NATIONAL_ID, "check-digit")
        elif is_iban(token):
            self.start(group, Topic.ACCOUNT, "check-digit")
        else:
            self.settle()

    def _is_lettered_code(self, group: Group, ask: Ask) -> bool:
        """Whether a token of letters and digits is all of the answer to a question after a code: "K77B29"."""
        return (
            ask.asking
            and any(topic in LETTERED_CODES for topic in ask.topics())
            and self.context.content_between(ask.turn, group.turn) == 0
            and group.end - group.start <= _LONGEST_CODE
            and self.context.is_reading(group.turn)
        )

    def start(self, group: Group, topic: Topic, clue: str) -> None:
        """Begin a reading of a topic; what nothing names is at its end."""
        reading = Reading([group], topic, [clue])
        self.readings.append(reading)
        self.settle()
        if topic is Topic.PAN:
            self.collecting.card = reading

    def start_behind_card(self, group: Group, topic: Topic) -> None:
        """An expiry date or code straight behind a number makes that a card number."""
        if self.loose is not None and self.loose.digits != group.digits:
            # (The other side may only say again what was said: it is the code then.)
            self.loose.topic = Topic.PAN
            self.loose.clues.append("with-expiry")
            self.collecting.card = self.loose
        card = self.collecting.card
        if card is not None and group.turn > card.turn and not group.dated:
            # (Three or four digits in a turn of their own may be the last of nineteen.)
            network = network_of(card.digits)
            card.ran_over = card.ran_over or network is None or LONGEST in network.lengths
        self.start(group, topic, "after-pan")

    def settle(self) -> None:
        """End the number that nothing names; a proven one is a card number that an expiry may follow."""
        if self.loose is not None and self.loose.proven():
            self.collecting.card = self.loose
        self.loose = None

    def join(self, group: Group) -> None:
        """Put a group to the card number being read."""
        self.collecting.join(group)
        self.loose = None
