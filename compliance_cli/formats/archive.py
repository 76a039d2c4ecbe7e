"""Packages read: the files of an archive each by itself, the XML files of an Office document as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from compliance_cli.errors import InputError, Problem, Reason
from compliance_cli.formats.assembly import assemble, leaves_beside, lines_beside, raw
from compliance_cli.formats.definition import OfficeFormat
from compliance_cli.formats.encoding import decode
from compliance_cli.formats.model import Document, Encoding, Escape, Leaf, Offset, Package, Part, ReadOptions, Stream
from compliance_cli.formats.office import Xml
from compliance_cli.formats.packages import GZIP_START, Packed, members_of
from compliance_cli.formats.speakers import Roles
from compliance_cli.formats.talk import Talk
from compliance_cli.transcript import RawText, Transcript

_XML = (".xml", ".rels", ".vml")
_HIDDEN = ("__MACOSX", ".")
_DEEPEST = 3
"""Archives within archives that are opened."""

ReadOne = Callable[[bytes, str, int], Document]
"""Reads the bytes of a file of this name, which lies so many packages deep."""


def read_package(
    data: bytes, name: str, options: ReadOptions, office: Sequence[OfficeFormat], read_one: ReadOne, deep: int
) -> Document:
    """The calls of a package. Raises `InputError` if it cannot be opened or if no file in it can be read.

    A file of an archive that cannot be read is a problem and the others are read; one that is no text
    (a recording, a picture) is passed over.
    """
    if deep >= _DEEPEST:
        raise InputError(Problem(Reason.TOO_DEEP, detail="an archive within archives"))
    members = members_of(data, name)
    names = {member.name for member in members}
    for one in office:
        if one.holds in names and not data.startswith(GZIP_START):
            return _office(data, members, one, options)
    return _archive(data, members, read_one, deep)


def _archive(data: bytes, members: Sequence[Packed], read_one: ReadOne, deep: int) -> Document:
    packing = _Packing()
    problems: list[Problem] = []
    for number, member in enumerate(members, start=1):
        named = packing.name(member.name)
        if _passed_over(member):
            packing.aside(named, member.data)
            continue
        try:
            document = read_one(member.data, member.name, deep + 1)
        except InputError as error:
            packing.unread(named)
            if error.problem.reason is not Reason.BINARY:
                where = f"file {number} of the archive"
                detail = f"{where}: {error.problem.detail}" if error.problem.detail else where
                problems.append(replace(error.problem, detail=detail))
        else:
            packing.take(named, document, member.name)
    if not packing.calls:
        raise InputError(problems[0] if problems else Problem(Reason.NO_TURNS, detail="no transcript in the archive"))
    return packing.document(data, tuple(problems))


def _passed_over(member: Packed) -> bool:
    parts = PurePosixPath(member.name).parts
    return not member.data.strip() or any(part.startswith(_HIDDEN) for part in parts)


class _Packing:
    """The names and texts of the parts one after the other, and all that stands in them."""

    def __init__(self) -> None:
        self.calls: list[Transcript] = []
        self._texts: list[str] = []
        self._length = 0
        self._parts: list[Part] = []
        self._told: list[Stream] = []
        self._other: list[Stream] = []
        self._leaves: list[Leaf] = []
        self._offsets: list[tuple[bool, Offset]] = []
        self._problems: list[Problem] = []
        self._formats: set[str] = set()

    def add(self, text: str) -> int:
        """Put a text at the end; gives the place where it begins."""
        start = self._length
        self._texts.append(text)
        self._length += len(text)
        return start

    def name(self, name: str) -> int:
        start = self.add(name + "\n")
        self._leaves.append(Leaf(start, start + len(name), Escape.PLAIN))
        return start

    def unread(self, named: int) -> None:
        self._parts.append(Part(named, self._length, self._length, False, Encoding("utf-8")))

    def text(self, named: int, text: str, encoding: Encoding) -> int:
        first = self.add(text)
        self._parts.append(Part(named, first, self._length, True, encoding))
        return first

    def aside(self, named: int, data: bytes) -> None:
        """A file that is no transcript: if it is text it is scanned line by line."""
        try:
            text, encoding = decode(data)
        except InputError:
            self.unread(named)
            return
        first = self.text(named, text, encoding)
        self._leaves += (replace(one, first=one.first + first, last=one.last + first) for one in lines_beside((), text))

    def take(self, named: int, document: Document, name: str) -> None:
        base = self.add(document.text.expose())
        package = None if document.package is None else _moved_package(document.package, base)
        self._parts.append(Part(named, base, self._length, True, document.encoding, package))
        stem = raw(PurePosixPath(name).stem)
        calls = [replace(call, id=call.id or stem) for call in document.calls]
        self.calls += calls
        streams = [_moved_stream(stream, base) for stream in document.streams]
        streams[: len(calls)] = [Stream(call, stream.pieces) for call, stream in zip(calls, streams, strict=False)]
        told, other = len(self._told), len(self._other)
        self._told += streams[: len(document.calls)]
        self._other += streams[len(document.calls) :]
        self._leaves += (replace(leaf, first=leaf.first + base, last=leaf.last + base) for leaf in document.leaves)
        for offset in document.offsets:
            spoken = offset.stream < len(document.calls)
            number = offset.stream + (told if spoken else other - len(document.calls))
            moved = replace(offset, stream=number, first=offset.first + base, last=offset.last + base)
            self._offsets.append((spoken, moved))
        self._problems += document.problems
        self._formats.add(document.format)

    def document(self, data: bytes, problems: tuple[Problem, ...]) -> Document:
        told = len(self._told)
        return Document(
            next(iter(self._formats)) if len(self._formats) == 1 else "archive",
            tuple(self.calls),
            Encoding("utf-8"),
            RawText("".join(self._texts)),
            (*self._told, *self._other),
            tuple(self._leaves),
            (*self._problems, *problems),
            tuple(one if spoken else replace(one, stream=one.stream + told) for spoken, one in self._offsets),
            Package(data, tuple(self._parts)),
        )


def _moved_stream(stream: Stream, base: int) -> Stream:
    return Stream(
        stream.transcript,
        tuple(replace(piece, first=piece.first + base, last=piece.last + base) for piece in stream.pieces),
    )


def _moved_package(package: Package, base: int) -> Package:
    return Package(
        package.data,
        tuple(
            replace(
                part,
                named=part.named + base,
                first=part.first + base,
                last=part.last + base,
                package=None if part.package is None else _moved_package(part.package, base),
            )
            for part in package.parts
        ),
    )


def _office(data: bytes, members: Sequence[Packed], known: OfficeFormat, options: ReadOptions) -> Document:
    packing = _Packing()
    files: list[Xml] = []
    for member in members:
        named = packing.name(member.name)
        found = _text_of(member)
        if found is None:
            packing.unread(named)
        else:
            files.append(Xml(member.name, found[0], packing.text(named, *found)))
    reading = known.read(files, options)
    spoken = [talk for talk in reading.talks if _is_spoken(talk)]
    if not spoken:
        raise InputError(Problem(Reason.NO_TURNS))
    roles = Roles(options)
    streams = [assemble(talk, roles).stream for talk in (*spoken, *reading.copies)]
    document = packing.document(data, ())
    return replace(
        document,
        format=known.name,
        calls=tuple(stream.transcript for stream in streams[: len(spoken)]),
        streams=tuple(streams),
        leaves=(*document.leaves, *leaves_beside(streams, reading.leaves)),
    )


def _text_of(member: Packed) -> tuple[str, Encoding] | None:
    """The text of an XML file; None for other files."""
    if not member.name.lower().endswith(_XML) or not member.data.strip():
        return None
    return decode(member.data)


def _is_spoken(talk: Talk) -> bool:
    return any(token.text.strip() for turn in talk.turns for token in turn.tokens)
