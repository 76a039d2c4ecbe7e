"""Which way a call went: by its data, else by its opening."""

from __future__ import annotations

import pytest

from compliance_cli.engine.direction import normalised
from compliance_cli.packs.model import Condition, Constraint
from compliance_cli.vocabulary import Outcome, Role
from tests.engine.sample import call, cue, judged, rule

CUES = [
    cue("pitch", "our new plan"),
    cue("call-answered", "how can i help"),
    cue("customer-called", "i'm calling about", by=Role.CUSTOMER),
]
OUTBOUND = rule(Constraint.FORBID, "pitch", conditions=(Condition("direction", ("outbound",)),))
PITCH = "Agent: our new plan"


@pytest.mark.parametrize(
    ("lines", "meta", "outcome"),
    [
        ([PITCH], {}, Outcome.BROKEN),
        ([PITCH], {"direction": "outbound"}, Outcome.BROKEN),
        ([PITCH], {"direction": "呼出"}, Outcome.BROKEN),
        ([PITCH], {"direction": "Incoming"}, Outcome.NOT_APPLICABLE),
        ([PITCH], {"direction": "internal"}, Outcome.NOT_APPLICABLE),
        (["Agent: Hello, how can I help?", PITCH], {}, Outcome.NOT_APPLICABLE),
        (["Agent: Hello, how can I help?", PITCH], {"direction": "out"}, Outcome.BROKEN),
        (["Customer: Hello, how can I help?", PITCH], {}, Outcome.BROKEN),
        (["Agent: Hello?", "Customer: I'm calling about a quote", PITCH], {}, Outcome.NOT_APPLICABLE),
        (["Agent: I'm calling about a quote", PITCH], {}, Outcome.BROKEN),
        ([PITCH, *["Customer: Well", "Agent: Well"] * 3, "Agent: how can I help?"], {}, Outcome.BROKEN),
    ],
)
def test_a_rule_on_outbound_calls(lines: list[str], meta: dict[str, str], outcome: Outcome) -> None:
    report = judged(call(*lines, meta=meta), CUES, OUTBOUND)
    assert report.details[OUTBOUND.id].outcome is outcome


@pytest.mark.parametrize(
    ("word", "meant"), [(" IN ", "inbound"), ("外呼", "outbound"), ("進線", "inbound"), ("Transfer", "transfer")]
)
def test_what_systems_write(word: str, meant: str) -> None:
    assert normalised(word) == meant
