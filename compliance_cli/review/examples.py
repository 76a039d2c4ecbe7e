"""Running the examples of rules, and finding what examples are missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from compliance_cli.findings import Judgement
from compliance_cli.packs.model import LANGUAGES, Example, Rule, RuleBook
from compliance_cli.vocabulary import Outcome

#: Judges one example text, in its language, by every rule: outcome by rule id. Given by who knows the door.
Judge = Callable[[str, str], Mapping[str, Judgement]]

#: The outcomes that a rule needs an example of, in each of its languages.
NEEDED = (Outcome.MET, Outcome.BROKEN)

_GOOD = (Outcome.MET, Outcome.NOT_APPLICABLE)


class Failure(Enum):
    """How an example came out wrong."""

    MISSING = "missing"
    """It should be broken, and was not."""

    NOISY = "noisy"
    """It should be met or not applicable, and was broken."""

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


def gaps(book: RuleBook) -> Sequence[Gap]:
    """What examples are missing: each rule needs one met and one broken in each language that it is heard in.

    These are the languages that its subject is worded in, or, for card data, the languages of its title.
    """
    found: list[Gap] = []
    for rule in book.rules:
        there = {(_cue_language(example.language), example.outcome) for example in rule.examples}
        found += [
            Gap(rule.id, language, outcome)
            for language in _languages(rule, book)
            for outcome in NEEDED
            if (language, outcome) not in there
        ]
    return tuple(found)


def _result(rule: Rule, example: Example, judge: Judge) -> ExampleResult:
    judgement = judge(example.text, example.language).get(rule.id)
    came_out = judgement.outcome if judgement else None
    return ExampleResult(rule.id, example, judgement, _failure(example.outcome, came_out))


def _failure(wanted: Outcome, came_out: Outcome | None) -> Failure | None:
    if came_out is wanted:
        return None
    if wanted is Outcome.BROKEN:
        return Failure.MISSING
    return Failure.NOISY if wanted in _GOOD and came_out is Outcome.BROKEN else Failure.MISPLACED


def _languages(rule: Rule, book: RuleBook) -> list[str]:
    worded = [language for name in rule.subject if name in book.cues for language in book.cues[name].wordings]
    told = {_cue_language(language) for language in worded or rule.title}
    return [language for language in LANGUAGES if language in told]


def _cue_language(language: str) -> str:
    """`zh` for `zh-Hans` and `zh-Hant`: cues serve both."""
    return language.partition("-")[0]
