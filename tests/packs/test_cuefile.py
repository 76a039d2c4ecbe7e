"""Cue files, cues inside rules, and additions to cues."""

from __future__ import annotations

import pytest

from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.cuefile import Addition, extended, read_addition, read_cue, read_inline
from compliance_cli.packs.cuemodel import Cue, Guard, Wording
from compliance_cli.packs.page import Page
from compliance_cli.packs.position import Position
from compliance_cli.packs.tree import Node, Table
from compliance_cli.vocabulary import Role
from tests.packs.shelves import CUE, reading


def test_a_cue_as_the_engine_gets_it() -> None:
    text = """\
cue: card-purpose
by: agent
en:
  all_of: {card: [card, card number], use: only used for}
  not_if: "isn't for"
zh:
  - any_of: [用途]
  - patterns: ['卡.{0,4}用于']
    any_of: 缴费
ignore_when: [negated, about-others]
announces: true
answered_with: [data.cvv, data.otp]
"""
    cue, complaints = reading(text, read_cue)
    assert complaints == []
    assert cue == Cue(
        id="card-purpose",
        by=Role.AGENT,
        wordings={
            "en": (
                Wording(all_of={"card": ("card", "card number"), "use": ("only used for",)}, not_if=("isn't for",)),
            ),
            "zh": (Wording(any_of=("用途",)), Wording(any_of=("缴费",), patterns=("卡.{0,4}用于",))),
        },
        guards=frozenset({Guard.NEGATED, Guard.ABOUT_OTHERS}),
        position=Position("f", 1, 1),
        announces=True,
        answered_with=("data.cvv", "data.otp"),
    )


@pytest.mark.parametrize(
    ("wording", "read"),
    [
        ("en: hello", (Wording(any_of=("hello",)),)),
        ("en: [hello, hi]", (Wording(any_of=("hello", "hi")),)),
        ("en: {any_of: hello}", (Wording(any_of=("hello",)),)),
        ("en: [{any_of: hello}, {any_of: hi}]", (Wording(any_of=("hello",)), Wording(any_of=("hi",)))),
        ("en: [no, yes, on, 1:30]", (Wording(any_of=("no", "yes", "on", "1:30")),)),
    ],
)
def test_short_ways_to_write_wordings(wording: str, read: tuple[Wording, ...]) -> None:
    cue, complaints = reading(f"cue: a\n{wording}\n", read_cue)
    assert cue is not None
    assert (cue.wordings, cue.by, complaints) == ({"en": read}, None, [])


def test_examples_of_a_cue() -> None:
    text = CUE + "examples:\n  heard: {en: Good morning.}\n  not-heard: {zh-Hant: [您, 好]}\n"
    cue, complaints = reading(text, read_cue)
    assert cue is not None
    assert complaints == []
    assert [(one.heard, one.language, one.text) for one in cue.examples] == [
        (True, "en", "Good morning."),
        (False, "zh-Hant", "您"),
        (False, "zh-Hant", "好"),
    ]
    assert str(cue.examples[2].position) == "f:8:28"


@pytest.mark.parametrize("examples", ["{heart: {en: x}}", "{heard: {fr: x}}", "{heard: x}", "{heard: {en: ['']}}"])
def test_wrong_examples_of_a_cue(examples: str) -> None:
    _, complaints = reading(f"{CUE}examples: {examples}\n", read_cue)
    assert len(complaints) == 1


def test_anyone_may_say_it() -> None:
    cue, _ = reading(CUE.replace("agent", "any"), read_cue)
    assert cue is not None
    assert cue.by is None


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[a]", "f:1:1: a table with keys is needed here: cue, by, near, en, zh, ignore_when"),
        ("cue: Card Purpose\nen: a", "f:1:6: `Card Purpose` is no id"),
        ("cue: data.pan\nen: a", "f:1:6: ids that begin with `data.`"),
        ("cue:\nen: a", "f:1:5: this is empty"),
        ("en: a", "f:1:1: the key `cue` is missing"),
        ("cue: a", "f:1:1: this cue has no wording; give `en:` or `zh:`"),
        ("cue: a\nfr: b\nen: c", "f:2:1: unknown key `fr`; allowed: cue, by, near, en, zh, ignore_when"),
        (
            "cue: a\nby: agnet\nen: c",
            "f:2:5: unknown word `agnet`; allowed: agent, customer, any; did you mean `agent`?",
        ),
        ("cue: a\nen: []", "f:2:5: this list is empty"),
        ("cue: a\nen: [b, '']", "f:2:9: this is empty"),
        ("cue: a\nen: [b, '?']", "f:2:9: this phrase holds no word"),
        ("cue: a\nen: [b, [c]]", "f:2:9: one text is needed here"),
        ("cue: a\nen: [{any_of: b}, c]", "f:2:19: a table with keys is needed here: any_of, all_of"),
        (
            "cue: a\nen: {anyof: b}",
            "f:2:6: unknown key `anyof`; allowed: any_of, all_of, near, in_order",
        ),
        ("cue: a\nen: {not_if: b}", "f:2:5: nothing can be heard here"),
        ("cue: a\nen: {any_of: b, min: 0.9}", "f:2:22: `min` belongs to one of `similar_to` and `means`"),
        ("cue: a\nen: {similar_to: b, means: c, min: 0.9}", "f:2:36: `min` belongs to one of `similar_to` and `means`"),
        ("cue: a\nen: {means: []}", "f:2:13: this list is empty"),
        ("cue: a\nen: {means: b, min: high}", "f:2:21: a share such as"),
        ("cue: a\nen: {all_of: {one: b}}", "f:2:14: `all_of` needs two named groups"),
        ("cue: a\nen: {all_of: [b, c]}", "f:2:14: `all_of` needs two named groups"),
        ("cue: a\nen: {all_of: {one: b, two: []}}", "f:2:28: this list is empty"),
        ("cue: a\nen: {patterns: ['(a']}", "f:2:17: this pattern does not compile: missing ) at position 2"),
        ("cue: a\nen: {patterns: ['(a+)+']}", "f:2:17: a repeated group holds a repeat without limit"),
        ("cue: a\nen: b\nannounces: soon", "f:3:12: `true` or `false` is needed here"),
        ("cue: a\nen: b\nnear: 5 words", "f:3:7: a table with keys is needed here: en, zh"),
        ("cue: a\nen: b\nnear: {en: 5 turns}", "f:3:12: an amount such as `4 words`, `4 characters` is needed here"),
        ("cue: a\nen: b\nnear: {zh: 5 words}", "f:3:12: this cue has no wording in `zh`"),
        ("cue: a\nen: b\nnear: {fr: 5 words}", "f:3:8: unknown key `fr`; allowed: en, zh"),
        (
            "cue: a\nen: b\nignore_when: [negatd]",
            "f:3:15: unknown word `negatd`; allowed: negated, denied, asked-by-customer",
        ),
    ],
)
def test_complaints(text: str, complaint: str) -> None:
    _, complaints = reading(text, read_cue)
    assert complaints[0].startswith(complaint)
    assert len(complaints) == 1


def inline(node: Node, page: Page) -> Cue:
    assert isinstance(node, Table)
    return read_inline(node, page, "my.rule")


NEAR = Amount(5, Unit.WORDS)
TWO = "all_of: {one: b, two: c}"


@pytest.mark.parametrize(
    ("wordings", "near"),
    [
        (f"en: {{{TWO}}}", {"en": [NEAR]}),
        (f"en: [{{{TWO}}}, {{{TWO}}}]", {"en": [NEAR, NEAR]}),
        (f"en: [{{{TWO}, near: 9 words}}, {{{TWO}}}]", {"en": [Amount(9, Unit.WORDS), NEAR]}),
        (f"en: [{{any_of: d}}, {{{TWO}, any_of: e}}]", {"en": [None, NEAR]}),
        ("en: [d]", {"en": [None]}),
        (f"en: {{{TWO}}}\nzh: {{{TWO}}}", {"en": [NEAR], "zh": [None]}),
    ],
)
def test_a_cue_says_once_how_near_its_groups_stand(wordings: str, near: dict[str, list[Amount | None]]) -> None:
    cue, complaints = reading(f"cue: a\nnear: {{en: 5 words}}\n{wordings}\n", read_cue)
    assert cue is not None
    assert complaints == []
    assert {language: [one.near for one in some] for language, some in cue.wordings.items()} == near
    assert cue.near == {"en": NEAR}


def test_a_cue_inside_a_rule_says_so_too() -> None:
    cue, complaints = reading(f"say: {{en: {{{TWO}}}}}\nnear: {{en: 5 words}}\n", inline)
    assert complaints == []
    assert cue.wordings["en"][0].near == NEAR


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("say: {en: b}\nnear: {zh: 5 words}", "f:2:12: this cue has no wording in `zh`"),
        ("say: {en: b}\nnear: 5 words", "f:2:7: a table with keys is needed here: en, zh"),
    ],
)
def test_complaints_about_a_cue_inside_a_rule(text: str, complaint: str) -> None:
    _, complaints = reading(text, inline)
    assert complaints[0].startswith(complaint)
    assert len(complaints) == 1


def test_how_near_is_not_said_for_additions() -> None:
    cue, _ = reading(f"cue: a\nnear: {{en: 5 words}}\nen: {{{TWO}}}\n", read_cue)
    addition, _ = reading(f"{{also: {{en: {{{TWO}}}}}}}", read_addition)
    assert cue is not None
    assert [one.near for one in extended(cue, addition).wordings["en"]] == [NEAR, None]


@pytest.mark.parametrize(("least", "meaning"), [("", 0.85), (", min: 0.9", 0.9), (", min: 0.1", 0.6)])
def test_how_near_in_meaning(least: str, meaning: float) -> None:
    cue, complaints = reading(f"cue: a\nen: {{means: [b c]{least}}}", read_cue)
    assert complaints == []
    assert cue is not None
    assert cue.wordings["en"] == (Wording(means=("b c",), meaning=meaning),)
    assert cue.listens_by_meaning


def test_an_addition_brings_wordings_and_takes_hits_away_from_all_of_them() -> None:
    cue, _ = reading("cue: a\nen: [b]\n", read_cue)
    addition, complaints = reading("{also: {en: [c], zh: [丁]}, not_if: {en: [d]}}", read_addition)
    assert cue is not None
    assert complaints == []
    assert extended(cue, addition).wordings == {
        "en": (Wording(any_of=("b",), not_if=("d",)), Wording(any_of=("c",), not_if=("d",))),
        "zh": (Wording(any_of=("丁",)),),
    }


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{}", "f:1:1: nothing is added here; give `also:` or `not_if:`"),
        ("{alos: {en: b}}", "f:1:2: unknown key `alos`"),
        ("{also: {}}", "f:1:8: no wording stands here"),
        ("{not_if: [b]}", "f:1:10: a table with keys is needed here: en, zh"),
    ],
)
def test_complaints_about_additions(text: str, complaint: str) -> None:
    addition, complaints = reading(text, read_addition)
    assert addition == Addition({}, {})
    assert complaints[0].startswith(complaint)
