"""Strings that know where in the file's text they are written."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.formats.escapes import boundaries
from compliance_cli.formats.model import Escape


class Located(str):
    """A decoded string, written at code points `first:last` of the file's text.

    It is a `str` like any other to the readers, so that one reader serves both the fast tree of plain
    strings and the located one. `raw` is its written form where that differs from the string itself.
    """

    __slots__ = ("_places", "escape", "first", "last", "raw")
    first: int
    last: int
    escape: Escape
    raw: str | None
    _places: Sequence[int] | None

    @classmethod
    def at(cls, text: str, first: int, last: int, escape: Escape, raw: str | None = None) -> Located:
        """`text`, written at `first:last`; `raw` is the written form if it is not `text` itself."""
        located = cls(text)
        located.first = first
        located.last = last
        located.escape = escape
        located.raw = raw
        located._places = None
        return located

    def part(self, start: int, end: int) -> Located:
        """The characters `start:end` of this string, located too."""
        if self.raw is None:
            return Located.at(self[start:end], self.first + start, self.first + end, self.escape)
        if self._places is None:
            self._places = boundaries(self.raw, self.escape)
        low, high = self._places[start], self._places[end]
        return Located.at(self[start:end], self.first + low, self.first + high, self.escape, self.raw[low:high])


def part(text: str, start: int, end: int) -> str:
    """`text[start:end]`, located if the text is."""
    return text.part(start, end) if isinstance(text, Located) else text[start:end]
