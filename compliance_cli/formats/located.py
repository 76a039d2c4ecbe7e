"""Strings that know where in the file's text they are written."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.formats.escapes import boundaries
from compliance_cli.formats.model import Escape


class Located(str):
    """A decoded string, written at code points `first:last` of the file's text.

    It is a `str` like any other to the readers, so that one reader serves both the fast tree of plain
    strings and the located one. `raw` is its written form where that differs from the string itself.
    `tree` is the document that the string holds, where it is JSON within JSON.
    """

    __slots__ = ("_places", "escape", "first", "last", "raw", "tree")
    first: int
    last: int
    escape: Escape
    raw: str | None
    tree: object
    _places: Sequence[int] | None

    @classmethod
    def at(cls, text: str, first: int, last: int, escape: Escape, raw: str | None = None) -> Located:
        """`text`, written at `first:last`; `raw` is the written form if it is not `text` itself."""
        located = cls(text)
        located.first = first
        located.last = last
        located.escape = escape
        located.raw = raw
        located.tree = None
        located._places = None
        return located

    def part(self, start: int, end: int) -> Located:
        """The characters `start:end` of this string, located too."""
        return self.held(self[start:end], start, end, self.escape)

    def held(self, text: str, start: int, end: int, escape: Escape) -> Located:
        """`text`, which is written as `escape` in the characters `start:end` of this string."""
        if self.raw is None:
            raw = self[start:end]
            return Located.at(text, self.first + start, self.first + end, escape, None if raw == text else raw)
        if self._places is None:
            self._places = boundaries(self.raw, self.escape)
        low, high = self._places[start], self._places[end]
        return Located.at(text, self.first + low, self.first + high, escape, self.raw[low:high])


def part(text: str, start: int, end: int) -> str:
    """`text[start:end]`, located if the text is."""
    return text.part(start, end) if isinstance(text, Located) else text[start:end]
