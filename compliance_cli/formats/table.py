"""CSV and TSV: a turn a row, columns known by their header names in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from compliance_cli.errors import InputError, Problem, Reason
from compliance_cli.formats.cells import DELIMITERS, rows_of
from compliance_cli.formats.clock import seconds
from compliance_cli.formats.counting import LONGEST_CALL, TIME_OF_DAY, from_zero
from compliance_cli.formats.definition import Reading, TestedOn, TextFormat
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.table_columns import COLUMNS, Column
from compliance_cli.formats.talk import Said, Talk, Token
from compliance_cli.speech import fold

_NOT_IN_NAMES = re.compile(r"[\s_\-.:：]+")
_MILLISECONDS = re.compile(r"(?:ms|millis|milliseconds|毫秒)[)）\]]?$")
_HEAD = 4000
_FEWEST_TIMES, _LONGEST_TIME = 3, 17
_LAST_SECOND = 1e11
"""Seconds since 1970 that nobody will live to see; milliseconds since then are more."""
_SLOWEST = 0.05
"""Characters a second. People say from 4 (Chinese) to 20 (English); a call on hold for most of the time has 0.2."""
_HEADER_ROWS = 10
"""Rows of a sheet among which its header is looked for: titles may stand above it."""


Row = tuple[int | None, Sequence[str]]
"""A row with its line or number; its cells know where they are written."""


class Header(NamedTuple):
    """Which cell of a row is what; times are in units of `unit` seconds."""

    columns: dict[Column, int]
    names: tuple[str, ...]
    unit: float


def sniff(text: str, extension: str) -> bool:
    """A first line that names the text's column and one more that a transcript has.

    A file that is called a table and has several columns is one: it is refused rather than read as talk.
    """
    delimiter = _delimiter(text)
    if delimiter is None:
        first = text.lstrip("\r\n").split("\n", 1)[0]
        return extension in FORMAT.extensions and any(first.count(mark) > 1 for mark in DELIMITERS)
    columns = _header(text, delimiter).columns
    return Column.TEXT in columns and (len(columns) > 1 or extension in FORMAT.extensions)


def read(text: str, options: ReadOptions) -> Reading:
    """A call for each value of the call id's column, in order of first appearance; without it one call.

    Raises `InputError` NO_TEXT_COLUMN if no column of the header is the text's.
    """
    delimiter = _delimiter(text)
    header = _header(text, delimiter) if delimiter else None
    if delimiter is None or header is None or Column.TEXT not in header.columns:
        raise InputError(Problem(Reason.NO_TEXT_COLUMN, line=1))
    rows = list(rows_of(text, delimiter))
    return Reading(_talks(rows[1:], header), cells=[cell for _, row in rows for cell in row])


def read_rows(rows: Sequence[Row]) -> list[Talk]:
    """The calls of rows (each with its number), of which one of the first is the header; none without one."""
    for place, (_, row) in enumerate(rows[:_HEADER_ROWS]):
        header = header_of(row)
        if Column.TEXT in header.columns and len(header.columns) > 1:
            return _talks(rows[place + 1 :], header)
    return []


def _talks(rows: Sequence[Row], header: Header) -> list[Talk]:
    if header.unit == 1.0 and _must_be_milliseconds(rows, header):
        header = header._replace(unit=0.001)
    calls: dict[str, list[Row]] = {}
    for line, row in rows:
        calls.setdefault(_cell(row, header, Column.CALL) or "", []).append((line, row))
    return [_talk(call, rows_of_call, header) for call, rows_of_call in calls.items()]


def _talk(call: str, rows: Sequence[Row], header: Header) -> Talk:
    turns = [_said(line, row, header) for line, row in rows]
    first = rows[0][1]
    on_a_clock = any(":" in (_cell(row, header, Column.START) or "") for _, row in rows)
    counted = from_zero(turns, TIME_OF_DAY if on_a_clock else LONGEST_CALL)
    meta = {
        column.value: value
        for column in (Column.DATE, Column.MARKET, Column.AGENT)
        if (value := _cell(first, header, column))
    }
    language = _cell(first, header, Column.LANGUAGE)
    return Talk(tuple(counted), call or None, language, meta, rows[0][0], counted is not turns)


def _must_be_milliseconds(rows: Sequence[Row], header: Header) -> bool:
    """Whether times are whole numbers so large for what is said that they cannot be seconds."""
    columns = (Column.START, Column.END)
    cells = [cell.strip() for _, row in rows for one in columns if (cell := _cell(row, header, one))]
    if len(cells) < _FEWEST_TIMES or not all(cell.isdecimal() and len(cell) < _LONGEST_TIME for cell in cells):
        return False
    times = sorted(map(int, cells))
    said = sum(len(_cell(row, header, Column.TEXT) or "") for _, row in rows)
    return times[0] > _LAST_SECOND or said < _SLOWEST * (times[-1] - times[0])


def _said(line: int | None, row: Sequence[str], header: Header) -> Said:
    text = _cell(row, header, Column.TEXT)
    who = (_cell(row, header, column) for column in (Column.ROLE, Column.SPEAKER, Column.CHANNEL))
    label = next((label.strip() for label in who if label), None)
    begins = seconds(_cell(row, header, Column.START), header.unit)
    ends = seconds(_cell(row, header, Column.END), header.unit)
    return Said((Token(text),) if text else (), label, None, begins, ends, line)


def _cell(row: Sequence[str], header: Header, column: Column) -> str | None:
    place = header.columns.get(column)
    return row[place] if place is not None and place < len(row) and row[place].strip() else None


def _delimiter(text: str) -> str | None:
    """The delimiter that parts the first line into the most known column names."""
    first = text[:_HEAD].lstrip("\r\n").split("\n", 1)[0]
    known = {mark: len(_header(first, mark).columns) for mark in DELIMITERS}
    best = max(known, key=lambda mark: known[mark])
    return best if known[best] else None


def _header(text: str, delimiter: str) -> Header:
    _, row = next(rows_of(text, delimiter), (0, []))
    return header_of(row)


def header_of(row: Sequence[str]) -> Header:
    """Which column of a header is what."""
    names = tuple(fold(name.strip()) for name in row)
    columns: dict[Column, int] = {}
    for place, name in enumerate(names):
        column = COLUMNS.get(_NOT_IN_NAMES.sub("", _MILLISECONDS.sub("", name).rstrip("(（[")))
        if column is not None:
            columns.setdefault(column, place)
    timed = [names[place] for column, place in columns.items() if column in (Column.START, Column.END)]
    milliseconds = any(_MILLISECONDS.search(name) for name in timed)
    return Header(columns, names, 0.001 if milliseconds else 1.0)


FORMAT = TextFormat(
    name="csv",
    title="CSV or TSV with a header line, one turn a row",
    extensions=(".csv", ".tsv"),
    tested_on=TestedOn.OWN,
    sniff=sniff,
    read=read,
)
