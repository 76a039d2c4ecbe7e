"""One input through the door and the engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from compliance_cli.batch.cases import Cases
from compliance_cli.batch.inputs import Input
from compliance_cli.batch.judges import Judge, Judges
from compliance_cli.batch.markets import Markets
from compliance_cli.batch.metafile import MetaTable
from compliance_cli.batch.sites import Site
from compliance_cli.errors import Problem, Reason
from compliance_cli.findings import CallReport, Quality
from compliance_cli.redaction import door
from compliance_cli.safetext import EMPTY, SafeText, SafeTranscript
from compliance_cli.vocabulary import InputKind

_STATES: Mapping[Reason, str] = {
    Reason.TOO_LARGE: "too-large",
    Reason.UNPACKED_TOO_LARGE: "too-large",
    Reason.LONG_LINE: "too-large",
    Reason.TIMED_OUT: "timed-out",
}


Work = Callable[[Judge, SafeTranscript, SafeText, str, InputKind], CallReport]


@dataclass(frozen=True)
class Checker:
    """Checks inputs, each call with the judge of its market and site.

    `table`: the meta file, if there is one. `cases` keeps the calls that belong together (None: nobody asks for them).
    """

    judges: Judges
    table: MetaTable | None = None
    markets: Markets = field(default_factory=Markets)
    cases: Cases | None = None

    def check(self, data: bytes, entry: Input, site: Site) -> Iterator[CallReport]:
        """The reports on the calls of one input, in its order, then one for each part that was not readable."""
        return self.each_call(self._judged, data, entry, site)

    def _judged(self, judge: Judge, call: SafeTranscript, source: SafeText, format: str, kind: InputKind) -> CallReport:
        if self.cases is not None:
            self.cases.keep(judge, call, source, kind)
        return judge.engine.judge(call, source, format, kind)

    def hear(self, data: bytes, entry: Input, site: Site) -> Iterator[CallReport]:
        """As `check`, with every cue heard in place of judgements."""
        return self.each_call(_heard, data, entry, site)

    def each_call(self, work: Work, data: bytes, entry: Input, site: Site) -> Iterator[CallReport]:
        """As `check`, with work of one's own on each call: it is given the judge, the call, source, format, kind."""
        admission = door.admit(data, entry.name, site.door, entry.source)
        told = site.told_by(entry.source)
        for call in admission.calls:
            as_told = self._as_told(call, entry, site, told, admission.several)
            judge = self.judges.of(self.markets.choice(site, as_told.meta))
            yield judge.signed(work(judge, as_told, admission.source, admission.format, site.kind or kind_of(as_told)))
        yield from map(unreadable, admission.problems)

    def _as_told(
        self, call: SafeTranscript, entry: Input, site: Site, told: Mapping[str, SafeText], several: bool
    ) -> SafeTranscript:
        """A call with what is told of it beside its transcript: for its site, by its path, and in the meta file."""
        row = {} if self.table is None else self.table.of(entry, call.id)
        if not (told or row or site.language):
            return call
        meta = {**told, **row}
        path_id = meta.pop("id", call.id)
        return replace(
            call,
            # The path of a file that holds several calls names none of them.
            id=call.id if several else path_id,
            language=site.language or meta.pop("language", call.language),
            meta={**call.meta, **meta},
        )


def _heard(judge: Judge, call: SafeTranscript, source: SafeText, format: str, kind: InputKind) -> CallReport:
    return judge.engine.hear(call, source, format, kind)


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
