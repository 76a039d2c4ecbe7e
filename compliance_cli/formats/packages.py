"""Files within files: zip archives (Word and Excel documents are ones too) and gzip, opened within limits."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from typing import IO, NamedTuple

from compliance_cli.errors import InputError, Problem, Reason

LARGEST = 100_000_000
"""Bytes of all members together, unpacked; a small archive can say that it holds terabytes."""
MOST_MEMBERS = 20_000
_CHUNK = 1 << 20

_DIGITS = re.compile(rb"(?:[0-9][^0-9A-Za-z]{0,3}){12,}[0-9]")
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
    """The files in a package, in its order, and its folders (empty files, called `…/`).

    A gzip file holds one, called as itself without `.gz`.

    Raises `InputError` BROKEN_FORMAT for a package that is damaged, SIGNED for one under a password,
    UNPACKED_TOO_LARGE beyond the limits.
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


def name_inside(data: bytes, name: str, numbers: Sequence[int]) -> str:
    """The path of a file in a package: its name behind that of the package, by its number (from 1) in there, and so on.

    What lies in a gzip file is called as that.
    """
    for number in numbers:
        if not is_package(data):
            break
        member = members_of(data, name)[number - 1]
        if not data.startswith(GZIP_START):
            name = f"{name}/{member.name}"
        data = member.data
    return name


def repacked(data: bytes, changed: Mapping[int, bytes], names: Sequence[str]) -> bytes:
    """The package with the members of these numbers replaced, and with all members called by `names`.

    All else about the members (order, dates, rights) stays. Notes that a packer left (a gzip file's name, comments)
    go where they hold so many digits that they may hold a card number. A package in which nothing changes stays as
    it is.
    """
    if data.startswith(GZIP_START):
        if 0 in changed:
            return gzip.compress(changed[0], mtime=0)
        return gzip.compress(gzip.decompress(data), mtime=0) if _noted_digits(_gzip_notes(data)) else data
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        infos = before.infolist()
        notes = [before.comment, *(info.comment for info in infos)]
        if not changed and names == [info.filename for info in infos] and not any(map(_noted_digits, notes)):
            return data
        after.comment = _without_digits(before.comment)
        for number, info in enumerate(infos):
            content = changed[number] if number in changed else before.read(info)
            info.filename = names[number]
            info.comment = _without_digits(info.comment)
            after.writestr(info, content, compress_type=info.compress_type)
    return made.getvalue()


def _without_digits(note: bytes) -> bytes:
    return b"" if _noted_digits(note) else note


def _noted_digits(note: bytes) -> bool:
    return _DIGITS.search(note) is not None


def _gzip_notes(data: bytes) -> bytes:
    """The name and the comment in the header of a gzip file (RFC 1952)."""
    flags, rest = data[3], data[10:]
    if flags & 4:
        rest = rest[2 + int.from_bytes(rest[:2], "little") :]
    wanted = bool(flags & 8) + bool(flags & 16)
    return b"\0".join(rest.split(b"\0", wanted)[:wanted])


def _zip_members(data: bytes) -> list[Packed]:
    found = []
    room = LARGEST
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = archive.infolist()
        if len(files) > MOST_MEMBERS:
            raise InputError(Problem(Reason.UNPACKED_TOO_LARGE, detail=f"over {MOST_MEMBERS:,} files"))
        for info in files:
            content = b""
            if not info.is_dir():
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
            raise InputError(Problem(Reason.UNPACKED_TOO_LARGE, detail=f"over {LARGEST // 1_000_000} MB"))
        parts.append(part)
    return b"".join(parts)
