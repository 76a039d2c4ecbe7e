"""Rules over generated calls: what was expected, what came out, and what the poorer copies of a call change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bench.calls.oracle import UNSURE, expected
from bench.calls.script import Call
from bench.calls.variants import VARIANTS
from compliance_cli import packs
from compliance_cli.batch.checking import Checker
from compliance_cli.batch.inputs import Input
from compliance_cli.batch.judges import Judges
from compliance_cli.batch.sites import Site
from compliance_cli.findings import CallReport
from compliance_cli.formats.model import ReadOptions
from compliance_cli.packs.model import RuleBook
from compliance_cli.redaction.door import scrub
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.vocabulary import Outcome

_CALL = Input(scrub("<call>"), None, "<call>", "<call>")
NOT_APPLICABLE = Outcome.NOT_APPLICABLE.value


def neutral_packs() -> RuleBook:
    """All shipped packs of no market, default or not."""
    every = packs.load(packs.shipped_packs())
    return packs.load([pack.id for pack in every.packs if pack.market is None and not pack.preview])


class Judged:
    """The engine over calls."""

    def __init__(self, book: RuleBook) -> None:
        self._checker = Checker(Judges(lambda _: book))
        self._site = Site(DoorSettings(read=ReadOptions(format="turns")))

    def report(self, call: Call, variant: str) -> CallReport:
        """The report on one copy of a call."""
        return next(self._checker.check(VARIANTS[variant](call).encode(), _CALL, self._site))

    def heard(self, call: Call, variant: str) -> CallReport:
        """Every cue heard on one copy of a call."""
        return next(self._checker.hear(VARIANTS[variant](call).encode(), _CALL, self._site))

    def outcomes(self, call: Call, variant: str) -> dict[str, str]:
        """The outcome of each rule on one copy of a call."""
        return {rule: one.outcome.value for rule, one in self.report(call, variant).details.items()}


@dataclass(frozen=True, slots=True)
class Mistake:
    """A rule that came out otherwise than it must."""

    rule: str
    call: Call
    wanted: frozenset[str]
    got: str


@dataclass(slots=True)
class Tally:
    """One rule over all calls: (wanted, got) where one outcome is right, and where the plan leaves it open."""

    decided: Counter[tuple[str, str]] = field(default_factory=Counter)
    open_right: int = 0
    open_wrong: int = 0

    @property
    def right(self) -> int:
        return sum(n for (wanted, got), n in self.decided.items() if wanted == got)

    @property
    def unsure(self) -> int:
        return sum(n for (wanted, got), n in self.decided.items() if got == UNSURE != wanted)

    @property
    def wrong(self) -> int:
        return sum(self.decided.values()) - self.right - self.unsure + self.open_wrong

    @property
    def share(self) -> float:
        """Right ones among those that came out decided; what the plan leaves open counts only where it is wrong."""
        total = self.right + self.wrong
        return self.right / total if total else 1.0


@dataclass(slots=True)
class Kept:
    """What became of the outcomes that were decided on the plain calls, on one kind of copy."""

    before: int = 0
    decided: int = 0
    same: int = 0


@dataclass(slots=True)
class Results:
    """All figures of a run."""

    rules: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    mistakes: list[Mistake] = field(default_factory=list)
    unsure: list[Mistake] = field(default_factory=list)
    kept: defaultdict[tuple[str, str], Kept] = field(default_factory=lambda: defaultdict(Kept))
    without_oracle: set[str] = field(default_factory=set)
    turns: list[int] = field(default_factory=list)


def measured(
    calls: Iterable[Call], judged: Judged, variant: str, copies: Iterable[str], only: frozenset[str] = frozenset()
) -> Results:
    """Judge calls in one variant against the oracle, and in `copies` against that."""
    results = Results()
    copies = tuple(copies)
    for call in calls:
        results.turns.append(len(call.turns))
        got = judged.outcomes(call, variant)
        if only:
            got = {rule: outcome for rule, outcome in got.items() if rule in only}
        _compare(results, call, got)
        for copy in copies:
            _keep(results, copy, got, judged.outcomes(call, copy))
    return results


def _compare(results: Results, call: Call, got: Mapping[str, str]) -> None:
    wanted = expected(call)
    results.without_oracle |= got.keys() - wanted.keys()
    for rule in got.keys() & wanted.keys():
        tally, outcome = results.rules[rule], got[rule]
        right = outcome in wanted[rule]
        if len(wanted[rule]) == 1:
            tally.decided[next(iter(wanted[rule])), outcome] += 1
        elif right:
            tally.open_right += 1
        elif outcome != UNSURE:
            tally.open_wrong += 1
        if not right:
            (results.unsure if outcome == UNSURE else results.mistakes).append(
                Mistake(rule, call, wanted[rule], outcome)
            )


def _keep(results: Results, copy: str, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    for rule, outcome in before.items():
        if outcome == UNSURE:
            continue
        for kind in ("all", "met and broken") if outcome != NOT_APPLICABLE else ("all",):
            kept = results.kept[copy, kind]
            kept.before += 1
            kept.decided += after[rule] != UNSURE
            kept.same += after[rule] == outcome
