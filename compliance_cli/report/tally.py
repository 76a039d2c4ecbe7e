"""The totals of a run, counted as calls come."""

from __future__ import annotations

from collections import Counter

from compliance_cli.findings import CallReport
from compliance_cli.vocabulary import Kind, Outcome, Severity


class Tally:
    """Counts of calls, outcomes, findings and card data. Unsure outcomes are counted as outcomes, not as findings."""

    def __init__(self) -> None:
        self.checked = 0
        self.unreadable = 0
        self.accepted = 0
        self.outcomes: Counter[Outcome] = Counter()
        self.findings: Counter[Severity] = Counter()
        self.card_data: Counter[Kind] = Counter()

    def add(self, report: CallReport) -> None:
        if report.state == "checked":
            self.checked += 1
        else:
            self.unreadable += 1
        self.outcomes.update(judgement.outcome for judgement in report.details.values())
        for finding in report.findings:
            if finding.accepted is not None:
                self.accepted += 1
            elif finding.outcome is Outcome.BROKEN:
                self.findings[finding.severity] += 1
        self.card_data.update(datum.kind for datum in report.card_data)

    @property
    def found(self) -> int:
        """How many findings there are."""
        return self.findings.total()
