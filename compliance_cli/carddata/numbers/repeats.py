"""Words that say a digit several times: "double eight", "three eights"."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.items import Item, Role

#: Digits that a plural word may repeat, and zeros.
_MOST_COUNTED, _MOST_ZEROS = 4, 12


def digit_follows(items: Sequence[Item], at: int) -> bool:
    """Whether one digit stands directly after item `at` (a word such as "double")."""
    if at + 1 >= len(items):
        return False
    item, after = items[at], items[at + 1]
    single = after.role in (Role.DIGIT, Role.BESIDE) or (after.role is Role.TYPED and after.end - after.start == 1)
    return single and after.start - item.end <= 1


def counts(items: Sequence[Item], at: int, group: Group) -> bool:
    """Whether the plural word at `at` has its count before it: "three eights", "seven zeros".

    After another plural, or before one, it is a digit misheard ("nines sevens fives"), and so it is after a digit
    that is hardly a count ("nine nines").
    """
    item = items[at]
    if not group.digits or item.start - group.end > 1 or (at and items[at - 1].role is Role.PLURAL):
        return False
    if at + 1 < len(items) and items[at + 1].role is Role.PLURAL and items[at + 1].start - item.end <= 1:
        return False
    return 2 <= int(group.digits[-1]) <= (_MOST_COUNTED if item.value else _MOST_ZEROS)
