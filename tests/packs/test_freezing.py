"""Freezing packs: what is copied, and that the copy stands for the shipped shelf."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compliance_cli.errors import PackError, UsageError
from compliance_cli.packs import load, validate
from compliance_cli.packs.freezing import freeze
from tests.packs.shelves import CUE, PACK, RULE, SHELF, SOURCES, shelf

LISTED = CUE.replace("hello there", "'hello {name}'")
UNUSED = CUE.replace("greeting", "unused")


def test_a_frozen_shelf_stands_for_the_shipped_one(tmp_path: Path) -> None:
    root = shelf(
        tmp_path / "rules",
        {**SHELF, "cues/unused.yaml": UNUSED, "lists/name.yaml": "list: name\nen: [Ann]\n"},
        cues_greeting=LISTED,
    )
    target = tmp_path / "vendor"
    book, files = freeze([], target, root=root)
    assert files == ("cues/greeting.yaml", "lists/name.yaml", "mine/pack.yaml", "mine/rule.yaml", "sources.yaml")
    shelf(tmp_path / "rules", cues_greeting=CUE.replace("good morning", "good evening"))
    frozen = load([str(target)], root=root)
    assert [pack.sha256 for pack in frozen.packs] == [pack.sha256 for pack in book.packs]
    assert validate([str(target)], root=root) == ()
    manifest = json.loads((target / "frozen.json").read_text(encoding="utf-8"))
    assert manifest["packs"] == [{"id": "mine", "version": "1.0", "sha256": book.packs[0].sha256}]


def test_what_lies_in_and_beside_a_pack_comes_with_it(tmp_path: Path) -> None:
    root = shelf(tmp_path / "rules")
    own = PACK.replace("mine", "own").replace("default: true", "include: mine")
    rule = RULE.replace("my.rule", "own.rule").replace("greeting", "wave").replace("LAW-1", "LAW-2")
    shelf(
        tmp_path / "ours",
        {
            "own/pack.yaml": own,
            "own/rule.yaml": rule,
            "own/cues/wave.yaml": CUE.replace("greeting", "wave"),
            "own/scripts/terms.md": "# Terms\n",
            "sources.yaml": SOURCES.replace("LAW-1", "LAW-2"),
        },
    )
    book, files = freeze([str(tmp_path / "ours" / "own")], tmp_path / "vendor", root=root)
    assert [pack.id for pack in book.packs] == ["own", "mine"]
    assert set(files) == {
        "own/pack.yaml",
        "own/rule.yaml",
        "own/cues/wave.yaml",
        "own/scripts/terms.md",
        "mine/pack.yaml",
        "mine/rule.yaml",
        "cues/greeting.yaml",
        "sources.yaml",
    }
    again = load([str(tmp_path / "vendor")], root=root)
    assert {pack.sha256 for pack in again.packs} == {pack.sha256 for pack in book.packs}


def test_freezing_again_takes_the_place_of_what_was_frozen(tmp_path: Path) -> None:
    target = tmp_path / "vendor"
    freeze([], target, root=shelf(tmp_path / "rules"))
    (target / "note.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "rules" / "mine" / "rule.yaml").rename(tmp_path / "rules" / "mine" / "other.yaml")
    freeze([], target, root=shelf(tmp_path / "rules", {}))
    assert (target / "mine" / "other.yaml").is_file()
    assert not (target / "mine" / "rule.yaml").exists()
    assert (target / "note.txt").is_file()


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "vendor"
    target.mkdir()
    (target / "note.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="holds something else"):
        freeze([], target, root=shelf(tmp_path / "rules"))
    assert [path.name for path in target.iterdir()] == ["note.txt"]


def test_a_manifest_reaches_nothing_outside_its_folder(tmp_path: Path) -> None:
    target = tmp_path / "vendor"
    target.mkdir()
    (tmp_path / "note.txt").write_text("mine", encoding="utf-8")
    (target / "frozen.json").write_text(json.dumps({"files": ["../note.txt", str(tmp_path / "note.txt")]}))
    freeze([], target, root=shelf(tmp_path / "rules"))
    assert (tmp_path / "note.txt").is_file()


def test_packs_with_problems_and_lone_rules_are_not_frozen(tmp_path: Path) -> None:
    root = shelf(tmp_path / "rules", mine_rule=RULE.replace("greeting", "nothing"))
    with pytest.raises(PackError):
        freeze([], tmp_path / "vendor", root=root)
    root = shelf(tmp_path / "rules")
    lone = tmp_path / "rules" / "mine" / "rule.yaml"
    with pytest.raises(UsageError, match="a rule file alone"):
        freeze([str(lone)], tmp_path / "vendor", root=root)
    assert not (tmp_path / "vendor").exists()
