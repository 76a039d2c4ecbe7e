"""What packs change in rules: params and overrides."""

from __future__ import annotations

from pathlib import Path

import pytest

from compliance_cli.errors import PackError
from compliance_cli.packs import load
from compliance_cli.packs.model import Rule
from compliance_cli.packs.shelf import Spot
from compliance_cli.vocabulary import Severity
from tests.packs.shelves import PACK, RULE, SHELF, shelf

PARAMS = PACK + "params: {opening: 4 turns, words: [hello, good morning], who: madam}\n"
SCOPED = RULE.replace("{first: 4 turns}", "{first: '${opening}'}")
SAID = RULE.replace("require: greeting", "require: {say: {en: '${words}', zh: ['您好${who}']}}")
OUTER = PACK.replace("mine", "outer").replace("default: true", "include: mine")


def rules(root: Spot, *names: str) -> dict[str, Rule]:
    return {rule.id: rule for rule in load(names, root=root).rules}


def opening(rule: Rule) -> float | None:
    return rule.scope.first.number if rule.scope and rule.scope.first else None


def test_params_stand_for_values(tmp_path: Path) -> None:
    book = load(root=shelf(tmp_path, mine_pack=PARAMS, mine_rule=SAID))
    wordings = book.cues["my.rule/say"].wordings
    assert wordings["en"][0].any_of == ("hello", "good morning")
    assert wordings["zh"][0].any_of == ("您好madam",)


@pytest.mark.parametrize(
    ("outer", "turns"),
    [
        ("", 4),
        ("params: {opening: 6 turns}\n", 6),
        ("params: {other: 6 turns}\n", 4),
        ("override: {my.rule: {params: {opening: 8 turns}}}\n", 8),
        ("params: {opening: 6 turns}\noverride: {my.rule: {params: {opening: 8 turns}}}\n", 8),
    ],
)
def test_the_nearest_word_counts(tmp_path: Path, outer: str, turns: int) -> None:
    root = shelf(tmp_path, {**SHELF, "outer/pack.yaml": OUTER + outer}, mine_pack=PARAMS, mine_rule=SCOPED)
    assert opening(rules(root, "outer")["my.rule"]) == turns
    assert opening(rules(root, "mine")["my.rule"]) == 4


def test_a_pack_beside_changes_nothing_of_packs_it_does_not_include(tmp_path: Path) -> None:
    beside = PACK.replace("mine", "beside").replace("default: true", "params: {opening: 9 turns}")
    root = shelf(tmp_path, {**SHELF, "beside/pack.yaml": beside}, mine_pack=PARAMS, mine_rule=SCOPED)
    assert opening(rules(root, "beside", "mine")["my.rule"]) == 4


def test_what_includes_an_includer_counts_too(tmp_path: Path) -> None:
    files = {
        **SHELF,
        "outer/pack.yaml": OUTER,
        "outmost/pack.yaml": OUTER.replace("outer", "outmost").replace("include: mine", "include: outer")
        + "params: {opening: 7 turns}\n",
    }
    root = shelf(tmp_path, files, mine_pack=PARAMS, mine_rule=SCOPED)
    assert opening(rules(root, "outmost")["my.rule"]) == 7


@pytest.mark.parametrize(
    ("outer", "severity"),
    [("", Severity.ERROR), ("override: {my.rule: {severity: note}}\n", Severity.NOTE)],
)
def test_severities(tmp_path: Path, outer: str, severity: Severity) -> None:
    root = shelf(tmp_path, {**SHELF, "outer/pack.yaml": OUTER + outer})
    book = load(["outer"], root=root)
    assert book.rules[0].severity is severity
    digests = {pack.id: pack.sha256 for pack in book.packs}
    plain = {pack.id: pack.sha256 for pack in load(["mine"], root=root).packs}
    assert (digests["mine"] == plain["mine"]) is (severity is Severity.ERROR)


@pytest.mark.parametrize(
    ("pack", "rule", "problem"),
    [
        (PACK, SCOPED, "rule.yaml:4:13: unknown param `opening`; the pack has no `params:`"),
        (
            PARAMS,
            SCOPED.replace("opening", "openin"),
            "rule.yaml:4:13: unknown param `openin`; allowed: opening, words",
        ),
        (PARAMS, SCOPED.replace("${opening}", "x ${words}"), "rule.yaml:4:13: a list can only stand alone"),
        (PARAMS, SCOPED.replace("opening", "who"), "rule.yaml:4:13: an amount such as"),
        (PACK + "params: {}\n", RULE, "pack.yaml:5:9: a table of values is needed here"),
        (PACK + "params: {Two Words: x}\n", RULE, "pack.yaml:5:10: `Two Words` is no id"),
        (PACK + "params: {a: {b: c}}\n", RULE, "pack.yaml:5:13: one text is needed here"),
        (
            PACK + "override: {my.role: {severity: note}}\n",
            RULE,
            "pack.yaml:5:12: unknown rule `my.role`; allowed: my.rule",
        ),
        (PACK + "override: {my.rule: {severity: bad}}\n", RULE, "pack.yaml:5:32: unknown word `bad`"),
        (PACK + "override: {my.rule: {}}\n", RULE, "pack.yaml:5:21: nothing is changed here"),
        (PACK + "override: {my.rule: {color: x}}\n", RULE, "pack.yaml:5:22: unknown key `color`"),
        (PACK + "override: [my.rule]\n", RULE, "pack.yaml:5:11: a table of rule ids is needed here"),
        (
            PACK + "override: {my.rule: {params: {x: y}}}\n",
            RULE,
            "pack.yaml:5:12: the pack of `my.rule` has no param `x`",
        ),
    ],
)
def test_what_is_wrong(tmp_path: Path, pack: str, rule: str, problem: str) -> None:
    with pytest.raises(PackError) as caught:
        load(root=shelf(tmp_path, mine_pack=pack, mine_rule=rule))
    assert [line for line in caught.value.problems if line.startswith(f"rules/mine/{problem}")]


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        (SCOPED.replace("opening", "openin"), "4:13: unknown param `openin`; allowed: opening, words"),
        (f'{RULE}severity: "${{sev}}"\n', "unknown param `sev`; allowed: opening, words"),
        (RULE.replace("require: greeting", 'require: "${which}"'), "unknown param `which`; allowed: opening, words"),
    ],
)
def test_an_unknown_param_is_told_once(tmp_path: Path, rule: str, problem: str) -> None:
    with pytest.raises(PackError) as caught:
        load(root=shelf(tmp_path, mine_pack=PARAMS, mine_rule=rule))
    assert len(caught.value.problems) == 1
    assert problem in caught.value.problems[0]
