"""`-f text`: for people at a terminal of 80 columns, and for files that people read."""

from __future__ import annotations

from compliance_cli.errors import Problem
from compliance_cli.findings import CallReport, Finding, RunFacts, Score, clock
from compliance_cli.report.model import Sink, Style
from compliance_cli.report.page import Page, Part, call_name, counted
from compliance_cli.report.records import speaker_of
from compliance_cli.report.summary import tell_problem, tell_sum
from compliance_cli.report.tally import Tally
from compliance_cli.safetext import CardDatum, Place
from compliance_cli.vocabulary import Certainty, Kind, Outcome

#: Columns of the severity and its gap; what belongs to a finding stands under its rule.
_INDENT, _COLUMN = 2, 12
_TURNS_SHOWN = 8


class TextReporter:
    """Calls with something to tell, each with its findings, then the sum of the run."""

    def __init__(self, stream: Sink, style: Style) -> None:
        self._page = Page(stream, style.colour, style.width)
        self._verbosity = style.verbosity
        self._shown = 0
        self._after_problem = False

    def begin(self) -> None:
        """Nothing stands above the calls."""

    def call(self, report: CallReport) -> None:
        if report.problem is not None:
            self._problem(report.problem)
            return
        findings = [f for f in report.findings if f.outcome is Outcome.BROKEN and f.accepted is None]
        if not findings and self._verbosity < 1:
            return
        unsure = [f for f in report.findings if f.outcome is Outcome.UNSURE]
        self._header(report)
        for finding in sorted(findings, key=lambda f: f.severity.rank):
            self._finding(finding)
        if self._verbosity > 0:
            for finding in unsure:
                judgement = report.details.get(finding.rule)
                self._finding(finding, judgement.reason if judgement else None)
        if report.card_data and self._verbosity >= 0:
            self._field("card data", ", ".join(_by_kind(report.card_data)))
        if self._verbosity >= 0:
            for score in report.scores:
                self._field("score", _told(score))
        if unsure and self._verbosity == 0:
            self._field("unsure", f"{counted(len(unsure), 'rule')} (-v shows them)")
        if self._verbosity > 0:
            self._outcomes(report)

    def end(self, facts: RunFacts, tally: Tally) -> None:
        if self._verbosity < 0:
            return
        if self._shown:
            self._page.gap()
        tell_sum(self._page, facts, tally, self._verbosity)

    def _header(self, report: CallReport) -> None:
        if self._shown:
            self._page.gap()
        self._shown, self._after_problem = self._shown + 1, False
        facts = [report.kind.value, report.language, counted(report.turns, "turn")]
        facts += [f"market {', '.join(report.markets)}"] if report.markets else []
        facts += [report.date] if report.date else []
        facts += [] if report.roles == "given" else [f"roles {report.roles}"]
        facts += [] if report.quality.state == "good" else [f"poor transcript: {', '.join(report.quality.reasons)}"]
        self._page.line(
            (call_name(report.source, report.id), "strong"), ("  " + ", ".join(facts), "faint"), hang=_INDENT
        )

    def _problem(self, problem: Problem) -> None:
        if self._shown and not self._after_problem:
            self._page.gap()
        self._shown, self._after_problem = self._shown + 1, True
        tell_problem(self._page, problem)

    def _finding(self, finding: Finding, reason: str | None = None) -> None:
        """One finding; `reason` is why an unsure one could not be decided."""
        broken = finding.outcome is Outcome.BROKEN
        word = finding.severity.value if broken else "unsure"
        doubt = "" if finding.certainty is Certainty.SURE or not broken else f" ({finding.certainty.value})"
        self._page.line(
            (word.ljust(_COLUMN - _INDENT), finding.severity.value if broken else "note"),
            (finding.rule, "strong"),
            (f"{doubt}  {finding.message}", ""),
            indent=_INDENT,
            hang=_COLUMN,
        )
        if reason:
            self._page.line((f"cannot tell: {reason}", ""), indent=_COLUMN, hang=_COLUMN)
        parts: list[Part] = []
        if finding.places:
            parts.append((", ".join(dict.fromkeys(map(place_in_words, finding.places[:3]))), "note"))
            if len(finding.places) > 3:
                parts.append((f" and {len(finding.places) - 3} more", "note"))
        if finding.excerpt:
            parts.append((f'{"  " if parts else ""}"{finding.excerpt}"', "quote"))
        if parts:
            self._page.line(*parts, indent=_COLUMN, hang=_COLUMN)
        if finding.sources:
            self._page.line((f"see {', '.join(finding.sources)}", "faint"), indent=_COLUMN, hang=_COLUMN)

    def _outcomes(self, report: CallReport) -> None:
        came = [judgement.outcome for judgement in report.details.values()]
        counts = [f"{came.count(outcome)} {outcome.value}" for outcome in Outcome if outcome in came]
        self._field("rules", ", ".join(counts) or "none")

    def _field(self, name: str, text: str) -> None:
        self._page.line((name.ljust(_COLUMN - _INDENT), "faint"), (text, ""), indent=_INDENT, hang=_COLUMN)


def place_in_words(place: Place) -> str:
    """`0:31 turn 7 agent`, `turn 7 (line 8) agent` where the file has lines."""
    time = "" if place.begins is None else f"{clock(place.begins)} "
    line = "" if place.line is None else f" (line {place.line})"
    return f"{time}turn {place.turn}{line} {speaker_of(place)}"


def _by_kind(data: tuple[CardDatum, ...]) -> list[str]:
    """`2 PAN (turns 9, 11, 15)`, a kind each."""
    told = []
    for kind in Kind:
        turns = sorted({place.turn for datum in data if datum.kind is kind for place in datum.places})
        if not turns:
            continue
        number = sum(datum.kind is kind for datum in data)
        more = ", ..." if len(turns) > _TURNS_SHOWN else ""
        word = "turn" if len(turns) == 1 else "turns"
        told.append(f"{number} {kind.label} ({word} {', '.join(map(str, turns[:_TURNS_SHOWN]))}{more})")
    return told


def _told(score: Score) -> str:
    verdict = "passed" if score.passed else "failed" + (f" by {', '.join(score.fatal)}" if score.fatal else "")
    return f"{score.points:g} of 100 by {score.pack}, {verdict}"
