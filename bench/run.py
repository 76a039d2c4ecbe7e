"""The benchmark: `python -m bench.run [--short]`. Whole processes, interleaved with the floor; one table.

- *CPU a call* is marginal: the slope between a small and a big set of calls, so that start-up does not count.
- The ratio to the floor is taken within each round and the median of the rounds is shown, so that a busy
  machine slows both sides.
- One pass of the floor is too short to time, so it makes several and the slope is divided by them.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from bench.corpus import Planted, write_corpus
from bench.process import Usage, measured

HERE = Path(__file__).parent
#: Clean, or findings: any other exit code of the tool means that it did not do the work.
WORKED = (0, 1)
FLOOR_PASSES = 10

#: What issue 1 asks for: times the floor, MB, times a one-command typer program.
MOST_FLOORS, MOST_MEMORY, MOST_STARTUP = 8.0, 120.0, 1.3


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is run: calls of the small and the big set, rounds of checking, rounds of `--help`."""

    small: int
    big: int
    rounds: int
    startups: int


FULL = Plan(small=60, big=900, rounds=7, startups=15)
SHORT = Plan(small=20, big=140, rounds=3, startups=5)


@dataclass(frozen=True, slots=True)
class Round:
    """One round: CPU seconds a call of the tool and of the floor, the tool's peak memory in MB."""

    tool: float
    floor: float
    memory: float


@dataclass(frozen=True, slots=True)
class Heard:
    """How the planted card numbers fared: planted, heard, and calls that a number was heard in though none was."""

    planted: int
    heard: int
    invented: int


def tool() -> list[str]:
    """The command of the tool in this environment."""
    script = shutil.which("compliance", path=str(Path(sys.executable).parent))
    return [script] if script else [sys.executable, "-m", "compliance_cli"]


def check(folder: Path, output: Path | None = None) -> Usage:
    """One whole run of the tool over a folder."""
    usage = measured([*tool(), "check", str(folder), "-f", "jsonl"], output)
    if usage.code not in WORKED:
        sys.exit(f"compliance check ended with exit code {usage.code} on {folder.name}")
    return usage


def floor(folder: Path) -> Usage:
    """One whole run of the floor over a folder."""
    return measured([sys.executable, "-m", "bench.floor", str(folder), str(FLOOR_PASSES)])


def one_round(small: Path, big: Path, calls: int) -> Round:
    """The four runs of a round; `calls` is how many more the big set has."""
    few, floor_few, many, floor_many = check(small), floor(small), check(big), floor(big)
    return Round(
        tool=(many.cpu - few.cpu) / calls,
        floor=(floor_many.cpu - floor_few.cpu) / calls / FLOOR_PASSES,
        memory=many.memory,
    )


def startup_ratio(rounds: int) -> tuple[float, float, float]:
    """CPU seconds of `--help` of the tool and of a one-command typer program, and the median of their ratios."""
    pairs = [
        (measured([*tool(), "--help"]).cpu, measured([sys.executable, str(HERE / "hello.py"), "--help"]).cpu)
        for _ in range(rounds)
    ]
    ours, least = (median(side) for side in zip(*pairs, strict=True))
    return ours, least, median(our / hello for our, hello in pairs)


def heard(folder: Path, truth: Sequence[Planted], output: Path) -> Heard:
    """Check a folder once more, and compare the card numbers reported with those planted."""
    check(folder, output)
    planted = {card.id for card in truth}
    reported = set[str]()
    with output.open(encoding="utf-8") as lines:
        for line in lines:
            call = json.loads(line)
            if any(datum["kind"] == "pan" for datum in call.get("card_data", ())):
                reported.add(call["id"])
    return Heard(len(planted), len(planted & reported), len(reported - planted))


def table(plan: Plan, rounds: Sequence[Round], startup: tuple[float, float, float], cards: Heard) -> Table:
    """Everything measured, in one table."""
    ratios = [one.tool / one.floor for one in rounds]
    spread = f"{min(ratios):.1f}–{max(ratios):.1f}"
    ours, least, times = startup
    rows = Table("", "measured", "wanted", title=f"{plan.big} calls, {plan.rounds} rounds")
    rows.add_row("CPU a call", f"{median(one.tool for one in rounds) * 1e3:.2f} ms", "")
    rows.add_row("CPU a call, floor", f"{median(one.floor for one in rounds) * 1e3:.3f} ms", "")
    rows.add_row("times the floor", f"{median(ratios):.1f} ({spread})", f"at most {MOST_FLOORS:g}")
    rows.add_row("peak memory", f"{max(one.memory for one in rounds):.0f} MB", f"under {MOST_MEMORY:g} MB")
    rows.add_row("--help", f"{ours * 1e3:.0f} ms", "")
    rows.add_row("--help, one-command program", f"{least * 1e3:.0f} ms", "")
    rows.add_row("times that program", f"{times:.2f}", f"under {MOST_STARTUP:g}")
    rows.add_row("calls with a card number heard", f"{cards.heard} of {cards.planted}", "all")
    rows.add_row("calls with one heard, none planted", str(cards.invented), "none")
    return rows


def main() -> None:
    """Write the corpus, measure, print the table."""
    parser = argparse.ArgumentParser(description="Measure speed and memory beside the floor.")
    parser.add_argument("--short", action="store_true", help="a small corpus and few rounds: seconds, rough figures")
    plan = SHORT if parser.parse_args().short else FULL
    corpus = HERE / "corpus"
    shutil.rmtree(corpus, ignore_errors=True)
    small, big = corpus / "small", corpus / "big"
    write_corpus(small, plan.small)
    truth = write_corpus(big, plan.big)
    rounds = [one_round(small, big, plan.big - plan.small) for _ in range(plan.rounds)]
    startup = startup_ratio(plan.startups)
    cards = heard(big, truth, corpus / "big.results.jsonl")
    Console().print(table(plan, rounds, startup, cards))


if __name__ == "__main__":
    main()
