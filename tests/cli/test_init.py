"""`compliance init`: the file it writes holds, all of it can be switched on, and nothing is written over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from compliance_cli.config.reading import CONFIG_KEYS
from tests.cli.running import CLEAN, run, write


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
