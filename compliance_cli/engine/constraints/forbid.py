"""`forbid`: the subject must not be heard; one trial for each utterance in which it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from compliance_cli.engine.constraints.anchors import chosen, opens, reaches
from compliance_cli.engine.constraints.require import NEVER_OPENED, NEVER_TRIGGERED
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.said import Said, is_before
from compliance_cli.engine.outcome import Trial, broken, met, strongest, weakest
from compliance_cli.packs.model import Rule
from compliance_cli.vocabulary import Certainty

NOT_HEARD = met("not heard", ())


def judge(rule: Rule, context: CallContext) -> list[Trial]:
    """The trials of a `forbid` rule on a call."""
    said = triggered(rule, context, context.answered(rule, context.subject(rule)))
    if said is None:
        return [NEVER_TRIGGERED]
    if not said:
        return [NOT_HEARD if opens(rule, context) else NEVER_OPENED]
    excuses = context.any_said(rule.unless_heard)
    guilty = [place for place in said if not any(is_before(excuse, place) for excuse in excuses)]
    if not guilty:
        return [met("heard, and excused by what was said before", tuple(said[:1]))]
    return [_heard(places) for places in by_utterance(guilty)]


def triggered(rule: Rule, context: CallContext, said: Sequence[Said]) -> list[Said] | None:
    """The places that the rule's triggers bring into its reach; None where no trigger opens it.

    A place is no more certain than what brings it there.
    """
    if not rule.triggers:
        return list(said)
    triggers = _firsts(context.triggers(rule.before_first)) if rule.before_first else chosen(rule, context)
    places = [
        replace(place, certainty=weakest(place.certainty, sureness))
        for place in said
        if (sureness := _sureness_of_reach(rule, context, triggers, place)) is not None
    ]
    speaker = context.speaker(rule)
    ends = rule.after and not any(context.ruler.speaks_after(trigger, speaker) for trigger in triggers)
    return None if not triggers or (ends and not places) else places


def _firsts(triggers: Sequence[Said]) -> Sequence[Said]:
    """The first trigger; where it may be none, the next ones too, up to the first that is one."""
    count = next((n for n, trigger in enumerate(triggers, 1) if trigger.certainty is not Certainty.POSSIBLE), None)
    return triggers[:count]


def _sureness_of_reach(rule: Rule, context: CallContext, triggers: Sequence[Said], place: Said) -> Certainty | None:
    """How sure it is that a place is in reach of a trigger (of `before_first`: of the first); None: it is not."""
    reaching = [trigger for trigger in triggers if reaches(rule, context, trigger, place)]
    if not reaching:
        return None
    # What comes after a trigger that may be the first one is forbidden only if that was none.
    if rule.before_first and len(reaching) < len(triggers):
        return Certainty.POSSIBLE
    return strongest(*(trigger.certainty for trigger in reaching))


def by_utterance(places: Sequence[Said]) -> list[tuple[Said, ...]]:
    """Places put together by the utterance they begin in."""
    together: defaultdict[int, list[Said]] = defaultdict(list)
    for place in places:
        together[place.utterance].append(place)
    return [tuple(group) for group in together.values()]


def _heard(places: tuple[Said, ...]) -> Trial:
    return broken("heard", places, strongest(*(place.certainty for place in places)))
