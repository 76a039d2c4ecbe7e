from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from rich.cells import cell_len

from compliance_cli.findings import RunReport
from compliance_cli.report import REPORTERS, write_report
from compliance_cli.report.heard import HEARD_REPORTERS
from compliance_cli.report.model import Style
from tests.report.samples import CHINESE, FULL, NOTHING

GOLDEN = Path(__file__).parent / "golden"
ALL = {**REPORTERS, **{f"heard-{name}": reporter for name, reporter in HEARD_REPORTERS.items()}}
ENDINGS = {"text": "txt", "json": "json", "jsonl": "jsonl", "heard-text": "txt", "heard-json": "json"}


def written(run: RunReport, name: str, style: Style | None = None, encoding: str = "utf-8") -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    write_report(run, ALL[name](stream, style or Style()))
    stream.flush()
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize("run", [FULL, NOTHING], ids=["full", "nothing"])
@pytest.mark.parametrize("name", ALL)
def test_each_format_writes_what_its_golden_file_has(name: str, run: RunReport) -> None:
    golden = GOLDEN / f"{name}-{'full' if run is FULL else 'nothing'}.{ENDINGS[name]}"
    text = written(run, name)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("run", [FULL, NOTHING], ids=["full", "nothing"])
def test_json_and_jsonl_hold_the_same(run: RunReport) -> None:
    document = json.loads(written(run, "json"))
    *calls, last = map(json.loads, written(run, "jsonl").splitlines())
    assert document == {**last, "calls": calls}


def test_json_survives_a_narrow_encoding() -> None:
    assert json.loads(written(FULL, "json", encoding="ascii")) == json.loads(written(FULL, "json"))


@pytest.mark.parametrize("verbosity", [-1, 0, 1])
@pytest.mark.parametrize("name", ["text", "heard-text"])
def test_no_row_is_wider_than_the_terminal(name: str, verbosity: int) -> None:
    rows = written(FULL, name, Style(verbosity, width=80)).splitlines()
    assert max(map(cell_len, rows)) <= 80
    assert any(cell_len(row) > 60 for row in rows)


@pytest.mark.parametrize("style", [Style(1), Style(1, width=80), Style(1, colour=True)])
def test_no_markup_and_no_control_character_of_an_input_is_obeyed(style: Style) -> None:
    text = written(FULL, "text", style)
    assert "[bold]three digits[/bold]" in " ".join(text.split())
    assert "\x1b[31mplease" not in text
    assert "\u202e" not in text


def test_a_chinese_excerpt_is_not_torn_from_its_row() -> None:
    run = RunReport(rules=1, calls=(CHINESE,))
    rows = written(run, "text", Style(width=80)).splitlines()
    joined = "".join(row.strip() for row in rows)
    assert "慢慢地念一遍给我听,我帮您登记到系统里面去" in joined
    assert all(row.startswith(" " * 12) for row in rows[2:6])


def test_colour_only_where_asked() -> None:
    assert "\x1b[" in written(FULL, "text", Style(colour=True))
    assert "\x1b[" not in written(FULL, "text", Style(width=80))


@pytest.mark.parametrize(
    ("verbosity", "seen", "unseen"),
    [
        (-1, ["card.ask-sad", "calls/z.json:3:17"], ["calls/clean.vtt", "Checked", "It is not sure", "card data"]),
        (0, ["card.ask-sad", "1 rule (-v shows them)", "Checked 3 calls"], ["calls/clean.vtt", "It is not sure"]),
        (1, ["card.ask-sad", "calls/clean.vtt", "It is not sure", "1 met"], ["-v shows"]),
    ],
)
def test_how_much_is_told(verbosity: int, seen: list[str], unseen: list[str]) -> None:
    text = written(FULL, "text", Style(verbosity))
    assert [part for part in seen if part not in text] == []
    assert [part for part in unseen if part in text] == []
