"""Digits that a recogniser wrote as other words, told by the other side's reading them back.

"And for for won to." "Double four one two, yes": what the second turn says, the first one said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from compliance_cli.carddata.numbers.group import Group, start_of
from compliance_cli.speech.numbers import CHINESE, ENGLISH
from compliance_cli.speech.script import HAN_CLASS
from compliance_cli.transcript import Turn
from compliance_cli.vocabulary import Role

#: Digits of what is read back.
_SIZES = range(3, 9)
#: Code points of a turn in which they are looked for.
_LONGEST = 160
#: Code points between two digits: a mark and a space.
_GAP = 3
_TOKEN = re.compile(f"[a-z]+|[{HAN_CLASS}]|[0-9]")

_Said = tuple[str, int, int]
"""A digit, and the code points that say it."""


def with_read_back(folded: str, turns: Sequence[Turn], groups: list[Group]) -> list[Group]:
    """The groups of a call in order, and those that the turn behind theirs reads back and that were not heard so."""
    by_turn: dict[int, list[Group]] = {}
    for group in groups:
        by_turn.setdefault(group.turn, []).append(group)
    more: list[Group] = []
    for group in groups:
        before = group.turn - 1
        if before < 0 or len(group) not in _SIZES or group.dated or group.lettered:
            continue
        here = turns[before]
        if here.end - here.start > _LONGEST or here.role is turns[group.turn].role is not Role.UNKNOWN:
            continue
        if any(group.digits in one.digits for one in by_turn.get(before, ())):
            continue
        found = _said(folded, here, group.digits)
        if found is not None and _is_likely(folded, found, by_turn.get(before, ())):
            more.append(Group(before, group.digits, [(start, end) for _, start, end in found], [0], spoken=True))
    if not more:
        return groups
    kept = [one for one in groups if not any(new.start < one.end and one.start < new.end for new in more)]
    return sorted((*kept, *more), key=start_of)


def _said(folded: str, turn: Turn, digits: str) -> Sequence[_Said] | None:
    """The words of a turn that say these digits one after the other, if some do."""
    words = _words()
    row: list[_Said] = []
    times, opens = 1, 0
    for token in _TOKEN.finditer(folded, turn.start, turn.end):
        start, end = token.span()
        said = words.get(token[0])
        if row and start - row[-1][2] > _GAP and times == 1:
            row = []
        if said is None:
            row, times = [], 1
            continue
        if len(said) > 1:
            times, opens = len(said), start
            continue
        row += [(said, opens if times > 1 else start, end)] * times
        times = 1
        if "".join(digit for digit, _, _ in row).endswith(digits):
            return row[-len(digits) :]
    return None


def _is_likely(folded: str, said: Sequence[_Said], heard: Sequence[Group]) -> bool:
    """Whether a row of words is what was misheard: some only sound like digits, or a part of them was heard.

    Of Chinese ones fewer only sound so than are some (就是零); and of digits alone it was known what they are ("$299").
    """
    start, end = said[0][1], said[-1][2]
    inside = [one for one in heard if start < one.end and one.start < end]
    if any(one.start < start or end < one.end for one in inside):
        return False
    surely = _sure()
    sure = sum(folded[first:last] in surely for _, first, last in said)
    if sure == len(said):
        return bool(inside)
    return folded[start].isascii() or 2 * sure > len(said)


@lru_cache(maxsize=1)
def _sure() -> frozenset[str]:
    return frozenset((*CHINESE.digits, *ENGLISH.digits, *"0123456789"))


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    """What a word may say: a digit; for "double" as many marks as times it says the one behind it."""
    said: dict[str, str] = {str(digit): str(digit) for digit in range(10)}
    for table in (CHINESE, ENGLISH):
        for words in (table.digits, table.homophones, table.beside, table.plurals):
            said.update((word, str(value)) for word, value in words.items())
        said.update((word, "x" * times) for word, times in table.repeats.items())
    return said
