"""Answers given once more: read back, corrected, misheard, gone on with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.shapes import is_expiry
from compliance_cli.carddata.readings.answer_fits import AnswerFits, is_dated
from compliance_cli.carddata.readings.collecting import Collecting
from compliance_cli.carddata.readings.reading import (
    ECHO_TURNS,
    LETTERED,
    LETTERED_CODES,
    MOST_DIGITS,
    SHORT,
    Reading,
    is_same,
    shares,
)
from compliance_cli.carddata.talk.context import Ask, Context
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.talk_words import AGAIN, RENEWED, WRONG
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.vocabulary import Role

#: Digits of an account or identity number that are all of it.
_FEWEST_OF_NUMBER = 6
#: Digits of a code that are given by themselves.
_LONGEST_PART = 2
#: Turns after a code in which digits that differ in one are the same code, misheard.
_WRONG_TURNS = 2
#: Readings that are looked through for one said before.
_MOST_SECRETS = 40
#: Which chunk of a number is told, and its digits at the least.
_WHICH_CHUNK = re.compile(
    r"\b(?:first|second|third|fourth|middle) (?:one|group|set|four|bit|lot|block|part)(?:'s| is| was)?[ ,]*$"
    "|第[一二三四](?:组|段|个|串|排)(?:数字?)?(?:应该)?[是，,]?$"
)
_FEWEST_OF_CHUNK = 3
#: What asks for what comes behind digits.
_WHAT_FOLLOWS = re.compile(
    r"[ ,.\u2026]*(?:(?:and )?(?:then|after that|what(?:'s| is| comes| was)? (?:next|after|then)|next|onwards)\b"
    "|之后|以后|后面|然后|接着|跟住|下面)"
)
#: Letters by the words of the alphabet that is used on the telephone.
_SPELT = re.compile(
    r"\b(?:al(?:f|ph)a|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa"
    r"|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu|go on|for|as in)\b"
)


#: The same letter by letter: "N W B K".
_SINGLY = re.compile(r"(?:[a-z][ .,\-]+){1,5}[a-z]?[ .]*")
#: What tells which digit it is that was spoken of.
_IT_IS_A = re.compile(r"\b(?:that's|it's|that is|it is|looks like|i think) an? $|\b(?:is|was) $|[是系]个?$")
#: What tells that another password was tried, and code points from one to the next.
_TRIED = re.compile(
    r"\b(?:tried|try|typed|entered|pressed|punched|used|maybe|perhaps|else|otherwise)\b"
    r"|\bor (?:is it|was it|it's|it was|possibly|it (?:might|may|could) be)\b"
    "|[又再][按试输打]|或者|还是|定系|要不|不然"
)
_LONGEST_TRY = 30
#: Turns, and turns of other talk, between a code and the one that is sent in its place.
_MOST_TURNS, _MOST_TALK = 8, 5
#: The months of expiry dates, and their years.
_MONTHS, _EXPIRING = 12, frozenset(str(year) for year in range(20, 50))
#: Digits of month and year, and of a year with both behind it: "it just says thirty. So oh two thirty".
_DATE, _TWICE = 4, 6
#: Digits of a half of a code.
_HALF = 3
#: Digits that all stretches of such a code have together.
_SIZES = {Topic.PIN: range(4, 9), Topic.OTP: range(4, 9)}
#: Digits of a code that is given anew in a sentence are more.
_FEWEST_AT_ONCE = 4


def _is_another(answer: Group, group: Group) -> bool:
    """Whether a number is as long as an account or identity number that was given: "then use that one, …"."""
    return len(answer) > _FEWEST_OF_NUMBER and abs(len(answer) - len(group)) <= 1 and not is_dated(group)


class AnswerRepeats(AnswerFits):
    """What was said before of the numbers of a call; `readings` are all of it so far."""

    def __init__(self, context: Context, readings: Sequence[Reading], collecting: Collecting) -> None:
        super().__init__(context)
        self.readings = readings
        self.collecting = collecting

    def _again(self, group: Group, done: dict[Topic, Group], ask: Ask) -> Topic | None:
        """What a group is when the question has its answer: the same again, a correction, or the next digits of it."""
        reading = self.context.is_reading(group.turn)
        for topic, answer in done.items():
            straight = (
                ask.asking
                and answer.turn != ask.turn
                and reading
                and (
                    self.context.rest(group.turn) <= 1
                    or self._opens_rest(answer, group)
                    or self._ends_rest(answer, group)
                )
                and self._is_next(answer, group)
                and not is_dated(group)
                and (len(group) > 1 or self.context.is_all(group))
            )
            same = group.digits == answer.digits or (
                len(group) > _LONGEST_PART and answer.digits.endswith(group.digits)
            )
            if topic in SHORT and (same or (straight and self.fits(topic, group, False))):
                return topic
            if topic in SHORT and answer.turn == group.turn and self._is_told_on(topic, answer, group):
                return topic
            if (
                topic in LETTERED
                and reading
                and (self._goes_on_with(topic, answer, group) or _is_another(answer, group))
            ):
                return topic
            if topic in SHORT and (self._is_given_anew(topic, group) or self._is_new_one(topic, answer, group)):
                return topic
            if (
                straight
                and topic in MOST_DIGITS
                and (topic in SHORT or len(group) > 1)
                and len(answer) + len(group) <= MOST_DIGITS[topic]
            ):
                return topic
            if topic is Topic.EXPIRY and (self._is_other_date(answer, group) or self._is_year_of(answer, group)):
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

    def _opens_rest(self, answer: Group, group: Group) -> bool:
        """Whether digits that go on with a few open their turn, whatever is said behind: "seven one, hush, buddy"."""
        return len(answer) <= _LONGEST_PART and self.context.rest_before(group) == 0

    def _ends_rest(self, answer: Group, group: Group) -> bool:
        """Whether digits end the turn behind the one that reads an answer back and asks what follows: 八八零然后呢."""
        if answer.turn != group.turn - 1 or self._is_of_one(answer, group):
            return False
        asked = _WHAT_FOLLOWS.match(self.context.folded, answer.end, self.context.turns[answer.turn].end) is not None
        return asked and weight(self.context.folded[group.end : self.context.turns[group.turn].end]) == 0

    def _is_of_one(self, answer: Group, group: Group) -> bool:
        roles = self.collecting.roles
        return roles[answer.turn] is roles[group.turn]

    def _goes_on_with(self, topic: Topic, answer: Group, group: Group) -> bool:
        """Whether a group goes on straight with an account or identity number of which few digits were given."""
        return (
            len(answer) < _FEWEST_OF_NUMBER
            and len(group) > 1
            and not is_dated(group)
            and len(answer) + len(group) <= MOST_DIGITS[topic]
            and self._is_next(answer, group)
        )

    def _is_given_anew(self, topic: Topic, group: Group) -> bool:
        """Whether a sentence says that a code comes once more: "it's asking for another code now, 395 016"."""
        if len(group) <= _FEWEST_AT_ONCE or not self.fits(topic, group, True) or not self.is_answer(group):
            return False
        start = self.context.turns[group.turn].start
        return RENEWED.search(self.context.folded, start, group.start) is not None

    def _is_year_of(self, answer: Group, group: Group) -> bool:
        """Whether a group is the year of a month that its turn told: "zero two, and year twenty thirty one"."""
        year = group.digits[-2:] in _EXPIRING and group.digits[:-2] in ("", "20")
        month = len(answer) <= _LONGEST_PART and 1 <= int(answer.digits) <= _MONTHS
        return year and month and answer.turn == group.turn

    def _is_other_date(self, answer: Group, group: Group) -> bool:
        """Whether a date is said in the place of one that was wrong: "no, sorry, wrong line, oh five twenty-seven"."""
        end = group if len(group) != _TWICE else group.part(_TWICE - _DATE, _TWICE)
        return (
            len(group) > 2
            and (is_expiry(group) or is_expiry(end))
            and group.turn - answer.turn <= 1
            and WRONG.search(self.context.between(answer, group)) is not None
        )

    def _is_told_on(self, topic: Topic, answer: Group, group: Group) -> bool:
        """Whether a group goes on with a code that its turn began to tell, or speaks of a digit of it.

        "The second is a seven, and the fifth a two", "nine, three, is that an eight? No, I lied, it's a three. So nine
        three three", "one five four. It's rubbed off, but that's a four".
        """
        if max(len(answer), len(group)) <= _LONGEST_PART:
            return True
        if WRONG.search(self.context.between(answer, group)) is not None and self.fits(topic, group, True):
            # "Three three four seven? No, three three seven four."
            return self.context.is_reading(group.turn)
        if topic in _SIZES and len(answer) == len(group) == _HALF and self.context.is_reading(group.turn):
            # 六六七，乜话，五一零
            return True
        if len(group) > _LONGEST_PART and group.digits[:2] == answer.digits[:2]:
            # 六六，这个是五还是三啊，六六五
            return self.context.is_reading(group.turn)
        if len(group) == 1:
            before = self.context.folded[answer.end : group.start]
            return group.digits in answer.digits and _IT_IS_A.search(before) is not None
        return len(answer) <= _LONGEST_PART and self.context.is_reading(group.turn) and self.fits(topic, group, False)

    def _is_new_one(self, topic: Topic, answer: Group, group: Group) -> bool:
        """Whether a code stands in the place of one that was refused, was old, or expired, as was said since.

        "That's not it, two more tries." "Okay, it's me and the wife's anniversary then, oh six one four seventy nine";
        "it went ding again." "What's it say this time?" "Two two eight, uh huh, six one five."
        """
        first, last = answer.turn + 1, group.turn
        if topic is Topic.CVV or last - first > _MOST_TURNS or is_dated(group) or not self.is_answer(group):
            return False
        if self.context.content_between(answer.turn, last) > _MOST_TALK:
            return False
        if self.context.is_reading(last):
            size = self.context.size(last)
            fits = len(group) > _LONGEST_PART and size in _SIZES[topic] and self.fits(topic, group, False)
        else:
            at_once = RENEWED.search(self.context.text(last - 1)) is not None
            fits = (at_once or len(group) > _FEWEST_AT_ONCE) and self.fits(topic, group, True)
        if not fits or self.context.says_other(answer.digits, first, last):
            return False
        return any(RENEWED.search(self.context.text(turn)) is not None for turn in range(first, last))

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

    def says_end(self, group: Group, ask: Ask | None) -> bool:
        """Whether a group says the end of the card number being read once more.

        It is asked for again where the number is none yet ("one too many, the last four again?"), or the other side
        repeats it to be told what follows (一零之后). So it is with a chunk told apart: "the second one's …".
        """
        card = self.collecting.card
        if card is None or group.turn <= card.turn or group.dated:
            return False
        if ask is not None and ask.turn > card.turn and ask.asking and ask.topics() == (Topic.TAIL,):
            again = ask.turn - card.turn <= _WRONG_TURNS and AGAIN.search(self.context.text(ask.turn)) is not None
            straight = group.turn == ask.turn + 1 and self.context.is_reading(group.turn)
            return again and straight and len(group) > _LONGEST_PART and not card.proven()
        start, end = self.context.turns[group.turn].start, self.context.turns[group.turn].end
        if (
            _FEWEST_OF_CHUNK <= len(group) < _FEWEST_OF_NUMBER
            and group.turn - card.turn <= _WRONG_TURNS
            and _WHICH_CHUNK.search(self.context.folded, start, group.start) is not None
        ):
            return True
        return (
            len(group) >= _LONGEST_PART
            and card.groups[-1].digits.endswith(group.digits)
            and self._is_of_other(group, card)
            and _WHAT_FOLLOWS.match(self.context.folded, group.end, end) is not None
        )

    def _is_spelling(self, turn: int) -> bool:
        """Whether a turn spells letters after their alphabet and says nothing else: "alpha india bravo"."""
        if _SINGLY.fullmatch(self.context.text(turn)) is not None:
            return True
        text = _SPELT.sub("", self.context.text(turn))
        return weight(text) <= 1 and text != self.context.text(turn)

    def said_before(self, group: Group) -> Topic | None:
        """The topic of a secret that a group says again (a read-back, a second try), if it is one."""
        if len(group) < 3:
            return None
        if self._is_other_try(group):
            return self.readings[-1].topic
        for reading in reversed(self.readings[-_MOST_SECRETS:]):
            topic = reading.topic
            again = is_same(group, reading) or (topic in LETTERED and shares(group.digits, reading.digits))
            if topic is None or not (again or self._says_wrongly(group, reading)):
                continue
            if len(group) > 3 or group.turn - reading.turn <= ECHO_TURNS:
                return topic
        return None

    def ends_code(self, group: Group) -> Topic | None:
        """The topic of a code that was told a few turns before and of which a group is the end: 零一九结尾那个."""
        for reading in reversed(self.readings[-_MOST_SECRETS:]):
            near = reading.topic in SHORT and group.turn - reading.turn <= ECHO_TURNS
            if near and len(group) > _LONGEST_PART and reading.digits.endswith(group.digits):
                return reading.topic
        return None

    def _is_other_try(self, group: Group) -> bool:
        """Whether a group is the next of the passwords that its turn says were tried: 又按三六六一, "or is it 5019"."""
        last = self.readings[-1] if self.readings else None
        if last is None or last.topic not in LETTERED_CODES or last.turn != group.turn:
            return False
        same = len(group) == len(last.digits) and group.start - last.end <= _LONGEST_TRY
        return same and _TRIED.search(self.context.folded, last.end, group.start) is not None

    def _says_wrongly(self, group: Group, reading: Reading) -> bool:
        """Whether a group says a code that was just given, one digit of it wrong: "I had seven seven two"."""
        return (
            reading.topic in SHORT
            and group.turn - reading.turn <= _WRONG_TURNS
            and len(group) == len(reading.digits)
            and (sum(map(str.__ne__, group.digits, reading.digits)) == 1 or self._is_heard_wrongly(group, reading))
            and not self._is_date(group)
            and (
                (group.spoken and self.context.is_reading(group.turn))
                or self._is_of_other(group, reading)
                or self._is_tried(group, reading)
            )
        )

    def _is_tried(self, group: Group, reading: Reading) -> bool:
        """Whether a turn tells another code to try than it did: "231, I'd say. Try 237 if it won't go."."""
        between = self.context.folded[reading.end : group.start]
        return reading.turn == group.turn and _TRIED.search(between) is not None

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
