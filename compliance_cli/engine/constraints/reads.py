"""`reads`: an approved text is read out, nearly word for word; what was left out is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from compliance_cli.engine.constraints.absence import absent
from compliance_cli.engine.constraints.turns import sureness, turn_place
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.likeness import words_of
from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.outcome import Trial, broken, met
from compliance_cli.packs.asks import Recital
from compliance_cli.packs.model import Rule
from compliance_cli.speech import fold, squeeze
from compliance_cli.vocabulary import Certainty

#: A stretch of the call is compared that has so many times the words of the text.
_ROOM = 1.6
#: Less than this share of the text stands in any talk of the same trade: it was not read at all.
_BY_CHANCE = 0.45
#: Words left out in a row that are worth telling, and how many such stretches are told.
_STRETCH, _TOLD = 2, 3


class _Word(NamedTuple):
    text: str
    turn: int


def judge(rule: Rule, context: CallContext) -> list[Trial]:
    """The trial of a `reads` rule on a call; the place is the turn in which the text begins."""
    if not isinstance(rule.ask, Recital):
        raise TypeError("a `reads` rule without a text")
    wanted = _script(rule.ask.text)
    said = list(_said(rule, context))
    best, share = _best_stretch(wanted, [word.text for word in said])
    if share < min(_BY_CHANCE, rule.ask.least):
        return [absent(rule, context, "not read out")]
    matcher = SequenceMatcher(None, wanted, [word.text for word in said[best]], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    read = sum(block.size for block in blocks) / max(len(wanted), 1)
    if read < min(_BY_CHANCE, rule.ask.least):
        return [absent(rule, context, "not read out")]
    turn = said[best][blocks[0].b].turn
    place: Said = turn_place(context, turn, sureness(rule, context, turn) or Certainty.POSSIBLE)
    if read >= rule.ask.least:
        return [met(f"read to {read:.0%}", (place,), place.certainty)]
    return [broken(f"read to {read:.0%}; left out: {_left_out(wanted, blocks)}", (place,), place.certainty)]


def _said(rule: Rule, context: CallContext) -> Iterator[_Word]:
    for number, line in enumerate(context.view.lines):
        if sureness(rule, context, number) is not None:
            yield from (_Word(text, number) for text in words_of(line))


@cache
def _script(text: str) -> Sequence[str]:
    return words_of(squeeze(fold(text)))


def _best_stretch(wanted: Sequence[str], said: Sequence[str]) -> tuple[slice, float]:
    """The stretch of what is said that shares most words with a text, whatever their order, and the share."""
    room = max(int(len(wanted) * _ROOM), 1)
    needed = Counter(wanted)
    best, most = slice(0, room), 0.0
    for start in range(0, max(len(said) - room // 2, 1), max(room // 8, 1)):
        shared = (needed & Counter(said[start : start + room])).total() / max(len(wanted), 1)
        if shared > most:
            best, most = slice(start, start + room), shared
    return best, most


def _left_out(wanted: Sequence[str], blocks: Sequence[tuple[int, int, int]]) -> str:
    """The longest stretches of a text that were not read, in its order."""
    gaps = []
    at = 0
    for first, _, size in (*blocks, (len(wanted), 0, 0)):
        gaps.append((at, first))
        at = first + size
    longest = sorted(sorted(gaps, key=lambda gap: gap[0] - gap[1])[:_TOLD])
    return ", ".join(f'"{_written(wanted[start:end])}"' for start, end in longest if end - start >= _STRETCH) or "words"


def _written(words: Sequence[str]) -> str:
    return ("" if any(not word.isascii() for word in words) else " ").join(words)
