"""Scorecards: weights, what is left out, what is fatal."""

from __future__ import annotations

import pytest

from compliance_cli.engine.scoring import scores_of
from compliance_cli.findings import Judgement
from compliance_cli.packs.model import Pack
from compliance_cli.packs.scores import Scorecard, Section
from compliance_cli.vocabulary import Outcome

OUTCOMES = {"m": Outcome.MET, "b": Outcome.BROKEN, "n": Outcome.NOT_APPLICABLE, "u": Outcome.UNSURE}
CARD = Scorecard(75, ("z",), (Section("one", 1, {"a": 1, "b": 3}), Section("two", 3, {"c": 1, "d": 1})))


def pack(card: Scorecard | None = CARD) -> Pack:
    return Pack("p", "1", {"en": "P"}, False, False, None, "0" * 64, (), scorecard=card)


@pytest.mark.parametrize(
    ("came_out", "points", "sections", "passed"),
    [
        ("a=m b=m c=m d=m", 100.0, {"one": 100.0, "two": 100.0}, True),
        ("a=b b=m c=m d=m", 93.8, {"one": 75.0, "two": 100.0}, True),
        ("a=m b=b c=m d=b", 43.8, {"one": 25.0, "two": 50.0}, False),
        ("a=m b=n c=m d=n", 100.0, {"one": 100.0, "two": 100.0}, True),
        ("a=m b=u c=m d=u", 100.0, {"one": 100.0, "two": 100.0}, True),
        ("a=n b=n c=m d=b", 50.0, {"two": 50.0}, False),
        ("c=m", 100.0, {"two": 100.0}, True),
        ("a=m b=m c=m d=m z=b", 100.0, {"one": 100.0, "two": 100.0}, False),
        ("a=m b=m c=m d=m z=u", 100.0, {"one": 100.0, "two": 100.0}, True),
    ],
)
def test_points(came_out: str, points: float, sections: dict[str, float], passed: bool) -> None:
    details = {rule: Judgement(OUTCOMES[code]) for rule, _, code in (one.partition("=") for one in came_out.split())}
    (score,) = scores_of((pack(),), details)
    assert (score.points, score.sections, score.passed) == (points, sections, passed)
    assert score.fatal == (("z",) if "z=b" in came_out else ())


@pytest.mark.parametrize(
    ("card", "came_out"), [(CARD, Outcome.NOT_APPLICABLE), (CARD, Outcome.UNSURE), (None, Outcome.MET)]
)
def test_no_score_where_nothing_counts(card: Scorecard | None, came_out: Outcome) -> None:
    assert list(scores_of((pack(card),), {"a": Judgement(came_out)})) == []


def test_what_is_unsure_is_told() -> None:
    (score,) = scores_of((pack(),), {"a": Judgement(Outcome.MET), "c": Judgement(Outcome.UNSURE)})
    assert score.unsure == ("c",)
