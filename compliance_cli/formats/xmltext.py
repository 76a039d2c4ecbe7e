"""The texts of an XML file with their places, without a parser's tree: tags are only passed by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compliance_cli.formats.escapes import decode
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Escape

_TOKEN = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z_][\w:.-]*)(?P<rest>[^<>]*+)>|<[^<>]*+>|(?P<text>[^<]+)")
_ATTRIBUTE = re.compile(r'=\s*"(?P<value>[^"<>]{13,200})"')
_DIGITS = 13


class Tag(NamedTuple):
    """A tag: its name (with its prefix), and whether it opens, closes or does both."""

    name: str
    opens: bool
    closes: bool


def tokens_of(text: str, base: int) -> Iterator[Tag | Located]:
    """The tags and texts of an XML file in order; `base` is where it begins in the document's text."""
    for token in _TOKEN.finditer(text):
        if token["text"] is not None:
            raw = token["text"]
            said = decode(raw, Escape.MARKUP)
            first, last = base + token.start(), base + token.end()
            yield Located.at(said, first, last, Escape.MARKUP, None if said == raw else raw)
        elif token["name"] is not None:
            closing = bool(token["close"])
            single = token["rest"].endswith("/")
            yield Tag(token["name"], not closing, closing or single)


def attributes_of(text: str, base: int) -> Iterator[Located]:
    """The values of attributes that hold enough digits for a card number."""
    for found in _ATTRIBUTE.finditer(text):
        raw = found["value"]
        if sum(map(str.isdecimal, raw)) >= _DIGITS:
            said = decode(raw, Escape.MARKUP)
            first, last = found.span("value")
            yield Located.at(said, base + first, base + last, Escape.MARKUP, None if said == raw else raw)
