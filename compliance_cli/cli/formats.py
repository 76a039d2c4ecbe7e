"""`compliance formats`: what can be read."""

from __future__ import annotations

import typer

from compliance_cli.cli import options
from compliance_cli.cli.session import session_of

EPILOG = """Files are known by their content, not by their name. Name a format with --input-format if need be."""


def formats(ctx: typer.Context, color: options.Colour = "auto") -> int:
    """List the transcript formats that can be read, and what each was tested on."""
    session = session_of(ctx)

    from compliance_cli.cli import values
    from compliance_cli.formats import FORMATS
    from compliance_cli.report.page import Page

    values.known(color, options.COLOURS, "--color")
    page = Page(session.stdout, session.colour(session.stdout, color), session.width(session.stdout))
    width = max(map(len, FORMATS)) + 2
    for name, one in FORMATS.items():
        page.line((name.ljust(width), "strong"), (one.title, ""), hang=width)
        page.line((f"tested on: {one.tested_on.value}", "faint"), indent=width, hang=width)
    page.line(("Zip and gzip archives of these are opened too.", ""))
    return 0
