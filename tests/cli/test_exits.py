from __future__ import annotations

import pytest

from compliance_cli.cli.exits import Verdict, input_exit_code
from compliance_cli.errors import ExitCode, Problem, Reason
from compliance_cli.findings import CallReport, Finding, Judgement, Quality
from compliance_cli.safetext import SafeText
from compliance_cli.vocabulary import Certainty, InputKind, Outcome, Severity

LOST, NONE_THERE = Problem(Reason.NOT_FOUND), Problem(Reason.NO_TRANSCRIPTS)


def call(
    *outcomes: Outcome,
    found: Severity | None = None,
    accepted: str | None = None,
    problem: Problem | None = None,
    kind: InputKind = InputKind.CALL,
) -> CallReport:
    finding = [] if found is None else [_finding(found, accepted)]
    return CallReport(
        source=SafeText("a"),
        id=SafeText(""),
        format="text",
        language="en",
        kind=kind,
        turns=1,
        date=None,
        meta={},
        roles="given",
        quality=Quality(),
        state="checked" if problem is None else "unreadable",
        problem=problem,
        details={f"rule.{number}": Judgement(outcome) for number, outcome in enumerate(outcomes)},
        findings=tuple(finding),
    )


def _finding(severity: Severity, accepted: str | None) -> Finding:
    return Finding("rule.0", severity, Outcome.BROKEN, Certainty.SURE, "", (), SafeText(""), (), "", accepted)


MET, BROKEN, UNSURE, AWAY = Outcome.MET, Outcome.BROKEN, Outcome.UNSURE, Outcome.NOT_APPLICABLE
ERROR = call(BROKEN, found=Severity.ERROR)


@pytest.mark.parametrize(
    ("calls", "fail_on", "unsure", "code"),
    [
        ([call(MET)], Severity.ERROR, None, ExitCode.CLEAN),
        ([call(AWAY)], Severity.ERROR, None, ExitCode.CLEAN),
        ([ERROR], Severity.ERROR, None, ExitCode.FINDINGS),
        ([ERROR], Severity.NOTE, None, ExitCode.FINDINGS),
        ([call(BROKEN, found=Severity.WARNING)], Severity.ERROR, None, ExitCode.CLEAN),
        ([call(BROKEN, found=Severity.WARNING)], Severity.WARNING, None, ExitCode.FINDINGS),
        ([call(BROKEN, found=Severity.ERROR, accepted="known")], Severity.ERROR, None, ExitCode.CLEAN),
        ([call(MET, UNSURE)], Severity.ERROR, None, ExitCode.CLEAN),
        ([call(MET, UNSURE)], Severity.ERROR, True, ExitCode.FINDINGS),
        ([call(MET, UNSURE, kind=InputKind.SCRIPT)], Severity.ERROR, None, ExitCode.FINDINGS),
        ([call(MET, UNSURE, kind=InputKind.SCRIPT)], Severity.ERROR, False, ExitCode.CLEAN),
        ([call(UNSURE)], Severity.ERROR, None, ExitCode.NOTHING_CHECKED),
        ([call(UNSURE)], Severity.ERROR, True, ExitCode.FINDINGS),
        ([call(UNSURE), call(MET)], Severity.ERROR, None, ExitCode.CLEAN),
        ([call()], Severity.ERROR, None, ExitCode.NOTHING_CHECKED),
        ([], Severity.ERROR, None, ExitCode.NOTHING_CHECKED),
        ([call(problem=NONE_THERE)], Severity.ERROR, None, ExitCode.NOTHING_CHECKED),
        ([call(problem=NONE_THERE), call(MET)], Severity.ERROR, None, ExitCode.CLEAN),
        ([call(problem=LOST), ERROR], Severity.ERROR, None, ExitCode.UNREADABLE),
        ([call(problem=LOST)], Severity.ERROR, None, ExitCode.UNREADABLE),
    ],
)
def test_how_a_run_ends(calls: list[CallReport], fail_on: Severity, unsure: bool | None, code: ExitCode) -> None:
    verdict = Verdict(fail_on, unsure)
    for report in calls:
        verdict.add(report)
    assert verdict.exit_code() is code


@pytest.mark.parametrize(
    ("calls", "code"),
    [
        ([ERROR], ExitCode.CLEAN),
        ([ERROR, call(problem=LOST)], ExitCode.UNREADABLE),
        ([], ExitCode.NOTHING_CHECKED),
    ],
)
def test_exit_zero_lets_findings_pass_and_nothing_else(calls: list[CallReport], code: ExitCode) -> None:
    verdict = Verdict()
    for report in calls:
        verdict.add(report)
    assert verdict.exit_code(exit_zero=True) is code


@pytest.mark.parametrize(
    ("calls", "code"),
    [
        ([ERROR], ExitCode.CLEAN),
        ([call(MET, UNSURE, kind=InputKind.SCRIPT)], ExitCode.FINDINGS),
        ([call(UNSURE, MET, kind=InputKind.SCRIPT)], ExitCode.CLEAN),
    ],
)
def test_what_rules_on_trial_find_fails_no_run(calls: list[CallReport], code: ExitCode) -> None:
    verdict = Verdict(Severity.NOTE)
    for report in calls:
        verdict.add(report)
    assert verdict.exit_code(frozenset({"rule.0"})) is code


@pytest.mark.parametrize(
    ("problems", "code"),
    [
        ([None], ExitCode.CLEAN),
        ([None, NONE_THERE], ExitCode.CLEAN),
        ([NONE_THERE], ExitCode.NOTHING_CHECKED),
        ([], ExitCode.NOTHING_CHECKED),
        ([None, LOST], ExitCode.UNREADABLE),
    ],
)
def test_how_a_command_ends_that_judges_nothing(problems: list[Problem | None], code: ExitCode) -> None:
    assert input_exit_code(problems) is code
