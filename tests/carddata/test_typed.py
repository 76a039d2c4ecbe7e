from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_cli.carddata import detect_typed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("card_4111111111111111.json", ["4111111111111111"]),
        ("卡４１１１１１１１１１１１１１１１谢", ["４１１１１１１１１１１１１１１１"]),
        ("20261003-4111-1111-1111-1111.txt", ["4111-1111-1111-1111"]),
        ("a4111111111111111b", ["4111111111111111"]),
        ("4111\u200b1111\u200b1111\u200b1111", ["4111\u200b1111\u200b1111\u200b1111"]),
        ("4111 1111 1111 1111 / 5500 0000 0000 0004", ["4111 1111 1111 1111", "5500 0000 0000 0004"]),
        ("3782 822463 10005", ["3782 822463 10005"]),
        ("4111 1111 1111 1112", ["4111 1111 1111 1112"]),
        ("4111111111111112", []),
        ("deadbeef4111111111111111c0ffee00", []),
        ("123e4567-e89b-42d3-a456-426614174000", []),
        ("13800138000 13900139000", []),
        ("1700000000000", []),
        ("2026-10-03T12:30:45.123456", []),
        ("110101199003070011", []),
        ("agent", []),
        ("", []),
    ],
)
def test_typed_card_numbers(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for hit in detect_typed(text).hits for span in hit.spans] == found


def test_what_is_not_hidden_is_told_harmless() -> None:
    text = "13800138000 13900139000"
    assert [(span.start, span.end) for span in detect_typed(text).harmless] == [(0, len(text))]


@given(st.sampled_from(["", " ", "-", ".", "/", "\u00a0"]), st.text(alphabet="xyz_ 卡号：", max_size=5))
def test_any_separator_and_any_neighbour(separator: str, around: str) -> None:
    number = separator.join(["5500", "0000", "0000", "0004"])
    hits = detect_typed(around + number + around).hits
    assert [(hit.tail, hit.spans[0].start) for hit in hits] == [("0004", len(around))]


@given(st.text(max_size=60))
def test_any_string_is_borne(text: str) -> None:
    detect_typed(text)
