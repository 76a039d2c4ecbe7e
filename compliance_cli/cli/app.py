"""The commands by name. Each imports what it works with only when it runs, so that help is quick."""

from __future__ import annotations

from typing import Annotated

import typer
from typer.core import TyperGroup

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
    rules_freeze,
    rules_list,
    rules_new,
    rules_schema,
    rules_show,
    rules_test,
    rules_validate,
)
from compliance_cli.cli.bundles import spread

PROGRAM = "compliance"

_EPILOG = f"""Start with:  {PROGRAM} check calls/

Exit codes: 0 clean, 1 findings, 2 wrong use, 3 some input could not be read, \
4 invalid rule pack, 5 nothing was checked, 6 the output guard stopped a card number, 130 interrupted.

Nothing is sent anywhere: the program uses no network."""


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
    rules = typer.Typer(help="The rules: list, read, test and validate them.", no_args_is_help=True)
    rules.command("list", epilog=rules_list.EPILOG)(spread(rules_list.list_rules))
    rules.command("show", epilog=rules_show.EPILOG)(spread(rules_show.show_rule))
    rules.command("test", epilog=rules_test.EPILOG)(spread(rules_test.run_examples))
    rules.command("validate", epilog=rules_validate.EPILOG)(spread(rules_validate.validate_rules))
    rules.command("new", epilog=rules_new.EPILOG)(spread(rules_new.new_file))
    rules.command("schema", epilog=rules_schema.EPILOG)(spread(rules_schema.show_schema))
    rules.command("freeze", epilog=rules_freeze.EPILOG)(spread(rules_freeze.freeze_rules))
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
