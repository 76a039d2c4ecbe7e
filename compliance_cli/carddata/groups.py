"""Reading the items of a turn into groups of digits."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from compliance_cli.carddata.anchors import Open
from compliance_cli.carddata.doubtful import beside_digit, between_digits, digit_follows, in_numbers_only
from compliance_cli.carddata.figures import (
    AMOUNT,
    FEWEST_IN_TOKEN,
    LONG_RUN,
    SLASHES,
    day_follows,
    glued,
    is_amount,
    is_time,
    past_amount,
    unit_follows,
)
from compliance_cli.carddata.group import Group, is_whole_date
from compliance_cli.carddata.items import DOUBTFUL_ALONE, NUMERAL, PASSING, Item, Role, items
from compliance_cli.carddata.numerals import scaled, unit, word

#: Fillers and marks that may stand in a row inside one number, and how many code points they may take.
_MOST_FILLERS = 7
_LONGEST_GAP = 45
#: Behind every code point.
_FAR = 1 << 60
#: Digits of a group; more are read on in the next one.
_LONGEST_GROUP = 200
#: Month and year as they are typed.
_MONTH_YEAR = re.compile(r"(?<![0-9/.])(?:0?[1-9]|1[0-2]) ?/ ?(?:20)?[2-4][0-9](?![0-9]|[/.][0-9])")
#: Counts of the same digit: "three eights".
_COUNTS = range(2, 5)
#: Digits of a year.
_LONGEST_YEAR = 4
#: Chinese digits in a row that a unit makes a quantity (一二〇公里): more are a number, the last of them its own.
LONGEST_COUNT = 4
#: A quantity has few digits; a longer number keeps them whatever word follows.
_LONGEST_QUANTITY = 8


def groups_in(
    folded: str, start: int, end: int, turn: int, skipped: Sequence[tuple[int, int]] = (), languages: Open = frozenset()
) -> list[Group]:
    """The groups of `folded[start:end]`, which lies in turn number `turn`.

    `skipped`: code points whose digits belong to a phrase ("last four", 六位验证码) and are no number.
    """
    return _Reader(folded, turn, items(folded, start, end, languages), skipped).read()


class _Reader:
    """Reads items into groups, one after the other."""

    def __init__(self, folded: str, turn: int, found: list[Item], skipped: Sequence[tuple[int, int]]) -> None:
        self.folded = folded
        self.turn = turn
        self.items = found
        self.skipped = sorted(skipped)
        self.groups: list[Group] = []
        self.group = Group(turn)
        self.fillers = 0
        self.paused = False
        self.repeat = 1
        self.repeat_start = 0
        self.floor = found[0].start if found else 0
        self.style = True
        self.only_beside = all(each.role in DOUBTFUL_ALONE for each in found)

    def read(self) -> list[Group]:
        """All groups."""
        at = 0
        found = self.items
        while at < len(found):
            if found[at].role > Role.BESIDE and not self.group.digits:
                self.repeat = 1
                doubtful = found[at].value >= 0 and found[at].role is Role.HOMOPHONE
                at = self._numeral(at) if doubtful and in_numbers_only(self.items, at) else at + 1
            else:
                at = self._step(at)
        self._close()
        return self.groups

    def _step(self, at: int) -> int:
        item = self.items[at]
        role = item.role
        if role in NUMERAL and self._is_skipped(item.start):
            role = Role.WORD
        if role is Role.TYPED:
            return self._typed(at)
        if role is Role.DIGIT or role is Role.NUMBER or role is Role.SCALE:
            return self._numeral(at)
        if role is Role.BESIDE:
            if self.only_beside or self.repeat > 1 or beside_digit(self.folded, self.items, at, self.group):
                return self._numeral(at)
            role = Role.FILLER
        if role is Role.HOMOPHONE or (role is Role.FILLER and item.value >= 0 and not item.spaced):
            if between_digits(self.folded, self.items, at, self.group) or in_numbers_only(self.items, at):
                return self._numeral(at)
            role = Role.FILLER if role is Role.FILLER else Role.WORD
        if role is Role.REPEAT:
            if digit_follows(self.items, at):
                self.repeat, self.repeat_start = item.value, item.start
                return at + 1
            role = Role.WORD
        if role is Role.PLURAL:
            return self._plural(at)
        if role is Role.MONTH:
            return self._month(at)
        if role is Role.COUNTER:
            return self._counter(at)
        if role is Role.DATE and self.group.digits:
            self._split_date()
            self.group.dated = True
            self.paused = True
            if word(self.folded, self.items, at) == "月" and not day_follows(self.folded, self.items, at):
                self._close()
            return at + 1
        if role is Role.UNIT:
            if (
                item.value >= 0
                and self._is_apart(item)
                and (between_digits(self.folded, self.items, at, self.group) or in_numbers_only(self.items, at))
            ):
                return self._numeral(at)
            self._quantity(at)
            return at + 1
        if role in PASSING and self.group.digits:
            self._pass(item, role)
            return at + 1
        if role is not Role.INVISIBLE:
            self._close()
        return at + 1

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
                    self._split_date()
                self.group.dated = True
            return
        if role is Role.CORRECTION:
            self.group.corrected = True
        if self.folded[item.start : item.end] in SLASHES:
            self.group.dated = True
        self.fillers += 1
        if self.fillers > _MOST_FILLERS:
            self._close()

    def _typed(self, at: int) -> int:
        item = self.items[at]
        text = self.folded[item.start : item.end]
        before = self.items[at - 1] if at else None
        if before is not None and before.role is Role.CURRENCY and before.end == item.start:
            self._close()
            return past_amount(self.folded, self.items, at)
        amount = AMOUNT.match(self.folded, item.start)
        beside = self.group.digits and item.start - self.group.end <= 2
        if amount is not None and not beside and is_amount(self.folded, self.items, *amount.span()):
            self._close()
            while at < len(self.items) and self.items[at].end <= amount.end():
                at += 1
            return at
        if is_time(self.folded, self.items, at):
            self._close()
            return at + (5 if is_time(self.folded, self.items, at + 2) else 3)
        if len(text) < LONG_RUN and glued(self.folded, item):
            self._close()
            return self._token(at)
        if before is not None and before.end < item.start:
            self.paused = True
        if not self.style and self.group.digits:
            self.paused = True
        self.style = True
        self._take([(digit, (item.start + place, item.start + place + 1)) for place, digit in enumerate(text)], True)
        self.group.typed = True
        return at + 1

    def _token(self, at: int) -> int:
        """A written token of letters and digits that begins with a letter: one group, whatever it is."""
        first = self.items[at].start
        last = self.items[at].end
        while first > self.floor and self.folded[first - 1].isascii() and self.folded[first - 1].isalnum():
            first -= 1
        while self.folded[last : last + 1].isascii() and self.folded[last : last + 1].isalnum():
            last += 1
        places = [(place, place + 1) for place in range(first, last) if self.folded[place].isdigit()]
        while at < len(self.items) and self.items[at].start < last:
            at += 1
        opens = last - first == 4 and len(places) == 2 and self.folded[first : first + 2].isalpha()
        if (len(places) >= FEWEST_IN_TOKEN or opens) and "a" <= self.folded[first] <= "z":
            self._take([(self.folded[start], (start, end)) for start, end in places], True)
            self.group.typed = self.group.lettered = True
            self.group.places[0] = (first, places[0][1])
            self.group.places[-1] = (self.group.places[-1][0], last)
            if self.folded[last : last + 1] == "(" and self.folded[last + 2 : last + 3] == ")":
                # Hong Kong's check digit.
                self._take([(self.folded[last + 1], (last, last + 3))], False)
                while at < len(self.items) and self.items[at].start < last + 3:
                    at += 1
        return at

    def _numeral(self, at: int) -> int:
        """One spoken number: a digit, a ten with its unit, or a composition with hundreds."""
        value, width, last = unit(self.folded, self.items, at)
        after = last
        while after < len(self.items) and self.items[after].role is Role.SCALE and value >= 0:
            value, width, after = scaled(self.folded, self.items, value, after)
        item = self.items[at]
        if value < 0:
            self._close()
            return at + 1
        if not item.spaced and width > 2 and unit_follows(self.items, after):
            self._close()
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
        self._take(list(zip(digits, spots, strict=True)), width > 1 or self.repeat > 1)
        self.group.spoken = True
        self.repeat = 1
        return after

    def _plural(self, at: int) -> int:
        """ "three eights": the count before it was read as a digit, and goes."""
        item = self.items[at]
        group = self.group
        beside = bool(group.digits) and item.start - group.end <= 1
        if beside and (int(group.digits[-1]) in _COUNTS or (item.value == 0 and int(group.digits[-1]) > 1)):
            self._repeat_last(item.value, item)
        elif beside_digit(self.folded, self.items, at, group) or digit_follows(self.items, at):
            # "nines four one": a digit as a recogniser heard it.
            self._take([(str(item.value), (item.start, item.end))], False)
            group = self.group
            group.spoken = True
        else:
            self._close()
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
            self._repeat_last(value, following)
            return at + 2
        self._quantity(at)
        return at + 1

    def _repeat_last(self, value: int, item: Item) -> None:
        group = self.group
        count = int(group.digits[-1])
        start = group.places[-1][0]
        group.digits = group.digits[:-1] + str(value) * count
        group.places = group.places[:-1] + [(start, item.end)] * count

    def _month(self, at: int) -> int:
        """A month word opens a date: its number, then a year."""
        item = self.items[at]
        if not any(each.role in NUMERAL for each in self.items[at + 1 : at + 4]):
            self._close()
            return at + 1
        self._close()
        self._take([(digit, (item.start, item.end)) for digit in f"{item.value:02d}"], True)
        self.group.month_word = self.group.dated = self.group.spoken = True
        return at + 1

    def _quantity(self, at: int) -> None:
        """A unit follows: the number before it counts something, unless it is too long for that."""
        item = self.items[at]
        group = self.group
        if group.digits:
            near = item.start - group.end <= 1 and not self.folded[group.end : item.start].strip(" ")
            if near and group.dated and word(self.folded, self.items, at) in ("日", "号"):
                group.full_date = True
            elif near and group.dated and group.month_word:
                group.full_date = True
                return
            elif near and self.fillers == 0:
                chunk = group.breaks[-1]
                if self._is_row(chunk) and not item.spaced:
                    # 五七八七八二五分钟内有效: a code, and how long it is good for.
                    chunk = len(group) - 1
                if len(group) - chunk <= _LONGEST_QUANTITY:
                    self.group = group.part(0, chunk) if chunk else Group(self.turn)
        self._close()

    def _is_apart(self, item: Item) -> bool:
        """Whether a mark or a space stands between the digits so far and an item."""
        return not self.group.digits or item.start > self.group.end

    def _opens_date(self, slash: Item) -> bool:
        """Whether a slash stands between month and year: "257, 06/2031"."""
        group = self.group
        date = _MONTH_YEAR.match(self.folded, group.places[group.breaks[-1]][0])
        return date is not None and date.start() < slash.start < date.end() and len(group) - group.breaks[-1] <= 2

    def _is_row(self, chunk: int) -> bool:
        """Whether the last chunk is a row of single spoken digits too long to count anything."""
        places = self.group.places[chunk:]
        return len(places) > LONGEST_COUNT and all(
            end - start == 1 and not self.folded[start].isascii() for start, end in places
        )

    def _split_date(self) -> None:
        """年 or 月 follows: what was said last is a date, and no more digits of the number before it."""
        chunk = self.group.breaks[-1]
        if chunk and not self.group.dated and len(self.group) - chunk <= _LONGEST_YEAR:
            self.groups.append(self.group.part(0, chunk))
            self.group = self.group.part(chunk, len(self.group))

    def _take(self, digits: list[tuple[str, tuple[int, int]]], chunk: bool) -> None:
        group = self.group
        if group.dated and is_whole_date(group) and (self.paused or group.month_word):
            self._close()
            group = self.group
        if group.digits and (digits[0][1][0] - group.end > _LONGEST_GAP or len(group) > _LONGEST_GROUP):
            self._close()
            group = self.group
        if not group.digits or (chunk and self.paused) or self.paused:
            group.breaks.append(len(group.digits))
        group.digits += "".join(digit for digit, _ in digits)
        group.places += [place for _, place in digits]
        self.fillers = 0
        self.paused = False

    def _close(self) -> None:
        if self.group.digits:
            self.groups.append(self.group)
            self.group = Group(self.turn)
        self.fillers = 0
        self.paused = False
        self.repeat = 1
