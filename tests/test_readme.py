"""What the README shows is what the program prints."""

from __future__ import annotations

import difflib
import os
import re
import shlex
from pathlib import Path

import pytest

from compliance_cli.cli.main import main

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_BLOCK = re.compile(r"^```console\n\$ (?P<command>[^\n]+)\n(?P<shown>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks_of(text: str) -> list[tuple[str, str]]:
    """The commands of a page, and what it shows of each."""
    return [(match["command"], match["shown"]) for match in _BLOCK.finditer(text)]


def blocks() -> list[tuple[str, str]]:
    return blocks_of(README.read_text(encoding="utf-8"))


def output_of(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command of the README prints, on a screen of 80 columns: stdout, then stderr."""
    program, *arguments = shlex.split(command)
    if program == "diff":
        before, after = (Path(name).read_text(encoding="utf-8").splitlines() for name in arguments)
        return "".join(f"{line}\n" for line in _diff(before, after))
    assert program == "compliance"
    main(arguments)
    printed = capsys.readouterr()
    return printed.out + printed.err


def _diff(before: list[str], after: list[str]) -> list[str]:
    lines = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "replace":
            left = f"{a + 1},{b}" if b > a + 1 else f"{b}"
            right = f"{c + 1},{d}" if d > c + 1 else f"{d}"
            lines += [f"{left}c{right}", *(f"< {line}" for line in before[a:b]), "---"]
            lines += [f"> {line}" for line in after[c:d]]
    return lines


def test_the_readme_shows_commands() -> None:
    assert len(blocks()) >= 5


def test_every_block_shows_what_the_command_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    text = README.read_text(encoding="utf-8")
    for command, shown in blocks():
        printed = output_of(command, capsys)
        if os.environ.get("UPDATE_GOLDEN"):
            text = text.replace(f"$ {command}\n{shown}```", f"$ {command}\n{printed}```")
        else:
            assert shown == printed, command
    if os.environ.get("UPDATE_GOLDEN"):
        README.write_text(text, encoding="utf-8")
