"""Each point of the texts that the rules began with has an answer, and what it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from compliance_cli import packs
from compliance_cli.cli.main import main
from compliance_cli.vocabulary import Outcome

PAGE = (Path(__file__).parents[2] / "docs" / "seeds.md").read_text(encoding="utf-8")
#: How many points each part of the two texts has.
PARTS = {"A1": 12, "A2": 7, "A3": 5, "A4": 5, "B1": 3, "B2": 5, "B3": 5, "B4": 7}
RULES = {rule.id: rule for rule in packs.load(packs.shipped_packs()).rules}
_ROW = re.compile(
    r"^\| (?P<point>[AB]\d-\d+) \| [^|]+ \|(?P<rules>[^|]*)\|(?P<commands>[^|]*)\|(?P<why>[^|]*)\|$", re.MULTILINE
)
ROWS = {row["point"]: row for row in _ROW.finditer(PAGE)}
NAMED = sorted(set(re.findall(r"`([a-z]+\.[a-z-]+)`", PAGE)))


def test_every_point_has_a_row() -> None:
    assert list(ROWS) == [f"{part}-{number + 1}" for part, count in PARTS.items() for number in range(count)]
    assert len(ROWS) == 49


@pytest.mark.parametrize("point", ROWS)
def test_a_point_has_rules_a_command_or_a_reason(point: str) -> None:
    row = ROWS[point]
    assert any(row[answer].strip() for answer in ("rules", "commands", "why"))


@pytest.mark.parametrize("name", NAMED)
def test_a_rule_that_is_named_exists_and_has_examples(name: str) -> None:
    outcomes = [example.outcome for example in RULES[name].examples]
    assert Outcome.MET in outcomes
    assert Outcome.BROKEN in outcomes


def test_a_command_that_is_named_exists(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    listed = set(re.findall(r"^\W*([a-z]+) {2,}", capsys.readouterr().out, re.M))
    named = {name for row in ROWS.values() for name in re.findall(r"`compliance ([a-z]+)`", row["commands"])}
    assert named
    assert named <= listed
