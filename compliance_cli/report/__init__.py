"""Writing results out: one file an output format, and one dict that lists them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from compliance_cli.findings import RunReport
from compliance_cli.report.jsonformat import JsonReporter
from compliance_cli.report.jsonlines import JsonLinesReporter
from compliance_cli.report.model import Reporter, Sink, Style
from compliance_cli.report.tally import Tally
from compliance_cli.report.text import TextReporter

REPORTERS: Mapping[str, Callable[[Sink, Style], Reporter]] = {
    "text": TextReporter,
    "json": JsonReporter,
    "jsonl": JsonLinesReporter,
}
"""The output formats by their names on the command line, in the order of the manual."""


def write_report(run: RunReport, reporter: Reporter) -> None:
    """Write a whole run with one reporter."""
    tally = Tally()
    reporter.begin()
    for call in run.calls:
        tally.add(call)
        reporter.call(call)
    reporter.end(run, tally)
