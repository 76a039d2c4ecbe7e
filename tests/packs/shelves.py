"""Small shelves of packs, written for one test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from compliance_cli.packs.page import Page
from compliance_cli.packs.shelf import Spot
from compliance_cli.packs.tree import Node

_Read = TypeVar("_Read")

PACK = """\
id: mine
version: "1.0"
title: {en: Mine}
default: true
"""
CUE = """\
cue: greeting
by: agent
en: [good morning, hello there]
zh: [您好]
ignore_when: [asked-by-customer]
"""
RULE = """\
id: my.rule
title: {en: Greet, zh: 问候}
require: greeting
in: {first: 4 turns}
sources: [LAW-1]
message: {en: "No greeting at {at}"}
examples:
  met: {en: "Agent: Good morning."}
"""
SOURCES = """\
LAW-1:
  instrument: Some law
  summary: People are greeted.
  basis: binding
  verified: true
  checked: primary
"""
SHELF: Mapping[str, str] = {
    "mine/pack.yaml": PACK,
    "mine/rule.yaml": RULE,
    "cues/greeting.yaml": CUE,
    "sources.yaml": SOURCES,
}


def shelf(folder: Path, files: Mapping[str, str] = SHELF, **changed: str) -> Spot:
    """A shelf with these files (keyword names: `mine_rule` for `mine/rule.yaml`), shown as `rules`."""
    changes = {name.replace("_", "/", 1) + ".yaml": text for name, text in changed.items()}
    for name, text in {**files, **changes}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return Spot(folder, "rules")


def reading(text: str, read: Callable[[Node, Page], _Read]) -> tuple[_Read, list[str]]:
    """What a reader makes of a YAML text called `f`, and its complaints in order of place."""
    page = Page("f", [], [])
    node = page.parsed(text.encode())
    assert node is not None, page.complaints
    result = read(node, page)
    return result, [str(one) for one in sorted(page.complaints, key=lambda one: one.order)]
