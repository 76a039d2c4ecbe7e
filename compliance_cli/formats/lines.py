"""The lines of a text, with their places, and the place of an offset as line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compliance_cli.errors import InputError, Problem, Reason

LONGEST_LINE = 10_000_000
"""Code points. A whole day of speech is about a million; a longer line is no transcript of lines."""

_LINE_END = re.compile(r"\r\n|\n|\r")


class Line(NamedTuple):
    """One line without its end: its number from 1, and its code points in the file's text."""

    number: int
    first: int
    last: int


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text (ended by LF, CRLF or CR). Raises `InputError` LONG_LINE."""
    number, here = 1, 0
    for end in _LINE_END.finditer(text):
        yield _checked(Line(number, here, end.start()))
        number, here = number + 1, end.end()
    if here < len(text):
        yield _checked(Line(number, here, len(text)))


def problem_at(text: str, offset: int, reason: Reason, detail: str = "") -> Problem:
    """A problem at an offset of the file's text, as line and column (both from 1, in code points)."""
    line = text.count("\n", 0, offset) + 1
    return Problem(reason, line=line, column=offset - text.rfind("\n", 0, offset), detail=detail)


def _checked(line: Line) -> Line:
    if line.last - line.first > LONGEST_LINE:
        detail = f"over {LONGEST_LINE:,} characters"
        raise InputError(Problem(Reason.LONG_LINE, line=line.number, detail=detail))
    return line
