"""`measure`: a value of the call (silence, speed, talk share …) within its limits."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from compliance_cli.engine.constraints.gauges import GAUGES
from compliance_cli.engine.constraints.turns import sureness, turn_place
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.outcome import Trial, broken, met, not_applicable, weakest
from compliance_cli.packs.amounts import Unit
from compliance_cli.packs.asks import Gauge, Measure, Take
from compliance_cli.packs.model import Rule
from compliance_cli.vocabulary import Certainty, Outcome, Role

_OF_THE_WHOLE_CALL = (Gauge.CALL_LENGTH, Gauge.TALK_SHARE)
_WITHOUT_TIMES = (Gauge.LANGUAGE_SWITCHES,)


def judge(rule: Rule, context: CallContext) -> list[Trial]:
    """The trials of a `measure` rule on a call: one for each value beyond the limits, else one."""
    ask = rule.ask
    if not isinstance(ask, Measure):
        raise TypeError("a `measure` rule without a measure")
    unit = next((limit.unit for limit in (ask.at_most, ask.at_least) if limit is not None), Unit.SECONDS)
    timed = context.ruler.timed or ask.gauge in _WITHOUT_TIMES or unit in (Unit.WORDS, Unit.TURNS)
    if not timed or (ask.gauge is Gauge.SPEED and not context.ruler.timed):
        return [Trial(Outcome.UNSURE, "the transcript has no times", Certainty.POSSIBLE)]
    values = _values(rule, ask, context, unit)
    if not values:
        nothing = "there is nothing of it to measure"
        return [not_applicable(nothing) if ask.at_least is not None else met(nothing, ())]
    beyond = [(place, value) for place, value in values if _is_beyond(ask, value)]
    if not beyond:
        return [met(f"{_told(max(value for _, value in values), ask, unit)} at most", ())]
    return [broken(f"{_told(value, ask, unit)}, {_allowed(ask)}", (place,), place.certainty) for place, value in beyond]


def _values(rule: Rule, ask: Measure, context: CallContext, unit: Unit) -> Sequence[tuple[Said, float]]:
    readings = list(GAUGES[ask.gauge](context, unit))
    whole = ask.gauge in _OF_THE_WHOLE_CALL
    sure = [
        (number, value, Certainty.SURE if ask.gauge is Gauge.CALL_LENGTH else sureness(rule, context, number))
        for number, value in readings
    ]
    excused = _excused_turns(rule, context)
    mine = [
        (turn_place(context, number, certainty), value)
        for number, value, certainty in sure
        if certainty is not None and number - 1 not in excused
    ]
    if not mine or (ask.take is Take.EACH and not whole and ask.gauge is not Gauge.LANGUAGE_SWITCHES):
        return mine
    if ask.take is Take.FIRST:
        return mine[:1]
    certainty = weakest(*(place.certainty for place, _ in mine))
    total = sum(value for _, value in mine)
    place = turn_place(context, mine[-1][0].turn, certainty)
    if ask.gauge is Gauge.TALK_SHARE:
        return [(place, 100 * total / max(sum(value for _, value in readings), 1e-9))]
    if ask.take is Take.AVERAGE:
        return [(place, fmean(value for _, value in mine))]
    return [(place, total)]


def _excused_turns(rule: Rule, context: CallContext) -> set[int]:
    """Turns behind which waiting is excused: what excuses is heard in them ("let me check that")."""
    return {said.turn for said in context.any_said(rule.unless_heard, Role.UNKNOWN)}


def _is_beyond(ask: Measure, value: float) -> bool:
    too_much = ask.at_most is not None and value > ask.at_most.number
    return too_much or (ask.at_least is not None and value < ask.at_least.number)


def _told(value: float, ask: Measure, unit: Unit) -> str:
    return f"{value:.4g} {unit.value}{' a minute' if ask.gauge is Gauge.SPEED else ''}"


def _allowed(ask: Measure) -> str:
    limits = (("at most", ask.at_most), ("at least", ask.at_least))
    return " and ".join(f"{word} {limit.number:g} allowed" for word, limit in limits if limit is not None)
