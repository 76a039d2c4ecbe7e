"""Whole generated telesales calls judged by all shipped rules of no market, against what their plans say.

    python -m bench.calls.run [--calls N] [--seed S] [--variant V] [--show N] [--only RULE] [--cues] [--print NUMBER]
                              [--write]

The same seed always gives the same calls and the same tables. `--write` writes them into `docs/accuracy.md`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from bench.calls.ear import Heard, heard_acts
from bench.calls.measure import Judged, Mistake, Results, measured, neutral_packs
from bench.calls.oracle import BROKEN, MET, NOT_APPLICABLE, UNSURE, expected
from bench.calls.page import section
from bench.calls.script import Call, make_call, make_calls
from bench.calls.variants import VARIANTS
from bench.pages import ACCURACY, HOME, write_section

#: The seed of the tables in documents; use others to develop with.
SEED = 20261122
CALLS, SHORT_CALLS = 600, 45
WANTED = 0.95
COPIES = ("unlabelled", "anonymous", "mono", "swapped", "noisy")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Judge generated calls and compare with what their plans say.")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--calls", type=int)
    parser.add_argument("--short", action="store_true", help="few calls: seconds, rough figures")
    parser.add_argument(
        "--variant", choices=sorted(VARIANTS), default="plain", help="which copy is compared with plans"
    )
    parser.add_argument("--no-copies", action="store_true", help="only that one")
    parser.add_argument("--only", action="append", default=[], metavar="RULE", help="this rule (repeat)")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="N mistakes with their calls' key turns")
    parser.add_argument("--unsure", action="store_true", help="show unsure outcomes in place of wrong ones")
    parser.add_argument(
        "--cues", action="store_true", help="which acts are heard; with --show N the turns that are not"
    )
    parser.add_argument("--print", type=int, metavar="NUMBER", help="one call in full, with its acts")
    parser.add_argument("--write", action="store_true", help=f"write {ACCURACY.relative_to(HOME)}")
    return parser.parse_args()


def rules_table(results: Results) -> Table:
    table = Table(title="Outcomes by rule (wanted→got; open: the plan leaves it open)")
    for name in ("rule", "met", "broken", "n/a", "unsure", "right %", "open", "mistakes"):
        table.add_column(name, justify="left" if name in ("rule", "mistakes") else "right")
    for rule, tally in sorted(results.rules.items()):
        cells = [
            f"{tally.decided[kind, kind]}/{sum(n for (wanted, _), n in tally.decided.items() if wanted == kind)}"
            for kind in (MET, BROKEN, NOT_APPLICABLE)
        ]
        wrong = Counter({pair: n for pair, n in tally.decided.items() if UNSURE != pair[1] != pair[0]})
        told = "  ".join(f"{wanted}→{got} {n}" for (wanted, got), n in wrong.most_common(3))
        opened = f"{tally.open_right}" + (f" (+{tally.open_wrong} wrong)" if tally.open_wrong else "")
        style = "red" if tally.share < WANTED else ""
        share = f"[{style}]{100 * tally.share:.1f}[/]" if style else f"{100 * tally.share:.1f}"
        table.add_row(rule, *cells, str(tally.unsure), share + ("" if tally.share >= WANTED else " *"), opened, told)
    return table


def copies_table(results: Results) -> Table:
    table = Table(title="Outcomes decided before, on copies of the calls")
    for name in ("copy", "of", "decided before", "still decided %", "of those the same %"):
        table.add_column(name, justify="left" if name in ("copy", "of") else "right")
    for (copy, kind), kept in sorted(results.kept.items()):
        still = 100 * kept.decided / max(kept.before, 1)
        table.add_row(copy, kind, str(kept.before), f"{still:.1f}", f"{100 * kept.same / max(kept.decided, 1):.1f}")
    return table


def show(console: Console, judged: Judged, mistake: Mistake, variant: str) -> None:
    """A mistake: the rule's own reason, where it looked, and the acts of the call in short."""
    call = mistake.call
    report = judged.report(call, variant)
    judgement = report.details[mistake.rule]
    console.print(
        f"\n{mistake.rule}: wanted {'/'.join(sorted(mistake.wanted))}, got {mistake.got} "
        f"({judgement.reason}) · {call.id} · quality {report.quality.state}",
        style="bold", markup=False, highlight=False,
    )  # fmt: skip
    places = {place.turn for place in judgement.places}
    for number, turn in enumerate(call.turns):
        if number in places or any(not act.startswith("chat.") and act != "react" for act in turn.acts):
            mark = ">>" if number in places else "  "
            console.print(
                f"{mark}{number:3} {turn.role[0]} [{' '.join(turn.acts)}] {turn.text}",
                markup=False, highlight=False, soft_wrap=True,
            )  # fmt: skip


def show_cues(console: Console, found: Mapping[str, Heard], examples: int, only: frozenset[str]) -> None:
    """How well each meaning is heard, and with `examples` so many turns of each kind of mistake."""
    table = Table(title="Turns that tell something, and turns in which it is heard although nobody tells it")
    for name in ("meaning", "told", "heard %", "heard elsewhere"):
        table.add_column(name, justify="left" if name == "meaning" else "right")
    for meaning, tally in found.items():
        share = f"{100 * tally.heard / tally.told:.1f}" if tally.told else "-"
        table.add_row(meaning, str(tally.told), share, str(tally.elsewhere))
    console.print(table)
    for meaning, tally in found.items() if examples else ():
        if only and meaning not in only:
            continue
        for kind, turns in (("not heard", tally.deaf), ("heard elsewhere", tally.false)):
            for text, times in turns.most_common(examples):
                console.print(f"{meaning} {kind} ({times}): {text}", markup=False, highlight=False, soft_wrap=True)


def show_call(console: Console, call: Call) -> None:
    """A whole call with its acts and what the rules must come to."""
    for number, turn in enumerate(call.turns):
        console.print(f"{number:3} {turn.begins:6.1f} {turn.role[0]} [{' '.join(turn.acts)}] {turn.text}", markup=False)
    for rule, outcomes in expected(call).items():
        console.print(f"{rule}: {' or '.join(sorted(outcomes))}", markup=False)


def main() -> None:
    """Generate, judge, print."""
    asked = arguments()
    console = Console(width=None if Console().is_terminal else 170)
    if asked.print is not None:
        show_call(console, make_call(asked.seed, asked.print))
        return
    judged = Judged(neutral_packs())
    calls = make_calls(asked.seed, asked.calls or (SHORT_CALLS if asked.short else CALLS))
    if asked.cues:
        show_cues(console, heard_acts(calls, judged, asked.variant), asked.show, frozenset(asked.only))
        return
    copies = () if asked.no_copies or asked.show else COPIES
    results = measured(calls, judged, asked.variant, copies, frozenset(asked.only))
    if asked.show:
        for mistake in (results.unsure if asked.unsure else results.mistakes)[: asked.show]:
            show(console, judged, mistake, asked.variant)
        return
    if asked.write:
        write_section(ACCURACY, "calls", section(results, asked.seed))
    lengths = sorted(results.turns)
    console.print(f"{len(lengths)} calls, {lengths[0]}–{lengths[-1]} turns, median {lengths[len(lengths) // 2]}")
    console.print(rules_table(results))
    console.print(copies_table(results))
    if results.without_oracle:
        console.print(f"Not judged here: {', '.join(sorted(results.without_oracle))}")


if __name__ == "__main__":
    main()
