"""Reading a rule file."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.asks import Recital
from compliance_cli.packs.conditions import conditions, rule_outcomes
from compliance_cli.packs.cuefile import SPEAKERS
from compliance_cli.packs.cuemodel import Cue
from compliance_cli.packs.ids import dotted_id
from compliance_cli.packs.model import Constraint, Example, Rule, Scope
from compliance_cli.packs.page import Naming, Page, quoted
from compliance_cli.packs.subjects import META_PREFIX, Subject, subject
from compliance_cli.packs.tree import Node, Table, Text
from compliance_cli.packs.values import amount, count, day, nth, scope, share
from compliance_cli.vocabulary import Outcome, Severity

#: Keys that name the triggers of a rule.
ANCHORS = ("before_first", "before", "after", "around", "same_turn")

#: Keys of a rule file, in the order that rules are written in.
RULE_KEYS = (
    "id",
    "title",
    "severity",
    *(constraint.value for constraint in Constraint),
    "at_most",
    "at_least",
    "min",
    "per",
    "by",
    "case",
    "if",
    "when",
    "when_rule",
    *ANCHORS,
    "nth",
    "within",
    "unless_heard",
    "unless_in_turn",
    "answered",
    "volunteered",
    "in",
    "outside",
    "sources",
    "in_force",
    "message",
    "examples",
)
#: Languages that examples may be written in.
EXAMPLE_LANGUAGES = ("en", "zh", "zh-Hans", "zh-Hant")

_CONSTRAINTS = {constraint.value: constraint for constraint in Constraint}
#: The constraints that heed a key; beside another the key would do nothing.
_HEEDED_BY: Mapping[str, Sequence[str]] = {
    **dict.fromkeys(ANCHORS, ("require", "forbid", "limit")),
    **dict.fromkeys(("in", "outside", "unless_in_turn"), ("require", "forbid", "limit", "order")),
    "unless_heard": ("require", "forbid", "limit", "order", "measure", "repeat"),
    "answered": ("require",),
    "volunteered": ("require",),
    "at_least": ("require",),
    "at_most": ("limit", "repeat"),
    "per": ("limit",),
    "min": ("reads",),
}
_SEVERITIES = {severity.value: severity for severity in Severity}
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_PLACEHOLDERS = ("at",)


class ReadRule(NamedTuple):
    """A rule, and the cue that it holds itself."""

    rule: Rule
    inline: Cue | None


def read_rule(node: Node, page: Page, pack: str) -> ReadRule | None:
    """The rule of a rule file; None where it has no id or no constraint (which is noted)."""
    found = page.table(node, RULE_KEYS, ("id", "title", "message"))
    if not found:
        return None
    name = dotted_id(found["id"], page) if "id" in found else None
    asked = _subject(node, found, page, name or "rule")
    _check_together(node, found, page)
    since, until = _in_force(found, page)
    rule = Rule(
        id=name or "",
        title=page.titles(found["title"]) if "title" in found else {},
        severity=_severity(found, page),
        constraint=asked.constraint if asked else Constraint.REQUIRE,
        subject=asked.cues if asked else (),
        ask=asked.ask if asked else None,
        message=_message(found, page),
        position=page.position(node),
        pack=pack,
        by=page.choice(found["by"], SPEAKERS) if "by" in found else None,
        case=_case(found, page),
        when=_cues("when", found, page),
        conditions=conditions(found["if"], page) if "if" in found else (),
        when_rule=rule_outcomes(found["when_rule"], page) if "when_rule" in found else (),
        before_first=_cues("before_first", found, page),
        before=_cues("before", found, page),
        after=_cues("after", found, page),
        around=_cues("around", found, page),
        same_turn=_cues("same_turn", found, page),
        nth=nth(found["nth"], page) if "nth" in found else None,
        within=_within(found, page),
        unless_heard=_cues("unless_heard", found, page),
        unless_in_turn=_cues("unless_in_turn", found, page),
        answered=_answered(found, page),
        volunteered=_cues("volunteered", found, page),
        scope=_scope("in", found, page),
        outside=_scope("outside", found, page),
        at_most=(count(found["at_most"], page) if "at_most" in found else None) or 0,
        at_least=(count(found["at_least"], page) if "at_least" in found else None) or 0,
        per_minute="per" in found and page.choice(found["per"], {"minute": True, "call": False}) is True,
        sources=page.names(found["sources"], Naming.SOURCE) if "sources" in found else (),
        in_force_from=since,
        in_force_to=until,
        examples=_examples(found, page),
    )
    return ReadRule(rule, asked.inline) if asked and name else None


def _subject(node: Node, found: Mapping[str, Node], page: Page, name: str) -> Subject | None:
    """What stands under the one constraint key of a rule."""
    keys = [key for key in _CONSTRAINTS if key in found]
    if len(keys) != 1:
        allowed = ", ".join(f"`{key}`" for key in _CONSTRAINTS)
        much = f"{len(keys)} things" if keys else "nothing"
        page.wrong(found[keys[1]] if keys else node, f"this rule asks for {much}; give exactly one of {allowed}")
        return None
    asked = subject(_CONSTRAINTS[keys[0]], found[keys[0]], page, name)
    if asked is not None and isinstance(asked.ask, Recital) and "min" in found:
        least = share(found["min"], page)
        return asked._replace(ask=replace(asked.ask, least=asked.ask.least if least is None else least))
    return asked


def _check_together(node: Node, found: Mapping[str, Node], page: Page) -> None:
    """Keys that need or exclude one another."""
    if "limit" in found and "at_most" not in found:
        page.wrong(node, "`limit` needs `at_most: N`: how many are still right")
    asked = found.keys() & _CONSTRAINTS.keys()
    for key, heeding in _HEEDED_BY.items():
        if key in found and asked and not asked & {*heeding}:
            *others, last = (f"`{one}`" for one in heeding)
            where = f"{', '.join(others)} or {last}, which are" if others else f"{last}, which is"
            page.wrong(found[key], f"`{key}` belongs to {where} not in this rule")
    anchors = [key for key in ANCHORS if key in found]
    written = " or ".join(f"`{key}:`" for key in ANCHORS)
    if "within" in found and not anchors and "repeat" not in found:
        page.wrong(found["within"], f"`within` is counted from a trigger; give {written}")
    if "nth" in found and (not anchors or "before_first" in found):
        page.wrong(found["nth"], "`nth` picks a trigger of `before:`, `after:`, `around:` or `same_turn:`")
    if len(anchors) > 1:
        page.wrong(found[anchors[1]], f"a rule has one trigger, {written}; make two rules of this")
    if "at_least" in found and anchors:
        page.wrong(found["at_least"], "`at_least` belongs to a `require` without triggers")


def _severity(found: Mapping[str, Node], page: Page) -> Severity:
    chosen = page.choice(found["severity"], _SEVERITIES) if "severity" in found else None
    return chosen or Severity.ERROR


def _message(found: Mapping[str, Node], page: Page) -> Mapping[str, str]:
    """The message in each language; `{at}` is the one placeholder."""
    if "message" not in found:
        return {}
    node = found["message"]
    if isinstance(node, Table):
        for entry in node.entries.values():
            _check_placeholders(entry.value, page)
    return page.titles(node)


def _check_placeholders(node: Node, page: Page) -> None:
    if not isinstance(node, Text) or ("{" not in node.value and "}" not in node.value):
        return
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(node.value) if name is not None]
    except ValueError:
        page.wrong(node, "a brace without its partner; the placeholder is written `{at}`")
        return
    for name in names:
        if name not in _PLACEHOLDERS:
            page.wrong(node, f"unknown placeholder {quoted('{' + name + '}')}; allowed: `{{at}}`")


def _cues(key: str, found: Mapping[str, Node], page: Page) -> tuple[str, ...]:
    return page.names(found[key], Naming.CUE) if key in found else ()


def _answered(found: Mapping[str, Node], page: Page) -> str | None:
    if "answered" not in found:
        return None
    named = page.names(found["answered"], Naming.CUE)
    if len(named) > 1:
        page.wrong(found["answered"], "one cue is needed here")
    return named[0] if named else None


def _case(found: Mapping[str, Node], page: Page) -> str | None:
    """The key of the data of calls that makes them one case: `meta.policy_id`."""
    written = page.text(found["case"]) if "case" in found else None
    if written is None:
        return None
    if not written.startswith(META_PREFIX) or written == META_PREFIX:
        page.wrong(found["case"], "a key of the call's data is needed here, such as `meta.policy_id`")
        return None
    return written.removeprefix(META_PREFIX)


def _within(found: Mapping[str, Node], page: Page) -> Amount | None:
    return amount(found["within"], page, (Unit.SECONDS, Unit.TURNS, Unit.WORDS)) if "within" in found else None


def _scope(key: str, found: Mapping[str, Node], page: Page) -> Scope | None:
    return scope(found[key], page) if key in found else None


def _in_force(found: Mapping[str, Node], page: Page) -> tuple[date | None, date | None]:
    if "in_force" not in found:
        return None, None
    node = found["in_force"]
    dates = page.table(node, ("from", "to"))
    if isinstance(node, Table) and not node.entries:
        page.wrong(node, "give `from:`, `to:` or both")
    since = day(dates["from"], page) if "from" in dates else None
    until = day(dates["to"], page) if "to" in dates else None
    if since and until and since > until:
        page.wrong(dates["to"], "this ends before it begins")
    return since, until


def _examples(found: Mapping[str, Node], page: Page) -> tuple[Example, ...]:
    if "examples" not in found:
        return ()
    by_outcome = page.table(found["examples"], tuple(_OUTCOMES))
    return tuple(
        [
            Example(_OUTCOMES[outcome], language, text.value, page.position(text))
            for outcome, node in by_outcome.items()
            for language, value in page.table(node, EXAMPLE_LANGUAGES).items()
            for text in page.texts(value)
        ]
    )
