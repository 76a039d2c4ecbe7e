"""What packs change in rules: named values (`params`) that rules hold as `${name}`, and `override`.

A rule's `${name}` is looked up in the overrides of the rule, then in the packs that include its pack (the one chosen
first wins), then in its own pack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from compliance_cli.packs.choosing import OpenPack
from compliance_cli.packs.desk import Desk
from compliance_cli.packs.model import Rule
from compliance_cli.packs.page import Page, nearest, quoted
from compliance_cli.packs.tree import Entry, Items, Node, Table, Text

_PARAM = re.compile(r"\$\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Tailor:
    """Fits the rules of some packs to what these packs say of them."""

    packs: Sequence[OpenPack]

    def fitted(self, node: Node, pack: OpenPack, page: Page) -> Node:
        """The tree of a rule file with the values of the params that it names; unknown ones are noted."""
        entry = node.entries.get("id") if isinstance(node, Table) else None
        rule = entry.value.value if entry is not None and isinstance(entry.value, Text) else ""
        return _filled(node, self._params(rule, pack), page)

    def overridden(self, rule: Rule) -> Rule:
        """A rule with the severity that the first pack to speak of it gives it."""
        for pack in self.packs:
            change = pack.head.overrides.get(rule.id)
            if change is not None and change.severity is not None:
                return replace(rule, severity=change.severity)
        return rule

    def check(self, rules: Mapping[str, Rule], desk: Desk) -> None:
        """Notes overrides of rules that there are none of, and of params that their packs do not have."""
        for pack in self.packs:
            for name, change in pack.head.overrides.items():
                if name not in rules:
                    what = f"unknown rule {quoted(name)}; {nearest(name, tuple(rules))}"
                    desk.complain(change.position, f"{what} (a rule that is overridden must come with this pack)")
                    continue
                known = next(one.head.params for one in self.packs if one.head.id == rules[name].pack)
                for param in change.params:
                    if param not in known:
                        desk.complain(change.position, f"the pack of {quoted(name)} has no param {quoted(param)}")

    def _params(self, rule: str, pack: OpenPack) -> Mapping[str, Node]:
        """The values of a pack's params for one rule."""
        values: dict[str, Node] = dict(pack.head.params)
        for one in reversed(list(self._includers(pack))):
            values |= {name: value for name, value in one.head.params.items() if name in pack.head.params}
        for one in reversed(self.packs):
            if rule in one.head.overrides:
                values |= one.head.overrides[rule].params
        return values

    def _includers(self, pack: OpenPack) -> Iterator[OpenPack]:
        """The packs that include a pack, or include one that does, in the order they were chosen in."""
        wanted = {pack.folder.path.name}
        found: dict[str, OpenPack] = {}
        while more := [one for one in self.packs if one.head.id not in found and self._includes(one, wanted)]:
            found |= {one.head.id: one for one in more}
            wanted |= {one.folder.path.name for one in more}
        yield from (one for one in self.packs if one.head.id in found and one is not pack)

    @staticmethod
    def _includes(pack: OpenPack, names: set[str]) -> bool:
        return any(reference.name in names for reference in pack.head.include)


def _filled(node: Node, params: Mapping[str, Node], page: Page) -> Node:
    """A tree with its params; what stands alone may be a list, and all keep the place where they are used."""
    if isinstance(node, Table):
        entries = {name: Entry(key, _filled(value, params, page)) for name, (key, value) in node.entries.items()}
        return node._replace(entries=entries)
    if isinstance(node, Items):
        return node._replace(items=tuple([_filled(item, params, page) for item in node.items]))
    if "${" not in node.value:
        return node
    alone = _PARAM.fullmatch(node.value)
    if alone and alone[1] in params:
        return params[alone[1]]._replace(line=node.line, column=node.column)
    return node._replace(value=_PARAM.sub(lambda found: _inside(found, node, params, page), node.value))


def _inside(found: re.Match[str], node: Text, params: Mapping[str, Node], page: Page) -> str:
    value = params.get(found[1])
    if isinstance(value, Text):
        return value.value
    known = nearest(found[1], tuple(params)) if params else "the pack has no `params:`"
    what = f"unknown param {quoted(found[1])}; {known}" if value is None else "a list can only stand alone"
    page.spoiled(node, what)
    return found[1]
