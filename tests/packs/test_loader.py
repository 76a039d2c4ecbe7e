"""Loading: what is chosen, what is found by name, what clashes, and the digest."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from compliance_cli.errors import ExitCode, PackError, UsageError
from compliance_cli.packs import load, shipped_packs, validate
from compliance_cli.packs.cuemodel import Wording
from compliance_cli.packs.shelf import Spot
from tests.packs.shelves import CUE, PACK, RULE, SHELF, SOURCES, shelf

OTHER = PACK.replace("mine", "other").replace("default: true", "default: false")


def problems(root: Spot, *names: str) -> tuple[str, ...]:
    with pytest.raises(PackError) as caught:
        load(names, root=root)
    assert caught.value.exit_code is ExitCode.INVALID_PACK
    return caught.value.problems


def test_a_book(tmp_path: Path) -> None:
    book = load(root=shelf(tmp_path))
    assert [(pack.id, pack.version, [rule.id for rule in pack.rules]) for pack in book.packs] == [
        ("mine", "1.0", ["my.rule"])
    ]
    assert (list(book.cues), list(book.sources)) == (["greeting"], ["LAW-1"])
    assert str(book.rules[0].position) == "rules/mine/rule.yaml:1:1"


@pytest.mark.parametrize(
    ("names", "markets", "chosen"),
    [
        ((), (), ["mine"]),
        (("other",), (), ["other"]),
        (("other", "mine", "other"), (), ["other", "mine"]),
        ((), ("tw",), ["island", "mine"]),
        (("other",), ("tw",), ["other", "island"]),
        (("wide",), (), ["wide", "other"]),
        (("round",), (), ["round", "wide", "other"]),
    ],
)
def test_which_packs(tmp_path: Path, names: tuple[str, ...], markets: tuple[str, ...], chosen: list[str]) -> None:
    heads = {
        "other": OTHER,
        "island": OTHER.replace("other", "island") + "market: tw\n",
        "wide": OTHER.replace("other", "wide") + "include: other\n",
        "round": OTHER.replace("other", "round") + "include: [wide, round]\n",
    }
    root = shelf(tmp_path, {**SHELF, **{f"{name}/pack.yaml": text for name, text in heads.items()}})
    assert [pack.id for pack in load(names, markets=markets, root=root).packs] == chosen
    assert shipped_packs(root=root) == ("island", "mine", "other", "round", "wide")


def test_unknown_names_are_wrong_usage(tmp_path: Path) -> None:
    root = shelf(tmp_path)
    with pytest.raises(
        UsageError, match=r"no rule pack, folder or \.yaml file `mien`; allowed: mine; did you mean `mine`\?"
    ):
        load(["mien"], root=root)
    with pytest.raises(UsageError, match="no rule pack for the market `xx`"):
        load(markets=["xx"], root=root)
    with pytest.raises(UsageError, match="missing"):
        load(root=Spot(tmp_path / "nothing", "rules"))


CHANGED: list[tuple[Mapping[str, str], list[str]]] = [
    (
        {"mine/rule.yaml": RULE.replace("greeting", "greting")},
        ["rules/mine/rule.yaml:3:10: unknown cue `greting`; allowed: greeting; did you mean `greeting`?"],
    ),
    (
        {"mine/rule.yaml": RULE.replace("greeting", "[greeting, data.pam]")},
        ["rules/mine/rule.yaml:3:21: unknown cue `data.pam`; allowed: data.pan, data.cvv, data.pin, data.otp, "
         "data.expiry, data.national-id, data.account; did you mean `data.pan`?"],
    ),
    (
        {"mine/rule.yaml": RULE.replace("LAW-1", "LAW-1, LAW-2")},
        ["rules/mine/rule.yaml:5:18: unknown source `LAW-2`; allowed: LAW-1; did you mean `LAW-1`?"],
    ),
    (
        {"mine/rule.yaml": RULE.replace("LAW-1", "HOUSE-3")},
        ["rules/mine/rule.yaml:5:11: unknown source `HOUSE-3`; allowed: LAW-1; one of your own stands in sources.yaml "
         "beside pack.yaml"],
    ),
    (
        {"mine/rule.yaml": RULE.replace("greeting", "farewell")},
        ["rules/mine/rule.yaml:3:10: unknown cue `farewell`; allowed: greeting; one of your own stands in "
         "cues/farewell.yaml"],
    ),
    (
        {"mine/second.yaml": RULE},
        ["rules/mine/second.yaml:1:1: the rule `my.rule` stands at rules/mine/rule.yaml:1:1 already"],
    ),
    (
        {"cues/more/greeting.yaml": CUE},
        ["rules/cues/more/greeting.yaml:1:1: the cue `greeting` stands in rules/cues/greeting.yaml already; "
         "give this one another name, or add to the other in pack.yaml under `cues:`"],
    ),
    (
        {"cues/greeting.yaml": CUE.replace("greeting", "welcome")},
        ["rules/cues/greeting.yaml:1:1: this file is named after another cue; name it welcome.yaml"],
    ),
    (
        {"mine/sources.yaml": SOURCES},
        ["rules/sources.yaml:1:1: the source `LAW-1` stands at rules/mine/sources.yaml:1:1 already"],
    ),
    (
        {"mine/pack.yaml": PACK + "include: othr\n", "other/pack.yaml": OTHER},
        ["rules/mine/pack.yaml:5:10: no pack `othr`; allowed: mine, other; did you mean `other`?"],
    ),
    (
        {"mine/pack.yaml": PACK + "cues: {greetings: {also: {en: [hiya]}}}\n"},
        ["rules/mine/pack.yaml:5:8: unknown cue `greetings`; allowed: greeting; did you mean `greeting`?"],
    ),
    (
        {"twin/pack.yaml": PACK},
        ["rules/twin/pack.yaml:1:5: this id is taken by the pack at rules/mine/pack.yaml:1:5"],
    ),
    (
        {"mine/late.yml": RULE},
        ["rules/mine/late.yml:1:1: this file is passed over; end its name in .yaml"],
    ),
    (
        {"mine/rule.yaml": "", "mine/second.yaml": "id: [", "cues/greeting.yaml": CUE.replace("by", "bye")},
        ["rules/mine/rule.yaml:1:1: the file is empty", "rules/mine/second.yaml:2:1: this is not YAML"],
    ),
    (
        {"mine/rule.yaml": RULE.replace("en: Greet", "de: Gruß"), "cues/greeting.yaml": CUE.replace("by:", "bye:")},
        ["rules/cues/greeting.yaml:2:1: unknown key `bye`; allowed: cue, by",
         "rules/mine/rule.yaml:2:8: the key `en` is missing",
         "rules/mine/rule.yaml:2:9: unknown key `de`"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "expected"), CHANGED)
def test_problems_of_all_files_in_order(tmp_path: Path, changed: Mapping[str, str], expected: list[str]) -> None:
    found = problems(shelf(tmp_path, {**SHELF, **changed}))
    assert len(found) == len(expected)
    assert all(one.startswith(start) for one, start in zip(found, expected, strict=True)), found


def test_a_cue_that_no_rule_names_is_read_by_validate_only(tmp_path: Path) -> None:
    root = shelf(tmp_path, cues_spare="cue: spare\n")
    assert list(load(root=root).cues) == ["greeting"]
    assert validate(root=root) == ("rules/cues/spare.yaml:1:1: this cue has no wording; give `en:` or `zh:`",)


def test_validate_reads_packs_that_are_not_default(tmp_path: Path) -> None:
    root = shelf(tmp_path, {**SHELF, "other/pack.yaml": OTHER, "other/rule.yaml": "id: a"})
    load(root=root)
    assert validate(root=root) == (
        "rules/other/rule.yaml:1:1: the key `message` is missing",
        "rules/other/rule.yaml:1:1: the key `title` is missing",
        "rules/other/rule.yaml:1:1: this rule asks for nothing; give exactly one of "
        "`require`, `forbid`, `order`, `limit`, `sequence`, `measure`, `repeat`, `equal`, `reads`",
    )
    assert validate(["mine"], root=root) == ()


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    root = shelf(tmp_path)
    (tmp_path / "cues" / "greeting.yaml").unlink()
    (tmp_path / "cues" / "greeting.yaml").symlink_to(tmp_path / "gone.yaml")
    assert problems(root) == (
        "rules/cues/greeting.yaml:1:1: this file cannot be read; check that it is there and its rights",
    )


def test_a_folder_that_cannot_be_listed_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(pack: Spot) -> tuple[Spot, ...]:
        raise PermissionError(13, "no", str(pack.path))

    root = shelf(tmp_path)
    monkeypatch.setattr("compliance_cli.packs.shelf.rule_files", forbidden)
    assert problems(root, "mine") == (
        "rules/mine/pack.yaml:1:1: the folder of this file cannot be listed; check its rights",
    )


@pytest.mark.parametrize("name", ["x" * 5000, "nul\0", "4111111111111111"])
def test_a_name_that_no_file_can_have_is_an_unknown_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="no rule pack") as caught:
        load([name], root=shelf(tmp_path))
    assert len(str(caught.value)) < 200
    assert "4111" not in str(caught.value)


@pytest.mark.parametrize("given", ["own", "own/", "own/pack.yaml", "."])
def test_a_users_pack_with_its_own_cues_and_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    root = shelf(tmp_path / "shipped")
    mine = {
        "pack.yaml": OTHER,
        "rule.yaml": RULE.replace("my.rule", "own.rule").replace("greeting", "[greeting, farewell]"),
        "cues/farewell.yaml": CUE.replace("greeting", "farewell"),
        "sources.yaml": SOURCES.replace("LAW-1", "HOUSE-1"),
    }
    shelf(tmp_path / "own", mine)
    monkeypatch.chdir(tmp_path / "own" if given == "." else tmp_path)
    book = load([given], root=root)
    assert [rule.id for rule in book.rules] == ["own.rule"]
    assert (sorted(book.cues), sorted(book.sources)) == (["farewell", "greeting"], ["HOUSE-1", "LAW-1"])
    assert str(book.rules[0].position) == ("./rule.yaml:1:1" if given == "." else "own/rule.yaml:1:1")


def test_a_folder_of_packs_with_cues_beside_them(tmp_path: Path) -> None:
    root = shelf(tmp_path / "shipped")
    mine = {
        "one/pack.yaml": OTHER.replace("other", "one"),
        "one/rule.yaml": RULE.replace("my.rule", "one.rule").replace("greeting", "farewell"),
        "two/pack.yaml": OTHER.replace("other", "two"),
        "cues/farewell.yaml": CUE.replace("greeting", "farewell"),
    }
    shelf(tmp_path / "own", mine)
    book = load([str(tmp_path / "own")], root=root)
    assert ([pack.id for pack in book.packs], list(book.cues)) == (["one", "two"], ["farewell"])


def test_a_rule_file_alone(tmp_path: Path) -> None:
    root = shelf(tmp_path / "shipped")
    shelf(tmp_path / "own", {"hello.yaml": RULE, "neighbour.yaml": "not read"})
    book = load([str(tmp_path / "own" / "hello.yaml")], root=root)
    assert [(pack.id, pack.version, len(pack.rules)) for pack in book.packs] == [("hello", "0", 1)]


def test_a_folder_that_is_no_pack(tmp_path: Path) -> None:
    root = shelf(tmp_path / "shipped")
    (tmp_path / "empty").mkdir()
    with pytest.raises(PackError, match=r"no pack\.yaml in this folder"):
        load([str(tmp_path / "empty")], root=root)


def test_a_pack_adds_to_a_shipped_cue(tmp_path: Path) -> None:
    added = PACK + "cues: {greeting: {also: {en: [hiya]}, not_if: {zh: [再见]}}}\n"
    cue = load(root=shelf(tmp_path, mine_pack=added)).cues["greeting"]
    assert cue.wordings == {
        "en": (Wording(any_of=("good morning", "hello there")), Wording(any_of=("hiya",))),
        "zh": (Wording(any_of=("您好",), not_if=("再见",)),),
    }


def digest(folder: Path, files: Mapping[str, str] = SHELF, **changed: str) -> str:
    return load(root=shelf(folder, files, **changed)).packs[0].sha256


@pytest.mark.parametrize(
    "changed",
    [
        {"mine/rule.yaml": RULE.replace("\n", "\r\n")},
        {"mine/rule.yaml": "# a comment\n\n" + RULE},
        {"mine/rule.yaml": RULE.replace("id: my.rule\n", "") + "id: my.rule\n"},
        {"mine/rule.yaml": RULE.replace("require: greeting", "require: [ 'greeting' ]")},
        {"cues/greeting.yaml": CUE.replace("zh: [您好]", "zh:\n  any_of:\n    - 您好")},
        {"sources.yaml": SOURCES.replace("People", "All people")},
        {"cues/spare.yaml": CUE.replace("greeting", "spare")},
    ],
)
def test_the_digest_does_not_hang_on_how_the_files_are_written(tmp_path: Path, changed: Mapping[str, str]) -> None:
    assert digest(tmp_path / "a") == digest(tmp_path / "b", {**SHELF, **changed})


@pytest.mark.parametrize(
    "changed",
    [
        {"mine/rule.yaml": RULE.replace("4 turns", "5 turns")},
        {"mine/rule.yaml": RULE.replace("Greet,", "Greet all,")},
        {"mine/rule.yaml": RULE + "severity: note\n"},
        {"mine/rule.yaml": RULE + "in_force: {from: 2026-01-01}\n"},
        {"cues/greeting.yaml": CUE.replace("您好", "你好")},
        {"cues/greeting.yaml": CUE.replace("asked-by-customer", "negated")},
        {"mine/pack.yaml": PACK + "cues: {greeting: {also: {en: [hiya]}}}\n"},
    ],
)
def test_the_digest_hangs_on_what_the_rules_and_their_cues_say(tmp_path: Path, changed: Mapping[str, str]) -> None:
    assert digest(tmp_path / "a") != digest(tmp_path / "b", {**SHELF, **changed})


def test_the_digest_does_not_hang_on_where_a_nearness_is_said(tmp_path: Path) -> None:
    each = (
        "cue: greeting\nen: [{all_of: {a: good, b: day}, near: 3 words}, {all_of: {a: hello, b: you}, near: 3 words}]\n"
    )
    once = each.replace(", near: 3 words", "") + "near: {en: 3 words}\n"
    said = digest(tmp_path / "a", cues_greeting=once)
    assert said == digest(tmp_path / "b", cues_greeting=each)
    assert said != digest(tmp_path / "c", cues_greeting=each.replace("3 words", "4 words"))


def test_the_digest_is_the_same_on_every_machine(tmp_path: Path) -> None:
    assert digest(tmp_path) == "839cc49972ae9432485eacbce959980d462609c29212279ed09fccee6d67e907"


def test_what_was_tested_before_shipping_is_compiled_by_validate_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = "cue: greeting\nen: {patterns: ['(a+)+'], any_of: ['?']}\n"
    root = shelf(tmp_path, cues_greeting=bad)
    monkeypatch.setattr("compliance_cli.packs.shelf.shipped", lambda: root)
    assert load().cues["greeting"].wordings["en"][0].patterns == ("(a+)+",)
    assert [problem.split(": ")[0] for problem in validate()] == [
        "rules/cues/greeting.yaml:2:17",
        "rules/cues/greeting.yaml:2:36",
    ]


def test_a_users_pack_is_checked_in_full(tmp_path: Path) -> None:
    shelf(
        tmp_path / "own", {"pack.yaml": OTHER, "rule.yaml": RULE.replace("greeting", "{say: {en: {patterns: '(a'}}}")}
    )
    with pytest.raises(PackError, match="does not compile"):
        load([str(tmp_path / "own")])
