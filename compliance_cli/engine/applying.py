"""Whether a rule applies to a call, and its trials if it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from compliance_cli.engine.conditions import fulfils
from compliance_cli.engine.constraints import equal, forbid, limit, measure, order, reads, repeat, require, sequence
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.dates import is_dated, is_in_force
from compliance_cli.engine.hearing.meaning import NoVectors
from compliance_cli.engine.hearing.patterns import OutOfTime
from compliance_cli.engine.outcome import Trial, doubted, not_applicable
from compliance_cli.findings import Judgement
from compliance_cli.packs.model import Constraint, Rule
from compliance_cli.vocabulary import Certainty, Outcome

CONSTRAINTS: Mapping[Constraint, Callable[[Rule, CallContext], list[Trial]]] = {
    Constraint.REQUIRE: require.judge,
    Constraint.FORBID: forbid.judge,
    Constraint.ORDER: order.judge,
    Constraint.LIMIT: limit.judge,
    Constraint.SEQUENCE: sequence.judge,
    Constraint.MEASURE: measure.judge,
    Constraint.REPEAT: repeat.judge,
    Constraint.EQUAL: equal.judge,
    Constraint.READS: reads.judge,
}
"""Every kind of constraint: the trials of a rule of this kind on a call."""


def judged(rule: Rule, context: CallContext, day: date | None, others: Mapping[str, Judgement]) -> list[Trial]:
    """The trials of one rule on one call of a day (None: not known); `others` are the judgements that came before.

    A pattern that runs away, or a meaning without word vectors, makes the rule unsure, never silent.
    """
    if is_dated(rule) and day is not None and not is_in_force(rule, day):
        return [not_applicable("not in force on the day of the call")]
    doubts = ["the day of the call is not known"] if is_dated(rule) and day is None else []
    for condition in rule.conditions:
        fulfilled = fulfils(context, condition)
        if fulfilled is False:
            return [not_applicable(f"the rule is for other calls ({condition.key})")]
        doubts += [f"the data of the call do not say its {condition.key}"] if fulfilled is None else []
    for wanted in rule.when_rule:
        outcome = others[wanted.rule].outcome if wanted.rule in others else None
        if outcome not in (*wanted.outcomes, Outcome.UNSURE, None):
            return [not_applicable(f"{wanted.rule} came out otherwise")]
        doubts += [f"it is not sure how {wanted.rule} comes out"] if outcome not in wanted.outcomes else []
    try:
        trials = _tried(rule, context)
    except (OutOfTime, NoVectors) as trouble:
        return [Trial(Outcome.UNSURE, trouble.detail, Certainty.POSSIBLE)]
    return [_undecided(trial, doubts[0]) for trial in trials] if doubts else trials


def _tried(rule: Rule, context: CallContext) -> list[Trial]:
    if not rule.when:
        return CONSTRAINTS[rule.constraint](rule, context)
    openings = context.triggers(rule.when)
    if not openings:
        return [not_applicable("what the rule applies to was never heard")]
    trials = CONSTRAINTS[rule.constraint](rule, context)
    if all(said.certainty is Certainty.POSSIBLE for said in openings):
        return [doubted(trial, "it is not sure that the rule applies") for trial in trials]
    return trials


def _undecided(trial: Trial, reason: str) -> Trial:
    if trial.outcome is Outcome.NOT_APPLICABLE:
        return trial
    return replace(trial, outcome=Outcome.UNSURE, reason=reason, certainty=Certainty.POSSIBLE)
