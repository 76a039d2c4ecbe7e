"""What is told of a failure: our own words, and never text of an input."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import Path

import typer

from compliance_cli.errors import ComplianceError

_PACKAGE = Path(__file__).parents[1]


def in_one_line(error: ComplianceError | typer.TyperException) -> Iterator[str]:
    """An expected failure, a line each problem. Arguments that typer repeats in its message are masked."""
    from compliance_cli.redaction.door import scrub

    if isinstance(error, ComplianceError):
        yield from scrub(str(error)).splitlines()
        return
    if message := scrub(error.format_message()).strip():
        yield f"compliance: {' '.join(message.split())}"
        if path := _command_path(error):
            yield f"Try `{path} --help`."


def frames_of(error: BaseException) -> Iterator[str]:
    """Where in our own code it happened: file, line, function. No message, no values."""
    for frame in traceback.extract_tb(error.__traceback__, limit=None):
        path = Path(frame.filename)
        if path.is_relative_to(_PACKAGE):
            yield f"  {path.relative_to(_PACKAGE.parent).as_posix()}:{frame.lineno} in {frame.name}"


def _command_path(error: typer.TyperException) -> str:
    path = getattr(getattr(error, "ctx", None), "command_path", "")
    return path if isinstance(path, str) else ""
