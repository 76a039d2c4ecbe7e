"""`order`: the subjects must be heard one after the other, each before all that follow it."""

from __future__ import annotations

from compliance_cli.engine.constraints.absence import absent
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.said import Said, is_before
from compliance_cli.engine.outcome import Trial, broken, met, not_applicable, weakest
from compliance_cli.packs.model import Rule
from compliance_cli.vocabulary import Certainty


def judge(rule: Rule, context: CallContext) -> list[Trial]:
    """The trial of an `order` rule on a call: the first breach of the order, if there is one."""
    places = context.answered(rule, context.subject(rule))
    firsts = [next((place for place in places if place.cue == cue), None) for cue in rule.subject]
    heard = [place for place in firsts if place is not None]
    if not heard:
        return [not_applicable("nothing of it was heard")]
    excuses = context.any_said(rule.unless_heard)
    for number, later in enumerate(firsts):
        if later is None or any(is_before(excuse, later) for excuse in excuses):
            continue
        for earlier in firsts[:number]:
            if earlier is None:
                return [absent(rule, context, "heard without what must come before it", later)]
            if not is_before(earlier, later):
                return [broken("heard only after what must follow it", (earlier, later), _sureness(earlier, later))]
    return [met("heard in order", tuple(sorted(heard, key=lambda said: said.start)), _sureness(*heard))]


def _sureness(*places: Said) -> Certainty:
    return weakest(*(place.certainty for place in places))
