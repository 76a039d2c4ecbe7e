"""Word documents: a table with a header of known columns, or labelled lines as in a text file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_cli.formats import text
from compliance_cli.formats.definition import OfficeFormat, TestedOn
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.office import OfficeReading, Xml, by_name, every_text, other_texts, paragraphs_of
from compliance_cli.formats.plain import Plain
from compliance_cli.formats.table import read_rows
from compliance_cli.formats.talk import Talk
from compliance_cli.formats.xmltext import Tag, tokens_of

_MAIN = "word/document.xml"
_GAPS = {"w:tab": " ", "w:br": " ", "w:cr": " "}


class _Cell(NamedTuple):
    """The runs of a cell, or of a paragraph outside of tables (table 0), and where it stands."""

    table: int
    row: int
    runs: list[str]


def read(files: Sequence[Xml], options: ReadOptions) -> OfficeReading:
    """One call: of the tables the longest that is a transcript, else all paragraphs."""
    main = by_name(files).get(_MAIN)
    cells = [] if main is None else list(_cells(main))
    talks = _of_tables(cells) or _of_lines(cells, options)
    return OfficeReading(talks, list(other_texts(map(paragraphs_of, files), talks)), list(every_text(files)))


def _of_tables(cells: Sequence[_Cell]) -> list[Talk]:
    best: list[Talk] = []
    for table in sorted({cell.table for cell in cells if cell.table}):
        plain = Plain()
        rows: dict[int, list[Located]] = {}
        for cell in cells:
            if cell.table == table:
                rows.setdefault(cell.row, []).append(plain.cell(cell.runs, "\n"))
        talks = [plain.traced(talk) for talk in read_rows(list(rows.items()))]
        if sum(len(talk.turns) for talk in talks) > sum(len(talk.turns) for talk in best):
            best = talks
    return best


def _of_lines(cells: Sequence[_Cell], options: ReadOptions) -> list[Talk]:
    plain = Plain()
    row = (0, 0)
    for cell in cells:
        if cell.table and (cell.table, cell.row) == row:
            plain.add(" ")
        elif plain.length:
            plain.add("\n")
        row = (cell.table, cell.row)
        for run in cell.runs:
            plain.add(run)
    return [plain.traced(talk) for talk in text.read(plain.text, options).talks]


def _cells(file: Xml) -> Iterator[_Cell]:
    """The cells and paragraphs in order; a table within a cell is part of the cell."""
    runs: list[str] = []
    tables = depth = row = 0
    in_text = False
    for token in tokens_of(file.text, file.base):
        if isinstance(token, Located):
            if in_text:
                runs.append(token)
            continue
        if token.name == "w:t":
            in_text = token.opens and not token.closes
        elif token.opens and token.name in _GAPS:
            runs.append(_GAPS[token.name])
        elif token.name == "w:tbl":
            depth += 1 if token.opens else -1
            tables += token.opens and depth == 1
        elif token.opens and token.name == "w:tr" and depth == 1:
            row += 1
        ended = _ends(token, depth)
        if ended == "cell" or (ended == "paragraph" and depth == 0):
            yield _Cell(tables if depth else 0, row if depth else 0, runs)
            runs = []
        elif ended == "paragraph" and runs:
            runs.append(" ")


def _ends(tag: Tag, depth: int) -> str:
    if not tag.closes or (tag.opens and tag.name != "w:p"):
        return ""
    return {"w:p": "paragraph", "w:tc": "cell" if depth == 1 else ""}.get(tag.name, "")


FORMAT = OfficeFormat(
    name="docx",
    title="Word documents: a table of turns, or labelled lines",
    extensions=(".docx",),
    tested_on=TestedOn.REAL_FILE,
    holds=_MAIN,
    read=read,
)
