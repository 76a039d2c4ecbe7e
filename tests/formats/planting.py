"""Planting numbers into located files, and comparing a file with its redacted form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_cli.formats.model import Document, Escape, Style
from compliance_cli.redaction.door import redact
from compliance_cli.redaction.settings import DoorSettings

_AFTER_KEY = re.compile(r"[\\]*['\"]\s*:")
TYPED = "4111 1111 1111 1111"


def hidden(data: bytes, name: str) -> bytes:
    """The redacted file."""
    result = redact(data, name, DoorSettings())
    assert result.problems == ()
    assert result.data is not None
    return result.data


def leaves(document: Document) -> list[tuple[int, int, Escape]]:
    """Where every string, number and key of a located JSON file is written, in order, none within another."""
    places = {(leaf.first, leaf.last): leaf.escape for leaf in document.leaves}
    for stream in document.streams:
        for piece in stream.pieces:
            places.setdefault((piece.first, piece.last), piece.escape)
    outer: list[tuple[int, int, Escape]] = []
    for (first, last), escape in sorted(places.items(), key=lambda one: (one[0][0], -one[0][1])):
        if not outer or first >= outer[-1][1]:
            outer.append((first, last, escape))
    return outer


def with_number_at_leaves(document: Document) -> Iterator[str]:
    """The file with a typed card number at the end of a leaf, or in place of it where it is a number.

    Of the values of one key the first, the middle one and the last get one in turn, and every key once.
    """
    text = document.text.expose()
    named: dict[str, list[tuple[int, int, Escape]]] = {}
    key = ""
    for first, last, escape in leaves(document):
        is_key = _AFTER_KEY.match(text, last) is not None
        key = text[first:last] if is_key else key
        named.setdefault(f"{key}:" if is_key else key, []).append((first, last, escape))
    chosen = {one[place] for one in named.values() for place in (0, len(one) // 2, -1)[: 1 if len(one) < 2 else 3]}
    for first, last, escape in sorted(chosen, key=lambda one: one[0]):
        number = escape.style is Style.JSON_NUMBER
        planted = TYPED.replace(" ", "") if number else f"{text[first:last]} {TYPED}"
        yield text[:first] + planted + text[last:]


def parts_between(before: str, after: str, masks: Sequence[str]) -> bool:
    """Whether `after` is `before` with some stretches of it replaced by masks, and nothing else."""
    cut = [after]
    for mask in masks:
        cut = [piece for part in cut for piece in part.split(mask)]
    here = 0
    for piece in cut:
        found = before.find(piece, here)
        if found < 0:
            return False
        here = found + len(piece)
    return before.startswith(cut[0]) and before.endswith(cut[-1])
