"""What a check ends in: from the calls to the exit code."""

from __future__ import annotations

from collections.abc import Sequence, Set

from compliance_cli.errors import ExitCode, Problem, Reason
from compliance_cli.findings import CallReport
from compliance_cli.vocabulary import InputKind, Outcome, Severity


class Verdict:
    """Listens to the calls of a run and says how it ends.

    `fail_on`: findings this grave or graver fail the run. `fail_on_unsure`: unsure outcomes do too; by
    default (None) those of scripts, which are written to be read out and leave no doubt.
    """

    def __init__(self, fail_on: Severity = Severity.ERROR, fail_on_unsure: bool | None = None) -> None:
        self._fail_on = fail_on
        self._fail_on_unsure = fail_on_unsure
        self._checked = self._judged = 0
        self._unreadable = False
        self._failing: set[str] = set()

    def add(self, report: CallReport) -> None:
        """One more call."""
        if report.problem is not None:
            self._unreadable |= report.problem.reason is not Reason.NO_TRANSCRIPTS
            return
        self._checked += 1
        outcomes = [judgement.outcome for judgement in report.details.values()]
        self._judged += sum(outcome is not Outcome.UNSURE for outcome in outcomes)
        unsure_fails = report.kind is InputKind.SCRIPT if self._fail_on_unsure is None else self._fail_on_unsure
        if unsure_fails:
            self._failing |= {rule for rule, judgement in report.details.items() if judgement.outcome is Outcome.UNSURE}
        self._failing |= {
            finding.rule
            for finding in report.findings
            if finding.outcome is Outcome.BROKEN
            and finding.accepted is None
            and finding.severity.rank <= self._fail_on.rank
        }

    def exit_code(self, on_trial: Set[str] = frozenset(), exit_zero: bool = False) -> ExitCode:
        """The exit code of the run; `exit_zero` lets findings pass, but nothing else.

        `on_trial`: rules that fail no run, whatever they find.
        """
        failed = bool(self._failing - on_trial)
        if self._unreadable:
            return ExitCode.UNREADABLE
        if failed and not exit_zero:
            return ExitCode.FINDINGS
        if not self._checked or not (self._judged or failed):
            return ExitCode.NOTHING_CHECKED
        return ExitCode.CLEAN


def input_exit_code(problems: Sequence[Problem | None]) -> ExitCode:
    """The exit code of a command that judges nothing; one entry an input, None for one without trouble."""
    if any(problem is not None and problem.reason is not Reason.NO_TRANSCRIPTS for problem in problems):
        return ExitCode.UNREADABLE
    return ExitCode.CLEAN if None in problems else ExitCode.NOTHING_CHECKED
