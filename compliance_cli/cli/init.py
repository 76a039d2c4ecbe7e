"""`compliance init`: a config file to start from."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.session import session_of

EPILOG = """Examples:

compliance init

compliance init calls/"""

_Folder = Annotated[str, typer.Argument(metavar="[DIR]", help="The folder it is for; made if need be.")]


def init(ctx: typer.Context, folder: _Folder = ".", color: options.Colour = "auto") -> int:
    """Write a compliance.yaml to start from: what most runs need, explained, and next to all of it switched off.

    No file is written over.
    """
    session = session_of(ctx)

    from pathlib import Path

    from compliance_cli import packs
    from compliance_cli.batch.files import write_new
    from compliance_cli.cli import values
    from compliance_cli.config import NAME, config_of_project
    from compliance_cli.config.beginning import first_config
    from compliance_cli.errors import UsageError
    from compliance_cli.redaction.door import scrub

    values.known(color, options.COLOURS, "--color")
    project = config_of_project(Path(folder))
    if project is not None:
        raise UsageError(f"{scrub(project)} has [tool.compliance] already, and {NAME} would take its place")
    path = Path(folder) / NAME
    write_new(path, first_config(packs.shipped_packs(), packs.markets()).encode())
    session.stdout.write(f"{scrub(path.as_posix())}\n")
    session.say("now: take the hash sign off what you need; `compliance config show` tells what holds")
    return 0
