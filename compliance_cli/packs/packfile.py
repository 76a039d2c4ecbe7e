"""Reading pack.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from compliance_cli.packs.cuefile import Addition, read_addition
from compliance_cli.packs.ids import plain_id
from compliance_cli.packs.page import Naming, Page, Reference
from compliance_cli.packs.position import Position
from compliance_cli.packs.scorecard import read_scorecard
from compliance_cli.packs.scores import Scorecard
from compliance_cli.packs.tree import Node, Table, Text
from compliance_cli.vocabulary import Severity

#: Keys of pack.yaml.
PACK_KEYS = (
    "id",
    "version",
    "title",
    "description",
    "default",
    "preview",
    "market",
    "include",
    "cues",
    "params",
    "override",
    "scorecard",
)
#: Keys of what a pack changes in a rule.
OVERRIDE_KEYS = ("severity", "params")

_SEVERITIES = {severity.value: severity for severity in Severity}
_VERSION = re.compile(r"\d{1,9}(?:\.\d{1,9}){0,3}(?:[-+.]?[a-z0-9]{1,20})?")
_MARKET = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Override:
    """What a pack changes in one rule: its severity (None: not that), and values of params."""

    severity: Severity | None
    params: Mapping[str, Node]
    position: Position


@dataclass(frozen=True, slots=True)
class PackHead:
    """What pack.yaml says.

    `include`: other packs that come with it; `additions`: by cue, to cues of others; `params`: values that its rules
    and those of included packs name; `overrides`: by rule, what is changed in it.
    """

    id: str
    version: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    default: bool
    preview: bool
    market: str | None
    include: tuple[Reference, ...]
    additions: Mapping[str, Addition]
    position: Position
    scorecard: Scorecard | None = None
    params: Mapping[str, Node] = field(default_factory=dict)
    overrides: Mapping[str, Override] = field(default_factory=dict)


def read_head(node: Node, page: Page) -> PackHead | None:
    """The head of a pack; None where it has no id (which is noted)."""
    found = page.table(node, PACK_KEYS, ("id", "version", "title"))
    name = plain_id(found["id"], page) if "id" in found else None
    head = PackHead(
        id=name or "",
        version=_matched(found, "version", _VERSION, "a version such as 1.4", page) or "",
        title=page.titles(found["title"]) if "title" in found else {},
        description=page.titles(found["description"]) if "description" in found else {},
        default="default" in found and page.flag(found["default"]),
        preview="preview" in found and page.flag(found["preview"]),
        market=_matched(found, "market", _MARKET, "a market such as `cn`", page),
        include=_include(found, page),
        additions=_additions(found, page),
        position=page.position(found.get("id", node)),
        scorecard=read_scorecard(found["scorecard"], page) if "scorecard" in found else None,
        params=_params(found["params"], page) if "params" in found else {},
        overrides=_overrides(found["override"], page) if "override" in found else {},
    )
    if head.default and head.market:
        page.wrong(found["default"], "a market pack is never a default: it is chosen by --market or by name")
    if head.default and head.preview:
        page.wrong(found["default"], "a pack on trial is never a default: it is chosen by name")
    return head if name else None


def _matched(found: Mapping[str, Node], key: str, form: re.Pattern[str], needed: str, page: Page) -> str | None:
    written = page.text(found[key]) if key in found else None
    if written is None:
        return None
    if not form.fullmatch(written):
        page.wrong(found[key], f"{needed} is needed here")
        return None
    return written


def _include(found: Mapping[str, Node], page: Page) -> tuple[Reference, ...]:
    if "include" not in found:
        return ()
    return tuple(Reference(Naming.PACK, text.value, page.position(text)) for text in page.texts(found["include"]))


def _params(node: Node, page: Page) -> Mapping[str, Node]:
    """Values by name: texts, or lists of them."""
    if not isinstance(node, Table) or not node.entries:
        page.wrong(node, "a table of values is needed here: `params: {opening: 4 turns}`")
        return {}
    for entry in node.entries.values():
        plain_id(entry.key, page)
        page.texts(entry.value)
    return {name: entry.value for name, entry in node.entries.items()}


def _overrides(node: Node, page: Page) -> Mapping[str, Override]:
    if not isinstance(node, Table) or not node.entries:
        page.wrong(node, "a table of rule ids is needed here: `override: {card.ask-sad: {severity: warning}}`")
        return {}
    return {name: _override(entry.key, entry.value, page) for name, entry in node.entries.items()}


def _override(key: Text, node: Node, page: Page) -> Override:
    found = page.table(node, OVERRIDE_KEYS)
    if isinstance(node, Table) and not node.entries:
        page.wrong(node, "nothing is changed here; give `severity:` or `params:`")
    severity = page.choice(found["severity"], _SEVERITIES) if "severity" in found else None
    params = _params(found["params"], page) if "params" in found else {}
    return Override(severity, params, page.position(key))


def _additions(found: Mapping[str, Node], page: Page) -> Mapping[str, Addition]:
    node = found.get("cues")
    if node is None:
        return {}
    if not isinstance(node, Table):
        page.wrong(node, "a table of cue ids is needed here: `cues: {recording-notice: {also: {en: [...]}}}`")
        return {}
    for entry in node.entries.values():
        page.references.append(Reference(Naming.CUE, entry.key.value, page.position(entry.key)))
    return {name: read_addition(entry.value, page) for name, entry in node.entries.items()}
