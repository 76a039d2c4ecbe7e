"""Explanations over inputs: each call through the door, judged, and explained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compliance_cli.batch.checking import Checker
from compliance_cli.errors import Problem
from compliance_cli.findings import CallReport
from compliance_cli.packs.model import Rule, RuleBook
from compliance_cli.review.explaining import Explanation, explain
from compliance_cli.safetext import SafeText, SafeTranscript
from compliance_cli.vocabulary import InputKind


@dataclass
class Explainer:
    """Explains one rule on the calls of inputs."""

    checker: Checker
    rule: Rule
    book: RuleBook

    def explain(self, data: bytes, name: str, source: SafeText | None = None) -> Iterator[Explanation | Problem]:
        """The explanations of one input's calls in its order, then what of it could not be read."""
        explained: list[Explanation] = []

        def work(call: SafeTranscript, source: SafeText, form: str, kind: InputKind) -> CallReport:
            report = self.checker.engine.judge(call, source, form, kind)
            if report.problem is None:
                explained.append(explain(self.rule, self.book, self.checker.engine, call, report))
            return report

        for report in self.checker.each_call(work, data, name, source):
            if report.problem is not None:
                yield report.problem
            yield from explained
            explained.clear()
