"""`compliance rules list`: the rules there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from compliance_cli.cli import options
from compliance_cli.cli.bundles import Book
from compliance_cli.cli.session import session_of

if TYPE_CHECKING:
    from compliance_cli.report.page import Page

EPILOG = """Examples:

compliance rules list

compliance rules list -p my-pack/ --language zh"""


def list_rules(
    ctx: typer.Context,
    chosen: Book,
    language: options.TitleLanguage = "en",
    color: options.Colour = "auto",
) -> int:
    """List the rules in force, pack by pack: id, severity, title."""
    session = session_of(ctx)

    from compliance_cli import api
    from compliance_cli.cli import values
    from compliance_cli.cli.configured import configured
    from compliance_cli.cli.manual import in_language
    from compliance_cli.report.page import Page, counted

    values.known(color, options.COLOURS, "--color")
    values.known(language, options.TITLE_LANGUAGES, "--language")
    told = configured(ctx, chosen.config)
    book = api.load_rules(told.packs(chosen.pack), markets=told.markets(chosen.market))
    page = Page(session.stdout, session.colour(session.stdout, color), session.width(session.stdout))
    width = max((len(rule.id) for rule in book.rules), default=0) + 2
    for one in book.packs:
        marks = [f"version {one.version}"]
        marks += [f"market {one.market}"] if one.market else []
        marks += ["preview"] if one.preview else []
        page.line(
            (one.id, "strong"), (f"  {in_language(one.title, language)}", ""), (f"  ({', '.join(marks)})", "faint")
        )
        for rule in sorted(one.rules, key=lambda rule: rule.id):
            _tell(page, rule.id.ljust(width), rule.severity.value, in_language(rule.title, language), width)
        page.gap()
    page.line((f"{counted(len(book.rules), 'rule')}; `compliance rules show ID` tells all about one", "faint"))
    return 0


def _tell(page: Page, rule: str, severity: str, title: str, width: int) -> None:
    page.line((rule, ""), (severity.ljust(9), severity), (title, ""), indent=2, hang=width + 11)
