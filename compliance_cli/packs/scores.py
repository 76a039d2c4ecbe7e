"""The scorecard of a pack, as the engine sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a scorecard: its weight among the sections, and the weight of each of its rules among them."""

    name: str
    weight: int
    rules: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """How a call is scored by a pack: from 0 to 100; `fatal` rules fail it whatever it scores."""

    passes: int
    fatal: tuple[str, ...]
    sections: tuple[Section, ...]
