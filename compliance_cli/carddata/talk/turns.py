"""The turns of a call and the numbers in them: how much each says besides, and where sentences end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from compliance_cli.carddata.numbers.anchors import Open
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.shapes import is_expiry
from compliance_cli.carddata.talk.cue import Cue
from compliance_cli.carddata.talk.cue_owners import is_stuck
from compliance_cli.carddata.words.lexicon import Part
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.talk_words import STOP
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.transcript import Turn

#: Code points of a sentence that is looked at on either side of a number.
_SENTENCE_REACH = 200
#: Turns back in which an expiry date is spoken of with a code.
_BACK = 5
_FEWEST_OF_DATE = 4
_OF_CARDS = frozenset({Topic.PAN, Topic.CVV, Topic.CARD})


class Turns:
    """The turns of a call with their numbers; everything about one is worked out once, when first asked."""

    def __init__(
        self, folded: str, turns: Sequence[Turn], mentions: Sequence[Part], languages: Open = frozenset()
    ) -> None:
        self.folded = folded
        self.turns = turns
        self.languages = languages
        #: Turns that hold numbers of some length, whether looked at closely or not, in order.
        self.numbered: Sequence[int] = ()
        self._cards = [part.start for part in mentions if part.topic in _OF_CARDS and not is_stuck(folded, part)]
        #: Where numbers stand that are a card's beyond doubt.
        self._card_numbers: Sequence[int] = ()
        self._passwords = [part.start for part in mentions if part.topic is Topic.PIN]
        self._expiries = [part.start for part in mentions if part.topic is Topic.EXPIRY]
        #: What is hinted at between two code points, once it was looked for (`hints`).
        self.hints: dict[tuple[int, int], tuple[Topic, ...]] = {}
        self._cues: dict[int, tuple[Cue, ...]] = {}
        self._ending: set[int] = set()
        #: Turns that ask to read something out, which numbers follow.
        self._prompts: set[int] = set()
        self._rest: dict[int, int] = {}
        self._away: dict[int, bool] = {}
        self._passing: dict[int, bool] = {}
        self._saying: dict[int, bool] = {}
        self._groups: dict[int, list[Group]] = {}

    def text(self, turn: int) -> str:
        """The folded text of a turn."""
        return self.folded[self.turns[turn].start : self.turns[turn].end]

    def rest(self, turn: int) -> int:
        """How much a turn says besides its numbers: words, two Han letters for one, small words left out."""
        if turn not in self._rest:
            here = self.turns[turn].start
            total = 0.0
            for group in self._groups.get(turn, ()):
                total += weight(self.folded[here : group.start])
                here = group.end
            total += weight(self.folded[here : self.turns[turn].end])
            self._rest[turn] = round(total)
        return self._rest[turn]

    def is_reading(self, turn: int) -> bool:
        """Whether a turn is all or nearly all number."""
        if turn not in self._groups:
            return False
        rest = self.rest(turn)
        return rest <= 1 or (rest <= 4 and rest <= sum(map(len, self._groups[turn])))

    def size(self, turn: int) -> int:
        """How many digits a turn says."""
        return sum(map(len, self._groups.get(turn, ())))

    def says_other(self, digits: str, first: int, last: int) -> bool:
        """Whether a turn from one to before another says a number of three digits or more that is none of `digits`."""
        return any(
            len(group) > 2 and group.digits not in digits
            for turn in range(first, last)
            for group in self._groups.get(turn, ())
        )

    def counts_between(self, turn: int, start: int, end: int) -> bool:
        """Whether a turn says a number of three digits or more between two code points."""
        return any(len(group) > 2 and start <= group.start < end for group in self._groups.get(turn, ()))

    def opens_number(self, group: Group) -> bool:
        """Whether a few digits end their turn and more follow in the turns behind: the first stretch of a number."""
        if len(group) < 2 or weight(self.folded[group.end : self.turns[group.turn].end]) > 0:
            return False
        return any(self.is_reading(turn) for turn in range(group.turn + 1, group.turn + 3))

    def said_in(self, turn: int) -> Sequence[Group]:
        """The groups of digits of a turn."""
        return self._groups.get(turn, ())

    def is_all(self, group: Group) -> bool:
        """Whether a group is all that its turn says."""
        return len(self._groups[group.turn]) == 1 and self.rest(group.turn) <= 2

    def says_expiry_behind(self, group: Group) -> bool:
        """Whether an expiry date stands behind a group in its turn."""
        return any(
            other.start >= group.end and not other.full_date and len(other) >= _FEWEST_OF_DATE and is_expiry(other)
            for other in self._groups[group.turn]
        )

    def says_date_and_code(self, group: Group) -> bool:
        """Whether a group is an expiry date that a code follows, and the two are all that their turn says."""
        groups = self._groups[group.turn]
        return (
            len(groups) == 2
            and groups[0] is group
            and is_expiry(group)
            and len(groups[1]) in (3, 4)
            and self.rest(group.turn) <= 2
        )

    def sentence(self, group: Group) -> tuple[int, int]:
        """The code points of the sentence (or turn) that a group stands in."""
        turn = self.turns[group.turn]
        start = max(turn.start, group.start - _SENTENCE_REACH)
        end = min(turn.end, group.end + _SENTENCE_REACH)
        for match in STOP.finditer(self.folded, start, end):
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
                total += weight(self.folded[start : other.start])
                start = other.end
        return total + weight(self.folded[start:end])

    def rest_before(self, group: Group) -> float:
        """How much a turn says before a group."""
        return weight(self.folded[self.turns[group.turn].start : group.start])

    def between(self, first: Group, second: Group) -> str:
        """What stands between two groups, the end of one turn and the beginning of another if they are in two."""
        if first.turn == second.turn:
            return self.folded[first.end : second.start]
        ahead = self.folded[self.turns[second.turn].start : second.start]
        return f"{self.folded[first.end : self.turns[first.turn].end]} {ahead}"

    def goes_on_behind(self, group: Group) -> float:
        """How much a turn says behind a group, up to its next number."""
        end = min(
            (other.start for other in self._groups[group.turn] if other.start >= group.end),
            default=self.turns[group.turn].end,
        )
        return weight(self.folded[group.end : end])

    def spoke_of_cards(self, turn: int, back: int = 8) -> bool:
        """Whether a card is spoken of in a turn or in the `back` turns before it."""
        at = bisect_left(self._cards, self.turns[max(turn - back, 0)].start)
        return at < len(self._cards) and self._cards[at] < self.turns[turn].end

    def knows_card(self, turn: int, back: int) -> bool:
        """Whether a card is spoken of in a turn or in the `back` turns before it, or its whole number read."""
        if self.spoke_of_cards(turn, back):
            return True
        first, end = self.turns[max(turn - back, 0)].start, self.turns[turn].end
        return any(first <= start < end for start in self._card_numbers)

    def spoke_of_password(self, turn: int, back: int) -> bool:
        """Whether a PIN or password is spoken of in a turn or in the `back` turns before it."""
        at = bisect_left(self._passwords, self.turns[max(turn - back, 0)].start)
        return at < len(self._passwords) and self._passwords[at] < self.turns[turn].end

    def spoke_of_expiry(self, turn: int) -> bool:
        """Whether an expiry date is spoken of in a turn or in the few turns before it."""
        at = bisect_left(self._expiries, self.turns[max(turn - _BACK, 0)].start)
        return at < len(self._expiries) and self._expiries[at] < self.turns[turn].end
