"""What rules of special kinds ask: measures, sequences, repetitions, comparisons, texts to read out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from compliance_cli.packs.amounts import Amount


class Gauge(Enum):
    """What `measure` measures of a call."""

    SILENCE = "silence"
    RESPONSE_TIME = "response-time"
    SPEED = "speed"
    OVERLAP = "overlap"
    TALK_SHARE = "talk-share"
    TURN_LENGTH = "turn-length"
    CALL_LENGTH = "call-length"
    LANGUAGE_SWITCHES = "language-switches"


class Take(Enum):
    """Which of several measured values counts."""

    EACH = "each"
    FIRST = "first"
    AVERAGE = "average"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Measure:
    """A measured value and its limits (one of them may be None); speeds are in words a minute."""

    gauge: Gauge
    take: Take
    at_most: Amount | None
    at_least: Amount | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a `sequence`: any of its cues; `within` is counted from the step before."""

    cues: tuple[str, ...]
    optional: bool = False
    within: Amount | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """The steps of a `sequence`, in order."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Repetition:
    """A sentence said again: how much of its words must be the same (0 to 1), and how many words it has at least."""

    similar: float
    words: int


@dataclass(frozen=True, slots=True)
class Captured:
    """A value told on the call (a slot where a cue is heard) or in its data (`meta.KEY`, then `slot` is empty)."""

    source: str
    slot: str


@dataclass(frozen=True, slots=True)
class Sameness:
    """Values that must be the same."""

    values: tuple[Captured, ...]


@dataclass(frozen=True, slots=True)
class Recital:
    """A text that must be read out: where it stands, what it says, and how much of it must be heard (0 to 1)."""

    script: str
    text: str
    least: float


Ask = Measure | Flow | Repetition | Sameness | Recital
