"""The items of a phrase as it is written: words, slots, gaps; what they look like in a text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compliance_cli.engine.hearing.articles import ARTICLES, POSSESSIVES
from compliance_cli.engine.hearing.net import joins
from compliance_cli.engine.hearing.rarity import frequency_of_pieces
from compliance_cli.engine.hearing.slots import SLOTS
from compliance_cli.speech import squeeze

#: A word goes on where a letter or digit of ASCII follows. Classes of Unicode would be more exact about "café", but
#: Python takes milliseconds to compile one that has thousands of letters, and most calls need another phrase compiled.
_LETTER = r"(?a:\w)"
_GAP = rf"(?:[^\w.?!;。\ue000-\ue00f]*+(?:{_LETTER}++|[^\x00-\xff。]{{1,2}})){{0,5}}?[^\w.?!;。]*+"
_OPTIONAL = rf"(?:(?:{'|'.join((*ARTICLES, *POSSESSIVES))}) )*"
_GAP_MARK = re.compile(r"\s*(?:\.\.\.|…)\s*")
_SLOT_MARK = re.compile(r"\{([a-z]+)\}")
SMALL_WORDS = (*ARTICLES, *POSSESSIVES)
_POSSESSIVES = frozenset(POSSESSIVES)
#: Stands for `*` while a phrase is folded and squeezed.
STAR = "\uf8ff"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand side by side."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SlotItem:
    """`{money}`, `{num}`, …: a slot by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """` ... `: up to five words or ten Han letters."""


Item = Words | SlotItem | Gap

Run = tuple[str, bool, bool]
"""A stretch of bare text, and whether it begins and ends at a word border."""


def items_of(folded: str) -> tuple[Item, ...]:
    """The pieces of a folded phrase, without articles (which are never compared) but where nothing else is left."""
    items: list[Item] = []
    for number, part in enumerate(_GAP_MARK.split(folded)):
        if number and items:
            items.append(Gap())
        for place, piece in enumerate(_SLOT_MARK.split(part)):
            if place % 2:
                items.append(SlotItem(piece))
            else:
                items += words_of(squeeze(piece.replace("*", STAR)))
    while items and isinstance(items[-1], Gap):
        items.pop()
    return tuple(items)


def words_of(squeezed: str) -> tuple[Words, ...]:
    """The words of a squeezed piece; () if there are none."""
    words = tuple(squeezed.strip(" .?!;。").split())
    return (Words(tuple([word for word in words if word not in ARTICLES]) or words),) if words else ()


def pairs(items: tuple[Item, ...]) -> Iterator[tuple[str, ...]]:
    """For each two words side by side: how they stand in a text, next to each other or before a small word."""
    for item in items:
        if isinstance(item, Words):
            for word, following in itertools.pairwise(item.words):
                last = word.rsplit(STAR)[-1]
                yield (f"{last} {following.split(STAR)[0]}", *_before_small_words(last))


@lru_cache(maxsize=1 << 14)
def _before_small_words(word: str) -> tuple[str, ...]:
    """A word with each small word behind it: the same texts for all phrases that hold the word."""
    return tuple([f"{word} {small} " for small in SMALL_WORDS])


def rarest(runs: Sequence[Run]) -> Run:
    """The run that stands in the fewest texts; one that is empty where there is none."""
    if len(runs) == 1:
        return runs[0]
    return min(runs, key=lambda run: frequency_of(run[0]), default=("", False, False))


def frequency_of(text: str) -> float:
    """About how often a text stands in talk (see `rarity`)."""
    return frequency_of_pieces((text,))


def runs_of(words: tuple[str, ...]) -> list[Run]:
    """The stretches of bare text between stars, and whether each begins and ends at a word border."""
    runs = []
    run: list[str] = []
    for word in (*words, STAR):
        if word in _POSSESSIVES:
            # The bare text holds none between two words.
            continue
        if word == STAR:
            runs.append(run)
            run = []
        elif STAR in word:
            run.append(word)
            runs.append(run)
            run = []
        else:
            run.append(word)
    return [_bordered_run(" ".join(run)) for run in runs if run and " ".join(run).strip(STAR)]


def _bordered_run(text: str) -> Run:
    literal = min(text.split(STAR), key=frequency_of) if STAR in text else text
    begins = text.startswith(literal) and joins(literal[0])
    return literal, begins, text.endswith(literal) and joins(literal[-1])


def regex_of(items: tuple[Item, ...]) -> str:
    """The regex that matches wherever the items stand in a squeezed text, small words between them or not."""
    pieces: list[str] = []
    for number, item in enumerate(items):
        if isinstance(item, Gap):
            pieces.append(_GAP)
            continue
        if number and not isinstance(items[number - 1], Gap):
            pieces.append(f" ?{_OPTIONAL}")
        if isinstance(item, Words):
            pieces.append(_bordered(item.words))
        else:
            pieces.append(SLOTS[item.name].pattern if item.name in SLOTS else r"(?!)")
    return "".join(pieces)


def _bordered(words: tuple[str, ...]) -> str:
    text = f" {_OPTIONAL}".join(re.escape(word).replace(re.escape(STAR), rf"{_LETTER}*+") for word in words)
    before = rf"(?<!{_LETTER})" if joins(words[0][0]) else ""
    after = rf"(?!{_LETTER})" if joins(words[-1][-1]) else ""
    return before + text + after
