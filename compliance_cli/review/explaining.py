"""Why a rule came out as it did on a call: what it heard, what of that counts, and what nearly did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compliance_cli.engine import Engine
from compliance_cli.engine.constraints.anchors import chosen, reaches
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.said import Said, is_before
from compliance_cli.engine.writing import excerpt_of
from compliance_cli.findings import CallReport, Judgement, clock
from compliance_cli.packs.model import Rule, RuleBook
from compliance_cli.review.nearmiss import NearMiss, near_misses
from compliance_cli.safetext import Place, SafeText, SafeTranscript
from compliance_cli.vocabulary import Certainty, Outcome


@dataclass(frozen=True, slots=True)
class Heard:
    """One place where a cue of the rule was heard.

    `part` is what the cue is to the rule: subject, trigger, excuse, condition. `against`: why a subject does not
    count (None: it does). `told_by`: where no wording hears it, the pieces of the talk that weigh most for it.
    """

    cue: str
    part: str
    place: Place
    excerpt: SafeText
    certainty: Certainty
    against: str | None = None
    told_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """The judgement of one rule on one call (None: it was not judged), what was heard, and the nearest misses."""

    source: SafeText
    id: SafeText
    rule: Rule
    judgement: Judgement | None
    roles: str
    heard: tuple[Heard, ...]
    near: tuple[NearMiss, ...]


def explain(rule: Rule, book: RuleBook, engine: Engine, call: SafeTranscript, report: CallReport) -> Explanation:
    """The explanation of a rule on a call that was judged by an engine with the book."""
    context = engine.context(call, report.kind)
    heard = tuple(_heard(rule, context))
    judgement = report.details.get(rule.id)
    near: tuple[NearMiss, ...] = ()
    if judgement is not None:
        wanted = _wanted(rule, judgement.outcome, heard)
        known = frozenset((one.cue, one.place.turn) for one in heard)
        near = tuple(near_misses([book.cues[cue] for cue in wanted if cue in book.cues], rule, call, known))
    return Explanation(report.source, report.id, rule, judgement, report.roles, heard, near)


def _wanted(rule: Rule, outcome: Outcome, heard: Sequence[Heard]) -> Sequence[str]:
    """The cues whose absence made the outcome: near misses of these are worth a word."""
    if outcome is Outcome.NOT_APPLICABLE:
        return list(dict.fromkeys((*rule.triggers, *rule.when)))
    if outcome in (Outcome.BROKEN, Outcome.UNSURE) or not any(one.part == "subject" for one in heard):
        return list(dict.fromkeys(rule.subject))
    return ()


def _heard(rule: Rule, context: CallContext) -> Iterator[Heard]:
    subjects = context.any_said(rule.subject, rule.by)
    against = _objections(rule, context, subjects)
    places = [(said, "subject") for said in subjects]
    places += [(said, "volunteered") for said in context.any_said(rule.volunteered)]
    places += [(said, "trigger") for said in context.triggers(rule.triggers)]
    places += [(said, "condition") for said in context.triggers(rule.when)]
    places += [(said, "excuse") for said in context.any_said((*rule.unless_heard, *rule.unless_in_turn))]
    for said, part in sorted(places, key=lambda one: (one[0].start, one[1])):
        start, end = said.pieces[0] if said.pieces else context.view.exact_span(said.start, said.end)
        yield Heard(
            said.cue,
            part,
            context.call.place(start, end),
            excerpt_of(context.call, start, end),
            said.certainty,
            against.get(said) if part == "subject" else None,
            said.told_by,
        )


def _objections(rule: Rule, context: CallContext, subjects: Sequence[Said]) -> dict[Said, str]:
    """Why a subject does not count, for those that do not."""
    inside = set(context.subject(rule))
    answered = {(said.cue, said.start) for said in context.answered(rule, list(inside))}
    excused = context.excused_turns(rule)
    found: dict[Said, str] = {}
    for said in subjects:
        if said.turn in excused:
            found[said] = f"in a turn in which {' or '.join(rule.unless_in_turn)} is heard"
        elif said not in inside:
            found[said] = "outside the part of the call that is looked at"
        elif (said.cue, said.start) not in answered:
            found[said] = f"not answered with {rule.answered}"
        elif (away := _away(rule, context, said)) is not None:
            found[said] = away
    return found


def _away(rule: Rule, context: CallContext, said: Said) -> str | None:
    """Why a place stands wrong to the rule's triggers; None where it does not, or there are none."""
    if not rule.triggers:
        return None
    first = context.triggers(rule.triggers)[:1]
    triggers = first if rule.before_first else chosen(rule, context)
    if not triggers or any(reaches(rule, context, trigger, said) for trigger in triggers):
        return None
    nearest = min(triggers, key=lambda trigger: abs(trigger.start - said.start))
    earlier = is_before(said, nearest)
    side = "before" if earlier else "after"
    wrong = ((rule.before_first or rule.before) and not earlier) or (rule.after and earlier)
    return f"it comes {side if wrong else f'too far {side}'} {nearest.cue} at {_at(context, nearest)}"


def _at(context: CallContext, said: Said) -> str:
    start, end = said.pieces[0] if said.pieces else context.view.exact_span(said.start, said.end)
    place = context.call.place(start, end)
    return f"turn {place.turn}" if place.begins is None else clock(place.begins)
