"""Lines for people: whole when piped, wrapped with a hanging indent and coloured on a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from compliance_cli.report.model import Sink

if TYPE_CHECKING:
    from rich.console import Console

Part = tuple[str, str]
"""A piece of a line and its style: `""`, `strong`, `faint`, `error`, `warning`, `note`, `good`, `mask`."""

_STYLES: Mapping[str, str] = {
    "": "",
    "strong": "bold",
    "faint": "dim",
    "error": "bold red",
    "warning": "yellow",
    "note": "cyan",
    "good": "green",
    "quote": "italic",
}

#: Characters that turn the reading direction: with them a line could show what it does not say.
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


class Page:
    """Writes lines to a stream. Text of inputs may stand in any part: control characters are made harmless.

    `width` in columns wraps (None: lines stay whole).
    """

    def __init__(self, stream: Sink, colour: bool = False, width: int | None = None) -> None:
        self._stream = stream
        self._width = width
        self._console = _console(stream, colour, width) if colour or width else None

    def line(self, *parts: Part, indent: int = 0, hang: int | None = None) -> None:
        """One line, `indent` columns in; where it must be wrapped, its further rows are `hang` columns in."""
        clean = [(printable(text), style) for text, style in parts]
        if self._console is None:
            self._stream.write(" " * indent + "".join(text for text, _ in clean).rstrip() + "\n")
        else:
            self._paint(self._console, clean, indent, indent if hang is None else hang)

    def gap(self) -> None:
        """An empty line."""
        self._stream.write("\n")

    def _paint(self, console: Console, parts: Sequence[Part], indent: int, hang: int) -> None:
        from rich.text import Text

        body = Text.assemble(*((text, _STYLES[style]) for text, style in parts))
        body.rstrip()
        if self._width is None:
            rows = [body]
        else:
            first = Text(" " * (indent - hang)) if indent > hang else Text()
            room = max(self._width - hang, 20)
            rows = list((first + body).wrap(console, room, overflow="fold"))
        for number, row in enumerate(rows):
            row.rstrip()
            console.print(Text(" " * (min(indent, hang) if number == 0 else hang)) + row, soft_wrap=True)


def _console(stream: Sink, colour: bool, width: int | None) -> Console:
    from rich.console import Console

    return Console(
        file=stream,  # type: ignore[arg-type]  # rich writes, flushes and asks for the encoding, no more
        force_terminal=True,
        color_system="standard" if colour else None,
        no_color=not colour,
        width=width or 1000,
        highlight=False,
        markup=False,
        emoji=False,
    )


def printable(text: str) -> str:
    """A text that moves no cursor, colours nothing and turns no reading direction: such characters become harmless."""
    return text if text.isprintable() else "".join(map(_harmless, text))


@lru_cache(maxsize=4096)
def _harmless(character: str) -> str:
    if character in "\t\n\r\x0b\x0c\x85\u2028\u2029":
        return " "
    if unicodedata.category(character) in ("Cc", "Cs") or character in _TURNING:
        return "\ufffd"
    return character


def counted(number: int, noun: str) -> str:
    """`1 call`, `2 calls`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def call_name(source: str, id: str) -> str:
    """What a call is called: its input, and its own id unless the input is called so."""
    told = not id or re.search(rf"(?<![^\W_]){re.escape(id)}(?![^\W_])", source)
    return source if told else f"{source} {id}"
