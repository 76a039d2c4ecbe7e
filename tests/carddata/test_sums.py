"""How small sums are said, and when a number in talk is one that was spoken of as money."""

from __future__ import annotations

import pytest

from compliance_cli.carddata.numbers.sums import is_hundreds, was_sum


@pytest.mark.parametrize(
    ("text", "hundreds"),
    [
        ("two hundred", True),
        ("two hundred eighty seven", True),
        ("nine hundred and four", True),
        ("六百三", True),
        ("两百一十六", True),
        ("forty two hundred", True),
        ("two hundred eighty seven nine", False),
        ("eighty seven", False),
        ("六零三", False),
    ],
)
def test_numbers_in_hundreds(text: str, hundreds: bool) -> None:
    assert is_hundreds(text, 0, len(text)) is hundreds


@pytest.mark.parametrize(
    ("digits", "said", "was"),
    [
        ("75", "it was for seventy five bucks", True),
        ("75", "it was for seventy-five dollars", True),
        ("75", "it was for seventy five", False),
        ("75", "it was for a hundred and seventy five pounds", False),
        ("111", "that's a hundred and eleven pounds", True),
        ("111", "that's one hundred eleven pounds", True),
        ("280", "两百八十块", True),
        ("205", "二百零五元", True),
        ("45", "一百四十五块", False),
        ("12", "12块", True),
        ("12", "112块", False),
        ("045", "forty five pounds", False),
        ("2750", "twenty seven fifty pounds", False),
    ],
)
def test_sums_that_were_spoken_of(digits: str, said: str, was: bool) -> None:
    assert was_sum(digits, said) is was
