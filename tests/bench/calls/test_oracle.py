from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from bench.calls.acts import ACTS
from bench.calls.oracle import expected
from bench.calls.plan import draw
from bench.calls.script import Call, Turn

PLAN = replace(draw(Random(1)), insurance="hidden", cut=False)
MET, BROKEN, OPEN, NA = {"met"}, {"broken"}, {"met", "broken"}, {"not-applicable"}


def call(acts: str, *, cut: bool = False, language: str = "en") -> Call:
    """A call of these acts, one a turn."""
    turns = tuple(Turn(ACTS[act].role, (act,), "", 0, 0) for act in acts.split())
    return Call("a", language, replace(PLAN, cut=cut), turns)


CASES = [
    ("greet.full pitch", "open.identity", MET),
    ("greet.name pitch", "open.identity", BROKEN),
    ("greet.name move-on", "open.identity", NA),
    ("greet.name purpose", "open.identity", {"broken", "not-applicable"}),
    ("move-on move-on move-on move-on greet.full pitch", "open.identity", BROKEN),
    ("recording pitch", "open.recording-notice", MET),
    ("recording.lookalike pitch", "open.recording-notice", BROKEN),
    ("pitch", "open.licence-no", NA),
    ("pitch cooling-off ask-card", "disclose.cooling-off", MET),
    ("pitch ask-card cooling-off", "disclose.cooling-off", BROKEN),
    ("pitch consent yes cooling-off ask-card", "disclose.cooling-off", BROKEN),
    ("pitch", "disclose.cooling-off", NA),
    ("ask-card", "disclose.cooling-off", NA),
    ("pitch cooling-off ask-card", "pay.refund-cancel-told", MET),
    ("pitch ask-card", "disclose.surrender-loss", NA),
    ("long-term ask-card", "disclose.surrender-loss", BROKEN),
    ("card-purpose ask-card", "card.purpose-before-collect", MET),
    ("ask-card card-purpose", "card.purpose-before-collect", BROKEN),
    ("secure.link paid", "card.purpose-before-collect", NA),
    ("consent yes ask-card", "card.consent-before-collect", MET),
    ("consent hedge ask-card", "card.consent-before-collect", BROKEN),
    ("consent no.permission ask-card", "card.consent-before-collect", BROKEN),
    ("ask-card", "card.ask-pan-voice", BROKEN),
    ("secure.pause ask-card", "card.ask-pan-voice", MET),
    ("ask-card secure.pause", "card.ask-pan-voice", BROKEN),
    ("ask-cvv cvv", "card.ask-sad", BROKEN),
    ("secure.pause ask-card ask-cvv", "card.ask-sad", MET),
    ("secure.pause ask-otp", "card.ask-sad", OPEN),
    ("secure.pause ask-otp", "card.ask-code-in-pause", BROKEN),
    ("secure.pause ask-cvv", "card.ask-code-in-pause", MET),
    ("ask-otp", "card.ask-code-in-pause", NA),
    ("pan last4", "card.readback-full", MET),
    ("pan readback", "card.readback-full", BROKEN),
    ("pan.volunteer", "card.ask-pan-voice", MET),
    ("pan.volunteer", "data.pan", BROKEN),
    ("premium ask-card", "pay.amount-stated", OPEN),
    ("amount ask-card", "pay.amount-stated", MET),
    ("pitch willing yes charge", "pay.will-confirmed", MET),
    ("pitch willing hedge charge", "pay.will-confirmed", BROKEN),
    ("refuse honour", "pressure.repeat-after-refusal", MET),
    ("refuse pitch", "pressure.repeat-after-refusal", BROKEN),
    ("refuse move-on move-on move-on pitch", "pressure.repeat-after-refusal", MET),
    ("refuse", "pressure.repeat-after-refusal", NA),
    ("pitch", "pressure.repeat-after-refusal", NA),
    ("refuse.nocalls honour.nocalls", "refusal.honoured", MET),
    ("refuse.nocalls ignore", "refusal.honoured", BROKEN),
    ("refuse.nocalls", "refusal.honoured", NA),
    ("result.fail secure.link paid", "pay.failure-no-voice-card", MET),
    ("result.fail ask-card", "pay.failure-no-voice-card", BROKEN),
    ("in-force charge", "cover.in-force-claimed", BROKEN),
    ("charge in-force", "cover.in-force-claimed", MET),
    ("pitch charge result.ok cover-start", "cover.start-after-payment", MET),
    ("pitch charge react move-on", "cover.start-after-payment", BROKEN),
    ("duty health.q", "disclose.truthful-answers", MET),
    ("health.q duty", "disclose.truthful-answers", BROKEN),
    ("+mislead.guarantee", "mislead.guarantee", BROKEN),
    ("-mislead.guarantee", "mislead.guarantee", MET),
    ("+pressure.urgency", "mislead.stop-sale", OPEN),
]


@pytest.mark.parametrize(("acts", "rule", "wanted"), CASES)
def test_outcomes_follow_from_acts(acts: str, rule: str, wanted: set[str]) -> None:
    assert expected(call(acts))[rule] == wanted


def test_a_late_start_leaves_the_opening_unsure() -> None:
    late = expected(call("pitch ask-card", cut=True))
    assert late["open.identity"] == {"unsure"}
    assert late["disclose.exclusions"] == BROKEN


def test_the_licence_number_is_a_matter_of_chinese_calls() -> None:
    assert expected(call("pitch", language="zh-Hans"))["open.licence-no"] == BROKEN
    assert expected(call("licence pitch", language="zh-Hant"))["open.licence-no"] == MET
