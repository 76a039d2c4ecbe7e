"""Spoken numbers: digits, tens with their units, hundreds, what repeats a digit."""

from __future__ import annotations

from bisect import bisect_right
from itertools import takewhile

from compliance_cli.carddata.numbers.doubtful import between_digits
from compliance_cli.carddata.numbers.figures import FEWEST_IN_TOKEN, MARK_LETTERS, unit_follows
from compliance_cli.carddata.numbers.items import SAYING, Role
from compliance_cli.carddata.numbers.numerals import scaled, unit
from compliance_cli.carddata.numbers.repeats import counts, digit_follows
from compliance_cli.carddata.numbers.stretches import in_numbers_only, opens_reading
from compliance_cli.carddata.numbers.typed_runs import TypedRuns

#: Digits before a filler behind which a plural is one misheard.
_FEWEST_BEFORE_FILLER = 5
#: Digits of an American postcode.
_POSTCODE = 5
#: Digits of a whole card number, which may be counted behind it.
_WHOLE = frozenset((15, 16, 19))
#: What stands before a yes, and behind it.
_COMMAS, _STOPS = frozenset(",，、"), frozenset(".。!！")
#: Who does something.
_WHO = frozenset("you i we they he she y'all".split())
#: Behind every code point.
_FAR = 1 << 60


class SpokenRuns(TypedRuns):
    """Reads the spoken numbers of a stretch of a turn."""

    def _is_digit(self, at: int) -> bool:
        """Whether a doubtful word inside a number, or at its end, is a digit of it."""
        if self._names_postcode(at) or self._is_verb(at) or self._is_yes(at):
            return False
        between = between_digits(self.folded, self.items, at, self.group)
        return between or (self.generous and bool(self.group.digits)) or in_numbers_only(self.items, at)

    def _is_yes(self, at: int) -> bool:
        """Whether 是 is a yes behind a number that is read in chunks: 八零七三，五，是。我看到了."""
        item = self.items[at]
        if self.folded[item.start : item.end] != "是" or 2 * len(self.group.breaks) >= len(self.group):
            return False
        return self.folded[item.start - 1 : item.start] in _COMMAS and self.folded[item.end : item.end + 1] in _STOPS

    def _is_verb(self, at: int) -> bool:
        """Whether somebody is said right before who does something: "the nine four eight you want"."""
        before = self.items[at - 1] if at else None
        return before is not None and self.folded[before.start : before.end] in _WHO

    def _names_postcode(self, at: int) -> bool:
        """Whether "zip" stands before the five digits that it names."""
        item = self.items[at]
        if self.folded[item.start : item.end] != "zip":
            return False
        said = list(takewhile(lambda each: each.role in SAYING or each.role is Role.BESIDE, self.items[at + 1 :]))
        return sum(each.end - each.start if each.role is Role.TYPED else 1 for each in said) == _POSTCODE

    def _is_skipped(self, at: int) -> bool:
        which = bisect_right(self.skipped, (at, _FAR)) - 1
        return which >= 0 and self.skipped[which][0] <= at < self.skipped[which][1]

    def _numeral(self, at: int) -> int:
        """One spoken number: a digit, a ten with its unit, or a composition with hundreds."""
        item = self.items[at]
        if item.role is Role.DIGIT:
            value, width, after = item.value, 1, at + 1
        else:
            value, width, after = unit(self.folded, self.items, at)
            if item.role is Role.NUMBER and after > at + 1 and self._is_skipped(self.items[after - 1].start):
                # "expiring o nine thirty, three digits 099"
                value, after = value - value % 10, at + 1
        while (
            after < len(self.items)
            and self.items[after].role is Role.SCALE
            and value >= 0
            and not self._is_skipped(self.items[after].start)
        ):
            value, width, after = scaled(self.folded, self.items, value, after)
        if value < 0 or (value in _WHOLE and value == len(self.group) and width == 2):
            # (Sixteen digits, and "sixteen": that many were counted.)
            self.close()
            return max(after, at + 1)
        if not item.spaced and width > 2 and unit_follows(self.items, after):
            self.close()
            return after + 1
        start = self.repeat_start if self.repeat > 1 else item.start
        if self.group.digits and item.spaced and self.folded[self.group.end : start].strip(" "):
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
        near = near or (len(self.group) >= _FEWEST_BEFORE_FILLER and self.items[at - 1].role is Role.FILLER)
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
            and (2 <= int(group.digits[-1]) <= 9 or (group.digits[-1] == "1" and self._is_counted_beside(at)))
        ):
            value = following.value if following.role is Role.DIGIT else int(self.folded[following.start])
            self.repeat_last(value, following)
            self.counted_end = following.end
            return at + 2
        self.quantity(at)
        return at + 1

    def _is_counted_beside(self, at: int) -> bool:
        """Whether digits are told by their counts before 一个 at item `at`, or behind the next digit: 两个三一个零."""
        if not self.folded[self.counted_end : self.group.places[-1][0]].strip(MARK_LETTERS) and self.counted_end:
            return True
        if len(self.group) > 2 and self.group.places[-2] == self.group.places[-3]:
            # 俩九一个四
            return True
        behind = [item.role for item in self.items[at + 2 : at + 5] if item.role is not Role.JOINER]
        return behind[1:2] == [Role.COUNTER]
