"""One input through the door and the engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from compliance_cli.batch.cases import Cases
from compliance_cli.engine import Engine
from compliance_cli.errors import Problem, Reason
from compliance_cli.findings import CallReport, Quality
from compliance_cli.redaction import door
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.safetext import EMPTY, SafeText, SafeTranscript
from compliance_cli.vocabulary import InputKind

_STATES: Mapping[Reason, str] = {
    Reason.TOO_LARGE: "too-large",
    Reason.LONG_LINE: "too-large",
    Reason.TIMED_OUT: "timed-out",
}


Work = Callable[[SafeTranscript, SafeText, str, InputKind], CallReport]


@dataclass(frozen=True)
class Checker:
    """Checks inputs with one engine. `language`, `kind` and `meta` are what the user said of all inputs.

    `cases` keeps the calls that belong together (None: nobody asks for them).
    """

    engine: Engine
    door: DoorSettings = field(default_factory=DoorSettings)
    language: SafeText | None = None
    kind: InputKind | None = None
    meta: Mapping[str, SafeText] = field(default_factory=dict)
    cases: Cases | None = None

    def check(self, data: bytes, name: str, source: SafeText | None = None) -> Iterator[CallReport]:
        """The reports on the calls of one input, in its order, then one for each part that was not readable.

        `name` is the input's file name as found, `source` how it is shown (else the door masks the name).
        """
        return self.each_call(self._judged, data, name, source)

    def _judged(self, call: SafeTranscript, source: SafeText, format: str, kind: InputKind) -> CallReport:
        if self.cases is not None:
            self.cases.keep(call, source, kind)
        return self.engine.judge(call, source, format, kind)

    def hear(self, data: bytes, name: str, source: SafeText | None = None) -> Iterator[CallReport]:
        """As `check`, with every cue heard in place of judgements."""
        return self.each_call(self.engine.hear, data, name, source)

    def each_call(self, work: Work, data: bytes, name: str, source: SafeText | None) -> Iterator[CallReport]:
        """As `check`, with work of one's own on each call: it is given the call, its source, format and kind."""
        admission = door.admit(data, name, self.door, source)
        for call in map(self._as_told, admission.calls):
            yield work(call, admission.source, admission.format, self.kind or kind_of(call))
        yield from map(unreadable, admission.problems)

    def _as_told(self, call: SafeTranscript) -> SafeTranscript:
        if not self.language and not self.meta:
            return call
        return replace(call, language=self.language or call.language, meta={**call.meta, **self.meta})


def kind_of(call: SafeTranscript) -> InputKind:
    """What the metadata say the input is; a call if they say nothing."""
    channel = call.meta.get("kind") or call.meta.get("channel") or ""
    return InputKind(channel) if channel in {kind.value for kind in InputKind} else InputKind.CALL


def unreadable(problem: Problem) -> CallReport:
    """The report on an input (or a part of one) that could not be checked."""
    return CallReport(
        source=SafeText(problem.source),
        id=EMPTY,
        format="",
        language="other",
        kind=InputKind.CALL,
        turns=0,
        date=None,
        meta={},
        roles="unknown",
        quality=Quality(),
        state=_STATES.get(problem.reason, "unreadable"),
        problem=problem,
    )
