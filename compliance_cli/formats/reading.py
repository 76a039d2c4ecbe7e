"""Bytes → a document: encoding, format, calls; for redaction, where every letter stands as well."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from compliance_cli.errors import InputError, Problem, Reason, UsageError
from compliance_cli.formats import turns_fast
from compliance_cli.formats.archive import Opener, read_package
from compliance_cli.formats.assembly import assemble, clean, leaves_beside, lines_beside, offsets
from compliance_cli.formats.beside import beside
from compliance_cli.formats.definition import Entry, Format, JsonFormat, OfficeFormat, Reading, TextFormat
from compliance_cli.formats.documents import json_file, looks_like_json
from compliance_cli.formats.encoding import decode
from compliance_cli.formats.escapes import decode as unescape
from compliance_cli.formats.located import Located
from compliance_cli.formats.mapped import mapped_formats
from compliance_cli.formats.model import Document, Encoding, Leaf, ReadOptions
from compliance_cli.formats.packages import is_package
from compliance_cli.formats.registry import FORMATS
from compliance_cli.formats.speakers import Roles
from compliance_cli.formats.talk import Talk, is_spoken
from compliance_cli.transcript import RawText

_WEB_PAGE = re.compile(r"\s*+<(?:!doctype html|html)\b", re.IGNORECASE)


class _Contents(NamedTuple):
    """What a file holds: the calls, their problems, other copies of their words, and everything else in it."""

    format: str
    spoken: Sequence[Talk]
    problems: tuple[Problem, ...]
    copies: Sequence[Talk]
    leaves: Sequence[Located] | None
    unread: tuple[Leaf, ...] = ()
    entries: Sequence[Entry] = ()


def read(data: bytes, name: str, options: ReadOptions) -> Document:
    """The calls of a file. `name` is its file name, of which only the extension counts, to break a tie.

    Raises `InputError` if nothing can be read; parts that cannot be are `Document.problems`.
    """
    as_usual = options.encoding is None and not options.mappings
    if as_usual and options.format in (None, "turns") and data[:1].isspace() | data.startswith(b"{"):
        calls = turns_fast.read(data, options)
        if calls is not None:
            return Document("turns", calls, Encoding("utf-8"), RawText(""))
    return _document(data, name, options, located=False)


def locate(data: bytes, name: str, options: ReadOptions) -> Document:
    """As `read`, with every text stream and every other leaf of the file and its place in the file's text."""
    return _document(data, name, options, located=True)


def leaf_text(document: Document, leaf: Leaf) -> str:
    """The decoded text of a leaf; what is no text, and our own mask characters, as U+FFFD."""
    return clean(unescape(document.text.expose()[leaf.first : leaf.last], leaf.escape))


def _document(data: bytes, name: str, options: ReadOptions, located: bool, deep: int = 0) -> Document:
    if is_package(data):
        office = [one for one in FORMATS.values() if isinstance(one, OfficeFormat)]
        inside = partial(_inside, options=options, located=located)
        return read_package(data, name, Opener(options, office, inside, located), deep)
    text, encoding = decode(data, options.encoding)
    if isinstance(_forced(options), OfficeFormat):
        raise InputError(Problem(Reason.BROKEN_FORMAT, detail="no Office document"))
    extension = PurePath(name).suffix.lower()
    forced = _forced(options)
    if isinstance(forced, JsonFormat) or (forced is None and looks_like_json(text, extension)):
        contents = _json_contents(text, extension, options, forced, located)
    else:
        contents = _text_contents(text, extension, options, forced)
    roles = Roles(options)
    assembled = [assemble(talk, roles) for talk in (*contents.spoken, *contents.copies)]
    streams = [one.stream for one in assembled]
    document = Document(
        contents.format,
        tuple(stream.transcript for stream in streams[: len(contents.spoken)]),
        encoding,
        RawText(text if located else ""),
        problems=contents.problems,
    )
    if not located:
        return document
    if contents.leaves is None:
        return replace(document, streams=tuple(streams), leaves=lines_beside(streams, text))
    more = beside(contents.entries, streams[: len(contents.spoken)], streams)
    streams = [replace(one, pieces=(*one.pieces, *more.pieces.get(n, ()))) for n, one in enumerate(streams)]
    streams += (assemble(talk, roles).stream for talk in more.talks)
    leaves = (*leaves_beside(streams, contents.leaves, more.places), *more.leaves)
    return replace(document, streams=tuple(streams), leaves=leaves + contents.unread, offsets=offsets(assembled))


def _inside(data: bytes, name: str, deep: int, options: ReadOptions, located: bool) -> Document:
    """A file that lies in a package."""
    return _document(data, name, options, located, deep)


def _json_contents(text: str, extension: str, options: ReadOptions, forced: Format | None, located: bool) -> _Contents:
    file = json_file(text, extension, located)
    json_formats = [one for one in _formats(options).values() if isinstance(one, JsonFormat)]
    known = forced if isinstance(forced, JsonFormat) else next((f for f in json_formats if f.sniff(file.first)), None)
    if known is None:
        raise InputError(Problem(Reason.UNKNOWN_FORMAT, detail="JSON that a `mapping` in the config file can describe"))
    spoken, problems = _spoken(known.read(file.entries, options), file.problems)
    copies = [talk for talk in known.copies(file.entries) if is_spoken(talk)] if located else []
    return _Contents(known.name, spoken, problems, copies, file.leaves, file.unread, file.entries)


def _text_contents(text: str, extension: str, options: ReadOptions, forced: Format | None) -> _Contents:
    text_formats = [one for one in FORMATS.values() if isinstance(one, TextFormat)]
    shaped = (one for one in text_formats if one.sniff(text, extension))
    known = forced if isinstance(forced, TextFormat) else next(shaped, None)
    if known is None:
        raise InputError(Problem(Reason.UNKNOWN_FORMAT, detail="a web page" if _WEB_PAGE.match(text) else ""))
    reading = known.read(text, options)
    spoken, problems = _spoken(reading, ())
    return _Contents(known.name, spoken, problems, [], reading.cells)


def _formats(options: ReadOptions) -> Mapping[str, Format]:
    """The formats by name, in the order in which a file is tried against them: the user's own first."""
    return {**mapped_formats(options.mappings), **FORMATS} if options.mappings else FORMATS


def _forced(options: ReadOptions) -> Format | None:
    if options.format is None:
        return None
    known = _formats(options)
    if options.format not in known:
        raise UsageError(f"no such input format; known are {', '.join(known)}")
    return known[options.format]


def _spoken(reading: Reading, before: Sequence[Problem]) -> tuple[list[Talk], tuple[Problem, ...]]:
    """The calls in which anything is said; a call without words is a problem, and all of them an error."""
    problems = [*before, *reading.problems]
    problems += (Problem(Reason.NO_TURNS, line=talk.line) for talk in reading.talks if not is_spoken(talk))
    problems.sort(key=lambda problem: (problem.line is None, problem.line or 0))
    spoken = [talk for talk in reading.talks if is_spoken(talk)]
    if not spoken:
        raise InputError(problems[0] if problems else Problem(Reason.NO_TURNS))
    return spoken, tuple(problems)
