"""Phrases of cues, made ready: the literals to look for, and a regex where a literal does not settle it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from compliance_cli.engine.hearing.articles import POSSESSIVES
from compliance_cli.engine.hearing.contractions import forms
from compliance_cli.engine.hearing.items import (
    SMALL_WORDS,
    STAR,
    Item,
    SlotItem,
    Words,
    frequency_of,
    items_of,
    pairs,
    rarest,
    regex_of,
    runs_of,
    words_of,
)
from compliance_cli.engine.hearing.likeness import SimilarSentence
from compliance_cli.engine.hearing.meaning import SameMeaning
from compliance_cli.engine.hearing.needed import needed_literals
from compliance_cli.engine.hearing.net import Literal, OneOf, joins
from compliance_cli.engine.hearing.patterns import Needed, Parsed, Pattern, PhrasePattern, levelled
from compliance_cli.engine.hearing.rarity import frequency_of_pieces
from compliance_cli.engine.hearing.slots import SLOTS, Slot, may_be_counted, may_be_money
from compliance_cli.engine.hearing.tokens import TokenPattern
from compliance_cli.packs.cuemodel import Token
from compliance_cli.packs.position import Position
from compliance_cli.speech import fold, squeeze

#: So few literals are looked for fastest one by one.
_FEW = 10
#: What a squeezed phrase must not hold to be looked for as it stands.
_NOT_PLAIN = re.compile(rf"{STAR}|(?:^| )(?:{'|'.join(SMALL_WORDS)})(?: |$)|  ")


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """One phrase or regex, made ready.

    - `literals`: one of them stands in the bare text (see `articles`) wherever the phrase is said, where a word
      begins (`begins_word`) or ends (`ends_word`), or one of `whole_words`; none: it is looked for everywhere.
    - `pattern`: run on the full squeezed text to settle it; None: the literal is the phrase itself.
    - `needs`: of each of these sets, one stands in the full text wherever a regex of a pack matches.
    - `open_end`: the literal's last word may go on.
    """

    literals: tuple[str, ...]
    begins_word: bool = False
    ends_word: bool = False
    whole_words: tuple[str, ...] = ()
    pattern: Pattern | PhrasePattern | TokenPattern | SimilarSentence | SameMeaning | None = None
    needs: tuple[Needed, ...] = ()
    open_end: bool = False

    def sought(self) -> Iterator[Literal]:
        """Its literals, with their borders."""
        for text in self.literals:
            yield text, self.begins_word, self.ends_word
        for word in self.whole_words:
            yield word, True, True


_Reading = Callable[[str], tuple[Item, ...]]
"""How the items of a phrase are read from what is written."""


#: What a literal that is the phrase itself stands for: most phrases of a pack are of this kind, and need no more.
ITSELF = (Phrase(()),)


@dataclass(frozen=True, slots=True)
class Compiled:
    """Phrases in all their forms: `plain` are heard where their text stands, between word borders, `others` if more."""

    plain: tuple[str, ...] = ()
    others: tuple[Phrase, ...] = ()


def bordered(text: str) -> Literal:
    """A text as a literal that begins and ends at word borders."""
    return text, joins(text[0]), joins(text[-1])


def compile_phrases(phrases: Sequence[str]) -> Compiled:
    """Phrases of a cue in all their forms; one of which nothing is left is left out."""
    if not phrases:
        return Compiled()
    written = forms(fold("\n".join(phrases)).split("\n"))
    special = {phrase: None for phrase in written if "{" in phrase or "..." in phrase or "…" in phrase}
    if special:
        written = [phrase for phrase in written if phrase not in special]
    # Plain phrases are squeezed together, a line each: that is what most of the time of loading a pack goes to.
    squeezed = squeeze("\n".join(written).replace("*", STAR)).split("\n") if written else []
    stripped = dict.fromkeys([line.strip(" .?!;。") for line in squeezed])
    plain = dict.fromkeys([text for text in stripped if text and not _NOT_PLAIN.search(text)])
    rest = [(text, words_of) for text in stripped if text and text not in plain]
    others = []
    made_already = set()
    for text, read in (*rest, *((phrase, items_of) for phrase in special)):
        items = read(text)
        if items and items not in made_already:
            made_already.add(items)
            made = _made(items, text, read)
            if isinstance(made, str):
                plain[made] = None
            else:
                others.append(made)
    return Compiled(tuple(plain), tuple(others))


def compile_regex(source: str, owner: str, position: Position) -> Phrase:
    """A regex of a cue's `patterns`."""
    source = levelled(source)
    sought, *others = needed_literals(source) or ((),)
    return Phrase(
        tuple([text for text, _, _ in sought]),
        begins_word=all(begins for _, begins, _ in sought),
        ends_word=all(ends for _, _, ends in sought),
        pattern=Pattern(source, owner, position),
        needs=tuple([_needed(tuple(dict.fromkeys([text for text, _, _ in literals]))) for literals in others]),
    )


@lru_cache(maxsize=256)
def _needed(literals: tuple[str, ...]) -> Needed:
    """Literals in the form in which they are looked for fastest: the same object for the same ones."""
    return literals if len(literals) <= _FEW else OneOf(literals)


def compile_tokens(tokens: Sequence[Token], language: str) -> Phrase:
    """A token pattern of a cue's `tokens`."""
    pattern = TokenPattern(tokens, language)
    return Phrase(pattern.literals, pattern=pattern)


def compile_similar(sentence: str, least: float) -> Phrase:
    """A sentence of a cue's `similar_to`, and how much of its words (0 to 1) must be shared."""
    similar = SimilarSentence(sentence, least)
    return Phrase((), whole_words=similar.literals, pattern=similar)


def compile_means(sentences: Sequence[str], least: float, language: str, owner: str, position: Position) -> Phrase:
    """The sentences of a cue's `means`, and how near in meaning (0 to 1) a sentence must be."""
    return Phrase((), pattern=SameMeaning(sentences, least, language, owner, position))


def _made(items: tuple[Item, ...], written: str, read: _Reading) -> Phrase | str:
    """A phrase made ready of what was read from it as written; its text, if that is all there is to look for."""
    runs = [run for item in items if isinstance(item, Words) for run in runs_of(item.words)]
    match items:
        case (Words(words),) if not any(word in POSSESSIVES for word in words):
            text = " ".join(words)
            if STAR not in text:
                return text
            if len(runs) == 1:
                ((literal, begins, ends),) = runs
                return Phrase((literal,), begins, ends, open_end=text.endswith(STAR))
    # Only what is written is kept until the phrase is needed: of thousands a run needs few.
    pattern = PhrasePattern(written, _parser(read))
    slots = [SLOTS[item.name] for item in items if isinstance(item, SlotItem) and item.name in SLOTS]
    slot = min(slots, key=_frequency, default=None)
    text, begins, ends = rarest(runs)
    if slot is not None and (not text or _frequency(slot) < frequency_of(text)):
        return Phrase(slot.literals, whole_words=slot.words, pattern=pattern)
    return Phrase((text,) if text else (), begins, ends, pattern=pattern)


@cache
def _parser(read: _Reading) -> Callable[[str], Parsed]:
    """The same object for all phrases that are read in one way."""
    return partial(_parsed, read)


def _parsed(read: _Reading, written: str) -> Parsed:
    items = read(written)
    words = [word for item in items if isinstance(item, Words) for word in item.words]
    pieces = [(piece,) for word in words for piece in word.split(STAR) if piece]
    return Parsed(partial(regex_of, items), tuple(dict.fromkeys((*pairs(items), *pieces))), _quick_look(items))


def _quick_look(items: tuple[Item, ...]) -> Callable[[str], bool] | None:
    """A cheap look at a text for a phrase that begins with an amount: slots are slow to search for."""
    if items[0] == SlotItem("money"):
        return may_be_money
    if items[0] == SlotItem("num") and len(items) > 1 and isinstance(items[1], Words):
        counted = items[1].words[0].split(STAR)[0]
        return partial(_is_counted, counted) if counted else None
    return None


def _is_counted(counted: str, text: str) -> bool:
    return may_be_counted(text, counted)


@lru_cache(maxsize=64)
def _frequency(slot: Slot) -> float:
    return frequency_of_pieces((*slot.literals, *slot.words))
