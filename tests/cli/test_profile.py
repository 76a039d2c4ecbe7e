"""`check --profile`: what is told, not how long it took."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.running import run


def test_each_rule_has_its_time_on_stderr(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run(monkeypatch, "check", "bad.txt", "clean.txt", "-p", "pack")
    done = run(monkeypatch, "check", "bad.txt", "clean.txt", "-p", "pack", "--profile")
    assert (done.code, done.out) == (plain.code, plain.out)
    head, shared, rule, total = done.err.splitlines()
    assert head.split() == ["ms", "ms", "a", "call", "share"]
    assert shared.startswith("(what all rules share)  ")
    assert re.fullmatch(r"mine\.no-elephants +\d+\.\d +\d+\.\d{3} +\d+\.\d%", rule)
    assert re.fullmatch(r"\d+\.\d ms of rule work on 2 calls", total)


def test_nothing_is_told_of_no_calls(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, "check", "empty", "-p", "pack", "--profile")
    assert done.code == 5
    assert "0.0 ms of rule work on 0 calls" in done.err
