"""A JSON reader that remembers where every string, number and key is written.

It is for redaction, for exact places of errors, and for files that the fast reader refuses: it tolerates
control characters in strings, lone surrogates, NaN, duplicate keys (the last counts) and numbers of any
size, reads documents within strings, and Python's way of printing the same values.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from compliance_cli.errors import InputError, Reason
from compliance_cli.formats.escapes import decode
from compliance_cli.formats.lines import problem_at
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Escape, Style

DEEPEST = 200
"""No transcript nests deeper; deeper files are made to exhaust readers."""

MOST_INSIDE = 4
"""JSON strings around a document that is still looked into; services are known to use two."""

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
_PYTHON_TOKEN = re.compile(
    r"[ \t\r\n]*+(?:"
    r"(?:'(?P<plain>[^'\\]*+)'|(?P<mark>[\[\](){},:])"
    r"|(?P<number>-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![0-9A-Za-z_.])"
    r"|(?P<quote>['\"])(?P<escaped>(?:(?!(?P=quote))[^\\]|\\.)*+)(?P=quote)"
    r"|(?P<literal>True|False|None|nan|-?inf)(?![0-9A-Za-z_]))"
    r")",
    re.DOTALL,
)
_TUPLES = {"(": "[", ")": "]"}
_TRUTHS = {"true": True, "false": False, "True": True, "False": False}
_BLANK = re.compile(r"[ \t\r\n]*+")
_UNCLOSED = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+\\?\Z', re.DOTALL)
_DOCUMENT = re.compile(r'\s*+[\[{]\s*+["\[{]')


class Members(dict[str, object]):
    """An object that repeats a key: `shadowed` holds the values that a later one replaced."""

    shadowed: list[object]


class LocatedJson(NamedTuple):
    """One JSON document: its tree, every string, number and key in it in file order, and where it ends.

    Strings, numbers and keys are `Located`; NaN and the infinities are None. Of a string that holds a
    document, the strings, numbers and keys in there are the leaves.
    """

    tree: object
    leaves: list[Located]
    end: int

    def __repr__(self) -> str:
        return "<document>"


def parse(text: str, start: int = 0, end: int | None = None, python: bool = False) -> LocatedJson:
    """Read the one JSON document in `text[start:end]`; only blanks may stand around it.

    `python`: it is written as Python prints it. Raises `InputError` BROKEN_JSON or TOO_DEEP with line and
    column.
    """
    end = len(text) if end is None else end
    found = parse_first(text, start, end, python)
    if found.end < end:
        raise InputError(problem_at(text, found.end, Reason.BROKEN_JSON))
    return found


def parse_first(text: str, start: int, end: int, python: bool = False) -> LocatedJson:
    """As `parse`, of the first of several documents; `LocatedJson.end` is where the next one begins."""
    reader = _Reader(text, start, end, python)
    tree = reader.value(reader.next(), 0)
    return LocatedJson(tree, reader.leaves, reader.after_blanks())


class _Reader:
    """Reads token by token; `here` is where the next one begins. `outer` is the string that holds the text."""

    def __init__(self, text: str, start: int, end: int, python: bool = False, outer: Located | None = None) -> None:
        self.text = text
        self.here = start
        self.end = end
        self.leaves: list[Located] = []
        self.outer = outer
        self.inside = outer.escape.inside + 1 if outer is not None else 0
        self.depth = 0
        self.token = _PYTHON_TOKEN if python else _TOKEN
        self.string = Escape(Style.PYTHON_STRING if python else Style.JSON_STRING, self.inside)
        self.number = Escape(Style.JSON_NUMBER, self.inside)

    def next(self) -> re.Match[str]:
        token = self.token.match(self.text, self.here, self.end)
        if token is None:
            place = self.after_blanks()
            raise self._broken(self.end if _UNCLOSED.match(self.text, place, self.end) else place)
        self.here = token.end()
        return token

    def value(self, token: re.Match[str], depth: int) -> object:
        self.depth = depth
        match token.lastgroup:
            case "plain" | "escaped" | "number":
                return self._leaf(token)
            case "literal":
                return _TRUTHS.get(token["literal"])
        if depth == DEEPEST:
            raise InputError(problem_at(self.text, self.here - 1, Reason.TOO_DEEP))
        mark = _TUPLES.get(token["mark"], token["mark"])
        if mark == "{":
            return self._object(depth + 1)
        if mark == "[":
            return self._array(depth + 1)
        raise self._broken(self.here - 1)

    def after_blanks(self) -> int:
        blanks = _BLANK.match(self.text, self.here, self.end)
        return blanks.end() if blanks else self.here

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
            value = self.value(self.next(), depth)
            found = _repeated(found, key) if key in found else found
            found[key] = value
            if self._expect(",", "}") == "}":
                return found
            token = self.next()

    def _array(self, depth: int) -> list[object]:
        found: list[object] = []
        token = self.next()
        if token["mark"] in ("]", ")"):
            return found
        while True:
            found.append(self.value(token, depth))
            if self._expect(",", "]", ")") != ",":
                return found
            token = self.next()
            if token["mark"] == ")":
                return found

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
        escape = self.number if group == "number" else self.string
        text = raw
        if group == "escaped":
            try:
                text = decode(raw, Escape(escape.style))
            except ValueError:
                raise self._broken(first) from None
        leaf = self._located(text, raw, first, last, escape)
        if group == "escaped" and _DOCUMENT.match(text) and self._held(leaf):
            return leaf
        self.leaves.append(leaf)
        return leaf

    def _located(self, text: str, raw: str, first: int, last: int, escape: Escape) -> Located:
        if self.outer is not None:
            return self.outer.held(text, first, last, escape)
        return Located.at(text, first, last, escape, None if text == raw else raw)

    def _held(self, leaf: Located) -> bool:
        """Look into a string that may hold a document; if it does, its leaves are taken over."""
        if self.inside == MOST_INSIDE or leaf.escape.style is not Style.JSON_STRING:
            return False
        reader = _Reader(str(leaf), 0, len(leaf), outer=leaf)
        try:
            tree = reader.value(reader.next(), self.depth)
        except InputError:
            return False
        if reader.after_blanks() < reader.end:
            return False
        leaf.tree = tree
        self.leaves += reader.leaves
        return True

    def _broken(self, place: int) -> InputError:
        return InputError(problem_at(self.text, place, Reason.BROKEN_JSON))


def _repeated(found: dict[str, object], key: str) -> Members:
    """The members so far, with the value of a key that comes again put aside."""
    if not isinstance(found, Members):
        found = Members(found)
        found.shadowed = []
    found.shadowed.append(found[key])
    return found
