"""How often rules of tactics find something in calls that hold none.

    python -m bench.quiet FILE... [--read] [--write]

The files are sets of innocent calls and not part of the project: in none of them is anybody pressed, deceived, robbed
or spied upon, so that whatever the packs of `PACKS` find there is false. Counted over the calls in which an agent
speaks; 95 % intervals after Wilson, over calls in which something is found. `--read` shows each finding, `--write`
writes the table into `docs/accuracy.md`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.pages import ACCURACY, HOME, write_section
from compliance_cli import packs
from compliance_cli.engine import Engine
from compliance_cli.findings import CallReport, Finding
from compliance_cli.redaction.door import admit, scrub
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.review.intervals import wilson
from compliance_cli.vocabulary import InputKind, Outcome, Role, Severity

PACKS = ("pressure", "misselling", "scam", "privacy")
#: What may be found in 100 calls, by severity.
WANTED = {Severity.ERROR: 0.5, Severity.WARNING: 3.0}


@dataclass
class Noise:
    """What is found in one set, or in several together."""

    name: str
    calls: int = 0
    found: list[tuple[str, Finding]] = field(default_factory=list)

    def take(self, report: CallReport) -> None:
        """One more call."""
        self.calls += 1
        self.found += [(report.id, finding) for finding in report.findings if finding.outcome is Outcome.BROKEN]

    def of(self, severity: Severity) -> list[tuple[str, Finding]]:
        """The findings of one severity, each with its call."""
        return [(call, finding) for call, finding in self.found if finding.severity is severity]


def noise(path: str) -> Noise:
    """What the rules find in a file."""
    engine = Engine(packs.load(PACKS))
    counted = Noise(Path(path).stem)
    admission = admit(Path(path).read_bytes(), Path(path).name, DoorSettings())
    for call in admission.calls:
        if any(turn.role is Role.AGENT for turn in call.turns):
            counted.take(engine.judge(call, scrub(counted.name), admission.format, InputKind.CALL))
    return counted


def together(sets: Iterable[Noise]) -> Noise:
    """Several sets as one."""
    every = Noise("all")
    for one in sets:
        every.calls += one.calls
        every.found += one.found
    return every


def section(sets: Sequence[Noise]) -> str:
    """What stands in the documentation."""
    lines = [
        "# Calls that hold no tactic",
        "",
        f"Made by `python -m bench.quiet --write`: the rules of {', '.join(PACKS)} over innocent calls with an",
        "agent's turns, English and Chinese. Cues were improved with these sets. Wanted: at most "
        f"{WANTED[Severity.ERROR]} errors and {WANTED[Severity.WARNING]:g} warnings in 100 calls.",
        "",
        "| set | calls | false errors | in 100 calls | calls with one, % (95 %) | false warnings | in 100 calls "
        "| calls with one, % (95 %) | which |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for one in (*sets, together(sets)):
        which = Counter(finding.rule for severity in WANTED for _, finding in one.of(severity))
        told = ", ".join(f"{rule} {number}" for rule, number in which.most_common())
        lines.append(f"| {one.name} | {one.calls} | {' | '.join(_figures(one, kind) for kind in WANTED)} | {told} |")
    return "\n".join(lines)


def _figures(one: Noise, severity: Severity) -> str:
    found = one.of(severity)
    touched = len({call for call, _ in found})
    low, high = wilson(touched, one.calls)
    share = touched / one.calls if one.calls else 0.0
    per_hundred = 100 * len(found) / one.calls if one.calls else 0.0
    return f"{len(found)} | {per_hundred:.2f} | {100 * share:.2f} ({100 * low:.2f}–{100 * high:.2f})"


def main() -> None:
    """Count, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--read", action="store_true", help="show each finding")
    parser.add_argument("--write", action="store_true", help=f"write {ACCURACY.relative_to(HOME)}")
    arguments = parser.parse_args()
    sets = [noise(path) for path in arguments.files]
    print(section(sets))
    if arguments.read:
        for call, finding in together(sets).found:
            print(f"{finding.severity.value} {finding.rule} {call}: {finding.excerpt}")
    if arguments.write:
        write_section(ACCURACY, "quiet", section(sets))


if __name__ == "__main__":
    main()
