"""What a stretch of words says of the doubtful ones in it: those that may be digits and may be something else."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.carddata.numbers.items import SAYING, Item, Role
from compliance_cli.carddata.words.small_words import weight

#: Doubtful words in a row that a sure digit may follow.
MOST_DOUBTFUL = 3
#: Words of a reading that are looked at to tell whether its first is a digit.
_LONGEST_OPENING = 8
#: Words that a turn of nothing but numbers has at the least, two where nothing stands around them.
_FEWEST_SAID = 3
_DOUBTFUL = frozenset({Role.BESIDE, Role.HOMOPHONE, Role.PLURAL})
_SILENT = frozenset({Role.FILLER, Role.JOINER, Role.INVISIBLE, Role.CORRECTION, Role.BREAK})


def is_doubtful(item: Item) -> bool:
    """Whether an item may be a digit and may be something else."""
    return item.role in _DOUBTFUL or (item.role in (Role.FILLER, Role.UNIT) and item.value >= 0)


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


def beside_another(items: Sequence[Item], at: int) -> bool:
    """Whether a word that is or may be a digit stands next to item `at`, marks apart."""
    for step in (-1, 1):
        here = at + step
        while 0 <= here < len(items) and items[here].role in (Role.JOINER, Role.INVISIBLE):
            here += step
        if 0 <= here < len(items) and (items[here].role in SAYING or is_doubtful(items[here])):
            return True
    return False


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
        if item.role is Role.TYPED and item.end - item.start >= _FEWEST_SAID:
            said += _FEWEST_SAID
        elif item.role in SAYING or is_doubtful(item):
            said += 1
        elif item.role not in _SILENT:
            return False
    return said >= _FEWEST_SAID - (last - first == len(items))


def _is_beside(folded: str, item: Item) -> bool:
    """Whether an item says nothing by itself: a mark, a filler, a small English word."""
    if item.role in _SILENT:
        return item.value < 0
    return item.role is Role.WORD and item.spaced and weight(folded[item.start : item.end]) == 0
