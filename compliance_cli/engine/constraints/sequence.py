"""`sequence`: the steps are heard one after the other; optional ones may be missing."""

from __future__ import annotations

from compliance_cli.engine.constraints.absence import absent
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.outcome import Trial, broken, met, not_applicable, weakest
from compliance_cli.packs.asks import Flow
from compliance_cli.packs.model import Rule


def judge(rule: Rule, context: CallContext) -> list[Trial]:
    """The trial of a `sequence` rule on a call: the first step that is missing, out of order or too late, if any."""
    if not isinstance(rule.ask, Flow):
        raise TypeError("a `sequence` rule without steps")
    heard = [context.any_said(step.cues, rule.by) for step in rule.ask.steps]
    if not any(heard):
        return [not_applicable("nothing of it was heard")]
    done: list[Said] = []
    for number, (step, places) in enumerate(zip(rule.ask.steps, heard, strict=True), start=1):
        before = done[-1] if done else None
        following = [place for place in places if before is None or place.start >= before.start]
        near = [
            place
            for place in following
            if before is None or step.within is None or context.ruler.within(step.within, before, place, None)
        ]
        if near:
            done.append(near[0])
        elif following and not step.optional:
            return [_breach(f"step {number} was heard too late", following[0])]
        elif places and not step.optional:
            return [_breach(f"step {number} was heard before the steps that must come first", places[-1])]
        elif not step.optional:
            return [absent(rule, context, f"step {number} was not heard", before)]
    return [met("heard in order", tuple(done), weakest(*(place.certainty for place in done)))]


def _breach(reason: str, place: Said) -> Trial:
    return broken(reason, (place,), place.certainty)
