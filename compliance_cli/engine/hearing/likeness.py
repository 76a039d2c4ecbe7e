"""Sentences that say nearly the same words as a given one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from compliance_cli.engine.hearing.articles import ARTICLES, POSSESSIVES
from compliance_cli.engine.hearing.rarity import frequency_of_pieces
from compliance_cli.engine.hearing.windows import sentence_ends
from compliance_cli.speech import fold, squeeze

_WORD = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]")
_SMALL = frozenset((*ARTICLES, *POSSESSIVES))


def words_of(squeezed: str) -> Sequence[str]:
    """The words of a squeezed text: Latin words and figures, and each letter of other scripts; no articles."""
    return [word for word in _WORD.findall(squeezed) if word not in _SMALL]


def alike(one: Counter[str], other: Counter[str]) -> float:
    """The share of words that two sentences have in common (Dice's coefficient, words counted as often as said)."""
    return 2 * (one & other).total() / max(one.total() + other.total(), 1)


class SimilarSentence:
    """A sentence, and how much of its words (0 to 1) a sentence of the call has in common with it."""

    def __init__(self, sentence: str, least: float) -> None:
        words = words_of(squeeze(fold(sentence)))
        self._words = Counter(words)
        self._least = least
        # Dice's coefficient cannot reach `least` unless this many of the words are there, so one of the rarest is.
        shared = least * len(words) / (2 - least)
        missing = int(len(words) - shared)
        rarest = sorted(set(words), key=lambda word: frequency_of_pieces([word]))
        self.literals: tuple[str, ...] = tuple(rarest[: missing + 1])

    def spans(self, text: str) -> Iterable[tuple[int, int]]:
        """The sentences of a text that are alike, as offsets."""
        begin = 0
        for end in sentence_ends(text):
            if alike(Counter(words_of(text[begin:end])), self._words) >= self._least:
                yield begin, end
            begin = end
