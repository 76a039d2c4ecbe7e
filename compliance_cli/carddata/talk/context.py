"""The questions of a call: which one a turn answers, and what was said since it was put."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from compliance_cli.carddata.numbers.anchors import Open
from compliance_cli.carddata.talk.call import Talk
from compliance_cli.carddata.talk.cue import Cue
from compliance_cli.carddata.words.cue_words import SHORT_NUMBERS
from compliance_cli.carddata.words.lexicon import Part
from compliance_cli.carddata.words.small_words import is_linking, weight
from compliance_cli.carddata.words.talk_words import A_SUM
from compliance_cli.carddata.words.topics import SECRET, Topic
from compliance_cli.transcript import Turn
from compliance_cli.vocabulary import Role

#: Turns walked back from an answer to its question; turns with content of their own among them.
_FARTHEST = 60
_MOST_BETWEEN = 6
#: The same where the turn before asks nothing, and only names.
_MOST_AFTER_NAMING = 3
#: Words of a turn that asks by naming.
_NAMING_WEIGHT = 9


#: Names of harmless numbers, as against other things that numbers are about (时间, "address").
_NUMBER_NAME = re.compile(
    r"(?:number|numbers|\bno|num|code|id|#|ext|extension|postcode|zip|号|码|编|分机|报错|错误|(?:错误|报错)(?:讯息|信息|提示))$"
)
#: How questions open that a recogniser wrote no mark behind.
_QUESTION = re.compile(
    r"(?:(?:and|so|okay|ok|right|um|uh|well|now|then|sorry)[ ,]+)*"
    r"(?:is there|are there|do you|did you|have you|what|which|where|how|can|could|any)\b"
)
#: What asks to look at a number, or to read it.
_LOOK = re.compile("[看报念说讲读]一?下")
#: What asks for a telephone number by its name alone.
_PHONE_ASKED = re.compile(
    r"(?:请问|那|您|你|的|联系|方便|留个?)*(?:电话|手机)[呢啊是?。]*"
    r"|(?:(?:and|then|okay|your|the|a|contact)[ ,]+)*(?:phone|mobile|cell)(?:,? please)?[?.]*"
)
#: What says that a payment is done: nobody waits for a card's code any more.
_SETTLED = re.compile(
    r"\b(?:gone|went|going|come|came) (?:through|in)\b[^?]{0,20}\bauthori[sz]ed\b"
    r"|\bpayment(?:'s| is| has| was)? (?:been |all )?(?:gone through|went through"
    r"|successful|approved|authori[sz]ed|complete[d]?|taken)\b"
    "|(?:支付|扣款|授权|付款|交易|刷卡|缴费|缴款)(?:已经|已)?(?:成功|完成)(?!.{0,3}[吗么没])"
)
#: What says that a number follows.
_TELLS = re.compile(r"\b(?:is|was|are)\b|是|为|系|:")


@dataclass(frozen=True, slots=True)
class Ask:
    """The question an answer belongs to: its turn, and its cues in order."""

    turn: int
    cues: tuple[Cue, ...]
    asking: bool

    def topics(self) -> tuple[Topic, ...]:
        """The topics asked for, in order, each once."""
        return tuple(dict.fromkeys(cue.topic for cue in self.cues))


_SHORT = frozenset({Topic.PIN, Topic.CVV, Topic.OTP})
_HARMLESS = frozenset({Topic.OTHER, Topic.TAIL})
#: Letters and digits in one.
_TOKEN = re.compile("(?<![a-z0-9])(?:[a-z]{1,6}-?[0-9]|[0-9]{1,4}x[0-9])")
_CARD = frozenset({Topic.CARD})
_ASKED_FOR = SECRET | _CARD
_CARDS = frozenset({Topic.CARD, Topic.PAN})
#: What says that a card number need not be read out.
_DECLINED = re.compile(
    r"(?:(?:oh|no|nah|um|uh|well|sorry|okay|ok|ah)[ ,.]+)*(?:no need\b|there's no need"
    r"|you (?:don't|won't) (?:need|have) to\b"
    r"|don't (?:bother|read|give)\b|i don't need\b|we don't (?:take|need)\b|not (?:over|on) the phone)"
    "|[啊哦不嗯，,]*(?:唔使|不用|不必|不需要|无需)(?![急忙慌担着])"
)
#: What says that somebody will not read out what was asked for.
_REFUSED = re.compile(
    r"(?:(?:oh|no|nah|yeah|nope|um|uh|well|sorry|okay|ok|ah|look|absolutely not|no way|actually|honestly)[ ,.!]+)*"
    r"(?:i'm not (?:giving|reading|telling|saying|comfortable|happy|doing|going to)|i(?:'d| would) rather not"
    r"|i (?:won't|will not|can't|don't want to|don't like to|never|refuse to|am not going to) (?:be )?"
    r"(?:giv|read|tell|say|do)"
    r"|i don't (?:give|read|do|tell)\b.{0,40}\b(?:phone|anyone|strangers?)|not (?:over|on) the phone)"
    "|(?:[啊哦嗯唉诶，, 我]|不要|唔好|唔得|不行|不好|不用)*(?:卡号|号码|这个|密码|卡)?[，, ]*(?:我们?)?"
    "(?:不(?:会|想|敢|要|能|可以)?在?(?:电话|线上)[里中上]?面?(?:讲|说|念|报)"
    "|不(?:会|想|敢|方便)?(?:念|报|讲|说|给)(?:给)?[你您他]?|唔(?:会|想|敢)?(?:讲|读|俾|话))"
)
#: Numbers that are given in stretches, cards' apart.
_LONG = frozenset({Topic.NATIONAL_ID, Topic.ACCOUNT})
#: What is behind: a card, or what was said.
_BEHIND = re.compile("(?:后面|后头)(?:的|呢)?")
#: Digits of a number that a turn names and says itself.
_FEWEST_NAMED = 3
#: Code points between the name of a harmless number and it.
_OWN_REACH = 8
#: Digits of the end of a number.
_LONGEST_TAIL = 6


class Context(Talk):
    """A call's talk together with its questions."""

    def __init__(
        self, folded: str, turns: Sequence[Turn], mentions: Sequence[Part], languages: Open = frozenset()
    ) -> None:
        super().__init__(folded, turns, mentions, languages)
        self._asks: dict[int, Ask | None] = {}

    def ask(self, turn: int) -> Ask | None:
        """The question that a turn answers: the last turn before it with cues, over acknowledgements and digits."""
        if turn not in self._asks:
            ask = self._ask(turn)
            if (
                ask is not None
                and ask.cues[0].topic in _SHORT
                and {cue.topic for cue in self.cues(turn) if cue.void}.issuperset(ask.topics())
            ):
                # "I know her PIN too." "No PIN, never tell it …"
                ask = None
            self._asks[turn] = ask
        return self._asks[turn]

    def _ask(self, turn: int) -> Ask | None:
        between = 0
        weak: Ask | None = None
        if _SETTLED.search(self.text(turn)) is not None:
            return None
        for number in range(turn - 1, max(turn - 1 - _FARTHEST, -1), -1):
            heard = self.cues(number)
            if _SETTLED.search(self.text(number)) is not None and not any(cue.asking for cue in heard):
                return weak
            if not heard:
                if self.has_content(number):
                    between += 1
                    if between > _MOST_BETWEEN:
                        return weak
                continue
            cues = tuple([cue for cue in heard if not cue.void])
            if any(cue.topic is Topic.TAIL for cue in cues) and self._tells_tail(number):
                # "The card ending 2063, shall I use that?"
                cues = tuple([cue for cue in cues if cue.topic is not Topic.TAIL])
            asking = tuple([cue for cue in cues if cue.asking])
            if (
                cues
                and not SECRET.isdisjoint([cue.topic for cue in cues])
                and self._is_declined(number, turn, {cue.topic for cue in asking or cues} <= _CARDS)
            ):
                continue
            if len({cue.topic for cue in asking}) > 1:
                asking = tuple([cue for cue in asking if not self._has_own_number(number, cue)])
            if not asking and self._asks_by_naming(number, cues) and not self._is_own(number, turn, cues):
                asking = cues
            topics = {cue.topic for cue in cues}
            if asking and {cue.topic for cue in asking} <= _HARMLESS and self._has_answer(number, asking):
                # "Can you reach me on 555 0142?" has its answer.
                asking = cues = ()
                topics = set()
            if asking and self.is_bare(asking) and self._goes_on(number):
                continue
            if asking:
                ask = Ask(number, asking, True)
                if any(cue.topic is not Topic.CARD for cue in asking):
                    # "Can you pass me the card?" is said while another question waits.
                    waits = any(topic in SECRET for topic in ask.topics()) and not self._spoken_between(number, weak)
                    return ask if weak is None or waits else weak
                weak = weak or ask
            if weak is None and topics == _CARD:
                weak = Ask(number, cues, False)
            if (
                cues
                and between <= (0 if topics <= _HARMLESS else _MOST_AFTER_NAMING)
                and not self._names_nothing_more(number, cues)
            ):
                # A card that was asked for since outranks what was merely named before.
                if weak is None or not weak.asking:
                    return Ask(number, cues, False)
                if self._spoken_between(number, weak):
                    # What was named before has its number.
                    return weak
                short = tuple(cue for cue in cues if cue.topic in SECRET and cue.topic is not Topic.PAN)
                return Ask(weak.turn, (*short, *weak.cues), True)
            if self.has_content(number):
                between += 1
                if between > _MOST_BETWEEN:
                    return weak
        return weak

    def _has_own_number(self, turn: int, cue: Cue) -> bool:
        """Whether the name of a harmless number has it right behind itself and asks for none: 年交一千三百四十."""
        return cue.topic is Topic.OTHER and any(
            0 <= group.start - cue.end <= _OWN_REACH and is_linking(self.folded[cue.end : group.start])
            for group in self._groups.get(turn, ())
        )

    def _is_declined(self, turn: int, before: int, of_card: bool) -> bool:
        """Whether the other side says straight behind a turn, and no later than another, that nothing will be read out.

        (`of_card`: of a card number it may also say that there is no need.)
        """
        if turn + 1 > before or self.turns[turn].role is self.turns[turn + 1].role:
            return False
        if of_card and turn + 1 < before and _DECLINED.match(self.text(turn + 1)) is not None:
            return True
        return self.refuses(turn + 1)

    def refuses(self, turn: int) -> bool:
        """Whether somebody says in a turn that nothing will be read out."""
        return _REFUSED.match(self.text(turn)) is not None

    def names_harmless(self, turn: int) -> bool:
        """Whether a turn names a harmless number that may be long, nothing else, and says none: "the policy number"."""
        if turn < 0 or turn in self._groups:
            return False
        cues = self.cues(turn)
        names = [self.folded[cue.start : cue.end] for cue in cues if cue.topic is Topic.OTHER]
        return 0 < len(cues) == len(names) and all(
            _NUMBER_NAME.search(name) is not None and SHORT_NUMBERS.search(name) is None for name in names
        )

    def says_between(self, start: int, end: int, fewest: int, opening: str) -> bool:
        """Whether a number of so many digits that opens otherwise is said between two code points."""
        first = bisect_right(self.turns, start, key=_start_of) - 1
        for turn in range(max(first, 0), len(self.turns)):
            if self.turns[turn].start >= end:
                break
            for group in self._groups.get(turn, ()):
                if start <= group.start < end and len(group) >= fewest and not group.digits.startswith(opening):
                    return True
        return False

    def says_another(self, turn: int, digits: str, fewest: int) -> bool:
        """Whether a turn says a number of so many digits that is no part of `digits`."""
        return any(len(group) >= fewest and group.digits not in digits for group in self._groups.get(turn, ()))

    def is_bare(self, cues: Sequence[Cue]) -> bool:
        """Whether cues only speak of what is behind: a card, or what was said."""
        return all(_BEHIND.fullmatch(self.folded, cue.start, cue.end) for cue in cues)

    def _goes_on(self, turn: int) -> bool:
        """Whether the turn before one says a number, no card's, that was asked for and of which more is wanted."""
        if turn == 0 or not self.is_reading(turn - 1):
            return False
        ask = self.ask(turn - 1)
        if ask is None or not ask.asking:
            return False
        return any(topic in _LONG for topic in ask.topics()) or (
            ask.topics() == (Topic.OTHER,) and not self.asks_short(ask)
        )

    def _is_own(self, named: int, turn: int, cues: Sequence[Cue]) -> bool:
        """Whether who answers spoke of an end a while ago: "my policy runs out soon" "is the card at hand?" "4402"."""
        own = self.turns[named].role is self.turns[turn].role is not Role.UNKNOWN
        return own and turn - named > 1 and _SHORT.isdisjoint([cue.topic for cue in cues])

    def _asks_by_naming(self, turn: int, cues: Sequence[Cue]) -> bool:
        """Whether a turn that says hardly more than the name of a secret asks for it: "and the CVV".

        (A read-back may stand before it: "06/31. And there's a number printed above on the right.")
        """
        first = min((cue.start for cue in cues), default=0)
        return (
            all(group.end <= first for group in self._groups.get(turn, ()))
            and any(cue.topic in SECRET for cue in cues)
            and weight(self.text(turn)) <= _NAMING_WEIGHT
        )

    def _spoken_between(self, turn: int, weak: Ask | None) -> bool:
        """Whether numbers were said between two questions: the first has its answer."""
        return weak is not None and any(
            len(group) > 1 for number in range(turn + 1, weak.turn) for group in self._groups.get(number, ())
        )

    def _names_nothing_more(self, turn: int, cues: Sequence[Cue]) -> bool:
        """Whether a turn that asks nothing speaks of cards only, or names harmless numbers that it says itself, or

        things that are no number's name ("no rush, take your time", 不赶时间).
        """
        topics = {cue.topic for cue in cues}
        if topics <= {Topic.CARD}:
            return True
        if not topics <= {Topic.CARD, Topic.OTHER, Topic.TAIL}:
            return False
        gap = self.folded[cues[-1].end : self.turns[turn].end]
        name = self.folded[cues[-1].start : cues[-1].end]
        text = self.text(turn)
        asked = (_QUESTION.match(text) or _LOOK.search(text)) is not None and _NUMBER_NAME.search(name) is not None
        if self._says_number(turn) or not (asked or is_linking(gap)):
            return True
        if _PHONE_ASKED.fullmatch(self.text(turn)) is not None:
            return False
        return cues[-1].topic is Topic.OTHER and not _NUMBER_NAME.search(name) and not _TELLS.search(gap)

    def _tells_tail(self, turn: int) -> bool:
        """Whether a turn that speaks of a number's end says it."""
        return any(_FEWEST_NAMED <= len(group) <= _LONGEST_TAIL for group in self._groups.get(turn, ()))

    def _has_answer(self, turn: int, asking: Sequence[Cue]) -> bool:
        """Whether a turn that asks for a harmless number says it: in the sentence that asks, or behind it.

        (In "8140. And your zip?" it does not.)
        """
        groups = self._groups.get(turn)
        if groups is None:
            return self._says_number(turn)
        return any(len(group) >= _FEWEST_NAMED and self.sentence(group)[1] >= asking[0].start for group in groups)

    def _says_number(self, turn: int) -> bool:
        if turn in self._groups:
            return any(len(group) >= _FEWEST_NAMED for group in self._groups[turn])
        return self.numbers_between(turn - 1, turn + 1) or A_SUM.search(self.text(turn)) is not None

    def asks_long(self, ask: Ask, turn: int) -> bool:
        """Whether a turn answers straight a question after a harmless number that may be as long as a card's.

        "And your postcode?" names no sixteen digits, nor does a question of a while ago, or one with its answer.
        """
        if self.content_between(ask.turn, turn) or self._says_number(ask.turn) or self.numbers_between(ask.turn, turn):
            return False
        return not self.asks_short(ask)

    def asks_short(self, ask: Ask) -> bool:
        """Whether a question is after harmless numbers that never have thirteen digits."""
        names = (self.folded[cue.start : cue.end] for cue in ask.cues if cue.topic is Topic.OTHER)
        return all(SHORT_NUMBERS.search(name) for name in names)

    def says_token(self, first: int, last: int) -> bool:
        """Whether a turn between two says a code of letters and digits: E54."""
        return any(_TOKEN.search(self.text(turn)) is not None for turn in range(first + 1, last))

    def content_between(self, first: int, last: int) -> int:
        """How many turns between two are neither numbers nor acknowledgements."""
        return sum(map(self.has_content, range(first + 1, last)))

    def asked_anew(self, turn: int, since: int) -> bool:
        """Whether a turn answers a question that was put after turn `since`."""
        ask = self.ask(turn)
        return ask is not None and ask.turn > since

    def numbers_between(self, first: int, last: int) -> bool:
        """Whether numbers are said in turns between two."""
        at = bisect_right(self.numbered, first)
        return at < len(self.numbered) and self.numbered[at] < last


def _start_of(turn: Turn) -> int:
    return turn.start
