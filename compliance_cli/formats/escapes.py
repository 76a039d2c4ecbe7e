"""How text is written in a file: undoing it, finding a character's place in it, and writing text so."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from html import unescape

from compliance_cli.formats.model import Escape

_JSON_UNIT = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL
)
_CSV_UNIT = re.compile(r'""|.', re.DOTALL)
_ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|lrm|rlm);"
_MARKUP_UNIT = re.compile(rf"{_ENTITY}|.", re.DOTALL)
_ENTITIES = re.compile(_ENTITY)
_UNIT = {Escape.JSON_STRING: _JSON_UNIT, Escape.CSV_QUOTED: _CSV_UNIT, Escape.MARKUP: _MARKUP_UNIT}
_MARKER = {Escape.JSON_STRING: "\\", Escape.CSV_QUOTED: '""', Escape.MARKUP: "&"}


def decode(raw: str, escape: Escape) -> str:
    """The text that `raw` stands for. Raises `ValueError` for a JSON string that is malformed."""
    marker = _MARKER.get(escape)
    if marker is None or marker not in raw:
        return raw
    if escape is Escape.JSON_STRING:
        return str(json.loads(f'"{raw}"', strict=False))
    if escape is Escape.CSV_QUOTED:
        return raw.replace('""', '"')
    return _ENTITIES.sub(_character, raw)


def boundaries(raw: str, escape: Escape) -> Sequence[int]:
    """For each character of the decoded text, and for its end, the offset in `raw` where it begins."""
    marker = _MARKER.get(escape)
    if marker is None or marker not in raw:
        return range(len(raw) + 1)
    return [*(unit.start() for unit in _UNIT[escape].finditer(raw)), len(raw)]


def written(text: str, escape: Escape) -> str:
    """`text` as it has to be written in such a place (for a number: as a quoted string)."""
    match escape:
        case Escape.JSON_STRING:
            return json.dumps(text, ensure_ascii=False)[1:-1]
        case Escape.JSON_NUMBER:
            return json.dumps(text, ensure_ascii=False)
        case Escape.CSV_QUOTED:
            return text.replace('"', '""')
        case Escape.MARKUP:
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        case Escape.PLAIN:
            return text


def _character(entity: re.Match[str]) -> str:
    """One character for an entity, whatever it says: offsets are counted in single characters."""
    char = unescape(entity.group())
    return char if len(char) == 1 else "\ufffd"
