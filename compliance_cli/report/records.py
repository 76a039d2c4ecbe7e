"""Results as JSON values: the one place that knows their shape (schema `compliance-cli/results/1`)."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from compliance_cli import __version__
from compliance_cli.errors import Problem
from compliance_cli.findings import CallReport, CueHit, Finding, Judgement, RunFacts, Score
from compliance_cli.report.model import Sink
from compliance_cli.report.tally import Tally
from compliance_cli.safetext import CardDatum, Place
from compliance_cli.vocabulary import Outcome, Role, Severity

SCHEMA = "compliance-cli/results/1"
#: Characters of a pack's digest that a call repeats, to tell one pack of an id from another of the run.
_DIGEST_SHOWN = 12

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"


def encoded(value: Json, stream: Sink) -> str:
    """A value on one line. Where the stream is not UTF-8, letters it may not have are written as `\\uXXXX`."""
    wide = (stream.encoding or "utf-8").lower().replace("_", "-").startswith("utf-")
    return json.dumps(value, ensure_ascii=not wide, allow_nan=False)


def head_record() -> dict[str, Json]:
    """What stands above the calls."""
    return {"schema": SCHEMA, "tool": {"name": "compliance-cli", "version": __version__}}


def facts_record(facts: RunFacts, tally: Tally) -> dict[str, Json]:
    """What stands below the calls."""
    packs: list[Json] = [{"id": pack.id, "version": pack.version, "sha256": pack.sha256} for pack in facts.packs]
    return {"packs": packs, "notices": list(facts.notices), "totals": _totals_record(tally)}


def call_record(report: CallReport) -> dict[str, Json]:
    """One call."""
    judged = sorted(report.details.items())
    return {
        "source": report.source,
        "id": report.id,
        "format": report.format,
        "language": report.language,
        "kind": report.kind.value,
        "turns": report.turns,
        "date": report.date,
        "meta": dict(sorted(report.meta.items())),
        "roles": report.roles,
        "quality": {"state": report.quality.state, "reasons": list(report.quality.reasons)},
        "state": report.state,
        "problem": None if report.problem is None else problem_record(report.problem),
        "markets": list(report.markets),
        "packs": {pack.id: pack.sha256[:_DIGEST_SHOWN] for pack in report.packs},
        "outcomes": {rule: judgement.outcome.value for rule, judgement in judged},
        "details": {rule: _judgement_record(judgement) for rule, judgement in judged},
        "findings": [_finding_record(finding) for finding in report.findings],
        "card_data": [card_datum_record(datum) for datum in report.card_data],
        "scores": [_score_record(score) for score in report.scores],
    }


def heard_record(report: CallReport) -> dict[str, Json]:
    """What was heard in one call (`compliance cues`)."""
    return {
        "source": report.source,
        "id": report.id,
        "problem": None if report.problem is None else problem_record(report.problem),
        "cues": [_cue_record(hit) for hit in report.cues],
        "card_data": [card_datum_record(datum) for datum in report.card_data],
    }


def problem_record(problem: Problem) -> dict[str, Json]:
    """Why an input (or a part of one) could not be checked."""
    return {
        "reason": problem.reason.name.lower().replace("_", "-"),
        "message": str(problem.at("")),
        "line": problem.line,
        "column": problem.column,
        "turn": problem.turn,
    }


def _totals_record(tally: Tally) -> dict[str, Json]:
    return {
        "calls": tally.checked + tally.unreadable,
        "unreadable": tally.unreadable,
        "outcomes": {outcome.value: tally.outcomes[outcome] for outcome in Outcome},
        "findings": {severity.value: tally.findings[severity] for severity in Severity},
        "accepted": tally.accepted,
    }


def card_datum_record(datum: CardDatum) -> dict[str, Json]:
    """One piece of card data, without the data."""
    return {
        "kind": datum.kind.value,
        "certainty": datum.certainty.value,
        "clues": list(datum.clues),
        "spoken": datum.spoken,
        "partial": datum.partial,
        "places": [_short_place(place) for place in datum.places],
    }


def speaker_of(place: Place) -> str:
    """Who spoke: the role if it is known, else the (masked) label of the file, else `unknown`."""
    return place.role.value if place.role is not Role.UNKNOWN else place.speaker or Role.UNKNOWN.value


def _score_record(score: Score) -> dict[str, Json]:
    return {
        "pack": score.pack,
        "points": score.points,
        "passed": score.passed,
        "sections": score.sections,
        "fatal": list(score.fatal),
        "unsure": list(score.unsure),
    }


def _finding_record(finding: Finding) -> dict[str, Json]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "outcome": finding.outcome.value,
        "certainty": finding.certainty.value,
        "message": finding.message,
        "places": [place_record(place) for place in finding.places],
        "excerpt": finding.excerpt,
        "sources": list(finding.sources),
        "fingerprint": finding.fingerprint,
        "accepted": finding.accepted,
    }


def _judgement_record(judgement: Judgement) -> dict[str, Json]:
    return {
        "reason": judgement.reason,
        "certainty": judgement.certainty.value,
        "places": [_short_place(place) for place in judgement.places],
    }


def _cue_record(hit: CueHit) -> dict[str, Json]:
    return {
        "cue": hit.cue,
        "turn": hit.place.turn,
        "speaker": speaker_of(hit.place),
        "chars": list(hit.place.chars),
        "certainty": hit.certainty.value,
    }


def place_record(place: Place) -> dict[str, Json]:
    """A place with its speaker and times."""
    return {
        "turn": place.turn,
        "speaker": speaker_of(place),
        "start": _seconds(place.begins),
        "end": _seconds(place.ends),
        "line": place.line,
        "chars": list(place.chars),
    }


def _short_place(place: Place) -> dict[str, Json]:
    return {"turn": place.turn, "chars": list(place.chars)}


def _seconds(time: float | None) -> float | None:
    """Milliseconds are as fine as any recogniser is."""
    return None if time is None or not math.isfinite(time) else round(time, 3)
