"""The literals that a regex needs: of each set one stands wherever the regex matches.

They are found by a cautious reading: where it is not sure, a piece is left out, and a regex without any is run on
every utterance.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from compliance_cli.engine.hearing.net import Literal
from compliance_cli.engine.hearing.pieces import (
    BORDER,
    EMPTY,
    MOST,
    NOTHING,
    UNKNOWN,
    Needed,
    Piece,
    joined,
    needs_of,
    told_by,
)
from compliance_cli.engine.hearing.rarity import frequency_of_literals

_CLASSES = frozenset("dDwWsSbBAZzhHvVRXKGpPNLmM0123456789gkux")
_CONTROLS = frozenset("ntrfav")
#: So many characters at most a class may have to be read one by one; of one with these marks none is.
_MOST_OF_A_CLASS = 40
_RANGED = frozenset("\\-[")
#: Characters that stand for themselves, each once.
_PLAIN = re.compile(r"(?:(?:[^\\()\[\]{}|.*+?^$]|\\[^\w\\])(?![?*+{]))+")
#: Plain alternatives up to the bracket's end.
_PLAIN_ALTERNATIVES = re.compile(r"(?:[^\\()\[\]{}.*+?^$]|\\[^\w\\|])++(?=\))")

_DIGITS = "0123456789"
#: Folded text has no others.
_A_DIGIT = Piece(frozenset(_DIGITS))
_A_BORDER = Piece(frozenset({BORDER}))


def needed_literals(source: str) -> tuple[tuple[Literal, ...], ...]:
    """Sets of literals (lower case), the rarest first: of each set one is in everything the regex matches."""
    if "(?x" in source or "(?V1" in source or "[:" in source:
        return ()
    try:
        piece, end = _alternatives(source, 0)
    except IndexError:
        return ()
    if end != len(source):
        return ()
    return tuple(tuple(sorted(literals)) for literals in sorted(needs_of(piece), key=frequency_of_literals))


def _alternatives(source: str, at: int) -> tuple[Piece, int]:
    """What is known of `a|b|c`, from `at` to the closing bracket or the end."""
    plain = _PLAIN_ALTERNATIVES.match(source, at)
    if plain is not None:
        return Piece(frozenset(plain[0].replace("\\", "").lower().split("|"))), plain.end()
    branches: list[Piece] = []
    while True:
        branch, at = _sequence(source, at)
        branches.append(branch)
        if at >= len(source) or source[at] == ")":
            break
        at += 1
    if len(branches) == 1:
        return branches[0], at
    exact = [branch.exact for branch in branches if branch.exact is not None]
    if len(exact) == len(branches):
        return Piece(frozenset().union(*exact)), at
    needs = [needs_of(branch) for branch in branches]
    if not all(needs):
        return UNKNOWN, at
    return Piece(None, (frozenset().union(*(min(branch, key=frequency_of_literals) for branch in needs)),)), at


def _sequence(source: str, at: int) -> tuple[Piece, int]:
    """What is known of a run of atoms, up to `|`, `)` or the end."""
    needed: list[Needed] = []
    run = NOTHING
    whole = True
    while at < len(source) and source[at] not in "|)":
        piece, at = _atom(source, at)
        least, most, at = _quantifier(source, at)
        exact = piece.exact
        if exact is not None and least == 0 and most == 1:
            exact = exact | NOTHING
        if exact is not None and (least or most == 1):
            if len(run) * len(exact) <= max(len(run), len(exact), MOST):
                run = joined(run, exact)
            else:
                whole = False
                needed += told_by(run)
                run = exact
            if most == 1:
                continue
        # What comes next does not stand right behind what came before.
        whole = False
        needed += told_by(run)
        run = NOTHING
        if exact is None and least:
            needed += piece.needed
    if whole:
        return Piece(run), at
    needed += told_by(run)
    return Piece(None, tuple(needed)), at


def _atom(source: str, at: int) -> tuple[Piece, int]:
    """What is known of one atom, and where it ends."""
    plain = _PLAIN.match(source, at)
    if plain is not None:
        return _text(plain[0].replace("\\", "")), plain.end()
    character = source[at]
    if character == "\\":
        following = source[at + 1]
        if following == "b":
            return _A_BORDER, at + 2
        if following == "d":
            return _A_DIGIT, at + 2
        if following in _CLASSES or following in _CONTROLS:
            end = at + 2
            if following in "pPNgkL" and source[end : end + 1] in ("{", "<"):
                end = source.index("}" if source[end] == "{" else ">", end) + 1
            elif following in "xu":
                end = at + (4 if following == "x" else 6)
            return UNKNOWN, end
        return _text(following), at + 2
    if character == "[":
        return _class(source, at)
    if character == "(":
        return _group(source, at)
    if character in ".^$":
        return UNKNOWN, at + 1
    return _text(character), at + 1


def _text(text: str) -> Piece:
    return Piece(frozenset({text.lower()}))


def _group(source: str, at: int) -> tuple[Piece, int]:
    start = at + 1
    known: Callable[[Piece], Piece] = _itself
    if source.startswith("(?", at):
        if source[at + 2] in ":>|":
            start = at + 3
        elif source.startswith(("(?P<", "(?<"), at) and source[source.index("<", at) + 1] not in "=!":
            start = source.index(">", at) + 1
        elif source.startswith(("(?=", "(?<=", "(?!", "(?<!"), at):
            # It takes up no room: what stands before and behind it stands side by side.
            start = source.index("<", at) + 2 if source[at + 2] == "<" else at + 3
            known = _seen if source[start - 1] == "=" else _not_seen
        else:
            # A flag or a condition: what it holds need not be in the match.
            start = at + 2
            known = _anything
    piece, end = _alternatives(source, start)
    if source[end] != ")":
        raise IndexError
    return known(piece), end + 1


def _itself(piece: Piece) -> Piece:
    return piece


def _seen(piece: Piece) -> Piece:
    return Piece(None, needs_of(piece))


def _not_seen(piece: Piece) -> Piece:
    return EMPTY


def _anything(piece: Piece) -> Piece:
    return UNKNOWN


def _class(source: str, at: int) -> tuple[Piece, int]:
    """What is known of a class: its characters, where they are few and stand there one by one."""
    end = _class_end(source, at)
    characters = source[at + 1 : end - 1].replace("\\d", _DIGITS).replace("0-9", _DIGITS).lower()
    return _one_of(characters), end


@lru_cache(maxsize=256)
def _one_of(characters: str) -> Piece:
    """What is known of a class by what stands in it."""
    if characters[0] == "^" or len(characters) > _MOST_OF_A_CLASS or not _RANGED.isdisjoint(characters):
        return UNKNOWN
    return Piece(frozenset(characters))


def _class_end(source: str, at: int) -> int:
    end = at + 1
    if source[end] == "^":
        end += 1
    if source[end] == "]":
        end += 1
    while source[end] != "]":
        end += 2 if source[end] == "\\" else 1
    return end + 1


def _quantifier(source: str, at: int) -> tuple[int, int, int]:
    """How often the atom before `at` stands there at least and at most (0, 1 or 2: more), and where that is written."""
    least = most = 1
    if at < len(source) and source[at] in "?*+{":
        mark = source[at]
        if mark == "{":
            end = source.index("}", at)
            lowest, _, highest = source[at + 1 : end].partition(",")
            least = min(int(lowest), 2) if lowest.isdigit() else 0
            most = 1 if "," in source[at + 1 : end] and highest.strip() == "1" else 2
            at = end + 1
        else:
            least = 1 if mark == "+" else 0
            most = 1 if mark == "?" else 2
            at += 1
        if at < len(source) and source[at] in "?+":
            at += 1
    return least, most, at
