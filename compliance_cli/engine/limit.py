"""`limit`: the subject may be heard so many times and no more; a sentence counts once."""

from __future__ import annotations

from compliance_cli.engine.context import CallContext, in_one_sentence, is_before
from compliance_cli.engine.forbid import triggered
from compliance_cli.engine.hearing import Said
from compliance_cli.engine.outcome import Trial, broken, met
from compliance_cli.engine.require import NEVER_TRIGGERED
from compliance_cli.packs.model import Rule
from compliance_cli.vocabulary import Certainty


def judge(rule: Rule, context: CallContext) -> list[Trial]:
    """The trial of a `limit` rule on a call; the places are those beyond what is allowed."""
    said = triggered(rule, context, context.answered(rule, context.subject(rule)))
    if said is None:
        return [NEVER_TRIGGERED]
    excuses = context.any_said(rule.unless_heard)
    counted = _one_a_sentence([place for place in said if not any(is_before(excuse, place) for excuse in excuses)])
    sure = [place for place in counted if place.certainty is not Certainty.POSSIBLE]
    reason = f"heard {{}} times, {rule.at_most} allowed"
    if len(sure) > rule.at_most:
        return [broken(reason.format(len(sure)), tuple(sure[rule.at_most :]), *_sureness(sure[rule.at_most :]))]
    if len(counted) > rule.at_most:
        return [broken(reason.format(len(counted)), tuple(counted[rule.at_most :]), Certainty.POSSIBLE)]
    return [met(reason.format(len(counted)), ())]


def _one_a_sentence(places: list[Said]) -> list[Said]:
    counted: list[Said] = []
    for place in places:
        if not counted or not in_one_sentence(counted[-1], place):
            counted.append(place)
    return counted


def _sureness(places: list[Said]) -> list[Certainty]:
    return [place.certainty for place in places]
