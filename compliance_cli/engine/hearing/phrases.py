"""Phrases of cues, made ready: the literals to look for, and a regex where a literal does not settle it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from compliance_cli.engine.hearing.articles import ARTICLES, POSSESSIVES
from compliance_cli.engine.hearing.contractions import forms
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

#: A word goes on where a letter or digit of ASCII follows. Classes of Unicode would be more exact about "café", but
#: Python takes milliseconds to compile one that has thousands of letters, and most calls need another phrase compiled.
_LETTER = r"(?a:\w)"
_GAP = rf"(?:[^\w.?!;。\ue000-\ue00f]*+(?:{_LETTER}++|[^\x00-\xff。]{{1,2}})){{0,5}}?[^\w.?!;。]*+"
_OPTIONAL = rf"(?:(?:{'|'.join((*ARTICLES, *POSSESSIVES))}) )*"
_GAP_MARK = re.compile(r"\s*(?:\.\.\.|…)\s*")
_SLOT_MARK = re.compile(r"\{([a-z]+)\}")
#: So few literals are looked for fastest one by one.
_FEW = 10
_SMALL_WORDS = (*ARTICLES, *POSSESSIVES)
_POSSESSIVES = frozenset(POSSESSIVES)
#: Stands for `*` while a phrase is folded and squeezed.
_STAR = "\uf8ff"
#: What a squeezed phrase must not hold to be looked for as it stands.
_NOT_PLAIN = re.compile(rf"{_STAR}|(?:^| )(?:{'|'.join(_SMALL_WORDS)})(?: |$)|  ")


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


@dataclass(frozen=True, slots=True)
class _Words:
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Slot:
    name: str


@dataclass(frozen=True, slots=True)
class _Gap:
    """` ... `: up to five words or ten Han letters."""


_Item = _Words | _Slot | _Gap
_Reading = Callable[[str], tuple[_Item, ...]]
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
    squeezed = squeeze("\n".join(written).replace("*", _STAR)).split("\n") if written else []
    stripped = dict.fromkeys([line.strip(" .?!;。") for line in squeezed])
    plain = dict.fromkeys([text for text in stripped if text and not _NOT_PLAIN.search(text)])
    rest = [(text, _words) for text in stripped if text and text not in plain]
    others = []
    made_already = set()
    for text, read in (*rest, *((phrase, _items) for phrase in special)):
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


def _items(folded: str) -> tuple[_Item, ...]:
    """The pieces of a folded phrase, without articles (which are never compared) but where nothing else is left."""
    items: list[_Item] = []
    for number, part in enumerate(_GAP_MARK.split(folded)):
        if number and items:
            items.append(_Gap())
        for place, piece in enumerate(_SLOT_MARK.split(part)):
            if place % 2:
                items.append(_Slot(piece))
            else:
                items += _words(squeeze(piece.replace("*", _STAR)))
    while items and isinstance(items[-1], _Gap):
        items.pop()
    return tuple(items)


def _words(squeezed: str) -> tuple[_Words, ...]:
    """The words of a squeezed piece; () if there are none."""
    words = tuple(squeezed.strip(" .?!;。").split())
    return (_Words(tuple([word for word in words if word not in ARTICLES]) or words),) if words else ()


def _made(items: tuple[_Item, ...], written: str, read: _Reading) -> Phrase | str:
    """A phrase made ready of what was read from it as written; its text, if that is all there is to look for."""
    first = items[0]
    if len(items) == 1 and isinstance(first, _Words) and _POSSESSIVES.isdisjoint(first.words):
        text = " ".join(first.words)
        if _STAR not in text:
            return text
    runs = [run for item in items if isinstance(item, _Words) for run in _runs(item.words)]
    if len(items) == 1 and len(runs) == 1 and isinstance(first, _Words) and _POSSESSIVES.isdisjoint(first.words):
        (text, begins, ends) = runs[0]
        return Phrase((text,), begins, ends, open_end=first.words[-1].endswith(_STAR))
    # Only what is written is kept until the phrase is needed: of thousands a run needs few.
    pattern = PhrasePattern(written, _parser(read))
    slots = [SLOTS[item.name] for item in items if isinstance(item, _Slot) and item.name in SLOTS]
    slot = min(slots, key=_frequency, default=None)
    text, begins, ends = _rarest(runs)
    if slot is not None and (not text or _frequency(slot) < _frequency_of(text)):
        return Phrase(slot.literals, whole_words=slot.words, pattern=pattern)
    return Phrase((text,) if text else (), begins, ends, pattern=pattern)


@cache
def _parser(read: _Reading) -> Callable[[str], Parsed]:
    """The same object for all phrases that are read in one way."""
    return partial(_parsed, read)


def _parsed(read: _Reading, written: str) -> Parsed:
    items = read(written)
    words = [word for item in items if isinstance(item, _Words) for word in item.words]
    pieces = [(piece,) for word in words for piece in word.split(_STAR) if piece]
    return Parsed(partial(_regex, items), tuple(dict.fromkeys((*_pairs(items), *pieces))), _quick_look(items))


def _quick_look(items: tuple[_Item, ...]) -> Callable[[str], bool] | None:
    """A cheap look at a text for a phrase that begins with an amount: slots are slow to search for."""
    if items[0] == _Slot("money"):
        return may_be_money
    if items[0] == _Slot("num") and len(items) > 1 and isinstance(items[1], _Words):
        counted = items[1].words[0].split(_STAR)[0]
        return partial(_is_counted, counted) if counted else None
    return None


def _is_counted(counted: str, text: str) -> bool:
    return may_be_counted(text, counted)


def _pairs(items: tuple[_Item, ...]) -> Iterator[tuple[str, ...]]:
    """For each two words side by side: how they stand in a text, next to each other or before a small word."""
    for item in items:
        if isinstance(item, _Words):
            for word, following in itertools.pairwise(item.words):
                last = word.rsplit(_STAR)[-1]
                yield (f"{last} {following.split(_STAR)[0]}", *_before_small_words(last))


@lru_cache(maxsize=1 << 14)
def _before_small_words(word: str) -> tuple[str, ...]:
    """A word with each small word behind it: the same texts for all phrases that hold the word."""
    return tuple([f"{word} {small} " for small in _SMALL_WORDS])


def _rarest(runs: Sequence[tuple[str, bool, bool]]) -> tuple[str, bool, bool]:
    if len(runs) == 1:
        return runs[0]
    return min(runs, key=lambda run: _frequency_of(run[0]), default=("", False, False))


@lru_cache(maxsize=64)
def _frequency(slot: Slot) -> float:
    return frequency_of_pieces((*slot.literals, *slot.words))


def _frequency_of(text: str) -> float:
    return frequency_of_pieces((text,))


def _runs(words: tuple[str, ...]) -> list[tuple[str, bool, bool]]:
    """The stretches of bare text between stars, and whether each begins and ends at a word border."""
    runs = []
    run: list[str] = []
    for word in (*words, _STAR):
        if word in _POSSESSIVES:
            # The bare text holds none between two words.
            continue
        if word == _STAR:
            runs.append(run)
            run = []
        elif _STAR in word:
            run.append(word)
            runs.append(run)
            run = []
        else:
            run.append(word)
    return [_bordered_run(" ".join(run)) for run in runs if run and " ".join(run).strip(_STAR)]


def _bordered_run(text: str) -> tuple[str, bool, bool]:
    literal = min(text.split(_STAR), key=_frequency_of) if _STAR in text else text
    begins = text.startswith(literal) and joins(literal[0])
    return literal, begins, text.endswith(literal) and joins(literal[-1])


def _regex(items: tuple[_Item, ...]) -> str:
    pieces: list[str] = []
    for number, item in enumerate(items):
        if isinstance(item, _Gap):
            pieces.append(_GAP)
            continue
        if number and not isinstance(items[number - 1], _Gap):
            pieces.append(f" ?{_OPTIONAL}")
        if isinstance(item, _Words):
            pieces.append(_bordered(item.words))
        else:
            pieces.append(SLOTS[item.name].pattern if item.name in SLOTS else r"(?!)")
    return "".join(pieces)


def _bordered(words: tuple[str, ...]) -> str:
    text = f" {_OPTIONAL}".join(re.escape(word).replace(re.escape(_STAR), rf"{_LETTER}*+") for word in words)
    before = rf"(?<!{_LETTER})" if joins(words[0][0]) else ""
    after = rf"(?!{_LETTER})" if joins(words[-1][-1]) else ""
    return before + text + after
