"""Excel workbooks: sheets with a header of known columns, a turn a row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from compliance_cli.errors import Problem, Reason
from compliance_cli.formats.counting import from_days
from compliance_cli.formats.definition import OfficeFormat, TestedOn
from compliance_cli.formats.escapes import decode
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Escape, ReadOptions
from compliance_cli.formats.office import OfficeReading, Xml, every_text, other_texts, paragraphs_of
from compliance_cli.formats.plain import Plain
from compliance_cli.formats.table import read_rows
from compliance_cli.formats.xmltext import may_hold_number

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_STRINGS = "xl/sharedStrings.xml"
_ROW = re.compile(r"<row\b[^<>]*+(?:(?<=/)>|>(?P<cells>(?:(?!<row\b).)*?)</row>)", re.DOTALL)
_CELL = re.compile(r"<c\b(?P<attributes>[^<>]*+)(?:(?<=/)>|>(?P<content>(?:(?!<c\b).)*?)</c>)", re.DOTALL)
_ITEM = re.compile(r"<si\b[^<>]*+(?:(?<=/)>|>(?:(?!<si\b).)*?</si>)", re.DOTALL)
_VALUE = re.compile(r"<v>(?P<value>[^<]*)</v>")
_REFERENCE = re.compile(r'\br="([A-Z]{1,3})\d+"')
_TYPE = re.compile(r'\st="(\w+)"')
_TEXT = re.compile(r"<t\b[^>]*>(?P<text>[^<]+)</t>")
_FORMULA = re.compile(
    r"<(?P<name>(?:\w+:)?(?:f|formula[12]?|definedName))\b[^<>]*+(?<!/)>(?P<formula>[^<]+)</(?P=name)>"
)
_IN_FORMULA = re.compile(r'(?P<quoted>(?:"|&quot;)(?:(?!"|&quot;).)*+(?:"|&quot;|$))|(?:(?!"|&quot;).)++', re.DOTALL)
_MOST_COLUMNS = 300


def read(files: Sequence[Xml], options: ReadOptions) -> OfficeReading:
    """The calls of all sheets that are transcripts."""
    strings = [runs for file in files if file.name == _STRINGS for runs in _strings(file)]
    sheets = [file for file in files if _SHEET.fullmatch(file.name)]
    talks = []
    for sheet in sheets:
        plain = Plain()
        rows = [(number, _row(cells, plain)) for number, cells in enumerate(_rows(sheet, strings), start=1)]
        talks += [from_days(plain.traced(talk)) for talk in read_rows(rows)]
    beside = [file for file in files if file not in sheets]
    numbers = [value for sheet in sheets for value in _numbers(sheet)]
    formulas = [part for file in files for part in _formulas(file)]
    heard = {one.last for one in (*numbers, *formulas)}
    # Headings of pages, texts of checks: all in a sheet that is no cell's value.
    others = [*every_text(beside), *filter(may_hold_number, every_text(sheets))]
    leaves = [*numbers, *formulas, *(text for text in others if text.last not in heard)]
    paragraphs = [[runs for runs in paragraphs_of(file) if runs[-1].last not in heard] for file in beside]
    texts = [*paragraphs, *map(_texts, sheets)]
    lacks = None if talks else Problem(Reason.NO_TEXT_COLUMN, detail="in no sheet beside one more that is known")
    return OfficeReading(talks, list(other_texts(texts, talks)), leaves, lacks)


def _strings(file: Xml) -> Iterator[list[Located]]:
    """The shared strings by their numbers, empty ones too."""
    texts = list(paragraphs_of(file))
    starts = [runs[0].first for runs in texts]
    for item in _ITEM.finditer(file.text):
        place = bisect_left(starts, file.base + item.start())
        yield texts[place] if place < len(texts) and starts[place] < file.base + item.end() else []


def _rows(sheet: Xml, strings: Sequence[Sequence[Located]]) -> Iterator[Mapping[int, Sequence[Located]]]:
    """Each row's cells by column (from 0)."""
    for row in _ROW.finditer(sheet.text):
        cells: dict[int, Sequence[Located]] = {}
        if row["cells"] is not None:
            for cell in _CELL.finditer(sheet.text, *row.span("cells")):
                column = _column(cell["attributes"], len(cells))
                if column < _MOST_COLUMNS and cell["content"] is not None:
                    cells[column] = _runs(sheet, cell, strings)
        yield cells


def _row(cells: Mapping[int, Sequence[Located]], plain: Plain) -> list[Located]:
    return [plain.cell(cells.get(column, ()), "\n") for column in range(max(cells, default=-1) + 1)]


def _runs(sheet: Xml, cell: re.Match[str], strings: Sequence[Sequence[Located]]) -> Sequence[Located]:
    kind = _TYPE.search(cell["attributes"])
    value = _VALUE.search(sheet.text, *cell.span("content"))
    if kind is not None and kind[1] == "s":
        number = int(value["value"]) if value and value["value"].isdecimal() and len(value["value"]) < 9 else -1
        return strings[number] if 0 <= number < len(strings) else ()
    if value is None:
        return [_located(sheet, text, "text") for text in _TEXT.finditer(sheet.text, *cell.span("content"))]
    if kind is not None and kind[1] != "n":
        return [_located(sheet, value, "value")]
    return [_number(sheet, cell, value)] if value["value"] else ()


def _texts(sheet: Xml) -> Iterator[list[Located]]:
    """The runs of each cell whose text is written in the sheet itself."""
    for cell in _CELL.finditer(sheet.text):
        kind = _TYPE.search(cell["attributes"])
        if cell["content"] is not None and kind is not None and kind[1] not in ("s", "n"):
            runs = list(_runs(sheet, cell, ()))
            if runs:
                yield runs


def _numbers(sheet: Xml) -> Iterator[Located]:
    """Every number, and the result of every formula that is a text."""
    for cell in _CELL.finditer(sheet.text):
        kind = _TYPE.search(cell["attributes"])
        if cell["content"] is not None and (kind is None or kind[1] != "s"):
            yield from _runs(sheet, cell, ())


def _number(sheet: Xml, cell: re.Match[str], value: re.Match[str]) -> Located:
    """A number, written from the end of its cell's attributes on (or from its type, which must go with it)."""
    kind = _TYPE.search(sheet.text, *cell.span("attributes"))
    first = kind.start() if kind else cell.end("attributes")
    raw = sheet.text[first : value.end()]
    said = decode(raw, Escape.SHEET_NUMBER)
    return Located.at(said, sheet.base + first, sheet.base + value.end(), Escape.SHEET_NUMBER, raw)


def _formulas(file: Xml) -> Iterator[Located]:
    """Formulas that may hold a card number: their texts in quotes, and what stands between, where a mask needs them."""
    for formula in _FORMULA.finditer(file.text):
        if may_hold_number(formula["formula"]):
            for part in _IN_FORMULA.finditer(file.text, *formula.span("formula")):
                raw = part.group()
                escape = Escape.FORMULA if part["quoted"] is None else Escape.MARKUP
                said = decode(raw, escape)
                place = file.base + part.start(), file.base + part.end()
                yield Located.at(said, *place, escape, None if said == raw else raw)


def _located(sheet: Xml, found: re.Match[str], group: str) -> Located:
    raw = found[group]
    said = decode(raw, Escape.MARKUP)
    first, last = found.span(group)
    return Located.at(said, sheet.base + first, sheet.base + last, Escape.MARKUP, None if said == raw else raw)


def _column(attributes: str, otherwise: int) -> int:
    reference = _REFERENCE.search(attributes)
    if reference is None:
        return otherwise
    number = 0
    for letter in reference[1]:
        number = number * 26 + ord(letter) - 64
    return number - 1


FORMAT = OfficeFormat(
    name="xlsx",
    title="Excel workbooks with a header row, one turn a row",
    extensions=(".xlsx", ".xlsm"),
    tested_on=TestedOn.OWN,
    holds="xl/workbook.xml",
    read=read,
)
