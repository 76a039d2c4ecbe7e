"""The type checker refuses raw text, and any plain string, where safe text is asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mypy import api

from tests.architecture.sources import ROOT

#: Lines that mypy must refuse end in `# refused`; it must say nothing of the others.
CODE = """
from compliance_cli.findings import CueHit, Finding
from compliance_cli.safetext import EMPTY, SafeText, cut, joined
from compliance_cli.transcript import RawText


def show(text: SafeText) -> str:
    return text


raw = RawText("x")
show(EMPTY)
show(cut(EMPTY, 0, 1))
show(joined((EMPTY, EMPTY)))
show(raw)  # refused
show("x")  # refused
show(raw.expose())  # refused
show(EMPTY + "x")  # refused
show(f"{EMPTY}")  # refused
cut(raw, 0, 1)  # refused
joined(("x",))  # refused
text: str = raw  # refused
text = EMPTY
raw.strip()  # refused
"""


@pytest.mark.slow
def test_raw_text_and_plain_strings_are_refused(tmp_path: Path) -> None:
    snippet = tmp_path / "snippet.py"
    snippet.write_text(CODE, encoding="utf-8")
    said, trouble, _ = api.run(
        ["--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(tmp_path / "cache"), str(snippet)]
    )
    refused = {int(line) for line in re.findall(r"snippet\.py:(\d+): error", said)}
    assert trouble == ""
    assert refused == {number for number, line in enumerate(CODE.splitlines(), 1) if line.endswith("# refused")}
