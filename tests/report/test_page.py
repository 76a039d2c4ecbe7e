from __future__ import annotations

import pytest

from compliance_cli.findings import clock
from compliance_cli.report.page import call_name, counted, printable


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.0, "0:00"), (31.9, "0:31"), (725.0, "12:05"), (3723.2, "1:02:03"), (36000.0, "10:00:00")]
)
def test_clock(seconds: float, told: str) -> None:
    assert clock(seconds) == told


@pytest.mark.parametrize(("number", "told"), [(0, "0 calls"), (1, "1 call"), (2, "2 calls"), (12345, "12,345 calls")])
def test_counted(number: int, told: str) -> None:
    assert counted(number, "call") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("plain 文字 é", "plain 文字 é"),
        ("two\nlines\tand\r\nmore", "two lines and  more"),
        ("\x1b[31mred\x07", "\ufffd[31mred\ufffd"),
        ("a\u202eb\u2066c", "a\ufffdb\ufffdc"),
        ("zero\u200bwidth", "zero\u200bwidth"),
        ("\x9b31m", "\ufffd31m"),
    ],
)
def test_printable(text: str, told: str) -> None:
    assert printable(text) == told


@pytest.mark.parametrize(
    ("source", "id", "name"),
    [
        ("calls/a.json", "", "calls/a.json"),
        ("calls/a.json", "a", "calls/a.json"),
        ("calls/2026-10-03_TP-77.json", "TP-77", "calls/2026-10-03_TP-77.json"),
        ("calls.zip", "call", "calls.zip call"),
        ("calls.jsonl", "7", "calls.jsonl 7"),
        ("c17.json", "7", "c17.json 7"),
        ("通话.json", "通", "通话.json 通"),
        ("a.json", "(", "a.json ("),
    ],
)
def test_a_call_is_called_by_its_id_too_unless_its_file_says_it(source: str, id: str, name: str) -> None:
    assert call_name(source, id) == name
