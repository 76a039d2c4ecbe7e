from __future__ import annotations

from pathlib import Path

import pytest

from compliance_cli.batch.checking import Checker
from compliance_cli.report.text import TextReporter
from tests.cli.running import run

PAN = "4539148803436467"


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        (0, ["check", "clean.txt", "-p", "pack"]),
        (0, ["check", "bad.txt", "-p", "pack"]),
        (1, ["check", "bad.txt", "-p", "pack", "--fail-on", "warning"]),
        (0, ["check", "bad.txt", "-p", "trial", "--fail-on", "warning"]),
        (0, ["check", "bad.txt", "-p", "pack", "--fail-on", "warning", "--exit-zero"]),
        (0, ["check", "bad.txt", "-p", "pack", "--fail-on", "warning", "--as", "chat", "--speaker", "Agent=customer"]),
        (3, ["check", "clean.txt", "broken.json", "-p", "pack"]),
        (3, ["check", "bad.txt", "broken.json", "-p", "pack", "--fail-on", "warning"]),
        (3, ["check", "broken.json", "-p", "pack", "--exit-zero"]),
        (3, ["check", "missing.txt", "-p", "pack"]),
        (3, ["check", "clean.txt", "-p", "pack", "--max-file-size", "10"]),
        (5, ["check", "empty", "-p", "pack"]),
        (0, ["check", "empty", "clean.txt", "-p", "pack"]),
        (4, ["check", "clean.txt", "-p", "badpack"]),
        (2, ["check", "clean.txt", "-p", "nopack"]),
        (2, ["check", "clean.txt", "-p", "pack", "--rule", "no.such-rule"]),
        (2, ["check"]),
        (2, ["chekc", "clean.txt"]),
        (2, ["check", "clean.txt", "--no-such-option"]),
        (2, ["check", "clean.txt", "-p"]),
        (2, ["check", "clean.txt", "-f", "pdf"]),
        (2, ["check", "clean.txt", "--fail-on", "always"]),
        (2, ["check", "clean.txt", "--as-of", "yesterday"]),
        (2, ["check", "clean.txt", "--meta", "date"]),
        (2, ["check", "clean.txt", "--meta", "a=1", "--meta", "a=2"]),
        (2, ["check", "clean.txt", "--speaker", "Anna=boss"]),
        (2, ["check", "clean.txt", "--max-file-size", "much"]),
        (2, ["check", "clean.txt", "--timeout", "0"]),
        (2, ["check", "clean.txt", "--language", "fr"]),
        (2, ["check", "clean.txt", "--input-format", "papyrus"]),
        (2, ["check", "clean.txt", "--color", "red"]),
        (2, ["check", "clean.txt", "-o", "results.json"]),
        (2, ["check", "clean.txt", "-p", "pack", "-o", "json=a.json", "-o", "text=a.json"]),
        (2, ["check", "clean.txt", "-p", "pack", "-o", "json=nowhere/a.json"]),
        (2, []),
        (2, ["rules"]),
        (0, ["--version"]),
        (0, ["--help"]),
        (0, ["rules", "--help"]),
        (0, ["cues", "clean.txt", "-p", "pack"]),
        (3, ["cues", "clean.txt", "broken.json"]),
        (5, ["cues", "empty"]),
        (0, ["redact", "clean.txt", "-o", "out"]),
        (3, ["redact", "clean.txt", "broken.json", "-o", "out"]),
        (5, ["redact", "empty", "-o", "out"]),
        (2, ["redact", "clean.txt"]),
        (2, ["redact", "clean.txt", "-o", "."]),
        (2, ["redact", "clean.txt", "-o", "bad.txt"]),
        (0, ["rules", "list", "-p", "pack"]),
        (0, ["rules", "show", "mine.no-elephants", "-p", "pack"]),
        (2, ["rules", "show", "no.such-rule"]),
        (0, ["rules", "test", "-p", "pack"]),
        (1, ["rules", "test", "-p", "failing"]),
        (0, ["rules", "validate", "pack"]),
        (4, ["rules", "validate", "badpack"]),
        (2, ["rules", "validate", "nopack"]),
        (0, ["formats"]),
    ],
)
def test_exit_code(folder: Path, monkeypatch: pytest.MonkeyPatch, code: int, arguments: list[str]) -> None:
    rule = (folder / "pack" / "no-elephants.yaml").read_text(encoding="utf-8")
    for pack, text in (
        ("badpack", rule + "colour: grey\n"),
        ("failing", rule.replace("Look, a purple", "Look, a grey")),
        ("trial", rule),
    ):
        (folder / pack).mkdir()
        head = 'id: mine\nversion: "1"\ntitle: {en: Mine}\n' + "preview: true\n" * (pack == "trial")
        (folder / pack / "pack.yaml").write_text(head, encoding="utf-8")
        (folder / pack / "no-elephants.yaml").write_text(text, encoding="utf-8")
    done = run(monkeypatch, *arguments)
    assert done.code == code, done.all
    assert "Traceback" not in done.all
    if code == 2 and arguments not in ([], ["rules"]):
        assert done.err.startswith("compliance: ")
        assert done.err.count("\n") == 1


def test_a_crash_names_the_class_and_our_frames_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise ValueError(f"invalid literal: {PAN}")

    monkeypatch.setattr(Checker, "check", crash)
    done = run(monkeypatch, "check", "clean.txt", "-p", "pack", "-v")
    assert done.code == 2
    assert done.err.startswith("compliance: internal error (ValueError)")
    assert "compliance_cli/batch/run.py:" in done.err
    assert "literal" not in done.all
    assert "4539" not in done.all


def test_ctrl_c_ends_in_130_and_leaves_no_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Checker, "check", interrupt)
    done = run(monkeypatch, "check", "clean.txt", "-p", "pack", "-o", "json=results.json")
    assert (done.code, done.err) == (130, "compliance: interrupted\n")
    assert not (folder / "results.json").exists()
    assert not [path.name for path in folder.iterdir() if path.name.startswith(".compliance")]


@pytest.mark.parametrize("text", [f"card {PAN}\n", f"card {PAN}"])
def test_the_guard_stops_what_the_door_let_through(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    def leak(reporter: TextReporter, *_: object) -> None:
        reporter._page._stream.write(text)

    monkeypatch.setattr(TextReporter, "end", leak)
    done = run(monkeypatch, "check", "clean.txt", "-p", "pack", "-o", "text=report.txt")
    assert done.code == 6
    assert "4539" not in done.all
    assert not (folder / "report.txt").exists()
