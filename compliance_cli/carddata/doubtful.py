"""Words that may be digits or not: what stands around them decides."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.carddata.items import SAYING, Item, Role

#: Doubtful words in a row that a sure digit may follow.
MOST_DOUBTFUL = 3


def in_numbers_only(items: Sequence[Item], at: int) -> bool:
    """Whether item `at` stands, between two marks or the ends of a turn, among number words only.

    At least as many of them are sure as are doubtful: 二三三留 is read out, 就三个 is not.
    """
    sure = doubtful = 0
    for step in (-1, 1):
        here = at if step == 1 else at - 1
        while 0 <= here < len(items):
            item = items[here]
            if item.role is Role.JOINER or item.role is Role.BREAK:
                break
            if item.role in SAYING:
                sure += 1
            elif item.role in (Role.BESIDE, Role.HOMOPHONE) or (item.role is Role.FILLER and item.value >= 0):
                doubtful += 1
            elif item.role is not Role.INVISIBLE:
                return False
            here += step
    return sure >= 2 and sure >= doubtful


def all_beside(items: Sequence[Item], at: int) -> bool:
    """Whether three doubtful digits and no sure one stand in a row from `at` on (勾，拐，洞)."""
    roles = [item.role for item in items[at : at + 2 * MOST_DOUBTFUL] if item.role is not Role.JOINER]
    return roles[:MOST_DOUBTFUL] == [Role.BESIDE] * MOST_DOUBTFUL
