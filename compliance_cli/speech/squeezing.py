"""The squeezed view: folded text without what phrases should not stumble over, and the exact way back.

Squeezing is a fixed list of steps, each a plain `str.replace` (a pattern only where no literal will do).
`offsets` replays the same steps on one line with the offsets beside it; so it is exact by construction,
and is done only for lines that had a hit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from compliance_cli.speech.script import HAN_CLASS

#: Zero-width and formatting characters, apostrophes and quotation marks: dropped.
_DROPPED = (
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad'\"\u201c\u201d"
    "\u300c\u300d\u300e\u300f\u300a\u300b\u00ab\u00bb~\u301c"
)
#: Marks that pause but end nothing: a space stands for them (and goes, beside a Han letter).
_PAUSES = "\t\u00a0\u3000,\u3001\u2026\u2014\u2013\uff65\u00b7"

#: Sounds of hesitation: dropped where they stand alone between spaces or open a line that goes on.
#: As a whole line they stay: 嗯 may be the answer.
ENGLISH_FILLERS = ("um", "uh", "er", "erm", "hmm")
CHINESE_FILLERS = ("嗯", "呃", "额", "啊", "哦", "那个", "就是", "就是说")
#: Phrases that are fillers only between commas.
_ASIDES = (", you know,", ", i mean,", ", like,")
#: What a filler stands behind. After a Chinese full stop no space follows.
_BEFORE = (" ", "\n")
_BEFORE_HAN = (" ", "\n", "。")


@dataclass(frozen=True, slots=True)
class _Literal:
    """Replace `old` by `new`; what stays of `old` begins at its character `kept`."""

    old: str
    new: str
    kept: int = 0

    def concerns(self, text: str) -> bool:
        return self.old in text

    def apply(self, text: str) -> str:
        return text.replace(self.old, self.new)

    def pattern(self) -> re.Pattern[str]:
        return re.compile(re.escape(self.old))


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Replace each match of one character by `new`. It begins with a literal, so that searching is fast."""

    regex: re.Pattern[str]
    new: str
    kept: int = 0

    def concerns(self, text: str) -> bool:
        return self.regex.search(text) is not None

    def apply(self, text: str) -> str:
        return self.regex.sub(self.new, text)

    def pattern(self) -> re.Pattern[str]:
        return self.regex


@dataclass(frozen=True, slots=True)
class _Collapse:
    """Make one space of every run of spaces."""

    new: str = " "
    kept: int = 0

    def concerns(self, text: str) -> bool:
        return "  " in text

    def apply(self, text: str) -> str:
        while "  " in text:
            text = text.replace("  ", " ")
        return text

    def pattern(self) -> re.Pattern[str]:
        return re.compile("  +")


_Step = _Literal | _Pattern | _Collapse


def _without(fillers: tuple[str, ...], before: tuple[str, ...]) -> tuple[_Step, ...]:
    return tuple(_Literal(f"{mark}{filler} ", mark) for filler in fillers for mark in before)


_SPACES: tuple[_Step, ...] = (_Collapse(), _Literal(" \n", "\n", 1), _Literal("\n ", "\n"))
_START: tuple[_Step, ...] = (
    *(_Literal(aside, " ") for aside in _ASIDES),
    # "1,234" is one number; "yes,please" are two words, as are "cooling-off" and "one-time".
    _Pattern(re.compile(r",(?=\d\d\d)(?<=\d,)"), ""),
    _Pattern(re.compile(r"-(?=[a-z])(?<=[a-z]-)"), " "),
)
_ASCII_STEPS: tuple[_Step, ...] = (
    *_START,
    *(_Literal(mark, "") for mark in _DROPPED if mark.isascii()),
    *(_Literal(mark, " ") for mark in _PAUSES if mark.isascii()),
    *_SPACES,
    *_without(ENGLISH_FILLERS, _BEFORE),
)
_WIDE_STEPS: tuple[_Step, ...] = (
    *_START,
    *(_Literal(mark, "") for mark in _DROPPED),
    *(_Literal(mark, " ") for mark in _PAUSES),
    *_SPACES,
    *_without(ENGLISH_FILLERS, _BEFORE),
    *_without(CHINESE_FILLERS, _BEFORE_HAN),
    _Pattern(re.compile(f" (?:(?<=[{HAN_CLASS}。] )|(?=[{HAN_CLASS}]))"), ""),
)


def squeeze(folded: str) -> str:
    """Folded text as phrases are matched in it; lines (`\\n`) stay lines.

    Dropped: zero-width characters, quotation marks, apostrophes ("don't" → "dont"), fillers, spaces beside
    Han letters, all but one of a run of spaces. Commas, dashes and other pauses, and hyphens between
    letters, become a space. Sentence enders stay. Each character stands at an offset of `folded` that holds
    the same character, save that a space may stand for a pause or a hyphen.
    """
    text = f"\n{folded}\n"
    for step in _ASCII_STEPS if folded.isascii() else _WIDE_STEPS:
        text = step.apply(text)
    return text[1:-1]


def offsets(folded_line: str, squeezed_line: str) -> Sequence[int]:
    """For each character of a squeezed line, its offset in the folded line it was squeezed from.

    One line only (no `\\n` inside). Raises `ValueError` if the one is not the other, squeezed.
    """
    if folded_line == squeezed_line:
        return range(len(folded_line))
    # A line of ASCII may stand in a wider text, and was squeezed with the wider steps there.
    for steps in (_ASCII_STEPS, _WIDE_STEPS) if folded_line.isascii() else (_WIDE_STEPS,):
        text = f"\n{folded_line}\n"
        places = list(range(-1, len(folded_line) + 1))
        for step in steps:
            if step.concerns(text):
                text, places = _replayed(step, text, places)
        if text[1:-1] == squeezed_line:
            return places[1:-1]
    raise ValueError("the second line is not the first one squeezed")


def _replayed(step: _Step, text: str, places: list[int]) -> tuple[str, list[int]]:
    pieces: list[str] = []
    kept: list[int] = []
    here = 0
    for match in _finder(step).finditer(text):
        pieces += (text[here : match.start()], step.new)
        first = match.start() + step.kept
        kept += places[here : match.start()] + places[first : first + len(step.new)]
        here = match.end()
    if not here:
        return text, places
    return "".join((*pieces, text[here:])), kept + places[here:]


@cache
def _finder(step: _Step) -> re.Pattern[str]:
    return step.pattern()
