"""Every example in a shipped rule comes out as it claims, through the door and the engine."""

from __future__ import annotations

from collections import Counter

import pytest

from compliance_cli import api, packs
from compliance_cli.batch.trying import try_cues
from compliance_cli.packs.cuemodel import Cue
from compliance_cli.packs.model import Rule, RuleBook
from compliance_cli.review.examples import ExampleResult, heard_in
from compliance_cli.vocabulary import Outcome

BOOK: RuleBook = packs.load(packs.shipped_packs())
RESULTS = tuple(api.run_rule_examples(BOOK))
FAILED = [tried for tried in try_cues(BOOK.cues.values(), BOOK) if tried.failure is not None]


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: str(result.example.position))
def test_examples_come_out_as_they_claim(result: ExampleResult) -> None:
    assert result.judgement is not None
    assert result.judgement.outcome is result.example.outcome


@pytest.mark.parametrize("cue", BOOK.cues.values(), ids=lambda cue: cue.id)
def test_examples_of_cues_are_heard_as_they_claim(cue: Cue) -> None:
    assert [(str(tried.example.position), tried.failure) for tried in FAILED if tried.cue == cue.id] == []


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_rule_speaks_both_languages(rule: Rule, language: str) -> None:
    assert rule.title[language]
    assert rule.message[language]
    assert any(example.language.startswith(language) for example in rule.examples)


@pytest.mark.parametrize("outcome", [Outcome.MET, Outcome.BROKEN], ids=str)
@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_each_rule_has_three_examples_of_each_outcome_in_each_language_it_can_be_heard_in(
    rule: Rule, outcome: Outcome
) -> None:
    counts = Counter(example.language[:2] for example in rule.examples if example.outcome is outcome)
    for language in heard_in(rule, BOOK):
        assert counts[language] >= 3, language
