"""Running the command line inside the test, with its streams as they would be."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from compliance_cli.cli.main import main

#: A pack of one rule that needs nothing of the shipped ones.
PACK = {
    "pack.yaml": 'id: mine\nversion: "1"\ntitle: {en: Mine}\n',
    "no-elephants.yaml": """\
id: mine.no-elephants
title: {en: No elephants}
severity: warning
forbid: {say: {en: {any_of: [purple elephant]}}}
by: agent
message: {en: "An elephant at {at}"}
examples:
  met: {en: ["Agent: Good morning.\\nCustomer: Hello."]}
  broken: {en: ["Agent: Look, a purple elephant.\\nCustomer: Where?"]}
""",
}
CLEAN = "Agent: Good morning, how are you?\nCustomer: Fine, thank you.\n"
BAD = "Agent: Look, a purple elephant is here.\nCustomer: Where?\n"


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def all(self) -> str:
        return self.out + self.err


class Terminal(io.TextIOWrapper):
    """A text stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def run(
    monkeypatch: pytest.MonkeyPatch,
    *arguments: str,
    stdin: bytes = b"",
    encoding: str = "utf-8",
    terminal: bool = False,
) -> Done:
    """The program with these arguments."""
    kind = Terminal if terminal else io.TextIOWrapper
    raw_out, raw_err = io.BytesIO(), io.BytesIO()
    out, err = kind(raw_out, encoding=encoding, newline="\n"), kind(raw_err, encoding=encoding, newline="\n")
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        patch.setenv("COLUMNS", "80")
        code = main(arguments)
    return Done(code, raw_out.getvalue().decode(encoding), raw_err.getvalue().decode(encoding))


def write(root: Path, **files: str) -> None:
    """Files by name, `__` standing for `/` and `_` for a point."""
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the pack, a clean call, a bad one, and a broken one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pack").mkdir()
    for name, text in PACK.items():
        (tmp_path / "pack" / name).write_text(text, encoding="utf-8")
    write(tmp_path, clean_txt=CLEAN, bad_txt=BAD, broken_json='{"turns": [{"text": ')
    (tmp_path / "empty").mkdir()
    return tmp_path
