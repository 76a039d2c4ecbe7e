"""The last look: every output of the program passes here, and a card number stops it."""

from __future__ import annotations

import re
from types import TracebackType
from typing import TextIO

from compliance_cli.errors import GuardTripped
from compliance_cli.redaction.watch import Watch

#: A number may be written in two goes: this much of what was written is looked at again.
_KEPT = 64
#: The end of a write that may be the first half of a number: held back until the next write or flush.
_OPEN_END = re.compile(r"[0-9](?:[0-9 .\-]|\r?\n[ \t]*){0,62}\Z")

_TRIPPED = (
    "a card number was about to be written and the output was stopped. This is a bug in compliance-cli: "
    "please report the command and the format of the input, not the input itself"
)


class GuardedStream:
    """A text stream that raises `GuardTripped` (exit code 6) rather than write a card number.

    What it lets through it writes to `stream`; characters that the stream's encoding does not have are
    replaced, so that a narrow console never ends a run.
    """

    def __init__(self, stream: TextIO, watch: Watch) -> None:
        self._stream = stream
        self._watch = watch
        self._kept = ""
        self._held = ""

    def write(self, text: str) -> int:
        held = self._held + text
        tail = held[-_KEPT:]
        open_end = _OPEN_END.search(tail)
        cut = len(held) - len(tail) + (open_end.start() if open_end else len(tail))
        self._held = held[cut:]
        self._pass_on(held[:cut])
        return len(text)

    def flush(self) -> None:
        held, self._held = self._held, ""
        self._pass_on(held)
        self._stream.flush()

    def close(self) -> None:
        self.flush()
        self._stream.close()

    def isatty(self) -> bool:
        return self._stream.isatty()

    def fileno(self) -> int:
        return self._stream.fileno()

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return False

    @property
    def encoding(self) -> str:
        return self._stream.encoding or "utf-8"

    @property
    def errors(self) -> str:
        return "replace"

    @property
    def closed(self) -> bool:
        return self._stream.closed

    def __enter__(self) -> GuardedStream:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.flush()

    def _pass_on(self, text: str) -> None:
        if not text:
            return
        if self._watch.sees_card_number(self._kept + text):
            self._held = ""
            raise GuardTripped(_TRIPPED)
        self._kept = (self._kept + text)[-_KEPT:]
        try:
            self._stream.write(text)
        except UnicodeEncodeError:
            codec = self.encoding
            self._stream.write(text.encode(codec, "replace").decode(codec))


def look_at_bytes(data: bytes, codec: str, watch: Watch) -> None:
    """The last look at a file before it is written: raises `GuardTripped`."""
    look_at_text(data.decode(codec, "replace"), watch)


def look_at_text(text: str, watch: Watch) -> None:
    """The last look at texts before they are packed: raises `GuardTripped`."""
    if watch.sees_card_number(text):
        raise GuardTripped(_TRIPPED)
