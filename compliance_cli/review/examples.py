"""Running the examples of rules, and finding what examples are missing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from compliance_cli.engine.languages import is_a_kind_of
from compliance_cli.findings import Judgement
from compliance_cli.packs.cuemodel import LANGUAGE, LANGUAGES, Cue, CueExample
from compliance_cli.packs.model import Example, Rule, RuleBook
from compliance_cli.vocabulary import Outcome, Role

#: Judges one example text by every rule: outcome by rule id. The day is that of a text that carries none (None: it
#: stays without). Given by who knows the door.
Judge = Callable[[str, date | None], Mapping[str, Judgement]]

#: Hears one example text, which a role says unless it tells who speaks: the ids of the cues that are heard.
Hear = Callable[[str, Role | None], Collection[str]]

#: The outcomes that a rule needs an example of, in each of its languages.
NEEDED = (Outcome.MET, Outcome.BROKEN)

_GOOD = (Outcome.MET, Outcome.NOT_APPLICABLE)


class Failure(Enum):
    """How an example came out wrong."""

    MISSING = "missing"
    """It should be broken (of a cue: heard), and was not."""

    NOISY = "noisy"
    """It should be met or not applicable (of a cue: not heard), and was broken."""

    MISPLACED = "misplaced"
    """Any other outcome than the one it should have."""


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """One example of a rule after its run: how the rule came out on it (None: it was not judged), and what failed."""

    rule: str
    example: Example
    judgement: Judgement | None
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class Gap:
    """A rule without an example of an outcome in one of its languages."""

    rule: str
    language: str
    outcome: Outcome


def run_examples(book: RuleBook, judge: Judge) -> Sequence[ExampleResult]:
    """Every example of every rule of a book, judged; in order of rule, then of the file."""
    return tuple(_result(rule, example, judge) for rule in book.rules for example in rule.examples)


@dataclass(frozen=True, slots=True)
class CueResult:
    """One example of a cue after its run, and what failed: it was not heard and should be, or the other way."""

    cue: str
    example: CueExample
    failure: Failure | None


def run_cue_examples(cues: Iterable[Cue], hear: Hear) -> Sequence[CueResult]:
    """Every example of some cues, heard."""
    return tuple(_heard(cue, example, hear) for cue in cues for example in cue.examples)


def _heard(cue: Cue, example: CueExample, hear: Hear) -> CueResult:
    heard = cue.id in hear(example.text, cue.by)
    if heard is example.heard:
        return CueResult(cue.id, example, None)
    return CueResult(cue.id, example, Failure.MISSING if example.heard else Failure.NOISY)


def gaps(book: RuleBook) -> Sequence[Gap]:
    """What examples are missing: each rule needs one met and one broken in each language that it is heard in.

    Which these are `heard_in` tells.
    """
    found: list[Gap] = []
    for rule in book.rules:
        there = {(_cue_language(example.language), example.outcome) for example in rule.examples}
        found += [
            Gap(rule.id, language, outcome)
            for language in heard_in(rule, book)
            for outcome in NEEDED
            if (language, outcome) not in there
        ]
    return tuple(found)


def heard_in(rule: Rule, book: RuleBook) -> list[str]:
    """The languages in which all that a rule needs is worded: its subject, and what it applies and is opened by.

    Card data is heard in every language; a rule that needs nothing else speaks those of its title. A rule for calls in
    one language (`if`) is heard in no other.
    """
    worded = [
        {_cue_language(language) for name in cues for language in book.cues[name].wordings}
        for cues in (rule.subject, rule.when, rule.triggers)
        if cues and all(name in book.cues for name in cues)
    ]
    told = set.intersection(*worded) if worded else {_cue_language(language) for language in rule.title}
    return [language for language in LANGUAGES if language in told and _is_meant(rule, language)]


def _is_meant(rule: Rule, language: str) -> bool:
    asked = [condition for condition in rule.conditions if condition.key == LANGUAGE]
    return all(
        any(is_a_kind_of(value, language) for value in condition.values)
        if condition.sign is None
        else not any(is_a_kind_of(language, value) for value in condition.values)
        for condition in asked
    )


def _result(rule: Rule, example: Example, judge: Judge) -> ExampleResult:
    # Of a rule that is in force at times only, examples are judged on a day when it is, unless they say their own.
    judgement = judge(example.text, rule.in_force_from or rule.in_force_to).get(rule.id)
    came_out = judgement.outcome if judgement else None
    return ExampleResult(rule.id, example, judgement, _failure(example.outcome, came_out))


def _failure(wanted: Outcome, came_out: Outcome | None) -> Failure | None:
    if came_out is wanted:
        return None
    if wanted is Outcome.BROKEN:
        return Failure.MISSING
    return Failure.NOISY if wanted in _GOOD and came_out is Outcome.BROKEN else Failure.MISPLACED


def _cue_language(language: str) -> str:
    """`zh` for `zh-Hans` and `zh-Hant`: cues serve both."""
    return language.partition("-")[0]
