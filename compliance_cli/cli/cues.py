"""`compliance cues`: what the tool hears."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.bundles import Book, Reading
from compliance_cli.cli.session import session_of

EPILOG = """Examples:

compliance cues call.vtt

compliance cues calls/ -f json > heard.json"""

_Format = Annotated[
    str, typer.Option("-f", "--format", metavar="FORMAT", help="What to print: text or json.", rich_help_panel="Output")
]
_Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No summary.", rich_help_panel="Output")]


def cues(
    ctx: typer.Context,
    paths: options.Paths,
    book: Book,
    reading: Reading,
    form: _Format = "text",
    quiet: _Quiet = False,
    color: options.Colour = "auto",
) -> int:
    """Show what the tool hears: every cue of the rules and every piece of card data, turn by turn."""
    session = session_of(ctx)

    from compliance_cli import api
    from compliance_cli.cli import values
    from compliance_cli.cli.asked import check_options
    from compliance_cli.cli.configured import configured
    from compliance_cli.cli.exits import input_exit_code
    from compliance_cli.cli.outputs import Outputs, Screen, screen_reporters
    from compliance_cli.cli.progress import progress_bar
    from compliance_cli.report.heard import HEARD_REPORTERS

    values.known(form, HEARD_REPORTERS, "--format")
    told = configured(ctx, book.config)
    asked = check_options(session.watch, told, reading, book)
    screen = Screen(form, -int(quiet), values.known(color, options.COLOURS, "--color"))
    with progress_bar(session, quiet) as bar:
        run = api.hear_paths(paths, asked, bar.tick)
        outputs = Outputs(screen_reporters(session, screen, HEARD_REPORTERS, bar))
        outputs.begin()
        for report in run.calls:
            outputs.call(report)
        outputs.end(run)
    return input_exit_code([report.problem for report in run.calls])
