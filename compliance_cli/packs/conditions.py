"""Reading what a rule asks of the data of a call (`if`) and of other rules (`when_rule`)."""

from __future__ import annotations

import re

from compliance_cli.packs.cuemodel import DIRECTION, INBOUND_CUES
from compliance_cli.packs.model import Condition, RuleOutcome
from compliance_cli.packs.page import Naming, Page, Reference
from compliance_cli.packs.tree import Node, Table
from compliance_cli.vocabulary import Outcome

#: A comparison such as `> 100`. `!=` compares texts too.
_COMPARISON = re.compile(r"(<=|>=|<|>|!=)\s*(.+)")
_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,6})?")

_OUTCOMES = {outcome.value: outcome for outcome in Outcome}


def conditions(node: Node, page: Page) -> tuple[Condition, ...]:
    """A table of keys of the call's data, each with the texts that will do, or with one comparison."""
    if not isinstance(node, Table) or not node.entries:
        page.wrong(node, "a table of the call's data is needed here, such as `{direction: outbound}`")
        return ()
    read = (_condition(name, entry.value, page) for name, entry in node.entries.items())
    return tuple(condition for condition in read if condition is not None)


def _condition(key: str, node: Node, page: Page) -> Condition | None:
    texts = page.texts(node)
    if key == DIRECTION:
        page.references.extend(Reference(Naming.CUE, cue, page.position(node)) for cue in INBOUND_CUES)
    compared = _COMPARISON.fullmatch(texts[0].value.strip()) if len(texts) == 1 else None
    if compared is None:
        return Condition(key, tuple(text.value.strip() for text in texts)) if texts else None
    sign, value = compared[1], compared[2].strip()
    if sign == "!=":
        return Condition(key, (value,), sign)
    if not _NUMBER.fullmatch(value):
        page.wrong(texts[0], f"`{sign}` compares numbers: write `{sign} 100`")
        return None
    return Condition(key, (), sign, float(value))


def rule_outcomes(node: Node, page: Page) -> tuple[RuleOutcome, ...]:
    """A table of rule ids, each with the outcomes that will do."""
    if not isinstance(node, Table) or not node.entries:
        page.wrong(node, "a table of rules and outcomes is needed here, such as `{open.identity: met}`")
        return ()
    found = []
    for entry in node.entries.values():
        wanted = (page.choice(text, _OUTCOMES) for text in page.texts(entry.value))
        named = page.names(entry.key, Naming.RULE)
        found += [RuleOutcome(name, tuple(outcome for outcome in wanted if outcome is not None)) for name in named]
    return tuple(found)
