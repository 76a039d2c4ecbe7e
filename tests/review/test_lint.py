"""The linter: what it says of packs that can be read, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from compliance_cli.packs import inspect
from compliance_cli.review.lint import Level, remarks
from tests.packs.shelves import PACK, RULE, shelf

CUE = "cue: greeting\nby: agent\n"
BOTH = RULE + '  broken: {en: "Agent: Hm."}\n'


def said(folder: Path, wording: str, rule: str = BOTH.replace(", zh: 问候", "")) -> list[str]:
    root = shelf(folder, mine_rule=rule, cues_greeting=CUE + wording)
    return [str(one) for one in remarks(inspect(root=root))]


@pytest.mark.parametrize(
    ("wording", "warnings"),
    [
        ("en: [hello]", []),
        ("en: [good day, hello there, Good day]", ["3:29: warning: the same phrase stands in line 3, column 6"]),
        (
            "en: {any_of: [hello], not_if: [not, 'NOT,']}",
            ["3:37: warning: the same phrase stands in line 3, column 32"],
        ),
        (
            "en: {any_of: [do not go, go], not_if: [not]}",
            ["3:15: warning: this phrase is never heard: `not_if` excludes"],
        ),
        ("en: {any_of: [knot, notice], not_if: [not]}", []),
        ("en: {any_of: [it has been paid], not_if: [has the]}", ["3:15: warning: this phrase is never heard"]),
        ("en: {all_of: {a: [do not, please], b: [go]}, not_if: [not]}", ["3:19: warning: this phrase is never heard"]),
        ("en: {any_of: ['{num} not', go], not_if: [not]}", []),
        ("en: {patterns: ['good (day|night)']}", []),
        ("en: {means: [good day]}", ["1:1: warning: cue greeting listens by meaning (`means:`), and no word vectors"]),
        ("en: {patterns: ['\\w+ \\W']}", ["3:17: warning: this pattern needs no word of its own"]),
        ("en: {patterns: ['good, day']}", ["3:17: warning: this pattern is never matched: it needs `good, day`"]),
        ("en: {patterns: ['Good Day']}", []),
        ("en: {patterns: ['您好 再见']}", ["3:17: warning: this pattern is never matched"]),
        ("en: {patterns: ['(good, day|goodbye)']}", []),
        ("en: {patterns: ['good.*day.*all']}", ["3:17: warning: two repeats without limit"]),
        ("en: {patterns: ['good.{0,40}day.*+all']}", []),
    ],
)
def test_wordings(tmp_path: Path, wording: str, warnings: list[str]) -> None:
    found = said(tmp_path, wording + "\n")
    assert len(found) == len(warnings)
    for line, wanted in zip(found, warnings, strict=True):
        assert line.startswith(f"rules/cues/greeting.yaml:{wanted}")


def test_lists_in_patterns_may_hold_any_word(tmp_path: Path) -> None:
    shelf(tmp_path, {"lists/day.yaml": "list: day\nen: [monday]\n"})
    assert said(tmp_path, "en: {patterns: ['on {day} at']}\n") == []


@pytest.mark.parametrize(("examples", "missing"), [(RULE, ["broken"]), (BOTH, [])])
def test_missing_examples_are_errors_of_shipped_packs_and_warnings_of_others(
    tmp_path: Path, examples: str, missing: list[str]
) -> None:
    rule = examples.replace(", zh: 问候", "")
    assert said(tmp_path / "rules", "en: [hello]\n", rule) == [
        f"rules/mine/rule.yaml:1:1: the rule has no example in en that is {one}" for one in missing
    ]
    own = tmp_path / "own"
    shelf(own, {"pack.yaml": PACK.replace("mine", "own"), "own.yaml": rule.replace("my.rule", "own.rule")})
    root = shelf(tmp_path / "rules")
    levels = [one.level for one in remarks(inspect([str(own)], root=root))]
    # The other language that the cue of the shelf is worded in misses both.
    assert levels == [Level.WARNING] * (len(missing) + 2)


def test_problems_stand_among_the_remarks(tmp_path: Path) -> None:
    found = said(tmp_path, "en: [hello, hello]\ncolour: grey\n")
    assert [line.partition(": ")[2][:20] for line in found] == ["warning: the same ph", "unknown key `colour`"]
