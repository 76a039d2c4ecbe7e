from __future__ import annotations

from collections import Counter
from random import Random

from bench.calls import numbers
from bench.calls.measure import Judged, Kept, Results, Tally, measured, neutral_packs
from bench.calls.oracle import RULES
from bench.calls.page import section
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


def test_the_section_tells_each_rule_what_is_unsure_apart_and_the_copies() -> None:
    results = Results(turns=[70, 90], without_oracle={"rule.other"})
    decided = Counter({("met", "met"): 6, ("broken", "met"): 2, ("met", "unsure"): 5})
    results.rules["rule.one"] = Tally(decided, open_right=3, open_wrong=1)
    results.kept["mono", "all"] = Kept(10, 8, 6)
    told = section(results, 7)
    assert "2 telesales calls of 70 to 90 turns" in told
    assert "(seed 7;" in told
    assert "| rule.one | 6/11 | 0/2 | 0/0 | 5 | 3 (+1 wrong) | 66.7 % | broken → met 2 |" in told
    assert "All: 6 right, 3 wrong (66.7 % right), 5 unsure." in told
    assert "| mono | all | 10 | 80.0 % | 75.0 % |" in told
    assert "Not judged here: rule.other." in told


def test_a_section_of_nothing_decided_has_no_shares() -> None:
    results = Results(turns=[70])
    results.rules["rule.one"] = Tally(Counter({("met", "unsure"): 5}))
    assert "| rule.one | 0/5 | 0/0 | 0/0 | 5 | 0 | – |  |" in section(results, 7)
