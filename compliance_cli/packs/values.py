"""Amounts, dates and counts as they are written in rules."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import date

from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.model import Pick, Scope
from compliance_cli.packs.page import Page, listed
from compliance_cli.packs.tree import Node, Table

_AMOUNT = re.compile(r"(\d{1,4}(?:\.\d{1,2})?)\s*([a-z]+|%)")
_UNITS = {
    "second": Unit.SECONDS,
    "seconds": Unit.SECONDS,
    "turn": Unit.TURNS,
    "turns": Unit.TURNS,
    "word": Unit.WORDS,
    "words": Unit.WORDS,
    "character": Unit.CHARACTERS,
    "characters": Unit.CHARACTERS,
    "percent": Unit.PERCENT,
    "%": Unit.PERCENT,
    "time": Unit.TIMES,
    "times": Unit.TIMES,
}
SCOPE_UNITS = (Unit.SECONDS, Unit.TURNS, Unit.WORDS, Unit.PERCENT)
_SCOPES = ({"first"}, {"last"}, {"from"}, {"to"}, {"from", "to"})
_PICKS: Mapping[str, Pick | None] = {"each": None, "first": Pick.FIRST, "last": Pick.LAST}
_SHARE = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)\s*(percent|%)?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def amount(node: Node, page: Page, units: Collection[Unit]) -> Amount | None:
    """An amount above zero, such as `60 seconds` or `4 turns` (of times, zero too)."""
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
    if unit is Unit.TIMES:
        return number.is_integer()
    return number > 0 and (unit is Unit.SECONDS or number.is_integer())


def scope(node: Node, page: Page) -> Scope | None:
    """A part of the call: `{first: 4 turns}`, `{last: 10 percent}` or `{from: 10 seconds, to: 90 seconds}`."""
    found = page.table(node, ("first", "last", "from", "to"))
    if isinstance(node, Table) and len(found) == len(node.entries) and found.keys() not in _SCOPES:
        page.wrong(node, "`first`, `last`, or `from` and `to` (one of them or both) are needed here")
    read = {name: amount(value, page, SCOPE_UNITS) for name, value in found.items()}
    start, end = read.get("from"), read.get("to")
    if start is not None and end is not None and (start.unit is not end.unit or start.number > end.number):
        page.wrong(node, "`from` and `to` count the same (seconds, turns, words or percent), `from` the smaller")
    return Scope(read.get("first"), read.get("last"), start, end)


def nth(node: Node, page: Page) -> Pick | int | None:
    """Which trigger counts: `first`, `last`, a number from 1, or `each` (None)."""
    written = page.text(node)
    if written is not None and written.isascii() and written.isdecimal() and 0 < int(written[:5]) <= 999:
        return int(written)
    return page.choice(node, _PICKS)


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


def share(node: Node, page: Page) -> float | None:
    """A part of a whole, from 0 to 1: `0.8` or `80 percent`."""
    written = page.text(node)
    if written is None:
        return None
    matched = _SHARE.fullmatch(written.strip())
    value = float(matched[1]) / (100 if matched[2] else 1) if matched else 2.0
    if value > 1:
        page.wrong(node, "a share such as `0.8` or `80 percent` is needed here")
        return None
    return value


def count(node: Node, page: Page) -> int | None:
    """A whole number from 0 to 9999."""
    written = page.text(node)
    if written is None:
        return None
    if not (written.isascii() and written.isdecimal() and len(written) <= 4):
        page.wrong(node, "a whole number from 0 to 9999 is needed here")
        return None
    return int(written)
