"""What the pages of the docs show is what the program prints."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.test_readme import ROOT, blocks_of, output_of

PAGES = ("docs/config.md",)


@pytest.mark.parametrize("page", PAGES)
def test_every_block_shows_what_the_command_prints(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    text = (ROOT / page).read_text(encoding="utf-8")
    assert blocks_of(text)
    for command, shown in blocks_of(text):
        printed = output_of(command, capsys)
        if os.environ.get("UPDATE_GOLDEN"):
            text = text.replace(f"$ {command}\n{shown}```", f"$ {command}\n{printed}```")
        else:
            assert shown == printed, command
    if os.environ.get("UPDATE_GOLDEN"):
        (ROOT / page).write_text(text, encoding="utf-8")
