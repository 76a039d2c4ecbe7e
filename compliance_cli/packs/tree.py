"""YAML text → a tree of texts, lists and tables that know their line and column.

Read from the parser's events, so that nothing of YAML's guessing happens: every value is the text that
was written (`no`, `1:30`, `010` stay what they are), a key written twice is refused with both places,
tags are refused, and aliases are counted each time they are used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, Protocol, TypeAlias

import yaml

MAX_BYTES = 1_000_000
#: Lists and tables inside one another; a rule file needs five.
MAX_DEPTH = 20
#: Values in one file, those behind an alias counted at each use.
MAX_VALUES = 50_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Text(NamedTuple):
    """A value as it was written. Lines and columns count from 1."""

    line: int
    column: int
    value: str


class Items(NamedTuple):
    """A list."""

    line: int
    column: int
    items: tuple[Node, ...]


class Entry(NamedTuple):
    """One `key: value` of a table."""

    key: Text
    value: Node


class Table(NamedTuple):
    """Keys and their values, in the order of the file."""

    line: int
    column: int
    entries: Mapping[str, Entry]


Node: TypeAlias = Text | Items | Table


class Flaw(Exception):
    """What keeps a file from being read as YAML, and where (from 1)."""

    def __init__(self, line: int, column: int, what: str) -> None:
        super().__init__(what)
        self.line = line
        self.column = column
        self.what = what


def parse(data: bytes, words: dict[str, str] | None = None) -> tuple[Node, tuple[Flaw, ...]]:
    """The tree of one YAML file (UTF-8, one document), and the flaws that leave it readable (keys written twice).

    `words`: the texts of files read before, so that what is said again and again is kept once; those of this are added.

    Raises `Flaw` where the file is no such YAML.
    """
    if len(data) > MAX_BYTES:
        raise Flaw(1, 1, f"the file is larger than a pack file may be ({MAX_BYTES:,} bytes); split it")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Flaw(line, 1, "this line is not UTF-8; save the file as UTF-8") from None
    builder = _Builder({} if words is None else words)
    try:
        # Not `yaml.parse`: it asks twice for each event, which costs a third of the whole.
        loader = _LOADER(text)
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        line, column = _place_of(error.problem_mark or error.context_mark)
        raise Flaw(line, column, _explained(error.problem)) from None
    except yaml.YAMLError:
        found = _UNPRINTABLE.search(text)
        before = text[: found.start()] if found else ""
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise Flaw(line, column, "a control character stands here; delete it") from None
    if builder.root is None:
        raise Flaw(1, 1, "the file is empty")
    return builder.root, tuple(builder.flaws)


def _explained(problem: str | None) -> str:
    """The parser's words, and what usually is behind them."""
    return (
        f"this is not YAML: {problem or 'it ends early'} "
        "(indent with spaces; put quotes around a text that holds `: `, ` #`, braces, brackets or starts with a mark)"
    )


class _Mark(Protocol):
    """A place as the parser gives it, from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


class _Open(NamedTuple):
    """A list or table whose end has not come yet."""

    line: int
    column: int
    anchor: str | None
    values_before: int
    nodes: list[Node]


class _Builder:
    """Puts events together to one tree."""

    def __init__(self, words: dict[str, str]) -> None:
        self.root: Node | None = None
        self._words = words
        self.flaws: list[Flaw] = []
        self._stack: list[_Open] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._values = 0

    def take(self, event: yaml.Event) -> None:
        """One event of the parser, in the order of the file."""
        if isinstance(event, yaml.ScalarEvent):
            line, column = _place_of(event.start_mark)
            _check_untagged(event.tag, line, column)
            self._count(1, line, column)
            self._place(Text(line, column, self._words.setdefault(event.value, event.value)), event.anchor, 1)
        elif isinstance(event, yaml.CollectionStartEvent):
            line, column = _place_of(event.start_mark)
            _check_untagged(event.tag, line, column)
            if len(self._stack) == MAX_DEPTH:
                raise Flaw(line, column, f"nested deeper than {MAX_DEPTH} lists and tables")
            self._count(1, line, column)
            self._stack.append(_Open(line, column, event.anchor, self._values, []))
        elif isinstance(event, yaml.SequenceEndEvent):
            done = self._stack.pop()
            self._close(done, Items(done.line, done.column, tuple(done.nodes)))
        elif isinstance(event, yaml.MappingEndEvent):
            done = self._stack.pop()
            self._close(done, Table(done.line, done.column, self._entries(done.nodes)))
        elif isinstance(event, yaml.AliasEvent):
            line, column = _place_of(event.start_mark)
            if event.anchor not in self._anchors:
                raise Flaw(line, column, "this alias stands inside what it names, or names nothing above it")
            node, values = self._anchors[event.anchor]
            self._count(values, line, column)
            self._place(node, None, values)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise Flaw(*_place_of(event.start_mark), "a second document starts here; one file holds one")

    def _close(self, done: _Open, node: Node) -> None:
        self._place(node, done.anchor, 1 + self._values - done.values_before)

    def _count(self, values: int, line: int, column: int) -> None:
        self._values += values
        if self._values > MAX_VALUES:
            raise Flaw(line, column, f"more than {MAX_VALUES:,} values (aliases counted at each use)")

    def _place(self, node: Node, anchor: str | None, size: int) -> None:
        """Puts a node where it belongs; `size` is how many values each use of its anchor brings."""
        if anchor is not None:
            self._anchors[anchor] = (node, size)
        if self._stack:
            self._stack[-1].nodes.append(node)
        else:
            self.root = node

    def _entries(self, nodes: list[Node]) -> Mapping[str, Entry]:
        entries: dict[str, Entry] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Text):
                raise Flaw(key.line, key.column, "a key must be a word, not a list or a table")
            earlier = entries.get(key.value)
            if earlier is not None:
                where = f"line {earlier.key.line}, column {earlier.key.column}"
                self.flaws.append(Flaw(key.line, key.column, f"this key stands at {where} already; keep one of them"))
            else:
                entries[key.value] = Entry(key, value)
        return entries


def _check_untagged(tag: str | None, line: int, column: int) -> None:
    if tag is not None:
        raise Flaw(line, column, "a tag (`!…`) stands here; write the plain value")


def _place_of(mark: _Mark | None) -> tuple[int, int]:
    """Line and column of a mark, from 1."""
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)
