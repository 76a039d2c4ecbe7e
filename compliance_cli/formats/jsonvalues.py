"""Looking into a JSON tree without trusting its shape.

Numbers may be numbers (the fast tree) or `Located` strings as they are written (the located tree). A
string that holds a document is looked into as if the document stood there itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from compliance_cli.formats.located import Located

_NOTHING: dict[str, object] = {}


def document_in(value: object) -> object:
    """The document that a string holds; any other value as it is."""
    return value.tree if isinstance(value, Located) and value.tree is not None else value


def members(value: object) -> Mapping[str, object]:
    """The members of an object; nothing for any other value."""
    value = document_in(value)
    return cast("dict[str, object]", value) if isinstance(value, dict) else _NOTHING


def items(value: object) -> Sequence[object]:
    """The items of an array; nothing for any other value."""
    value = document_in(value)
    return value if isinstance(value, list) else ()


def text_of(value: object) -> str | None:
    """A string as it is, a number as it is written; None for any other value."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return str(value)


def scalar(value: object) -> str | None:
    """A string, a number or a truth value as text; None for any other value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return text_of(value)


def whole(value: object) -> int | None:
    """A whole number from 0 to a billion; None for any other value."""
    if isinstance(value, Located) and value.isdecimal() and len(value) < 10:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else None
