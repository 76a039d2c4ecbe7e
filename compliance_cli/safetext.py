"""Text that holds masks only: the one currency of everything after the door.

Only `redaction/door.py` makes `SafeText` out of raw text (a test holds the list of files that may);
the functions here derive safe text from safe text. In `SafeTranscript.text` a mask is **one** opaque
private-use character, so that no rule ever matches the words of a mask and one lower-casing or folding
keeps all offsets; `SafeTranscript.shown` writes the mask out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NewType

import msgspec

from compliance_cli.vocabulary import Certainty, Kind, Role

SafeText = NewType("SafeText", str)
"""A string in which card data already is a mask. Slices and joins of it are made by `cut` and `joined`."""

EMPTY = SafeText("")

MASK_CHARACTERS: Mapping[Kind, str] = {kind: chr(0xE000 + place) for place, kind in enumerate(Kind)}
"""The opaque character that stands for a mask of each kind in match text."""
KINDS_OF_MASKS: Mapping[str, Kind] = {character: kind for kind, character in MASK_CHARACTERS.items()}


def cut(text: SafeText, start: int, end: int) -> SafeText:
    """The part of a safe text from `start` to `end` (code points)."""
    return SafeText(text[start:end])


def joined(parts: tuple[SafeText, ...], between: str = " ") -> SafeText:
    """Safe texts put together with a separator of our own."""
    return SafeText(between.join(parts))


@dataclass(frozen=True, slots=True)
class Mask:
    """One mask in a safe transcript.

    `at` is its offset in `SafeTranscript.text` (it is one character there); `start` and `end` are what it
    covers, in code points of the original joined text; `label` is how it is written (`[PAN ****1111]`).
    """

    at: int
    kind: Kind
    label: SafeText
    start: int
    end: int


class SafeTurn(msgspec.Struct, frozen=True, gc=False):
    """One turn. `start`/`end`: in `SafeTranscript.text`; `first`/`last`: in the original joined text.

    `begins`/`ends` are seconds from the start of the call, `line` the line of the file (from 1).
    """

    start: int
    end: int
    first: int
    last: int
    role: Role
    speaker: SafeText
    begins: float | None
    ends: float | None
    line: int | None


class SafeWord(msgspec.Struct, frozen=True, gc=False):
    """One recognised word: where it starts in `SafeTranscript.text`, and its seconds."""

    start: int
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is: turn (from 0), code points in the turn's original text, seconds, line of the file."""

    turn: int
    chars: tuple[int, int]
    role: Role = Role.UNKNOWN
    speaker: SafeText = EMPTY
    begins: float | None = None
    ends: float | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class CardDatum:
    """One piece of card data that was heard, without the data.

    `at`: the safe offsets of its masks, so that the engine can treat it as a cue at an exact place.
    `turns`: the turns they stand in.
    """

    kind: Kind
    certainty: Certainty
    clues: tuple[str, ...]
    spoken: bool
    partial: bool
    at: tuple[int, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True)
class SafeTranscript:
    """One call after the door.

    `text` is the turns joined by newlines, masks as opaque characters; `folded` is the same text folded
    (lower case, full-width and traditional forms levelled), character for character.
    """

    id: SafeText
    language: SafeText | None
    meta: Mapping[str, SafeText]
    text: SafeText
    folded: SafeText
    turns: tuple[SafeTurn, ...]
    masks: tuple[Mask, ...]
    words: tuple[SafeWord, ...]
    card_data: tuple[CardDatum, ...]
    roles_given: bool
    line: int | None = None
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple([turn.start for turn in self.turns]))

    def turn_at(self, offset: int) -> int:
        """The number of the turn that holds an offset of `text`."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def shown(self, start: int, end: int) -> SafeText:
        """`text[start:end]` with its masks written out."""
        parts: list[str] = []
        here = start
        for mask in self.masks:
            if start <= mask.at < end:
                parts += (self.text[here : mask.at], mask.label)
                here = mask.at + 1
        parts.append(self.text[here:end])
        return SafeText("".join(parts))

    def original(self, offset: int) -> int:
        """The offset in the original joined text that an offset of `text` stands for."""
        shift = 0
        for mask in self.masks:
            if mask.at >= offset:
                break
            shift = mask.end - mask.at - 1
        return offset + shift

    def place(self, start: int, end: int) -> Place:
        """The reportable place of `text[start:end]`, which lies in one turn.

        In a turn that holds a short secret the whole turn is named: offsets beside the secret would
        tell how long it was.
        """
        number = self.turn_at(start)
        turn = self.turns[number]
        end = min(end, turn.end)
        secret = any(mask.kind.reported_by_turn and turn.start <= mask.at < turn.end for mask in self.masks)
        chars = (
            (0, turn.last - turn.first)
            if secret
            else (self.original(start) - turn.first, self.original(end) - turn.first)
        )
        begins, ends = self._times(turn, start, end)
        return Place(number, chars, turn.role, turn.speaker, begins, ends, turn.line)

    def _times(self, turn: SafeTurn, start: int, end: int) -> tuple[float | None, float | None]:
        inside = [word for word in self.words if turn.start <= word.start < turn.end and start <= word.start < end]
        if inside:
            return inside[0].begins, inside[-1].ends
        return turn.begins, turn.ends
