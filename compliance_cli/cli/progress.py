"""The progress bar: on a terminal only, for several inputs only."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from compliance_cli.cli.session import Session

if TYPE_CHECKING:
    from rich.progress import Progress

#: Seconds between two drawings.
_PAUSE = 0.1


class Bar:
    """Drawn anew at each tick that is due; `hide` takes it off the screen so that something can be written."""

    def __init__(self, session: Session | None) -> None:
        self._session = session
        self._progress: Progress | None = None
        self._shown = False
        self._drawn = 0.0

    def tick(self, done: int, total: int) -> None:
        """`done` of `total` inputs are done."""
        now = time.monotonic()
        if self._session is None or total < 2 or now - self._drawn < _PAUSE:
            return
        self._drawn = now
        if self._progress is None:
            self._progress = _made(self._session)
            self._progress.add_task("Checking", total=total)
        if not self._shown:
            self._progress.start()
            self._shown = True
        self._progress.update(self._progress.task_ids[0], completed=done, refresh=True)

    def hide(self) -> None:
        """Take it off the screen, until the next tick that is due."""
        if self._progress is not None and self._shown:
            self._progress.stop()
            self._shown = False


@contextmanager
def progress_bar(session: Session, quiet: bool) -> Iterator[Bar]:
    """A bar on stderr; one that does nothing if that is no terminal, or if quiet is wished."""
    bar = Bar(None if quiet or not session.stderr.isatty() else session)
    try:
        yield bar
    finally:
        bar.hide()


def _made(session: Session) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(
        file=session.stderr,  # type: ignore[arg-type]  # rich writes, flushes and asks for the encoding, no more
        force_terminal=True,
        no_color=not session.colour(session.stderr),
    )
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(
        *columns,
        console=console,
        transient=True,
        auto_refresh=False,
        redirect_stdout=False,
        redirect_stderr=False,
    )
