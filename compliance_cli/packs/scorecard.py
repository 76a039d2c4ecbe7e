"""Reading the scorecard of a pack: sections with weights, rules with weights, what is fatal, the pass mark."""

from __future__ import annotations

from collections.abc import Mapping

from compliance_cli.packs.page import Naming, Page
from compliance_cli.packs.scores import Scorecard, Section
from compliance_cli.packs.tree import Node, Table
from compliance_cli.packs.values import count

#: Keys of a scorecard, and of one of its sections.
SCORECARD_KEYS = ("pass", "fatal", "sections")
SECTION_KEYS = ("weight", "rules")

#: The pass mark where none is given.
PASS = 80


def read_scorecard(node: Node, page: Page) -> Scorecard | None:
    """The scorecard of a pack; None where it has no section (which is noted)."""
    found = page.table(node, SCORECARD_KEYS, ("sections",))
    named = found.get("sections")
    if not isinstance(named, Table) or not named.entries:
        if named is not None:
            page.wrong(named, "a table of sections is needed here: `{opening: {weight: 30, rules: [open.identity]}}`")
        return None
    passes = count(found["pass"], page) if "pass" in found else PASS
    if passes is not None and passes > 100:
        page.wrong(found["pass"], "the pass mark is a number from 0 to 100")
    return Scorecard(
        PASS if passes is None else passes,
        page.names(found["fatal"], Naming.RULE) if "fatal" in found else (),
        tuple(_section(name, entry.value, page) for name, entry in named.entries.items()),
    )


def _section(name: str, node: Node, page: Page) -> Section:
    found = page.table(node, SECTION_KEYS, ("rules",))
    weight = count(found["weight"], page) if "weight" in found else 1
    return Section(name, 1 if weight is None else weight, _rules(found["rules"], page) if "rules" in found else {})


def _rules(node: Node, page: Page) -> Mapping[str, int]:
    """A list of rules of the same weight, or a table of rules and weights."""
    if not isinstance(node, Table):
        return dict.fromkeys(page.names(node, Naming.RULE), 1)
    weights: dict[str, int] = {}
    for entry in node.entries.values():
        weight = count(entry.value, page)
        weights |= dict.fromkeys(page.names(entry.key, Naming.RULE), 1 if weight is None else weight)
    return weights
