"""The entry of the program: runs a command behind the guard and turns whatever happens into an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import typer

from compliance_cli.cli.app import PROGRAM, command_line
from compliance_cli.cli.failure import frames_of, in_one_line
from compliance_cli.cli.session import Session, guarded
from compliance_cli.errors import ComplianceError, ExitCode, GuardTripped

#: What a shell reports for a program whose reader went away (128 + SIGPIPE).
_BROKEN_PIPE = 141


def run() -> NoReturn:
    """The `compliance` command."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run with these arguments (without the program's name); returns the exit code."""
    with guarded() as session:
        code = _told(arguments, session)
        return max(code, _flushed(session), key=_weight)


def _told(arguments: Sequence[str], session: Session) -> int:
    """Run the command; tell on stderr what went wrong, never with text of an input."""
    try:
        return _run_command(arguments, session)
    except GuardTripped as error:
        return _said(session, f"compliance: {error}", ExitCode.GUARD)
    except ComplianceError as error:
        return _said(session, "\n".join(f"compliance: {line}" for line in in_one_line(error)), error.exit_code)
    except typer.TyperException as error:
        return _said(session, "\n".join(in_one_line(error)), ExitCode.USAGE)
    except (KeyboardInterrupt, typer.Abort):
        return _said(session, "compliance: interrupted", ExitCode.INTERRUPTED)
    except BrokenPipeError:
        return _BROKEN_PIPE
    except Exception as error:  # noqa: BLE001  (the last one to hear of it; anything may come)
        lines = [f"compliance: internal error ({type(error).__name__}): please report this", *frames_of(error)]
        return _said(session, "\n".join(lines), ExitCode.USAGE)


def _run_command(arguments: Sequence[str], session: Session) -> int:
    command = command_line()
    if os.environ.get(f"_{PROGRAM.upper()}_COMPLETE"):
        command.main(args=arguments, prog_name=PROGRAM)
    try:
        with command.make_context(PROGRAM, list(arguments), obj=session) as context:
            code = command.invoke(context)
    except typer.Exit as leaving:
        return leaving.exit_code
    return int(code or 0)


def _said(session: Session, text: str, code: int) -> int:
    """Tell it; a guard that trips even here, or a reader who left, cannot be told anything."""
    try:
        session.say(text)
    except (GuardTripped, BrokenPipeError):
        return max(code, ExitCode.GUARD) if code != ExitCode.INTERRUPTED else code
    return code


def _flushed(session: Session) -> int:
    """Write out what the guard still holds, and part quietly from a reader who has left."""
    for stream in (session.stdout, session.stderr):
        try:
            stream.flush()
        except GuardTripped as error:
            return _said(session, f"compliance: {error}", ExitCode.GUARD)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
            return _BROKEN_PIPE
    return ExitCode.CLEAN


def _weight(code: int) -> int:
    """A trip of the guard and a broken pipe at the end outweigh the verdict."""
    return {ExitCode.GUARD: 3, _BROKEN_PIPE: 2, ExitCode.CLEAN: 0}.get(code, 1)
