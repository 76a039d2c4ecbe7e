"""Numbers put together from words: a ten and its unit, hundreds and what follows them.

Each takes the folded text, the items of it and an index among them.
"""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.carddata.numbers.items import Item, Role

#: The ten that French counts on from with teens.
_SIXTY = 60
#: Units misheard that hardly stand behind a ten as anything else: "twenty ate".
_MISHEARD = frozenset(("ate", "won", "tree", "sicks"))


def unit(folded: str, items: Sequence[Item], at: int) -> tuple[int, int, int]:
    """Value, number of digits and the index after a digit, or a ten with the unit that follows it."""
    item = items[at]
    if item.role is Role.SCALE:
        if item.spaced or item.value != 10:
            return -1, 0, at + 1
        following = adjacent_digit(folded, items, at)
        return (10 + following, 2, at + 2) if following > 0 else (10, 2, at + 1)
    if item.role is not Role.NUMBER:
        return item.value, 1 if item.value < 10 else 2, at + 1
    if item.value % 10 == 0 and item.value > 10:
        following = adjacent_digit(folded, items, at)
        if following > 0:
            return item.value + following, 2, at + 2 + hyphens(items, at)
        if item.value == _SIXTY and folded[item.end : item.end + 1] == "-" and at + 2 < len(items):
            # "soixante-douze", "soixante-dix-neuf"
            low = items[at + 2]
            if low.role is Role.NUMBER and 10 <= low.value < 20:
                following = adjacent_digit(folded, items, at + 2) if low.value == 10 else -1
                more = 1 + hyphens(items, at + 2) if following > 0 else 0
                return item.value + low.value + max(following, 0), 2, at + 3 + more
    return item.value, 2, at + 1


def hyphens(items: Sequence[Item], at: int) -> int:
    """How many hyphens stand between a ten and its unit: none or one."""
    return int(items[at + 1].role is Role.JOINER)


def adjacent_digit(folded: str, items: Sequence[Item], at: int) -> int:
    """The digit said directly after item `at` (a hyphen may stand between), or -1."""
    item = items[at]
    next_ = at + 1
    if next_ + 1 < len(items) and folded[item.end : items[next_].end] == "-":
        next_ += 1
    if next_ >= len(items):
        return -1
    other = items[next_]
    if other.start - item.end > 1 or other.spaced != item.spaced:
        return -1
    if other.role is not Role.DIGIT and not (item.role is Role.NUMBER and word(folded, items, next_) in _MISHEARD):
        return -1
    return other.value if other.value else -1


def scaled(folded: str, items: Sequence[Item], value: int, at: int) -> tuple[int, int, int]:
    """`value` times the scale at `at`, with what follows it below that scale."""
    scale = items[at].value
    total = value * scale
    after = at + 1
    if after < len(items) and items[after].role is Role.FILLER and word(folded, items, after) == "and":
        after += 1
    if after < len(items) and items[after].role in (Role.DIGIT, Role.NUMBER):
        low, _, end = unit(folded, items, after)
        again = end < len(items) and items[end].role is Role.SCALE
        if again and items[end].value < scale and (not items[at].spaced or scale == 1000):
            low, _, end = scaled(folded, items, low, end)
            again = False
        if 0 < low < scale and not again:
            return total + low, len(str(total)), end
    return total, len(str(total)), at + 1


def word(folded: str, items: Sequence[Item], at: int) -> str:
    """What item `at` says."""
    return folded[items[at].start : items[at].end]
