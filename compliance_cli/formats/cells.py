"""Rows of cells of a delimited text (CSV, TSV), each cell with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compliance_cli.errors import InputError, Reason
from compliance_cli.formats.escapes import decode
from compliance_cli.formats.lines import LONGEST_LINE, problem_at
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Escape

DELIMITERS = (",", "\t", ";", "|")


def rows_of(text: str, delimiter: str) -> Iterator[tuple[int, list[Located]]]:
    """The rows with their line (from 1); quoted cells may hold delimiters, line breaks and doubled quotes.

    A quote that is never closed takes the rest of the file. Blank lines are no rows.
    Raises `InputError` LONG_LINE.
    """
    grammar = _grammar(delimiter)
    row: list[Located] = []
    here, number, began = 0, 1, 1
    while here <= len(text):
        cell = grammar.match(text, here)
        if cell is None or cell.end() - here > LONGEST_LINE:
            raise InputError(problem_at(text, here, Reason.LONG_LINE, f"over {LONGEST_LINE:,} characters"))
        row.append(_located(cell))
        number += text.count("\n", here, cell.end())
        here = cell.end()
        if cell["end"] == delimiter:
            continue
        if len(row) > 1 or row[0]:
            yield began, row
        row, began = [], number
        if not cell["end"]:
            return


@lru_cache(maxsize=len(DELIMITERS))
def _grammar(delimiter: str) -> re.Pattern[str]:
    mark = re.escape(delimiter)
    quoted = rf'[ ]*"(?P<quoted>[^"]*+(?:""[^"]*+)*+)(?:"(?P<rest>[^{mark}\r\n]*)|\Z)'
    return re.compile(rf"(?:{quoted}|(?P<bare>[^{mark}\r\n]*))(?P<end>{mark}|\r\n|\n|\r|\Z)")


def _located(cell: re.Match[str]) -> Located:
    if cell["quoted"] is not None:
        # What stands behind the closing quote is part of the cell, and so is that quote then.
        first, last = cell.start("quoted"), cell.end("rest" if (cell["rest"] or "").strip() else "quoted")
        raw = cell.string[first:last]
        said = decode(raw, Escape.CSV_QUOTED)
        return Located.at(said, first, last, Escape.CSV_QUOTED, None if said == raw else raw)
    return Located.at(cell["bare"], *cell.span("bare"), Escape.PLAIN)
