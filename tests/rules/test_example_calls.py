"""The calls in `examples/`: the clean ones are silent, the bad ones break what their README says."""

from __future__ import annotations

from pathlib import Path

import pytest

from compliance_cli.api import check_file
from compliance_cli.vocabulary import Outcome

EXAMPLES = Path(__file__).parents[2] / "examples"

CLEAN = [
    ("en-clean-travel-insurance.json", "en-clean-travel-insurance"),
    ("en-clean-secure-link.srt", ""),
    ("zh-clean-hotel-booking.txt", ""),
    ("zh-hant-clean-link.txt", ""),
    ("zh-two-calls.jsonl", "zh-clean-quanjian"),
]
BAD = [
    (
        "en-bad-card-over-turns.vtt",
        "",
        "data.pan data.cvv card.ask-pan-voice card.ask-sad card.readback-full card.purpose-before-collect "
        "card.consent-before-collect pay.secure-channel",
    ),
    (
        "en-bad-card-in-words.transcribe.json",
        "en-bad-card-in-words",
        "data.pan data.cvv card.ask-pan-voice card.ask-sad card.purpose-before-collect card.consent-before-collect",
    ),
    (
        "en-bad-bank-impostor.txt",
        "",
        "open.impersonation pressure.threat pressure.isolation scam.safe-account card.ask-sad data.pan data.otp",
    ),
    (
        "zh-two-calls.jsonl",
        "zh-bad-koushu-kahao",
        "data.pan data.otp card.ask-pan-voice card.ask-sad card.readback-full pay.will-confirmed",
    ),
    (
        "zh-bad-gongjianfa.csv",
        "",
        "open.impersonation scam.safe-account scam.screen-share pressure.isolation card.ask-sad data.pan data.otp",
    ),
    (
        "zh-hant-bad-card-photo.json",
        "zh-hant-bad-card-photo",
        "card.insecure-channel card.ask-sad pressure.repeat-after-refusal pressure.urgency",
    ),
]


def broken(name: str, call: str) -> set[str]:
    reports = [report for report in check_file(EXAMPLES / name) if report.id == call or not call]
    assert len(reports) == 1
    return {rule for rule, judgement in reports[0].details.items() if judgement.outcome is Outcome.BROKEN}


@pytest.mark.parametrize(("name", "call"), CLEAN)
def test_clean_calls_break_nothing(name: str, call: str) -> None:
    assert broken(name, call) == set()


@pytest.mark.parametrize(("name", "call", "rules"), BAD)
def test_bad_calls_break_what_they_show(name: str, call: str, rules: str) -> None:
    assert set(rules.split()) <= broken(name, call)
