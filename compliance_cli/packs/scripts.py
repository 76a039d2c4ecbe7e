"""Texts that rules want read out: a file of the pack, or one section of it."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import PurePosixPath

from compliance_cli.packs.asks import Recital
from compliance_cli.packs.desk import Desk
from compliance_cli.packs.model import Rule
from compliance_cli.packs.page import nearest, quoted
from compliance_cli.packs.shelf import Spot
from compliance_cli.packs.tree import MAX_BYTES

_HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)


def with_script(rule: Rule, spot: Spot, desk: Desk) -> Rule:
    """The rule of a file, with the text that it wants read out."""
    if not isinstance(rule.ask, Recital):
        return rule
    name, _, section = rule.ask.script.partition("#")
    if os.path.isabs(name) or ".." in PurePosixPath(name).parts:
        desk.complain(rule.position, "the text of `reads` stands in the folder of its rule, or in a folder inside it")
        return rule
    try:
        with spot.beside().inside(name).path.open("rb") as stream:
            text = stream.read(MAX_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        desk.complain(rule.position, f"the text {quoted(name)} of `reads` cannot be read as UTF-8")
        return rule
    sections = _sections(text)
    if section and section not in sections:
        desk.complain(rule.position, f"no section {quoted(section)} in {quoted(name)}; {nearest(section, sections)}")
        return rule
    said = sections[section] if section else " ".join(sections.values())
    return replace(rule, ask=replace(rule.ask, text=" ".join(said.split())))


def _sections(text: str) -> dict[str, str]:
    """What stands under each heading of a Markdown text (before the first: under "")."""
    pieces = _HEADING.split(text)
    return {"": pieces[0], **dict(zip(pieces[1::2], pieces[2::2], strict=True))}
