"""The JSON documents of a file: one, one a line (JSONL), or several in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from compliance_cli.errors import InputError, Problem
from compliance_cli.formats.definition import Entry
from compliance_cli.formats.jsontext import parse, parse_first
from compliance_cli.formats.lines import Line
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Escape, Leaf

_JSON_START = re.compile(r'\s*+(?:\{\s*+(?:["}]|$)|\[\s*+(?:[\[{"\]]|$))')
_SCALAR = re.compile(r'\s*+(?:"(?:[^"\\]++|\\.)*+"|-?[0-9][0-9.eE+-]*+|true|false|null)\s*+', re.DOTALL)
_PYTHON_START = re.compile(r"\s*+\[?\s*+\{\s*+'")
_HELD = re.compile(r'"\s*+[\[{](?:\\[nrt]|[\[{\s])*+\\"')
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
    if _JSON_START.match(text) is not None or _PYTHON_START.match(text) is not None:
        return True
    if extension not in _JSON_EXTENSIONS:
        return False
    return text.lstrip()[:1] in ("{", "[") or _SCALAR.fullmatch(text) is not None


def json_file(text: str, extension: str, located: bool) -> JsonFile:
    """Read a JSON file. Raises `InputError` BROKEN_JSON or TOO_DEEP if there is no document in it.

    In a file of one document a line, a broken line is a problem and the others are read.
    """
    if _PYTHON_START.match(text):
        found = parse(text, python=True)
        return JsonFile((Entry(found.tree),), found.leaves)
    lines = _json_lines(text, extension)
    if lines is None:
        return _in_a_row(text, located)
    entries: list[Entry] = []
    leaves: list[Located] = []
    problems: list[Problem] = []
    unread: list[Leaf] = []
    for line in lines:
        try:
            documents = _trees(text, line.first, line.last, located)
        except InputError as error:
            problems.append(error.problem)
            unread.append(Leaf(line.first, line.last, Escape.PLAIN))
        else:
            entries += (Entry(tree, line.number) for tree, _ in documents)
            leaves += (leaf for _, beside in documents for leaf in beside)
    if not entries:
        raise InputError(problems[0])
    return JsonFile(tuple(entries), leaves, tuple(problems), tuple(unread))


def _in_a_row(text: str, located: bool) -> JsonFile:
    """One document, or several in a row; a last one that is cut off is a problem and the others are read."""
    if not located and (tree := _fast(text)) is not None:
        return JsonFile((Entry(tree),), [])
    entries: list[Entry] = []
    leaves: list[Located] = []
    here, line = 0, 1
    while not entries or here < len(text):
        try:
            found = parse_first(text, here, len(text))
        except InputError as error:
            if len(entries) < 2:
                raise
            return JsonFile(tuple(entries), leaves, (error.problem,), (Leaf(here, len(text), Escape.PLAIN),))
        entries.append(Entry(found.tree, line))
        leaves += found.leaves
        line += text.count("\n", here, found.end)
        here = found.end
    return JsonFile((Entry(entries[0].tree),) if len(entries) == 1 else tuple(entries), leaves)


def _trees(text: str, first: int, last: int, located: bool) -> list[tuple[object, list[Located]]]:
    """The documents of a line: one, but some writers forget the line break between two."""
    if not located and (tree := _fast(text[first:last])) is not None:
        return [(tree, [])]
    found: list[tuple[object, list[Located]]] = []
    here = first
    while here < last:
        document = parse_first(text, here, last)
        found.append((document.tree, document.leaves))
        here = document.end
    return found


def _fast(text: str) -> object | None:
    """The tree by the fast reader; None for what it refuses, and where documents stand within strings."""
    if _HELD.search(text):
        return None
    try:
        tree: object = _TREE.decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return None
    return tree


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
