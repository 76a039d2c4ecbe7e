"""Amounts, parts of a call, dates, counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from compliance_cli.packs import values
from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.model import Scope
from compliance_cli.packs.page import Page
from compliance_cli.packs.tree import Node
from tests.packs.shelves import reading


def within(node: Node, page: Page) -> Amount | None:
    return values.amount(node, page, (Unit.SECONDS, Unit.TURNS))


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (within, "3 turns", Amount(3, Unit.TURNS)),
        (within, "1 turn", Amount(1, Unit.TURNS)),
        (within, "30 seconds", Amount(30, Unit.SECONDS)),
        (within, "0.5 seconds", Amount(0.5, Unit.SECONDS)),
        (values.scope, "{first: 4 turns}", Scope(first=Amount(4, Unit.TURNS))),
        (values.scope, "{last: 10 percent}", Scope(last=Amount(10, Unit.PERCENT))),
        (values.scope, "{last: 10%}", Scope(last=Amount(10, Unit.PERCENT))),
        (values.day, "2026-10-01", date(2026, 10, 1)),
        (values.count, "0", 0),
        (values.count, "12", 12),
    ],
)
def test_read(read: Callable[[Node, Page], object], text: str, value: object) -> None:
    assert reading(text, read) == (value, [])


@pytest.mark.parametrize(
    ("read", "text", "complaint"),
    [
        (within, "3", "f:1:1: an amount such as `4 seconds`, `4 turns` is needed here"),
        (within, "3 turnips", "f:1:1: an amount such as"),
        (within, "three turns", "f:1:1: an amount such as"),
        (within, "0 turns", "f:1:1: an amount such as"),
        (within, "1.5 turns", "f:1:1: an amount such as"),
        (within, "-3 turns", "f:1:1: an amount such as"),
        (within, "10 percent", "f:1:1: an amount such as"),
        (within, "[3 turns]", "f:1:1: one text is needed here"),
        (
            values.scope,
            "{first: 101 percent}",
            "f:1:9: an amount such as `4 seconds`, `4 turns`, `4 words`, `4 percent`",
        ),
        (values.scope, "{first: 4 turns, last: 4 turns}", "f:1:1: `first`, `last`, or `from` and `to`"),
        (
            values.scope,
            "{frist: 4 turns}",
            "f:1:2: unknown key `frist`; allowed: first, last, from, to; did you mean `first`?",
        ),
        (values.day, "2026-13-01", "f:1:1: a date such as 2026-10-01"),
        (values.day, "20261001", "f:1:1: a date such as 2026-10-01"),
        (values.day, "2026-W40-1", "f:1:1: a date such as 2026-10-01"),
        (values.count, "-1", "f:1:1: a whole number"),
        (values.count, "2.0", "f:1:1: a whole number"),
        (values.count, "٣", "f:1:1: a whole number"),
    ],
)
def test_complaints(read: Callable[[Node, Page], object], text: str, complaint: str) -> None:
    _, complaints = reading(text, read)
    assert complaints[0].startswith(complaint)
