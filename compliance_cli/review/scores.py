"""What an evaluation counts: right and wrong, and the shares that come of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compliance_cli.errors import Problem
from compliance_cli.review.intervals import wilson
from compliance_cli.safetext import SafeText


@dataclass(frozen=True, slots=True)
class Score:
    """How often something was rightly found, wrongly found, missed, rightly not found.

    `unsure`: how many of those not found the program had called unsure. A share is None where there is
    nothing to divide by.
    """

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0
    unsure: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.tp + other.tp,
            self.fp + other.fp,
            self.fn + other.fn,
            self.tn + other.tn,
            self.unsure + other.unsure,
        )

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right."""
        return _share(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float | None:
        """The share of what is there that was found."""
        return _share(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two."""
        return _share(2 * self.tp, 2 * self.tp + self.fp + self.fn)

    @property
    def precision_interval(self) -> tuple[float, float]:
        """95 %, after Wilson."""
        return wilson(self.tp, self.tp + self.fp)

    @property
    def recall_interval(self) -> tuple[float, float]:
        """95 %, after Wilson."""
        return wilson(self.tp, self.tp + self.fn)


@dataclass(frozen=True, slots=True)
class Row:
    """One rule or cue (or a foreign name that stands for several) and its score."""

    id: SafeText
    kind: str
    score: Score
    languages: Mapping[str, Score]


@dataclass(frozen=True, slots=True)
class Wrong:
    """One pair that came out otherwise than labelled: what, where (a call, or a line of the labels), missed or not."""

    id: SafeText
    where: SafeText
    missed: bool


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcome of an evaluation.

    `calls`, `utterances`: how many of each had labels that counted. `unmatched`: labelled calls that are not
    among the inputs; `unknown`: names in labels that are neither a rule nor a cue; `problems`: inputs that could
    not be judged.
    """

    rows: tuple[Row, ...]
    calls: int
    utterances: int
    wrong: tuple[Wrong, ...] = ()
    unmatched: tuple[SafeText, ...] = ()
    unknown: tuple[SafeText, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def total(self) -> Score:
        """All pairs of all rows together (micro average)."""
        return sum((row.score for row in self.rows), Score())

    @property
    def languages(self) -> Mapping[str, Score]:
        """The same by language."""
        sums: dict[str, Score] = {}
        for row in self.rows:
            for language, score in row.languages.items():
                sums[language] = sums.get(language, Score()) + score
        return dict(sorted(sums.items()))

    def below(self, least_recall: float | None, least_precision: float | None) -> tuple[Row, ...]:
        """The rows that stay under a gate; a share that nothing tells of passes."""
        return tuple(
            row
            for row in self.rows
            if _under(row.score.recall, least_recall) or _under(row.score.precision, least_precision)
        )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _under(share: float | None, least: float | None) -> bool:
    return share is not None and least is not None and share < least
