"""Who speaks, where the labels do not tell."""

from __future__ import annotations

import pytest

from compliance_cli.findings import CallReport
from compliance_cli.packs.model import Constraint
from compliance_cli.vocabulary import Certainty, Outcome, Role
from tests.engine.sample import call, cue, judged, rule

CUES = [
    cue("name", "my name is"),
    cue("asks", "card number"),
    cue("bye", "have a nice day"),
    cue("agrees", "go on then", by=Role.CUSTOMER),
    cue("anyones", "hello", by=None),
]


def _report(*lines: str) -> CallReport:
    return judged(call(*lines), CUES, rule(Constraint.FORBID, "anyones", by=Role.AGENT))


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        (["Agent: my name is Ann", "Customer: hello"], "given"),
        (["a: my name is Ann. Your card number", "b: hi"], "inferred"),
        (["a: my name is Ann", "b: go on then"], "inferred"),
        (["a: my name is Ann", "b: hi"], "unknown"),
        (["a: my name is Ann. Your card number", "b: my name is Bob. My card number"], "unknown"),
        (["a: go on then", "b: hi"], "unknown"),
        (["my name is Ann. Your card number", "hi"], "unknown"),
        (["a: my name is Ann. Your card number. Have a nice day"], "unknown"),
        (["hi"], "unknown"),
    ],
)
def test_roles(lines: list[str], roles: str) -> None:
    assert _report(*lines).roles == roles


@pytest.mark.parametrize(
    ("hello_from", "outcome", "certainty"),
    [
        ("Agent", Outcome.BROKEN, Certainty.SURE),
        ("a", Outcome.BROKEN, Certainty.LIKELY),
        ("b", Outcome.MET, Certainty.SURE),
    ],
)
def test_inferred_roles_are_likely(hello_from: str, outcome: Outcome, certainty: Certainty) -> None:
    lines = ["a: my name is Ann. Your card number", "b: hi", f"{hello_from}: hello"]
    if hello_from == "Agent":
        lines = ["Agent: my name is Ann", "Customer: hi", "Agent: hello"]
    judgement = _report(*lines).details["rule"]
    assert (judgement.outcome, judgement.certainty) == (outcome, certainty)


def test_a_third_voice_stays_unknown() -> None:
    report = _report("a: my name is Ann. Your card number", "b: hi", "c: hello")
    assert report.roles == "inferred"
    assert report.details["rule"].outcome is Outcome.UNSURE
