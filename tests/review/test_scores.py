"""Shares and their intervals."""

from __future__ import annotations

import pytest

from compliance_cli.redaction.door import scrub
from compliance_cli.review.intervals import wilson
from compliance_cli.review.scores import Evaluation, Row, Score


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"), [(0, 12, 0.0, 0.243), (6, 12, 0.254, 0.746), (12, 12, 0.757, 1.0), (0, 0, 0.0, 1.0)]
)
def test_wilson(hits: int, of: int, low: float, high: float) -> None:
    assert wilson(hits, of) == pytest.approx((low, high), abs=0.001)


@pytest.mark.parametrize(
    ("score", "precision", "recall", "f1"),
    [
        (Score(tp=3, fp=1, fn=2), 0.75, 0.6, 2 / 3),
        (Score(tn=5), None, None, None),
        (Score(fp=1), 0.0, None, 0.0),
        (Score(fn=1), None, 0.0, 0.0),
    ],
)
def test_shares(score: Score, precision: float | None, recall: float | None, f1: float | None) -> None:
    assert (score.precision, score.recall, score.f1) == (precision, recall, f1)


def row(name: str, **scores: Score) -> Row:
    return Row(scrub(name), "cue", sum(scores.values(), Score()), scores)


GOOD, DEAF, NOISY, EMPTY = (
    row("good", en=Score(tp=9, fp=0, fn=1)),
    row("deaf", en=Score(tp=1, fn=1), zh=Score(fn=2)),
    row("noisy", zh=Score(tp=2, fp=2)),
    row("empty", en=Score(tn=3)),
)


@pytest.mark.parametrize(
    ("recall", "precision", "under"),
    [
        (None, None, ()),
        (0.9, None, ("deaf",)),
        (None, 0.9, ("noisy",)),
        (0.95, 0.9, ("good", "deaf", "noisy")),
        (0.0, 0.0, ()),
    ],
)
def test_gates(recall: float | None, precision: float | None, under: tuple[str, ...]) -> None:
    evaluation = Evaluation((GOOD, DEAF, NOISY, EMPTY), calls=0, utterances=0)
    assert tuple(one.id for one in evaluation.below(recall, precision)) == under


def test_sums() -> None:
    evaluation = Evaluation((GOOD, DEAF, NOISY, EMPTY), calls=0, utterances=0)
    assert evaluation.total == Score(tp=12, fp=2, fn=4, tn=3)
    assert evaluation.languages == {"en": Score(tp=10, fn=2, tn=3), "zh": Score(tp=2, fp=2, fn=2)}
