"""Number words of another language among the digits of a secret: "nine, four, ay, how you say, veinte… twenty-six".

The tables of other languages open where a call speaks one; a single word of them tells a digit only where the digits
around it are a secret.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.readings.reading import SHORT, Reading
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.speech.numbers import ENGLISH, WORLD

#: Code points between a digit and such a word, and the fewest of the word.
_REACH, _SHORTEST = 28, 3
#: Languages whose words are written in Latin letters and stand in calls in English.
_LANGUAGES = ("es", "pt", "fr", "de", "it", "hi", "tl", "id")
#: Of their words those that are English ones, names, or small words.
_ENGLISH = frozenset("once due seize null zero elf six sept cent hai sat isa dix huit lima nol".split())
_WORD = re.compile("[a-z\u00c0-\u024f]+")


def with_foreign(context: Context, reading: Reading) -> Reading:
    """A reading of a card number or code with the number words of other languages that stand beside its digits."""
    if context.languages or (reading.topic is not Topic.PAN and reading.topic not in SHORT):
        return reading
    more = [word for group in reading.groups for word in _beside(context, group)]
    if not more:
        return reading
    if reading.topic is Topic.PAN:
        return Reading(
            reading.groups, reading.topic, reading.clues, [*reading.echoes, *more], reading.ran_over, reading.put_right
        )
    groups = sorted((*reading.groups, *more), key=_start)
    return Reading(groups, reading.topic, reading.clues, reading.echoes)


def _beside(context: Context, group: Group) -> Iterator[Group]:
    """The words of other languages near a group in its sentence of digits, where its turn is all or nearly all number."""
    if not group.spoken or not context.is_reading(group.turn):
        return
    turn = context.turns[group.turn]
    words = _words()
    first, last = max(turn.start, group.start - _REACH), min(turn.end, group.end + _REACH)
    for start, end in ((first, group.start), (group.end, last)):
        for match in _WORD.finditer(context.folded, start, end):
            value = words.get(match[0])
            if value is not None and (match.start() > start or start in (turn.start, group.end)):
                yield Group(group.turn, value, [match.span()] * len(value), [0], spoken=True)


def _start(group: Group) -> int:
    return group.start


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
