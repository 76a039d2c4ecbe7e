"""What the tool hears, by turn (`compliance cues`), as text and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from compliance_cli.findings import CallReport, RunFacts
from compliance_cli.report.model import Reporter, Sink, Style
from compliance_cli.report.page import Page, Part, call_name, counted
from compliance_cli.report.records import encoded, heard_record
from compliance_cli.report.summary import tell_problem
from compliance_cli.report.tally import Tally
from compliance_cli.report.text import place_in_words
from compliance_cli.safetext import Place
from compliance_cli.vocabulary import Certainty


class HeardTextReporter:
    """A call a block, a cue a line, in order of the call."""

    def __init__(self, stream: Sink, style: Style) -> None:
        self._page = Page(stream, style.colour, style.width)
        self._quiet = style.verbosity < 0
        self._shown = 0
        self._heard = 0

    def begin(self) -> None:
        """Nothing stands above the calls."""

    def call(self, report: CallReport) -> None:
        if self._shown:
            self._page.gap()
        self._shown += 1
        if report.problem is not None:
            tell_problem(self._page, report.problem)
            return
        facts = f"  {report.language}, {counted(report.turns, 'turn')}"
        self._page.line((call_name(report.source, report.id), "strong"), (facts, "faint"), hang=2)
        rows = list(_rows(report))
        width = max((len(place_in_words(place)) for place, _, _ in rows), default=0)
        for place, what, detail in rows:
            parts: list[Part] = [(place_in_words(place).ljust(width + 2), "note"), (what, "")]
            self._page.line(*parts, (detail, "faint"), indent=2, hang=width + 4)
        if not rows:
            self._page.line(("nothing", "faint"), indent=2)
        self._heard += len(rows)

    def end(self, facts: RunFacts, tally: Tally) -> None:
        if self._quiet:
            return
        if self._shown:
            self._page.gap()
        trouble = f" ({tally.unreadable:,} unreadable)" if tally.unreadable else ""
        told = f"Heard {counted(self._heard, 'thing')} in {counted(tally.checked, 'call')}{trouble}"
        self._page.line((told, "strong"))


class HeardJsonReporter:
    """One document, one call a line."""

    def __init__(self, stream: Sink, style: Style) -> None:
        self._stream = stream
        self._first = True

    def begin(self) -> None:
        self._stream.write('{"calls": [')

    def call(self, report: CallReport) -> None:
        self._stream.write(("\n" if self._first else ",\n") + encoded(heard_record(report), self._stream))
        self._first = False

    def end(self, facts: RunFacts, tally: Tally) -> None:
        self._stream.write(("" if self._first else "\n") + "]}\n")


HEARD_REPORTERS: Mapping[str, Callable[[Sink, Style], Reporter]] = {
    "text": HeardTextReporter,
    "json": HeardJsonReporter,
}
"""The output formats of `compliance cues`."""


def _rows(report: CallReport) -> Iterator[tuple[Place, str, str]]:
    """(where, what, how sure) of every cue and every piece of card data, in order of the call."""
    rows = [(hit.place, hit.cue, _doubt(hit.certainty)) for hit in report.cues]
    for datum in report.card_data:
        how = "spoken" if datum.spoken else "typed"
        detail = f"  {how}, {datum.certainty.value}{', in part' if datum.partial else ''}"
        rows += ((place, f"card data: {datum.kind.label}", detail) for place in datum.places)
    yield from sorted(rows, key=lambda row: (row[0].turn, row[0].chars, row[1]))


def _doubt(certainty: Certainty) -> str:
    return "" if certainty is Certainty.SURE else f"  {certainty.value}"
