"""Reading sources.yaml: the legal and practical grounds of rules."""

from __future__ import annotations

import re
from collections.abc import Mapping

from compliance_cli.packs.model import Source
from compliance_cli.packs.page import Page, quoted
from compliance_cli.packs.position import Position
from compliance_cli.packs.tree import Node, Table, Text

#: Keys of one source.
SOURCE_KEYS = ("instrument", "section", "summary", "in_force", "basis", "verified", "checked", "address")
#: What a source is for those who must follow the rule: law or contract; guidance on it; a good habit.
BASES = {word: word for word in ("binding", "supporting", "practice")}
#: What its summary was checked against: its own text; what others write about it; nothing yet.
CHECKED = {word: word for word in ("primary", "secondary", "unverified")}

_TEXTS = ("instrument", "section", "summary", "in_force", "address")
_KEY = re.compile(r"[A-Z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*")


def read_sources(node: Node, page: Page) -> Mapping[str, tuple[Source, Position]]:
    """The sources of a file by key, and where each stands."""
    if not isinstance(node, Table):
        page.wrong(node, "a table of sources by key is needed here: `CN-PIPL-17: {instrument: …}`")
        return {}
    return {
        key: (_source(entry.key, entry.value, page), page.position(entry.key)) for key, entry in node.entries.items()
    }


def _source(key: Text, node: Node, page: Page) -> Source:
    if not _KEY.fullmatch(key.value):
        page.wrong(key, f"{quoted(key.value)} is no key of a source; it is written like `CN-PIPL-17` or `PCI-3.4.1`")
    found = page.table(node, SOURCE_KEYS, ("instrument", "summary", "basis", "verified", "checked"))
    written = {name: page.text(found[name]) or "" for name in _TEXTS if name in found}
    basis = page.choice(found["basis"], BASES) if "basis" in found else None
    checked = page.choice(found["checked"], CHECKED) if "checked" in found else None
    verified = "verified" in found and page.flag(found["verified"])
    if checked is not None and verified != (checked == "primary"):
        page.wrong(found["checked"], "`verified: true` goes with `checked: primary`, and with nothing else")
    return Source(
        key=key.value,
        instrument=written.get("instrument", ""),
        section=written.get("section", ""),
        summary=written.get("summary", ""),
        basis=basis or "practice",
        verified=verified,
        in_force=written.get("in_force", ""),
        address=written.get("address", ""),
        checked=checked or "unverified",
    )
