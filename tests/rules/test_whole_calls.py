"""Whole calls of each market with a full pack, a clean and a bad one, and what every rule makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from compliance_cli import api

CALLS = Path(__file__).parents[1] / "calls"
EXPECTED = yaml.safe_load((CALLS / "expected.yaml").read_text(encoding="utf-8"))


def test_every_call_is_expected_to_come_to_something() -> None:
    assert sorted(EXPECTED) == sorted(path.stem for path in CALLS.glob("*.json"))


@pytest.mark.parametrize("name", EXPECTED)
def test_every_rule_comes_out_as_expected(name: str) -> None:
    expected = EXPECTED[name]
    (report,) = api.check_file(CALLS / f"{name}.json", api.CheckOptions(packs=(expected["pack"],)))
    outcomes = {rule: judgement.outcome.value for rule, judgement in report.details.items()}
    wanted = {rule: outcome for outcome in ("broken", "not-applicable") for rule in expected[outcome]}
    assert {rule: outcome for rule, outcome in outcomes.items() if outcome != "met"} == wanted
    assert len(outcomes) == expected["rules"]
