"""What a check says of whole sets of transcripts, one table a set.

    python bench/survey.py FILE... [--read 10] [--seed 1] [--rule RULE] [--pack PACK]

For each file: calls, seconds, findings by rule (a thousand calls), outcomes by kind, pieces of card data by kind and
certainty; with `--read N` also N findings drawn at random, with their excerpts, to be judged by a reader.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from compliance_cli.api import CheckOptions, iterate_paths, load_rules
from compliance_cli.findings import CallReport, Finding
from compliance_cli.packs.model import RuleBook
from compliance_cli.vocabulary import Outcome


@dataclass
class Survey:
    """What is counted of one set."""

    calls: int = 0
    unreadable: int = 0
    turns: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    touched: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    cards: Counter[str] = field(default_factory=Counter)
    noisy_calls: Counter[str] = field(default_factory=Counter)
    drawn: list[tuple[str, Finding]] = field(default_factory=list)

    def take(self, report: CallReport) -> None:
        if report.state != "checked":
            self.unreadable += 1
            return
        self.calls += 1
        self.turns += report.turns
        broken = [finding for finding in report.findings if finding.outcome is Outcome.BROKEN]
        self.findings.update(finding.rule for finding in broken)
        self.touched.update({finding.rule for finding in broken})
        self.noisy_calls.update({finding.severity.value for finding in broken})
        self.outcomes.update(judgement.outcome for judgement in report.details.values())
        self.cards.update(f"{datum.kind.value} {datum.certainty.value}" for datum in report.card_data)
        self.drawn += ((report.id, finding) for finding in broken)


def survey(path: str, options: CheckOptions, book: RuleBook) -> tuple[Survey, float]:
    """The counts of one file, and the CPU seconds they took (rules already loaded)."""
    counts = Survey()
    before = time.process_time()
    for report in iterate_paths([path], options, book=book):
        counts.take(report)
    return counts, time.process_time() - before


def show(path: str, counts: Survey, seconds: float, drawn: int, chance: random.Random) -> None:
    calls = max(counts.calls, 1)
    print(f"\n## {Path(path).name}")
    print(f"calls {counts.calls}, turns {counts.turns}, unreadable {counts.unreadable}, CPU {seconds:.2f} s")
    print("outcomes: " + ", ".join(f"{outcome.value} {counts.outcomes[outcome]}" for outcome in Outcome))
    print("calls with an error, a warning: " + ", ".join(str(counts.noisy_calls[s]) for s in ("error", "warning")))
    print("card data: " + (", ".join(f"{kind} {n}" for kind, n in sorted(counts.cards.items())) or "none"))
    for rule, number in sorted(counts.findings.items(), key=lambda one: (-one[1], one[0])):
        print(f"  {rule:32} {number:5}  {number * 1000 / calls:7.1f} per 1000 calls, in {counts.touched[rule]} calls")
    for call, finding in chance.sample(counts.drawn, min(drawn, len(counts.drawn))):
        turn = finding.places[0].turn if finding.places else "-"
        print(f"  - {finding.rule} [{finding.certainty.value}] {call} turn {turn}: {finding.excerpt}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--read", type=int, default=0, metavar="N", help="draw N findings of each set to read")
    parser.add_argument("--rule", action="append", default=[], help="only this rule (repeat)")
    parser.add_argument("--pack", action="append", default=[], help="these packs instead of the default ones (repeat)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    options = CheckOptions(packs=tuple(arguments.pack), rules=tuple(arguments.rule))
    book = load_rules(options.packs, options.rules)
    for path in arguments.files:
        counts, seconds = survey(path, options, book)
        show(path, counts, seconds, arguments.read, random.Random(arguments.seed))


if __name__ == "__main__":
    main()
