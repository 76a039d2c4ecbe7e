"""Reading the items of a turn into groups of digits."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from compliance_cli.carddata.doubtful import (
    beside_another,
    beside_digit,
    between_digits,
    counts,
    counts_of_digits,
    digit_follows,
    in_numbers_only,
    is_exclamation,
    is_pronoun,
    opens_reading,
)
from compliance_cli.carddata.figures import (
    AMOUNT,
    DOTTED_PAIRS,
    FEWEST_IN_TOKEN,
    LONG_RUN,
    SLASHES,
    TIMESTAMP,
    day_follows,
    glued,
    is_amount,
    is_time,
    past_amount,
    token_around,
    unit_follows,
)
from compliance_cli.carddata.gathering import Gathering
from compliance_cli.carddata.group import Group
from compliance_cli.carddata.items import DOUBTFUL_ALONE, NUMERAL, PASSING, Item, Role
from compliance_cli.carddata.numerals import scaled, unit, word

#: The first year in which a card ends that is spoken of today.
_FIRST_YEAR = "2020"
#: Fillers and marks that may stand in a row inside one number.
_MOST_FILLERS = 7
#: What makes a rate of a figure and a unit.
_RATES = frozenset({"a", "per", "each", "every"})
#: Code points between two stretches of digits in pairs.
_LONGEST_PAUSE = 24
#: Behind every code point.
_FAR = 1 << 60
_BESIDE = Role.BESIDE


def groups_of(
    found: list[Item],
    folded: str,
    turn: int,
    skipped: Sequence[tuple[int, int]] = (),
    awaited: bool = False,
) -> list[Group]:
    """The groups of the items of a stretch of turn number `turn`.

    `skipped`: code points whose digits belong to a phrase ("last four", 六位验证码) and are no number. `awaited`: a
    number was asked for or is being read, and the items say numbers only, so that doubtful words are digits.
    """
    return _Reader(folded, turn, found, skipped, awaited).read()


class _Reader(Gathering):
    """Reads items into groups, one after the other."""

    def __init__(
        self, folded: str, turn: int, found: list[Item], skipped: Sequence[tuple[int, int]], awaited: bool
    ) -> None:
        super().__init__(folded, turn, found)
        self.skipped = sorted((*skipped, *counts_of_digits(folded, found)))
        self.repeat_start = 0
        self.style = True
        self.only_beside = all(each.role in DOUBTFUL_ALONE for each in found)
        self.generous = awaited

    def read(self) -> list[Group]:
        """All groups."""
        at = 0
        found = self.items
        while at < len(found):
            if found[at].role > _BESIDE and not self.group.digits:
                self.repeat = 1
                at = self._numeral(at) if self._opens(at) else at + 1
            else:
                at = self._step(at)
        self.close()
        return self.groups

    def _opens(self, at: int) -> bool:
        """Whether a doubtful word is the first digit of a number."""
        item = self.items[at]
        if item.role is not Role.HOMOPHONE and not (self.generous and item.role is Role.UNIT and item.value >= 0):
            return False
        if self._is_skipped(item.start) or is_exclamation(self.folded, self.items, at):
            # 令 in 口令 is no zero, and "Fine." no five.
            return False
        awaited = self.generous and beside_another(self.items, at)
        return awaited or in_numbers_only(self.items, at) or opens_reading(self.items, at)

    def _step(self, at: int) -> int:
        item = self.items[at]
        role = item.role
        if (role in NUMERAL or role is Role.SCALE) and self._is_skipped(item.start):
            role = Role.WORD
        if role is Role.TYPED:
            return self._typed(at)
        if role is Role.DIGIT and not self.group.digits and is_pronoun(self.folded, self.items, at):
            role = Role.WORD
        if role is Role.SCALE and not self.group.digits and self.folded.endswith(" a ", 0, item.start):
            return self.past_sum(at)
        if role is Role.DIGIT or role is Role.NUMBER or role is Role.SCALE:
            return self._numeral(at)
        if role is Role.BESIDE:
            if (
                at + 1 < len(self.items)
                and self.items[at + 1].role is Role.TYPED
                and item.end == self.items[at + 1].start
            ):
                # O197113574: the letter of a token.
                return at + 1
            if not self.group.digits and is_exclamation(self.folded, self.items, at):
                return at + 1
            if self.only_beside or self.repeat > 1 or beside_digit(self.folded, self.items, at, self.group):
                return self._numeral(at)
            role = Role.FILLER
        if self._is_rate(at):
            self.quantity(at)
            return at + 2
        if role is Role.HOMOPHONE or (role in (Role.FILLER, Role.UNIT) and item.value >= 0 and not item.spaced):
            if self._is_digit(at):
                return self._numeral(at)
            role = Role.WORD if role is Role.HOMOPHONE else role
        if role is Role.REPEAT:
            if digit_follows(self.items, at):
                self.repeat, self.repeat_start = item.value, item.start
                return at + 1
            role = Role.WORD
        if role is Role.PLURAL:
            return self._plural(at)
        if role is Role.MONTH:
            return self.month(at)
        if role is Role.COUNTER:
            return self._counter(at)
        if role is Role.DATE and self.group.digits:
            dated = self.group.dated
            self.split_date()
            ends = self.group.dated and len(self.group) > 2
            self.group.dated = True
            self.paused = True
            said = word(self.folded, self.items, at)
            if said == "年" and not dated and len(self.group) == 4 and "19" < self.group.digits < _FIRST_YEAR:
                # 二零零五年办的
                self.group.full_date = True
            if said == "月" and not day_follows(self.folded, self.items, at):
                self.close()
            elif said == "年" and ends:
                # 一月三三年
                self.close()
            return at + 1
        if role is Role.UNIT:
            self.quantity(at)
            return at + 1
        if role in PASSING and self.group.digits:
            self._pass(item, role)
            return at + 1
        if role is not Role.INVISIBLE:
            self.close()
        return at + 1

    def _is_rate(self, at: int) -> bool:
        """Whether "a month", "per week" follows a figure."""
        if not self.group.digits or at + 1 >= len(self.items) or self.items[at + 1].role is not Role.UNIT:
            return False
        item = self.items[at]
        return self.folded[item.start : item.end] in _RATES

    def _is_digit(self, at: int) -> bool:
        """Whether a doubtful word inside a number, or at its end, is a digit of it."""
        between = between_digits(self.folded, self.items, at, self.group)
        return between or (self.generous and bool(self.group.digits)) or in_numbers_only(self.items, at)

    def _is_skipped(self, at: int) -> bool:
        which = bisect_right(self.skipped, (at, _FAR)) - 1
        return which >= 0 and self.skipped[which][0] <= at < self.skipped[which][1]

    def _pass(self, item: Item, role: Role) -> None:
        if role is Role.INVISIBLE:
            return
        self.paused = True
        if role is Role.JOINER:
            if self.folded[item.start] == "/":
                if self._opens_date(item):
                    self.split_date()
                    self.slashes = 0
                self.slash()
            return
        if role is Role.CORRECTION:
            self.group.corrected = True
        if self.folded[item.start : item.end] in SLASHES:
            self.slash()
        self.fillers += 1
        if self.fillers > _MOST_FILLERS:
            self.close()

    def _typed(self, at: int) -> int:
        item = self.items[at]
        text = self.folded[item.start : item.end]
        before = self.items[at - 1] if at else None
        if before is not None and before.role is Role.CURRENCY and before.end == item.start:
            self.close()
            return past_amount(self.folded, self.items, at)
        amount = AMOUNT.match(self.folded, item.start)
        beside = self.group.digits and item.start - self.group.end <= 2
        if (
            amount is not None
            and DOTTED_PAIRS.search(self.folded, amount.end(), amount.end() + _LONGEST_PAUSE) is None
            and not (beside and item.start - self.group.end)
            and is_amount(self.folded, self.items, *amount.span(), self.generous)
        ):
            self.close()
            return self._past(at, amount.end())
        stamp = TIMESTAMP.match(self.folded, item.start)
        if stamp is not None and not self.group.digits:
            return self._past(at, stamp.end())
        if not self.generous and is_time(self.folded, self.items, at):
            self.close()
            return at + (5 if is_time(self.folded, self.items, at + 2) else 3)
        if len(text) < LONG_RUN and glued(self.folded, item):
            self.close()
            return self._token(at)
        if before is not None and before.end < item.start:
            self.paused = True
        if not self.style and self.group.digits:
            self.paused = True
        self.style = True
        places = [(place, place + 1) for place in range(item.start, item.end)]
        if self.repeat > 1 and len(text) == 1:
            # "double 9"
            text, places = text * self.repeat, [(self.repeat_start, item.end)] * self.repeat
        self.repeat = 1
        self.take(text, places)
        self.group.typed = True
        return at + 1

    def _past(self, at: int, end: int) -> int:
        """The index of the first item from `at` on that stands behind code point `end`."""
        while at < len(self.items) and self.items[at].end <= end:
            at += 1
        return at

    def _token(self, at: int) -> int:
        """A written token of letters and digits that begins with a letter: one group, whatever it is."""
        first, last = token_around(self.folded, self.items[at], self.floor)
        places = [(place, place + 1) for place in range(first, last) if self.folded[place].isdigit()]
        while at < len(self.items) and self.items[at].start < last:
            at += 1
        opens = last - first == 4 and len(places) == 2 and self.folded[first : first + 2].isalpha()
        if (len(places) >= FEWEST_IN_TOKEN or opens) and "a" <= self.folded[first] <= "z":
            self.take("".join([self.folded[start] for start, _ in places]), places)
            self.group.typed = self.group.lettered = True
            self.group.places[0] = (first, places[0][1])
            self.group.places[-1] = (self.group.places[-1][0], last)
            if self.folded[last : last + 1] == "(" and self.folded[last + 2 : last + 3] == ")":
                # Hong Kong's check digit.
                self.take(self.folded[last + 1], [(last, last + 3)])
                while at < len(self.items) and self.items[at].start < last + 3:
                    at += 1
        return at

    def _numeral(self, at: int) -> int:
        """One spoken number: a digit, a ten with its unit, or a composition with hundreds."""
        item = self.items[at]
        if item.role is Role.DIGIT:
            value, width, after = item.value, 1, at + 1
        else:
            value, width, after = unit(self.folded, self.items, at)
        while (
            after < len(self.items)
            and self.items[after].role is Role.SCALE
            and value >= 0
            and not self._is_skipped(self.items[after].start)
        ):
            value, width, after = scaled(self.folded, self.items, value, after)
        if value < 0:
            self.close()
            return at + 1
        if not item.spaced and width > 2 and unit_follows(self.items, after):
            self.close()
            return after + 1
        if self.group.digits and item.spaced and self.folded[self.group.end : item.start].strip(" "):
            self.paused = True
        span = (item.start, self.items[after - 1].end)
        digits = str(value).zfill(width)
        if self.repeat > 1:
            span = (self.repeat_start, span[1])
            if width == 1:
                digits *= self.repeat
        if len(digits) == after - at and self.repeat == 1:
            spots = [(each.start, each.end) for each in self.items[at:after]]
        else:
            spots = [span] * len(digits)
        if self.style and self.group.typed:
            self.paused = True
        self.style = False
        self.take(digits, spots)
        self.group.spoken = True
        self.repeat = 1
        return after

    def _plural(self, at: int) -> int:
        """ "three eights": the count before it was read as a digit, and goes. Among digits "eights" is one misheard."""
        item = self.items[at]
        if counts(self.items, at, self.group):
            self.repeat_last(item.value, item)
            return at + 1
        if item.value == 1 and at and not self.group.digits and self.items[at - 1].role is Role.WORD:
            # "one of the odd looking ones"
            return at + 1
        near = self.group.spoken and item.start - self.group.end <= 1 and len(self.group) >= FEWEST_IN_TOKEN
        if (
            near
            or self.generous
            or digit_follows(self.items, at)
            or self._is_digit(at)
            or opens_reading(self.items, at)
        ):
            return self._numeral(at)
        self.close()
        return at + 1

    def _counter(self, at: int) -> int:
        """三个八: the count before 个 was read as a digit, and goes when a digit follows."""
        group = self.group
        following = self.items[at + 1] if at + 1 < len(self.items) else None
        if (
            group.digits
            and following is not None
            and following.role in (Role.DIGIT, Role.TYPED)
            and following.end - following.start == 1
            and group.end == self.items[at].start
            and 2 <= int(group.digits[-1]) <= 9
        ):
            value = following.value if following.role is Role.DIGIT else int(self.folded[following.start])
            self.repeat_last(value, following)
            return at + 2
        self.quantity(at)
        return at + 1
