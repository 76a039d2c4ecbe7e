"""What speaks against saying that something was not said."""

from __future__ import annotations

from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing import Said
from compliance_cli.engine.outcome import Trial, broken
from compliance_cli.engine.view import is_named
from compliance_cli.packs.model import DATA_PREFIX, Rule
from compliance_cli.vocabulary import Certainty, Outcome, Role

#: Share of the speaker's letters in languages that no wording covers.
_FOREIGN_SHARE = 0.30


def absent(rule: Rule, context: CallContext, reason: str, trigger: Said | None = None) -> Trial:
    """The trial of a duty that was not heard: broken, or unsure where silence proves nothing.

    The place is the trigger, else (no place) the whole call.
    """
    places = (trigger,) if trigger is not None else ()
    doubt = _doubt(rule, context)
    if doubt is not None:
        return Trial(Outcome.UNSURE, doubt, Certainty.POSSIBLE, places)
    partly = _heard_partly(rule, context, trigger)
    if partly is not None:
        return Trial(Outcome.UNSURE, "heard only in part", Certainty.POSSIBLE, (partly,))
    sureness = Certainty.SURE if context.roles.state == "given" else Certainty.LIKELY
    return broken(reason, places, sureness, *(said.certainty for said in places))


def _doubt(rule: Rule, context: CallContext) -> str | None:
    if context.quality.state != "good":
        return f"the transcript is poor ({', '.join(context.quality.reasons)})"
    if rule.answered is not None and not any(map(is_named, context.view.speakers)):
        return "it is not known who answers whom"
    speaker = context.speaker(rule)
    if speaker is not None and _is_missing(speaker, context):
        return f"the {speaker.value}'s turns are missing"
    if _foreign_share(rule, context, speaker) > _FOREIGN_SHARE:
        return "much is said in a language that no wording covers"
    return None


def _is_missing(speaker: Role, context: CallContext) -> bool:
    """Whether a call has no turn that could be this speaker's."""
    return not any(context.role_of(turn) in (speaker, Role.UNKNOWN) for turn in range(len(context.call.turns)))


def _heard_partly(rule: Rule, context: CallContext, trigger: Said | None) -> Said | None:
    speaker = context.speaker(rule)
    for cue in rule.subject:
        if not cue.startswith(DATA_PREFIX):
            for said in context.ear.hear_partly(cue):
                before = trigger is None or not rule.before_first or said.start < trigger.start
                if before and (speaker is None or context.role_of(said.turn) in (speaker, Role.UNKNOWN)):
                    return said
    return None


def _foreign_share(rule: Rule, context: CallContext, speaker: Role | None) -> float:
    """The share of the speaker's letters that are in languages without a wording of the rule's subject."""
    covered = set[str]()
    for cue in rule.subject:
        if cue.startswith(DATA_PREFIX):
            return 0.0
        covered.update(context.cue(cue).wordings)
    shares = context.letters(speaker)
    letters = sum(shares.values())
    return sum(share for language, share in shares.items() if language not in covered) / letters if letters else 0.0
