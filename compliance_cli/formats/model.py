"""What a reader hands on: the calls, every text stream of the file, and where each letter stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import ClassVar

from compliance_cli.errors import Problem
from compliance_cli.formats.mapping import MappedJson
from compliance_cli.transcript import RawText, Transcript
from compliance_cli.vocabulary import Role


class Style(Enum):
    """The ways of writing text."""

    PLAIN = "plain"
    JSON_STRING = "json-string"
    JSON_NUMBER = "json-number"
    PYTHON_STRING = "python-string"
    CSV_QUOTED = "csv-quoted"
    MARKUP = "markup"
    SHEET_NUMBER = "sheet-number"
    FORMULA = "formula"


WHOLE = frozenset({Style.JSON_NUMBER, Style.SHEET_NUMBER})
"""Styles of numbers: one that is edited becomes, as a whole, a text."""


@dataclass(frozen=True, slots=True)
class Escape:
    """How a piece of text is written in the file (what splicing must undo and keep).

    `inside` counts the JSON strings around it: some services put a whole JSON document into a string.
    """

    style: Style
    inside: int = 0

    PLAIN: ClassVar[Escape]
    JSON_STRING: ClassVar[Escape]
    JSON_NUMBER: ClassVar[Escape]
    PYTHON_STRING: ClassVar[Escape]
    CSV_QUOTED: ClassVar[Escape]
    MARKUP: ClassVar[Escape]
    SHEET_NUMBER: ClassVar[Escape]
    FORMULA: ClassVar[Escape]


Escape.PLAIN = Escape(Style.PLAIN)
Escape.JSON_STRING = Escape(Style.JSON_STRING)
Escape.JSON_NUMBER = Escape(Style.JSON_NUMBER)
Escape.PYTHON_STRING = Escape(Style.PYTHON_STRING)
Escape.CSV_QUOTED = Escape(Style.CSV_QUOTED)
Escape.MARKUP = Escape(Style.MARKUP)
Escape.SHEET_NUMBER = Escape(Style.SHEET_NUMBER)
Escape.FORMULA = Escape(Style.FORMULA)


@dataclass(frozen=True, slots=True)
class Piece:
    """`stream[start:end]` is written at code points `first:last` of the file's text.

    For a JSON string or a quoted CSV cell, `first:last` is the content without its quotes. `copy` counts
    the places that hold the same words (a vendor's word list beside the running text): 0 is the first.
    `whole`: what is written there tells the words in another way, not letter by letter, and goes as a whole.
    """

    start: int
    end: int
    first: int
    last: int
    escape: Escape
    copy: int = 0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Stream:
    """One running text of a file (its turns, its word list, a second copy …), seen whole by the detector."""

    transcript: Transcript
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """Any other string, number or key of the file: scanned alone, for typed card data."""

    first: int
    last: int
    escape: Escape


@dataclass(frozen=True, slots=True)
class Offset:
    """A number of the file, at code points `first:last`, that counts characters of one turn.

    `at` is the place it points to in the text of stream number `stream`; `closing`: it ends a span there.
    When a mask changes the length of that turn's text, splicing moves the number.
    """

    stream: int
    turn: int
    at: int
    first: int
    last: int
    closing: bool


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the file's bytes became text: a Python codec name, and the byte order mark that led it (kept)."""

    codec: str
    mark: bytes = b""


@dataclass(frozen=True, slots=True)
class Part:
    """A file in a package. Its name is `text[named:first]` of the document (without the line break at the end).

    `read`: its own text is `text[first:last]`, written as `encoding` says, or a package again; a file that
    is not read stays as it is, and `rest` is what it holds (a picture, a recording).
    """

    named: int
    first: int
    last: int
    read: bool
    encoding: Encoding
    package: Package | None = None
    rest: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Package:
    """A file that holds files (an archive, an Office document): its bytes, and its parts in order."""

    data: bytes = field(repr=False)
    parts: tuple[Part, ...]

    def rests(self) -> Iterator[tuple[tuple[int, ...], bytes]]:
        """What the files hold that are not read, each with its number (from 1), and the number in there, and so on."""
        for number, part in enumerate(self.parts, 1):
            if part.rest:
                yield (number,), part.rest
            if part.package is not None:
                yield from (((number, *numbers), rest) for numbers, rest in part.package.rests())


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read.

    `calls` are its transcripts in file order; `problems` are those of parts that could not be read (a
    broken line of JSONL), the rest was read all the same. `text`, `streams`, `leaves` and `offsets` are
    filled only by `locate`, for splicing; the calls' own texts are the first streams then, in order. Of a
    package, `text` is the names and texts of its parts, one after the other.
    """

    format: str
    calls: tuple[Transcript, ...]
    encoding: Encoding
    text: RawText
    streams: tuple[Stream, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    problems: tuple[Problem, ...] = ()
    offsets: tuple[Offset, ...] = ()
    package: Package | None = None


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user said about the input: a format by name, whose channel is the agent's, who a label is.

    `encoding`: how its text is written (a name of `ENCODINGS`). `mappings`: kinds of JSON of the user's own, which are
    tried before the shipped formats.
    """

    format: str | None = None
    agent_channel: str | None = None
    speakers: Mapping[str, Role] = field(default_factory=dict)
    encoding: str | None = None
    mappings: tuple[MappedJson, ...] = ()
