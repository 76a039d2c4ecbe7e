"""What a transcript format is: its name, how it is known, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from compliance_cli.errors import Problem
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.office import OfficeReading, Xml
from compliance_cli.formats.talk import Talk


class TestedOn(Enum):
    """What a reader was tried on; a file of a vendor's own service proves more than its manual."""

    REAL_FILE = "a real file"
    DOCUMENTATION = "documentation"
    OWN = "our own files"


class Entry(NamedTuple):
    """One JSON document of a file: its tree, and its line (from 1) in a file of one document a line."""

    tree: object
    line: int | None = None

    def __repr__(self) -> str:
        return "<entry>"


class Reading(NamedTuple):
    """The calls of a file, the problems of parts that could not be read, and its cells if it is a table.

    Without `cells`, all that stands in a text file beside the calls is scanned line by line.
    """

    talks: Sequence[Talk]
    problems: Sequence[Problem] = ()
    cells: Sequence[Located] | None = None


@dataclass(frozen=True, slots=True)
class JsonFormat:
    """A format whose files are JSON. `read` raises `InputError` for a document that breaks the format.

    `copies` gives texts beside the calls in which the file counts characters (these numbers must move with the
    masks); they are read for redaction only. All other texts are found without it.
    """

    name: str
    title: str
    extensions: tuple[str, ...]
    tested_on: TestedOn
    sniff: Callable[[object], bool]
    read: Callable[[Sequence[Entry], ReadOptions], Reading]
    copies: Callable[[Sequence[Entry]], Iterable[Talk]] = lambda _: ()


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A format whose files are lines of text; `sniff` sees the beginning of the text and the extension."""

    name: str
    title: str
    extensions: tuple[str, ...]
    tested_on: TestedOn
    sniff: Callable[[str, str], bool]
    read: Callable[[str, ReadOptions], Reading]


@dataclass(frozen=True, slots=True)
class OfficeFormat:
    """A format whose files are Office documents (archives of XML files); `holds`: the file by which it is known."""

    name: str
    title: str
    extensions: tuple[str, ...]
    tested_on: TestedOn
    holds: str
    read: Callable[[Sequence[Xml], ReadOptions], OfficeReading]


Format = JsonFormat | TextFormat | OfficeFormat
