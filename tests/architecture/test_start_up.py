"""What is loaded when: `--help` must stay quick, and a check must not load what it does not use."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

#: Runs the program with the arguments given, then prints the libraries that were loaded, one a line, on stderr.
PROBE = """
import sys
from compliance_cli.cli.main import run
try:
    run()
except SystemExit:
    pass
print(*sorted({name.split(".")[0] for name in sys.modules}), sep="\\n", file=sys.stderr)
"""

#: Needed by some command or rule, never for help. (Pydantic is not among them: typer itself loads it.)
HEAVY = {"spacy", "numpy", "opencc", "jinja2", "stdnum", "ahocorasick_rs", "msgspec", "regex", "yaml"}


def loaded(*arguments: str) -> set[str]:
    """The libraries that a run of the program loaded."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
    )
    libraries = set(done.stderr.splitlines())
    assert "typer" in libraries, done.stderr
    return libraries


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("check", "--help"), ("redact", "--help")])
def test_help_loads_no_library_it_does_not_show(arguments: tuple[str, ...]) -> None:
    assert loaded(*arguments) & HEAVY == set()


def test_a_check_loads_no_language_model(tmp_path: Path) -> None:
    call = tmp_path / "call.txt"
    call.write_text("Agent: Good morning.\nCustomer: 我的卡号是四一一一。\n", encoding="utf-8")
    assert loaded("check", str(call)) & {"spacy", "numpy", "jinja2"} == set()
