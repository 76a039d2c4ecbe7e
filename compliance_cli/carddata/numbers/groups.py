"""Reading the items of a turn into groups of digits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata.numbers.doubtful import awaited_digit, beside_digit
from compliance_cli.carddata.numbers.figures import (
    AND_IT_IS,
    MONTH_BEFORE_OF,
    MONTH_BY_NUMBER,
    SLASHES,
    YEAR_BEHIND,
    YEAR_BEHIND_OF,
    day_follows,
    is_clock_time,
    is_day,
)
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.items import DOUBTFUL_ALONE, NUMERAL, PASSING, SAYING, Item, Role
from compliance_cli.carddata.numbers.not_digits import (
    counts_things,
    is_exclamation,
    is_line,
    is_pronoun,
    says_without,
)
from compliance_cli.carddata.numbers.numerals import word
from compliance_cli.carddata.numbers.repeats import digit_follows
from compliance_cli.carddata.numbers.shapes import is_expiry
from compliance_cli.carddata.numbers.spoken_runs import SpokenRuns
from compliance_cli.carddata.numbers.stretches import beside_another, in_numbers_only, opens_reading
from compliance_cli.speech.script import is_han

#: The first year in which a card ends that is spoken of today.
_FIRST_YEAR = "2020"
#: Fillers and marks that may stand in a row inside one number.
_MOST_FILLERS = 7
_TEN = 10
#: What makes a rate of a figure and a unit.
_RATES = frozenset({"a", "per", "each", "every"})
_BESIDE = Role.BESIDE
#: Doubtful digits in a row before a sure one: 么洞三三.
_MOST_BEFORE = 2
#: What stands between two sums; between digits read out it is a mark.
_SUMMED = frozenset("减加")
#: Persons whose words are also misheard digits, and a year behind one.
_PERSONS = frozenset("我你您他她")
_A_YEAR = re.compile("(?:是|系)?(?:[一二三四五六七八九零0-9]{2}|[12][九0-9零][一二三四五六七八九零0-9]{2})年")
#: What ends a clause.
_CLAUSE_ENDS = frozenset(",，。?？!")
#: Words that lead from an expiry date to what stands behind it, in Chinese and in English.
_LEADING_ON = (("后面", "再后", "然后", "还有", "跟住", "后头"), ("and ", "then "))
_LONGEST_DATE = 4
#: Digits of a code, a word apart from which only ends the sentence.
_FEWEST_ASKED = 3
#: What opens a question, and is no time of day.
_AM_I = "am i "
#: Words that no sentence opens with: there they are digits misheard.
_ENDING_WORDS = frozenset("吧")
#: What may stand between a year or month and its word.
_BEFORE_DATE = " 的那个嗯呃啊"
#: Code points of "eleventh month".
_LONGEST_MONTH = 16
#: Digits of a time of day.
_CLOCK_SIZES = (3, 4)
#: What makes another digit, a quantity or a date of other numbers, but not of a card number that is whole.
_BEHIND = frozenset({Role.BESIDE, Role.HOMOPHONE, Role.PLURAL, Role.COUNTER, Role.UNIT, Role.DATE})


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


class _Reader(SpokenRuns):
    """Reads items into groups, one after the other."""

    def __init__(
        self, folded: str, turn: int, found: list[Item], skipped: Sequence[tuple[int, int]], awaited: bool
    ) -> None:
        super().__init__(folded, turn, found, skipped, awaited)
        self.only_beside = all(each.role in DOUBTFUL_ALONE for each in found)

    def read(self) -> list[Group]:
        """All groups."""
        at = 0
        found = self.items
        while at < len(found):
            month = self._month_by_number(found[at]) if found[at].role is Role.UNIT else None
            if month is not None:
                at = self.month_by_number(at, month)
            elif found[at].role > _BESIDE and not self.group.digits:
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
            return self.generous and self._is_ending_word(at)
        if self._is_born(at):
            return False
        if self._is_skipped(item.start) or is_exclamation(self.folded, self.items, at, self.generous):
            # 令 in 口令 is no zero, and "Fine." no five.
            return False
        if is_line(self.folded, self.items, at):
            return False
        awaited = self.generous and beside_another(self.items, at)
        return awaited or in_numbers_only(self.items, at) or opens_reading(self.items, at)

    def _is_word(self, at: int) -> bool:
        """Whether a digit stands for a thing, or counts things: "the work one", "…, that's two large"."""
        if (not self.group.digits or self.items[at - 1].role is Role.TYPED) and is_pronoun(self.folded, self.items, at):
            return True
        return counts_things(self.folded, self.items, at)

    def _is_ending_word(self, at: int) -> bool:
        """Whether a word that only ends sentences stands at the very start, right before digits: 吧二零五."""
        item = self.items[at]
        return (
            at == 0
            and self.folded[item.start : item.end] in _ENDING_WORDS
            and self.folded[item.start - 1 : item.start] in ("", "\n")
            and at + 1 < len(self.items)
            and self.items[at + 1].role in SAYING
            and self.items[at + 1].start == item.end
        )

    def _step(self, at: int) -> int:
        item = self.items[at]
        role = item.role
        if (role in NUMERAL or role is Role.SCALE) and self._is_skipped(item.start):
            role = Role.WORD
        if role in _BEHIND and self.is_whole_card() and not self._number_follows(at):
            self.close()
            return at + 1
        if role is Role.TYPED:
            return self._typed(at)
        if role is Role.DIGIT and self._is_word(at):
            role = Role.WORD
        if role is Role.SCALE and not self.group.digits:
            if item.spaced:
                # "A hundred and eighty four", "the hundred fifty".
                return self.past_sum(at)
            if item.value > _TEN:
                return self.past_short_sum(at)
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
            if not self.group.digits and is_exclamation(self.folded, self.items, at, self.generous):
                return at + 1
            if self.folded[item.start] == "么" and self._is_particle(item):
                return at + 1
            awaited = self.generous and awaited_digit(self.folded, self.items, at, self.group)
            if self.only_beside or awaited or self.repeat > 1 or beside_digit(self.folded, self.items, at, self.group):
                return self._numeral(at)
            role = Role.FILLER
        if self._is_rate(at):
            self.quantity(at)
            return at + 2
        if role is Role.HOMOPHONE and self._is_before_slash(at):
            role = Role.FILLER
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
        if role is Role.DATE and self.group.digits and self.folded[self.group.end : item.start].strip(_BEFORE_DATE):
            # 五二二，好，年缴是四千
            role = Role.WORD
        if role is Role.DATE and self.group.digits:
            dated = self.group.dated
            if self.folded[item.start] == "月" and self.group.end == item.start:
                self.unglue_month()
            self.split_date(self.folded[item.start] == "月")
            ends = self.group.dated and len(self.group) > 2
            self.group.dated = True
            self.paused = True
            said = word(self.folded, self.items, at)
            if said == "年" and not dated and len(self.group) == 4 and "19" < self.group.digits < _FIRST_YEAR:
                # 二零零五年办的
                self.group.full_date = True
            year = YEAR_BEHIND.match(self.folded, item.end) if said == "月" and not dated else None
            if year is not None and (year["sure"] or self._is_behind_card()) and len(self.group) <= len("12"):
                # 六月 二零二七, 十二月到二七年; behind a card number 8月29 too.
                self.pad()
                return self._past(at + 1, year.start("year"))
            if said == "月" and dated and is_day(self.folded, self.items, at + 1):
                # 七十二年十二月二十九
                self.group.full_date = True
            elif said == "月" and not day_follows(self.folded, self.items, at, dated):
                self.close()
            elif said == "年" and ends:
                # 一月三三年
                self.close()
            return at + 1
        if role is Role.UNIT and self.folded.startswith(_AM_I, item.start):
            # "five nine four five, am i going too fast?"
            role = Role.WORD
        if role is Role.UNIT:
            self.quantity(at)
            return self.past_rest(at)
        if role in PASSING and self.group.digits:
            if role is Role.FILLER and self.folded[item.start] in _SUMMED and self.is_composed():
                # 三百减五十
                self.close()
                return self.past_next_sum(at)
            self._pass(item, role)
            return at + 1
        if role is not Role.INVISIBLE:
            self.close()
        return at + 1

    def _month_by_number(self, item: Item) -> re.Match[str] | None:
        """The ordinal and "month" that item ends with, if it is that."""
        if self.folded[item.start : item.end] != "month":
            return None
        return MONTH_BY_NUMBER.search(self.folded, max(item.end - _LONGEST_MONTH, 0), item.end)

    def _is_before_slash(self, at: int) -> bool:
        """Whether an article stands before a slash: "eleven and a slash mark twenty seven"."""
        after = self.items[at + 1] if at + 1 < len(self.items) else None
        return after is not None and self.folded[after.start : after.end] in SLASHES

    def _number_follows(self, at: int) -> bool:
        """Whether an item that is surely a number stands right behind item `at`."""
        beyond = at + 1
        while beyond < len(self.items) and beyond - at <= _MOST_BEFORE and self.items[beyond].role is _BESIDE:
            beyond += 1
        return beyond < len(self.items) and self.items[beyond].role in SAYING

    def _is_rate(self, at: int) -> bool:
        """Whether "a month", "per week" follows a figure."""
        if not self.group.digits or at + 1 >= len(self.items) or self.items[at + 1].role is not Role.UNIT:
            return False
        item = self.items[at]
        return self.folded[item.start : item.end] in _RATES

    def _is_born(self, at: int) -> bool:
        """Whether a person opens a clause that tells a year: 我七一年属猪."""
        if self.folded[self.items[at].start] not in _PERSONS:
            return False
        return _A_YEAR.match(self.folded, self.items[at].end) is not None

    def _is_particle(self, item: Item) -> bool:
        """Whether a 么 only ends a clause: 取钱不都得密码么，…, or digits that the other side says without."""
        before, after = self.folded[item.start - 1 : item.start], self.folded[item.end : item.end + 1]
        if after.isalnum() and after.strip():
            return False
        if not self.group.digits:
            return is_han(before) and after in _CLAUSE_ENDS
        if before == " ":
            # 记得 一九七二零六 么 (and no more digits: 洞么 么 拐)
            places, rest = self.group.places, self.folded[item.end : item.end + 2].split("\n")[0]
            return len(self.group) >= _FEWEST_ASKED and places[-1][0] == places[-2][1] and not rest.strip()
        return self.group.end == item.start and says_without(self.folded, self.group.start, item.start)

    def _leads_on(self, item: Item) -> bool:
        """Whether a word behind an expiry date leads to what follows it: "twelve twenty-six and then three eleven"."""
        group = self.group
        return (
            len(group) == _LONGEST_DATE
            and not group.typed
            and self.folded.startswith(_LEADING_ON[item.spaced], item.start)
            and not group.corrected
            and is_expiry(group)
        )

    def _is_month_of_year(self, of: Item) -> bool:
        """Whether the number of a month stands before "of", and a year behind it: "four of twenty-nine"."""
        month = MONTH_BEFORE_OF.search(self.folded, max(self.floor, of.start - _LONGEST_MONTH), of.start)
        return month is not None and YEAR_BEHIND_OF.match(self.folded, of.end) is not None

    def _split_month(self) -> None:
        """The last number of the group is a month, and no more of the number before it."""
        group = self.group
        # (Two digits, as "oh four", "1 1" too.)
        size = 2 if "01" <= group.digits[-2:] <= "12" and len(group) > 1 else 1
        month = len(group) - size
        if month:
            self.groups.append(group.part(0, month))
            self.group = group.part(month, len(group))

    def _pass(self, item: Item, role: Role) -> None:
        if role is Role.INVISIBLE:
            return
        self.paused = True
        if len(self.group) in _CLOCK_SIZES and is_clock_time(self.folded, self.group.start, self.group.end):
            # 都十一点四十了，六八六八零二
            self.close()
            return
        if (
            item.spaced
            and self.folded[item.start] == "i"
            and AND_IT_IS.search(self.folded, self.group.end, item.end) is not None
        ):
            # "… six, oh, oh, oh. And it's ten twenty-six."
            self.close()
            return
        if role is Role.JOINER:
            if self.folded[item.start] == "/":
                if self._opens_date(item):
                    self.split_date(False)
                    self.slashes = 0
                self.slash()
            return
        if self._leads_on(item):
            self.close()
            return
        if role is Role.CORRECTION:
            self.group.corrected = True
            if len(self.group) not in self.group.corrections:
                self.group.corrections.append(len(self.group))
        if self.folded[item.start : item.end] in SLASHES:
            self.slash()
        elif self.folded[item.start : item.end] == "of" and self._is_month_of_year(item):
            self._split_month()
            self.slash()
        self.fillers += 1
        if self.fillers > _MOST_FILLERS:
            self.close()
