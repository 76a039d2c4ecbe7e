"""Rules that wait for the outcome of others (`when_rule`): unknown names, and circles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compliance_cli.packs.desk import Desk
from compliance_cli.packs.model import Rule
from compliance_cli.packs.page import Naming, nearest, quoted


def check_waiting(rules: Mapping[str, Rule], desk: Desk) -> None:
    """Notes references to rules that are not among these, and rules that wait for one another."""
    for one in desk.references:
        if one.naming is Naming.RULE and one.name not in rules:
            desk.complain(one.position, f"unknown rule {quoted(one.name)}; {nearest(one.name, tuple(rules))}")
    for rule in rules.values():
        if rule.id in _waited_for(rule, rules):
            desk.complain(rule.position, "`when_rule` goes round in a circle: this rule waits for its own outcome")


def _waited_for(rule: Rule, rules: Mapping[str, Rule]) -> set[str]:
    """All rules that must be judged before one."""
    found: set[str] = set()
    waiting = [rule]
    while waiting:
        for one in waiting.pop().when_rule:
            if one.rule not in found:
                found.add(one.rule)
                waiting += [rules[one.rule]] if one.rule in rules else []
    return found


def in_turn(rules: Sequence[Rule]) -> Iterator[Rule]:
    """Rules in an order in which each comes after those it waits for; else as given."""
    by_id = {rule.id: rule for rule in rules}
    done: set[str] = set()

    def those_before(rule: Rule) -> Iterator[Rule]:
        if rule.id in done:
            return
        done.add(rule.id)
        for one in rule.when_rule:
            if one.rule in by_id:
                yield from those_before(by_id[one.rule])
        yield rule

    for rule in rules:
        yield from those_before(rule)
