"""Rule files: what is read, and every complaint with its place."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.cuemodel import Wording
from compliance_cli.packs.model import Constraint, Example, Rule, Scope
from compliance_cli.packs.page import Naming, Page
from compliance_cli.packs.position import Position
from compliance_cli.packs.rulefile import ReadRule, read_rule
from compliance_cli.packs.tree import Node
from compliance_cli.vocabulary import Outcome, Role, Severity
from tests.packs.shelves import reading

HEAD = "id: a.b\ntitle: {en: T}\nmessage: {en: M}\n"

WHOLE = """\
id: card.purpose
title: {en: Purpose first, zh: 先说用途}
severity: warning
require: [card-purpose, card-link]
by: agent
when: payment
before_first: [asks-card-number, data.pan]
within: 3 turns
unless_heard: [secure-capture]
unless_in_turn: card-photo
answered: customer-agrees
in: {first: 60 seconds}
outside: {last: 2 turns}
sources: [CN-PIPL-17]
in_force: {from: 2026-10-01, to: 2027-09-30}
message: {en: "Taken at {at}"}
examples:
  met: {en: ["Agent: Hi."], zh-Hant: "客服：您好"}
  not-applicable:
    en: |-
      Agent: Bye.
      Customer: Bye.
"""


def read(node: Node, page: Page) -> ReadRule | None:
    return read_rule(node, page, "mine")


def test_a_rule_as_the_engine_gets_it() -> None:
    found, complaints = reading(WHOLE, read)
    assert complaints == []
    assert found is not None
    assert found.inline is None
    assert found.rule == Rule(
        id="card.purpose",
        title={"en": "Purpose first", "zh": "先说用途"},
        severity=Severity.WARNING,
        constraint=Constraint.REQUIRE,
        subject=("card-purpose", "card-link"),
        message={"en": "Taken at {at}"},
        position=Position("f", 1, 1),
        pack="mine",
        by=Role.AGENT,
        when=("payment",),
        before_first=("asks-card-number", "data.pan"),
        within=Amount(3, Unit.TURNS),
        unless_heard=("secure-capture",),
        unless_in_turn=("card-photo",),
        answered="customer-agrees",
        scope=Scope(first=Amount(60, Unit.SECONDS)),
        outside=Scope(last=Amount(2, Unit.TURNS)),
        sources=("CN-PIPL-17",),
        in_force_from=date(2026, 10, 1),
        in_force_to=date(2027, 9, 30),
        examples=(
            Example(Outcome.MET, "en", "Agent: Hi.", Position("f", 18, 14)),
            Example(Outcome.MET, "zh-Hant", "客服：您好", Position("f", 18, 38)),
            Example(Outcome.NOT_APPLICABLE, "en", "Agent: Bye.\nCustomer: Bye.", Position("f", 20, 9)),
        ),
    )


@pytest.mark.parametrize(
    ("constraint", "kind", "subject", "at_most"),
    [
        ("require: x", Constraint.REQUIRE, ("x",), 0),
        ("forbid: data.pan", Constraint.FORBID, ("data.pan",), 0),
        ("order: [x, y]", Constraint.ORDER, ("x", "y"), 0),
        ("limit: x\nat_most: 2", Constraint.LIMIT, ("x",), 2),
    ],
)
def test_constraints(constraint: str, kind: Constraint, subject: tuple[str, ...], at_most: int) -> None:
    found, complaints = reading(HEAD + constraint, read)
    assert complaints == []
    assert found is not None
    rule = found.rule
    assert (rule.constraint, rule.subject, rule.at_most, rule.severity) == (kind, subject, at_most, Severity.ERROR)


@pytest.mark.parametrize(
    ("by", "role"), [("", None), ("by: agent", Role.AGENT), ("by: customer", Role.CUSTOMER), ("by: any", Role.UNKNOWN)]
)
def test_anyone_is_not_the_same_as_whoever_the_cue_names(by: str, role: Role | None) -> None:
    found, complaints = reading(f"{HEAD}require: x\n{by}", read)
    assert complaints == []
    assert found is not None
    assert found.rule.by is role


def test_a_cue_inside_a_rule_is_named_after_it() -> None:
    found, complaints = reading(HEAD + "forbid: {say: {en: [trust me]}, ignore_when: negated}", read)
    assert complaints == []
    assert found is not None
    assert found.inline is not None
    assert (found.inline.id, found.rule.subject) == ("a.b/say", ("a.b/say",))
    assert found.inline.wordings == {"en": (Wording(any_of=("trust me",)),)}
    assert found.inline.position == Position("f", 4, 9)


def test_names_of_others_are_noted_with_their_places() -> None:
    page = Page("f", [], [])
    node = page.parsed((HEAD + "require: [x, y]\nwhen: z\nsources: [S-1]\n").encode())
    assert node is not None
    read(node, page)
    assert [(one.naming, one.name, str(one.position)) for one in page.references] == [
        (Naming.CUE, "x", "f:4:11"),
        (Naming.CUE, "y", "f:4:14"),
        (Naming.CUE, "z", "f:5:7"),
        (Naming.SOURCE, "S-1", "f:6:11"),
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("just words", "f:1:1: a table with keys is needed here: id, title"),
        (HEAD + "require: x\nbefor_first: y", "f:5:1: unknown key `befor_first`; did you mean `before_first`?"),
        (HEAD + "require: x\nid: c", "f:5:1: this key stands at line 1, column 1 already"),
        ("title: {en: T}\nmessage: {en: M}\nrequire: x", "f:1:1: the key `id` is missing"),
        ("id: a\nmessage: {en: M}\nrequire: x", "f:1:1: the key `title` is missing"),
        ("id: a\ntitle: {en: T}\nrequire: x", "f:1:1: the key `message` is missing"),
        (HEAD.replace("a.b", "A b") + "require: x", "f:1:5: `A b` is no id"),
        (HEAD.replace("a.b", "a.") + "require: x", "f:1:5: `a.` is no id"),
        (HEAD.replace("{en: T}", "{zh: 题}") + "require: x", "f:2:8: the key `en` is missing"),
        (HEAD.replace("{en: T}", "T") + "require: x", "f:2:8: a table with keys is needed here: en, zh"),
        (HEAD.replace("en: M", "zh: 话") + "require: x", "f:3:10: the key `en` is missing"),
        (HEAD.replace("M}", "'at {where}'}") + "require: x", "f:3:15: unknown placeholder `{where}`; allowed: `{at}`"),
        (HEAD.replace("M}", "'at {at'}") + "require: x", "f:3:15: a brace without its partner"),
        (HEAD.replace("M}", "''}") + "require: x", "f:3:15: this is empty"),
        (HEAD, "f:1:1: this rule asks for nothing; give exactly one of `require`, `forbid`, `order`, `limit`"),
        (HEAD + "require: x\nforbid: y", "f:5:9: this rule asks for 2 things; give exactly one"),
        (HEAD + "require: x\nseverity: fatal", "f:5:11: unknown word `fatal`; allowed: error, warning, note"),
        (HEAD + "require: x\nby: robot", "f:5:5: unknown word `robot`"),
        (HEAD + "require: []", "f:4:10: this list is empty"),
        (HEAD + "require: ['']", "f:4:11: this is empty"),
        (HEAD + "require: {en: [hi]}", "f:4:11: unknown key `en`; allowed: say, near, ignore_when"),
        (HEAD + "require: {say: {}}", "f:4:16: no wording stands here"),
        (HEAD + "order: x", "f:4:8: `order` needs two cues or more"),
        (HEAD + "limit: x", "f:1:1: `limit` needs `at_most: N`"),
        (HEAD + "require: x\nat_most: 2", "f:5:10: `at_most` belongs to `limit`"),
        (HEAD + "limit: x\nat_most: few", "f:5:10: a whole number"),
        (HEAD + "require: x\nwithin: 3 turns", "f:5:9: `within` is counted from a trigger"),
        (HEAD + "require: x\nafter: y\nbefore_first: z", "f:5:8: a rule has one trigger"),
        (HEAD + "forbid: x\nanswered: y", "f:5:11: `answered` belongs to `require`"),
        (HEAD + "require: x\nanswered: [y, z]", "f:5:11: one cue is needed here"),
        (HEAD + "order: [x, y]\nafter: z", "f:5:8: `after` belongs to `require`, `forbid` or `limit`, which are not"),
        (
            HEAD + "sequence: [x, y]\nin: {first: 2 turns}",
            "f:5:5: `in` belongs to `require`, `forbid`",
        ),
        (HEAD + "equal: {x: money, meta.y: money}\nunless_heard: z", "f:5:15: `unless_heard` belongs to `require`"),
        (HEAD + "measure: {what: silence, at_most: 9 seconds}\nbefore: z", "f:5:9: `before` belongs to"),
        (HEAD + "require: x\nin: 4 turns", "f:5:5: a table with keys is needed here: first, last"),
        (HEAD + "require: x\nin_force: {}", "f:5:11: give `from:`, `to:` or both"),
        (HEAD + "require: x\nin_force: {from: soon}", "f:5:18: a date such as"),
        (HEAD + "require: x\nin_force: {from: 2026-02-01, to: 2026-01-01}", "f:5:34: this ends before it begins"),
        (HEAD + "require: x\nsources: {a: b}", "f:5:10: one text is needed here"),
        (HEAD + "require: x\nexamples: {good: {en: a}}", "f:5:12: unknown key `good`; allowed: met, broken, not-"),
        (HEAD + "require: x\nexamples: {met: {de: a}}", "f:5:18: unknown key `de`; allowed: en, zh, zh-Hans, zh-Hant"),
        (HEAD + "require: x\nexamples: {met: {en: ['']}}", "f:5:23: this is empty"),
        (HEAD + "require: x\nexamples: {met: {en: []}}", "f:5:22: this list is empty"),
        (HEAD + "require: x\nexamples: {met: a}", "f:5:17: a table with keys is needed here: en"),
    ],
)
def test_complaints(text: str, complaint: str) -> None:
    _, complaints = reading(text, read)
    assert any(one.startswith(complaint) for one in complaints), complaints
    assert len(complaints) <= 2


def test_all_complaints_come_at_once() -> None:
    _, complaints = reading("id: A\ntitle: {}\nwhenn: x\nby: all\nin: {}\nmessage: {en: ''}\n", read)
    assert [one.split(": ")[0] for one in complaints] == [
        "f:1:1",
        "f:1:5",
        "f:2:8",
        "f:3:1",
        "f:4:5",
        "f:5:5",
        "f:6:15",
    ]


def test_a_long_number_in_a_pack_is_not_repeated() -> None:
    _, complaints = reading(HEAD + "require: x\n4111111111111111: y", read)
    assert "4111" not in complaints[0]
    assert complaints[0].startswith("f:5:1: unknown key (a value with many digits)")
