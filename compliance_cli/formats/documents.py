"""The JSON documents of a file: one, or one a line (JSONL)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from compliance_cli.errors import InputError, Problem
from compliance_cli.formats.definition import Entry
from compliance_cli.formats.jsontext import parse
from compliance_cli.formats.lines import Line
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Escape, Leaf

_JSON_START = re.compile(r'\s*+(?:\{\s*+(?:["}]|$)|\[\s*+(?:[\[{"\]]|$))')
_LINES_EXTENSIONS = (".jsonl", ".ndjson")
_JSON_EXTENSIONS = (".json", *_LINES_EXTENSIONS)

_TREE = msgspec.json.Decoder(float_hook=str)


@dataclass(frozen=True, slots=True, repr=False)
class JsonFile:
    """The documents of a JSON file, its leaves (only if located), and the lines that could not be read."""

    entries: Sequence[Entry]
    leaves: Sequence[Located]
    problems: tuple[Problem, ...] = ()
    unread: tuple[Leaf, ...] = ()

    @property
    def first(self) -> object:
        """The tree of the first document, by which the format is known."""
        return self.entries[0].tree


def looks_like_json(text: str, extension: str) -> bool:
    """Whether a file begins as JSON does. `[00:01:02] Agent:` does not, unless it is called JSON."""
    return _JSON_START.match(text) is not None or (extension in _JSON_EXTENSIONS and text.lstrip()[:1] in ("{", "["))


def json_file(text: str, extension: str, located: bool) -> JsonFile:
    """Read a JSON file. Raises `InputError` BROKEN_JSON or TOO_DEEP if there is no document in it.

    In a file of one document a line, a broken line is a problem and the others are read.
    """
    lines = _json_lines(text, extension)
    if lines is None:
        tree, leaves = _tree(text, 0, len(text), located)
        return JsonFile((Entry(tree),), leaves)
    entries: list[Entry] = []
    leaves = []
    problems: list[Problem] = []
    unread: list[Leaf] = []
    for line in lines:
        try:
            tree, found = _tree(text, line.first, line.last, located)
        except InputError as error:
            problems.append(error.problem)
            unread.append(Leaf(line.first, line.last, Escape.PLAIN))
        else:
            entries.append(Entry(tree, line.number))
            leaves += found
    if not entries:
        raise InputError(problems[0])
    return JsonFile(tuple(entries), leaves, tuple(problems), tuple(unread))


def _tree(text: str, first: int, last: int, located: bool) -> tuple[object, list[Located]]:
    if not located:
        try:
            return _TREE.decode(text[first:last]), []
        except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
            pass
    found = parse(text, first, last)
    return found.tree, found.leaves


def _json_lines(text: str, extension: str) -> list[Line] | None:
    """The filled lines of a file that holds a document a line; None for one document.

    Such a file is known by most of its lines being whole objects; by its name if it has but one line.
    """
    filled = [
        Line(number, match.start(), match.end())
        for number, line in enumerate(re.finditer(r"[^\n]*\n?", text), start=1)
        if (match := re.compile(r"\S(?:.*\S)?").search(text, line.start(), line.end())) is not None
    ]
    whole = sum(text[line.first] == "{" and text[line.last - 1] == "}" for line in filled)
    if len(filled) > 1 and 2 * whole >= len(filled):
        return filled
    return filled if extension in _LINES_EXTENSIONS and len(filled) == 1 else None
