"""The mutation test: what is damaged, and when it is noticed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bench.mutants import Kind, Mutant, mutants
from bench.mutation import Jury, chosen, table
from bench.suggestions import suggestion
from compliance_cli.batch.trying import try_rules
from compliance_cli.packs import load
from compliance_cli.packs.model import RuleBook
from tests.packs.shelves import SHELF, shelf

CUE = """\
cue: greeting
by: agent
en:
  - all_of: {when: [good morning], who: [madam]}
    not_if: [goodbye]
  - patterns: ['h[ae]llo']
    any_of: [hi there]
ignore_when: [negated]
"""
RULE = """\
id: my.rule
title: {en: Greet}
require: greeting
in: {first: 4 turns}
unless_heard: data.pan
message: {en: "Not greeted"}
"""


def book(folder: Path, rule: str = RULE, cue: str = CUE) -> RuleBook:
    return load(root=shelf(folder, SHELF, mine_rule=rule, cues_greeting=cue))


def test_every_kind_of_damage(tmp_path: Path) -> None:
    found = list(mutants(book(tmp_path)))
    assert Counter(mutant.kind for mutant in found) == {
        Kind.GROUP: 2,
        Kind.PATTERN: 1,
        Kind.GUARD: 1,
        Kind.WINDOW: 2,
        Kind.PHRASES: 1,
        Kind.EXCLUSION: 1,
        Kind.CONDITION: 1,
    }
    assert [mutant.what for mutant in found if mutant.kind is Kind.WINDOW] == ["in first 2 turns", "in first 8 turns"]
    assert all(len(mutant.rules) == 1 for mutant in found)


def test_what_a_cue_says_of_all_its_wordings_is_one_window(tmp_path: Path) -> None:
    cue = """\
cue: greeting
near: {en: 4 words}
en:
  - all_of: {when: [good morning], who: [madam]}
  - all_of: {when: [good evening], who: [madam]}
  - all_of: {when: [good night], who: [madam]}
    near: 2 words
"""
    found = [one for one in mutants(book(tmp_path, cue=cue)) if one.kind is Kind.WINDOW and one.cue is not None]
    assert {one.what: [way.near.number for way in one.cue.wordings["en"] if way.near] for one in found if one.cue} == {
        "en: usual near 2 words": [2, 2, 2],
        "en: usual near 8 words": [8, 8, 2],
        "en wording 3: near 1 words": [4, 4, 1],
        "en wording 3: near 4 words": [4, 4, 4],
    }


def one(some: RuleBook, kind: Kind, what: str) -> Mutant:
    [found] = [mutant for mutant in mutants(some) if mutant.kind is kind and what in mutant.what]
    return found


@pytest.mark.parametrize(
    ("kind", "what", "where", "example", "noticed"),
    [
        (Kind.GROUP, "who", "not-heard", "Good morning.", True),
        (Kind.GROUP, "when", "not-heard", "Good morning.", False),
        (Kind.GROUP, "when", "heard", "Good morning, madam.", False),
        (Kind.PATTERN, "h[ae]llo", "heard", "Hallo.", True),
        (Kind.PATTERN, "h[ae]llo", "heard", "Hi there.", False),
        (Kind.GUARD, "negated", "not-heard", "We never say hi there.", True),
        (Kind.PHRASES, "any_of", "heard", "Hi there.", True),
        (Kind.EXCLUSION, "not_if", "not-heard", "Good morning madam goodbye.", True),
    ],
)
def test_examples_of_the_cue_notice(
    tmp_path: Path, kind: Kind, what: str, where: str, example: str, noticed: bool
) -> None:
    some = book(tmp_path, cue=f"{CUE}examples: {{{where}: {{en: ['{example}']}}}}\n")
    assert Jury().notices(one(some, kind, what)) is noticed


@pytest.mark.parametrize(("what", "noticed"), [("8 turns", True), ("2 turns", False)])
def test_examples_of_the_rule_notice(tmp_path: Path, what: str, noticed: bool) -> None:
    turns = "".join(f"Agent: Number {number}.\\nCustomer: What?\\n" for number in range(5))
    rule = f'{RULE}examples:\n  broken: {{en: ["{turns}Agent: Hi there."]}}\n'
    assert Jury().notices(one(book(tmp_path, rule), Kind.WINDOW, what)) is noticed


@pytest.mark.parametrize(
    ("kind", "what", "outcome", "call", "noticed"),
    [
        (Kind.PHRASES, "any_of", "met", "Agent: Hi there.", True),
        (Kind.PHRASES, "any_of", "met", "Agent: Hello.", False),
        (Kind.GROUP, "who", "broken", "Agent: Good morning to you all.\\nCustomer: Fine.", True),
        (Kind.GROUP, "who", "broken", "Agent: How are you?\\nCustomer: Fine.", False),
        (Kind.GUARD, "negated", "broken", "Agent: We never say hi there.\\nCustomer: Fine.", True),
        (Kind.EXCLUSION, "not_if", "broken", "Agent: Good morning madam goodbye.\\nCustomer: Fine.", True),
        (Kind.PHRASES, "any_of", "met", "Speaker 1: Hi there.\\nSpeaker 2: Good morning.", True),
    ],
)
@pytest.mark.parametrize("knows_the_sound_cues", [False, True])
def test_examples_of_the_rule_notice_damage_to_its_cue(
    tmp_path: Path, kind: Kind, what: str, outcome: str, call: str, noticed: bool, knows_the_sound_cues: bool
) -> None:
    some = book(tmp_path, f'{RULE}examples:\n  {outcome}: {{en: ["{call}"]}}\n')
    assert [one.failure for one in try_rules(some)] == [None]
    jury = Jury(some.cues) if knows_the_sound_cues else Jury()
    assert jury.notices(one(some, kind, what)) is noticed


@pytest.mark.parametrize(
    ("rules", "names", "found"),
    [
        ([], [], {"greeting", "my.rule"}),
        ([], ["my.*"], {"my.rule"}),
        ([], ["gree*", "*.rule"], {"greeting", "my.rule"}),
        ([], ["rule"], set()),
        (["my.rule"], ["greeting"], {"greeting"}),
        (["other.rule"], ["greeting"], set()),
    ],
)
def test_mutants_are_chosen_by_rule_and_name(
    tmp_path: Path, rules: list[str], names: list[str], found: set[str]
) -> None:
    assert {mutant.where for mutant in chosen(mutants(book(tmp_path)), rules, names)} == found


def test_words_for_an_example_are_suggested(tmp_path: Path) -> None:
    some = book(tmp_path)
    sound = some.cues["greeting"]
    assert suggestion(one(some, Kind.GROUP, "who"), sound) == "good morning"
    assert suggestion(one(some, Kind.GUARD, "negated"), sound) == "we do not good morning madam"
    assert suggestion(one(some, Kind.WINDOW, "8 turns"), sound) is None


def test_the_table_sums_what_is_asked() -> None:
    told = table({Kind.GROUP: 3, Kind.GUARD: 1, Kind.EXCLUSION: 9}, {Kind.GROUP: 2})
    assert "| **all of these** | 4 | 2 | 0.50 (0.15–0.85) |" in told
    assert "| a `not_if` taken away | 9 | 0 |" in told
