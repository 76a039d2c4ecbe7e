"""What is known of a piece of a regex: all texts that it matches, or literals that stand wherever it does."""

from __future__ import annotations

from dataclasses import dataclass

from compliance_cli.engine.hearing.articles import ARTICLES, POSSESSIVES
from compliance_cli.engine.hearing.net import Literal, joins

_SMALL_WORDS = frozenset((*ARTICLES, *POSSESSIVES))
#: So many literals at most are made by putting the ways of one piece before those of the next.
MOST = 24
#: Stands in a text for a word border.
BORDER = "\b"
_OUTSIDE = frozenset({BORDER, " "})

Texts = frozenset[str]
Needed = frozenset[Literal]
"""Literals of which any one will do."""

NOTHING: Texts = frozenset({""})


@dataclass(frozen=True, slots=True)
class Piece:
    """What is known of a piece of a regex: all texts that it matches (None: not known), else what it needs."""

    exact: Texts | None
    needed: tuple[Needed, ...] = ()


UNKNOWN = Piece(None)
EMPTY = Piece(NOTHING)


def needs_of(piece: Piece) -> tuple[Needed, ...]:
    """Sets of literals of which one stands wherever the piece matches."""
    if piece.exact is None:
        return piece.needed
    return told_by(piece.exact)


def joined(run: Texts, following: Texts) -> Texts:
    """Each text of a run with each that may follow; a border counts where a text begins or ends."""
    if run == NOTHING:
        return following
    return frozenset([_joint(before, after) for before in run for after in following])


def _joint(before: str, after: str) -> str:
    text = before + after
    return text[:1] + text[1:-1].replace(BORDER, "") + text[-1:] if BORDER in text[1:-1] else text


def told_by(texts: Texts) -> tuple[Needed, ...]:
    """Sets of literals of which each text holds one: its stretches without small words, which are not looked for."""
    stretches = [_stretches(text) for text in texts]
    counts = set(map(len, stretches))
    if 0 in counts:
        return ()
    if len(counts) == 1:
        return tuple([_shortest(frozenset(alike)) for alike in zip(*stretches, strict=True)])
    return (_shortest(frozenset([max(literals, key=_weight) for literals in stretches])),)


def _shortest(literals: Needed) -> Needed:
    """Those that do not hold another one; not looked for where there are many."""
    if len(literals) > MOST:
        return literals
    return frozenset(
        [
            one
            for one in literals
            if not any(other[0] in one[0] and other != one and not (other[1] or other[2]) for other in literals)
        ]
    )


def _stretches(text: str) -> list[Literal]:
    """What stands in a text between articles and possessives."""
    stretches: list[list[str]] = [[]]
    for word in text.split(" "):
        if word.strip(BORDER) in _SMALL_WORDS:
            # The words beside it end and begin where it stood.
            stretches[-1].append(BORDER)
            stretches.append([BORDER])
        else:
            stretches[-1].append(word)
    literals = [_literal(" ".join(words)) for words in stretches]
    return [literal for literal in literals if literal[0]]


def _literal(stretch: str) -> Literal:
    text = stretch.replace(BORDER, "").strip(" ")
    if not text:
        return "", False, False
    return text, stretch[0] in _OUTSIDE and joins(text[0]), stretch[-1] in _OUTSIDE and joins(text[-1])


def _weight(literal: Literal) -> int:
    """How telling a literal is: its length, where a character beyond ASCII says as much as two letters."""
    text = literal[0]
    return len(text) if text.isascii() else sum([1 if character.isascii() else 2 for character in text])
