"""One number as read: its stretches put together, and how two stretches or readings are told to be the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST, network_of
from compliance_cli.carddata.numbers.shapes import (
    Window,
    glued_behind,
    is_card_like,
    is_expiry,
    months_and_years,
    unrepeated,
    window,
)
from compliance_cli.carddata.words.topics import Topic

#: Secrets that are a few digits, so that one digit said alone may be part of one.
SHORT = frozenset({Topic.CVV, Topic.PIN, Topic.OTP})
#: Codes and passwords that may hold letters.
LETTERED_CODES = frozenset({Topic.OTP, Topic.PIN})
#: Topics whose numbers hold letters.
LETTERED = frozenset({Topic.NATIONAL_ID, Topic.ACCOUNT})
#: How many digits the stretches of one secret have together.
MOST_DIGITS = {Topic.CVV: 8, Topic.PIN: 8, Topic.OTP: 8, Topic.NATIONAL_ID: 19, Topic.ACCOUNT: 24}
#: Turns after a secret in which the same digits are the same secret: three digits, and more of them.
ECHO_TURNS = 12
#: Digits too many that a recogniser hears, or a reader says again.
MISHEARD = 5
#: Digits of a chunk that is said twice without a pause.
_FEWEST_DOUBLED = 4
#: Digits of an expiry date, with its century and without.
_LONGEST_DATE, _SHORT_DATE = 6, 4
#: Digits that a correction adds to a number at most.
TAKEN_BACK = 9
#: Digits of two chunks of a card number.
_LONGEST_PART = 8
#: Digits that are a card's where only "the card" was asked for.
_FEWEST_OF_CARD = 8
#: Digits of a secret that are enough to know it again in a longer or shorter run.
_ENOUGH = 5


@dataclass(slots=True)
class Reading:
    """One number as read: its groups, its topic (None: nothing around it says), and how the topic came.

    `echoes` are groups that say parts of it again; `ran_over` tells that digits followed which are none of its,
    `put_right` that a chunk was said anew which makes it a card number.
    """

    groups: list[Group]
    topic: Topic | None
    clues: list[str] = field(default_factory=list)
    echoes: list[Group] = field(default_factory=list)
    ran_over: bool = False
    put_right: bool = False

    @property
    def digits(self) -> str:
        """All its digits, without another speaker's repeats of a chunk."""
        return "".join(group.digits for group in self.groups)

    @property
    def turn(self) -> int:
        """The last turn it stands in."""
        return max(group.turn for group in (*self.groups, *self.echoes))

    @property
    def end(self) -> int:
        """The code point after it."""
        return max(group.end for group in (*self.groups, *self.echoes))

    def starts(self) -> tuple[int, ...]:
        """The indexes in `digits` where a chunk begins."""
        found = []
        before = 0
        for group in self.groups:
            found += [before + at for at in group.breaks]
            before += len(group)
        return tuple(sorted(set(found) | {0}))

    def proven(self) -> bool:
        """Whether range, length and check digit make it a card number."""
        if len(self.digits) < SHORTEST:
            return False
        seen = window(self.digits, self.starts())
        return seen.luhn and seen.iin and seen.length

    def is_likely(self) -> bool:
        """Whether range and length let it be a card number, a digit lost or added."""
        network = network_of(self.digits)
        most = LONGEST + (MISHEARD if all(group.spoken for group in self.groups) else 1)
        if any(group.corrected for group in self.groups):
            most = LONGEST + TAKEN_BACK
        return network is not None and 15 <= len(self.digits) <= most

    def reads_as_card(self) -> bool:
        """Whether stretches are those of a card number that is put right later, or its first, cut as cards are cut.

        (Its end is told in one.)
        """
        if self.put_right:
            return True
        sizes = [len(group) for group in self.groups]
        network = network_of(self.digits)
        if len(sizes) == 1 or network is None or not network.major or self.says_chunk_twice():
            return False
        return sizes[0] == _FEWEST_DOUBLED and is_card_like(sizes)

    def is_too_short(self) -> bool:
        """Whether digits that answer a question after "the card" are too few to be one's: "the one that ends 4021"."""
        if "asked-card" not in self.clues or len(self.digits) >= SHORTEST - 1:
            return False
        longest = len(self.digits) if self.reads_as_card() else max(map(len, self.groups))
        return longest < _FEWEST_OF_CARD

    def whole(self, seen: Window) -> bool:
        """Whether a window is all that was read, or a number of the usual length with expiry and code behind it."""
        rest = len(self.digits) - seen.last
        said_twice = unrepeated(self.digits) == seen.last
        glued = glued_behind(self.digits[seen.last :]) is not None and self.groups[0].turn == self.groups[-1].turn
        return seen.first == 0 and (rest == 0 or said_twice or glued)

    def says_chunk_twice(self) -> bool:
        """Whether a chunk is said again right behind itself (other than one digit all through, which cards have)."""
        borders = [*self.starts(), len(self.digits)]
        chunks = [self.digits[start:end] for start, end in pairwise(borders)]
        chunks += [half for chunk in chunks if _is_doubled(chunk) for half in (chunk[: len(chunk) // 2],) * 2]
        return any(first == second and len(first) > 2 and len(set(first)) > 1 for first, second in pairwise(chunks))

    def with_echoes(self) -> Reading:
        """The reading with the repeats counted in, if only that makes it a card number: a chunk, and no repeat."""
        if not self.echoes or self.proven():
            return self
        groups = sorted((*self.groups, *self.echoes), key=lambda group: group.start)
        whole = Reading(groups, self.topic, self.clues)
        return whole if whole.proven() else self

    def complete(self) -> bool:
        """Whether a card number has all its digits."""
        digits = self.digits
        if self.put_right:
            return True
        if len(digits) < SHORTEST:
            return False
        network = network_of(digits)
        if len(digits) >= LONGEST:
            return True
        if len(digits) <= LONGEST and (self.says_chunk_twice() or _is_said_twice(digits)):
            return False
        if self.proven() and (len(digits) > SHORTEST or len(self.groups) == 1):
            # Thirteen digits of a number read group by group may be right by chance, and so may sixteen of networks
            # that have longer numbers.
            return network is None or network.luhn
        if network is None:
            return len(digits) >= 16
        return network.luhn and len(digits) >= min(16, max(network.lengths))


def _is_said_twice(digits: str) -> bool:
    """Whether digits are the first half of a card number said twice (4242 4242 4242 4242 is a whole one)."""
    half = len(digits) // 2
    return digits[:half] == digits[half:] and digits[: half // 2] != digits[half // 2 : half]


def _is_doubled(chunk: str) -> bool:
    """Whether a chunk is one said twice without a pause (四九二二四九二二)."""
    half = len(chunk) // 2
    return len(chunk) >= 2 * _FEWEST_DOUBLED and chunk[:half] == chunk[half:]


def is_echo(digits: str, said: str, by_other: bool) -> bool:
    """Whether digits say others again, one of them perhaps misheard, lost or added.

    (Not so short ones if it is not known that another speaker says them: 955 and 9505 follow each other in cards.)
    """
    if digits == said:
        return True
    if not by_other and min(len(digits), len(said)) <= _ENOUGH:
        return False
    if min(len(digits), len(said)) < 3 or abs(len(digits) - len(said)) > 1:
        return False
    if len(digits) == len(said):
        return len(digits) > 3 and sum(map(str.__ne__, digits, said)) == 1
    longer, shorter = sorted((digits, said), key=len, reverse=True)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def is_same(group: Group, reading: Reading) -> bool:
    """Whether a group says the number of a reading again, or so much of it that it can be nothing else."""
    known = reading.digits
    if reading.topic is Topic.EXPIRY:
        # (Of a date that was corrected the end counts.)
        known_dates = months_and_years(known if len(known) <= _LONGEST_DATE else known[-_SHORT_DATE:])
        return is_expiry(group) and bool(months_and_years(group.digits) & known_dates)
    if group.digits == known:
        return True
    return len(group) >= _ENOUGH and len(known) >= _ENOUGH and (group.digits in known or known in group.digits)


def shares(digits: str, card: str) -> bool:
    """Whether at least five digits hold four in a row (many: six) of a card number's: a part of it said again."""
    row = 4 if len(digits) <= _LONGEST_PART else 6
    return len(digits) >= 5 and any(digits[at : at + row] in card for at in range(len(digits) - row + 1))
