"""Grams: what a stretch of text says, as a set of small pieces that can be weighed.

English gives the beginnings of its words (five letters: `return`, `returns` and `returned` are one), alone and in
pairs that stand side by side; Chinese gives one to three letters. Figures are `#`, whatever they are; what is
hidden is `~`; a question mark counts as a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from compliance_cli.packs.cuemodel import CHINESE, ENGLISH
from compliance_cli.safetext import KINDS_OF_MASKS

#: So many letters of an English word tell it.
STEM = 5
#: Beginnings that words share which are nothing alike (police and policy, invest and investigation, privacy and
#: private), by how many letters tell these words.
_APART: Mapping[str, int] = {
    **dict.fromkeys("cance polic".split(), 6),
    **dict.fromkeys(
        "commi compa compl conse conta contr consu count custo direc disco exper insta inter inves medic offic perso "
        "premi priva promi propo prote recei refer regul state suppo trans under".split(),
        7,
    ),
    **dict.fromkeys("autho warra".split(), 8),
}
#: Between the two words of a pair: no word holds it.
JOIN = "_"

#: How long a stretch is that is weighed as one, in characters: about 30 words, or 50 Han letters.
REACH = {ENGLISH: 170, CHINESE: 52}

_HAN = "\u3400-\u9fff\u3007"
_HIDDEN = "".join(KINDS_OF_MASKS)
_PIECE = re.compile(rf"[a-z']+|\d[\d,.:]*|\?|[{_HIDDEN}]+|[{_HAN}]")
_LETTER = re.compile(f"[{_HAN}]")

Gram = tuple[str, int, int]
"""A gram and where it stands: offsets in the text that it is of."""


def language_of(text: str) -> str:
    """By which language's grams a squeezed text is told: Chinese where a sixth of its characters are Han letters."""
    return CHINESE if len(_LETTER.findall(text)) * 6 > len(text) else ENGLISH


def grams(text: str, language: str) -> set[str]:
    """The grams of a squeezed text."""
    if language == ENGLISH:
        words = [_named(piece) for piece in _PIECE.findall(text)]
        return {*words, *map(JOIN.join, pairwise(words))}
    letters = [_named(piece) for piece in _PIECE.findall(text)]
    return {
        *letters,
        *map("".join, pairwise(letters)),
        *map("".join, zip(letters, letters[1:], letters[2:], strict=False)),
    }


def placed_grams(text: str, language: str) -> Iterator[Gram]:
    """The same with their places, the shortest first, each as often as it stands there."""
    found = list(_PIECE.finditer(text))
    pieces = [_named(match[0]) for match in found]
    starts = [match.start() for match in found]
    ends = [match.end() for match in found]
    longest, join = (2, JOIN) if language == ENGLISH else (3, "")
    each = [zip(pieces, starts, ends, strict=True)]
    for length in range(2, longest + 1):
        joined = map(join.join, zip(*(pieces[first:] for first in range(length)), strict=False))
        each.append(zip(joined, starts, ends[length - 1 :], strict=False))
    return chain.from_iterable(each)


@lru_cache(maxsize=512)
def _named(piece: str) -> str:
    first = piece[0]
    if first.isdigit():
        return "#"
    if first in _HIDDEN:
        return "~"
    stem = piece[:STEM]
    return piece[: _APART[stem]] if stem in _APART else stem


def stretches(text: str, ends: Sequence[int], reach: int) -> list[tuple[int, int]]:
    """The parts of an utterance that are weighed, as offsets: no longer than `reach`, as far as sentences allow.

    Each sentence alone, and with as many as follow it within `reach`; one that is longer in windows that overlap by
    half. `ends`: where the sentences end.
    """
    found: list[tuple[int, int]] = []
    begin = joined = 0
    for number, end in enumerate(ends):
        if end - begin > reach:
            found += _windows(text, begin, end, reach)
        else:
            found.append((begin, end))
            last = number
            while last + 1 < len(ends) and ends[last + 1] - begin <= reach:
                last += 1
            # What ends where an earlier one ended says nothing that is new.
            if last > number and ends[last] > joined:
                joined = ends[last]
                found.append((begin, joined))
        begin = end
    return found


def _windows(text: str, begin: int, end: int, reach: int) -> Iterator[tuple[int, int]]:
    start = begin
    while start + reach < end:
        yield start, _border(text, start + reach)
        start = _border(text, start + reach // 2)
    yield start, end


def _border(text: str, offset: int) -> int:
    """Where the word that stands at an offset begins; the offset itself where that is further than words are long."""
    for begin in range(offset, max(offset - 20, 0), -1):
        if not "a" <= text[begin - 1] <= "z":
            return begin
    return offset
