"""A file as its texts (strings, numbers and keys, lines, stretches between tags) and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple

from compliance_cli.formats.documents import json_file, looks_like_json
from compliance_cli.formats.encoding import decode, encode
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Encoding, Escape
from compliance_cli.formats.packages import is_package, members_of, repacked

_LINE = re.compile(r"[^\r\n]+")
_BETWEEN_TAGS = re.compile(r"(?<=>)[^<>]+(?=<)")
_AFTER_KEY = re.compile(r"[\\]*['\"]\s*:")


class Leaf(NamedTuple):
    """One text of a file, and whether it is a key of JSON."""

    first: int
    last: int
    escape: Escape
    is_key: bool


class Opened(NamedTuple):
    """A file's text (of a package, that of its main part), its leaves, and how to write it again."""

    text: str
    leaves: Sequence[Leaf]
    encoding: Encoding
    package: bytes | None = None
    part: int = 0

    @property
    def texts(self) -> list[str]:
        """The leaves as they are written."""
        return [self.text[leaf.first : leaf.last] for leaf in self.leaves]

    @property
    def skeleton(self) -> list[str]:
        """What stands between the leaves."""
        edges = [0, *(edge for leaf in self.leaves for edge in (leaf.first, leaf.last)), len(self.text)]
        return [self.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]

    def written(self, texts: Sequence[str]) -> bytes:
        """The file with other texts in its leaves."""
        parts = [one for pair in zip(self.skeleton, [*texts, ""], strict=True) for one in pair]
        data = encode("".join(parts), self.encoding)
        if self.package is None:
            return data
        names = [member.name for member in members_of(self.package, "")]
        return repacked(self.package, {self.part: data}, names)


def opened(data: bytes, name: str) -> Opened:
    """The leaves of a file, none within another, in order."""
    package, part = None, 0
    if is_package(data):
        members = members_of(data, name)
        package, part = data, next(number for number, one in enumerate(members) if one.name == "word/document.xml")
        data = members[part].data
    text, encoding = decode(data)
    if package is not None:
        leaves = [Leaf(one.start(), one.end(), Escape.MARKUP, False) for one in _BETWEEN_TAGS.finditer(text)]
    elif looks_like_json(text, PurePath(name).suffix.lower()):
        leaves = _outer(text, json_file(text, PurePath(name).suffix.lower(), located=True).leaves)
    else:
        leaves = [Leaf(one.start(), one.end(), Escape.PLAIN, False) for one in _LINE.finditer(text)]
    return Opened(text, leaves, encoding, package, part)


def _outer(text: str, found: Sequence[Located]) -> list[Leaf]:
    leaves: list[Leaf] = []
    for one in sorted(found, key=lambda one: (one.first, -one.last)):
        if one.first < one.last and (not leaves or one.first >= leaves[-1].last):
            leaves.append(Leaf(one.first, one.last, one.escape, _AFTER_KEY.match(text, one.last) is not None))
    return leaves
