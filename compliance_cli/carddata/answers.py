"""What questions make of the numbers that follow them, and what each question already got."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata import shapes
from compliance_cli.carddata.collecting import Collecting
from compliance_cli.carddata.context import Ask, Context
from compliance_cli.carddata.figures import THOUSANDS
from compliance_cli.carddata.group import Group
from compliance_cli.carddata.networks import SHORTEST, network_of
from compliance_cli.carddata.reading import ECHO_TURNS, LETTERED, MOST_DIGITS, SHORT, Reading, is_same, shares
from compliance_cli.carddata.shapes import LAST_YEAR, ends_in_expiry, is_date, is_expiry, is_timestamp, unrepeated
from compliance_cli.carddata.small_words import is_linking, weight
from compliance_cli.carddata.topics import SECRET, Topic
from compliance_cli.vocabulary import Role

#: How much a sentence may say besides a short secret that answers a question, and besides a digit or two.
_ANSWER_WEIGHT, _STRAY_WEIGHT = 10, 3
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
#: Digits of an account or identity number that are all of it.
_FEWEST_OF_NUMBER = 6
#: Digits of a code that are given by themselves.
_LONGEST_PART = 2
#: Turns after a code in which digits that differ in one are the same code, misheard.
_WRONG_TURNS = 2
#: Readings that are looked through for one said before.
_MOST_SECRETS = 40


#: Digits too many or too few for a code that are an answer though other words stand beside them.
LONGEST_LOOSE = 5
#: What asks for an answer once more.
AGAIN = re.compile(
    r"\b(?:again|another|retry|resend|resent|reject\w*|declined|wrong|invalid|incorrect|expired|once more|one more"
    r"|repeat|(?:not|n't) (?:work|accept|match|recogni[sz]|go)\w*|more|short|missing|only|the rest"
    r"|remaining|second half|other half)\b"
    "|再|又|重|错|有误|不对|不过|失败|过期|无效|没听清|另一|还有|仲有|没有了|漏|少了|后面|一般"
)
#: What asks for a year.
YEAR_ASKED = re.compile(r"\b(?:what|which) year\b|[哪几]一?年")
#: What stands before a year.
YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|from|year|late|early|around|before|after)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)\w*[ ,]+(?:the )?\w*)[ ,]+$"
)

#: What stands before a time of day, and a time of day in Chinese (四点二十).
_TIME_BEFORE = re.compile(r"\b(?:at|by|till|until|before|after|around|about|from|past)[ ]+$")
_TIME_BEHIND = re.compile(
    r" ?(?:in the |this |tomorrow )?(?:morning|evening|afternoon|tonight|[ap]\.?m\b|[ap] m\b|o'?clock)"
)
_CLOCK = re.compile(
    "(?:[一二两三四五六七八九]|二?十[一二三四]?|[0-9]{1,2})点"
    "(?:[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九]|[0-9]{2})分?"
)
#: What makes a count or the number of a house of the digits before it.
_AT_PLACE = re.compile(r"\b(?:store|branch|office|shop|location|located|building|warehouse)(?: is)? (?:at|on|in) $")
_OF_THING = re.compile(
    r"[来多几余]?(?:分钟|小时|钟头|块|元|岁|个月|公里|平米|个人)|[来多几余](?:天|年|次|万)"
    r"|(?: [a-z']{2,14}){1,2} (?:street|road|avenue|drive|lane|close|crescent|court|terrace|boulevard|blvd)\b"
)
#: The last clause of a sentence, and what says in it that a number follows.
_CLAUSE = re.compile(r"[,，、;]([^,，、;]*)$")
_IS = re.compile(r"\b(?:is|are|was|says|said|reads)\b|'s\b|[是系]")
#: Digits of a mobile telephone in China.
_CHINESE_MOBILE = re.compile("1[3-9][0-9]{9}")
#: Letters by the words of the alphabet that is used on the telephone.
_SPELT = re.compile(
    r"\b(?:al(?:f|ph)a|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa"
    r"|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu|go on|for|as in)\b"
)
_HOURS, _MINUTES = 24, 59


class Answers:
    """The questions of a call and what was said to them; `readings` are all of the call so far."""

    def __init__(self, context: Context, readings: Sequence[Reading], collecting: Collecting) -> None:
        self.context = context
        self.readings = readings
        self.collecting = collecting
        self.answered: dict[int, dict[Topic, Group]] = {}
        self.told: dict[int, dict[Topic, Group]] = {}
        self.others: dict[int, list[int]] = {}

    def take(self, ask: Ask, topic: Topic, group: Group) -> None:
        """Note that a question got its answer on a topic."""
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
        if not over and not tail and not group.lettered and Topic.PAN in wanted and self._is_chunk(group, ask):
            code = finished and Topic.CVV in wanted and shapes.fits(Topic.CVV, group, True)
            return Topic.CVV if code else Topic.PAN
        others = [topic for topic in wanted if topic is not Topic.PAN] if self.is_answer(group) else []
        for topic in others:
            if self.fits(topic, group, True) and (
                ask.asking or topic is not Topic.EXPIRY or self.fits(topic, group, False)
            ):
                return topic
        again = self._again(group, done | told, ask)
        if again is not None:
            return again
        if tail:
            return Topic.TAIL
        if ask.cues[-1].topic in (Topic.OTHER, Topic.TAIL):
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
                    and (topic not in SHORT or unrepeated(group.digits) <= _MOST_AT_ONCE)
                ):
                    return topic
                if topic in SHORT and group.corrected and len(group) <= 2 * MOST_DIGITS[topic]:
                    # "913570, no, 913577."
                    return topic
                if topic is Topic.EXPIRY and reading and ends_in_expiry(group):
                    return topic
        if Topic.CARD in topics and not over and self._is_of_card(group, ask):
            return Topic.PAN
        if Topic.OTHER in topics:
            return self._other(group, ask)
        for named, answer in told.items():
            if named in SHORT and answer.digits == group.digits:
                return named
        return None

    def _is_of_card(self, group: Group, ask: Ask) -> bool:
        """Whether a group answers a question after "the card"."""
        if _CHINESE_MOBILE.fullmatch(group.digits) is not None:
            return False
        if shapes.fits(Topic.CARD, group, True):
            return True
        if ask.asking and self.context.is_reading(group.turn) and len(group) > 1 and not self._has_card(ask):
            late = self.context.content_between(ask.turn, group.turn) >= _MOST_TALK and len(group) < _FEWEST_AT_ONCE
            return not (_is_dated(group) or late or (len(group) <= _LONGEST_CODE and self._has_code(ask)))
        straight = self._is_at_once(group, ask) and len(group) >= _FEWEST_OF_CARD
        return straight and network_of(group.digits) is not None

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
        if len(group) >= SHORTEST and (not ask.asking or far):
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
        if shapes.fits(Topic.PAN, group, True):
            return True
        reading = self.context.is_reading(group.turn)
        if is_date(group.digits):
            return reading and ask.asking and network_of(group.digits) is not None
        if self._is_at_once(group, ask):
            return True
        return len(group) >= 8 or (reading and not group.dated and len(group) >= 2)

    def _is_at_once(self, group: Group, ask: Ask) -> bool:
        """Whether digits answer a question straight, whatever is said behind them: "…, and then I've lost it"."""
        straight = ask.asking and self.context.content_between(ask.turn, group.turn) == 0
        return straight and len(group) >= _FEWEST_AT_ONCE and not group.dated

    def is_answer(self, group: Group) -> bool:
        """Whether a short number is what its sentence is about; one or two digits are only where little else is."""
        if self._is_of_thing(group):
            return False
        if self.context.is_reading(group.turn):
            return True
        if len(group) == 1:
            return False
        if self.context.sentence_weight(group) <= (_ANSWER_WEIGHT if len(group) > 2 else _STRAY_WEIGHT):
            return True
        return len(group) > 2 and self._is_said_to_be(group)

    def _is_said_to_be(self, group: Group) -> bool:
        """Whether a clause says nothing but what a number is, whatever is told before it: "…, I think it's 147"."""
        start, end = self.context.sentence(group)
        folded = self.context.folded
        told = _CLAUSE.search(folded, start, group.start)
        if told is None or not is_linking(told[1]) or _IS.search(told[1]) is None:
            return False
        return weight(folded[group.end : end]) == 0

    def _again(self, group: Group, done: dict[Topic, Group], ask: Ask) -> Topic | None:
        """What a group is when the question has its answer: the same again, a correction, or the next digits of it."""
        reading = self.context.is_reading(group.turn)
        for topic, answer in done.items():
            straight = (
                ask.asking
                and answer.turn != ask.turn
                and reading
                and self.context.rest(group.turn) <= 1
                and self._is_next(answer, group)
                and not group.month_word
                and not group.full_date
                and (len(group) > 1 or self.context.is_all(group))
            )
            if topic in SHORT and (group.digits == answer.digits or (straight and self.fits(topic, group, False))):
                return topic
            if topic in SHORT and answer.turn == group.turn and max(len(answer), len(group)) <= _LONGEST_PART:
                # "The second is a seven, and the fifth a two."
                return topic
            if topic in LETTERED and reading and self._goes_on_with(topic, answer, group):
                return topic
            if topic in SHORT and self._is_given_anew(topic, group):
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
            if (
                topic is Topic.PAN
                and self.collecting.card is not None
                and reading
                and shares(group.digits, self.collecting.card.digits)
            ):
                return topic
        return None

    def _goes_on_with(self, topic: Topic, answer: Group, group: Group) -> bool:
        """Whether a group goes on straight with an account or identity number of which few digits were given."""
        return (
            len(answer) < _FEWEST_OF_NUMBER
            and len(group) > 1
            and not _is_dated(group)
            and len(answer) + len(group) <= MOST_DIGITS[topic]
            and self._is_next(answer, group)
        )

    def _is_given_anew(self, topic: Topic, group: Group) -> bool:
        """Whether a sentence says that a code comes once more: "it's asking for another code now, 395 016"."""
        if len(group) <= _FEWEST_AT_ONCE or not self.fits(topic, group, True) or not self.is_answer(group):
            return False
        start = self.context.turns[group.turn].start
        return AGAIN.search(self.context.folded, start, group.start) is not None

    def _is_next(self, answer: Group, group: Group) -> bool:
        """Whether nothing was said since an answer, or only that it shall be given again ("it was rejected")."""
        between = range(answer.turn + 1, group.turn)
        return self.context.content_between(answer.turn, group.turn) <= 1 and all(
            self.context.is_reading(turn)
            or self.context.is_passing(turn)
            or self._is_spelling(turn)
            or AGAIN.search(self.context.text(turn)) is not None
            for turn in between
        )

    def _is_spelling(self, turn: int) -> bool:
        """Whether a turn spells letters after their alphabet and says nothing else: "alpha india bravo"."""
        text = _SPELT.sub("", self.context.text(turn))
        return weight(text) <= 1 and text != self.context.text(turn)

    def fits(self, topic: Topic, group: Group, sure: bool) -> bool:
        """As `shapes.fits`; a date that does not look like a card's needs talk of cards."""
        if group.lettered and topic not in LETTERED:
            return False
        if topic in LETTERED and group.month_word and group.full_date:
            return False
        if not shapes.fits(topic, group, sure):
            return False
        if topic in SHORT and (self._is_date(group) or self._is_sum(group)):
            return False
        return topic is not Topic.EXPIRY or is_expiry(group) or self.context.spoke_of_cards(group.turn)

    def _is_date(self, group: Group) -> bool:
        """Whether digits are a date or a year ("I set it up in 2019", 一八年的时候)."""
        if group.full_date or is_date(group.digits) or (group.dated and not group.typed) or self._is_time(group):
            return True
        if len(group) != 4 or not "1900" <= group.digits <= LAST_YEAR:
            return False
        start = self.context.turns[group.turn].start
        ask = self.context.ask(group.turn)
        if ask is not None and YEAR_ASKED.search(self.context.text(ask.turn)) is not None:
            return True
        return YEAR_BEFORE.search(self.context.folded, max(start, group.start - 24), group.start) is not None

    def _is_sum(self, group: Group) -> bool:
        """Whether a group is said as sums are, in thousands."""
        return THOUSANDS.search(self.context.folded, group.start, group.end) is not None

    def _is_of_thing(self, group: Group) -> bool:
        """Whether a group counts something (十来分钟), is a round number in talk (过了六十), or a house in a street."""
        if group.dated:
            return False
        folded = self.context.folded
        if _AT_PLACE.search(folded, max(group.start - 24, self.context.turns[group.turn].start), group.start):
            return True
        if _OF_THING.match(folded, group.end, self.context.turns[group.turn].end) is not None:
            return True
        return len(group) == 2 and "十" in folded[group.start : group.end] and not self.context.is_all(group)

    def _is_time(self, group: Group) -> bool:
        """Whether digits are a time of day: "I'm free at 3 30", "five fifty five morning", 三点二十."""
        if _CLOCK.fullmatch(self.context.folded, group.start, group.end) is not None:
            return True
        if len(group) not in (3, 4) or (len(group.breaks) == 2 and len(group) - group.breaks[1] != 2):
            return False
        if len(group.breaks) != 2 and not (group.spoken and len(group.breaks) == 1):
            return False
        if int(group.digits[:-2]) > _HOURS or int(group.digits[-2:]) > _MINUTES:
            return False
        if _TIME_BEHIND.match(self.context.folded, group.end) is not None:
            return True
        start = self.context.turns[group.turn].start
        return _TIME_BEFORE.search(self.context.folded, max(start, group.start - 24), group.start) is not None

    def said_before(self, group: Group) -> Topic | None:
        """The topic of a secret that a group says again (a read-back, a second try), if it is one."""
        if len(group) < 3:
            return None
        for reading in reversed(self.readings[-_MOST_SECRETS:]):
            topic = reading.topic
            if topic is None or not (is_same(group, reading) or self._says_wrongly(group, reading)):
                continue
            if len(group) > 3 or group.turn - reading.turn <= ECHO_TURNS:
                return topic
        return None

    def _says_wrongly(self, group: Group, reading: Reading) -> bool:
        """Whether a group says a code that was just given, one digit of it wrong: "I had seven seven two"."""
        return (
            reading.topic in SHORT
            and group.turn - reading.turn <= _WRONG_TURNS
            and len(group) == len(reading.digits)
            and (sum(map(str.__ne__, group.digits, reading.digits)) == 1 or self._is_heard_wrongly(group, reading))
            and not self._is_date(group)
            and ((group.spoken and self.context.is_reading(group.turn)) or self._is_of_other(group, reading))
        )

    def _is_heard_wrongly(self, group: Group, reading: Reading) -> bool:
        """Whether what stands straight behind a code begins as that does, and it is asked for again."""
        text = self.context.text(group.turn)
        return (
            group.turn == reading.turn + 1
            and group.digits[0] == reading.digits[0]
            and ("?" in text or AGAIN.search(text) is not None)
        )

    def _is_of_other(self, group: Group, reading: Reading) -> bool:
        """Whether the other side says a group, as against who said a reading."""
        roles = self.collecting.roles
        return {roles[group.turn], roles[reading.groups[-1].turn]} == {Role.AGENT, Role.CUSTOMER}


def _is_dated(group: Group) -> bool:
    return group.dated or group.month_word or group.full_date
