"""What a check finds: outcomes, findings, and the report on a call. Everything here may be written out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from compliance_cli.errors import Problem
from compliance_cli.safetext import CardDatum, Place, SafeText
from compliance_cli.vocabulary import Certainty, InputKind, Outcome, Severity


@dataclass(frozen=True, slots=True)
class Judgement:
    """How one rule came out on one call: the outcome, a reason in words, how sure, and where."""

    outcome: Outcome
    reason: str | None = None
    certainty: Certainty = Certainty.SURE
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to report: a broken trigger of a rule, or (as a note) an unsure outcome."""

    rule: str
    severity: Severity
    outcome: Outcome
    certainty: Certainty
    message: str
    places: tuple[Place, ...]
    excerpt: SafeText
    sources: tuple[str, ...]
    fingerprint: str
    accepted: str | None = None


@dataclass(frozen=True, slots=True)
class CueHit:
    """One cue heard: its id, the place, how sure, and its safe offsets."""

    cue: str
    place: Place
    certainty: Certainty
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quality:
    """Whether a transcript is good enough to say that something was *not* said, and if not, why."""

    state: str = "good"
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """How a call scores by the scorecard of a pack: points from 0 to 100, of the whole call and of each section.

    `fatal` are the rules whose breach fails the call whatever it scores, `unsure` those left out because a person
    must look; rules that did not apply are left out too.
    """

    pack: str
    points: float
    passed: bool
    sections: Mapping[str, float]
    fatal: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CallReport:
    """Everything found in one call (or why it could not be checked).

    `packs` are those that judged it, `markets` those that one or another of these packs is for.
    """

    source: SafeText
    id: SafeText
    format: str
    language: str
    kind: InputKind
    turns: int
    date: str | None
    meta: Mapping[str, SafeText]
    roles: str
    quality: Quality
    state: str
    problem: Problem | None = None
    details: Mapping[str, Judgement] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    card_data: tuple[CardDatum, ...] = ()
    cues: tuple[CueHit, ...] = ()
    scores: tuple[Score, ...] = ()
    packs: tuple[PackStamp, ...] = ()
    markets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackStamp:
    """Which pack was in force: id, version, and a digest of its resolved rules."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What is known of a run once all calls are judged: the packs that judged them, how many rules, what to tell."""

    packs: tuple[PackStamp, ...] = ()
    rules: int = 0
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunReport(RunFacts):
    """The whole run: these facts, and the calls in order of source."""

    calls: tuple[CallReport, ...] = ()


def clock(seconds: float) -> str:
    """Seconds into the call as people read them: `0:31`, `12:05`, `1:02:03`."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
