"""The card-data benchmark: `python -m bench.carddata.run --help` tells what it can be asked for.

The same seed always gives the same calls and the same tables (but for the CPU line).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from rich.console import Console

from bench.carddata import tables
from bench.carddata.cpu import detector_and_floor
from bench.carddata.failures import classes, failures, spread, told
from bench.carddata.generate import make_calls
from bench.carddata.measure import Hiding, Results
from bench.carddata.records import record
from bench.carddata.tools import PEERS, Tool, ours, peer
from bench.carddata.truth import Call

#: The seed of the tables in the documents; use others to develop with.
SEED = 20261122
CALLS, SHORT_CALLS = 6000, 600
CLASSES = 25


def measured(tool: Tool, calls: list[Call]) -> tuple[Results, dict[str, Hiding]]:
    """One tool over all calls: what became of the truth, and what was hidden call by call."""
    results = Results()
    hidings: dict[str, Hiding] = {}
    for call, hiding in zip(calls, tool(calls), strict=True):
        results.add(call, hiding)
        hidings[call.id] = hiding
    return results, hidings


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure how well card data is hidden, on generated calls.")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--calls", type=int)
    parser.add_argument("--short", action="store_true", help="few calls: seconds, rough figures")
    parser.add_argument("--peers", action="store_true", help="Presidio, datafog and scrubadub beside it")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N failing cases")
    parser.add_argument("--only", default="", metavar="WORDS", help="of them, those whose class has these words")
    parser.add_argument("--json", type=Path, metavar="FILE", help="all figures and failing cases")
    return parser.parse_args()


def main() -> None:
    """Generate, measure, print."""
    asked = arguments()
    console = Console(width=None if Console().is_terminal else 140)
    calls = list(make_calls(asked.seed, asked.calls or (SHORT_CALLS if asked.short else CALLS)))
    results, hidings = measured(ours, calls)
    failed = list(failures(results))
    if asked.show:
        wanted = [
            one
            for one in failed
            if all(word in " ".join((one.what, *one.group, one.truth)) for word in asked.only.split())
        ]
        for failure in spread(wanted, asked.show):
            for line in told(failure, lambda call: hidings[call.id]):
                console.print(line, markup=False, highlight=False, soft_wrap=True)
    else:
        console.print(tables.by_kind(results))
        console.print(tables.leaks_by(results, "form", lambda one: [one.secret.form]))
        console.print(tables.leaks_by(results, "flow", lambda one: [one.secret.flow]))
        console.print(tables.leaks_by(results, "noise", lambda one: one.secret.noise or ("none",)))
        console.print(tables.other_languages(results))
        console.print(tables.false_hiding(results))
        console.print(tables.confusion(results))
        console.print(classes(failed, CLASSES))
        console.print(tables.readable_before(results))
        console.print(tables.ordinary(results))
        console.print(tables.troubles(results))
        ours_cpu, floor_cpu, ratio = detector_and_floor(*((60, 5) if asked.short else (200, 7)))
        console.print(
            f"CPU a call of the detector {ours_cpu * 1e3:.2f} ms, of the floor {floor_cpu * 1e3:.3f} ms: "
            f"{ratio:.2f} times (at most 1)."
        )
    all_results = {"compliance-cli": results}
    if asked.peers:
        all_results |= {name: measured(peer(name), calls)[0] for name in PEERS}
        console.print(tables.summary(all_results))
    if asked.json:
        text = json.dumps(record(asked.seed, all_results, failed), ensure_ascii=False, indent=1, sort_keys=True)
        asked.json.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
