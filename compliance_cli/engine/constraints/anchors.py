"""What opens a rule: the part of the call it looks at, which of its triggers count, what each of them reaches."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.said import Said, is_after, is_before, one_a_sentence
from compliance_cli.packs.model import Pick, Rule
from compliance_cli.vocabulary import Role


def chosen(rule: Rule, context: CallContext) -> list[Said]:
    """The triggers of a rule that count, in order: one an utterance, or the one sentence that `nth` picks."""
    triggers = one_a_sentence(context.triggers(rule.triggers))
    match rule.nth:
        case None:
            return list({trigger.utterance: trigger for trigger in reversed(triggers)}.values())[::-1]
        case Pick.FIRST:
            return triggers[:1]
        case Pick.LAST:
            return triggers[-1:]
        case int(number):
            return triggers[number - 1 : number]


def opens(rule: Rule, context: CallContext) -> bool:
    """Whether the part of the call that a rule looks at (`in`) ever comes: whether its speaker says anything in it."""
    speaker = context.speaker(rule)
    # Where the speaker's turns are missing altogether, silence is doubtful, not out of scope.
    return rule.scope is None or context.is_missing(speaker) or context.ruler.speaks_in(rule.scope, speaker)


def reaches(rule: Rule, context: CallContext, trigger: Said, place: Said) -> bool:
    """Whether a place stands where a rule's trigger wants it, and near enough."""
    stands = next(test for key, test in _STANDS.items() if getattr(rule, key))
    return stands(place, trigger, context) and (
        rule.within is None or context.ruler.within(rule.within, trigger, place, context.speaker(rule))
    )


def comes_before(place: Said, trigger: Said, context: CallContext) -> bool:
    """Whether a place comes before what a trigger tells of: that is with the answer if the trigger announces it.

    A turn of nobody known may be more than one, and hold the answer, too: there order counts.
    """
    return is_before(place, trigger) or (
        _in_one_turn(place, trigger, context)
        and context.announces(trigger.cue)
        and context.role_of(trigger.turn) is not Role.UNKNOWN
    )


def _comes_after(place: Said, trigger: Said, _context: CallContext) -> bool:
    return is_after(place, trigger)


def _anywhere(_place: Said, _trigger: Said, _context: CallContext) -> bool:
    return True


def _in_one_turn(place: Said, trigger: Said, _context: CallContext) -> bool:
    return place.turn == trigger.turn


_STANDS: Mapping[str, Callable[[Said, Said, CallContext], bool]] = {
    "before_first": comes_before,
    "before": comes_before,
    "after": _comes_after,
    "around": _anywhere,
    "same_turn": _in_one_turn,
}
"""For each key that names triggers, whether a place stands right to one of them."""
