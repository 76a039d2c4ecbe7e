"""What is seen: terminals, pipes, narrow encodings, colours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.running import BAD, run

CHECK = ["check", "bad.txt", "clean.txt", "broken.json", "-p", "pack"]
EVERY = [
    CHECK,
    [*CHECK, "-v"],
    ["cues", "bad.txt", "-p", "pack"],
    ["rules", "list"],
    ["rules", "show", "card.ask-sad"],
    ["rules", "test", "-p", "pack"],
    ["formats"],
    ["--help"],
    ["check", "--help"],
    ["redact", "--help"],
    ["cues", "--help"],
    ["rules", "--help"],
    ["rules", "show", "--help"],
]


def plain(text: str) -> str:
    """Without colours and the drawing of the progress bar."""
    import re

    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "PY_COLORS", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_no_row_is_wider_than_a_terminal_of_80_columns(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    done = run(monkeypatch, *arguments, terminal=True)
    rows = plain(done.out).splitlines()
    assert rows
    assert max(map(cell_len, rows)) <= 80


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_piped_output_has_no_colour(folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    assert "\x1b" not in run(monkeypatch, *arguments).all


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp1252"])
@pytest.mark.parametrize("arguments", [*EVERY, ["check", "中文.txt", "-f", "json"]], ids=" ".join)
def test_a_narrow_console_ends_no_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, encoding: str, arguments: list[str]
) -> None:
    (folder / "中文.txt").write_text("坐席：请报一下卡号 \U0001f600\n客户：好。\n", encoding="utf-8")
    wide, narrow = run(monkeypatch, *arguments), run(monkeypatch, *arguments, encoding=encoding)
    assert narrow.code == wide.code
    if arguments[-1] == "json":
        assert json.loads(narrow.out) == json.loads(wide.out)


@pytest.mark.parametrize(
    ("variables", "options", "terminal", "coloured"),
    [
        ({}, [], True, True),
        ({}, [], False, False),
        ({"NO_COLOR": "1"}, [], True, False),
        ({"NO_COLOR": ""}, [], True, True),
        ({"FORCE_COLOR": "1"}, [], False, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, [], True, False),
        ({"TERM": "dumb"}, [], True, False),
        ({"NO_COLOR": "1"}, ["--color", "always"], False, True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], True, False),
    ],
)
def test_colour(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    options: list[str],
    terminal: bool,
    coloured: bool,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    done = run(monkeypatch, "check", "bad.txt", "-p", "pack", *options, terminal=terminal)
    assert ("\x1b[" in done.out) is coloured


def many(folder: Path, number: int) -> None:
    (folder / "many").mkdir()
    for place in range(number):
        (folder / "many" / f"{place:03}.txt").write_text(BAD, encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "terminal", "seen"),
    [([], True, True), ([], False, False), (["-q"], True, False), (["-f", "json"], True, True)],
)
def test_the_progress_bar(
    folder: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], terminal: bool, seen: bool
) -> None:
    many(folder, 3)
    done = run(monkeypatch, "check", "many", "-p", "pack", *options, terminal=terminal)
    assert ("Checking" in done.err) is seen
    assert "Checking" not in done.out


def test_one_input_needs_no_progress_bar(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "check", "bad.txt", "-p", "pack", terminal=True).err == ""


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_machine_formats_leave_stdout_to_data(folder: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    done = run(monkeypatch, *CHECK, "-f", form)
    documents = [done.out] if form == "json" else done.out.splitlines()
    assert all(isinstance(json.loads(document), dict) for document in documents)
    assert "not checked  broken.json:1" in done.err
    assert "Checked 2 calls (1 unreadable), 1 rule: 1 finding (1 warning)" in done.err
    assert run(monkeypatch, *CHECK, "-f", form, "-q").err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
def test_a_reader_who_leaves_is_parted_from_quietly(folder: Path) -> None:
    many(folder, 100)
    command = [sys.executable, "-m", "compliance_cli", "check", "many", "-p", "pack", "-f", "jsonl", "-q"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 141
