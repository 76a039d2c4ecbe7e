"""Examples of rules: what counts as missing, noisy and misplaced, and which examples are lacking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from compliance_cli.findings import Judgement
from compliance_cli.packs.cuemodel import Cue, CueExample, Wording
from compliance_cli.packs.model import Condition, Constraint, Example, Pack, Rule, RuleBook
from compliance_cli.packs.position import Position
from compliance_cli.review.examples import Failure, Gap, gaps, run_cue_examples, run_examples
from compliance_cli.vocabulary import Outcome, Role, Severity

HERE = Position("rule.yaml", 1, 1)
BROKEN, MET, UNSURE, NOT_APPLICABLE = Outcome.BROKEN, Outcome.MET, Outcome.UNSURE, Outcome.NOT_APPLICABLE


def rule(name: str, *examples: Example, title: Mapping[str, str] | None = None) -> Rule:
    return Rule(
        name, title or {"en": "T"}, Severity.ERROR, Constraint.FORBID, ("x",), {"en": "M"}, HERE, "p", examples=examples
    )


def book(*rules: Rule) -> RuleBook:
    return RuleBook((Pack("p", "1", {"en": "P"}, False, False, None, "0", rules),), {}, {})


@pytest.mark.parametrize(
    ("wanted", "came_out", "failure"),
    [
        (BROKEN, BROKEN, None),
        (BROKEN, MET, Failure.MISSING),
        (BROKEN, NOT_APPLICABLE, Failure.MISSING),
        (BROKEN, UNSURE, Failure.MISSING),
        (BROKEN, None, Failure.MISSING),
        (MET, MET, None),
        (MET, BROKEN, Failure.NOISY),
        (MET, NOT_APPLICABLE, Failure.MISPLACED),
        (MET, UNSURE, Failure.MISPLACED),
        (NOT_APPLICABLE, NOT_APPLICABLE, None),
        (NOT_APPLICABLE, BROKEN, Failure.NOISY),
        (NOT_APPLICABLE, MET, Failure.MISPLACED),
        (NOT_APPLICABLE, None, Failure.MISPLACED),
        (UNSURE, UNSURE, None),
        (UNSURE, BROKEN, Failure.MISPLACED),
    ],
)
def test_failures_by_name(wanted: Outcome, came_out: Outcome | None, failure: Failure | None) -> None:
    judged = {} if came_out is None else {"a": Judgement(came_out)}
    [result] = run_examples(book(rule("a", Example(wanted, "en", "Agent: Hi.", HERE))), lambda text, day: judged)
    assert (result.failure, result.judgement) == (failure, judged.get("a"))


def test_each_rule_is_judged_on_its_own_examples_on_a_day_when_it_is_in_force() -> None:
    asked: list[tuple[str, date | None]] = []

    def judge(text: str, day: date | None) -> Mapping[str, Judgement]:
        asked.append((text, day))
        return {"a": Judgement(BROKEN), "b": Judgement(MET)}

    first, second = Example(BROKEN, "en", "one", HERE), Example(MET, "zh-Hant", "二", HERE)
    ended = replace(rule("c", first), in_force_to=date(2026, 9, 30))
    begun = replace(rule("b", second), in_force_from=date(2026, 10, 1), in_force_to=date(2027, 9, 30))
    results = run_examples(book(begun, ended, rule("a", first)), judge)
    assert [(result.rule, result.example, result.failure) for result in results] == [
        ("a", first, None),
        ("b", second, None),
        ("c", first, Failure.MISSING),
    ]
    assert asked == [("one", None), ("二", date(2026, 10, 1)), ("one", date(2026, 9, 30))]


@pytest.mark.parametrize(
    ("examples", "missing"),
    [
        ([], [("en", MET), ("en", BROKEN), ("zh", MET), ("zh", BROKEN)]),
        ([("en", MET), ("en", BROKEN), ("zh", MET), ("zh", BROKEN)], []),
        ([("en", MET), ("en", BROKEN), ("zh-Hant", MET), ("zh-Hans", BROKEN)], []),
        ([("en", MET), ("en", NOT_APPLICABLE), ("zh", MET), ("zh", UNSURE)], [("en", BROKEN), ("zh", BROKEN)]),
    ],
)
def test_gaps(examples: list[tuple[str, Outcome]], missing: list[tuple[str, Outcome]]) -> None:
    written = [Example(outcome, language, "x", HERE) for language, outcome in examples]
    found = gaps(book(rule("a", *written, title={"en": "T", "zh-Hant": "題"})))
    assert found == tuple(Gap("a", language, outcome) for language, outcome in missing)


def test_no_gap_in_a_language_that_the_subject_is_not_worded_in() -> None:
    cue = Cue("x", None, {"zh": (Wording(any_of=("词",)),)}, frozenset(), HERE)
    one = rule("a", Example(MET, "zh", "x", HERE), title={"en": "T", "zh": "题"})
    assert gaps(replace(book(one), cues={"x": cue})) == (Gap("a", "zh", BROKEN),)


@pytest.mark.parametrize(
    ("sign", "value", "languages"),
    [(None, "zh", {"zh"}), (None, "zh-TW", {"zh"}), ("!=", "zh", {"en"}), ("!=", "zh-TW", {"en", "zh"})],
)
def test_no_gap_in_a_language_that_the_rule_is_not_for(sign: str | None, value: str, languages: set[str]) -> None:
    one = replace(rule("a", title={"en": "T", "zh": "题"}), conditions=(Condition("language", (value,), sign),))
    assert {gap.language for gap in gaps(book(one))} == languages


@pytest.mark.parametrize(
    ("wanted", "heard", "failure"),
    [
        (True, {"x", "y"}, None),
        (True, {"y"}, Failure.MISSING),
        (False, {"y"}, None),
        (False, {"x"}, Failure.NOISY),
    ],
)
def test_examples_of_cues(wanted: bool, heard: set[str], failure: Failure | None) -> None:
    asked: list[tuple[str, Role | None]] = []

    def hear(text: str, by: Role | None) -> set[str]:
        asked.append((text, by))
        return heard

    cue = Cue("x", Role.CUSTOMER, {}, frozenset(), HERE, (CueExample(wanted, "en", "Hi.", HERE),))
    [result] = run_cue_examples([cue], hear)
    assert (result.cue, result.failure, asked) == ("x", failure, [("Hi.", Role.CUSTOMER)])
