"""How cues, rules and packs are named."""

from __future__ import annotations

import re

from compliance_cli.packs.cuemodel import DATA_PREFIX
from compliance_cli.packs.page import Page, quoted
from compliance_cli.packs.tree import Node

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DOTTED = re.compile(rf"{_PLAIN.pattern}(?:\.{_PLAIN.pattern})*")


def is_plain(name: str) -> bool:
    """Whether a name may be the id of a pack."""
    return _PLAIN.fullmatch(name) is not None


def is_dotted(name: str) -> bool:
    """Whether a name may be the id of a rule or a cue."""
    return _DOTTED.fullmatch(name) is not None and not name.startswith(DATA_PREFIX)


def plain_id(node: Node, page: Page) -> str | None:
    """The id of a pack: lower-case words joined by hyphens."""
    return _matched(node, page, _PLAIN, "lower-case letters, digits and single hyphens (`card-data`)")


def dotted_id(node: Node, page: Page) -> str | None:
    """The id of a rule or a cue: the same, with full stops between its parts."""
    return _matched(node, page, _DOTTED, "lower-case letters, digits, single hyphens and full stops (`card.ask-pan`)")


def cue_id(node: Node, page: Page) -> str | None:
    """The id of a cue of words."""
    written = dotted_id(node, page)
    if written is not None and written.startswith(DATA_PREFIX):
        page.wrong(node, f"ids that begin with `{DATA_PREFIX}` are what the card-data detector hears; choose another")
        return None
    return written


def _matched(node: Node, page: Page, form: re.Pattern[str], allowed: str) -> str | None:
    written = page.text(node)
    if written is None:
        return None
    if not form.fullmatch(written) or len(written) > 80:
        page.wrong(node, f"{quoted(written)} is no id; an id is made of {allowed}")
        return None
    return written
