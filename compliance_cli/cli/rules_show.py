"""`compliance rules show`: the manual page of a rule."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.bundles import Book
from compliance_cli.cli.session import session_of

EPILOG = """Example:

compliance rules show card.ask-sad"""

_Id = Annotated[str, typer.Argument(metavar="ID", help="The rule's id; `compliance rules list` shows all.")]
_Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Every phrase of the cues, not only the first few.")]


def show_rule(
    ctx: typer.Context,
    rule: _Id,
    chosen: Book,
    language: options.TitleLanguage = "en",
    verbose: _Verbose = False,
    color: options.Colour = "auto",
) -> int:
    """Tell all about one rule: what it asks, the cues it listens for, its legal sources, its examples."""
    session = session_of(ctx)

    from compliance_cli import api
    from compliance_cli.cli import values
    from compliance_cli.cli.configured import configured
    from compliance_cli.cli.manual import manual_page
    from compliance_cli.report.page import Page

    values.known(color, options.COLOURS, "--color")
    values.known(language, options.TITLE_LANGUAGES, "--language")
    told = configured(ctx, chosen.config)
    book = api.load_rules(told.packs(chosen.pack), [rule], markets=told.markets(chosen.market))
    page = Page(session.stdout, session.colour(session.stdout, color), session.width(session.stdout))
    manual_page(book, book.rules[0], page, language, session.watch, verbose)
    return 0
