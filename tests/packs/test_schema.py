"""The JSON Schemas: every file that is valid keeps to them, they know every key, and they see what is wrong."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from compliance_cli.packs import shelf
from compliance_cli.packs.schema import KEYS, SCHEMAS, schema
from tests.packs.jsonschema import faults

PAGE = (Path(__file__).parents[2] / "docs" / "rule-language.md").read_text(encoding="utf-8")
DOCUMENTED = re.findall(r"```yaml\n# (\S+\.yaml)\n(.*?)```", PAGE, re.DOTALL)
ROOT = shelf.shipped().path
SHIPPED = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.yaml"))


def kind_of(name: str) -> str:
    parts = name.split("/")
    if parts[-1] in (shelf.SOURCES_FILE, shelf.PACK_FILE):
        return "sources" if parts[-1] == shelf.SOURCES_FILE else "pack"
    return "cue" if "cues" in parts else "list" if "lists" in parts else "rule"


def as_editors_read(text: str) -> object:
    """YAML with its guesses, as an editor's language server has it (dates stay text there)."""
    value = yaml.safe_load(text)
    return json.loads(json.dumps(value, default=lambda one: one.isoformat() if isinstance(one, date) else one))


def faults_of(name: str, text: str) -> list[str]:
    return faults(as_editors_read(text), json.loads(json.dumps(schema(kind_of(name)))))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_file_keeps_to_its_schema(name: str) -> None:
    assert faults_of(name, (ROOT / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(("name", "text"), DOCUMENTED, ids=[name for name, _ in DOCUMENTED])
def test_every_documented_file_keeps_to_its_schema(name: str, text: str) -> None:
    assert faults_of(name, text) == []


@pytest.mark.parametrize("table", KEYS)
def test_every_key_that_is_read_is_known(table: str) -> None:
    told, read = KEYS[table]
    assert set(told) == set(read)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_says_what_it_is(kind: str) -> None:
    assert str(schema(kind)["$schema"]).endswith("draft-07/schema#")


RULE = "id: a\ntitle: {en: A}\nmessage: {en: M}\nforbid: x\n"


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("p/r.yaml", RULE + "colour: grey\n", ": additional colour"),
        ("p/r.yaml", RULE + "severity: bad\n", ".severity: enum"),
        ("p/r.yaml", RULE + "require: y\n", ": oneOf"),
        ("p/r.yaml", RULE.replace("forbid: x", "by: agent"), ": oneOf"),
        ("p/r.yaml", RULE.replace("id: a\n", ""), ": required id"),
        ("p/r.yaml", RULE.replace("{en: A}", "{fr: A}"), ".title: required en"),
        ("p/r.yaml", RULE + "within: soon\n", ".within: pattern"),
        ("p/r.yaml", RULE + "in: {frist: 4 turns}\n", ".in: additional frist"),
        ("p/r.yaml", RULE.replace("x", "{say: {en: {any: y}}}"), ".forbid: anyOf"),
        ("p/r.yaml", RULE + "examples: {bad: {en: x}}\n", ".examples: additional bad"),
        ("cues/c.yaml", "cue: c\n", ": anyOf"),
        ("cues/c.yaml", "cue: c\nen: x\nby: boss\n", ".by: enum"),
        ("cues/c.yaml", "cue: c\nen: x\nignore_when: [negative]\n", ".ignore_when: anyOf"),
        ("lists/l.yaml", "list: l\nen: []\n", ".en: anyOf"),
        ("p/pack.yaml", "id: p\nversion: 1\n", ": required title"),
        ("p/pack.yaml", "id: p\nversion: 1\ntitle: {en: P}\noverride: {a: {sev: x}}\n", ".override.a: additional sev"),
        ("sources.yaml", "A-1: {instrument: x}\n", ".A-1: required summary"),
    ],
)
def test_what_is_wrong_is_seen(name: str, text: str, fault: str) -> None:
    assert fault in faults_of(name, text)
