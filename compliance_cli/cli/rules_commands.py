"""The commands of `compliance rules` by name."""

from __future__ import annotations

from collections.abc import Mapping

import typer
from typer.core import TyperCommand, TyperGroup

from compliance_cli.cli import (
    rules_freeze,
    rules_list,
    rules_new,
    rules_schema,
    rules_show,
    rules_test,
    rules_validate,
)
from compliance_cli.cli.bundles import spread


def rules_commands() -> Mapping[str, TyperCommand]:
    """Each by its name, in the order in which help lists them."""
    rules = typer.Typer()
    rules.command("list", epilog=rules_list.EPILOG)(spread(rules_list.list_rules))
    rules.command("show", epilog=rules_show.EPILOG)(spread(rules_show.show_rule))
    rules.command("test", epilog=rules_test.EPILOG)(spread(rules_test.run_examples))
    rules.command("validate", epilog=rules_validate.EPILOG)(spread(rules_validate.validate_rules))
    rules.command("new", epilog=rules_new.EPILOG)(spread(rules_new.new_file))
    rules.command("schema", epilog=rules_schema.EPILOG)(spread(rules_schema.show_schema))
    rules.command("freeze", epilog=rules_freeze.EPILOG)(spread(rules_freeze.freeze_rules))
    group = typer.main.get_command(rules)
    assert isinstance(group, TyperGroup)
    return {name: command for name, command in group.commands.items() if isinstance(command, TyperCommand)}
