"""`-f json`: one document, one call a line, keys in a fixed order."""

from __future__ import annotations

from compliance_cli.findings import CallReport
from compliance_cli.report.model import RunHead, Sink, Style
from compliance_cli.report.records import call_record, encoded, head_record, totals_record
from compliance_cli.report.tally import Tally


class JsonReporter:
    """The results document of schema `compliance-cli/results/1`."""

    def __init__(self, stream: Sink, style: Style) -> None:
        self._stream = stream
        self._first = True

    def begin(self, head: RunHead) -> None:
        self._stream.write("{\n")
        for key, value in head_record(head).items():
            self._stream.write(f'"{key}": {encoded(value, self._stream)},\n')
        self._stream.write('"calls": [')

    def call(self, report: CallReport) -> None:
        self._stream.write(("\n" if self._first else ",\n") + encoded(call_record(report), self._stream))
        self._first = False

    def end(self, tally: Tally) -> None:
        self._stream.write(("" if self._first else "\n") + "],\n")
        self._stream.write(f'"totals": {encoded(totals_record(tally), self._stream)}\n}}\n')
