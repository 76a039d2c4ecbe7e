"""Mutants of rules: each a rule book in which one thing is taken away or changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.cuemodel import Cue, Wording
from compliance_cli.packs.model import Pack, Rule, RuleBook, Scope
from compliance_cli.review.coverage import used


class Kind(Enum):
    """What was done. The first four are what examples are asked to catch; the others are told of beside them."""

    GROUP = "a named group taken away"
    PATTERN = "a pattern taken away"
    GUARD = "a guard taken away"
    WINDOW = "a window changed"
    PHRASES = "all phrases of an `any_of` taken away"
    EXCLUSION = "a `not_if` taken away"
    CONDITION = "a trigger, excuse, condition or answer taken away"


ASKED = (Kind.GROUP, Kind.PATTERN, Kind.GUARD, Kind.WINDOW)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A change: its kind, in which cue or rule, what, the rules that it may touch, the cues, and the changed one."""

    kind: Kind
    where: str
    what: str
    rules: tuple[Rule, ...]
    cues: Mapping[str, Cue]
    cue: Cue | None = None


def book_of(rules: tuple[Rule, ...], cues: Mapping[str, Cue], *, every: bool = False) -> RuleBook:
    """A book of these rules and of the cues that they use (`every`: of all these cues)."""
    wanted = cues.keys() if every else {name for rule in rules for name in used(rule)}
    pack = Pack("mutation", "0", {}, False, False, None, "", rules)
    return RuleBook((pack,), {name: cue for name, cue in cues.items() if name in wanted}, {})


def mutants(book: RuleBook) -> Iterator[Mutant]:
    """Every mutant of the rules of a book, in order of cue, then of rule."""
    by_cue: dict[str, tuple[Rule, ...]] = {}
    for rule in book.rules:
        for name in used(rule):
            by_cue[name] = (*by_cue.get(name, ()), rule)
    for name in sorted(book.cues):
        for kind, what, cue in _of_cue(book.cues[name]):
            yield Mutant(kind, name, what, by_cue.get(name, ()), {**book.cues, name: cue}, cue)
    for rule in book.rules:
        for kind, what, changed in _of_rule(rule):
            yield Mutant(kind, rule.id, what, (changed,), book.cues)


def _of_cue(cue: Cue) -> Iterator[tuple[Kind, str, Cue]]:
    for language, wordings in cue.wordings.items():
        usual = cue.near.get(language)
        for amount in _changed(usual) if usual is not None else ():
            nearer = tuple(replace(one, near=amount) if one.near == usual else one for one in wordings)
            what = f"{language}: usual near {_told(amount)}"
            yield Kind.WINDOW, what, replace(cue, wordings={**cue.wordings, language: nearer})
        for number, wording in enumerate(wordings):
            for kind, what, changed in _of_wording(wording, usual):
                others = (*wordings[:number], changed, *wordings[number + 1 :])
                yield (
                    kind,
                    f"{language} wording {number + 1}: {what}",
                    replace(cue, wordings={**cue.wordings, language: others}),
                )
    for guard in sorted(cue.guards, key=lambda guard: guard.value):
        yield Kind.GUARD, guard.value, replace(cue, guards=cue.guards - {guard})


def _of_wording(wording: Wording, usual: Amount | None) -> Iterator[tuple[Kind, str, Wording]]:
    for name in wording.all_of:
        rest = {other: phrases for other, phrases in wording.all_of.items() if other != name}
        yield Kind.GROUP, name, replace(wording, all_of=rest)
    for number, pattern in enumerate(wording.patterns):
        others = wording.patterns[:number] + wording.patterns[number + 1 :]
        yield Kind.PATTERN, pattern, replace(wording, patterns=others)
    for number, pattern in enumerate(wording.not_patterns):
        others = wording.not_patterns[:number] + wording.not_patterns[number + 1 :]
        yield Kind.PATTERN, f"not {pattern}", replace(wording, not_patterns=others)
    for number in range(len(wording.tokens)):
        others_of = wording.tokens[:number] + wording.tokens[number + 1 :]
        yield Kind.PATTERN, f"token pattern {number + 1}", replace(wording, tokens=others_of)
    # What the cue says for all its wordings is one window, and not theirs.
    for amount in _changed(wording.near) if wording.near not in (None, usual) else ():
        yield Kind.WINDOW, f"near {_told(amount)}", replace(wording, near=amount)
    for amount in _changed(wording.not_near_within) if wording.not_near_within is not None else ():
        yield Kind.WINDOW, f"not_near within {_told(amount)}", replace(wording, not_near_within=amount)
    if wording.any_of:
        yield Kind.PHRASES, "any_of", replace(wording, any_of=())
    if wording.not_if:
        yield Kind.EXCLUSION, "not_if", replace(wording, not_if=())


def _of_rule(rule: Rule) -> Iterator[tuple[Kind, str, Rule]]:
    if rule.within is not None:
        for amount in _changed(rule.within):
            yield Kind.WINDOW, f"within {_told(amount)}", replace(rule, within=amount)
    if rule.scope is not None:
        for what, scope in _scopes(rule.scope):
            yield Kind.WINDOW, f"in {what}", replace(rule, scope=scope)
    if rule.outside is not None:
        for what, scope in _scopes(rule.outside):
            yield Kind.WINDOW, f"outside {what}", replace(rule, outside=scope)
    if rule.at_most:
        for most in (rule.at_most - 1, rule.at_most + 1):
            yield Kind.WINDOW, f"at_most {most}", replace(rule, at_most=most)
    if rule.at_least > 1:
        for least in (rule.at_least - 1, rule.at_least + 1):
            yield Kind.WINDOW, f"at_least {least}", replace(rule, at_least=least)
    for cue in rule.unless_heard:
        yield Kind.CONDITION, f"unless_heard {cue}", replace(rule, unless_heard=_less(rule.unless_heard, cue))
    for cue in rule.unless_in_turn:
        yield Kind.CONDITION, f"unless_in_turn {cue}", replace(rule, unless_in_turn=_less(rule.unless_in_turn, cue))
    for cue in rule.when:
        yield Kind.CONDITION, f"when {cue}", replace(rule, when=_less(rule.when, cue))
    for cue in rule.before_first if len(rule.before_first) > 1 else ():
        yield Kind.CONDITION, f"before_first {cue}", replace(rule, before_first=_less(rule.before_first, cue))
    for cue in rule.after if len(rule.after) > 1 else ():
        yield Kind.CONDITION, f"after {cue}", replace(rule, after=_less(rule.after, cue))
    if rule.answered is not None:
        yield Kind.CONDITION, f"answered {rule.answered}", replace(rule, answered=None)
    for cue in rule.subject if len(rule.subject) > 1 and rule.ask is None else ():
        yield Kind.CONDITION, f"subject {cue}", replace(rule, subject=_less(rule.subject, cue))


def _less(cues: tuple[str, ...], cue: str) -> tuple[str, ...]:
    return tuple(one for one in cues if one != cue)


def _scopes(scope: Scope) -> Iterator[tuple[str, Scope]]:
    for name in ("first", "last", "start", "end"):
        amount = getattr(scope, name)
        if isinstance(amount, Amount):
            for other in _changed(amount):
                yield f"{name} {_told(other)}", replace(scope, **{name: other})


def _changed(amount: Amount) -> Iterator[Amount]:
    """Half as much and twice as much; whole turns and words, a hundred percent at most."""
    for factor in (0.5, 2.0):
        number = amount.number * factor
        if amount.unit in (Unit.TURNS, Unit.WORDS, Unit.CHARACTERS, Unit.TIMES):
            number = float(max(round(number), 1))
        elif amount.unit is Unit.PERCENT:
            number = min(number, 100.0)
        if number != amount.number:
            yield replace(amount, number=number)


def _told(amount: Amount) -> str:
    return f"{amount.number:g} {amount.unit.value}"
