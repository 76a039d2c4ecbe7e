"""What is said where silence proves nothing."""

from __future__ import annotations

import pytest

from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.model import Constraint, Rule, Scope
from compliance_cli.vocabulary import InputKind, Outcome
from tests.engine.sample import call, cue, judged, rule

ALPHA = cue("alpha", "alpha")
REQUIRE = rule(Constraint.REQUIRE, "alpha")
BEFORE = rule(Constraint.REQUIRE, "alpha", before_first=("data.pan",))
OPENING = rule(Constraint.REQUIRE, "alpha", scope=Scope(first=Amount(4, Unit.TURNS)))
DATA = rule(Constraint.FORBID, "data.pan")

UNSURE = [
    (REQUIRE, ["no speaker and one turn"], "one turn without a speaker may lack voices"),
    (OPENING, ["Agent: and so on."], "the transcript does not begin with the opening of the call"),
    (BEFORE, ["Agent: it is [PII]", "Customer: okay"], "it is not sure that this opens the rule"),
    (BEFORE, ["Agent: it is <pan?:4000>", "Customer: okay"], "it is not sure that this opens the rule"),
    (DATA, ["Agent: it is <pan?:4000>"], "heard, but it is not sure that it counts"),
]


@pytest.mark.parametrize(("of", "lines", "reason"), UNSURE)
def test_the_reason_tells_the_doubt(of: Rule, lines: list[str], reason: str) -> None:
    judgement = judged(call(*lines), [ALPHA], of).details["rule"]
    assert (judgement.outcome, judgement.reason) == (Outcome.UNSURE, reason)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["two turns", "and no speakers"], InputKind.CALL),
        (["Agent: one turn"], InputKind.CALL),
        (["a script of one turn"], InputKind.SCRIPT),
    ],
)
def test_silence_of_other_calls_is_a_breach(lines: list[str], kind: InputKind) -> None:
    assert judged(call(*lines), [ALPHA], REQUIRE, kind=kind).details["rule"].outcome is Outcome.BROKEN


def test_only_what_belongs_to_the_opening_is_unsure_where_the_opening_is_cut() -> None:
    details = judged(call("Agent: and so on."), [ALPHA], REQUIRE).details
    assert details["rule"].outcome is Outcome.BROKEN
