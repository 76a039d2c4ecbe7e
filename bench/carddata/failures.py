"""The failing cases: the most frequent classes of them, and single ones with the truth beside what was shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.table import Table

from bench.carddata.measure import Hiding, Results, written_out, zones
from bench.carddata.truth import Call

#: Turns shown before and after the one that matters.
AROUND = 3


@dataclass(frozen=True, slots=True)
class Failure:
    """One failing case: what went wrong, the class it belongs to, and where."""

    what: str
    group: tuple[str, ...]
    call: Call
    spans: tuple[tuple[int, int], ...]
    truth: str


def failures(results: Results) -> Iterator[Failure]:
    """All leaks, all harmless numbers hidden, all that was reported where nothing was."""
    for one in results.secrets:
        if one.left:
            secret = one.secret
            truth = f"{secret.kind} {secret.digits}: {one.left} digits left, {', '.join(secret.noise) or 'no noise'}"
            group = (one.call.language, secret.kind, secret.form, secret.flow)
            yield Failure("leak", group, one.call, tuple(zones(one.call, secret.tokens)), truth)
    for call, trouble in results.troubles:
        yield Failure("trouble", (call.language, trouble), call, ((0, len(call.text)),), trouble)
    for harmless in results.harmless:
        if harmless.hidden_as:
            number = harmless.number
            group = (harmless.call.language, number.name, number.form, f"as {harmless.hidden_as}")
            yield Failure("false", group, harmless.call, number.spans, f"harmless {number.name}")
    for found in results.found:
        if found.truth == "ordinary":
            group = (found.call.language, "ordinary words", "", f"as {found.found.kind}")
            yield Failure("extra", group, found.call, found.found.spans, "nothing here")


def classes(all_failures: Sequence[Failure], most: int) -> Table:
    """The classes of failures, the most frequent first; forms are told apart in a table of their own."""
    table = Table("cases", "what", "language", "kind", "flow", title="Most frequent failures")
    counted = Counter((one.what, one.group[0], one.group[1], one.group[-1]) for one in all_failures)
    for group, cases in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:most]:
        table.add_row(str(cases), *group)
    return table


def spread(all_failures: Sequence[Failure], most: int) -> list[Failure]:
    """So many failures, of as many classes as there are, the most frequent first."""
    counted = Counter((one.what, *one.group) for one in all_failures)
    seen = Counter[tuple[str, ...]]()
    ranked: list[tuple[int, int, int]] = []
    for number, one in enumerate(all_failures):
        key = (one.what, *one.group)
        ranked.append((seen[key], -counted[key], number))
        seen[key] += 1
    return [all_failures[number] for _, _, number in sorted(ranked)[:most]]


def told(failure: Failure, hidden: Callable[[Call], Hiding]) -> Iterator[str]:
    """A failing case in lines: the truth, then each turn around it as it was and as it is shown."""
    call = failure.call
    yield f"{failure.what}: {' · '.join(part for part in failure.group if part)} · {call.id}"
    yield f"  truth: {failure.truth}"
    covers = hidden(call).covers
    starts = [0]
    for turn in call.turns:
        starts.append(starts[-1] + len(turn.text) + 1)
    concerned = {
        number
        for number, (start, end) in enumerate(pairwise(starts))
        if any(first < end and start < last for first, last in failure.spans)
    }
    for number in range(max(min(concerned) - AROUND, 0), min(max(concerned) + 2, len(call.turns))):
        turn, start = call.turns[number], starts[number]
        end = start + len(turn.text)
        shown, _ = written_out(call.text[:end], [cover for cover in covers if start <= cover.start < end])
        yield f"  {'>' if number in concerned else ' '} {turn.speaker or '-'}: {turn.text}"
        if shown[start:] != turn.text:
            yield f"      shown: {shown[start:]}"
