"""Writing a file back with masks: only the edited stretches change, every other byte stays.

Nothing is parsed and printed again. An edit names characters of a stream or of a leaf; these are traced
to the file's own text, through escapes and quotes, and replaced there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, repeat, takewhile
from pathlib import PurePosixPath
from typing import NamedTuple

from compliance_cli.formats import encoding
from compliance_cli.formats.escapes import boundaries, decode, written
from compliance_cli.formats.model import WHOLE, Document, Leaf, Package, Part, Piece, Stream
from compliance_cli.formats.packages import repacked
from compliance_cli.redaction.masks import in_file_name


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start:end` of stream number `stream`, or of leaf number `leaf`, become `label`.

    Where the characters are written in several places one after the other (a word each, say), the first
    of these becomes `label` and the others become `rest`.
    """

    start: int
    end: int
    label: str
    rest: str = ""
    stream: int | None = None
    leaf: int | None = None


class _Change(NamedTuple):
    """Code points `first:last` of the file's text become `text` (already written as the place asks)."""

    first: int
    last: int
    text: str


class _Growth(NamedTuple):
    """Characters `start:end` of a stream became `length` characters."""

    start: int
    end: int
    length: int


class _Layers:
    """The pieces of one stream, by copy: within a copy they follow one another and never overlap."""

    def __init__(self, stream: Stream) -> None:
        layers: defaultdict[int, list[Piece]] = defaultdict(list)
        for piece in sorted(stream.pieces, key=lambda piece: piece.start):
            layers[piece.copy].append(piece)
        self._layers = [(layer, [piece.end for piece in layer]) for layer in layers.values()]

    def holding(self, start: int, end: int) -> Iterator[list[Piece]]:
        """The pieces of each copy that hold characters `start:end` of the stream, in order."""
        for layer, ends in self._layers:
            first = bisect_right(ends, start)
            yield list(takewhile(lambda piece: piece.start < end, islice(layer, first, None)))


class Spliced(NamedTuple):
    """A file with its edits made: its text (of a package, those of its parts) and its bytes."""

    text: str
    data: bytes

    def __repr__(self) -> str:
        return "<spliced>"


def splice(document: Document, edits: Sequence[Edit]) -> bytes:
    """The bytes of a located document with its edits made (see `spliced`)."""
    return spliced(document, edits).data


def spliced(document: Document, edits: Sequence[Edit]) -> Spliced:
    """A located document with its edits made.

    Overlapping edits are made as one, with the label of the one that begins first (the longer one of
    two). A JSON number that is edited becomes, as a whole, a string. Numbers that count characters of an
    edited text (`Document.offsets`) are moved along.
    """
    text = document.text.expose()
    layers: dict[int, _Layers] = {}
    changes: list[_Change] = []
    for edit in edits:
        if edit.leaf is not None:
            changes.append(_in_leaf(text, document.leaves[edit.leaf], edit))
        if edit.stream is not None:
            if edit.stream not in layers:
                layers[edit.stream] = _Layers(document.streams[edit.stream])
            for pieces in layers[edit.stream].holding(edit.start, edit.end):
                labels = chain([edit.label], repeat(edit.rest))
                changes += (_in_piece(text, piece, edit, label) for piece, label in zip(pieces, labels, strict=False))
    merged = list(_merged(changes))
    merged += _moved_offsets(document, text, edits, merged)
    merged.sort()
    made = _applied(text, merged)
    if document.package is not None:
        return Spliced(made, _packed(document.package, text, merged))
    return Spliced(made, encoding.encode(made, document.encoding))


def _in_leaf(text: str, leaf: Leaf, edit: Edit) -> _Change:
    whole = Piece(0, len(decode(text[leaf.first : leaf.last], leaf.escape)), leaf.first, leaf.last, leaf.escape)
    return _in_piece(text, whole, edit, edit.label)


def _in_piece(text: str, piece: Piece, edit: Edit, label: str) -> _Change:
    raw = text[piece.first : piece.last]
    if piece.whole or piece.escape.style in WHOLE:
        return _Change(piece.first, piece.last, written(label, piece.escape, raw))
    start, end = max(edit.start - piece.start, 0), min(edit.end - piece.start, piece.end - piece.start)
    places = boundaries(raw, piece.escape)
    return _Change(piece.first + places[start], piece.first + places[end], written(label, piece.escape))


def _merged(changes: Sequence[_Change]) -> Iterator[_Change]:
    """The changes in order, those that overlap made one."""
    current: _Change | None = None
    for change in sorted(changes, key=lambda change: (change.first, -change.last)):
        if current is not None and change.first < current.last:
            current = current._replace(last=max(current.last, change.last))
            continue
        if current is not None:
            yield current
        current = change
    if current is not None:
        yield current


def _moved_offsets(document: Document, text: str, edits: Sequence[Edit], made: Sequence[_Change]) -> Iterator[_Change]:
    """New values of the numbers that count characters of an edited turn."""
    grown: defaultdict[int, list[_Growth]] = defaultdict(list)
    for edit in edits:
        if edit.stream is not None:
            grown[edit.stream].append(_Growth(edit.start, edit.end, len(edit.label)))
    taken = [change.first for change in made]
    for offset in document.offsets:
        turn = document.streams[offset.stream].transcript.turns[offset.turn]
        before = [one for one in grown[offset.stream] if turn.start <= one.start < min(offset.at, turn.end)]
        shift = sum(_shift(one, offset.at, offset.closing) for one in before)
        place = bisect_right(taken, offset.first) - 1
        overlaps = place >= 0 and made[place].last > offset.first
        if shift and not overlaps:
            yield _Change(offset.first, offset.last, str(int(text[offset.first : offset.last]) + shift))


def _shift(growth: _Growth, at: int, closing: bool) -> int:
    """How far a place moves; one inside a masked stretch moves to the edge of the mask."""
    if growth.end <= at:
        return growth.length - (growth.end - growth.start)
    return growth.start + (growth.length if closing else 0) - at


def _packed(package: Package, text: str, changes: Sequence[_Change]) -> bytes:
    """The package with the changes made in the parts that they lie in, names of parts among them."""
    before = [text[part.named : part.first].removesuffix("\n") for part in package.parts]
    masked = [_applied(text, changes, part.named, part.first).removesuffix("\n") for part in package.parts]
    names = _file_names(before, masked)
    changed = {
        number: _part(part, text, changes)
        for number, part in enumerate(package.parts)
        if part.read and (part.package is not None or any(part.first <= change.first < part.last for change in changes))
    }
    return repacked(package.data, changed, names)


def _file_names(before: Sequence[str], masked: Sequence[str]) -> list[str]:
    """Masked names as files may be called, with a number where that makes two files one (of folders it may)."""
    taken = {name for was, name in zip(before, masked, strict=True) if was == name}
    names = []
    for was, name in zip(before, masked, strict=True):
        if was != name:
            name = in_file_name(name)
            path, number = PurePosixPath(name), 1
            while name in taken and not name.endswith("/"):
                number += 1
                name = str(path.with_name(f"{path.stem}-{number}{path.suffix}"))
            taken.add(name)
        names.append(name)
    return names


def _part(part: Part, text: str, changes: Sequence[_Change]) -> bytes:
    if part.package is not None:
        return _packed(part.package, text, changes)
    return encoding.encode(_applied(text, changes, part.first, part.last), part.encoding)


def _applied(text: str, changes: Sequence[_Change], first: int = 0, last: int | None = None) -> str:
    """`text[first:last]` with the changes that lie in it."""
    last = len(text) if last is None else last
    parts: list[str] = []
    here = first
    for change in changes:
        if first <= change.first < last:
            parts += (text[here : change.first], change.text)
            here = change.last
    parts.append(text[here:last])
    return "".join(parts)
