"""`compliance config show`: which values hold here, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from compliance_cli.cli import options
from compliance_cli.cli.session import session_of

if TYPE_CHECKING:
    from compliance_cli.config import Config, Settings

EPILOG = """Examples:

compliance config show

compliance config show --config other/compliance.yaml"""

_BUILT_IN = "built in"
_WIDTH = 18


def show_config(ctx: typer.Context, config: options.ConfigFile = None, color: options.Colour = "auto") -> int:
    """Show the values that hold without any option, each with the line of the config file that it comes from."""
    session = session_of(ctx)

    from compliance_cli.cli import values
    from compliance_cli.config import find_config
    from compliance_cli.redaction.door import scrub
    from compliance_cli.report.page import Page

    values.known(color, options.COLOURS, "--color")
    found = find_config(config)
    page = Page(session.stdout, session.colour(session.stdout, color), session.width(session.stdout))
    for key, value, origin in _lines(found):
        page.line((key.ljust(_WIDTH), "strong"), (scrub(value), ""), (f"  ({origin})", "faint"), hang=_WIDTH)
    return 0


def _lines(config: Config) -> Iterator[tuple[str, str, str]]:
    """Each key with its value and where that comes from."""
    for key, value in {**_of_settings(config.settings), **_of_run(config)}.items():
        if value is None:
            yield key, _DEFAULTS.get(key, "-"), _BUILT_IN
        else:
            yield key, value, config.origins[key.partition(".")[0]]
    for one in config.mappings:
        yield "mapping", one.name, config.origins["mapping"]
    for override in config.overrides:
        told = [f"{key} {value}" for key, value in _of_settings(override.settings).items() if value is not None]
        yield "overrides", f"{', '.join(override.files)}: {'; '.join(told)}", override.origin


_DEFAULTS = {
    "packs": "the default packs",
    "market": "none",
    "language": "auto",
    "as": "auto",
    "input-format": "found out",
    "encoding": "found out",
    "mask": "last4",
    "fail-on": "error",
    "fail-on-unsure": "for scripts only",
    "max-file-size": "50 MB",
}


def _of_settings(settings: Settings) -> dict[str, str | None]:
    return {
        "packs": _joined(settings.packs),
        "market": _joined(settings.markets),
        "language": settings.language,
        "as": settings.kind,
        "input-format": settings.format,
        "encoding": settings.encoding,
        "agent-channel": settings.agent_channel,
        "speakers": _joined(tuple(f"{name}={role.value}" for name, role in settings.speakers.items())),
        "meta.values": _joined(tuple(f"{key}={value}" for key, value in settings.meta.items())),
        "meta.pattern": None if settings.pattern is None else settings.pattern.pattern,
    }


def _of_run(config: Config) -> dict[str, str | None]:
    from compliance_cli.batch.files import in_words

    return {
        "meta.file": config.meta_file,
        "rules": _joined(config.rules),
        "ignore": _joined(config.ignore),
        "as-of": None if config.as_of is None else config.as_of.isoformat(),
        "mask": None if config.mask is None else config.mask.value,
        "fail-on": None if config.fail_on is None else config.fail_on.value,
        "fail-on-unsure": None if config.fail_on_unsure is None else str(config.fail_on_unsure).lower(),
        "max-file-size": None if config.max_file_size is None else in_words(config.max_file_size),
        "timeout": None if config.timeout is None else f"{config.timeout:g} seconds",
    }


def _joined(words: tuple[str, ...] | None) -> str | None:
    return ", ".join(words) if words else None
