"""The squeezed view: folded text without what phrases should not stumble over, and the exact way back.

Squeezing is a fixed list of steps, each a plain `str.replace` (a pattern only where no literal will do).
`offsets` replays the same steps on one line and notes what each moved; so it is exact by construction, and is
done only for lines that had a hit.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import overload

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
#: Two letters for one word, of which speech and recognisers take either: the polite "you", the Cantonese "give".
SAME_WORDS: Mapping[str, str] = {"您": "你", "畀": "俾"}
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

    def apply(self, text: str) -> str:
        return self.regex.sub(self.new, text)

    def pattern(self) -> re.Pattern[str]:
        return self.regex


@dataclass(frozen=True, slots=True)
class _Collapse:
    """Make one space of every run of spaces."""

    new: str = " "
    kept: int = 0

    def apply(self, text: str) -> str:
        while "  " in text:
            text = text.replace("  ", " ")
        return text

    def pattern(self) -> re.Pattern[str]:
        return re.compile("  +")


_Step = _Literal | _Pattern | _Collapse


@dataclass(frozen=True, slots=True)
class _Steps:
    """Some steps, and what stands in every text that any of them changes (None: they are always tried)."""

    steps: tuple[_Step, ...]
    sign: str | re.Pattern[str] | None = None

    def concern(self, text: str) -> bool:
        if self.sign is None:
            return True
        return self.sign in text if isinstance(self.sign, str) else self.sign.search(text) is not None


def _without(fillers: tuple[str, ...], before: tuple[str, ...]) -> tuple[_Steps, ...]:
    return tuple(
        _Steps(tuple(_Literal(f"{mark}{filler} ", mark) for mark in before), f"{filler} ") for filler in fillers
    )


def _marks(marks: str, new: str) -> tuple[_Step, ...]:
    return tuple(_Literal(mark, new) for mark in marks)


def _only(marks: str, ascii_only: bool) -> str:
    return "".join(mark for mark in marks if mark.isascii() is ascii_only)


_PLAIN = _Steps(
    (
        # "1,234" is one number; "yes,please" are two words, as are "cooling-off" and "one-time".
        _Pattern(re.compile(r",(?=\d\d\d)(?<=\d,)"), ""),
        _Pattern(re.compile(r"-(?=[a-z])(?<=[a-z]-)"), " "),
        *_marks(_only(_DROPPED, True), ""),
        # Most pauses are a comma and a space: done at once, there are few runs of spaces left.
        _Literal(", ", " "),
        *_marks(_only(_PAUSES, True), " "),
    )
)
_WIDE_MARKS = _Steps(
    (*_marks(_only(_DROPPED, False), ""), *_marks(_only(_PAUSES, False), " ")),
    re.compile(f"[{_only(_DROPPED + _PAUSES, False)}]"),
)
_SPACES = _Steps((_Collapse(), _Literal(" \n", "\n", 1), _Literal("\n ", "\n")))
_ASCII_STEPS: tuple[_Steps, ...] = (
    *(_Steps((_Literal(aside, " "),)) for aside in _ASIDES),
    _PLAIN,
    _SPACES,
    *_without(ENGLISH_FILLERS, _BEFORE),
)
_WIDE_STEPS: tuple[_Steps, ...] = (
    *(_Steps((_Literal(aside, " "),)) for aside in _ASIDES),
    _PLAIN,
    _WIDE_MARKS,
    _SPACES,
    *_without(ENGLISH_FILLERS, _BEFORE),
    *_without(CHINESE_FILLERS, _BEFORE_HAN),
    *(_Steps((_Literal(letter, same),), letter) for letter, same in SAME_WORDS.items()),
    _Steps((_Pattern(re.compile(f" (?:(?<=[{HAN_CLASS}。] )|(?=[{HAN_CLASS}]))"), ""),), " "),
)


def squeeze(folded: str) -> str:
    """Folded text as phrases are matched in it; lines (`\\n`) stay lines.

    Dropped: zero-width characters, quotation marks, apostrophes ("don't" → "dont"), fillers, spaces beside
    Han letters, all but one of a run of spaces. Commas, dashes and other pauses, and hyphens between
    letters, become a space. Sentence enders stay. Each character stands at an offset of `folded` that holds
    the same character, save that a space may stand for a pause or a hyphen, and 你 for 您 (`SAME_WORDS`).
    """
    text = f"\n{folded}\n"
    for some in _ASCII_STEPS if folded.isascii() else _WIDE_STEPS:
        if some.concern(text):
            for step in some.steps:
                text = step.apply(text)
    return text[1:-1]


class Offsets(Sequence[int]):
    """For each character of a squeezed line, its offset in the folded line; worked out for what is asked for."""

    def __init__(self, length: int, moves: Sequence[_Move] = ()) -> None:
        """`moves`: one for each step that changed the line, in their order."""
        self._length = length
        self._moves = moves[::-1]

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...
    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(self._length))]
        if not -self._length <= place < self._length:
            raise IndexError(place)
        if not self._moves:
            return place % self._length
        # One more for the line break that lines are squeezed between.
        at = place % self._length + 1
        for starts, by in self._moves:
            at += by[bisect_right(starts, at) - 1]
        return at - 1


_Move = tuple[Sequence[int], Sequence[int]]
"""What a step did: from `starts[i]` of its result on, characters come from `by[i]` further on."""


def offsets(folded_line: str, squeezed_line: str) -> Offsets:
    """For each character of a squeezed line, its offset in the folded line it was squeezed from.

    One line only (no `\\n` inside). Raises `ValueError` if the one is not the other, squeezed.
    """
    if folded_line == squeezed_line:
        return Offsets(len(folded_line))
    # A line of ASCII may stand in a wider text, and was squeezed with the wider steps there.
    for steps in (_ASCII_STEPS, _WIDE_STEPS) if folded_line.isascii() else (_WIDE_STEPS,):
        text = f"\n{folded_line}\n"
        moves = []
        for some in steps:
            if some.concern(text):
                for step in some.steps:
                    changed = step.apply(text)
                    if changed != text:
                        moves.append(_moved(step, text))
                        text = changed
        if text[1:-1] == squeezed_line:
            return Offsets(len(squeezed_line), moves)
    raise ValueError("the second line is not the first one squeezed")


def _moved(step: _Step, text: str) -> _Move:
    starts, by = [0], [0]
    gone = 0
    kept, length = step.kept, len(step.new)
    for match in _finder(step).finditer(text):
        start, end = match.span()
        if length:
            starts.append(start - gone)
            by.append(gone + kept)
        gone += end - start - length
        starts.append(end - gone)
        by.append(gone)
    return starts, by


@cache
def _finder(step: _Step) -> re.Pattern[str]:
    return step.pattern()
