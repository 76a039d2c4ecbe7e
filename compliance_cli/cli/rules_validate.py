"""`compliance rules validate`: every problem in rule packs, with its place."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.session import session_of

EPILOG = """Examples:

compliance rules validate my-pack/

compliance rules validate my-pack/purpose.yaml"""

_Packs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]",
        help="Packs by name, folder or rule file; all shipped packs if none is given.",
        show_default=False,
    ),
]


def validate_rules(ctx: typer.Context, paths: _Packs = None, color: options.Colour = "auto") -> int:
    """Check rule packs for mistakes: all of them are listed, each with file, line and column."""
    session = session_of(ctx)

    from compliance_cli import packs
    from compliance_cli.cli import values
    from compliance_cli.errors import ExitCode, PackError
    from compliance_cli.redaction.door import scrub
    from compliance_cli.report.page import Page, counted

    values.known(color, options.COLOURS, "--color")
    page = Page(session.stdout, session.colour(session.stdout, color), session.width(session.stdout))
    try:
        problems = packs.validate(paths or ())
    except PackError as error:
        problems = error.problems
    for problem in problems:
        page.line((scrub(problem), ""), hang=2)
    if problems:
        session.say(f"compliance: {counted(len(problems), 'problem')}")
        return ExitCode.INVALID_PACK
    page.line(("no problems", "good"))
    return ExitCode.CLEAN
