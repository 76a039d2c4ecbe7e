"""Rules over all calls of one sale."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compliance_cli.api import iterate_paths, load_rules
from compliance_cli.vocabulary import Outcome

PACK = {
    "pack.yaml": 'id: cases\nversion: "1"\ntitle: {en: Cases}\n',
    "told.yaml": """
id: told-once
title: {en: Told in one of the calls}
require: {say: {en: [right to cancel]}}
by: agent
case: meta.policy_id
message: {en: "Told in none, {at}"}
""",
    "after.yaml": """
id: told-before-sold
title: {en: Told before it was sold}
require: {say: {en: [right to cancel]}}
by: agent
before_first: data.pan
case: meta.policy_id
message: {en: "Sold before, {at}"}
""",
    "greet.yaml": "id: greets\ntitle: {en: Greets}\nrequire: {say: {en: [hello]}}\nmessage: {en: No hello}\n",
}
TELLS = "Hello, you have the right to cancel."
SELLS = "Hello, the card number is 4111 1111 1111 1111, thank you."


def line(call: str, date: str | None, policy: str | None, *said: str) -> str:
    meta = {"date": date, "policy_id": policy}
    turns = [{"speaker": "agent", "start": 5 * n, "end": 5 * n + 4, "text": text} for n, text in enumerate(said)]
    turns.append({"speaker": "customer", "start": 5, "end": 8, "text": "I see, thanks."})
    return json.dumps({"id": call, "meta": {k: v for k, v in meta.items() if v is not None}, "turns": turns})


@pytest.fixture
def pack(tmp_path: Path) -> str:
    for name, text in PACK.items():
        (tmp_path / "pack").mkdir(exist_ok=True)
        (tmp_path / "pack" / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "pack")


@pytest.mark.parametrize(
    ("lines", "told_once", "told_before"),
    [
        ([("b", "2026-02-01", "P1", SELLS), ("a", "2026-01-01", "P1", TELLS)], Outcome.MET, Outcome.MET),
        ([("a", "2026-03-01", "P1", TELLS), ("b", "2026-02-01", "P1", SELLS)], Outcome.MET, Outcome.BROKEN),
        ([("a", "2026-03-01", "P1", "Hello there."), ("b", "2026-02-01", "P1", SELLS)], Outcome.BROKEN, Outcome.BROKEN),
        ([("a", None, "P1", TELLS), ("b", None, "P1", SELLS)], Outcome.MET, Outcome.MET),
    ],
)
def test_calls_of_one_case(
    tmp_path: Path, pack: str, lines: list[tuple[str, ...]], told_once: Outcome, told_before: Outcome
) -> None:
    (tmp_path / "calls.jsonl").write_text("\n".join(line(*one) for one in lines), encoding="utf-8")
    *calls, case = iterate_paths([str(tmp_path / "calls.jsonl")], book=load_rules([pack]))
    assert [sorted(call.details) for call in calls] == [["greets"]] * len(lines)
    assert (case.id, case.format, case.turns, case.card_data) == ("P1", "case", 4, ())
    assert {name: one.outcome for name, one in case.details.items()} == {
        "told-once": told_once,
        "told-before-sold": told_before,
    }
    for finding in case.findings:
        assert "4111" not in finding.excerpt


def test_calls_of_no_case_stand_alone_and_cases_do_not_mix(tmp_path: Path, pack: str) -> None:
    lines = [line("a", None, None, TELLS), line("b", None, "P2", SELLS), line("c", None, "P1", TELLS)]
    (tmp_path / "calls.jsonl").write_text("\n".join(lines), encoding="utf-8")
    reports = list(iterate_paths([str(tmp_path / "calls.jsonl")], book=load_rules([pack])))
    assert [(one.id, "told-once" in one.details) for one in reports] == [
        ("a", True),
        ("b", False),
        ("c", False),
        ("P1", True),
        ("P2", True),
    ]
    assert [one.details["told-once"].outcome for one in reports if "told-once" in one.details] == [
        Outcome.MET,
        Outcome.MET,
        Outcome.BROKEN,
    ]
