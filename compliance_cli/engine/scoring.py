"""The score of a call by the scorecards of packs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compliance_cli.findings import Judgement, Score
from compliance_cli.packs.model import Pack
from compliance_cli.packs.scores import Scorecard, Section
from compliance_cli.vocabulary import Outcome

_POINTS: Mapping[Outcome, int] = {Outcome.MET: 1, Outcome.BROKEN: 0}
"""Outcomes that count; what did not apply, and what is unsure, is left out."""


def scores_of(packs: tuple[Pack, ...], details: Mapping[str, Judgement]) -> Iterator[Score]:
    """The score by each pack that has a scorecard, unless none of its rules applied."""
    for pack in packs:
        if pack.scorecard is not None:
            score = _score(pack.id, pack.scorecard, details)
            if score is not None:
                yield score


def _score(pack: str, card: Scorecard, details: Mapping[str, Judgement]) -> Score | None:
    sections = {section.name: value for section in card.sections if (value := _section(section, details)) is not None}
    weights = {section.name: section.weight for section in card.sections if section.name in sections}
    whole = sum(weights.values())
    if not whole:
        return None
    points = round(sum(sections[name] * weight for name, weight in weights.items()) / whole, 1)
    fatal = tuple(rule for rule in card.fatal if rule in details and details[rule].outcome is Outcome.BROKEN)
    named = dict.fromkeys(rule for section in card.sections for rule in section.rules)
    unsure = tuple(rule for rule in named if rule in details and details[rule].outcome is Outcome.UNSURE)
    return Score(pack, points, points >= card.passes and not fatal, sections, fatal, unsure)


def _section(section: Section, details: Mapping[str, Judgement]) -> float | None:
    """The points of a section, from 0 to 100; None where nothing in it counts."""
    counted = {
        rule: weight for rule, weight in section.rules.items() if rule in details and details[rule].outcome in _POINTS
    }
    whole = sum(counted.values())
    if not whole:
        return None
    return round(100 * sum(_POINTS[details[rule].outcome] * weight for rule, weight in counted.items()) / whole, 1)
