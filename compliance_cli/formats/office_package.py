"""An Office document: its XML files read as one, what is embedded in it read by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from compliance_cli.errors import InputError, Problem, Reason
from compliance_cli.formats.assembly import assemble, leaves_beside
from compliance_cli.formats.definition import OfficeFormat
from compliance_cli.formats.encoding import decode, is_document
from compliance_cli.formats.model import Document, Encoding, ReadOptions
from compliance_cli.formats.office import OfficeReading, Xml, every_text, other_texts, paragraphs_of
from compliance_cli.formats.packages import Packed, is_package
from compliance_cli.formats.packing import Packing
from compliance_cli.formats.speakers import Roles
from compliance_cli.formats.talk import is_spoken

_XML = (".xml", ".rels", ".vml", ".htm", ".html", ".svg")
_EMBEDDED = "/embeddings/"
_TEXTS = frozenset(
    {
        *(Reason.UNKNOWN_FORMAT, Reason.BROKEN_FORMAT, Reason.BROKEN_JSON),
        *(Reason.NO_TURNS, Reason.NO_TEXT_COLUMN, Reason.LONG_LINE),
    }
)
"""Why a text is no transcript: it is scanned line by line."""

Inner = Callable[[bytes, str], Document]
"""Reads the bytes of a file of this name that lies in a document."""


def office_document(
    data: bytes, members: Sequence[Packed], known: OfficeFormat | None, options: ReadOptions, inner: Inner | None
) -> tuple[Document, Problem | None]:
    """The calls of an Office document and all its other texts, and what is wrong with it where nothing is said in it.

    `known`: its format (None: one that holds no transcripts). `inner` reads what else lies in it: files that are
    embedded tell no calls, and are cleaned all the same (None: they do not matter).
    """
    packing = Packing()
    files: list[Xml] = []
    for member in members:
        named = packing.name(member.name)
        found = _text_of(member)
        if found is not None:
            files.append(Xml(member.name, found[0], packing.text(named, *found)))
        elif inner is None or not member.data.strip():
            packing.unread(named)
        else:
            _embed(packing, named, member, inner)
    reading = _other_kind(files) if known is None else known.read(files, options)
    spoken = [talk for talk in reading.talks if is_spoken(talk)]
    roles = Roles(options)
    streams = [assemble(talk, roles).stream for talk in (*spoken, *reading.copies)]
    embedded = packing.document(data)
    document = replace(
        embedded,
        format="" if known is None else known.name,
        calls=tuple(stream.transcript for stream in streams[: len(spoken)]),
        streams=(*streams, *embedded.streams),
        leaves=(*embedded.leaves, *leaves_beside(streams, reading.leaves)),
        offsets=tuple(replace(one, stream=one.stream + len(streams)) for one in embedded.offsets),
    )
    return document, None if spoken else (reading.lacks or Problem(Reason.NO_TURNS))


def _other_kind(files: Sequence[Xml]) -> OfficeReading:
    lacks = Problem(Reason.UNKNOWN_FORMAT, detail="an Office document, but no Word or Excel file")
    return OfficeReading([], list(other_texts(map(paragraphs_of, files), ())), list(every_text(files)), lacks)


def _embed(packing: Packing, named: int, member: Packed, inner: Inner) -> None:
    """Take in a file that is embedded: cleaned if it can be read, else looked at as it is, or a problem."""
    try:
        document = inner(member.data, member.name)
    except InputError as error:
        reason = error.problem.reason
        if reason in _TEXTS and not is_package(member.data):
            packing.aside(named, member.data)
            return
        packing.unread(named, member.data)
        if reason is not Reason.BINARY:
            packing.problem(error.problem)
        elif _EMBEDDED in member.name or is_document(member.data):
            packing.problem(Problem(Reason.NOT_CLEANED, detail="an embedded object that is not read"))
    else:
        packing.take(named, replace(document, calls=()), member.name)


def _text_of(member: Packed) -> tuple[str, Encoding] | None:
    """The text of an XML file; None for other files."""
    if not member.name.lower().endswith(_XML) or not member.data.strip():
        return None
    return decode(member.data)
