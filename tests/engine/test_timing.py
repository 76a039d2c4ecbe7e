"""Timings add up; nothing is asserted of what a clock says."""

from __future__ import annotations

from compliance_cli.engine.timing import Timings


def test_timings_add_up() -> None:
    timings = Timings()
    for seconds in (0.5, 0.25):
        timings.add_call(seconds)
        timings.add("slow", 2 * seconds)
        timings.add("quick", seconds)
    assert (timings.calls, timings.shared, timings.total) == (2, 0.75, 3.0)
    assert timings.slowest_first == [("slow", 1.5), ("quick", 0.75)]
