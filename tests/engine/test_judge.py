"""The report on a call: dates, messages, excerpts, fingerprints, order, trouble."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from compliance_cli.engine import EngineOptions
from compliance_cli.engine.writing import EXCERPT
from compliance_cli.errors import Reason
from compliance_cli.packs.model import Constraint
from compliance_cli.safetext import SafeText, SafeTranscript
from compliance_cli.vocabulary import InputKind, Outcome
from tests.engine.sample import call, cue, engine, judged, rule

CUES = [cue("alpha", "alpha", "阿尔法"), cue("beta", "beta")]
FORBID = rule(Constraint.FORBID, "alpha", sources=("LAW-1",))
DATED = replace(FORBID, in_force_from=date(2026, 10, 1), in_force_to=date(2026, 12, 31))
SAID = call("Agent: alpha", "Customer: hi")


@pytest.mark.parametrize(
    ("meta", "as_of", "outcome", "day"),
    [
        ({"date": "2026-10-01"}, None, Outcome.BROKEN, "2026-10-01"),
        ({"date": "2026-12-31T10:00:00Z"}, None, Outcome.BROKEN, "2026-12-31"),
        ({"date": "20261101"}, None, Outcome.BROKEN, "2026-11-01"),
        ({"date": "2026/11/1"}, None, Outcome.BROKEN, "2026-11-01"),
        ({"date": "2026年11月1日"}, None, Outcome.BROKEN, "2026-11-01"),
        ({"call_date": "2026-11-01"}, None, Outcome.BROKEN, "2026-11-01"),
        ({"date": "2026-09-30"}, None, Outcome.NOT_APPLICABLE, "2026-09-30"),
        ({"date": "2027-01-01"}, None, Outcome.NOT_APPLICABLE, "2027-01-01"),
        ({}, date(2026, 11, 1), Outcome.BROKEN, "2026-11-01"),
        ({"date": "2026-09-30"}, date(2026, 11, 1), Outcome.NOT_APPLICABLE, "2026-09-30"),
        ({}, None, Outcome.UNSURE, None),
        ({"date": "soon"}, None, Outcome.UNSURE, None),
        ({"date": "2026-13-45"}, None, Outcome.UNSURE, None),
    ],
)
def test_a_dated_rule_goes_by_the_day_of_the_call(
    meta: dict[str, str], as_of: date | None, outcome: Outcome, day: str | None
) -> None:
    made = call("Agent: alpha", "Customer: hi", meta=meta)
    report = engine(CUES, DATED, options=EngineOptions(as_of=as_of)).judge(made, SafeText("s"), "text", InputKind.CALL)
    assert report.details["rule"].outcome is outcome
    assert report.date == day


def test_a_dated_rule_that_does_not_apply_needs_no_date() -> None:
    judging = replace(DATED, when=("beta",))
    assert judged(SAID, CUES, judging).details["rule"].outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[62.5-64] Agent: alpha", "Seen at 1:02"),
        ("Agent: alpha", "Seen at turn 1"),
        ("[62.5-64] Agent: 您好我们说阿尔法这个", "见1:02"),
        ("Agent: 您好我们说阿尔法这个", "见第1轮"),
    ],
)
def test_a_message_is_in_the_language_of_the_call_and_tells_the_place(line: str, message: str) -> None:
    first = "Customer: 你好" if "阿" in line else "Customer: hello to you"
    (finding,) = judged(call(first, line), CUES, FORBID).findings
    assert finding.message == message


def test_a_message_about_the_whole_call_names_no_turn() -> None:
    judging = rule(Constraint.REQUIRE, "beta")
    (finding,) = judged(SAID, CUES, judging).findings
    assert (finding.message, finding.places, finding.excerpt) == ("Seen at the whole call", (), "")


def test_a_message_lacking_a_language_falls_back() -> None:
    (finding,) = judged(call("Agent: 说阿尔法"), CUES, replace(FORBID, message={"en": "Seen"})).findings
    assert finding.message == "Seen"
    (finding,) = judged(SAID, CUES, replace(FORBID, message={"zh-Hans": "见"})).findings
    assert finding.message == "见"


def test_an_excerpt_shows_masks_and_not_more_than_the_turn() -> None:
    (finding,) = judged(call("Agent: hi", "Agent: It is <pan:4111 1111> and Alpha."), CUES, FORBID).findings
    assert finding.excerpt == "It is [PAN] and Alpha."


@pytest.mark.parametrize("place", [0, 40, 200, 400])
def test_a_long_turn_is_cut_between_words(place: int) -> None:
    words = ["word"] * 100
    words.insert(place // 5, "alpha")
    (finding,) = judged(call(f"Agent: {' '.join(words)}", "Customer: hi"), CUES, FORBID).findings
    shown = finding.excerpt.strip("…")
    assert "alpha" in shown.split(" ")
    assert set(shown.split(" ")) <= {"word", "alpha"}
    assert EXCERPT - 20 <= len(shown) <= EXCERPT


def test_findings_carry_sources_and_come_in_order_of_place() -> None:
    made = call("Agent: beta alpha", "Customer: hi", "Agent: alpha")
    report = judged(made, CUES, FORBID, rule(Constraint.FORBID, "beta", id="another"))
    assert [(finding.rule, finding.places[0].turn) for finding in report.findings] == [
        ("another", 0),
        ("rule", 0),
        ("rule", 2),
    ]
    assert report.findings[1].sources == ("LAW-1",)


def _print(made: SafeTranscript, source: str = "a.txt") -> str:
    report = engine(CUES, FORBID).judge(made, SafeText(source), "text", InputKind.CALL)
    return report.findings[0].fingerprint


def test_a_fingerprint_stays_when_the_file_moves_and_changes_with_what_was_said() -> None:
    one = _print(SAID)
    assert len(one) == 16
    assert one == _print(SAID, "b.txt")
    assert one == _print(call("Agent: Alpha!", "Customer: other words"))
    assert one != _print(call("Agent: alpha again", "Customer: hi"))
    assert one != _print(call("Agent: alpha", "Customer: hi", id="call-2"))
    assert one != _print(call("Agent: hi", "Agent: alpha"))
    assert _print(call("Agent: alpha", id="")) != _print(call("Agent: alpha", id=""), "b.txt")


def test_a_report_says_what_it_is_about() -> None:
    made = call("Agent: alpha and the rest of it", "Customer: <pan:4111>", meta={"date": "2026-10-03", "agent": "7"})
    report = judged(made, CUES, FORBID, kind=InputKind.CHAT)
    assert (report.source, report.id, report.format, report.kind) == ("calls/a.txt", "call-1", "text", InputKind.CHAT)
    assert (report.turns, report.language, report.roles, report.state) == (2, "en", "given", "checked")
    assert report.meta == {"date": "2026-10-03", "agent": "7"}
    assert report.card_data == made.card_data


def test_the_language_of_the_file_is_kept() -> None:
    assert judged(replace(SAID, language=SafeText("zh-Hant")), CUES, FORBID).language == "zh-Hant"


def test_rules_that_take_too_long_time_the_call_out() -> None:
    impatient = engine(CUES, FORBID, options=EngineOptions(timeout=-1.0))
    report = impatient.judge(SAID, SafeText("a.txt"), "text", InputKind.CALL)
    assert report.state == "timed-out"
    assert report.problem is not None
    assert (report.problem.reason, report.problem.source) == (Reason.TIMED_OUT, "a.txt")
    assert report.details == {}


def test_a_call_without_words_is_judged() -> None:
    report = judged(call("Agent: ", "Customer: "), CUES, FORBID, rule(Constraint.REQUIRE, "beta", id="b"))
    assert report.details["rule"].outcome is Outcome.MET
    assert report.details["b"].outcome is Outcome.BROKEN


def test_hearing_gives_cues_and_no_judgement() -> None:
    made = call("Agent: buy now")
    report = engine([cue("c", "buy now")], rule(Constraint.FORBID, "c")).hear(
        made, SafeText("a.txt"), "text", InputKind.CALL
    )
    assert ([hit.cue for hit in report.cues], dict(report.details), report.findings) == (["c"], {}, ())


def test_a_pattern_that_runs_away_makes_its_rules_unsure_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compliance_cli.engine.hearing.patterns.PATTERN_SECONDS", 0.02)
    cues = [cue("c", patterns=["(?:x|xx)+y"]), cue("d", "buy now")]
    rules = [rule(Constraint.FORBID, "c", id="slow"), rule(Constraint.FORBID, "d", id="other")]
    report = judged(call(f"Agent: {'x' * 60} z y. Buy now."), cues, *rules)
    assert {name: one.outcome for name, one in report.details.items()} == {
        "other": Outcome.BROKEN,
        "slow": Outcome.UNSURE,
    }
    assert (report.state, report.details["slow"].reason) == ("checked", "a pattern of cue c ran away")


def test_hearing_with_a_pattern_that_runs_away_times_the_call_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compliance_cli.engine.hearing.patterns.PATTERN_SECONDS", 0.02)
    slow = engine([cue("c", patterns=["(?:x|xx)+y"])], rule(Constraint.FORBID, "c"))
    made = call(f"Agent: {'x' * 60} z y")
    report = slow.hear(made, SafeText("a.txt"), "text", InputKind.CALL)
    assert (report.state, report.findings, report.cues) == ("timed-out", (), ())
