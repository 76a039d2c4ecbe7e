"""The measure of whole calls: what a verdict is counted as, and the sets it reads."""

from __future__ import annotations

import json

import pytest

from bench.written import CALLS, COLUMNS, HELD_OUT, UNMARKED, Verdict, blind, counted, section, sets
from compliance_cli.findings import Judgement
from compliance_cli.packs import load, shipped_packs
from compliance_cli.vocabulary import Outcome


@pytest.mark.parametrize(
    ("wanted", "came", "cell"),
    [
        (Outcome.BROKEN, Outcome.BROKEN, "found"),
        (Outcome.BROKEN, Outcome.UNSURE, "unsure"),
        (Outcome.BROKEN, Outcome.MET, "missed"),
        (Outcome.BROKEN, Outcome.NOT_APPLICABLE, "missed"),
        (Outcome.MET, Outcome.MET, "met"),
        (Outcome.MET, Outcome.UNSURE, "unsure"),
        (Outcome.MET, Outcome.BROKEN, "wrongly broken"),
        (Outcome.MET, Outcome.NOT_APPLICABLE, "not asked"),
        (None, Outcome.BROKEN, "false alarm"),
        (None, Outcome.MET, ""),
        (None, Outcome.UNSURE, ""),
    ],
)
def test_what_a_verdict_is_counted_as(wanted: Outcome | None, came: Outcome, cell: str) -> None:
    assert Verdict("a", "our.rule", wanted, Judgement(came)).cell == cell


def test_calls_are_counted_once() -> None:
    found = Judgement(Outcome.BROKEN)
    counts = counted([Verdict("a", "one", Outcome.BROKEN, found), Verdict("a", "two", None, found)])
    assert (counts["calls"], counts["found"], counts["false alarm"], counts["met"]) == (1, 1, 1, 0)
    assert f"| first, now | 1 | {' | '.join(str(counts[column]) for column in COLUMNS)} |" in section({"first": counts})


@pytest.mark.parametrize("name", sets())
def test_every_label_is_a_rule(name: str) -> None:
    rules = {rule.id for rule in load(shipped_packs()).rules}
    calls = [json.loads(line) for line in (CALLS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    assert blind(name)["calls"] == len(calls)
    assert {rule for call in calls for rule in (*call["broken"], *call["met"])} <= rules


@pytest.mark.parametrize("name", sets())
def test_every_mark_is_a_cue_in_a_turn_and_held_out_calls_have_none(name: str) -> None:
    cues = load(shipped_packs()).cues
    calls = [json.loads(line) for line in (CALLS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"marks" in call for call in calls} == {name not in HELD_OUT | UNMARKED}
    for call in calls:
        for turn, marks in call.get("marks", {}).items():
            assert 1 <= int(turn) <= len(call["turns"]), call["id"]
            assert {mark.removesuffix("?") for mark in marks} <= cues.keys(), call["id"]
