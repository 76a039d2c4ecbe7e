"""The files of a package put together: their names and texts one after the other, and all that stands in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from compliance_cli.errors import InputError, Problem
from compliance_cli.formats.assembly import lines_beside, raw
from compliance_cli.formats.encoding import decode
from compliance_cli.formats.model import Document, Encoding, Escape, Leaf, Offset, Package, Part, Stream
from compliance_cli.transcript import RawText, Transcript


class Packing:
    """The names and texts of the parts one after the other, and all that stands in them."""

    def __init__(self) -> None:
        self._calls: list[Transcript] = []
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
        """The name of the next file; gives the place where it begins."""
        start = self.add(name + "\n")
        self._leaves.append(Leaf(start, start + len(name), Escape.PLAIN))
        return start

    def unread(self, named: int, data: bytes = b"") -> None:
        """A file that stays as it is; `data` is what it holds, where nobody has looked at that yet."""
        self._parts.append(Part(named, self._length, self._length, False, Encoding("utf-8"), rest=data))

    def problem(self, problem: Problem) -> None:
        """A trouble with the file that was put in last."""
        self._problems.append(replace(problem, inside=(len(self._parts), *problem.inside)))

    def text(self, named: int, text: str, encoding: Encoding) -> int:
        """A file that is a text; gives the place where it begins."""
        first = self.add(text)
        self._parts.append(Part(named, first, self._length, True, encoding))
        return first

    def aside(self, named: int, data: bytes) -> None:
        """A file that is no transcript: if it is text it is scanned line by line."""
        try:
            text, encoding = decode(data)
        except InputError:
            self.unread(named, data)
            return
        first = self.text(named, text, encoding)
        self._leaves += (replace(one, first=one.first + first, last=one.last + first) for one in lines_beside((), text))

    def take(self, named: int, document: Document, name: str) -> None:
        """A file that was read; `name` gives its calls an id if they have none."""
        base = self.add(document.text.expose())
        package = None if document.package is None else _moved_package(document.package, base)
        self._parts.append(Part(named, base, self._length, True, document.encoding, package))
        stem = raw(PurePosixPath(name).stem)
        calls = [replace(call, id=call.id or stem) for call in document.calls]
        self._calls += calls
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
        for problem in document.problems:
            self.problem(problem)
        self._formats.add(document.format)

    def document(self, data: bytes) -> Document:
        """All of it as the document of a package."""
        told = len(self._told)
        return Document(
            next(iter(self._formats)) if len(self._formats) == 1 else "archive",
            tuple(self._calls),
            Encoding("utf-8"),
            RawText("".join(self._texts)),
            (*self._told, *self._other),
            tuple(self._leaves),
            tuple(self._problems),
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
