"""What the talk around a number says of it: in its own turn, and in the question before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from compliance_cli.carddata.anchors import Open
from compliance_cli.carddata.cue_words import LONG_NUMBERS
from compliance_cli.carddata.cues import Cue, hear
from compliance_cli.carddata.group import Group
from compliance_cli.carddata.lexicon import Part
from compliance_cli.carddata.shapes import fits, is_expiry
from compliance_cli.carddata.topics import SECRET, Topic
from compliance_cli.speech.acknowledgement import is_acknowledgement
from compliance_cli.speech.numbers import WORLD
from compliance_cli.speech.script import HAN_CLASS, is_han
from compliance_cli.transcript import Turn

#: Turns walked back from an answer to its question; turns with content of their own among them.
_FARTHEST = 60
_MOST_BETWEEN = 6
#: The same where the turn before asks nothing, and only names.
_MOST_AFTER_NAMING = 3
#: Words of content in a turn that is no more than an acknowledgement.
_SLIGHT = 2
_LONGEST_SLIGHT = 40
#: Cues looked at whose two words may stand on either side of a number.
_MOST_AROUND = 6
#: Words of a turn that asks by naming.
_NAMING_WEIGHT = 9
#: Turns of talk about cards.
_TALK = 14
#: Code points between a name and the number it names, in one sentence; after a full stop only small words may stand.
_NAME_REACH = 60
_SHORT_REACH = 18
#: Code points between a number and a name that follows it ("… is my card number").
_AFTER_REACH = 14
#: Code points of the longest name of a topic, and of a sentence that is looked at on either side of a number.
_LONGEST_NAME, _SENTENCE_REACH = 60, 200
#: Digits that a name may follow: 三 in a person's name before 身份证 is no number.
_FEWEST_BEFORE_NAME = 3

_WORD = re.compile(
    f"[a-z'\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]+|[{HAN_CLASS}]|[\u0400-\u04ff]+|[\u0600-\u06ff]+|[\u0900-\u0963]+"
    "|[\uac00-\ud7af]+|[\u0e00-\u0e4f\u3040-\u30ff]{1,4}"
)
_STOP = re.compile(r"[?!;。]|\.(?=\s|$|[^\x00-\x7f])")
#: Words that may stand between a name and the number it names, whatever mark ends a sentence there.
_LINKS = frozenset(
    """is are was it it's its that that's thats the my your our this number reads says will would should be as follows
    of for here here's goes just so um uh er okay ok yes yeah right and with on card a an i think got have visa
    mastercard amex equals colon called know you me let see starts begins starting beginning from to in at up
    s""".split()
)
_LINKS_HAN = frozenset("号码为是就的数字我您你有呢嗯好那这个应该显示前开头写着给了到上期限也一请记吧呀啊下")
_COPULA = re.compile(
    r"""(?x)[\s,]*(?:is|are|was|that's|thats|that\ is|it's|being|as)\s+(?:also\s+)?(?:the|my|your|a|our|his|her)?\s*
    |[\s,]*(?:for\ )?(?:the|my|your)\s+
    |[\s,]*就?(?:是|这是|那是|为)\s*(?:我的|您的|你的|我|您|这张|那张)?\s*"""
)
#: "The door code for the driver is 4521."
_SAYS = re.compile(r"(?:\b(?:is|was|says|reads|are)\s*:?\s*|[是为:]\s*)$")
_REST = frozenset(
    """okay ok yes yeah yep sure right so um uh er well it's its it is that's thats that the my card number and thank
    you thanks please here here's go i am i'm all good fine hi hello then alright a now let me see got hold on one
    moment just says say reads sorry ready there is visa mastercard amex will be of for no to this that'll that'd
    it'll would i've we've you've we i'll hang sec second wait again yeah perfect great lovely brilliant mm mhm hmm
    oh ah uhh erm like know mean think guess i'd mate love madam sir ma'am you're your yours confirm correct back
    read listen listening carry as said with at from top next first last digits number numbers code dash space hyphen
    dot slash double""".split()
)
_REST_HAN = frozenset(
    "我念看看稍等来了上面写着显示应该准备好给复述一遍确认核对现在直接扣付用换张它是数字位横杠空格继续好的是嗯啊呃我你您卡号码记一下吧了呢那就这个对可以行请谢谢来念给说报听到没有在找"
)


@dataclass(frozen=True, slots=True)
class Ask:
    """The question an answer belongs to: its turn, and its cues in order."""

    turn: int
    cues: tuple[Cue, ...]
    asking: bool

    def topics(self) -> tuple[Topic, ...]:
        """The topics asked for, in order, each once."""
        return tuple(dict.fromkeys(cue.topic for cue in self.cues))


class Context:
    """One call as the deciding steps see it; everything about a turn is worked out once, when first asked."""

    def __init__(
        self, folded: str, turns: Sequence[Turn], mentions: Sequence[Part], languages: Open = frozenset()
    ) -> None:
        self.folded = folded
        self.turns = turns
        self.languages = languages
        #: Turns that hold numbers of some length, whether looked at closely or not, in order.
        self.numbered: Sequence[int] = ()
        self._cards = [part.start for part in mentions if part.topic in _OF_CARDS]
        self._cues: dict[int, tuple[Cue, ...]] = {}
        self._ending: set[int] = set()
        self._rest: dict[int, int] = {}
        self._passing: dict[int, bool] = {}
        self._asks: dict[int, Ask | None] = {}
        self._groups: dict[int, list[Group]] = {}

    def tell(self, groups: Sequence[Group]) -> None:
        """Say which groups the call has."""
        for turn in self._ending:
            self._cues.pop(turn, None)
        for group in groups:
            self._groups.setdefault(group.turn, []).append(group)

    def cues(self, turn: int) -> tuple[Cue, ...]:
        """The telling cues of a turn."""
        if turn not in self._cues:
            heard = hear(self.folded, self.turns[turn].start, self.turns[turn].end, self.languages)
            if any(cue.topic is Topic.ENDS for cue in heard):
                # What ends is the card, where the talk is of cards.
                self._ending.add(turn)
                dates = any(len(group) >= 3 and is_expiry(group) for group in self._groups.get(turn, ()))
                topic = Topic.EXPIRY if dates or self.spoke_of_cards(turn, _TALK) else Topic.OTHER
                heard = tuple(cue._replace(topic=topic) if cue.topic is Topic.ENDS else cue for cue in heard)
            self._cues[turn] = heard
        return self._cues[turn]

    def cues_between(self, turn: int, start: int, end: int) -> tuple[Cue, ...]:
        """The cues of a turn that touch `start:end`."""
        cues = self.cues(turn)
        first = bisect_left(cues, start, key=_end)
        last = bisect_right(cues, end + _LONGEST_NAME, key=_end)
        return cues[first:last]

    def text(self, turn: int) -> str:
        """The folded text of a turn."""
        return self.folded[self.turns[turn].start : self.turns[turn].end]

    def rest(self, turn: int) -> int:
        """How much a turn says besides its numbers: words, two Han letters for one, small words left out."""
        if turn not in self._rest:
            here = self.turns[turn].start
            total = 0.0
            for group in self._groups.get(turn, ()):
                total += _weight(self.folded[here : group.start])
                here = group.end
            total += _weight(self.folded[here : self.turns[turn].end])
            self._rest[turn] = round(total)
        return self._rest[turn]

    def is_reading(self, turn: int) -> bool:
        """Whether a turn is all or nearly all number."""
        if turn not in self._groups:
            return False
        rest = self.rest(turn)
        return rest <= 1 or (rest <= 4 and rest <= sum(map(len, self._groups[turn])))

    def is_all(self, group: Group) -> bool:
        """Whether a group is all that its turn says."""
        return len(self._groups[group.turn]) == 1 and self.rest(group.turn) <= 2

    def is_passing(self, turn: int) -> bool:
        """Whether a turn neither answers nor asks: an acknowledgement, or as little as one."""
        if turn not in self._passing:
            text = self.text(turn)
            self._passing[turn] = is_acknowledgement(text) or (
                len(text) <= _LONGEST_SLIGHT
                and turn not in self._groups
                and _weight(text) <= _SLIGHT
                and not self.cues(turn)
            )
        return self._passing[turn]

    def sentence(self, group: Group) -> tuple[int, int]:
        """The code points of the sentence (or turn) that a group stands in."""
        turn = self.turns[group.turn]
        start = max(turn.start, group.start - _SENTENCE_REACH)
        end = min(turn.end, group.end + _SENTENCE_REACH)
        for match in _STOP.finditer(self.folded, start, end):
            if match.end() <= group.start:
                start = match.end()
            elif match.start() >= group.end:
                end = match.start()
                break
        return start, end

    def sentence_weight(self, group: Group) -> float:
        """How much the group's sentence says besides it."""
        start, end = self.sentence(group)
        total = 0.0
        for other in self._groups[group.turn]:
            if start < other.end and other.start < end:
                total += _weight(self.folded[start : other.start])
                start = other.end
        return total + _weight(self.folded[start:end])

    def ask(self, turn: int) -> Ask | None:
        """The question that a turn answers: the last turn before it with cues, over acknowledgements and digits."""
        if turn not in self._asks:
            self._asks[turn] = self._ask(turn)
        return self._asks[turn]

    def _ask(self, turn: int) -> Ask | None:
        between = 0
        weak: Ask | None = None
        for number in range(turn - 1, max(turn - 1 - _FARTHEST, -1), -1):
            cues = tuple(cue for cue in self.cues(number) if not cue.void)
            asking = tuple(cue for cue in cues if cue.asking)
            if not asking and self._asks_by_naming(number, cues):
                asking = cues
            if asking:
                ask = Ask(number, asking, True)
                if any(cue.topic is not Topic.CARD for cue in asking):
                    # "Can you pass me the card?" is said while another question waits.
                    waits = ask.topics()[-1] in SECRET and not self._spoken_between(number, weak)
                    return ask if weak is None or waits else weak
                weak = weak or ask
            if cues and weak is None and {cue.topic for cue in cues} == {Topic.CARD}:
                weak = Ask(number, cues, False)
            if cues and between <= _MOST_AFTER_NAMING and not self._names_nothing_more(number, cues):
                # A card that was asked for since outranks what was merely named before.
                return weak if weak is not None and weak.asking else Ask(number, cues, False)
            if self.is_reading(number) or self.is_passing(number):
                continue
            between += 1
            if between > _MOST_BETWEEN:
                return weak
        return weak

    def _asks_by_naming(self, turn: int, cues: Sequence[Cue]) -> bool:
        """Whether a turn that says hardly more than the name of a secret asks for it: "and the CVV"."""
        return (
            turn not in self._groups
            and any(cue.topic in SECRET for cue in cues)
            and _weight(self.text(turn)) <= _NAMING_WEIGHT
        )

    def _spoken_between(self, turn: int, weak: Ask | None) -> bool:
        """Whether numbers were said between two questions: the first has its answer."""
        return weak is not None and any(
            len(group) > 1 for number in range(turn + 1, weak.turn) for group in self._groups.get(number, ())
        )

    def _names_nothing_more(self, turn: int, cues: Sequence[Cue]) -> bool:
        """Whether a turn that asks nothing speaks of cards only, or names harmless numbers that it says itself."""
        topics = {cue.topic for cue in cues}
        if topics <= {Topic.CARD}:
            return True
        if not topics <= {Topic.CARD, Topic.OTHER, Topic.TAIL}:
            return False
        return turn in self._groups or not _is_linking(self.folded[cues[-1].end : self.turns[turn].end])

    def asks_long(self, ask: Ask, turn: int) -> bool:
        """Whether a turn answers straight a question after a harmless number that may be as long as a card's.

        "And your postcode?" names no sixteen digits, nor does a question of a while ago, or one with its answer.
        """
        if self.content_between(ask.turn, turn) or self.numbers_between(ask.turn - 1, turn):
            return False
        names = (self.folded[cue.start : cue.end] for cue in ask.cues if cue.topic is Topic.OTHER)
        return any(LONG_NUMBERS.search(name) for name in names)

    def content_between(self, first: int, last: int) -> int:
        """How many turns between two are neither numbers nor acknowledgements."""
        return sum(not (self.is_reading(turn) or self.is_passing(turn)) for turn in range(first + 1, last))

    def asked_anew(self, turn: int, since: int) -> bool:
        """Whether a turn answers a question that was put after turn `since`."""
        ask = self.ask(turn)
        return ask is not None and ask.turn > since

    def numbers_between(self, first: int, last: int) -> bool:
        """Whether numbers are said in turns between two."""
        at = bisect_right(self.numbered, first)
        return at < len(self.numbered) and self.numbered[at] < last

    def spoke_of_cards(self, turn: int, back: int = 8) -> bool:
        """Whether a card is spoken of in a turn or in the `back` turns before it."""
        at = bisect_left(self._cards, self.turns[max(turn - back, 0)].start)
        return at < len(self._cards) and self._cards[at] < self.turns[turn].end

    def names(self, groups: Sequence[Group]) -> list[Cue | None]:
        """For the groups of one turn, in order, the cue of that turn that names each, or None."""
        turn = groups[0].turn
        cues = self.cues(turn)
        if not cues:
            return [None] * len(groups)
        named: list[Cue | None] = [None] * len(groups)
        taken: set[int] = set()
        for place, group in enumerate(groups):
            border = groups[place + 1].start if place + 1 < len(groups) else self.turns[turn].end
            around = _around(group, cues)
            if around is not None:
                named[place] = around
                continue
            which = self._after(group, cues, border)
            before = self._before(group, cues, taken, groups[place - 1].end if place else self.turns[turn].start)
            if before is not None and (which is None or cues[before].end >= group.start - _SHORT_REACH):
                named[place] = cues[before]
            elif which is not None:
                named[place] = cues[which]
                taken.add(which)
        return named

    def _after(self, group: Group, cues: Sequence[Cue], border: int) -> int | None:
        """The cue that names a group from behind: "… is my card number"."""
        if len(group) < _FEWEST_BEFORE_NAME:
            return None
        for which in range(bisect_left(cues, group.end - _LONGEST_NAME, key=_end), len(cues)):
            cue = cues[which]
            if cue.end > group.end + _AFTER_REACH + _LONGEST_NAME:
                return None
            if not group.end <= cue.start <= group.end + _AFTER_REACH or cue.end > border:
                continue
            gap = self.folded[group.end : cue.start]
            said = _COPULA.fullmatch(gap) is not None
            # Side by side without "is", the name belongs to the number that follows it, if one does.
            beside = not gap.strip(" (") and (border == self.turns[group.turn].end or border - cue.end > _AFTER_REACH)
            if (said or beside) and fits(cue.topic, group, False):
                return which
        return None

    def _before(self, group: Group, cues: Sequence[Cue], taken: set[int], floor: int) -> int | None:
        best = bisect_right(cues, group.start, key=_end) - 1
        while best in taken:
            best -= 1
        if best < 0 or cues[best].end < floor:
            return None
        gap = self.folded[cues[best].end : group.start]
        linked = len(gap) <= _NAME_REACH and _is_linking(gap)
        if cues[best].topic is Topic.CARD and not fits(Topic.CARD, group, True):
            # "The four on the front of the Amex, 1234."
            for other in range(best - 1, max(best - 1 - _MOST_AROUND, -1), -1):
                if cues[other].sentence == cues[best].sentence and cues[other].topic in SECRET - {Topic.PAN}:
                    return other if fits(cues[other].topic, group, True) else None
        if cues[best].topic is Topic.OTHER:
            told = len(gap) <= _NAME_REACH and _SAYS.search(gap) is not None
            return best if linked or told or len(gap) <= _SHORT_REACH else None
        if linked or (len(gap) <= _NAME_REACH and not _STOP.search(gap)) or len(gap) <= _AFTER_REACH:
            return best
        return None


def _around(group: Group, cues: Sequence[Cue]) -> Cue | None:
    """The cue whose two words stand on either side of a group: "the code is 4021 on my phone"."""
    first = bisect_left(cues, group.end, key=_end)
    for cue in cues[first : first + _MOST_AROUND]:
        if cue.start < group.start and not cue.lexical and cue.topic in SECRET:
            return cue if fits(cue.topic, group, True) else None
    return None


_OF_CARDS = frozenset({Topic.PAN, Topic.CVV, Topic.CARD})


def _end(cue: Cue) -> int:
    return cue.end


def _is_linking(gap: str) -> bool:
    return all(word in (_LINKS if word.isascii() else _LINKS_HAN) for word in _WORD.findall(gap))


@lru_cache(maxsize=1)
def _rest_of_the_world() -> frozenset[str]:
    """Small words of the other languages that are not written in ASCII."""
    return frozenset(word for table in WORLD.values() for word in table.fillers)


def _weight(text: str) -> float:
    """Words of content in a text: small words weigh nothing, a Han letter half a word."""
    total = 0.0
    for word in _WORD.findall(text):
        if word.isascii():
            total += word not in _REST
        elif not is_han(word[0]):
            total += word not in _rest_of_the_world()
        else:
            total += 0.5 * (word not in _REST_HAN)
    return total
