"""The commands by name. Each imports what it works with only when it runs, so that help is quick."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

import typer
from typer.core import TyperCommand, TyperGroup

from compliance_cli import __version__
from compliance_cli.cli import (
    check,
    config_show,
    cues,
    evaluate,
    explain,
    formats,
    init,
    redact,
)
from compliance_cli.cli.bundles import spread

PROGRAM = "compliance"

_EPILOG = f"""Start with:  {PROGRAM} check calls/

Exit codes: 0 clean, 1 findings, 2 wrong use, 3 some input could not be read, \
4 invalid rule pack, 5 nothing was checked, 6 the output guard stopped a card number, 130 interrupted.

Nothing is sent anywhere: the program uses no network."""


class _Rules(TyperGroup):
    """`compliance rules`, in which half of all commands are: they are made when one of them or their list is wanted."""

    def list_commands(self, ctx: object) -> list[str]:
        return list(self._made)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | None:
        return self._made.get(cmd_name)

    @cached_property
    def _made(self) -> Mapping[str, TyperCommand]:
        from compliance_cli.cli.rules_commands import rules_commands

        made = rules_commands()
        # Where the names that are like a wrong one are looked for.
        self.commands.update(made)
        return made


def command_line() -> TyperGroup:
    """The whole command line."""
    app = typer.Typer(
        help="Check call transcripts against rule packs, and hide card data before anything else happens.",
        epilog=_EPILOG,
        no_args_is_help=True,
    )
    app.callback()(_root)
    app.command("check", epilog=check.EPILOG)(spread(check.check))
    app.command("redact", epilog=redact.EPILOG)(spread(redact.redact))
    app.command("cues", epilog=cues.EPILOG)(spread(cues.cues))
    app.command("evaluate", epilog=evaluate.EPILOG)(spread(evaluate.evaluate))
    app.command("explain", epilog=explain.EPILOG)(spread(explain.explain))
    rules = typer.Typer(cls=_Rules, help="The rules: list, read, test and validate them.", no_args_is_help=True)
    rules.callback()(_group)
    app.add_typer(rules, name="rules")
    config = typer.Typer(help="The config file: which values hold here.", no_args_is_help=True)
    config.callback()(_group)
    config.command("show", epilog=config_show.EPILOG)(spread(config_show.show_config))
    app.add_typer(config, name="config")
    app.command("init", epilog=init.EPILOG)(spread(init.init))
    app.command("formats", epilog=formats.EPILOG)(spread(formats.formats))
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    return group


def _group() -> None:
    """Keeps a group of one command a group."""


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"compliance-cli {__version__}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Carries `--version`; the commands do the work."""
