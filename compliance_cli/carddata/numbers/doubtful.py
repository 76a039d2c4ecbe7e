"""Words that may be digits or not, beside the digits that are being read: what stands around them decides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata.numbers.figures import MARK_LETTERS, SLASHES
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.items import MARKS_AND_SUCH, SAYING, Item, Role
from compliance_cli.carddata.numbers.stretches import MOST_DOUBTFUL, all_beside, beside_another, is_doubtful

#: Code points of marks between two digits.
_MARKS = 5
#: Digits that make a doubtful word at the end of a turn their last.
_FEWEST_BEFORE_END = 3
#: The same where it breaks off in the middle of a number.
_FEWEST_BEFORE_BREAK = 8
#: What recognisers write for a digit and is hardly anything else right behind three digits.
_TELLING = frozenset("ate won wan tree fore hive sex sick hate owe".split())
#: A sound of hesitation between two digits.
_HESITATION = re.compile(r" (?:u+[hm]+|e+r+m?)[ ,]+")
#: Words before which "oh" is an exclamation.
_OH = frozenset("no wait hang hold sorry dear god gosh well yeah yes right okay ok i it that they my".split())
#: The same straight behind three digits, of which most codes have one more.
_OH_CERTAIN = frozenset("no wait hang hold sorry dear god gosh".split())
#: Words for "it is" that are written on to the last digit in Japanese and Korean.
_CLOSING = frozenset(("です", "ですね", "だ", "입니다", "이에요", "예요", "이요", "요"))


def beside_digit(folded: str, items: Sequence[Item], at: int, group: Group) -> bool:
    """Whether a digit of `group`, which is being read, stands right before item `at`, or a digit after it and others

    of its sort, or the turn ends with it.
    """
    item = items[at]
    room = 1 if item.spaced else 0
    if at + 1 < len(items) and folded[item.start : item.end] == "oh" and _exclaims(folded, items, at, group):
        return False
    if group.digits and (item.start - group.end <= room or folded[group.end : item.start].strip(" ") == "-"):
        return True
    if (group.spoken or (len(group) > 1 and not item.spaced)) and item.start - group.end <= _MARKS:
        after = items[at + 1] if at + 1 < len(items) else None
        ends = after is None or after.role in SAYING or after.role in MARKS_AND_SUCH
        singly = 2 * len(group.breaks) >= len(group)
        ends = ends or (len(group) >= _FEWEST_BEFORE_END and singly and item.start > group.end)
        # 两么么勾勾，么开头嗰张: radio forms are hardly anything else behind digits.
        ends = ends or (len(group) >= _FEWEST_BEFORE_END and folded.startswith(("开头", "头先"), item.end))
        # 구입니다, にです: the last digit with "it is" glued to it.
        ends = ends or (len(group) > 1 and not item.spaced and after is not None and _closes(folded, after))
        if ends and not folded[group.end : item.start].strip(MARK_LETTERS):
            return True
    following = items[at + 1] if at + 1 < len(items) else None
    if following is None and len(group) >= _FEWEST_BEFORE_END and item.spaced:
        # "five four two um oh": the last word of a number, whatever small words stand before it.
        return True
    if item.spaced and following is not None and following.role is Role.BESIDE and following.start - item.end <= room:
        return True
    return _leads_to_digit(folded, items, at, group)


def awaited_digit(folded: str, items: Sequence[Item], at: int, group: Group) -> bool:
    """Whether a doubtful word is a digit where numbers were asked for and nothing else is said: "oh um nine five"."""
    if at + 1 < len(items) and folded[items[at].start : items[at].end] == "oh" and _exclaims(folded, items, at, group):
        return False
    hesitation = _HESITATION.match(folded, items[at].end)
    if hesitation is not None and any(
        item.start == hesitation.end() and item.role in SAYING for item in items[at + 1 : at + 4]
    ):
        return True
    return beside_another(items, at)


def _exclaims(folded: str, items: Sequence[Item], at: int, group: Group) -> bool:
    """Whether the word behind an "oh" makes it no zero: "oh no wait", "oh sorry"."""
    following = items[at + 1]
    straight = group.spoken and len(group) == _FEWEST_BEFORE_END and items[at].start - group.end == 1
    return folded[following.start : following.end] in (_OH_CERTAIN if straight else _OH)


def _closes(folded: str, item: Item) -> bool:
    return folded[item.start : item.end] in _CLOSING


def between_digits(folded: str, items: Sequence[Item], at: int, group: Group) -> bool:
    """Whether item `at` stands where a spoken digit of `group` would: right behind one, and a digit behind it.

    Digits read one by one with marks between may end in doubtful ones (五，期，思), and some words are hardly anything
    else right behind a digit ("ate").
    """
    item = items[at]
    if not group.digits or not group.spoken:
        return False
    gap = folded[_behind_fillers(items, at, group) : item.start]
    singly = _is_read_singly(group)
    if (
        not gap.strip(" -")
        and len(gap) <= 1
        and len(group) >= _FEWEST_BEFORE_END
        and folded[item.start : item.end] in _TELLING
    ):
        return True
    if not gap and not item.spaced and _is_cut_short(items, at, group):
        return True
    if len(gap) > _MARKS or gap.strip(MARK_LETTERS):
        return False
    if gap and len(group) >= _FEWEST_BEFORE_END and singly and _ends_reading(folded, items, at, gap):
        return True
    if len(gap) > 1 or gap.strip(" "):
        after = items[at + 1 : at + 3]
        same = len(after) == 2 and after[0].role is Role.JOINER and folded[item.end : after[1].start] == gap
        if not singly and not (same and after[1].role in SAYING):
            return False
        if same and after[1].role in SAYING:
            return True
    return _leads_to_digit(folded, items, at, group)


def _behind_fillers(items: Sequence[Item], at: int, group: Group) -> int:
    """Where the last Chinese filler between a group and item `at` ends (七，再，流), or the group if there is none."""
    here = at - 1
    while here >= 0 and items[here].role is Role.JOINER and items[here].start >= group.end:
        here -= 1
    filler = items[here] if here >= 0 else None
    if filler is None or filler.role is not Role.FILLER or filler.spaced or filler.start < group.end:
        return group.end
    return filler.end


def _is_cut_short(items: Sequence[Item], at: int, group: Group) -> bool:
    """Whether a Chinese word for a digit is the last of many before a filler: 三流四午，后面四二, 八二衣然后."""
    following = items[at + 1] if at + 1 < len(items) else None
    if following is None or following.role is not Role.FILLER or following.start > items[at].end + 1:
        return False
    beyond = items[at + 2] if at + 2 < len(items) else None
    digits_follow = beyond is not None and beyond.role in SAYING and len(group) >= _FEWEST_BEFORE_END
    return digits_follow or (len(group) >= _FEWEST_BEFORE_BREAK and following.end - following.start > 1)


def _ends_reading(folded: str, items: Sequence[Item], at: int, gap: str) -> bool:
    """Whether only doubtful words follow up to the end of the turn, each behind the same mark."""
    end = items[at].start - len(gap)
    for item in items[at:]:
        if item.role is Role.JOINER:
            continue
        if not is_doubtful(item) or folded[end : item.start] != gap:
            return False
        end = item.end
    return True


def _leads_to_digit(folded: str, items: Sequence[Item], at: int, group: Group) -> bool:
    room = 1
    singly = _is_read_singly(group)
    if not items[at].spaced and all_beside(items, at):
        return True
    doubtful = 1
    here = items[at]
    for after in items[at + 1 :]:
        slash = after.role is Role.FILLER and folded[after.start : after.end] in SLASHES
        if slash or ((singly or not after.spaced) and after.role is Role.FILLER and after.value < 0):
            here = after
            continue
        if after.role is Role.JOINER and here.role in (Role.BESIDE, Role.HOMOPHONE, Role.JOINER, Role.FILLER):
            here = after
            continue
        if after.start - here.end > room:
            return False
        if after.role in SAYING or after.role is Role.PLURAL:
            return True
        doubtful += 1
        if not is_doubtful(after) or doubtful > MOST_DOUBTFUL:
            return False
        here = after
    return False


def _is_read_singly(group: Group) -> bool:
    """Whether every digit so far stands for itself, with marks or small words between."""
    return len(group) > 1 and len(group.breaks) >= len(group) - 1
