"""The sum of a run in words, and what could not be checked: part of the text report, and talk beside the others."""

from __future__ import annotations

from compliance_cli.errors import Problem
from compliance_cli.findings import CallReport, RunFacts
from compliance_cli.report.model import Sink, Style
from compliance_cli.report.page import Page, counted
from compliance_cli.report.tally import Tally
from compliance_cli.vocabulary import Kind, Outcome, Severity


class SummaryReporter:
    """Problems and the sum only: what is said on stderr while the results themselves go to stdout."""

    def __init__(self, stream: Sink, style: Style) -> None:
        self._page = Page(stream, style.colour, style.width)
        self._verbosity = style.verbosity

    def begin(self) -> None:
        """Nothing is told before the first call."""

    def call(self, report: CallReport) -> None:
        if report.problem is not None:
            tell_problem(self._page, report.problem)

    def end(self, facts: RunFacts, tally: Tally) -> None:
        if self._verbosity >= 0:
            tell_sum(self._page, facts, tally, 0)


def tell_problem(page: Page, problem: Problem, what: str = "not checked") -> None:
    """One line on an input that could not be checked, or what else was to be done with it."""
    page.line((f"{what}  ", "error"), (str(problem), ""), hang=2)


def tell_sum(page: Page, facts: RunFacts, tally: Tally, verbosity: int) -> None:
    """How many calls and rules, what was found, which card data was hidden, and what stayed unsure."""
    for notice in facts.notices:
        page.line(("note: ", "note"), (notice, ""), hang=6)
    calls = counted(tally.checked, "call")
    trouble = f" ({tally.unreadable:,} unreadable)" if tally.unreadable else ""
    kinds = ", ".join(counted(tally.findings[one], one.value) for one in Severity if tally.findings[one])
    nothing = "no findings" if tally.checked else "nothing was checked"
    found = f"{counted(tally.found, 'finding')} ({kinds})" if tally.found else nothing
    accepted = f", {tally.accepted:,} accepted" if tally.accepted else ""
    page.line(
        (f"Checked {calls}{trouble}, {counted(facts.rules, 'rule')}: ", "strong"),
        (found, _grade(tally)),
        (accepted, "faint"),
        hang=2,
    )
    if tally.card_data:
        pieces = ", ".join(f"{tally.card_data[kind]:,} {kind.label}" for kind in Kind if tally.card_data[kind])
        page.line((f"Card data heard and hidden: {pieces}", ""), hang=2)
    if tally.outcomes[Outcome.UNSURE] and verbosity == 0:
        unsure = counted(tally.outcomes[Outcome.UNSURE], "outcome")
        page.line((f"Unsure: {unsure} (-v shows where and why)", "faint"), hang=2)


def _grade(tally: Tally) -> str:
    worst = next((severity.value for severity in Severity if tally.findings[severity]), None)
    return worst or ("good" if tally.checked else "warning")
