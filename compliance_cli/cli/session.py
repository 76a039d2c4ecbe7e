"""One run of the program: its guarded streams and how they show things."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TextIO

import typer

from compliance_cli.cli.careful import refuse_card_data
from compliance_cli.redaction.guard import GuardedStream
from compliance_cli.redaction.watch import Watch

_NARROWEST = 40


@dataclass(frozen=True)
class Session:
    """The guard's memory and the two output streams of a run. `stdout` carries data, `stderr` carries talk."""

    watch: Watch
    stdout: GuardedStream
    stderr: GuardedStream

    def colour(self, stream: GuardedStream, wish: str = "auto") -> bool:
        """Whether to colour: `always` and `never` as wished; `auto` by NO_COLOR, FORCE_COLOR, TERM and the stream."""
        if wish != "auto":
            return wish == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return stream.isatty() and os.environ.get("TERM") != "dumb"

    def width(self, stream: GuardedStream) -> int | None:
        """The columns of the terminal behind a stream; None if there is none, so that lines stay whole."""
        return max(shutil.get_terminal_size().columns, _NARROWEST) if stream.isatty() else None

    def say(self, text: str) -> None:
        """One line of talk."""
        self.stderr.write(f"{text}\n")
        self.stderr.flush()


@dataclass(slots=True)
class _Unraised:
    """Stands in for the interpreter's own tracebacks, whose messages may hold input text."""

    session: Session
    told: set[str] = field(default_factory=set)

    def __call__(self, unraisable: sys.UnraisableHookArgs) -> None:
        name = unraisable.exc_type.__name__
        if name not in self.told:
            self.told.add(name)
            self.session.say(f"compliance: internal trouble ({name})")


@contextmanager
def guarded() -> Iterator[Session]:
    """The process's output streams behind the guard, until the run ends."""
    watch = Watch()
    plain = sys.stdout, sys.stderr
    session = Session(watch, _guard(sys.stdout, watch), _guard(sys.stderr, watch))
    hook = sys.unraisablehook
    sys.stdout, sys.stderr = session.stdout, session.stderr
    sys.unraisablehook = _Unraised(session)
    try:
        yield session
    finally:
        sys.stdout, sys.stderr = plain
        sys.unraisablehook = hook


def _guard(stream: TextIO | None, watch: Watch) -> GuardedStream:
    """A stream behind the guard. A process that was started with a closed stream has None there."""
    return GuardedStream(open(os.devnull, "w", encoding="utf-8") if stream is None else stream, watch)


def session_of(context: typer.Context) -> Session:
    """The session that a command runs in. `UsageError` if the value of one of its options holds card data."""
    refuse_card_data(context)
    session = context.find_object(Session)
    if session is None:
        raise RuntimeError("a command was called outside a session")
    return session
