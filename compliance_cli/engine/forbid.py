"""`forbid`: the subject must not be heard; one trial for each utterance in which it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from compliance_cli.engine.anchors import chosen, reaches
from compliance_cli.engine.context import CallContext, is_before
from compliance_cli.engine.hearing import Said
from compliance_cli.engine.outcome import Trial, broken, met, strongest
from compliance_cli.engine.require import NEVER_TRIGGERED
from compliance_cli.packs.model import Rule

NOT_HEARD = met("not heard", ())


def judge(rule: Rule, context: CallContext) -> list[Trial]:
    """The trials of a `forbid` rule on a call."""
    said = triggered(rule, context, context.answered(rule, context.subject(rule)))
    if said is None:
        return [NEVER_TRIGGERED]
    if not said:
        return [NOT_HEARD]
    excuses = context.any_said(rule.unless_heard)
    guilty = [place for place in said if not any(is_before(excuse, place) for excuse in excuses)]
    if not guilty:
        return [met("heard, and excused by what was said before", tuple(said[:1]))]
    return [_heard(places) for places in by_utterance(guilty)]


def triggered(rule: Rule, context: CallContext, said: Sequence[Said]) -> list[Said] | None:
    """The places that the rule's triggers bring into its reach; None where no trigger opens it."""
    if not rule.triggers:
        return list(said)
    triggers = context.triggers(rule.before_first)[:1] if rule.before_first else chosen(rule, context)
    places = [place for place in said if any(reaches(rule, context, trigger, place) for trigger in triggers)]
    speaker = context.speaker(rule)
    ends = rule.after and not any(context.ruler.speaks_after(trigger.turn, speaker) for trigger in triggers)
    return None if not triggers or (ends and not places) else places


def by_utterance(places: Sequence[Said]) -> list[tuple[Said, ...]]:
    """Places put together by the utterance they begin in."""
    together: defaultdict[int, list[Said]] = defaultdict(list)
    for place in places:
        together[place.utterance].append(place)
    return [tuple(group) for group in together.values()]


def _heard(places: tuple[Said, ...]) -> Trial:
    return broken("heard", places, strongest(*(place.certainty for place in places)))
