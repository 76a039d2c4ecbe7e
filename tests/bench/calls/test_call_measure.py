from __future__ import annotations

from collections import Counter
from random import Random

from bench.calls import numbers
from bench.calls.measure import Judged, Tally, measured, neutral_packs
from bench.calls.oracle import RULES
from bench.calls.script import make_calls
from compliance_cli.packs import load


def test_most_rules_of_the_default_packs_have_an_oracle() -> None:
    shipped = {rule.id for rule in load().rules}
    assert len(shipped & RULES.keys()) > 0.6 * len(shipped)


def test_shares_leave_out_what_is_unsure() -> None:
    tally = Tally(Counter({("met", "met"): 6, ("broken", "met"): 2, ("met", "unsure"): 5}), open_right=2)
    assert (tally.right, tally.wrong, tally.unsure) == (6, 2, 5)
    assert tally.share == 0.75


def test_calls_are_judged_and_their_copies_compared() -> None:
    results = measured(make_calls(83, 3), Judged(neutral_packs()), "plain", ("plain", "mono"))
    assert results.rules["data.pan"].share == 1
    same = results.kept["plain", "all"]
    assert same.before == same.decided == same.same > 100
    assert results.kept["mono", "all"].same < same.same


def test_only_the_rules_that_are_asked_for_are_told() -> None:
    results = measured(make_calls(83, 2), Judged(neutral_packs()), "plain", (), frozenset({"data.pan"}))
    assert set(results.rules) == {"data.pan"}


def test_a_known_number_has_its_check_digit() -> None:
    assert numbers.with_check_digit("453914880343646") == "4539148803436467"
    assert len(numbers.pan("zh-Hans", Random(1))) in (16, 19)
