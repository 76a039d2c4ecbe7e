"""`compliance redact`: write files back with their card data masked."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.bundles import Reading
from compliance_cli.cli.session import session_of

EPILOG = """Examples:

compliance redact calls/ -o redacted/

compliance redact call.json other.vtt -o redacted/ --mask full

compliance redact call.json -o redacted/ --cues ffmpeg"""

_Folder = Annotated[
    str,
    typer.Option(
        "-o", "--output", metavar="DIR", help="The folder to write to; it is made if need be.", show_default=False
    ),
]
_Cues = Annotated[
    str | None,
    typer.Option(
        "--cues",
        metavar="PROGRAM",
        help="Also write which seconds of the recording to mute, for ffmpeg, audacity or sox, or as json.",
        show_default=False,
    ),
]
_Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Problems only.")]


def redact(
    ctx: typer.Context,
    paths: options.Paths,
    output: _Folder,
    reading: Reading,
    cues: _Cues = None,
    config: options.ConfigFile = None,
    quiet: _Quiet = False,
    color: options.Colour = "auto",
) -> int:
    """Write each file back in its own format, with card data masked and nothing else changed.

    The originals are not touched. A file that cannot be read is not written.
    """
    session = session_of(ctx)

    from compliance_cli import api
    from compliance_cli.cli import values
    from compliance_cli.cli.asked import check_options
    from compliance_cli.cli.configured import configured
    from compliance_cli.cli.exits import input_exit_code
    from compliance_cli.cli.progress import progress_bar
    from compliance_cli.errors import Problem
    from compliance_cli.redaction.mute_files import MUTE_FORMATS
    from compliance_cli.report.page import Page, counted
    from compliance_cli.report.summary import tell_problem

    values.known(color, options.COLOURS, "--color")
    wanted = None if cues is None else values.known(cues, MUTE_FORMATS, "--cues")
    told = configured(ctx, config)
    asked = check_options(session.watch, told, reading)
    page = Page(session.stdout, session.colour(session.stdout, color), session.width(session.stdout))
    talk = Page(session.stderr, session.colour(session.stderr, color), session.width(session.stderr))
    outcomes: list[Problem | None] = []
    files = refused = pieces = 0
    with progress_bar(session, quiet) as bar:
        for result in api.redact_paths(paths, output, asked, bar.tick, wanted):
            bar.hide()
            outcomes += result.problems or (None,)
            for problem in result.problems:
                tell_problem(talk, problem, "times missing" if result.target else "not written")
            refused += result.target is None
            if result.target is not None:
                files, pieces = files + 1, pieces + result.pieces
                hidden = counted(result.pieces, "piece") if result.pieces else "nothing to hide"
                if not quiet:
                    page.line((result.target, "strong"), (f"  {result.format}, {hidden}", ""), hang=2)
                    for name in result.cues:
                        page.line((name, ""), indent=2, hang=4)
    if not quiet:
        trouble = f" ({refused:,} not written)" if refused else ""
        talk.line(
            (f"Wrote {counted(files, 'file')}{trouble}, {counted(pieces, 'piece')} of card data hidden", "strong")
        )
    return input_exit_code(outcomes)
