"""Phrases of cues, made ready: the literals to look for, and a regex where a literal does not settle it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compliance_cli.engine.articles import ARTICLES, POSSESSIVES
from compliance_cli.engine.contractions import forms
from compliance_cli.engine.patterns import Pattern, levelled, needed_literals, weight
from compliance_cli.engine.slots import SLOTS
from compliance_cli.packs.model import Position
from compliance_cli.speech import fold, squeeze

#: A word goes on where a letter or digit other than a Han letter follows.
_LETTER = r"[^\W\p{Han}]"
_GAP = rf"(?:[^\w.?!;。]*+(?:{_LETTER}++|[\ue000-\ue00f]|\p{{Han}}{{1,2}})){{0,5}}?[^\w.?!;。]*+"
_OPTIONAL = rf"(?:(?:{'|'.join((*ARTICLES, *POSSESSIVES))}) )*"
_GAP_MARK = re.compile(r"\s*(?:\.\.\.|…)\s*")
_SLOT_MARK = re.compile(r"\{([a-z]+)\}")
#: Stands for `*` while a phrase is folded and squeezed.
_STAR = "\uf8ff"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase or regex, made ready.

    `literals`: one of them stands in the bare text (see `articles`) wherever the phrase is said; none: it is
    looked for everywhere. `pattern`: run on the full squeezed text to settle it; None: a literal whose borders
    are word borders is the phrase itself (its last word may go on where `open_end`).
    """

    literals: tuple[str, ...]
    pattern: Pattern | None = None
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Slot:
    name: str


class _Gap:
    """` ... `: up to five words or ten Han letters."""


_Item = _Words | _Slot | _Gap


def compile_phrase(phrase: str, owner: str, position: Position) -> tuple[Phrase, ...]:
    """The phrase of a cue (`owner`, at `position`) in all its forms; () if nothing of it is left to look for."""
    made = (_made(_items(form), owner, position) for form in forms(fold(phrase)))
    return tuple(dict.fromkeys(phrase for phrase in made if phrase is not None))


def compile_regex(source: str, owner: str, position: Position) -> Phrase:
    """A regex of a cue's `patterns`."""
    source = levelled(source)
    literals = tuple(filter(None, (_without_articles(literal) for literal in needed_literals(source))))
    return Phrase(literals if len(literals) == len(needed_literals(source)) else (), Pattern(source, owner, position))


def _items(folded: str) -> tuple[_Item, ...]:
    items: list[_Item] = []
    for number, part in enumerate(_GAP_MARK.split(folded)):
        if number and items:
            items.append(_Gap())
        for place, piece in enumerate(_SLOT_MARK.split(part)):
            if place % 2:
                items.append(_Slot(piece))
            else:
                words = tuple(squeeze(piece.replace("*", _STAR)).strip(" .?!;。").split())
                if words:
                    items.append(_Words(words))
    while items and isinstance(items[-1], _Gap):
        items.pop()
    return tuple(items)


def _made(items: tuple[_Item, ...], owner: str, position: Position) -> Phrase | None:
    items = tuple(_Words(_kept(item.words)) if isinstance(item, _Words) else item for item in items)
    if not items:
        return None
    if len(items) == 1 and isinstance(items[0], _Words):
        words = items[0].words
        text = " ".join(words)
        if _STAR not in text[:-1] and not any(word in POSSESSIVES for word in words):
            return Phrase((text.rstrip(_STAR),), open_end=text.endswith(_STAR))
    literals = _best_literals(items)
    return Phrase(literals, Pattern(_regex(items), owner, position))


def _kept(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without articles (which are never compared), unless nothing would be left."""
    return tuple(word for word in words if word not in ARTICLES) or words


def _best_literals(items: tuple[_Item, ...]) -> tuple[str, ...]:
    choices: list[tuple[str, ...]] = []
    for item in items:
        if isinstance(item, _Slot):
            choices.append(SLOTS[item.name].literals if item.name in SLOTS else ())
        elif isinstance(item, _Words):
            choices += [(run,) for run in _runs(item.words)]
    return max(choices, key=lambda literals: min(map(weight, literals), default=0), default=())


def _runs(words: tuple[str, ...]) -> list[str]:
    """The stretches of text between stars and possessives."""
    runs = []
    for stretch in re.split(_STAR, " ".join(words)):
        run: list[str] = []
        for word in (*stretch.split(" "), POSSESSIVES[0]):
            if word in POSSESSIVES:
                runs.append(" ".join(run).strip())
                run = []
            else:
                run.append(word)
    return [run for run in runs if run]


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


def joins(character: str) -> bool:
    """Whether a character makes one word with a letter beside it: letters and digits but Han."""
    return character.isalnum() and not "\u2e80" <= character <= "\U0003ffff"


def _without_articles(literal: str) -> str:
    """The most telling stretch of a literal in which no article or possessive stands ("" if there is none)."""
    stretches: list[list[str]] = [[]]
    for word in literal.split(" "):
        if word in (*ARTICLES, *POSSESSIVES):
            stretches.append([])
        else:
            stretches[-1].append(word)
    return max((" ".join(stretch).strip() for stretch in stretches), key=weight)
