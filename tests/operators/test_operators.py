"""Every operator of the rule language as authors write it, with a call that meets it and one that breaks it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from compliance_cli.api import load_rules, run_rule_examples
from compliance_cli.vocabulary import Outcome

BOOK = load_rules([str(Path(__file__).parent / "rules")])
RESULTS = run_rule_examples(BOOK)


@pytest.mark.parametrize("result", RESULTS, ids=[f"{one.rule}-{one.example.position.line}" for one in RESULTS])
def test_examples(result: object) -> None:
    assert getattr(result, "failure", None) is None, getattr(result, "judgement", None)


@pytest.mark.parametrize("rule", BOOK.rules, ids=[rule.id for rule in BOOK.rules])
def test_each_has_a_call_that_meets_it_and_one_that_breaks_it(rule: object) -> None:
    outcomes = {example.outcome for example in getattr(rule, "examples", ())}
    assert {Outcome.MET, Outcome.BROKEN} <= outcomes


def test_the_page_of_operators_names_every_example_and_no_other() -> None:
    page = (Path(__file__).parents[2] / "docs" / "operators.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`(op\.[a-z-]+)`", page)) == {rule.id for rule in BOOK.rules}
