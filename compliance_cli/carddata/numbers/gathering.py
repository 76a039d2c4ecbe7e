"""Gathering digits into groups: what goes on with the group at hand, what ends it, what makes a date or a count."""

from __future__ import annotations

import re

from compliance_cli.carddata.numbers.figures import DAY_BEFORE, DAY_BEHIND, ORDINALS
from compliance_cli.carddata.numbers.group import Group, is_whole_date
from compliance_cli.carddata.numbers.items import NUMERAL, PASSING, Item, Role
from compliance_cli.carddata.numbers.networks import SHORTEST, luhn, network_of
from compliance_cli.carddata.numbers.numerals import word
from compliance_cli.carddata.numbers.shapes import could_be_date

#: What stands before a year of Taiwan's calendar.
_REPUBLIC = "民国"
#: Code points of fillers and marks inside one number.
_LONGEST_GAP = 45
#: Digits of a group; more are read on in the next one.
_LONGEST_GROUP = 200
#: Letters of composed numbers: 二百五十块.
_SCALES = frozenset("十百千万拾佰仟廿卅")
#: Scales that are units: what stands behind them is the rest of a sum.
_LARGE = frozenset("万亿块")
#: Month and year as they are typed.
_MONTH_YEAR = re.compile(r"(?<![0-9/.])(?:0?[1-9]|1[0-2]) ?/ ?(?:20)?[2-4][0-9](?![0-9]|[/.][0-9])")
#: Digits of a year.
_LONGEST_YEAR = 4
#: Chinese digits in a row that a unit makes a quantity (一二〇公里): more are a number, the last of them its own.
LONGEST_COUNT = 4
#: Code points of a day of the month before its name, and of marks between the two.
_LONGEST_DAY, _MARKS = 20, 4
#: Digits of a code that a date is glued to.
_CODES = (3, 4)
#: A month that is glued to the digit before it: 六十一 is 六 and November.
_GLUED_MONTH = re.compile("[一二三四五六七八九](十[一二]?)")
#: Slashes of a date.
_MOST_SLASHES = 2
#: A quantity has few digits; a longer number keeps them whatever word follows.
_LONGEST_QUANTITY = 8
#: Digits of card numbers that no longer one begins with but by chance.
_CARDS = (15, 16, 19)


class Gathering:
    """The groups of a stretch of a turn so far, and the group at hand."""

    def __init__(self, folded: str, turn: int, found: list[Item]) -> None:
        self.folded = folded
        self.turn = turn
        self.items = found
        self.groups: list[Group] = []
        self.group = Group(turn)
        self.fillers = 0
        self.paused = False
        self.repeat = 1
        self.slashes = 0
        self.floor = found[0].start if found else 0

    def past_sum(self, at: int) -> int:
        """The index behind a sum that item `at`, a scale, opens: "a hundred and eighty four ninety"."""
        at += 1
        while at < len(self.items) and (self.items[at].role in NUMERAL or word(self.folded, self.items, at) == "and"):
            at += 1
        return at

    def past_short_sum(self, at: int) -> int:
        """The index behind a Chinese sum without its first digit: 千二百八, 百二."""
        while at < len(self.items) and self.items[at].role is Role.SCALE:
            at += 1
            if at < len(self.items) and self.items[at].role is Role.DIGIT:
                at += 1
        return at

    def past_next_sum(self, at: int) -> int:
        """The index behind the Chinese sum behind item `at`, if one stands there: 减五十."""
        after = at + 1
        last = at
        while after < len(self.items) and self.items[after].role in (Role.DIGIT, Role.SCALE):
            last = after if self.items[after].role is Role.SCALE else last
            after += 1
        if last == at:
            return at + 1
        return last + 2 if last + 1 < after else last + 1

    def past_rest(self, at: int) -> int:
        """The index behind item `at`, a unit, and the digit that is the rest of a Chinese sum behind it: 两万四."""
        after = at + 1
        if self.folded[self.items[at].start] not in _LARGE or after >= len(self.items):
            return after
        rest = self.items[after]
        alone = after + 1 == len(self.items) or self.items[after + 1].role not in NUMERAL
        return after + 1 if rest.role is Role.DIGIT and rest.start == self.items[at].end and alone else after

    def is_composed(self) -> bool:
        """Whether the last digits of the group are said as a Chinese sum, with tens or hundreds."""
        return not _SCALES.isdisjoint(self.folded[slice(*self.group.places[-1])])

    def pad(self) -> None:
        """A month of one digit has two: of 六月."""
        group = self.group
        if len(group) == 1:
            group.digits, group.places = "0" + group.digits, group.places * 2

    def slash(self) -> None:
        """A slash makes a date, unless it has stood between other digits before: then it is a mark as any other."""
        self.slashes += 1
        self.group.dated = self.slashes <= _MOST_SLASHES

    def repeat_last(self, value: int, item: Item) -> None:
        """The last digit was the count of what an item says."""
        group = self.group
        count = int(group.digits[-1])
        start = group.places[-1][0]
        group.digits = group.digits[:-1] + str(value) * count
        group.places = group.places[:-1] + [(start, item.end)] * count

    def month(self, at: int) -> int:
        """A month word opens a date: its number, then a year."""
        item = self.items[at]
        if self._is_year(item):
            # "twenty thirty one january"
            self.take(f"{item.value:02d}", [(item.start, item.end)] * 2)
            self.group.month_word = self.group.dated = True
            return at + 1
        if not any(each.role in NUMERAL for each in self._soon(at + 1)):
            self.close()
            return at + 1
        day = DAY_BEFORE.search(self.folded, max(item.start - _LONGEST_DAY, self.floor), item.start) is not None
        if 0 < len(self.group) <= 2 and item.start - self.group.end <= _MARKS and 0 < int(self.group.digits) <= 31:
            # "3 March"
            self.group, day = Group(self.turn), True
        self.close()
        self.take(f"{item.value:02d}", [(item.start, item.end)] * 2)
        self.group.month_word = self.group.dated = self.group.spoken = True
        behind = DAY_BEHIND.match(self.folded, item.end)
        self.group.full_date = day or behind is not None
        while behind is not None and at + 1 < len(self.items) and self.items[at + 1].end <= behind.end():
            # "June ninth eighty eight"
            at += 1
        return at + 1

    def month_by_number(self, at: int, said: re.Match[str]) -> int:
        """A month told by its number opens a date: "second month, thirty-one"."""
        if not any(each.role in NUMERAL for each in self._soon(at + 1)):
            self.close()
            return at + 1
        self.close()
        value = ORDINALS.index(said[1]) + 1
        self.take(f"{value:02d}", [said.span()] * 2)
        self.group.month_word = self.group.dated = self.group.spoken = True
        return at + 1

    def _soon(self, at: int) -> list[Item]:
        """The next three items from `at` on, fillers and marks apart: "June, um, two nine"."""
        while at < len(self.items) and self.items[at].role in PASSING:
            at += 1
        return self.items[at : at + 3]

    def _is_year(self, month: Item) -> bool:
        """Whether the digits before a month word are a year of this century, and none stand behind it."""
        group = self.group
        return (
            len(group) == _LONGEST_YEAR
            and group.digits[:2] == "20"
            and month.start - group.end <= _MARKS
            and not any(each.role in NUMERAL for each in self.items if month.end <= each.start <= month.end + _MARKS)
        )

    def quantity(self, at: int) -> None:
        """A unit follows: the number before it counts something, unless it is too long for that."""
        item = self.items[at]
        group = self.group
        if group.digits:
            gap = self.folded[group.end : item.start]
            near = len(gap) <= 1 and not gap.strip(" %") and (not gap or item.spaced or group.typed)
            if near and group.dated and word(self.folded, self.items, at) in ("日", "号"):
                group.full_date = True
            elif near and group.dated and group.month_word:
                group.full_date = True
                return
            elif near and self.fillers == 0:
                chunk = group.breaks[-1]
                if self._is_row(chunk):
                    # 五七八七八二五分钟内有效, "six six one zero three times": a code, and how long or how often.
                    chunk = len(group) - 1
                chunk = max(chunk, self._last_gap())
                if len(group) - chunk <= _LONGEST_QUANTITY:
                    self.group = group.part(0, chunk) if chunk else Group(self.turn)
        self.close()

    def _last_gap(self) -> int:
        """The index of the digit behind the last space among Chinese digits, of which some have none between them."""
        places = self.group.places
        if self.folded[places[-1][1] - 1].isascii():
            return 0
        gaps = [at for at in range(1, len(places)) if places[at][0] > places[at - 1][1]]
        return gaps[-1] if gaps and len(gaps) < len(places) - 1 else 0

    def is_whole_card(self) -> bool:
        """Whether the group at hand is a typed card number that lacks nothing, by range, length and check digit."""
        group = self.group
        if group.spoken or not group.typed or len(group) not in _CARDS:
            return False
        network = network_of(group.digits)
        return network is not None and network.major and len(group) in network.lengths and luhn(group.digits)

    def _is_row(self, chunk: int) -> bool:
        """Whether the last chunk is a row of single spoken digits too long to count anything."""
        places = self.group.places[chunk:]
        said = self.folded[places[0][0] : places[-1][1]]
        if len(places) <= LONGEST_COUNT or not _SCALES.isdisjoint(said):
            return False
        return not said[-1].isascii() or (not said[-1].isdecimal() and places[-1] != places[-2])

    def _opens_date(self, slash: Item) -> bool:
        """Whether a slash stands between month and year: "257, 06/2031"."""
        group = self.group
        date = _MONTH_YEAR.match(self.folded, group.places[group.breaks[-1]][0])
        return date is not None and date.start() < slash.start < date.end() and len(group) - group.breaks[-1] <= 2

    def unglue_month(self) -> None:
        """月 follows: of 三四六十一 the month is 十一."""
        group = self.group
        if len(group) < 2 or "01" <= group.digits[-2:] <= "12" or group.dated:
            return
        if group.places[-1] != group.places[-2]:
            if group.digits[-1] != "0":
                # 四零三三八月
                group.breaks.append(len(group) - 1)
            return
        start, end = group.places[-1]
        month = _GLUED_MONTH.fullmatch(self.folded, start, end)
        if month is None:
            return
        at = len(group) - 1
        group.digits = f"{group.digits[:-1]}1{group.digits[-1] if end - month.start(1) > 1 else 0}"
        group.places[-2:] = [(start, month.start(1)), *[month.span(1)] * 2]
        group.breaks.append(at)

    def split_date(self, month: bool) -> None:
        """年 or 月 follows: what was said last is a date, and no more digits of the number before it."""
        chunk = self.group.breaks[-1]
        if self.group.dated and len(self.group) <= _LONGEST_QUANTITY:
            return
        if len(self.group) - chunk > _LONGEST_YEAR:
            # 四二七二二零二六年: the year is glued to a number as long as a card's.
            year = 4 if self.group.digits[-4:-2] == "20" else 2
            if month:
                year = 2 if "01" <= self.group.digits[-2:] <= "12" else 1
            chunk = len(self.group) - year
            of_code = year == 4 and chunk in _CODES
            if chunk < SHORTEST and not of_code and not self._is_apart(chunk):
                chunk = 0
        elif len(self.group) - chunk == _LONGEST_YEAR - 1 and not self._is_of_republic(chunk):
            # 四叁叁年: no other year has three digits.
            chunk = len(self.group) - 2
        if chunk:
            self.groups.append(self.group.part(0, chunk))
            self.group = self.group.part(chunk, len(self.group))
            self.group.dated = False

    def _is_of_republic(self, at: int) -> bool:
        """Whether a year is counted from 1912, and says so: 民国108年."""
        return self.folded.endswith(_REPUBLIC, 0, self.group.places[at][0])

    def _is_apart(self, at: int) -> bool:
        """Whether something stands between digit `at` of the group and the one before it."""
        return self.group.places[at][0] > self.group.places[at - 1][1]

    def take(self, said: str, places: list[tuple[int, int]]) -> None:
        """Put digits, each with its code points, behind those of the group."""
        group = self.group
        if not group.digits:
            group.breaks.append(0)
            group.digits = said
            group.places += places
            self.fillers = 0
            self.paused = False
            return
        start = places[0][0]
        if group.month_word and len(group) in (3, 4) and len(said) == 4 and said[:2] in ("19", "20"):
            # "January 24, 2019"
            group.full_date = True
        elif (
            group.dated
            and "/" not in self.folded[group.end : start]
            and self._is_whole_date()
            and (self.paused or group.month_word)
        ):
            self.close()
            group = self.group
        if group.digits and (start - group.end > _LONGEST_GAP or len(group.digits) > _LONGEST_GROUP):
            self.close()
            group = self.group
        if not group.digits or self.paused:
            group.breaks.append(len(group.digits))
        group.digits += said
        group.places += places
        self.fillers = 0
        self.paused = False

    def _is_whole_date(self) -> bool:
        """Whether the group is month and year (9/32 too, which has three digits)."""
        group = self.group
        return is_whole_date(group) or _MONTH_YEAR.fullmatch(self.folded, group.start, group.end) is not None

    def close(self) -> None:
        """The group is at its end."""
        if self.slashes and self.group.dated and not could_be_date(self.group, self.slashes):
            self.group.dated = False
        self.slashes = 0
        if self.group.digits:
            self.groups.append(self.group)
            self.group = Group(self.turn)
        self.fillers = 0
        self.paused = False
        self.repeat = 1
