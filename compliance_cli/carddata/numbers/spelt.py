"""Letters that are spelt beside the digits of a code: "K for kilo, seven, B for bravo, two, nine", K 七 B 二 九."""

from __future__ import annotations

import re
from collections.abc import Iterable

from compliance_cli.carddata.numbers.group import Group

_MARKS = r"[ ,.\-]"
#: One letter by itself, and the word that spells it.
_LETTER = r"(?<![a-z'])[a-z](?![a-z'])(?: (?:for|as in) [a-z]+)?"
_BETWEEN = re.compile(rf"{_MARKS}*(?:{_LETTER}{_MARKS}*)+")
_BEFORE = re.compile(rf"(?:{_LETTER}{_MARKS}*)+$")
_BEHIND = re.compile(rf"(?:{_MARKS}*{_LETTER})+")
#: Letters that are words as well.
_WORDS = frozenset(("a", "i", "o"))
#: Code points of spelt letters before a code that are looked at.
_REACH = 48


def joined(folded: str, groups: Iterable[Group]) -> list[Group]:
    """The groups of a stretch, those as one that have nothing but spelt letters between."""
    found: list[Group] = []
    for group in groups:
        last = found[-1] if found else None
        if last is None or _BETWEEN.fullmatch(folded, last.end, group.start) is None or last.dated or group.dated:
            found.append(group)
            continue
        found[-1] = Group(
            last.turn,
            last.digits + group.digits,
            [*last.places, *group.places],
            [*last.breaks, *(at + len(last) for at in group.breaks)],
            spoken=last.spoken or group.spoken,
            typed=last.typed or group.typed,
            corrected=last.corrected or group.corrected,
        )
    return found


def with_letters(folded: str, group: Group, floor: int, ceiling: int) -> tuple[int, int]:
    """Where a code begins and ends whose first or last letters are spelt beside its digits."""
    start, end = group.start, group.end
    before = _BEFORE.search(folded, max(floor, start - _REACH), start)
    if before is not None and before[0].strip(" ,.-") not in _WORDS:
        start = before.start()
    behind = _BEHIND.match(folded, end, ceiling)
    if behind is not None and behind[0].strip(" ,.-") not in _WORDS:
        end = behind.end()
    return start, end
