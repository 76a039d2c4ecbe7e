"""Number words of another language among digits: "nine, four, ay, how you say, veinte… twenty-six".

The tables of other languages open where a call speaks one; a single word of them says digits only beside others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from compliance_cli.carddata.numbers.group import Group, start_of
from compliance_cli.speech.numbers import ENGLISH, WORLD
from compliance_cli.transcript import Turn

#: Code points between a digit and such a word, and the fewest of the word.
_REACH, _SHORTEST = 28, 3
#: Languages whose words are written in Latin letters and stand in calls in English.
_LANGUAGES = ("es", "pt", "fr", "de", "it", "hi", "tl", "id")
#: Of their words those that are English ones, names, or small words.
_ENGLISH = frozenset(
    "once due seize null zero elf six sept cent hai sat isa dix huit lima nol otto tre quince pito panch teis".split()
)
_WORD = re.compile("[a-z\u00c0-\u024f]+")


def with_foreign(folded: str, turns: Sequence[Turn], groups: list[Group]) -> list[Group]:
    """The groups of a call in order, and the number words of other languages beside them, each a group of its own."""
    if not groups:
        return groups
    more: list[Group] = []
    for before, group, after in zip((None, *groups[:-1]), groups, (*groups[1:], None), strict=True):
        if not group.spoken or group.dated:
            continue
        turn = turns[group.turn]
        first = before.end if before is not None and before.turn == group.turn else turn.start
        last = after.start if after is not None and after.turn == group.turn else turn.end
        more += _words_in(folded, group.turn, max(first, group.start - _REACH), group.start)
        more += _words_in(folded, group.turn, group.end, min(last, group.end + _REACH))
    if not more:
        return groups
    found = sorted((*groups, *more), key=start_of)
    return [found[0], *(after for before, after in pairwise(found) if after.start >= before.end)]


def _words_in(folded: str, turn: int, first: int, last: int) -> Iterator[Group]:
    """The number words of other languages between two code points, none of which cuts a word."""
    if last - first < _SHORTEST:
        return
    words = _words()
    for match in _WORD.finditer(folded, first, last):
        value = words.get(match[0])
        whole = value is not None and not folded[match.start() - 1 : match.start()].isalpha()
        if value is not None and whole and not folded[match.end() : match.end() + 1].isalpha():
            yield Group(turn, value, [match.span()] * len(value), [0], spoken=True)


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    """The words, and the digits that they say."""
    return {
        word: str(value)
        for language in _LANGUAGES
        for words in (WORLD[language].digits, WORLD[language].numbers)
        for word, value in words.items()
        if len(word) >= _SHORTEST and word not in _ENGLISH and word not in ENGLISH.homophones
    }
