"""Regexes of packs and phrases: compiled at their first use, searched with a time limit; literals they need.

The needed literals of a regex are found by a cautious reading: where it is not sure, a piece is left out,
and a regex without any is run on every utterance.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property

import regex

from compliance_cli.engine.hearing.articles import ARTICLES, POSSESSIVES
from compliance_cli.engine.hearing.rarity import frequency_of_pieces
from compliance_cli.errors import PackError
from compliance_cli.packs.position import Position
from compliance_cli.speech import fold
from compliance_cli.speech.squeezing import SAME_WORDS

#: CPU seconds that one regex may take on one utterance; a sane one takes microseconds.
PATTERN_SECONDS = 0.5

_CLASSES = frozenset("dDwWsSbBAZzhHvVRXKGpPNLmM0123456789gkux")
_CONTROLS = frozenset("ntrfav")
_SMALL_WORDS = frozenset((*ARTICLES, *POSSESSIVES))

Needed = frozenset[str]
"""Literals of which at least one is in everything that a piece of a regex matches."""


class OutOfTime(Exception):
    """A regex, or the rules on one call, took more time than they may. `detail` is our own wording."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class Pattern:
    """One regex over squeezed text. `owner` is the cue it belongs to, `position` where the cue stands."""

    def __init__(self, source: str, owner: str, position: Position) -> None:
        self.source = source
        self._owner = owner
        self._position = position

    @cached_property
    def _compiled(self) -> regex.Pattern[str]:
        try:
            return regex.compile(self.source, regex.IGNORECASE)
        except regex.error:
            raise PackError((f"{self._position}: a pattern of cue {self._owner} does not compile",)) from None

    def spans(self, text: str) -> Iterable[tuple[int, int]]:
        """All matches that are not empty, as offsets. Raises `OutOfTime` on a runaway, `PackError` if malformed."""
        try:
            found = [match.span() for match in self._compiled.finditer(text, timeout=PATTERN_SECONDS)]
        except TimeoutError:
            raise OutOfTime(f"a pattern of cue {self._owner} ran away") from None
        return [span for span in found if span[0] < span[1]]


class PhrasePattern:
    """A regex of our own making, for a phrase that no literal settles. It is bounded: it needs no time limit."""

    def __init__(self, source: Callable[[], str], may_match: Callable[[str], bool] | None = None) -> None:
        """`source` is asked when the regex is first needed: most never are, and there are thousands.

        `may_match`: says of a text at little cost that the regex does not match in it.
        """
        self._source = source
        self._may_match = may_match

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source())

    def spans(self, text: str) -> Iterable[tuple[int, int]]:
        """All matches, as offsets."""
        if self._may_match is not None and not self._may_match(text):
            return ()
        return [match.span() for match in self._compiled.finditer(text)]


def levelled(source: str) -> str:
    """A pack's regex with its characters beyond ASCII folded and alike where words are, as the text it is run on is."""
    folded = [character if character.isascii() else fold(character) for character in source]
    return "".join([SAME_WORDS.get(character, character) for character in folded])


def needed_literals(source: str) -> tuple[tuple[str, ...], ...]:
    """Sets of literals (lower case), the rarest first: of each set one is in everything the regex matches."""
    if "(?x" in source or "(?V1" in source or "[:" in source:
        return ()
    try:
        needed, end = _alternatives(source, 0)
    except IndexError:
        return ()
    if end != len(source):
        return ()
    return tuple(tuple(sorted(literals)) for literals in sorted(needed, key=frequency_of_pieces))


def _alternatives(source: str, at: int) -> tuple[list[Needed], int]:
    """What `a|b|c` needs, from `at` to the closing bracket or the end."""
    branches: list[list[Needed]] = []
    while True:
        branch, at = _sequence(source, at)
        branches.append(branch)
        if at >= len(source) or source[at] == ")":
            break
        at += 1
    if len(branches) == 1:
        return branches[0], at
    if not all(branches):
        return [], at
    return [frozenset().union(*(min(branch, key=frequency_of_pieces) for branch in branches))], at


def _sequence(source: str, at: int) -> tuple[list[Needed], int]:
    """What a run of atoms needs, up to `|`, `)` or the end."""
    needed: list[Needed] = []
    run = ""
    while at < len(source) and source[at] not in "|)":
        literal, inner, at = _atom(source, at)
        optional, repeated, at = _quantifier(source, at)
        if literal is not None and not optional:
            run += literal
            if not repeated:
                continue
        _add(run, needed)
        run = ""
        if not optional:
            needed += inner
    _add(run, needed)
    return needed, at


def _add(run: str, needed: list[Needed]) -> None:
    """What is left of a run of letters without small words, which the text that is searched does not hold."""
    literal = without_small_words(run)
    if literal:
        needed.append(frozenset({literal}))


def _atom(source: str, at: int) -> tuple[str | None, list[Needed], int]:
    """One atom: its literal character, or the needed literals of a group; and where it ends."""
    character = source[at]
    if character == "\\":
        following = source[at + 1]
        if following in _CLASSES or following in _CONTROLS:
            end = at + 2
            if following in "pPNgkL" and source[end : end + 1] in ("{", "<"):
                end = source.index("}" if source[end] == "{" else ">", end) + 1
            elif following in "xu":
                end = at + (4 if following == "x" else 6)
            return None, [], end
        return following.lower(), [], at + 2
    if character == "[":
        return None, [], _class_end(source, at)
    if character == "(":
        return _group(source, at)
    if character in ".^$":
        return None, [], at + 1
    return character.lower(), [], at + 1


def _group(source: str, at: int) -> tuple[str | None, list[Needed], int]:
    start = at + 1
    counts = True
    if source.startswith("(?", at):
        if source[at + 2] in ":>|":
            start = at + 3
        elif source.startswith(("(?P<", "(?<"), at) and source[source.index("<", at) + 1] not in "=!":
            start = source.index(">", at) + 1
        else:
            # A look-around, a flag or a condition: what it holds need not be in the match.
            counts = False
            start = at + 2
    inner, end = _alternatives(source, start)
    if source[end] != ")":
        raise IndexError
    return None, inner if counts else [], end + 1


def _class_end(source: str, at: int) -> int:
    end = at + 1
    if source[end] == "^":
        end += 1
    if source[end] == "]":
        end += 1
    while source[end] != "]":
        end += 2 if source[end] == "\\" else 1
    return end + 1


def _quantifier(source: str, at: int) -> tuple[bool, bool, int]:
    """Whether the atom before `at` may be missing, whether it may be repeated, and where its quantifier ends."""
    optional = repeated = False
    if at < len(source) and source[at] in "?*+{":
        mark = source[at]
        repeated = True
        if mark == "{":
            end = source.index("}", at)
            lowest = source[at + 1 : end].split(",")[0]
            optional = not lowest.isdigit() or int(lowest) == 0
            at = end + 1
        else:
            optional = mark in "?*"
            at += 1
        if at < len(source) and source[at] in "?+":
            at += 1
    return optional, repeated, at


def without_small_words(literal: str) -> str:
    """The most telling stretch of a literal in which no article or possessive stands ("" if there is none)."""
    stretches: list[list[str]] = [[]]
    for word in literal.split(" "):
        if word in _SMALL_WORDS:
            stretches.append([])
        else:
            stretches[-1].append(word)
    return max((" ".join(stretch).strip() for stretch in stretches), key=weight)


def weight(literal: str) -> int:
    """How telling a literal is: its length, where a character beyond ASCII says as much as two letters."""
    return len(literal) if literal.isascii() else sum([1 if character.isascii() else 2 for character in literal])
