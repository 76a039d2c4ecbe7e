"""The calls of a run that belong to one case (one sale, one policy), kept until all inputs are read."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_cli.batch.judges import Judge
from compliance_cli.findings import CallReport
from compliance_cli.safetext import SafeText, SafeTranscript, joined
from compliance_cli.vocabulary import InputKind


class Cases:
    """Keeps calls by the values that rules put them together by, those of one judge together.

    Without such rules it keeps nothing.
    """

    def __init__(self) -> None:
        self._judges: list[Judge] = []
        self._calls: dict[tuple[str, SafeText, int], list[tuple[SafeTranscript, SafeText, InputKind]]] = {}

    def keep(self, judge: Judge, call: SafeTranscript, source: SafeText, kind: InputKind) -> None:
        """Keep a call for each of its cases."""
        keys = [key for key in judge.engine.case_keys if key in call.meta]
        if keys and judge not in self._judges:
            self._judges.append(judge)
        for key in keys:
            case = (key, call.meta[key], self._judges.index(judge))
            self._calls.setdefault(case, []).append((call, source, kind))

    def reports(self) -> Iterator[CallReport]:
        """The report on each case by the rules that look at it, in order of key and value."""
        for (key, _, number), calls in sorted(self._calls.items(), key=lambda one: one[0]):
            sources = joined(tuple(dict.fromkeys(source for _, source, _ in calls)), ", ")
            judge = self._judges[number]
            yield judge.signed(judge.engine.judge_case([call for call, _, _ in calls], key, sources, calls[0][2]))
