"""The texts of an XML file with their places, without a parser's tree: tags are only passed by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compliance_cli.formats.escapes import decode
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Escape

_TOKEN = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z_][\w:.-]*)(?P<rest>[^<>]*+)>|<[^<>]*+>|(?P<text>[^<]+)")
_TAG = re.compile(r"<(?:[!?](?P<other>[^<>]*+)|[^<>]*+)>")
_VALUE = re.compile(r"""=\s*(?P<quote>["'])(?P<value>(?:(?!(?P=quote)).)+)""", re.DOTALL)
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


def may_hold_number(text: str) -> bool:
    """Whether there are digits enough for a card number."""
    return sum(map(str.isdecimal, text)) >= _DIGITS


def beside_texts(text: str, base: int) -> Iterator[Located]:
    """What is written in tags with digits enough for a card number: values of attributes, comments, unparsed data."""
    for tag in _TAG.finditer(text):
        if not may_hold_number(tag.group()):
            continue
        places = [tag.span("other")] if tag["other"] else [one.span("value") for one in _VALUE.finditer(tag.group())]
        shift = 0 if tag["other"] else tag.start()
        for first, last in places:
            raw = text[first + shift : last + shift]
            said = decode(raw, Escape.MARKUP)
            place = base + first + shift, base + last + shift
            yield Located.at(said, *place, Escape.MARKUP, None if said == raw else raw)
