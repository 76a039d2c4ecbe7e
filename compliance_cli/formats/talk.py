"""What a format's reader hands on: turns of written tokens, before they are joined to a transcript.

The texts are plain strings on the fast path and `Located` ones for redaction. These types hold input in
clear and never leave this package.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from compliance_cli.vocabulary import Role


class Timing(NamedTuple):
    """A word of a token: its characters `start:end` in it, and its seconds."""

    start: int
    end: int
    begins: float
    ends: float


class Count(NamedTuple):
    """A number of the file, as written, that points to character `at` of the turn's text."""

    at: int
    number: str
    closing: bool

    def __repr__(self) -> str:
        return "<count>"


class Token(NamedTuple):
    """A stretch of a turn's text that is written in one place; `gap` stands between it and the one before.

    `shadows` are written elsewhere and tell the same in another way (a model's numbers for the words): where
    anything of the token is hidden, they are hidden whole.
    """

    text: str
    gap: str = ""
    timings: tuple[Timing, ...] = ()
    shadows: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "<token>"


@dataclass(frozen=True, slots=True, repr=False)
class Said:
    """One turn. `role` is what the format itself says; None leaves it to the speaker's label."""

    tokens: tuple[Token, ...]
    speaker: str | None = None
    role: Role | None = None
    begins: float | None = None
    ends: float | None = None
    line: int | None = None
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Talk:
    """One running text of a file: a call, or (`calls` apart) another copy of its words.

    `dated`: its times are counted from the first turn, since the file gives times of day.
    """

    turns: tuple[Said, ...]
    id: str | None = None
    language: str | None = None
    meta: Mapping[str, str] = field(default_factory=dict)
    line: int | None = None
    dated: bool = False


def is_spoken(talk: Talk) -> bool:
    """Whether anything is said in a talk."""
    return any(token.text.strip() for turn in talk.turns for token in turn.tokens)
