"""What a rule asks, in words: for its manual page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.asks import Ask, Flow, Gauge, Measure, Recital, Repetition, Sameness
from compliance_cli.packs.model import Condition, Constraint, Rule, Scope
from compliance_cli.redaction import door


def in_words(rule: Rule) -> list[str]:
    """What a rule asks, a line a part."""
    by = "" if rule.by is None else f" from the {rule.by.value}"
    told = [f"{_subject(rule)}{by}"] if rule.ask is None else [_special(rule.ask, rule)]
    told += [f"looking at the {rule.by.value}"] if rule.ask is not None and rule.by is not None else []
    told += [f"if {_condition(condition)}" for condition in rule.conditions]
    told += [f"if {one.rule} comes out {_or(outcome.value for outcome in one.outcomes)}" for one in rule.when_rule]
    told += [f"if the call holds {_or(rule.when)}"] if rule.when else []
    which = (
        "each"
        if rule.nth is None
        else f"number {rule.nth} of"
        if isinstance(rule.nth, int)
        else f"the {rule.nth.value}"
    )
    told += [f"before the first {_or(rule.before_first)}"] if rule.before_first else []
    told += [f"before {which} {_or(rule.before)}"] if rule.before else []
    told += [f"after {which} {_or(rule.after)}"] if rule.after else []
    told += [f"on either side of {which} {_or(rule.around)}"] if rule.around else []
    told += [f"in the turn of {which} {_or(rule.same_turn)}"] if rule.same_turn else []
    told += [f"within {amount(rule.within)}"] if rule.within is not None else []
    told += [f"and be answered with {rule.answered}"] if rule.answered is not None else []
    told += [f"or be volunteered as {_or(rule.volunteered)}"] if rule.volunteered else []
    told += [f"unless {_or(rule.unless_heard)} is heard"] if rule.unless_heard else []
    told += [f"not in a turn in which {_or(rule.unless_in_turn)} is heard"] if rule.unless_in_turn else []
    told += [f"looking only at {scope(rule.scope)}"] if rule.scope else []
    told += [f"looking at all but {scope(rule.outside)}"] if rule.outside else []
    told += [f"for calls from {rule.in_force_from.isoformat()} on"] if rule.in_force_from else []
    told += [f"for calls until {rule.in_force_to.isoformat()}"] if rule.in_force_to else []
    return told


def _subject(rule: Rule) -> str:
    match rule.constraint:
        case Constraint.FORBID:
            return f"{_or(rule.subject)} must not be heard"
        case Constraint.ORDER:
            return f"{', then '.join(rule.subject)} must be heard in this order"
        case Constraint.LIMIT:
            minute = " in a minute" if rule.per_minute else ""
            return f"{_or(rule.subject)} must not be heard more than {rule.at_most} times{minute}"
        case _:
            often = f" {rule.at_least} times" if rule.at_least > 1 else ""
            return f"{_or(rule.subject)} must be heard{often}"


def _special(ask: Ask, rule: Rule) -> str:
    match ask:
        case Flow():
            steps = (
                _or(step.cues)
                + (f" within {amount(step.within)}" if step.within else "")
                + (" (may be missing)" if step.optional else "")
                for step in ask.steps
            )
            return f"{', then '.join(steps)} must be heard one after the other"
        case Measure():
            limits = (("at most", ask.at_most), ("at least", ask.at_least))
            told = " and ".join(f"{word} {amount(limit)}" for word, limit in limits if limit is not None)
            minute = " a minute" if ask.gauge is Gauge.SPEED else ""
            return f"{ask.gauge.value.replace('-', ' ')} ({ask.take.value}) must be {told}{minute}"
        case Repetition():
            often = f" more than {rule.at_most} times" if rule.at_most else ""
            return f"a sentence of {ask.words} words or more, {ask.similar:.0%} alike, must not be said again{often}"
        case Sameness():
            values = (f"{one.source} ({one.slot})" if one.slot else one.source for one in ask.values)
            return f"the values of {', '.join(values)} must be the same"
        case Recital():
            return f"{door.scrub(ask.script)} must be read out, {ask.least:.0%} of its words at least"


def _condition(condition: Condition) -> str:
    if condition.sign not in (None, "!="):
        return f"the call's {condition.key} {condition.sign} {condition.number:g}"
    return f"the call's {condition.key} is {'not ' if condition.sign else ''}{_or(map(door.scrub, condition.values))}"


def amount(amount: Amount) -> str:
    """An amount in words: `1 turn`, `30 seconds`."""
    one = amount.number == 1 and amount.unit is not Unit.PERCENT
    return f"{amount.number:g} {amount.unit.value.removesuffix('s') if one else amount.unit.value}"


def scope(scope: Scope) -> str:
    """A part of a call in words."""
    return " ".join(_bounds(scope)) + " of the call"


def _bounds(scope: Scope) -> Iterator[str]:
    parts = (("the first", scope.first), ("the last", scope.last), ("from", scope.start), ("to", scope.end))
    for word, bound in parts:
        if bound is not None:
            yield f"{word} {amount(bound)}"


def _or(words: Iterable[str]) -> str:
    return " or ".join(words)
