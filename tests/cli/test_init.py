"""`compliance init`: the file it writes holds, all of it can be switched on, and nothing is written over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from compliance_cli import __version__
from compliance_cli.config.pipelines import PIPELINES
from compliance_cli.config.reading import CONFIG_KEYS
from tests.cli.running import BAD, CLEAN, run, write


def test_the_new_file_holds_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, "init")
    assert (done.code, done.out) == (0, "compliance.yaml\n")
    assert "compliance config show" in done.err
    shown = run(monkeypatch, "config", "show")
    assert shown.code == 0
    assert re.search(r"^mask +last4  \(compliance\.yaml:\d+\)$", shown.out, re.MULTILINE)
    assert max(map(len, (folder / "compliance.yaml").read_text(encoding="utf-8").splitlines())) <= 120


def test_all_of_it_can_be_switched_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(monkeypatch, "init")
    path = folder / "compliance.yaml"
    text = re.sub(r"^# ", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")
    write(folder, calls_csv="file,agent\nclean.txt,Li\n")
    done = run(monkeypatch, "config", "show")
    assert (done.code, done.err) == (0, "")
    told = {key.partition(".")[0] for key in re.findall(r"^[a-z-]+", done.out, re.MULTILINE)}
    assert set(CONFIG_KEYS) <= told
    assert "built in" not in done.out


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ({"compliance.yaml": "mask: full\n"}, "compliance.yaml is there already"),
        ({"pyproject.toml": '[tool.compliance]\nmask = "full"\n'}, "pyproject.toml has [tool.compliance] already"),
        ({"pyproject.toml": "[tool.compliance]\nmusk = 1\n"}, "unknown key `musk`"),
        ({"pyproject.toml": '[project]\nname = "x"\n'}, None),
    ],
)
def test_nothing_is_written_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch, before: dict[str, str], words: str | None
) -> None:
    for name, text in before.items():
        (folder / name).write_text(text, encoding="utf-8")
    done = run(monkeypatch, "init")
    assert done.code == (0 if words is None else 2)
    assert words is None or words in done.err
    assert {name: (folder / name).read_text(encoding="utf-8") for name in before} == before
    assert (folder / "compliance.yaml").exists() is ("compliance.yaml" in before or words is None)


def test_for_another_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "init", "new/site").out == "new/site/compliance.yaml\n"
    assert run(monkeypatch, "init", "new/site").err == "compliance: new/site/compliance.yaml is there already\n"
    assert (folder / "clean.txt").read_text(encoding="utf-8") == CLEAN
    blocked = run(monkeypatch, "init", "clean.txt")
    assert blocked.code == 2
    assert blocked.err.startswith("compliance: clean.txt/compliance.yaml")


@pytest.mark.parametrize("name", PIPELINES)
def test_a_file_for_a_service(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """It is YAML, and the check in it runs on calls as it stands there."""
    done = run(monkeypatch, "init", "--ci", name)
    path = PIPELINES[name].path
    assert (done.code, done.out) == (0, f"compliance.yaml\n{path}\n")
    text = (folder / path).read_text(encoding="utf-8")
    assert f"compliance-cli=={__version__}" in text
    strings = {one for one in strings_of(yaml.safe_load(text)) if one.startswith("compliance check")}
    (command,) = strings
    arguments = command.removeprefix("compliance ").split()
    write(folder, calls__a_txt=BAD, packs_yaml="packs: [./pack]\n")
    if name == "pre-commit":
        arguments.append("calls/a.txt")
    assert run(monkeypatch, *arguments, "--config", "packs.yaml", "--fail-on", "warning").code == 1
    assert (folder / "compliance.json").exists() is (name != "pre-commit")


def strings_of(node: object) -> list[str]:
    """All strings in a tree of YAML."""
    if isinstance(node, str):
        return [node]
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [text for one in inner for text in strings_of(one)]


def test_a_file_for_a_service_beside_a_config(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, compliance_yaml="mask: full\n")
    done = run(monkeypatch, "init", "--ci", "github", "--ci", "gitlab", "--ci", "github")
    assert (done.code, done.out) == (0, ".github/workflows/compliance.yml\n.gitlab/compliance.yml\n")
    assert (folder / "compliance.yaml").read_text(encoding="utf-8") == "mask: full\n"
    again = run(monkeypatch, "init", "--ci", "github")
    assert (again.code, again.err) == (2, "compliance: .github/workflows/compliance.yml is there already\n")
    assert run(monkeypatch, "init", "--ci", "jenkin").code == 2


def test_a_file_for_a_service_beside_a_config_in_pyproject(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, pyproject_toml='[tool.compliance]\nmask = "full"\n')
    done = run(monkeypatch, "init", "--ci", "pre-commit")
    assert (done.code, done.out) == (0, ".pre-commit-config.yaml\n")
    assert not (folder / "compliance.yaml").exists()
