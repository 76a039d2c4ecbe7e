"""What a reporter is given, and what it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from compliance_cli.findings import CallReport, RunFacts
from compliance_cli.report.tally import Tally


@dataclass(frozen=True, slots=True)
class Style:
    """How people want it: `verbosity` -1 (findings only), 0, 1 (also what came out unsure, and calls without findings).

    `width` is the terminal's, in columns, for wrapping (None: lines stay whole).
    """

    verbosity: int = 0
    colour: bool = False
    width: int | None = None


class Sink(Protocol):
    """Where a reporter writes: a text stream, guarded or plain."""

    @property
    def encoding(self) -> str | None:
        """The encoding behind it, if there is one."""

    def write(self, text: str, /) -> int:
        """Write a text."""

    def flush(self) -> None:
        """Pass on what is held back."""


class Reporter(Protocol):
    """One output format. It is handed each call as it comes, so that a large run needs little memory.

    Which packs judge is known at the end only: each call may bring those of its own market.
    """

    def begin(self) -> None:
        """Called once, before the first call."""

    def call(self, report: CallReport) -> None:
        """Called with each call, in order of source."""

    def end(self, facts: RunFacts, tally: Tally) -> None:
        """Called once, after the last call."""
