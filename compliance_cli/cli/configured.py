"""What the command line and the config file say together: an option given beats the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import typer

from compliance_cli.config import Config, Override, Settings, find_config

_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Configured:
    """The config file of a run, and the names of the parameters that the command line gave."""

    config: Config
    given: frozenset[str]

    def or_given(self, parameter: str, option: _Value, written: _Value | None) -> _Value:
        """An option's value if it was given, else what the config file says, else the option's default."""
        return option if written is None or parameter in self.given else written

    def packs(self, named: Sequence[str] | None) -> tuple[str, ...]:
        """The packs that were named, else those of the config file."""
        return tuple(named or self.config.settings.packs or ())

    def markets(self, named: Sequence[str] | None) -> tuple[str, ...]:
        """The markets that were named, else those of the config file."""
        return tuple(named or self.config.settings.markets or ())

    def overrides(self, told: Settings) -> tuple[Override, ...]:
        """The file's overrides, with what the command line told over each."""
        return tuple(replace(one, settings=told.over(one.settings)) for one in self.config.overrides)


def configured(context: typer.Context, named: str | None) -> Configured:
    """The config file that holds for a command. `UsageError` with every problem of the file."""
    given = {name for name in context.params if _is_given(context, name)}
    return Configured(find_config(named), frozenset(given))


def _is_given(context: typer.Context, name: str) -> bool:
    source = context.get_parameter_source(name)
    return source is not None and source.name not in ("DEFAULT", "DEFAULT_MAP")
