"""The date of a call, and whether a rule was in force then. The clock is never read."""

from __future__ import annotations

import re
from datetime import date

from compliance_cli.packs.model import Rule
from compliance_cli.safetext import SafeTranscript

#: Names under which metadata hold the date of a call, in order of preference.
_NAMES = ("date", "call_date", "call-date", "start_time", "started_at", "timestamp", "created_at", "日期", "通话日期")
_DATE = re.compile(r"(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})")


def date_of(call: SafeTranscript, otherwise: date | None) -> date | None:
    """The date in a call's metadata (`2026-10-03`, `20261003`, `2026/10/3`, with or without time), or `otherwise`."""
    for name in _NAMES:
        match = _DATE.match(call.meta.get(name, "").strip())
        if match is not None:
            try:
                return date(*map(int, match.groups()))
            except ValueError:
                continue
    return otherwise


def is_dated(rule: Rule) -> bool:
    """Whether a rule is in force for a limited time."""
    return rule.in_force_from is not None or rule.in_force_to is not None


def is_in_force(rule: Rule, day: date) -> bool:
    """Whether a rule is in force on a day; first and last day count."""
    return (rule.in_force_from is None or rule.in_force_from <= day) and (
        rule.in_force_to is None or day <= rule.in_force_to
    )
