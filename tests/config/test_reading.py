"""What a config file may say, and every problem in it with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from compliance_cli.config import Config, find_config
from compliance_cli.config.toml import parse
from compliance_cli.errors import UsageError
from compliance_cli.packs.tree import Flaw
from compliance_cli.vocabulary import MaskStyle, Role, Severity

FULL = """\
packs: [card-data, mine]
market: [us, cn]
language: en
as: chat
input-format: ours
agent-channel: 2
encoding: gbk
speakers: {Anna: agent, "Mr Li": customer}
meta:
  pattern: '(?P<agent>[a-z]+)'
  file: meta.csv
  values: {site: north}
rules: card.ask-sad
ignore: [data.pan, data.cvv]
as-of: 2026-10-03
mask: full
fail-on: note
fail-on-unsure: true
max-file-size: 200MB
timeout: 2.5
mapping:
  ours:
    turns: call.parts[]
    text: [clean, raw]
    speaker: ^who.name
    start: from
    end: to
    duration: took
    unit: milliseconds
    words: {path: "w[]", text: t, start: b, end: e}
    calls: all[]
    id: call.id
    language: call.lang
    meta: {date: [call.day, day]}
    roles: {A: agent}
    known-by: [version, call.parts]
overrides:
  - files: [north/, "*.vtt"]
    market: tw
    meta: {values: {site: south}}
"""

TOML = """\
[project]
name = "x"  # [tool.compliance] is below

[tool.compliance]
packs = ["card-data", "mine"]
fail-on-unsure = true
max-file-size = 200

[tool.compliance.meta.values]
site = "north"

[[tool.compliance.overrides]]
files = "north/"
market = "tw"

[[tool.compliance.overrides]]
files = "south/"
meta.values = {site = "south"}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COMPLIANCE_CONFIG", raising=False)
    (tmp_path / "mine").mkdir()
    (tmp_path / "meta.csv").write_text("file\n", encoding="utf-8")
    return tmp_path


def config_of(text: str, name: str = "compliance.yaml") -> Config:
    Path(name).write_text(text, encoding="utf-8")
    return find_config()


def problems_of(text: str, name: str = "compliance.yaml") -> list[str]:
    with pytest.raises(UsageError) as caught:
        config_of(text, name)
    return str(caught.value).splitlines()


def test_all_that_can_be_said(folder: Path) -> None:
    config = config_of(FULL)
    settings = config.settings
    assert (settings.packs, settings.markets, settings.language, settings.kind) == (
        ("card-data", "mine"),
        ("us", "cn"),
        "en",
        "chat",
    )
    assert (settings.format, settings.agent_channel, settings.encoding) == ("ours", "2", "gbk")
    assert settings.speakers == {"Anna": Role.AGENT, "Mr Li": Role.CUSTOMER}
    assert settings.meta == {"site": "north"}
    assert settings.pattern is not None
    assert (config.meta_file, config.rules, config.ignore) == (
        "meta.csv",
        ("card.ask-sad",),
        ("data.pan", "data.cvv"),
    )
    assert (config.as_of, config.mask, config.fail_on) == (date(2026, 10, 3), MaskStyle.FULL, Severity.NOTE)
    assert (config.fail_on_unsure, config.max_file_size, config.timeout) == (True, 200 << 20, 2.5)
    (mapping,) = config.mappings
    assert (mapping.turns, mapping.text, mapping.speaker) == ("call.parts[]", ("clean", "raw"), ("^who.name",))
    assert (mapping.unit, mapping.calls, mapping.known_by) == (0.001, "all[]", ("version", "call.parts"))
    assert mapping.words is not None
    assert (mapping.meta, mapping.roles) == ({"date": ("call.day", "day")}, {"A": Role.AGENT})
    (override,) = config.overrides
    assert (override.files, override.settings.markets) == (("north/", "*.vtt"), ("tw",))
    assert override.settings.over(settings).meta == {"site": "south"}
    assert override.settings.over(settings).language == "en"
    assert config.origins["market"] == "compliance.yaml:2"


def test_the_same_in_toml(folder: Path) -> None:
    config = config_of(TOML, "pyproject.toml")
    assert (config.settings.packs, config.settings.meta) == (("card-data", "mine"), {"site": "north"})
    assert (config.fail_on_unsure, config.max_file_size) == (True, 200)
    assert [(one.files, one.settings.markets, one.settings.meta) for one in config.overrides] == [
        (("north/",), ("tw",), {}),
        (("south/",), None, {"site": "south"}),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("fail_on: error\n", ["1:1: unknown key `fail_on`"]),
        ("- a\n", ["1:1: a table with keys is needed here"]),
        ("", ["1:1: the file is empty"]),
        ("mask: last4\nmask: full\n", ["2:1: this key stands at line 1"]),
        ("packs: [nothing]\n", ["1:9: no shipped pack, folder or file `nothing`"]),
        ("market: england\n", ["1:9: no market `england`"]),
        ("language: fr\nas: phone\n", ["1:11: unknown word `fr`", "2:5: unknown word `phone`"]),
        ("input-format: twillio\n", ["1:15: unknown word `twillio`"]),
        ("encoding: latin\n", ["1:11: unknown word `latin`"]),
        ("speakers: [a]\n", ["1:11: a table of speakers"]),
        ("speakers: {a: boss}\n", ["1:15: unknown word `boss`"]),
        ("as-of: 3 October\n", ["1:8: a date such as"]),
        ("max-file-size: big\n", ["1:16: a size such as"]),
        ("timeout: 0\n", ["1:10: a number of seconds"]),
        ("fail-on-unsure: maybe\n", ["1:17: `true` or `false`"]),
        ("meta: {pattern: '(', file: x.csv}\n", ["1:17: this pattern does not compile", "1:28: there is no such file"]),
        ("meta: {pattern: 'abc'}\n", ["1:17: no named group"]),
        ("meta: {values: [a]}\n", ["1:16: a table of values"]),
        ("overrides: {files: a}\n", ["1:12: a list is needed here"]),
        ("overrides: [{market: us}]\n", ["1:13: the key `files` is missing"]),
        ("overrides: [{files: a}]\n", ["1:13: nothing is said of these files"]),
        ("overrides: [{files: a, mask: full}]\n", ["1:24: unknown key `mask`"]),
        ("overrides: [{files: a, meta: {file: b}}]\n", ["1:31: unknown key `file`"]),
        ("mapping: [a]\n", ["1:10: a table is needed here"]),
        ("mapping: {Ours: {turns: 'a[]', text: b}}\n", ["1:11: the name of a mapping"]),
        ("mapping: {turns: {turns: 'a[]', text: b}}\n", ["1:11: `turns` is a shipped format"]),
        ("mapping: {ours: {turns: 'a[]'}}\n", ["1:17: the key `text` is missing"]),
        ("mapping: {ours: {turns: a, text: b}}\n", ["1:25: this path must lead to the items of a list"]),
        ("mapping: {ours: {turns: 'a[]', text: 'b['}}\n", ["1:38: this is no path"]),
        ("mapping: {ours: {turns: ['a[]', 'b[]'], text: b}}\n", ["1:25: one path is needed here"]),
        ("mapping: {ours: {turns: 'a[]', text: b, unit: hours}}\n", ["1:47: unknown word `hours`"]),
        ("mapping: {ours: {turns: 'a[]', text: b, words: {path: c, text: d}}}\n", ["1:55: this path must lead"]),
    ],
)
def test_what_is_wrong(folder: Path, text: str, told: list[str]) -> None:
    found = problems_of(text)
    assert [line.startswith(f"compliance.yaml:{start}") for line, start in zip(found, told, strict=True)] == [
        True for _ in told
    ], found


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"mine"', '"none"', "5:1: no shipped pack"),
        ("max-file-size = 200", 'max-file-size = "big"', "7:1: a size such as"),
        ('market = "tw"', 'market = "zz"', "14:1: no market `zz`"),
        ('site = "north"', "site = []", "10:1: one text is needed"),
        ("meta.values =", "mta.values =", "18:1: unknown key `mta`"),
        ("[project]", "[project", "1:9: this is not TOML"),
    ],
)
def test_what_is_wrong_in_toml(folder: Path, old: str, new: str, told: str) -> None:
    (line,) = problems_of(TOML.replace(old, new), "pyproject.toml")
    assert line.startswith(f"pyproject.toml:{told}"), line


def test_numbers_of_a_file_are_not_repeated(folder: Path) -> None:
    text = "".join(problems_of("mask: 4111111111111111\nmarket: 4111111111111111\npacks: [x4111111111111111]\n"))
    assert "4111" not in text


def test_a_pyproject_without_the_section_says_nothing(folder: Path) -> None:
    assert config_of("[tool.other]\npacks = 1\n", "pyproject.toml") == Config()
    with pytest.raises(UsageError, match=r"no \[tool.compliance\]"):
        find_config("pyproject.toml")


@pytest.mark.parametrize("data", [b"a = '\xff'", b"a = 1\nb = [", b"[a]\n[a]\n"])
def test_what_is_no_toml(data: bytes) -> None:
    with pytest.raises(Flaw):
        parse(data)
