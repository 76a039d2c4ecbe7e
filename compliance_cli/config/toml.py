"""`[tool.compliance]` of a pyproject.toml as the same tree that YAML gives, each value with its place."""

from __future__ import annotations

import re
import tomllib

from compliance_cli.packs.tree import MAX_BYTES, Entry, Flaw, Items, Node, Table, Text

SECTION = ("tool", "compliance")

_HEADER = re.compile(r"^[ \t]*(\[\[?)([^\[\]#]+)\]\]?", re.MULTILINE)
_KEY = re.compile(r"^([ \t]*)([A-Za-z0-9_\-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*[=.]", re.MULTILINE)
_PLACE = re.compile(r"line (\d+), column (\d+)")
_PART = re.compile(r"\"([^\"]*)\"|'([^']*)'|([^.\s]+)")


def parse(data: bytes) -> Node | None:
    """The section's tree; None if there is none. Raises `Flaw` for a file that is no TOML.

    TOML's reader tells no places: a value has that of the key at the beginning of a line that leads to it.
    """
    if len(data) > MAX_BYTES:
        raise Flaw(1, 1, f"the file is larger than a config file may be ({MAX_BYTES:,} bytes)")
    try:
        text = data.decode("utf-8-sig")
        tree: object = tomllib.loads(text)
    except UnicodeDecodeError:
        raise Flaw(1, 1, "this file is not UTF-8; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        found = _PLACE.search(str(error))
        place = (int(found[1]), int(found[2])) if found else (1, 1)
        raise Flaw(*place, "this is not TOML") from None
    for name in SECTION:
        tree = tree.get(name) if isinstance(tree, dict) else None
    if tree is None:
        return None
    places = _places(text)
    return _node(tree, SECTION, places, places.get(SECTION, (1, 1)))


_Places = dict[tuple[str | int, ...], tuple[int, int]]


def _node(value: object, path: tuple[str | int, ...], places: _Places, around: tuple[int, int]) -> Node:
    line, column = places.get(path, around)
    if isinstance(value, dict):
        entries = {}
        for key, below in value.items():
            at = places.get((*path, key), (line, column))
            entries[key] = Entry(Text(*at, key), _node(below, (*path, key), places, at))
        return Table(line, column, entries)
    if isinstance(value, list):
        items = (_node(one, (*path, number), places, (line, column)) for number, one in enumerate(value))
        return Items(line, column, tuple(items))
    if isinstance(value, bool):
        return Text(line, column, "true" if value else "false")
    return Text(line, column, str(value))


def _places(text: str) -> _Places:
    """Where the tables and keys at the beginnings of lines stand, by the path that leads to them."""
    places: _Places = {}
    counts: dict[tuple[str | int, ...], int] = {}
    headers = [(found.start(2), found) for found in _HEADER.finditer(text)]
    for number, (start, found) in enumerate(headers):
        path: tuple[str | int, ...] = tuple(part[1] or part[2] or part[3] for part in _PART.finditer(found[2]))
        if found[1] == "[[":
            counts[path] = counts.get(path, -1) + 1
            path = (*path, counts[path])
        else:
            path = _within(path, counts)
        places.setdefault(path, _line_and_column(text, start))
        end = headers[number + 1][0] if number + 1 < len(headers) else len(text)
        for key in _KEY.finditer(text, found.end(), end):
            places.setdefault((*path, key[2].strip("\"'")), _line_and_column(text, key.start(2)))
    return places


def _within(path: tuple[str | int, ...], counts: dict[tuple[str | int, ...], int]) -> tuple[str | int, ...]:
    """The path of a table that may lie in the last table of a list (`[[overrides]]`, then `[overrides.meta]`)."""
    for size in range(len(path), 0, -1):
        if path[:size] in counts:
            return (*path[:size], counts[path[:size]], *path[size:])
    return path


def _line_and_column(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
