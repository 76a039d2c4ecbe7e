"""`compliance init`: a config file to start from, and files for CI services."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.session import session_of

EPILOG = """Examples:

compliance init

compliance init --ci github"""

_Folder = Annotated[str, typer.Argument(metavar="[DIR]", help="The folder it is for; made if need be.")]
_Services = Annotated[
    list[str] | None,
    typer.Option(
        "--ci",
        metavar="NAME",
        help="Also a file that has calls checked by github, gitlab or pre-commit (repeat for several).",
    ),
]


def init(ctx: typer.Context, folder: _Folder = ".", ci: _Services = None, color: options.Colour = "auto") -> int:
    """Write a compliance.yaml to start from: what most runs need, explained, and next to all of it switched off.

    No file is written over. With --ci, a compliance.yaml that is there already is kept.
    """
    session = session_of(ctx)

    from pathlib import Path

    from compliance_cli import packs
    from compliance_cli.batch.files import write_new
    from compliance_cli.cli import values
    from compliance_cli.config import NAME, config_of_project
    from compliance_cli.config.beginning import first_config
    from compliance_cli.config.pipelines import PIPELINES
    from compliance_cli.errors import UsageError
    from compliance_cli.redaction.door import scrub

    values.known(color, options.COLOURS, "--color")
    wanted = [PIPELINES[values.known(name, PIPELINES, "--ci")] for name in dict.fromkeys(ci or ())]
    project = config_of_project(Path(folder))
    path = Path(folder) / NAME
    written, then = [], []
    if not (wanted and (project is not None or path.exists())):
        if project is not None:
            raise UsageError(f"{scrub(project)} has [tool.compliance] already, and {NAME} would take its place")
        written.append((path, first_config(packs.shipped_packs(), packs.markets())))
        then.append("take the hash sign off what you need; `compliance config show` tells what holds")
    for pipeline in wanted:
        written.append((Path(folder) / pipeline.path, pipeline.text))
        then += [pipeline.then] if pipeline.then else []
    for target, text in written:
        write_new(target, text.encode())
        session.stdout.write(f"{scrub(target.as_posix())}\n")
    for step in then:
        session.say(f"now: {step}")
    return 0
