"""`rules new`, `rules schema` and `rules freeze`: what they write, and what they refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compliance_cli.packs.schema import SCHEMAS
from tests.cli.running import run
from tests.packs.test_schema import faults_of

LANGUAGES = (("en",), ("zh",), ("en", "zh"))


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
@pytest.mark.parametrize("kind", ["require", "forbid"])
def test_a_new_rule_is_valid_and_its_examples_come_out_right(
    folder: Path, monkeypatch: pytest.MonkeyPatch, kind: str, languages: tuple[str, ...]
) -> None:
    asked = [word for language in languages for word in ("--language", language)]
    done = run(monkeypatch, "rules", "new", "our.first-rule", "-p", "Our_Rules", "--kind", kind, *asked)
    assert (done.code, done.out) == (0, "Our_Rules/first-rule.yaml\nOur_Rules/pack.yaml\n")
    assert run(monkeypatch, "rules", "validate", "Our_Rules", "--strict").out == "no problems\n"
    tested = run(monkeypatch, "rules", "test", "-p", "Our_Rules").out
    assert tested == f"Ran {2 * len(languages)} examples of 1 rule: all came out right\n"
    text = (folder / "Our_Rules" / "first-rule.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schemas/rule.schema.json\n")
    assert faults_of("our-rules/first-rule.yaml", text) == []
    assert "id: our-rules\n" in (folder / "Our_Rules" / "pack.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_a_new_cue_is_valid_and_heard(
    folder: Path, monkeypatch: pytest.MonkeyPatch, languages: tuple[str, ...]
) -> None:
    asked = [word for language in languages for word in ("--language", language)]
    done = run(monkeypatch, "rules", "new", "says-so", "-p", "pack", "--cue", *asked)
    assert (done.code, done.out) == (0, "pack/cues/says-so.yaml\n")
    assert run(monkeypatch, "rules", "validate", "pack", "--strict").out == "no problems\n"
    tested = run(monkeypatch, "rules", "test", "-p", "pack").out
    assert f"and {2 * len(languages)} examples of 1 cue: all came out right" in tested
    text = (folder / "pack" / "cues" / "says-so.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../schemas/cue.schema.json\n")
    assert faults_of("pack/cues/says-so.yaml", text) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("No Id",), "an id is made of"),
        (("data.pin",), "an id is made of"),
        (("a..b",), "an id is made of"),
        (("a.b", "--kind", "order"), "--kind takes one of"),
        (("a.b", "--language", "fr"), "--language takes one of"),
        (("mine.no-elephants",), "pack/no-elephants.yaml is there already"),
    ],
)
def test_what_new_refuses(folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str) -> None:
    before = sorted(folder.rglob("*"))
    done = run(monkeypatch, "rules", "new", *arguments, "-p", "pack")
    assert done.code == 2
    assert said in done.err
    assert sorted(folder.rglob("*")) == before


def test_schemas_are_printed_and_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, "rules", "schema", "-o", "schemas")
    assert (done.code, done.out, done.err) == (0, "", f"{len(SCHEMAS)} schemas in schemas\n")
    assert {path.name for path in (folder / "schemas").iterdir()} == {f"{kind}.schema.json" for kind in SCHEMAS}
    printed = run(monkeypatch, "rules", "schema", "rule").out
    assert printed == (folder / "schemas" / "rule.schema.json").read_text(encoding="utf-8")
    assert json.loads(printed)["title"] == "compliance-cli: rule"


@pytest.mark.parametrize("arguments", [(), ("tables",), ("rule", "-o", "schemas")])
def test_what_schema_refuses(folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    assert run(monkeypatch, "rules", "schema", *arguments).code == 2
    assert not (folder / "schemas").exists()


def test_frozen_packs_judge_as_before(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, "rules", "freeze", "-o", "vendor", "-p", "pack", "-p", "card-data")
    assert done.code == 0
    assert [line.split()[0] for line in done.out.splitlines()] == ["mine", "card-data"]
    frozen = json.loads(run(monkeypatch, "check", "bad.txt", "-p", "vendor", "-f", "json").out)
    live = json.loads(run(monkeypatch, "check", "bad.txt", "-p", "card-data", "-p", "pack", "-f", "json").out)
    assert frozen == live
    assert run(monkeypatch, "rules", "freeze", "-o", "pack", "-p", "card-data").code == 2
