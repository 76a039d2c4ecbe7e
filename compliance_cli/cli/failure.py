"""What is told of a failure: our own words, and never text of an input."""

from __future__ import annotations

import traceback
from pathlib import Path

import typer

from compliance_cli.errors import ComplianceError

_PACKAGE = Path(__file__).parents[1]


def in_lines(error: ComplianceError | typer.TyperException) -> list[str]:
    """An expected failure, a line each problem. Arguments that typer repeats in its message are masked."""
    from compliance_cli.redaction.door import scrub

    if isinstance(error, ComplianceError):
        return scrub(str(error)).splitlines()
    message = scrub(" ".join(error.format_message().split()))
    path = _command_path(error)
    return [f"{message} Try `{path} --help`." if path else message] if message else []


def frames_of(error: BaseException) -> list[str]:
    """Where in our own code it happened: file, line, function. No message, no values."""
    frames = [(Path(frame.filename), frame.lineno, frame.name) for frame in traceback.extract_tb(error.__traceback__)]
    return [
        f"  {path.relative_to(_PACKAGE.parent).as_posix()}:{line} in {name}"
        for path, line, name in frames
        if path.is_relative_to(_PACKAGE)
    ]


def _command_path(error: typer.TyperException) -> str:
    path = getattr(getattr(error, "ctx", None), "command_path", "")
    return path if isinstance(path, str) else ""
