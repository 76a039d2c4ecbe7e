"""Whole turns as places, for rules that measure or compare what is said rather than hear a cue."""

from __future__ import annotations

from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.said import Said
from compliance_cli.packs.model import Rule
from compliance_cli.vocabulary import Certainty, Role


def turn_place(context: CallContext, number: int, certainty: Certainty = Certainty.SURE) -> Said:
    """A turn as a place."""
    view = context.view
    start = context.call.turns[number].start
    utterance = view.utterance_of[number]
    whole = view.utterances[utterance]
    offset = whole.starts[whole.turns.index(number)]
    length = max(len(view.lines[number]), 1)
    return Said("", start, start + length, number, utterance, offset, (offset, offset + length), certainty)


def sureness(rule: Rule, context: CallContext, number: int) -> Certainty | None:
    """How surely a turn is by whom the rule speaks of (None: it is not)."""
    wanted = None if rule.by in (None, Role.UNKNOWN) else rule.by
    role = context.role_of(number)
    if wanted is None or role is wanted:
        return Certainty.SURE if wanted is None or context.roles.state == "given" else Certainty.LIKELY
    return Certainty.POSSIBLE if role is Role.UNKNOWN else None
