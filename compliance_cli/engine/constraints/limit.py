"""`limit`: the subject is not heard more often than so, in the call or in any minute; a sentence counts once."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.engine.constraints.anchors import opens
from compliance_cli.engine.constraints.forbid import triggered
from compliance_cli.engine.constraints.require import NEVER_OPENED, NEVER_TRIGGERED
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.said import Said, is_before, one_a_sentence
from compliance_cli.engine.outcome import Trial, broken, met
from compliance_cli.packs.model import Rule
from compliance_cli.vocabulary import Certainty

_MINUTE = 60.0


def judge(rule: Rule, context: CallContext) -> list[Trial]:
    """The trial of a `limit` rule on a call; the places are those beyond what is allowed."""
    said = triggered(rule, context, context.answered(rule, context.subject(rule)))
    if said is None:
        return [NEVER_TRIGGERED]
    excuses = context.any_said(rule.unless_heard)
    counted = one_a_sentence([place for place in said if not any(is_before(excuse, place) for excuse in excuses)])
    sure = _crowded(rule, context, [place for place in counted if place.certainty is not Certainty.POSSIBLE])
    reason = f"heard {{}} times{' in a minute' if rule.per_minute else ''}, {rule.at_most} allowed"
    if len(sure) > rule.at_most:
        return [broken(reason.format(len(sure)), tuple(sure[rule.at_most :]), *_sureness(sure[rule.at_most :]))]
    counted = _crowded(rule, context, counted)
    if len(counted) > rule.at_most:
        return [broken(reason.format(len(counted)), tuple(counted[rule.at_most :]), Certainty.POSSIBLE)]
    if not said and not opens(rule, context):
        return [NEVER_OPENED]
    return [met(reason.format(len(counted)), ())]


def _crowded(rule: Rule, context: CallContext, places: list[Said]) -> list[Said]:
    """The places that count together: all of them, or those of the fullest minute."""
    if not rule.per_minute:
        return places
    seconds = [context.ruler.seconds(place.start) for place in places]
    minutes = (
        [place for place, at in zip(places, seconds, strict=True) if 0 <= at - first < _MINUTE] for first in seconds
    )
    return max(minutes, key=len, default=[])


def _sureness(places: Sequence[Said]) -> list[Certainty]:
    return [place.certainty for place in places]
