"""The algebra of outcomes: what single trials of a rule come to together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from compliance_cli.engine.hearing.said import Said
from compliance_cli.vocabulary import Certainty, Outcome

#: The graver outcome decides; unsure is graver than met, since it asks for a look.
_GRAVITY = (Outcome.BROKEN, Outcome.UNSURE, Outcome.MET, Outcome.NOT_APPLICABLE)
_SURENESS = (Certainty.SURE, Certainty.LIKELY, Certainty.POSSIBLE)


@dataclass(frozen=True, slots=True)
class Trial:
    """One test of a rule: at one trigger, at one utterance, or on the whole call (then `places` may be empty)."""

    outcome: Outcome
    reason: str
    certainty: Certainty = Certainty.SURE
    places: tuple[Said, ...] = ()


def gravest(trials: Sequence[Trial]) -> Outcome:
    """broken > unsure > met > not-applicable; without any trial the rule does not apply."""
    return min((trial.outcome for trial in trials), key=_GRAVITY.index, default=Outcome.NOT_APPLICABLE)


def weakest(*certainties: Certainty) -> Certainty:
    """The least sure of all."""
    return max(certainties, key=_SURENESS.index)


def strongest(*certainties: Certainty) -> Certainty:
    """The most sure of all."""
    return min(certainties, key=_SURENESS.index)


def surest(places: Sequence[Said]) -> Said:
    """The first of the places that are most certain."""
    return min(places, key=lambda said: (_SURENESS.index(said.certainty), said.start))


def doubted(trial: Trial, reason: str) -> Trial:
    """The trial, where a doubt makes a broken one unsure."""
    if trial.outcome is not Outcome.BROKEN:
        return trial
    return replace(trial, outcome=Outcome.UNSURE, reason=reason, certainty=Certainty.POSSIBLE)


def broken(reason: str, places: tuple[Said, ...], *evidence: Certainty) -> Trial:
    """A breach; one that rests on merely possible evidence is unsure."""
    certainty = weakest(Certainty.SURE, *evidence)
    if certainty is Certainty.POSSIBLE:
        return Trial(Outcome.UNSURE, f"{reason}, but it is not sure that it counts", certainty, places)
    return Trial(Outcome.BROKEN, reason, certainty, places)


def met(reason: str, places: tuple[Said, ...], *evidence: Certainty) -> Trial:
    """A duty that was met; one that rests on merely possible evidence is unsure."""
    certainty = weakest(Certainty.SURE, *evidence)
    if certainty is Certainty.POSSIBLE:
        return Trial(Outcome.UNSURE, reason, certainty, places)
    return Trial(Outcome.MET, reason, certainty, places)


def not_applicable(reason: str) -> Trial:
    """A trial that does not take place."""
    return Trial(Outcome.NOT_APPLICABLE, reason)
