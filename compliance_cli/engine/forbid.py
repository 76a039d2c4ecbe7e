"""`forbid`: the subject must not be heard; one trial for each utterance in which it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from compliance_cli.engine.context import CallContext, is_after, is_before
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
    speaker = context.speaker(rule)
    places = list(said)
    if rule.before_first:
        first = next(iter(context.triggers(rule.before_first)), None)
        if first is None:
            return None
        places = [place for place in places if is_before(place, first) and _within(rule, context, first, place)]
    if rule.after:
        triggers = context.triggers(rule.after)
        places = [
            place
            for place in places
            if any(is_after(place, trigger) and _within(rule, context, trigger, place) for trigger in triggers)
        ]
        if not places and not any(context.ruler.speaks_after(trigger.turn, speaker) for trigger in triggers):
            return None
    return places


def by_utterance(places: Sequence[Said]) -> list[tuple[Said, ...]]:
    """Places put together by the utterance they begin in."""
    together: defaultdict[int, list[Said]] = defaultdict(list)
    for place in places:
        together[place.utterance].append(place)
    return [tuple(group) for group in together.values()]


def _within(rule: Rule, context: CallContext, trigger: Said, place: Said) -> bool:
    return rule.within is None or context.ruler.within(rule.within, trigger, place, context.speaker(rule))


def _heard(places: tuple[Said, ...]) -> Trial:
    return broken("heard", places, strongest(*(place.certainty for place in places)))
