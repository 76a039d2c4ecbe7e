"""Packages read: the files of an archive each by itself, the XML files of an Office document as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from compliance_cli.errors import InputError, Problem, Reason
from compliance_cli.formats.definition import OfficeFormat
from compliance_cli.formats.encoding import is_document
from compliance_cli.formats.model import Document, ReadOptions
from compliance_cli.formats.office_package import office_document
from compliance_cli.formats.packages import GZIP_START, Packed, is_package, members_of
from compliance_cli.formats.packing import Packing

_HIDDEN = ("__MACOSX", ".")
_DEEPEST = 3
"""Archives within archives that are opened."""

_OF_OFFICE = "[Content_Types].xml"


class Opener(NamedTuple):
    """How packages are opened: by which options and Office formats, and how a file in one is read.

    `read_one` reads the bytes of a file of this name that lies so many packages deep. `located`: also what stands in
    files that are no transcripts matters.
    """

    options: ReadOptions
    office: Sequence[OfficeFormat]
    read_one: Callable[[bytes, str, int], Document]
    located: bool


def read_package(data: bytes, name: str, opener: Opener, deep: int) -> Document:
    """The calls of a package. Raises `InputError` if it cannot be opened or if no file in it can be read.

    A file of an archive that cannot be read is a problem and the others are read; one that is no text
    (a recording, a picture) is passed over.
    """
    document, lacks = _opened(data, name, opener, deep)
    if lacks is not None:
        raise InputError(lacks)
    return document


def _opened(data: bytes, name: str, opener: Opener, deep: int) -> tuple[Document, Problem | None]:
    """A package, and what is wrong with it where nothing is said in it."""
    if deep >= _DEEPEST:
        raise InputError(Problem(Reason.TOO_DEEP, detail="an archive within archives"))
    members = members_of(data, name)
    names = {member.name for member in members}
    known = next((one for one in opener.office if one.holds in names), None)
    if data.startswith(GZIP_START) or (known is None and _OF_OFFICE not in names):
        return _archive(data, members, opener, deep)

    def inner(content: bytes, name: str) -> Document:
        if is_package(content):
            return _opened(content, name, opener, deep + 1)[0]
        return opener.read_one(content, name, deep + 1)

    return office_document(data, members, known, opener.options, inner if opener.located else None)


def _archive(data: bytes, members: Sequence[Packed], opener: Opener, deep: int) -> tuple[Document, Problem | None]:
    packing = Packing()
    for member in members:
        named = packing.name(member.name)
        if _passed_over(member):
            packing.aside(named, member.data)
            continue
        try:
            document = opener.read_one(member.data, member.name, deep + 1)
        except InputError as error:
            packing.unread(named, member.data)
            if not _is_passed_by(error.problem, member, opener.located):
                packing.problem(error.problem)
        else:
            packing.take(named, document, member.name)
    document = packing.document(data)
    if document.calls:
        return document, None
    nothing = Problem(Reason.NO_TURNS, detail="no transcript in the archive")
    return document, next(iter(document.problems), nothing)


def _passed_over(member: Packed) -> bool:
    parts = PurePosixPath(member.name).parts
    return not member.data.strip() or any(part.startswith(_HIDDEN) for part in parts)


def _is_passed_by(problem: Problem, member: Packed, located: bool) -> bool:
    """Whether a file is none of those that a package is opened for: a recording, a picture.

    A document that cannot be read is one of these for a check, but `redact` would write it back as it is.
    """
    binary = problem.reason is Reason.BINARY and not problem.inside
    return binary and not (located and is_document(member.data))
