"""How often literals may be expected in calls: the rarer ones are the ones to look for first.

Estimates only. They decide what is looked for first, never what is heard.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

#: Words in every other sentence of a call.
_COMMON = frozenset(
    """a about after all also am an and any are as ask at back be because been before but by call can check could
    day days did do does dont done end first for from get give go going good got had has have he her here him his how
    i if ill im in into is it its ive just keep know last leave let like line long look made make may me mean more
    most much must my name need never new no not now of off ok okay on one only or other our out over own
    phone please put read right said same say see send she should so some something still stop take tell than thank
    thanks that the their them then there these they thing think this those time to today too up us use very want
    was way we well were what when where which who why will with work would yeah yes you your nt""".split()
)
#: Han letters in every other sentence of a call.
_COMMON_HAN = frozenset(
    "的一是不了我你您他有在这个那就人们来到说要会可以能好吧吗啊嗯没么什还对都也和给用把下上过时天去看"
)

#: How rare something is, as powers of two.
_COMMON_WORD = 3.0
_WORD, _MORE_A_LETTER, _LONGEST = 5.0, 0.7, 9
_COMMON_HAN_LETTER, _HAN_LETTER = 2.5, 5.0
_DIGIT = 3.0
_MARK = 3.0
#: Marks that end sentences stand in every line.
_ENDINGS = frozenset(".?!;")
_ENDING = 1.0
#: Of letters that may stand inside words.
_INSIDE_A_LETTER = 1.6
_SLOTS: Mapping[str, float] = {"num": 3.0, "date": 3.0, "percent": 7.0, "money": 6.0}
_MASK = 8.0

_SLOT = re.compile(r"\{([a-z]+)\}")
_SPECIAL = re.compile(r"[{*…]|\.\.\.")
_BETWEEN_WORDS = re.compile(r"\.\.\.|…|\*")


def frequency_of_pieces(literals: Iterable[str]) -> float:
    """About how often one of some literals stands in a stretch of text, inside words too; for comparison only."""
    return sum(
        [
            math.exp2(-min(_rarity(literal), _INSIDE_A_LETTER * len(literal) if literal.isascii() else math.inf))
            for literal in literals
        ]
    )


def frequency_of_literals(literals: Iterable[tuple[str, bool, bool]]) -> float:
    """As `frequency_of_pieces`, of literals of which is known whether they begin and end where words do."""
    return sum(
        [
            math.exp2(-_rarity(text)) if begins and ends else frequency_of_pieces((text,))
            for text, begins, ends in literals
        ]
    )


def frequency_of_phrases(phrases: Iterable[str]) -> float:
    """About how often one of some phrases, as packs write them, stands in a stretch of text; for comparison only."""
    return sum([math.exp2(-_rarity_of_phrase(phrase.lower())) for phrase in phrases])


def _rarity_of_phrase(phrase: str) -> float:
    if not _SPECIAL.search(phrase):
        return _rarity(phrase)
    words = max([_rarity(piece) for piece in _BETWEEN_WORDS.split(_SLOT.sub("...", phrase))], default=0.0)
    return max([words, *(_SLOTS.get(slot, _MASK) for slot in _SLOT.findall(phrase))])


def _rarity(literal: str) -> float:
    return sum([_word(word) for word in literal.split()])


@lru_cache(maxsize=4096)
def _word(word: str) -> float:
    if word in _COMMON:
        return _COMMON_WORD
    if word.isascii():
        if not word.islower():
            return _DIGIT if word.isdigit() else _ENDING if word in _ENDINGS else _MARK
        return _WORD + _MORE_A_LETTER * min(len(word), _LONGEST)
    return sum(
        [
            _COMMON_HAN_LETTER if character in _COMMON_HAN else _HAN_LETTER if character > "\u2e7f" else 1.0
            for character in word
        ]
    )
