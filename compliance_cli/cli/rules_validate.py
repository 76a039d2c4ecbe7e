"""`compliance rules validate`: every problem in rule packs, with its place."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.session import session_of

EPILOG = """Examples:

compliance rules validate my-pack/

compliance rules validate my-pack/purpose.yaml --strict"""

_Packs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]",
        help="Packs by name, folder or rule file; those of the config file if none is given, else all shipped ones.",
        show_default=False,
    ),
]


_Strict = Annotated[bool, typer.Option("--strict", help="Let warnings count as problems.")]


def validate_rules(
    ctx: typer.Context,
    paths: _Packs = None,
    config: options.ConfigFile = None,
    strict: _Strict = False,
    color: options.Colour = "auto",
) -> int:
    """Check rule packs for mistakes: all of them are listed, each with file, line and column.

    Warnings are told of what can be used but should not stay so: phrases that are never heard, slow patterns,
    examples that are missing.
    """
    session = session_of(ctx)

    from compliance_cli import packs
    from compliance_cli.cli import values
    from compliance_cli.cli.configured import configured
    from compliance_cli.errors import ExitCode
    from compliance_cli.redaction.door import scrub
    from compliance_cli.report.page import Page, counted
    from compliance_cli.review.lint import Level, remarks

    values.known(color, options.COLOURS, "--color")
    page = Page(session.stdout, session.colour(session.stdout, color), session.width(session.stdout))
    found = remarks(packs.inspect(configured(ctx, config).packs(paths)))
    for remark in found:
        page.line((scrub(str(remark)), "warning" if remark.level is Level.WARNING else ""), hang=2)
    warnings = sum(remark.level is Level.WARNING for remark in found)
    problems = len(found) if strict else len(found) - warnings
    if problems:
        session.say(f"compliance: {counted(problems, 'problem')}")
        return ExitCode.INVALID_PACK
    page.line(("no problems" + (f", {counted(warnings, 'warning')}" if warnings else ""), "good"))
    return ExitCode.CLEAN
