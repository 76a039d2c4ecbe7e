"""What speaks against saying that something was not said."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.datacues import is_data
from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.hearing.view import is_named
from compliance_cli.engine.outcome import Trial, broken
from compliance_cli.packs.model import Rule
from compliance_cli.vocabulary import Certainty, InputKind, Outcome, Role

#: Share of the speaker's letters in languages that no wording covers.
_FOREIGN_SHARE = 0.30

_OTHER = {Role.AGENT: Role.CUSTOMER, Role.CUSTOMER: Role.AGENT}


def absent(rule: Rule, context: CallContext, reason: str, trigger: Said | None = None) -> Trial:
    """The trial of a duty that was not heard: broken, or unsure where silence proves nothing.

    The place is the trigger, else (no place) the whole call.
    """
    places = (trigger,) if trigger is not None else ()
    speaker = context.speaker(rule)
    doubt = _doubt(rule, context) or _language_doubt(rule.subject, context, speaker)
    if doubt is not None:
        return Trial(Outcome.UNSURE, doubt, Certainty.POSSIBLE, places)
    partly = _heard_partly(rule, context, trigger)
    if partly is not None:
        return Trial(Outcome.UNSURE, "heard only in part", Certainty.POSSIBLE, (partly,))
    return _breach(context, reason, places)


def unanswered(rule: Rule, context: CallContext, place: Said) -> Trial:
    """The trial of a request at `place` that was not answered as the rule asks: broken, or unsure as above."""
    speaker = context.speaker(rule)
    other = _OTHER.get(speaker) if speaker is not None else None
    doubt = _doubt(rule, context) or _language_doubt((rule.answered or "",), context, other)
    if doubt is not None:
        return Trial(Outcome.UNSURE, doubt, Certainty.POSSIBLE, (place,))
    return _breach(context, "asked, but not answered as it must be", (place,))


def _breach(context: CallContext, reason: str, places: tuple[Said, ...]) -> Trial:
    if any(said.certainty is Certainty.POSSIBLE for said in places):
        return Trial(Outcome.UNSURE, "it is not sure that this opens the rule", Certainty.POSSIBLE, places)
    sureness = Certainty.SURE if context.roles.state == "given" else Certainty.LIKELY
    return broken(reason, places, sureness, *(said.certainty for said in places))


def _doubt(rule: Rule, context: CallContext) -> str | None:
    if context.quality.state != "good":
        return f"the transcript is poor ({', '.join(context.quality.reasons)})"
    if rule.scope is not None and rule.scope.first is not None and context.lacks_opening:
        return "the transcript does not begin with the opening of the call"
    if context.kind is not InputKind.SCRIPT and len(context.call.turns) == 1 and not is_named(context.view.speakers[0]):
        return "one turn without a speaker may lack voices"
    if rule.answered is not None and not any(map(is_named, context.view.speakers)):
        return "it is not known who answers whom"
    speaker = context.speaker(rule)
    if speaker is not None and context.is_missing(speaker):
        return f"the {speaker.value}'s turns are missing"
    return None


def _language_doubt(cues: Sequence[str], context: CallContext, speaker: Role | None) -> str | None:
    """A doubt where much of what a speaker (None: anybody) says is in languages without a wording of the cues."""
    if not cues:
        return None
    covered = set[str]()
    for cue in cues:
        if is_data(cue):
            return None
        covered.update(context.cue(cue).wordings)
    letters = context.letters(speaker)
    foreign = sum(number for language, number in letters.items() if language not in covered)
    if foreign > _FOREIGN_SHARE * sum(letters.values()):
        return "much is said in a language that no wording covers"
    return None


def _heard_partly(rule: Rule, context: CallContext, trigger: Said | None) -> Said | None:
    speaker = context.speaker(rule)
    for cue in rule.subject:
        if not is_data(cue):
            for said in context.ear.hear_partly(cue):
                before = trigger is None or not rule.before_first or said.start < trigger.start
                if before and (speaker is None or context.role_of(said.turn) in (speaker, Role.UNKNOWN)):
                    return said
    return None
