"""The calls of a run that belong to one case (one sale, one policy), kept until all inputs are read."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_cli.engine import Engine
from compliance_cli.findings import CallReport
from compliance_cli.safetext import SafeText, SafeTranscript, joined
from compliance_cli.vocabulary import InputKind


class Cases:
    """Keeps calls by the values that rules put them together by. Without such rules it keeps nothing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._calls: dict[tuple[str, SafeText], list[tuple[SafeTranscript, SafeText, InputKind]]] = {}

    def keep(self, call: SafeTranscript, source: SafeText, kind: InputKind) -> None:
        """Keep a call for each of its cases."""
        for key in self._engine.case_keys:
            if key in call.meta:
                self._calls.setdefault((key, call.meta[key]), []).append((call, source, kind))

    def reports(self) -> Iterator[CallReport]:
        """The report on each case by the rules that look at it, in order of key and value."""
        for key, value in sorted(self._calls):
            calls = self._calls[key, value]
            sources = joined(tuple(dict.fromkeys(source for _, source, _ in calls)), ", ")
            yield self._engine.judge_case([call for call, _, _ in calls], key, sources, calls[0][2])
