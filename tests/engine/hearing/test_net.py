"""The net: which literals stand in a text, and where words begin and end."""

from __future__ import annotations

import pytest

from compliance_cli.engine.hearing.net import Net, OneOf

CAUGHT = [
    (("card", True, True), "card", [(0, 4)]),
    (("card", True, True), "cardiac", []),
    (("card", True, False), "cardiac", [(0, 4)]),
    (("card", True, True), "discard", []),
    (("card", False, True), "discard", [(3, 7)]),
    (("card", True, True), "我的card号", [(2, 6)]),
    (("card", True, True), "a\ncard\nb", [(2, 6)]),
    (("card", True, True), "card1", []),
    (("卡", False, False), "信用卡卡号", [(2, 3), (3, 4)]),
]


@pytest.mark.parametrize(("literal", "text", "spans"), CAUGHT)
def test_a_literal_counts_where_words_begin_and_end(
    literal: tuple[str, bool, bool], text: str, spans: list[tuple[int, int]]
) -> None:
    assert Net({literal: "meant"}.items()).catch(text) == [("meant", start, end) for start, end in spans]


def test_overlapping_literals_are_all_caught() -> None:
    net = Net({("card number", True, True): 1, ("number", True, True): 2, ("card", True, True): 3}.items())
    assert net.catch("card number") == [(3, 0, 4), (1, 0, 11), (2, 5, 11)]


def test_an_empty_net_catches_nothing() -> None:
    assert Net[int]({}).catch("card") == []


@pytest.mark.parametrize(("text", "stands"), [("discards", True), ("我的卡", True), ("cad", False), ("", False)])
def test_whether_one_of_many_stands_in_a_text(text: str, stands: bool) -> None:
    assert OneOf(("card", "code", "卡")).stands_in(text) is stands
