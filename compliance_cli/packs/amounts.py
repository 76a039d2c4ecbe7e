"""Amounts: so many seconds, turns, words, percent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Unit(Enum):
    """What an amount counts; two Han letters are a word."""

    SECONDS = "seconds"
    TURNS = "turns"
    WORDS = "words"
    CHARACTERS = "characters"
    PERCENT = "percent"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount such as `60 seconds`, `4 turns`, `10 percent`."""

    number: float
    unit: Unit
