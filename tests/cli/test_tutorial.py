"""The first chapter of the rule language, done as it is written: files put down, commands run, output compared."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.running import run

PAGE = Path(__file__).parents[2] / "docs" / "rule-language.md"
_CHAPTER = re.compile(r"^## Ten minutes.*?(?=^## )", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# (\S+)\n")
_STEP = re.compile(r"^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_tutorial_can_be_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = PAGE.read_text(encoding="utf-8")
    (chapter,) = _CHAPTER.findall(page)
    commands = 0
    for step in _STEP.finditer(chapter):
        body = step["body"]
        if step["kind"] == "console":
            command, _, shown = body.partition("\n")
            program, *arguments = shlex.split(command.removeprefix("$ "))
            assert program == "compliance"
            printed = run(monkeypatch, *arguments).all
            if os.environ.get("UPDATE_GOLDEN"):
                page = page.replace(f"{command}\n{shown}```", f"{command}\n{printed}```")
            else:
                assert printed == shown, command
            commands += 1
        else:
            name = _FILE.match(body)
            assert name is not None
            path = tmp_path / name[1]
            path.parent.mkdir(exist_ok=True)
            # In YAML the name of the file is a comment; a transcript has none.
            path.write_text(body if step["kind"] == "yaml" else body.partition("\n")[2], encoding="utf-8")
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(page, encoding="utf-8")
    assert commands >= 6


def test_every_yaml_of_the_page_names_its_file() -> None:
    bodies = [step["body"] for step in _STEP.finditer(PAGE.read_text(encoding="utf-8")) if step["kind"] == "yaml"]
    assert bodies
    assert [body.partition("\n")[0] for body in bodies if not _FILE.match(body)] == []
