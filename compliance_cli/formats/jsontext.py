"""A JSON reader that remembers where every string, number and key is written.

It is for redaction, for exact places of errors, and for files that the fast reader refuses: it tolerates
control characters in strings, lone surrogates, NaN, duplicate keys (the last counts) and numbers of any size.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from compliance_cli.errors import InputError, Reason
from compliance_cli.formats.escapes import decode
from compliance_cli.formats.lines import problem_at
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Escape

DEEPEST = 200
"""No transcript nests deeper; deeper files are made to exhaust readers."""

_TOKEN = re.compile(
    r"[ \t\r\n]*+(?:"
    r'"(?P<plain>[^"\\]*+)"'
    r"|(?P<mark>[\[\]{},:])"
    r"|(?P<number>-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![0-9A-Za-z_.])"
    r'|"(?P<escaped>[^"\\]*+(?:\\.[^"\\]*+)*+)"'
    r"|(?P<literal>true|false|null|NaN|-?Infinity)(?![0-9A-Za-z_])"
    r")",
    re.DOTALL,
)
_BLANK = re.compile(r"[ \t\r\n]*+")
_UNCLOSED = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+\\?\Z', re.DOTALL)


class LocatedJson(NamedTuple):
    """One JSON document: its tree, and every string, number and key in it in file order.

    Strings, numbers and keys are `Located`; NaN and the infinities are None.
    """

    tree: object
    leaves: list[Located]


def parse(text: str, start: int = 0, end: int | None = None) -> LocatedJson:
    """Read the one JSON document in `text[start:end]`; only blanks may stand around it.

    Raises `InputError` BROKEN_JSON or TOO_DEEP with line and column.
    """
    reader = _Reader(text, start, len(text) if end is None else end)
    tree = reader.value(reader.next(), 0)
    reader.finish()
    return LocatedJson(tree, reader.leaves)


class _Reader:
    """Reads token by token; `here` is where the next one begins."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.here = start
        self.end = end
        self.leaves: list[Located] = []

    def next(self) -> re.Match[str]:
        token = _TOKEN.match(self.text, self.here, self.end)
        if token is None:
            place = self._after_blanks()
            raise self._broken(self.end if _UNCLOSED.match(self.text, place, self.end) else place)
        self.here = token.end()
        return token

    def value(self, token: re.Match[str], depth: int) -> object:
        match token.lastgroup:
            case "plain" | "escaped" | "number":
                return self._leaf(token)
            case "literal":
                return {"true": True, "false": False}.get(token["literal"])
        if depth == DEEPEST:
            raise InputError(problem_at(self.text, self.here - 1, Reason.TOO_DEEP))
        if token["mark"] == "{":
            return self._object(depth + 1)
        if token["mark"] == "[":
            return self._array(depth + 1)
        raise self._broken(self.here - 1)

    def finish(self) -> None:
        place = self._after_blanks()
        if place < self.end:
            raise self._broken(place)

    def _object(self, depth: int) -> dict[str, object]:
        found: dict[str, object] = {}
        token = self.next()
        if token["mark"] == "}":
            return found
        while True:
            if token.lastgroup not in ("plain", "escaped"):
                raise self._broken(token.start(token.lastgroup or 0))
            key = self._leaf(token)
            self._expect(":")
            found[key] = self.value(self.next(), depth)
            if self._expect(",", "}") == "}":
                return found
            token = self.next()

    def _array(self, depth: int) -> list[object]:
        found: list[object] = []
        token = self.next()
        if token["mark"] == "]":
            return found
        while True:
            found.append(self.value(token, depth))
            if self._expect(",", "]") == "]":
                return found
            token = self.next()

    def _expect(self, *marks: str) -> str:
        token = self.next()
        mark: str | None = token["mark"]
        if mark not in marks:
            raise self._broken(token.start(token.lastgroup or 0))
        return mark

    def _leaf(self, token: re.Match[str]) -> Located:
        group = token.lastgroup or ""
        raw: str = token[group]
        first, last = token.span(group)
        if group == "escaped":
            try:
                leaf = Located.at(decode(raw, Escape.JSON_STRING), first, last, Escape.JSON_STRING, raw)
            except ValueError:
                raise self._broken(first) from None
        else:
            escape = Escape.JSON_STRING if group == "plain" else Escape.JSON_NUMBER
            leaf = Located.at(raw, first, last, escape)
        self.leaves.append(leaf)
        return leaf

    def _after_blanks(self) -> int:
        blanks = _BLANK.match(self.text, self.here, self.end)
        return blanks.end() if blanks else self.here

    def _broken(self, place: int) -> InputError:
        return InputError(problem_at(self.text, place, Reason.BROKEN_JSON))
