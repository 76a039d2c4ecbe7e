"""`-f json`: one document, one call a line, keys in a fixed order."""

from __future__ import annotations

from compliance_cli.findings import CallReport, RunFacts
from compliance_cli.report.model import Sink, Style
from compliance_cli.report.records import Json, call_record, encoded, facts_record, head_record
from compliance_cli.report.tally import Tally


class JsonReporter:
    """The results document of schema `compliance-cli/results/1`."""

    def __init__(self, stream: Sink, style: Style) -> None:
        self._stream = stream
        self._first = True

    def begin(self) -> None:
        self._stream.write("{\n")
        for key, value in head_record().items():
            self._stream.write(f"{self._member(key, value)},\n")
        self._stream.write('"calls": [')

    def call(self, report: CallReport) -> None:
        self._stream.write(("\n" if self._first else ",\n") + encoded(call_record(report), self._stream))
        self._first = False

    def end(self, facts: RunFacts, tally: Tally) -> None:
        self._stream.write(("" if self._first else "\n") + "],\n")
        members = (self._member(key, value) for key, value in facts_record(facts, tally).items())
        self._stream.write(",\n".join(members) + "\n}\n")

    def _member(self, key: str, value: Json) -> str:
        return f'"{key}": {encoded(value, self._stream)}'
