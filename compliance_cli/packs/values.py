"""Amounts, dates and counts as they are written in rules."""

from __future__ import annotations

import re
from collections.abc import Collection
from contextlib import suppress
from datetime import date

from compliance_cli.packs.model import Amount, Scope, Unit
from compliance_cli.packs.page import Page, listed
from compliance_cli.packs.tree import Node, Table

_AMOUNT = re.compile(r"(\d{1,4}(?:\.\d{1,2})?)\s*([a-z]+|%)")
_UNITS = {
    "second": Unit.SECONDS,
    "seconds": Unit.SECONDS,
    "turn": Unit.TURNS,
    "turns": Unit.TURNS,
    "percent": Unit.PERCENT,
    "%": Unit.PERCENT,
}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def amount(node: Node, page: Page, units: Collection[Unit]) -> Amount | None:
    """An amount above zero, such as `60 seconds` or `4 turns`."""
    written = page.text(node)
    if written is None:
        return None
    matched = _AMOUNT.fullmatch(written.strip())
    unit = _UNITS.get(matched[2]) if matched else None
    number = float(matched[1]) if matched else 0.0
    if unit is None or unit not in units or not _sensible(number, unit):
        allowed = listed([f"`4 {unit.value}`" for unit in Unit if unit in units])
        page.wrong(node, f"an amount such as {allowed} is needed here")
        return None
    return Amount(number, unit)


def _sensible(number: float, unit: Unit) -> bool:
    if unit is Unit.PERCENT:
        return 0 < number <= 100
    return number > 0 and (unit is Unit.SECONDS or number.is_integer())


def scope(node: Node, page: Page) -> Scope | None:
    """A part of the call: `{first: 4 turns}` or `{last: 10 percent}`."""
    found = page.table(node, ("first", "last"))
    if isinstance(node, Table) and len(node.entries) != 1:
        page.wrong(node, "exactly one of `first` and `last` is needed here")
    read = {name: amount(value, page, tuple(Unit)) for name, value in found.items()}
    return Scope(read.get("first"), read.get("last"))


def day(node: Node, page: Page) -> date | None:
    """A date, such as 2026-10-01."""
    written = page.text(node)
    if written is None:
        return None
    if _DATE.fullmatch(written):
        with suppress(ValueError):
            return date.fromisoformat(written)
    page.wrong(node, "a date such as 2026-10-01 is needed here")
    return None


def count(node: Node, page: Page) -> int | None:
    """A whole number from 0 to 9999."""
    written = page.text(node)
    if written is None:
        return None
    if not (written.isascii() and written.isdecimal() and len(written) <= 4):
        page.wrong(node, "a whole number from 0 to 9999 is needed here")
        return None
    return int(written)
