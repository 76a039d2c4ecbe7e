"""The `mapping:` of a config file: kinds of JSON that no shipped format knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from compliance_cli.config.settings import roles
from compliance_cli.formats import FORMATS
from compliance_cli.formats.mapping import UNITS, MappedJson, MappedWords, is_path, leads_to_list
from compliance_cli.packs.page import Page, quoted
from compliance_cli.packs.tree import Node, Table, Text

MAPPING_KEYS = (
    "turns",
    "text",
    "speaker",
    "start",
    "end",
    "duration",
    "unit",
    "words",
    "calls",
    "id",
    "language",
    "meta",
    "roles",
    "known-by",
)
WORDS_KEYS = ("path", "text", "start", "end")

_NAME = re.compile(r"[a-z][a-z0-9\-]{0,39}")


def read_mappings(node: Node, page: Page) -> tuple[MappedJson, ...]:
    """The mappings of a table, by name; what is wrong with them is noted on the page."""
    if not isinstance(node, Table) or not node.entries:
        page.wrong(node, "a table is needed here: `mapping: {our-dialler: {turns: ..., text: ...}}`")
        return ()
    found = [_mapping(entry.key, entry.value, page) for entry in node.entries.values()]
    return tuple(one for one in found if one is not None)


def _mapping(key: Text, node: Node, page: Page) -> MappedJson | None:
    if not _NAME.fullmatch(key.value):
        page.wrong(key, "the name of a mapping is made of small letters, digits and hyphens")
    elif key.value in FORMATS:
        page.wrong(key, f"{quoted(key.value)} is a shipped format; give this mapping a name of its own")
    found = page.table(node, MAPPING_KEYS, ("turns", "text"))
    if "turns" not in found or "text" not in found:
        return None
    fields = _Fields(found, page)
    turns = fields.first("turns")
    if turns is not None and not leads_to_list(turns):
        page.wrong(found["turns"], "this path must lead to the items of a list: end its name in `[]`")
    return MappedJson(
        name=key.value,
        turns=turns or "",
        text=fields.all("text"),
        speaker=fields.all("speaker"),
        start=fields.all("start"),
        end=fields.all("end"),
        duration=fields.all("duration"),
        unit=(page.choice(found["unit"], UNITS) if "unit" in found else None) or 1.0,
        words=_words(found["words"], page) if "words" in found else None,
        calls=fields.first("calls") or "",
        id=fields.all("id"),
        language=fields.all("language"),
        meta=_meta(found["meta"], page) if "meta" in found else {},
        roles=roles(found["roles"], page) if "roles" in found else {},
        known_by=fields.all("known-by"),
    )


class _Fields(NamedTuple):
    """The paths of a table."""

    found: Mapping[str, Node]
    page: Page

    def all(self, key: str) -> tuple[str, ...]:
        """The paths of a key: one, or a list of which the first filled one counts."""
        return _paths(self.found[key], self.page) if key in self.found else ()

    def first(self, key: str) -> str | None:
        """The one path of a key."""
        if key not in self.found:
            return None
        paths = self.all(key)
        if len(paths) > 1:
            self.page.wrong(self.found[key], "one path is needed here, not several")
        return next(iter(paths), None)


def _paths(node: Node, page: Page) -> tuple[str, ...]:
    named = page.texts(node)
    for text in named:
        if not is_path(text.value):
            page.wrong(text, "this is no path: write it as `call.segments[]`, `speaker.name` or `^channel`")
    return tuple(text.value for text in named if is_path(text.value))


def _words(node: Node, page: Page) -> MappedWords | None:
    found = page.table(node, WORDS_KEYS, ("path", "text"))
    fields = _Fields(found, page)
    path, text = fields.first("path"), fields.first("text")
    if path is None or text is None:
        return None
    if not leads_to_list(path):
        page.wrong(found["path"], "this path must lead to the items of a list: end its name in `[]`")
    return MappedWords(path, text, fields.first("start"), fields.first("end"))


def _meta(node: Node, page: Page) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(node, Table):
        page.wrong(node, "a table of paths is needed here: `{date: call.started}`")
        return {}
    return {key: _paths(entry.value, page) for key, entry in node.entries.items()}
