"""`-f jsonl`: one call a line, then one line with the totals."""

from __future__ import annotations

from compliance_cli.findings import CallReport, RunFacts
from compliance_cli.report.model import Sink, Style
from compliance_cli.report.records import call_record, encoded, facts_record, head_record
from compliance_cli.report.tally import Tally


class JsonLinesReporter:
    """The calls of the results document, one a line; the last line is the rest of the document."""

    def __init__(self, stream: Sink, style: Style) -> None:
        self._stream = stream

    def begin(self) -> None:
        """Nothing stands above the calls."""

    def call(self, report: CallReport) -> None:
        self._stream.write(encoded(call_record(report), self._stream) + "\n")

    def end(self, facts: RunFacts, tally: Tally) -> None:
        self._stream.write(encoded({**head_record(), **facts_record(facts, tally)}, self._stream) + "\n")
