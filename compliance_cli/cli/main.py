"""The entry of the program: runs a command behind the guard and turns whatever happens into an exit code."""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import typer

from compliance_cli.cli.app import PROGRAM, command_line
from compliance_cli.cli.failure import frames_of, in_lines
from compliance_cli.cli.session import Session, guarded
from compliance_cli.errors import ComplianceError, ExitCode, GuardTripped
from compliance_cli.redaction.guard import GuardedStream

#: What a shell reports of a program whose reader went away (128 + SIGPIPE).
BROKEN_PIPE = 141

#: New objects between two searches for unreachable cycles. A run makes many objects and next to no cycles: at the
#: interpreter's 700, a tenth of its time goes into searching.
_BETWEEN_SEARCHES = 50_000

_NO_ROOM = (errno.ENOSPC, errno.EFBIG, errno.EIO)
_FULL = "the output cannot be written: check the free space"


def run() -> NoReturn:
    """The `compliance` command."""
    gc.set_threshold(_BETWEEN_SEARCHES)
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run with these arguments (without the program's name); returns the exit code."""
    with guarded() as session:
        code = _run_and_tell(arguments, session)
        for stream in (session.stdout, session.stderr):
            code = _flushed(stream, session, code)
    return int(code)


def _run_and_tell(arguments: Sequence[str], session: Session) -> int:
    """Run the command; tell on stderr what went wrong, never with text of an input."""
    try:
        return _run_command(arguments, session)
    except ComplianceError as error:
        return _tell(session, in_lines(error), error.exit_code)
    except typer.TyperException as error:
        return _tell(session, in_lines(error), ExitCode.USAGE)
    except (KeyboardInterrupt, typer.Abort):
        return _tell(session, ["interrupted"], ExitCode.INTERRUPTED)
    except BrokenPipeError:
        return BROKEN_PIPE
    except Exception as error:  # noqa: BLE001  (the last one to hear of it; anything may come)
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            return _tell(session, [_FULL], ExitCode.USAGE)
        lines = [f"internal error ({type(error).__name__}), please report it:", *frames_of(error)]
        return _tell(session, lines, ExitCode.USAGE)


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


def _tell(session: Session, lines: Sequence[str], code: int) -> int:
    """Tell it on stderr. Where that cannot be done (the guard trips even here, the reader left), the code must do."""
    try:
        for line in lines:
            session.say(f"{PROGRAM}: {line}")
    except GuardTripped:
        return ExitCode.GUARD
    except OSError:
        pass
    return code


def _flushed(stream: GuardedStream, session: Session, code: int) -> int:
    """Write out what the guard still holds. A reader who has left is parted from quietly, a full disk is told of."""
    try:
        stream.flush()
    except GuardTripped as error:
        return _tell(session, in_lines(error), error.exit_code)
    except OSError as error:
        # What is left must not be tried again when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if isinstance(error, BrokenPipeError):
            return BROKEN_PIPE
        return _tell(session, [_FULL], ExitCode.USAGE)
    return code
