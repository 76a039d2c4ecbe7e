"""Words that may be digits or not: what stands around them decides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from compliance_cli.carddata.figures import MARK_LETTERS
from compliance_cli.carddata.group import Group
from compliance_cli.carddata.items import MARKS_AND_SUCH, SAYING, Item, Role

#: Doubtful words in a row that a sure digit may follow.
MOST_DOUBTFUL = 3
#: Code points of marks between two digits.
_MARKS = 5
#: Digits that make a doubtful word at the end of a turn their last.
_FEWEST_BEFORE_END = 3


def in_numbers_only(items: Sequence[Item], at: int) -> bool:
    """Whether item `at` stands in a stretch of number words and marks only, its ends not glued to other words.

    At least as many of them are sure as are doubtful: 二三三留 and 五、思、酒、七、八、一 are read out, 就三个 is not.
    """
    first = _reach(items, at, -1)
    last = _reach(items, at, 1)
    if first is None or last is None:
        return False
    stretch = items[first : last + 1]
    sure = sum(item.role in SAYING for item in stretch)
    return sure >= 2 and sure >= sum(_is_doubtful(item) for item in stretch)


def _reach(items: Sequence[Item], at: int, step: int) -> int | None:
    """The last item of the stretch around `at` in one direction; None if `at` itself is glued to other words."""
    here = at
    while 0 <= here + step < len(items) and _is_of_numbers(items[here + step]):
        here += step
    beyond = items[here + step] if 0 <= here + step < len(items) else None
    if beyond is None or beyond.role is Role.BREAK or items[here].role is Role.JOINER or _are_apart(items, here, step):
        return here
    while _is_doubtful(items[here]):
        if here == at:
            return None
        here -= step
    return here


def _are_apart(items: Sequence[Item], here: int, step: int) -> bool:
    """Whether a space stands between an item and the one beyond it."""
    left, right = sorted((here, here + step))
    return not items[here].spaced and items[left].end < items[right].start


def _is_doubtful(item: Item) -> bool:
    return item.role in (Role.BESIDE, Role.HOMOPHONE) or (item.role in (Role.FILLER, Role.UNIT) and item.value >= 0)


def _is_of_numbers(item: Item) -> bool:
    return item.role in SAYING or item.role in (Role.JOINER, Role.INVISIBLE) or _is_doubtful(item)


def all_beside(items: Sequence[Item], at: int) -> bool:
    """Whether three doubtful digits and no sure one stand in a row from `at` on (勾，拐，洞)."""
    roles = [item.role for item in items[at : at + 2 * MOST_DOUBTFUL] if item.role is not Role.JOINER]
    return roles[:MOST_DOUBTFUL] == [Role.BESIDE] * MOST_DOUBTFUL


def beside_digit(folded: str, items: Sequence[Item], at: int, group: Group) -> bool:
    """Whether a digit of `group`, which is being read, stands right before item `at`, or a digit after it and others

    of its sort, or the turn ends with it.
    """
    item = items[at]
    room = 1 if item.spaced else 0
    if group.digits and item.start - group.end <= room:
        return True
    if group.spoken and item.start - group.end <= _MARKS:
        after = items[at + 1] if at + 1 < len(items) else None
        ends = after is None or after.role in SAYING or after.role in MARKS_AND_SUCH
        if ends and not folded[group.end : item.start].strip(MARK_LETTERS):
            return True
    following = items[at + 1] if at + 1 < len(items) else None
    if following is None and len(group) >= _FEWEST_BEFORE_END and item.spaced:
        # "five four two um oh": the last word of a number, whatever small words stand before it.
        return True
    if item.spaced and following is not None and following.role is Role.BESIDE and following.start - item.end <= room:
        return True
    return _leads_to_digit(items, at, group)


def between_digits(folded: str, items: Sequence[Item], at: int, group: Group) -> bool:
    """Whether spoken digits stand directly before item `at`, and directly after it and others of its sort."""
    item = items[at]
    if not group.digits or not group.spoken:
        return False
    gap = folded[group.end : item.start]
    singly = _is_read_singly(group)
    if len(gap) > (_MARKS if singly else 1) or gap.strip(MARK_LETTERS if singly else " "):
        return False
    return _leads_to_digit(items, at, group)


def _leads_to_digit(items: Sequence[Item], at: int, group: Group) -> bool:
    room = 1
    singly = _is_read_singly(group)
    if not items[at].spaced and all_beside(items, at):
        return True
    for here, after in pairwise(items[at : at + MOST_DOUBTFUL + 2]):
        if singly and after.role is Role.FILLER and after.value < 0:
            continue
        if after.role is Role.JOINER and here.role in (Role.BESIDE, Role.HOMOPHONE, Role.JOINER, Role.FILLER):
            continue
        if after.start - here.end > room:
            return False
        if after.role in SAYING or after.role is Role.PLURAL:
            return True
        if after.role not in (Role.BESIDE, Role.HOMOPHONE):
            return False
    return False


def _is_read_singly(group: Group) -> bool:
    """Whether every digit so far stands for itself, with marks or small words between."""
    return len(group) > 1 and len(group.breaks) >= len(group) - 1


def digit_follows(items: Sequence[Item], at: int) -> bool:
    """Whether one digit stands directly after item `at` (a word such as "double")."""
    if at + 1 >= len(items):
        return False
    item, after = items[at], items[at + 1]
    single = after.role in (Role.DIGIT, Role.BESIDE) or (after.role is Role.TYPED and after.end - after.start == 1)
    return single and after.start - item.end <= 1
