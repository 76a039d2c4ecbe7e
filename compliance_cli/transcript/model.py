"""The raw transcript: one joined string, and where its turns and words lie in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from compliance_cli.transcript.rawtext import RawText
from compliance_cli.vocabulary import Role


class Turn(msgspec.Struct, frozen=True, gc=False):
    """One turn: its code points in `Transcript.text`, who spoke, when (seconds), at which line of the file.

    A struct because there are many of them: making one takes a seventh of a frozen dataclass's time.
    `speaker` is the label as the file has it (it may hold anything, so it is raw); `role` is what the
    format or the label says of it, `UNKNOWN` for a bare channel or number.
    """

    start: int
    end: int
    role: Role = Role.UNKNOWN
    speaker: RawText | None = None
    begins: float | None = None
    ends: float | None = None
    line: int | None = None


class Word(msgspec.Struct, frozen=True, gc=False):
    """One recognised word: its code points in `Transcript.text`, and its seconds in the recording."""

    start: int
    end: int
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Transcript:
    """One call, in clear: the turns' texts joined by one newline each.

    A newline inside a turn's own text is kept as a space in `text`, so that offsets stay exact and
    newlines always are turn borders. `line` is the line of the file on which the call begins (JSONL).
    `dated`: the file gives times of day, and seconds are counted from the first turn, not from the
    beginning of a recording.
    """

    text: RawText
    turns: tuple[Turn, ...]
    words: tuple[Word, ...] = ()
    id: RawText | None = None
    language: RawText | None = None
    meta: Mapping[str, RawText] = field(default_factory=dict)
    line: int | None = None
    dated: bool = False
