"""Words that may be digits or not: what stands around them decides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata.numbers.figures import MARK_LETTERS, SLASHES
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.items import MARKS_AND_SUCH, SAYING, Item, Role
from compliance_cli.carddata.words.small_words import weight

#: Doubtful words in a row that a sure digit may follow.
MOST_DOUBTFUL = 3
#: Words of a reading that are looked at to tell whether its first is a digit.
_LONGEST_OPENING = 8
#: Code points of marks between two digits.
_MARKS = 5
#: Digits that make a doubtful word at the end of a turn their last.
_FEWEST_BEFORE_END = 3
#: The same where it breaks off in the middle of a number.
_FEWEST_BEFORE_BREAK = 8
#: What recognisers write for a digit and is hardly anything else right behind three digits.
TELLING = frozenset("ate won wan tree fore hive sex sick hate owe".split())
#: Digits that a plural word may repeat, and zeros.
_MOST_COUNTED, _MOST_ZEROS = 4, 12
#: A sound of hesitation between two digits.
_HESITATION = re.compile(r" (?:u+[hm]+|e+r+m?)[ ,]+")
_DOUBTFUL = frozenset({Role.BESIDE, Role.HOMOPHONE, Role.PLURAL})
#: Words before which "oh" is an exclamation.
_OH = frozenset("no wait hang hold sorry dear god gosh well yeah yes right okay ok i it that they my".split())
#: The same straight behind three digits, of which most codes have one more.
_OH_CERTAIN = frozenset("no wait hang hold sorry dear god gosh".split())
#: Words for "it is" that are written on to the last digit in Japanese and Korean.
_CLOSING = frozenset(("です", "ですね", "だ", "입니다", "이에요", "예요", "이요", "요"))
_SILENT = frozenset({Role.FILLER, Role.JOINER, Role.INVISIBLE, Role.CORRECTION, Role.BREAK})


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
    # Radio forms (么, 勾) speak neither for digits nor against them.
    return sure >= 2 and sure >= sum(is_doubtful(item) and item.role is not Role.BESIDE for item in stretch)


def _reach(items: Sequence[Item], at: int, step: int) -> int | None:
    """The last item of the stretch around `at` in one direction; None if `at` itself is glued to other words."""
    here = at
    while 0 <= here + step < len(items) and _is_of_numbers(items[here + step]):
        here += step
    beyond = items[here + step] if 0 <= here + step < len(items) else None
    if beyond is None or beyond.role is Role.BREAK or items[here].role is Role.JOINER or _are_apart(items, here, step):
        return here
    while is_doubtful(items[here]):
        if here == at:
            return None
        here -= step
    return here


def _are_apart(items: Sequence[Item], here: int, step: int) -> bool:
    """Whether a space stands between an item and the one beyond it."""
    left, right = sorted((here, here + step))
    return not items[here].spaced and items[left].end < items[right].start


def _is_of_numbers(item: Item) -> bool:
    return item.role in SAYING or item.role in (Role.JOINER, Role.INVISIBLE) or is_doubtful(item)


def all_beside(items: Sequence[Item], at: int) -> bool:
    """Whether three doubtful digits and no sure one stand in a row from `at` on (勾，拐，洞), or two and 年."""
    roles = [item.role for item in items[at : at + 2 * MOST_DOUBTFUL] if item.role is not Role.JOINER]
    return roles[:2] == [Role.BESIDE] * 2 and roles[2:MOST_DOUBTFUL] in ([Role.BESIDE], [Role.DATE])


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
        and folded[item.start : item.end] in TELLING
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


def opens_reading(items: Sequence[Item], at: int) -> bool:
    """Whether a doubtful word and three others are read one by one, marks between, two of those sure digits."""
    words = []
    marked = True
    for item in items[at : at + 2 * _LONGEST_OPENING]:
        if item.role is Role.JOINER:
            marked = True
        elif item.role in SAYING or is_doubtful(item):
            if not marked:
                return False
            words.append(item)
            marked = False
            if len(words) == _LONGEST_OPENING:
                break
        elif item.role is not Role.INVISIBLE:
            return False
    return len(words) >= 4 and sum(item.role in SAYING for item in words[1:4]) + (len(words) > 4) >= 2


def is_doubtful(item: Item) -> bool:
    """Whether an item may be a digit and may be something else."""
    return item.role in _DOUBTFUL or (item.role in (Role.FILLER, Role.UNIT) and item.value >= 0)


def beside_another(items: Sequence[Item], at: int) -> bool:
    """Whether a word that is or may be a digit stands next to item `at`, marks apart."""
    for step in (-1, 1):
        here = at + step
        while 0 <= here < len(items) and items[here].role in (Role.JOINER, Role.INVISIBLE):
            here += step
        if 0 <= here < len(items) and (items[here].role in SAYING or is_doubtful(items[here])):
            return True
    return False


def says_numbers_only(folded: str, items: Sequence[Item]) -> bool:
    """Whether a turn may be all digits, some of them misheard: no word in it is surely another.

    (Small words before and behind them, "that would be …, mate", are none of a row of three.)
    """
    first, last = 0, len(items)
    while first < last and _is_beside(folded, items[first]):
        first += 1
    while last > first and _is_beside(folded, items[last - 1]):
        last -= 1
    said = 0
    for item in items[first:last]:
        if item.role in SAYING or is_doubtful(item):
            said += 1
        elif item.role not in _SILENT:
            return False
    return said >= _FEWEST_BEFORE_END - (last - first == len(items))


def _is_beside(folded: str, item: Item) -> bool:
    """Whether an item says nothing by itself: a mark, a filler, a small English word."""
    if item.role in _SILENT:
        return item.value < 0
    return item.role is Role.WORD and item.spaced and weight(folded[item.start : item.end]) == 0


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
