from __future__ import annotations

import pytest

from compliance_cli.formats.clock import is_time, seconds


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1.5, 1.5),
        (62, 62.0),
        ("62.5", 62.5),
        ("62.5s", 62.5),
        ("6.25e1", 62.5),
        ("62500ms", 62.5),
        ("1:02", 62.0),
        ("00:01:02,500", 62.5),
        ("00:01:02.5", 62.5),
        ("100:00:00", 360000.0),
        ("PT1M2.5S", 62.5),
        (" 3 秒", 3.0),
        ("500毫秒", 0.5),
        ("", None),
        ("PT", None),
        ("soon", None),
        ("-1", None),
        (-1.0, None),
        (True, None),
        (None, None),
        (float("nan"), None),
        (float("inf"), None),
        (10**400, None),
        ("9" * 400, None),
        ([1], None),
    ],
)
def test_seconds(value: object, expected: float | None) -> None:
    assert seconds(value) == expected


def test_a_unit_counts_for_bare_numbers_only() -> None:
    assert [seconds(value, 0.001) for value in (500, "500", "500s", "0:01")] == [0.5, 0.5, 500.0, 1.0]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("0:02:28.14", True),
        (" 5.6s ", True),
        ("12:30", True),
        ("PT2S", True),
        ("123", False),
        ("4.11", False),
        ("4111 1111", False),
        ("a", False),
    ],
)
def test_what_is_surely_a_time(text: str, sure: bool) -> None:
    assert is_time(text) is sure
