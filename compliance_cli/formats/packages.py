"""Files within files: zip archives (Word and Excel documents are ones too) and gzip, opened within limits."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from typing import IO, NamedTuple

from compliance_cli.errors import InputError, Problem, Reason

LARGEST = 100_000_000
"""Bytes of all members together, unpacked; a small archive can say that it holds terabytes."""
MOST_MEMBERS = 20_000
_CHUNK = 1 << 20

ZIP_START, GZIP_START = b"PK\x03\x04", b"\x1f\x8b"


class Packed(NamedTuple):
    """One member of a package: its name in there and its bytes."""

    name: str
    data: bytes

    def __repr__(self) -> str:
        return "<member>"


def is_package(data: bytes) -> bool:
    """Whether the bytes are a zip archive or a gzip file."""
    return data.startswith((ZIP_START, GZIP_START))


def members_of(data: bytes, name: str) -> list[Packed]:
    """The files in a package, in its order. A gzip file holds one, called as itself without `.gz`.

    Raises `InputError` BROKEN_FORMAT for a package that is damaged, SIGNED for one under a password,
    TOO_LARGE beyond the limits.
    """
    try:
        if data.startswith(GZIP_START):
            inner = name[:-3] if name.lower().endswith(".gz") else name
            return [Packed(inner, _limited(gzip.GzipFile(fileobj=io.BytesIO(data)), LARGEST))]
        return _zip_members(data)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError):
        raise InputError(Problem(Reason.BROKEN_FORMAT, detail="a damaged archive")) from None
    except RuntimeError:
        raise InputError(Problem(Reason.SIGNED, detail="an archive under a password")) from None


def repacked(data: bytes, changed: Mapping[int, bytes], names: Sequence[str]) -> bytes:
    """The package with the members of these numbers replaced, and with all members called by `names`.

    All else about the members (order, dates, rights) stays; folders are kept.
    """
    if data.startswith(GZIP_START):
        return gzip.compress(changed[0], mtime=0) if 0 in changed else data
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        after.comment = before.comment
        number = 0
        for info in before.infolist():
            content = before.read(info)
            if not info.is_dir():
                content = changed.get(number, content)
                info.filename = names[number]
                number += 1
            after.writestr(info, content, compress_type=info.compress_type)
    return made.getvalue()


def _zip_members(data: bytes) -> list[Packed]:
    found = []
    room = LARGEST
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = [info for info in archive.infolist() if not info.is_dir()]
        if len(files) > MOST_MEMBERS:
            raise InputError(Problem(Reason.TOO_LARGE, detail=f"over {MOST_MEMBERS:,} files in one archive"))
        for info in files:
            with archive.open(info) as member:
                content = _limited(member, room)
            room -= len(content)
            found.append(Packed(info.filename, content))
    return found


def _limited(file: IO[bytes] | gzip.GzipFile, room: int) -> bytes:
    parts = []
    while part := file.read(_CHUNK):
        room -= len(part)
        if room < 0:
            raise InputError(Problem(Reason.TOO_LARGE, detail=f"over {LARGEST:,} bytes unpacked"))
        parts.append(part)
    return b"".join(parts)
