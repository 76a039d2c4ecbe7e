"""How text is written in a file: undoing it, finding a character's place in it, and writing text so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from types import MappingProxyType

from compliance_cli.formats.model import Escape, Style

_JSON_UNIT = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL
)
_PYTHON_UNIT = re.compile(
    r"\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}|\\[abfnrtv0\\'\"]|.", re.DOTALL
)
_PYTHON_MARKS = MappingProxyType(dict(zip("abfnrtv0", "\a\b\f\n\r\t\v\0", strict=True)))
_CSV_UNIT = re.compile(r'""|.', re.DOTALL)
_ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|lrm|rlm);"
_MARKUP_UNIT = re.compile(rf"{_ENTITY}|.", re.DOTALL)
_ENTITIES = re.compile(_ENTITY)
_UNIT: Mapping[Style, re.Pattern[str]] = MappingProxyType(
    {
        Style.JSON_STRING: _JSON_UNIT,
        Style.PYTHON_STRING: _PYTHON_UNIT,
        Style.CSV_QUOTED: _CSV_UNIT,
        Style.MARKUP: _MARKUP_UNIT,
    }
)
_SHEET_NUMBER = re.compile(r'(?:\st="\w+")?(?P<beside>[^<>]*>.*)<v>(?P<value>.*)</v>', re.DOTALL)
_POWER = re.compile(r"(?P<first>[1-9])\.?(?P<more>[0-9]{0,17})[eE]\+?(?P<power>[0-9]{1,2})")
#: The power of ten of the longest card number.
_MOST_POWER = 18
#: With more digits, a formula may hold a card number.
_MOST_DIGITS = 12
_MARKER: Mapping[Style, str] = MappingProxyType(
    {
        Style.JSON_STRING: "\\",
        Style.PYTHON_STRING: "\\",
        Style.CSV_QUOTED: '""',
        Style.MARKUP: "&",
        Style.SHEET_NUMBER: "<v>",
    }
)


def decode(raw: str, escape: Escape) -> str:
    """The text that `raw` stands for. Raises `ValueError` for a JSON string that is malformed."""
    for style in _styles(escape):
        raw = _decode(raw, style)
    return raw


def boundaries(raw: str, escape: Escape) -> Sequence[int]:
    """For each character of the decoded text, and for its end, the offset in `raw` where it begins."""
    places: Sequence[int] = range(len(raw) + 1)
    for style in _styles(escape):
        if style in _UNIT and _MARKER.get(style, "\0") in raw:
            places = [*(places[unit.start()] for unit in _UNIT[style].finditer(raw)), places[-1]]
            raw = _decode(raw, style)
    return places


def written(text: str, escape: Escape, instead: str = "") -> str:
    """`text` as it has to be written in such a place (for a number: as a quoted string).

    `instead`: what stands there, where it goes as a whole. A cell's number leaves the cell its style and its formula,
    unless that may hold a card number itself.
    """
    match escape.style:
        case Style.JSON_STRING:
            text = _in_json(text)
        case Style.JSON_NUMBER:
            text = f'"{_in_json(text)}"'
        case Style.PYTHON_STRING:
            text = text.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"')
        case Style.CSV_QUOTED:
            text = text.replace('"', '""')
        case Style.MARKUP:
            text = _in_markup(text)
        case Style.SHEET_NUMBER:
            stood = _SHEET_NUMBER.fullmatch(instead)
            beside = stood["beside"] if stood else ">"
            kept = beside if sum(map(str.isdecimal, beside)) <= _MOST_DIGITS else ">"
            text = f' t="str"{kept}<v>{_in_markup(text)}</v>'
        case Style.FORMULA:
            text = f'"{_in_markup(text)}"'
        case Style.PLAIN:
            pass
    for _ in range(escape.inside):
        text = _in_json(text)
    return text


def _styles(escape: Escape) -> Iterator[Style]:
    """What has to be undone, in order."""
    for _ in range(escape.inside):
        yield Style.JSON_STRING
    yield escape.style


def _decode(raw: str, style: Style) -> str:
    if _MARKER.get(style, "\0") not in raw:
        return raw
    match style:
        case Style.JSON_STRING:
            return str(json.loads(f'"{raw}"', strict=False))
        case Style.PYTHON_STRING:
            return _PYTHON_UNIT.sub(_python_character, raw)
        case Style.CSV_QUOTED:
            return raw.replace('""', '"')
        case Style.MARKUP:
            return _ENTITIES.sub(_character, raw)
        case Style.SHEET_NUMBER:
            return _written_out(_SHEET_NUMBER.sub(r"\g<value>", raw))
    return raw


def _written_out(number: str) -> str:
    """All figures of a large whole number that is written with a power of ten."""
    found = _POWER.fullmatch(number)
    if found is None or int(found["power"]) > _MOST_POWER:
        return number
    figures, length = found["first"] + found["more"].rstrip("0"), int(found["power"]) + 1
    return number if len(figures) > length else figures.ljust(length, "0")


def _in_markup(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _in_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _character(entity: re.Match[str]) -> str:
    """One character for an entity, whatever it says: offsets are counted in single characters."""
    char = unescape(entity.group())
    return char if len(char) == 1 else "\ufffd"


def _python_character(unit: re.Match[str]) -> str:
    written = unit.group()
    if len(written) == 1:
        return written
    return chr(int(written[2:], 16)) if written[1] in "xuU" else _PYTHON_MARKS.get(written[1], written[1])
