"""What the documentation says of generated calls: each rule, and what poorer copies of the calls change."""

from __future__ import annotations

from collections import Counter

from bench.calls.measure import Kept, Results, Tally
from bench.calls.oracle import BROKEN, MET, NOT_APPLICABLE, UNSURE


def section(results: Results, seed: int) -> str:
    """What stands in the documentation."""
    lengths = sorted(results.turns)
    right, wrong, unsure = (sum(getattr(tally, name) for tally in results.rules.values()) for name in _SUMS)
    lines = [
        "# Generated calls",
        "",
        "Made by `python -m bench.calls.run --write`: "
        f"{len(lengths)} telesales calls of {lengths[0]} to {lengths[-1]} turns,",
        f"English and Chinese, generated from plans (seed {seed}; `docs/decisions/0012`), judged by all shipped",
        "rules of no market. What came out is compared with what follows from the plan. *Right* is the share of",
        "decided outcomes that are as planned: what is unsure stands apart, and so do outcomes left open by the plan.",
        "",
        "| rule | met | broken | not applicable | unsure | open | right | mistakes |",
        "|---|---|---|---|---|---|---|---|",
        *(_row(rule, tally) for rule, tally in sorted(results.rules.items())),
        "",
        f"All: {right} right, {wrong} wrong ({_percent(right, right + wrong)} right), {unsure} unsure.",
        "",
        "## Copies of the calls",
        "",
        "The same calls without labels, with numbers for speakers, in one piece, with some labels swapped, and as a",
        "poor recogniser writes them: of the outcomes decided before, how many still are, and how many of those are",
        "the same.",
        "",
        "| copy | of | decided before | still decided | of those the same |",
        "|---|---|---|---|---|",
        *(_copy(copy, kind, kept) for (copy, kind), kept in sorted(results.kept.items())),
    ]
    if results.without_oracle:
        lines += ["", f"Not judged here: {', '.join(sorted(results.without_oracle))}."]
    return "\n".join(lines)


_SUMS = ("right", "wrong", "unsure")


def _row(rule: str, tally: Tally) -> str:
    cells = [
        f"{tally.decided[kind, kind]}/{sum(n for (wanted, _), n in tally.decided.items() if wanted == kind)}"
        for kind in (MET, BROKEN, NOT_APPLICABLE)
    ]
    wrong = Counter({pair: n for pair, n in tally.decided.items() if UNSURE != pair[1] != pair[0]})
    told = ", ".join(f"{wanted} → {got} {n}" for (wanted, got), n in wrong.most_common(3))
    opened = f"{tally.open_right}" + (f" (+{tally.open_wrong} wrong)" if tally.open_wrong else "")
    share = _percent(tally.right, tally.right + tally.wrong)
    return f"| {rule} | {' | '.join(cells)} | {tally.unsure} | {opened} | {share} | {told} |"


def _copy(copy: str, kind: str, kept: Kept) -> str:
    still, same = _percent(kept.decided, kept.before), _percent(kept.same, kept.decided)
    return f"| {copy} | {kind} | {kept.before} | {still} | {same} |"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"
