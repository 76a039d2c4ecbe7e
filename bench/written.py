"""What the rules make of whole calls that people wrote who had not seen the rules.

    python -m bench.written [--set SET] [--missed] [--freeze SET] [--write]

The calls lie in `tests/accuracy/calls/`, one JSON object a line: turns, and what the writer says of them by rule.
`broken` is exhaustive for what must not be said; of what must be said only the clear cases are named, as `broken` or
`met`. Rules in `arguable` are left out. `marks` are somebody else's: which cues each turn says, by its number from
one, with a `?` where that is arguable or other turns tell it; evidence learns from them. The sets in `HELD_OUT` have
none: nobody improves a rule with them; who does so all the same writes a new one. `--freeze` keeps what a new set gives
beside it. `--write` writes `docs/accuracy.md`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.pages import ACCURACY, HOME, write_section
from bench.sets import ORDINALS
from compliance_cli import api
from compliance_cli.findings import CallReport, Judgement
from compliance_cli.packs.model import Constraint
from compliance_cli.vocabulary import Outcome

CALLS = HOME / "tests" / "accuracy" / "calls"
#: Constraints that tell of something said which must not be: of these alone a false alarm can be told.
_FORBIDDING = (Constraint.FORBID, Constraint.LIMIT)
#: Rules that the writers were not told of.
_UNTOLD = frozenset({"data.expiry", "data.national-id", "data.account", "pressure.data-after-refusal"})

SETS = ORDINALS
#: What is wrong in these is not shown.
HELD_OUT = frozenset({"fourteenth", "sixteenth"})
#: Nobody has marked the turns of these: evidence does not learn from them.
UNMARKED = frozenset({"nineteenth"})

#: What a verdict is counted as.
COLUMNS = ("found", "missed", "unsure", "false alarm", "met", "wrongly broken", "not asked")

Counts = dict[str, int]
"""How many verdicts there are of each of `COLUMNS`, and how many `calls`."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one rule came out on one call beside what the writer says: `call`, `rule`, `wanted` (None: not named)."""

    call: str
    rule: str
    wanted: Outcome | None
    judgement: Judgement

    @property
    def cell(self) -> str:
        """What it is counted as; empty where it says nothing."""
        came = self.judgement.outcome
        if self.wanted is None:
            return "false alarm" if came is Outcome.BROKEN else ""
        if came is self.wanted:
            return "found" if came is Outcome.BROKEN else "met"
        if came is Outcome.UNSURE:
            return "unsure"
        if self.wanted is Outcome.MET:
            return "wrongly broken" if came is Outcome.BROKEN else "not asked"
        return "missed"


def sets() -> tuple[str, ...]:
    """The names of the sets, the first written first."""
    return tuple(name for name in SETS if (CALLS / f"{name}.jsonl").exists())


def verdicts(name: str) -> Iterator[Verdict]:
    """How the default rules come out on the calls of a set."""
    written = [json.loads(line) for line in (CALLS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    forbidding = {rule.id for rule in api.load_rules().rules if rule.constraint in _FORBIDDING} - _UNTOLD
    for call, report in zip(written, _reports(written), strict=True):
        told = dict.fromkeys(call["broken"], Outcome.BROKEN) | dict.fromkeys(call["met"], Outcome.MET)
        for rule, judgement in report.details.items():
            if rule not in call["arguable"] and (rule in told or rule in forbidding):
                yield Verdict(call["id"], rule, told.get(rule), judgement)


def _reports(written: list[Mapping[str, object]]) -> list[CallReport]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "calls.jsonl")
        lines = [json.dumps({key: call[key] for key in ("id", "lang", "turns")}) for call in written]
        path.write_text("\n".join(lines), encoding="utf-8")
        return list(api.check_paths([str(path)]).calls)


def counted(some: Collection[Verdict]) -> Counts:
    """How many verdicts there are of each kind, and on how many calls."""
    cells = Counter(verdict.cell for verdict in some)
    return {"calls": len({verdict.call for verdict in some}), **{column: cells[column] for column in COLUMNS}}


def blind(name: str) -> Counts:
    """What a set gave when it was new."""
    counts: Counts = json.loads(_blind(name).read_text(encoding="utf-8"))
    return counts


def _blind(name: str) -> Path:
    return CALLS / f"{name}-blind.json"


def section(now: Mapping[str, Counts]) -> str:
    """What stands in the documentation."""
    lines = [
        "# Whole calls by writers who had not seen the rules",
        "",
        "Made by `python -m bench.written --write`. Of what is broken: found, missed or left unsure; false alarms of",
        "rules that forbid something, over all calls. Of what must be said and was: met, wrongly broken, unsure, or",
        "not asked (the rule does not apply, mostly since the call ends before anything is paid). *Blind* is what a",
        f"set gave when it was new; later all were used to improve the rules but {', '.join(sorted(HELD_OUT))}.",
        "",
        "| set | calls | " + " | ".join(COLUMNS) + " |",
        "|---|---|" + "---|" * len(COLUMNS),
    ]
    for name, counts in now.items():
        lines += [_row(f"{name}, blind", blind(name)), _row(f"{name}, now", counts)]
    return "\n".join(lines)


def _row(name: str, counts: Counts) -> str:
    return f"| {name} | {counts['calls']} | " + " | ".join(str(counts[column]) for column in COLUMNS) + " |"


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=sets(), help="one set only")
    parser.add_argument("--missed", action="store_true", help="show what comes out wrong, but of the set held out")
    parser.add_argument("--write", action="store_true", help=f"write {ACCURACY.relative_to(HOME)}")
    parser.add_argument("--freeze", choices=sets(), help="keep the first measurement of a new set")
    arguments = parser.parse_args()
    by_set = {name: list(verdicts(name)) for name in ([arguments.set] if arguments.set else sets())}
    now = {name: counted(some) for name, some in by_set.items()}
    if arguments.freeze:
        _blind(arguments.freeze).write_text(json.dumps(now[arguments.freeze]) + "\n", encoding="utf-8")
    print(section(now))
    if arguments.missed:
        for name in by_set.keys() - HELD_OUT:
            _tell_wrong(by_set[name])
    if arguments.write:
        write_section(ACCURACY, "written", section(now))


def _tell_wrong(some: Collection[Verdict]) -> None:
    for one in sorted(some, key=lambda verdict: (verdict.rule, verdict.call)):
        if one.cell not in ("", "found", "met"):
            turns = [place.turn + 1 for place in one.judgement.places]
            print(f"{one.rule}: {one.cell} in {one.call} {turns or ''} ({one.judgement.reason})")


if __name__ == "__main__":
    main()
