"""`-f jsonl`: one call a line, then one line with the totals."""

from __future__ import annotations

from compliance_cli.findings import CallReport
from compliance_cli.report.model import RunHead, Sink, Style
from compliance_cli.report.records import call_record, encoded, head_record, totals_record
from compliance_cli.report.tally import Tally


class JsonLinesReporter:
    """The calls of the results document, one a line; the last line is the rest of the document."""

    def __init__(self, stream: Sink, style: Style) -> None:
        self._stream = stream
        self._head = RunHead()

    def begin(self, head: RunHead) -> None:
        self._head = head

    def call(self, report: CallReport) -> None:
        self._stream.write(encoded(call_record(report), self._stream) + "\n")

    def end(self, tally: Tally) -> None:
        last = {**head_record(self._head), "totals": totals_record(tally)}
        self._stream.write(encoded(last, self._stream) + "\n")
