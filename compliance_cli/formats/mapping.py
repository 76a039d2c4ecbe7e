"""A user's own description of JSON that no shipped format knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from compliance_cli.vocabulary import Role

UNITS: Mapping[str, float] = {
    "seconds": 1.0,
    "milliseconds": 1e-3,
    "microseconds": 1e-6,
    "nanoseconds": 1e-9,
    "ticks": 1e-7,
}
"""Units of times, in seconds; a tick is 100 ns."""

_STEP = r"(?:[^.\[\]^#\s][^.\[\]]*|\[(?:-?\d{1,9})?\])"
_PATH = re.compile(rf"[\^#]?{_STEP}(?:\.?{_STEP})*+")
_LONGEST_PATH = 500


@dataclass(frozen=True, slots=True)
class MappedWords:
    """Where the words of a turn are, and in which fields of each; times are in the unit of the turns."""

    path: str
    text: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class MappedJson:
    """One kind of JSON: where its turns are, and in which fields of each is what (paths as in `paths.py`).

    Of several fields the first filled one counts. `unit` is that of times, in seconds. `calls`: where each call
    is, if a file holds several; `id`, `language` and the values of `meta` are fields of the call. `roles`: who
    a speaker's value stands for. `known_by`: paths that must all lead somewhere (none: turns, text and speaker).
    """

    name: str
    turns: str
    text: tuple[str, ...]
    speaker: tuple[str, ...] = ()
    start: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    duration: tuple[str, ...] = ()
    unit: float = 1.0
    words: MappedWords | None = None
    calls: str = ""
    id: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    meta: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    known_by: tuple[str, ...] = ()


def is_path(text: str) -> bool:
    """Whether a text is a path as `paths.py` reads it."""
    return len(text) <= _LONGEST_PATH and _PATH.fullmatch(text) is not None


def leads_to_list(path: str) -> bool:
    """Whether a path leads to the items of a list (`call.segments[]`)."""
    return "[]" in path
