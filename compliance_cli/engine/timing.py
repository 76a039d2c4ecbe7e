"""How long each rule takes, for those who write rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Timings:
    """Seconds of work on all calls: hearing that all rules share, and each rule's own.

    A cue is heard when a rule first asks for it, which is that rule's work.
    """

    shared: float = 0.0
    calls: int = 0
    _rules: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, rule: str, seconds: float) -> None:
        """Work on one rule."""
        self._rules[rule] += seconds

    def add_call(self, seconds: float) -> None:
        """Work on a call before any rule."""
        self.shared += seconds
        self.calls += 1

    @property
    def slowest_first(self) -> Sequence[tuple[str, float]]:
        """Rules and their seconds."""
        return sorted(self._rules.items(), key=lambda one: (-one[1], one[0]))

    @property
    def total(self) -> float:
        """All seconds together."""
        return self.shared + sum(self._rules.values())
