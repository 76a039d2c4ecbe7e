"""Sentences of an utterance, and how far apart the concepts of a cue may stand in one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.packs.amounts import Unit
from compliance_cli.speech import sentences

#: Concepts of a cue stand within so many words; two Han letters count as a word (25 words, 50 Han letters).
WINDOW_WORDS = 25

#: What ends in a full stop without ending a sentence.
_ABBREVIATION = re.compile(r"\b(?:mr|mrs|ms|dr|st|no|vs|inc|ltd|co)\.\s*$")
_HAN = re.compile(r"[\u3400-\u9fff\u3007]")
_WORD = re.compile(r"[^\s\u3400-\u9fff\u3007]+")

Span = tuple[int, int]


def sentence_ends(text: str) -> tuple[int, ...]:
    """Where the sentences of a squeezed text end (end mark and spaces included), the last at its end."""
    ends = [
        end for _, end in sentences(text) if end == len(text) or not _ABBREVIATION.search(text, max(end - 6, 0), end)
    ]
    return tuple(ends) or (len(text),)


def extent(text: str) -> float:
    """How long a stretch of text is, in words."""
    han = len(_HAN.findall(text))
    return han / 2 + len(_WORD.findall(text))


def near(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is within the window."""
    return end - start <= WINDOW_WORDS or extent(text[start:end]) <= WINDOW_WORDS


def apart(text: str, one: Span, other: Span, unit: Unit) -> float:
    """How many words or characters stand between two spans; 0 where they touch or overlap."""
    first, second = sorted((one, other))
    between = text[first[1] : second[0]]
    return float(len(between.strip())) if unit is Unit.CHARACTERS else extent(between)


def in_order(text: str, ends: Sequence[int], groups: Sequence[Sequence[Span]]) -> list[tuple[Span, ...]]:
    """Spans taken one from each group, in the order of the groups, in one sentence and within the window.

    One combination for each span of the first group, with the next span of every following group.
    """
    found: list[tuple[Span, ...]] = []
    for first in groups[0]:
        end = next((end for end in ends if first[0] < end), len(text))
        taken = [first]
        for group in groups[1:]:
            following = next((span for span in group if taken[-1][1] <= span[0] < end), None)
            if following is None:
                break
            taken.append(following)
        if len(taken) == len(groups) and near(text, first[0], taken[-1][1]):
            found.append(tuple(taken))
    return found


def combinations(text: str, ends: Sequence[int], groups: Sequence[Sequence[Span]]) -> list[tuple[Span, ...]]:
    """Spans taken one from each group, in one sentence and within the window.

    One combination for each span of the group that is rarest in its sentence, with the nearest span of every
    other group.
    """
    found: list[tuple[Span, ...]] = []
    begin = 0
    for end in ends:
        inside = [[span for span in group if begin <= span[0] < end] for group in groups]
        if all(inside):
            rarest = min(inside, key=len)
            for anchor in rarest:
                taken = tuple(anchor if group is rarest else _nearest(group, anchor) for group in inside)
                if near(text, min(span[0] for span in taken), max(span[1] for span in taken)):
                    found.append(tuple(sorted(taken)))
        begin = end
    return found


def _nearest(spans: Sequence[Span], anchor: Span) -> Span:
    return min(spans, key=lambda span: max(span[0] - anchor[1], anchor[0] - span[1]))
