"""`compliance explain`: why a rule came out as it did."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.bundles import About, Book, Reading
from compliance_cli.cli.session import session_of

EPILOG = """Examples:

compliance explain call.vtt --rule card.purpose-before-collect

compliance explain calls/ --rule our.rule -p my-pack/ -f json"""

_Rule = Annotated[str, typer.Option("--rule", metavar="ID", help="The rule; `compliance rules list` shows all.")]
_Form = Annotated[
    str, typer.Option("-f", "--format", metavar="FORMAT", help="What to print: text or json.", rich_help_panel="Output")
]


def explain(
    ctx: typer.Context,
    paths: options.Paths,
    rule: _Rule,
    book: Book,
    about: About,
    reading: Reading,
    form: _Form = "text",
    color: options.Colour = "auto",
) -> int:
    """Tell why a rule came out as it did on each call: what it heard, what of that counts, and what nearly did."""
    session = session_of(ctx)

    from compliance_cli import api
    from compliance_cli.cli import values
    from compliance_cli.cli.asked import check_options
    from compliance_cli.cli.configured import configured
    from compliance_cli.cli.exits import input_exit_code
    from compliance_cli.errors import Problem
    from compliance_cli.report.explained import EXPLAINERS
    from compliance_cli.report.model import Style

    values.known(color, options.COLOURS, "--color")
    values.known(form, EXPLAINERS, "--format")
    told = configured(ctx, book.config)
    asked = check_options(session.watch, told, reading, book, about)
    found = list(api.explain_paths(paths, rule, asked))
    style = Style(0, session.colour(session.stdout, color), session.width(session.stdout))
    EXPLAINERS[form](found, session.stdout, style)
    return input_exit_code([one if isinstance(one, Problem) else None for one in found])
