"""What amounts are worth, a line each."""

from __future__ import annotations

import pytest

from compliance_cli.engine.constraints.worth import worth


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("42", 42),
        ("£42.50", 42.5),
        ("1,200.00 dollars", 1200),
        ("12 thousand", 12000),
        ("3万", 30000),
        ("1.5万元", 15000),
        ("forty two", 42),
        ("forty two pounds fifty", 42.5),
        ("forty two pounds and five pence", 42.05),
        ("fifty pence", 0.5),
        ("two hundred and five dollars", 205),
        ("one thousand two hundred", 1200),
        ("a hundred", 100),
        ("three million", 3_000_000),
        ("four two one one", 4211),
        ("nineteen", 19),
        ("一百二十块", 120),
        ("一百二", 120),
        ("一千零五", 1005),
        ("三万五", 35000),
        ("十五", 15),
        ("二十", 20),
        ("两百", 200),
        ("一二零", 120),
        ("三点五", 3.5),
        ("一亿", 100_000_000),
        ("no number", None),
        ("", None),
    ],
)
def test_worth(said: str, value: float | None) -> None:
    assert worth(said) == (None if value is None else pytest.approx(value))
