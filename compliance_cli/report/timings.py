"""How long each rule took (`check --profile`)."""

from __future__ import annotations

from compliance_cli.engine.timing import Timings
from compliance_cli.report.page import Page, counted

#: Milliseconds in a second.
_MILLI = 1000


def tell_timings(timings: Timings, page: Page) -> None:
    """A table, the slowest rule first: milliseconds in all, a call, and the share of all rule work."""
    rows = [("(what all rules share)", timings.shared), *timings.slowest_first]
    width = max(len(name) for name, _ in rows) + 2
    page.line(("".ljust(width) + "ms".rjust(10) + "ms a call".rjust(12) + "share".rjust(8), "faint"))
    for name, seconds in rows:
        share = seconds / timings.total if timings.total else 0.0
        each = seconds / timings.calls if timings.calls else 0.0
        page.line((f"{name.ljust(width)}{seconds * _MILLI:10.1f}{each * _MILLI:12.3f}{share:8.1%}", ""))
    page.line((f"{timings.total * _MILLI:.1f} ms of rule work on {counted(timings.calls, 'call')}", "strong"))
