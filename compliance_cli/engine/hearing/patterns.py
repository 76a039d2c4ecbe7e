"""Regexes of packs and phrases: compiled at their first use, searched with a time limit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import NamedTuple

import regex

from compliance_cli.engine.hearing.net import OneOf
from compliance_cli.engine.hearing.wordlist import gathered
from compliance_cli.errors import PackError
from compliance_cli.packs.position import Position
from compliance_cli.speech import fold
from compliance_cli.speech.squeezing import SAME_WORDS

#: CPU seconds that one regex may take on one utterance; a sane one takes microseconds.
PATTERN_SECONDS = 0.5


#: A regex in which nothing stands for a capital: no letter, no number of a character, no range between marks, and no
#: property but that of Han letters.
_WITHOUT_CAPITALS = re.compile(
    r"(?!.*[^a-zA-Z\d\]]-[^a-zA-Z\d\]])(?:[^\\A-Z]|\\(?:[^xuNpP\d]|p\{Han\}|[1-9](?!\d)))*+", re.DOTALL
)


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
            # Text is in lower case: where nothing stands for a capital case may count, which is a fifth faster.
            return regex.compile(
                gathered(self.source), 0 if _WITHOUT_CAPITALS.fullmatch(self.source) else regex.IGNORECASE
            )
        except regex.error:
            raise PackError((f"{self._position}: a pattern of cue {self._owner} does not compile",)) from None

    def spans(self, text: str) -> Iterable[tuple[int, int]]:
        """All matches that are not empty, as offsets. Raises `OutOfTime` on a runaway, `PackError` if malformed."""
        try:
            found = [match.span() for match in self._compiled.finditer(text, timeout=PATTERN_SECONDS)]
        except TimeoutError:
            raise OutOfTime(f"a pattern of cue {self._owner} ran away") from None
        return [span for span in found if span[0] < span[1]]


Needed = tuple[str, ...] | OneOf
"""Literals of which one stands in every text that a regex matches in."""


class Parsed(NamedTuple):
    """What a phrase comes to that no literal settles: the source of its regex, and what tells that it cannot match.

    `quick_look` says of a text at little cost that the regex does not match in it (None: nothing does).
    """

    regex: Callable[[], str]
    needs: tuple[Needed, ...]
    quick_look: Callable[[str], bool] | None


class PhrasePattern:
    """A regex of our own making, for a phrase that no literal settles. It is bounded: it needs no time limit."""

    def __init__(self, written: str, parse: Callable[[str], Parsed]) -> None:
        """`parse` is asked when the phrase is first needed: most never are, and there are thousands."""
        self._written = written
        self._parse = parse

    @cached_property
    def _parsed(self) -> Parsed:
        return self._parse(self._written)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._parsed.regex())

    def spans(self, text: str) -> Iterable[tuple[int, int]]:
        """All matches, as offsets."""
        _, needs, quick_look = self._parsed
        if not holds(text, needs) or (quick_look is not None and not quick_look(text)):
            return ()
        return [match.span() for match in self._compiled.finditer(text)]


def holds(text: str, needs: Iterable[Needed]) -> bool:
    """Whether of each of some sets of literals one stands in a text."""
    for needed in needs:
        if isinstance(needed, OneOf):
            if needed.stands_in(text):
                continue
            return False
        for literal in needed:
            if literal in text:
                break
        else:
            return False
    return True


def levelled(source: str) -> str:
    """A pack's regex with its characters beyond ASCII folded and alike where words are, as the text it is run on is."""
    folded = [character if character.isascii() else fold(character) for character in source]
    return "".join([SAME_WORDS.get(character, character) for character in folded])
