"""Explanations over inputs: each call through the door, judged, and explained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compliance_cli.batch.checking import Checker
from compliance_cli.batch.inputs import Input
from compliance_cli.batch.judges import Judge
from compliance_cli.batch.sites import Site
from compliance_cli.errors import Problem
from compliance_cli.findings import CallReport
from compliance_cli.review.explaining import Explanation, explain
from compliance_cli.safetext import SafeText, SafeTranscript
from compliance_cli.vocabulary import InputKind


@dataclass
class Explainer:
    """Explains one rule on the calls of inputs."""

    checker: Checker
    rule: str

    def explain(self, data: bytes, entry: Input, site: Site) -> Iterator[Explanation | Problem]:
        """The explanations of one input's calls in its order, then what of it could not be read.

        A call that is judged by other packs, without the rule, has none.
        """
        explained: list[Explanation] = []

        def work(judge: Judge, call: SafeTranscript, source: SafeText, form: str, kind: InputKind) -> CallReport:
            report = judge.engine.judge(call, source, form, kind)
            rule = next((one for one in judge.book.rules if one.id == self.rule), None)
            if report.problem is None and rule is not None:
                explained.append(explain(rule, judge.book, judge.engine, call, report))
            return report

        for report in self.checker.each_call(work, data, entry, site):
            if report.problem is not None:
                yield report.problem
            yield from explained
            explained.clear()
