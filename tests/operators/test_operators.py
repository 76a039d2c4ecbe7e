"""Every operator of the rule language as authors write it, with a call that meets it and one that breaks it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.mutants import ASKED, Kind, Mutant, mutants
from bench.mutation import Jury
from compliance_cli.api import load_rules, run_rule_examples
from compliance_cli.packs import cuefile, rulefile, subjects
from compliance_cli.packs.tree import Items, Node, Table, parse
from compliance_cli.vocabulary import Outcome

HOME = Path(__file__).parents[2]
RULES = Path(__file__).parent / "rules"
BOOK = load_rules([str(RULES)])
RESULTS = run_rule_examples(BOOK)
PAGE = (HOME / "docs" / "operators.md").read_text(encoding="utf-8")
#: What is done to an operator; examples of a shipped cue that one of them uses are no business of this page.
MUTANTS = [one for one in mutants(BOOK) if one.where.startswith("op.") and one.kind in (*ASKED, Kind.CONDITION)]

#: Keys of rules and wordings that say nothing of what is heard, or are tested where more than a rule is at hand:
#: several calls, word vectors, spaCy.
ELSEWHERE = {"id", "title", "severity", "message", "sources", "examples", "case", "means", "tokens"}


@pytest.mark.parametrize("result", RESULTS, ids=[f"{one.rule}-{one.example.position.line}" for one in RESULTS])
def test_examples(result: object) -> None:
    assert getattr(result, "failure", None) is None, getattr(result, "judgement", None)


@pytest.mark.parametrize("rule", BOOK.rules, ids=[rule.id for rule in BOOK.rules])
def test_each_has_a_call_that_meets_it_and_one_that_breaks_it(rule: object) -> None:
    outcomes = {example.outcome for example in getattr(rule, "examples", ())}
    assert {Outcome.MET, Outcome.BROKEN} <= outcomes


@pytest.mark.parametrize("mutant", MUTANTS, ids=[f"{one.where}-{one.kind.name}-{one.what}" for one in MUTANTS])
def test_its_examples_notice_when_it_is_changed(mutant: Mutant) -> None:
    assert Jury().notices(mutant)


def test_every_key_of_the_language_is_in_an_example() -> None:
    keys = {*rulefile.RULE_KEYS, *cuefile.WORDING_KEYS, *subjects.STEP_KEYS, *subjects.MEASURE_KEYS}
    keys |= {*subjects.REPEAT_KEYS, *cuefile.NOT_NEAR_KEYS, *cuefile.INLINE_KEYS}
    used: set[str] = set()
    for path in RULES.rglob("*.yaml"):
        tree, flaws = parse(path.read_bytes())
        assert not flaws
        used.update(_keys(tree))
    assert keys - used - ELSEWHERE == set()


def test_the_page_of_operators_names_every_example_and_no_other() -> None:
    assert set(re.findall(r"`(op\.[a-z-]+)`", PAGE)) == {rule.id for rule in BOOK.rules}


@pytest.mark.parametrize("row", [line for line in PAGE.splitlines() if re.match(r"\| (?!what \|)\w", line)])
def test_each_operator_has_an_example_or_a_test_of_its_own(row: str) -> None:
    where = row.split("|")[-2].strip()
    named = re.findall(r"`([^`]+)`", where)
    assert where == "every example" or named
    assert all(name.startswith("op.") or (HOME / name).is_file() for name in named)


def _keys(node: Node) -> Iterator[str]:
    if isinstance(node, Table):
        for name, entry in node.entries.items():
            yield name
            yield from _keys(entry.value)
    elif isinstance(node, Items):
        for item in node.items:
            yield from _keys(item)
