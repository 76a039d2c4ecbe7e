"""`compliance rules freeze`: the packs of a run, vendored into a repository."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli.bundles import Book
from compliance_cli.cli.session import session_of

EPILOG = """The folder stands for the shipped rules: `-p vendor/rules` judges by what lies in it, whatever a later \\
version of the program brings.

Example:

compliance rules freeze -o vendor/rules -p card-data -p my-pack/"""

_Target = Annotated[str, typer.Option("-o", "--output", metavar="DIR", help="The folder to write to.")]


def freeze_rules(
    ctx: typer.Context,
    target: _Target,
    chosen: Book,
) -> int:
    """Copy packs, with the cues, lists and sources that they name, into a folder of your own.

    What was frozen into that folder before gives way to it.
    """
    session = session_of(ctx)

    from pathlib import Path

    from compliance_cli.cli.configured import configured
    from compliance_cli.packs.freezing import freeze
    from compliance_cli.redaction.door import scrub
    from compliance_cli.report.page import Page, counted

    told = configured(ctx, chosen.config)
    book, files = freeze(told.packs(chosen.pack), Path(target), markets=told.markets(chosen.market))
    page = Page(session.stdout, False, session.width(session.stdout))
    for one in book.packs:
        page.line((f"{one.id} {one.version} {one.sha256}", ""))
    session.say(f"{counted(len(files), 'file')} in {scrub(target)}")
    return 0
