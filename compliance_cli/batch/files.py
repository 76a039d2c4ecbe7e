"""Bytes in, with a limit; files out, whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from compliance_cli.batch.inputs import Input
from compliance_cli.errors import InputError, Problem, Reason, UsageError
from compliance_cli.redaction.door import scrub

_READ_REASONS = {
    errno.ENOENT: Reason.NOT_FOUND,
    errno.ENOTDIR: Reason.NOT_FOUND,
    errno.ELOOP: Reason.NOT_FOUND,
    errno.ENAMETOOLONG: Reason.NOT_FOUND,
    errno.EISDIR: Reason.IS_FOLDER,
    errno.EACCES: Reason.NO_RIGHTS,
    errno.EPERM: Reason.NO_RIGHTS,
}


def read_bytes(entry: Input, limit: int) -> bytes:
    """The content of an input of at most `limit` bytes; `InputError` tells what stands in the way."""
    try:
        if entry.path is None:
            data = b"" if sys.stdin is None else sys.stdin.buffer.read(limit + 1)
        else:
            if os.path.isfile(entry.path) and os.path.getsize(entry.path) > limit:
                raise _too_large(entry, limit)
            with open(entry.path, "rb") as file:
                data = file.read(limit + 1)
    except OSError as error:
        reason = _READ_REASONS.get(error.errno or 0)
        detail = "" if reason else errno.errorcode.get(error.errno or 0, "input/output error")
        raise InputError(Problem(reason or Reason.NO_RIGHTS, entry.source, detail=detail)) from None
    except ValueError:
        raise InputError(Problem(Reason.NOT_FOUND, entry.source)) from None
    if len(data) > limit:
        raise _too_large(entry, limit)
    return data


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes its place under its name only when all is written.

    It is readable by its owner only (mode 0600). If anything goes wrong nothing is left, and a file that
    was there before stays as it was. A device or a pipe is written to directly. `UsageError` if
    the place cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            with open(target, "wb") as device:
                yield device
            return
        number, name = tempfile.mkstemp(prefix=".compliance-", dir=target.parent)
    except OSError:
        raise _not_writable(path) from None
    try:
        with os.fdopen(number, "wb") as file:
            yield file
        os.replace(name, target)
    except BaseException as error:
        os.unlink(name)
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            raise _not_writable(path) from None
        raise


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, mode 0600; its folder is made if need be. `UsageError` if it cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise _not_writable(path) from None
    with written_whole(path) as file:
        file.write(data)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet; its folder is made if need be. `UsageError` if it is, or cannot be written.

    Of a file that cannot be written to its end nothing is left.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "xb", buffering=0) as file:
            try:
                file.write(data)
            except OSError:
                os.unlink(path)
                raise
    except FileExistsError:
        what = "is there already" if os.path.lexists(path) else "cannot be made: a file stands in its way"
        raise UsageError(f"{scrub(path.as_posix())} {what}") from None
    except OSError:
        raise _not_writable(path) from None


def _too_large(entry: Input, limit: int) -> InputError:
    return InputError(Problem(Reason.TOO_LARGE, entry.source, detail=f"the limit is {in_words(limit)}"))


def _not_writable(path: Path) -> UsageError:
    return UsageError(str(Problem(Reason.NOT_WRITABLE, scrub(path.as_posix()))))


def in_words(size: int) -> str:
    """A size in bytes as people write it: 52428800 → `50 MB`, 1500 → `1500 bytes`."""
    for unit, factor in (("GB", 1 << 30), ("MB", 1 << 20), ("kB", 1 << 10)):
        if size >= factor and size % factor == 0:
            return f"{size // factor} {unit}"
    return f"{size} bytes"
