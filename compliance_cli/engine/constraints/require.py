"""`require`: the subject must be heard: at all, before the first trigger, or after each trigger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compliance_cli.engine.constraints.absence import absent, unanswered
from compliance_cli.engine.constraints.anchors import chosen, comes_before, opens, reaches
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.said import Said, is_after, is_before, one_a_sentence
from compliance_cli.engine.outcome import Trial, doubted, met, not_applicable, surest
from compliance_cli.packs.model import Rule
from compliance_cli.vocabulary import Certainty, Outcome

EXCUSED = not_applicable("excused by what was said before")
NEVER_TRIGGERED = not_applicable("what opens the rule was never heard")
NEVER_OPENED = not_applicable("the part of the call that is looked at never comes")


def judge(rule: Rule, context: CallContext) -> list[Trial]:
    """The trials of a `require` rule on a call."""
    if rule.triggers and not context.triggers(rule.triggers):
        return [NEVER_TRIGGERED]
    said = context.subject(rule)
    counted = sorted([*context.answered(rule, said), *context.any_said(rule.volunteered)], key=_start)
    if not rule.triggers:
        return [_anywhere(rule, context, said, counted)]
    if rule.before_first:
        return [_before_first(rule, context, said, counted)]
    if rule.after:
        return [_after(rule, context, counted, one) for one in chosen(rule, context)] or [NEVER_TRIGGERED]
    return [_beside(rule, context, said, counted, one) for one in chosen(rule, context)] or [NEVER_TRIGGERED]


def _start(said: Said) -> int:
    return said.start


def _anywhere(rule: Rule, context: CallContext, said: Sequence[Said], counted: Sequence[Said]) -> Trial:
    if len(counted) >= 1 and (rule.at_least < 2 or len(one_a_sentence(counted)) >= rule.at_least):
        return _heard(counted, rule.at_least)
    if context.any_said(rule.unless_heard):
        return not_applicable("excused by what was said")
    if not opens(rule, context):
        return NEVER_OPENED
    if counted:
        return absent(rule, context, f"heard {len(one_a_sentence(counted))} times, {rule.at_least} needed")
    if said:
        return unanswered(rule, context, said[0])
    elsewhere = context.any_said(rule.subject, rule.by)
    reason = "not heard"
    if elsewhere:
        scoped = rule.scope is not None or rule.outside is not None
        part, turns = "outside the part of the call where it must be said", "in turns in which it does not count"
        reason = f"heard only {part if scoped else turns}"
    return absent(rule, context, reason)


def _heard(places: Sequence[Said], least: int = 1) -> Trial:
    worded = [place for place in places if not place.by_meaning]
    if not worded or len(one_a_sentence(worded)) < least:
        return met("something that means it was heard, in other words", (surest(places),), Certainty.POSSIBLE)
    best = surest(worded)
    doubtful = best.certainty is Certainty.POSSIBLE
    return met("heard, but by whom or how answered is not clear" if doubtful else "heard", (best,), best.certainty)


def _before_first(rule: Rule, context: CallContext, said: Sequence[Said], counted: Sequence[Said]) -> Trial:
    triggers = context.triggers(rule.before_first)
    if not triggers:
        return NEVER_TRIGGERED
    first = _before(rule, context, said, counted, triggers[0])
    if triggers[0].certainty is not Certainty.POSSIBLE or first.outcome is not Outcome.UNSURE:
        return first
    # The first trigger may be none: a breach is certain if the first certain trigger is breached too.
    firm = next((trigger for trigger in triggers if trigger.certainty is not Certainty.POSSIBLE), None)
    if firm is not None:
        second = _before(rule, context, said, counted, firm)
        if second.outcome is Outcome.BROKEN:
            return second
    return doubted(first, "it is not sure that this opens the rule")


def _before(rule: Rule, context: CallContext, said: Sequence[Said], counted: Sequence[Said], trigger: Said) -> Trial:
    if any(is_before(excuse, trigger) for excuse in context.any_said(rule.unless_heard)):
        return EXCUSED
    good = [place for place in counted if reaches(rule, context, trigger, place)]
    if good:
        return _heard(good)
    asked = [place for place in said if comes_before(place, trigger, context)] if rule.answered is not None else []
    if asked:
        return replace(unanswered(rule, context, asked[-1]), places=(trigger,))
    return absent(rule, context, "heard only later" if counted else "not heard", trigger)


def _beside(rule: Rule, context: CallContext, said: Sequence[Said], counted: Sequence[Said], trigger: Said) -> Trial:
    """The trial at one trigger of `before`, `around` or `same_turn`."""
    good = [place for place in counted if reaches(rule, context, trigger, place)]
    if good:
        return _heard(good)
    if any(is_before(excuse, trigger) for excuse in context.any_said(rule.unless_heard)):
        return EXCUSED
    asked = [place for place in said if reaches(rule, context, trigger, place)]
    if asked:
        return replace(unanswered(rule, context, asked[-1]), places=(trigger,))
    return absent(rule, context, "heard only elsewhere" if counted else "not heard", trigger)


def _after(rule: Rule, context: CallContext, counted: Sequence[Said], trigger: Said) -> Trial:
    good = [place for place in counted if reaches(rule, context, trigger, place)]
    if good:
        return _heard(good)
    if any(is_before(excuse, trigger) for excuse in context.any_said(rule.unless_heard)):
        return EXCUSED
    if not context.ruler.speaks_after(trigger, context.speaker(rule)):
        return not_applicable("the call ends there")
    late = any(is_after(place, trigger) for place in counted)
    return absent(rule, context, "heard only too late" if late else "not heard after it", trigger)
