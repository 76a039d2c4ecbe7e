"""The meta file: a table of calls, one a row, joined to the inputs by file name or call id.

What it says is scrubbed as it is read. The names and ids that rows are found by stay raw, in memory only.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from compliance_cli.batch.inputs import Input
from compliance_cli.errors import InputError, UsageError
from compliance_cli.formats.encoding import decode
from compliance_cli.formats.table_columns import COLUMNS, Column
from compliance_cli.redaction.door import scrub
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.safetext import SafeText

_FILES = frozenset(
    "file filename filepath path source transcript recording audio 文件 文件名 录音文件 錄音檔 檔案 檔名".split()
)
_IDS = frozenset({"id", *(name for name, column in COLUMNS.items() if column is Column.CALL)})
_KEPT_AS = {Column.DATE: "date", Column.AGENT: "agent", Column.MARKET: "market", Column.LANGUAGE: "language"}
_NOT_IN_NAMES = re.compile(r"[\s_\-.]+")
_DELIMITERS = ",;\t|"
_MOST_COMPLAINTS = 20

Row = Mapping[str, SafeText]


class MetaTable:
    """The rows of a meta file. It counts which of them, and which calls, found no partner."""

    def __init__(self, rows: Mapping[str, int], values: Sequence[Row], shown: SafeText) -> None:
        self._rows = rows
        self._values = values
        self._shown = shown
        self._used: set[int] = set()
        self._without = self._with = 0

    def __repr__(self) -> str:
        return "<meta table>"

    def of(self, entry: Input, call_id: SafeText) -> Row:
        """What the table says of a call: by its input's path, name or name without ending, and by its id."""
        path = PurePosixPath(entry.name)
        names = (entry.name, entry.relative, path.name, path.stem, call_id)
        numbers = dict.fromkeys(self._rows[name] for name in names if name in self._rows)
        self._used |= numbers.keys()
        self._with += bool(numbers)
        self._without += not numbers
        return {key: value for number in numbers for key, value in self._values[number].items()}

    def notices(self) -> tuple[str, ...]:
        """What found no partner, in words."""
        unused = len(self._values) - len(self._used)
        told = []
        if self._without:
            told.append(f"{self._shown}: {self._without:,} of {self._without + self._with:,} calls have no row in it")
        if unused:
            told.append(f"{self._shown}: {unused:,} of {len(self._values):,} rows belong to no call")
        return tuple(told)


def read_meta(data: bytes, shown: SafeText, settings: DoorSettings) -> MetaTable:
    """The table of a CSV, TSV or JSONL file; `shown` is its masked name. `UsageError` lists what is wrong with it."""
    try:
        text, _ = decode(data)
    except InputError as error:
        raise UsageError(f"{shown}: {error.problem.reason.what}: {error.problem.reason.remedy}") from None
    is_json = text.lstrip().startswith("{")
    records = list(_json_records(text, shown) if is_json else _csv_records(text, shown))
    rows: dict[str, int] = {}
    lines: dict[int, int] = {}
    values: list[Row] = []
    loose: dict[str, set[int]] = {}
    complaints = []
    for line, record in records:
        number = len(values)
        lines[number] = line
        keys = _keys(record)
        if not keys:
            complaints.append(f"{shown}:{line}: neither a file name nor a call id stands in this row")
        for key in keys:
            earlier = rows.setdefault(key, number)
            if earlier != number:
                complaints.append(f"{shown}:{line}: the row of line {lines[earlier]} is about the same call")
        for key in _loosely(record):
            loose.setdefault(key, set()).add(number)
        values.append(_row(record, settings))
    if not records:
        complaints.append(f"{shown}: there are no rows in this file")
    if complaints:
        told = list(dict.fromkeys(complaints))
        more = len(told) - _MOST_COMPLAINTS
        raise UsageError("\n".join([*told[:_MOST_COMPLAINTS], *([f"and {more:,} more"] if more > 0 else [])]))
    # A name without its folder or its ending finds a row where only one can be meant.
    found = {key: next(iter(numbers)) for key, numbers in loose.items() if len(numbers) == 1}
    return MetaTable({**found, **rows}, values, shown)


def _csv_records(text: str, shown: SafeText) -> Iterator[tuple[int, Mapping[str, str]]]:
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = next(reader, [])
        if not any(_plain(name) in _FILES | _IDS for name in header):
            raise UsageError(
                f"{shown}:1: no column of the header names the call: call one of them `file` (a file name) or `id`"
            )
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, dict(zip(header, cells, strict=False))
    except csv.Error:
        raise UsageError(f"{shown}:{reader.line_num}: this row is no CSV") from None


def _json_records(text: str, shown: SafeText) -> Iterator[tuple[int, Mapping[str, str]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record: object = json.loads(line)
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict):
            raise UsageError(f"{shown}:{number}: this line is no JSON object: give one a line")
        yield number, {key: str(value) for key, value in record.items() if isinstance(value, str | int | float)}


def _keys(record: Mapping[str, str]) -> Collection[str]:
    """What the call of a row is called: its file as it stands there, its id."""
    files = [path.as_posix() for path in _paths(record)]
    ids = [value.strip() for name, value in record.items() if _plain(name) in _IDS and value.strip()]
    return dict.fromkeys((*files, *ids, *map(scrub, ids)))


def _loosely(record: Mapping[str, str]) -> Collection[str]:
    """The same without folders and endings: a recording's row is that of its transcript."""
    return {name for path in _paths(record) for name in (path.name, path.stem)}


def _paths(record: Mapping[str, str]) -> list[PurePosixPath]:
    files = (value.strip() for name, value in record.items() if _plain(name) in _FILES)
    return [PurePosixPath(value.replace("\\", "/")) for value in files if value]


def _row(record: Mapping[str, str], settings: DoorSettings) -> Row:
    row: dict[str, SafeText] = {}
    for name, value in record.items():
        plain = _plain(name)
        if value.strip() and plain not in _FILES | _IDS:
            column = COLUMNS.get(plain)
            kept = _KEPT_AS.get(column) if column is not None else None
            row[scrub(kept or name.strip(), settings)] = scrub(value.strip(), settings)
    return row


def _plain(name: str) -> str:
    return _NOT_IN_NAMES.sub("", name).lower()
