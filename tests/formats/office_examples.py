"""Small Word and Excel files, put together by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
CORE = "<cp:coreProperties><dc:title>Call of 4111 1111 1111 1111</dc:title></cp:coreProperties>"


PICTURE = b"\x89PNG 4111111111111112"


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 10, 3, 9, 0, 0)), content)
    return made.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def paragraph(*runs: str) -> str:
    """A paragraph of these runs; a run may be XML of its own."""
    inner = (run if run.startswith("<") else f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p>{''.join(inner)}</w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table; a cell is a text, or paragraphs in XML."""
    cells = [
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row) for row in rows
    ]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def docx(body: str, **more: str) -> bytes:
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>'
    parts: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>", "word/document.xml": document}
    parts |= {f"word/{name}.xml": content for name, content in more.items()}
    return zipped({**parts, "docProps/core.xml": CORE, "word/media/image1.png": PICTURE})


def cell(place: str, value: str | float) -> str:
    if isinstance(value, str) and value.startswith("#"):
        return f'<c r="{place}" s="2" t="s"><v>{value[1:]}</v></c>'
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{place}" s="1"><v>{value}</v></c>'


def sheet(*rows: Sequence[str | float | None]) -> str:
    lines = []
    for number, row in enumerate(rows, start=1):
        places = ((f"{chr(65 + column)}{number}", value) for column, value in enumerate(row) if value is not None)
        lines.append(f'<row r="{number}">{"".join(cell(place, value) for place, value in places)}</row>')
    return f"<worksheet {S}><sheetData>{''.join(lines)}</sheetData></worksheet>"


def xlsx(strings: Sequence[str], *sheets: str, **more: str) -> bytes:
    """A workbook; a shared string is a text, or runs in XML."""
    items = "".join(f"<si>{one if one.startswith('<') else f'<t>{one}</t>'}</si>" for one in strings)
    parts: dict[str, str | bytes] = {
        "xl/workbook.xml": f"<workbook {S}/>",
        "xl/sharedStrings.xml": f"<sst {S}>{items}</sst>",
    }
    parts |= {f"xl/worksheets/sheet{number}.xml": one for number, one in enumerate(sheets, start=1)}
    parts |= {f"xl/{name}.xml": content for name, content in more.items()}
    return zipped({**parts, "docProps/core.xml": CORE})
