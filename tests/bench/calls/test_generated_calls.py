from __future__ import annotations

import json

import pytest

from bench.calls.acts import ACTS, AGENT, EXCHANGES, TACTICS, WORDED_AS
from bench.calls.script import Call, make_call, make_calls
from bench.calls.variants import VARIANTS
from bench.calls.wordings import LANGUAGES, NAMES_INSURANCE, SLOT, drawn, sections

CALLS = list(make_calls(81, 240))


def acts(call: Call) -> list[str]:
    return [act for turn in call.turns for act in turn.acts]


def test_a_seed_always_gives_the_same_call() -> None:
    assert [make_call(81, number) for number in range(12)] == CALLS[:12]


def test_another_seed_gives_another_call() -> None:
    assert all(make_call(82, number).turns != CALLS[number].turns for number in range(12))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_is_worded(language: str) -> None:
    needed = {WORDED_AS.get(act, act) for act in ACTS if not act.startswith("chat.")} | EXCHANGES.keys()
    assert needed <= sections(language).keys()


@pytest.mark.parametrize("act", sorted(ACTS))
def test_every_act_is_done_on_some_call(act: str) -> None:
    assert any(act in acts(call) for call in CALLS)


def test_no_slot_is_left_open() -> None:
    assert not [turn.text for call in CALLS for turn in call.turns if SLOT.search(turn.text) or "|" in turn.text]


def test_calls_that_run_to_their_end_are_long() -> None:
    lengths = [len(call.turns) for call in CALLS if not call.plan.ends_after and acts(call)[-1] == "bye.customer"]
    assert min(lengths) >= 60
    assert max(lengths) <= 175


def test_no_time_runs_backwards() -> None:
    for call in CALLS:
        times = [time for turn in call.turns for time in (turn.begins, turn.ends)]
        assert times == sorted(times)


def test_calls_in_which_insurance_is_hidden_never_name_it() -> None:
    hidden = [call for call in CALLS if call.plan.insurance == "hidden"]
    assert hidden
    likenesses = {f"-{tactic}" for tactic in TACTICS}
    spoken = [
        turn.text
        for call in hidden
        for turn in call.turns
        if turn.role == AGENT and not likenesses & set(turn.acts) and NAMES_INSURANCE.search(turn.text)
    ]
    assert spoken == []


def test_traditional_calls_are_traditional() -> None:
    text = "".join(turn.text for call in CALLS if call.language == "zh-Hant" for turn in call.turns)
    assert not set(text) & set("这个们说话时间电业")


def test_wordings_differ() -> None:
    from random import Random

    assert len({drawn("en", "recording", Random(seed)) for seed in range(40)}) > 10


@pytest.mark.parametrize("variant", sorted(VARIANTS))
def test_every_copy_of_a_call_is_a_call(variant: str) -> None:
    for call in CALLS[:12]:
        turns = json.loads(VARIANTS[variant](call))["turns"]
        assert len(turns) == (1 if variant == "mono" else len(call.turns))
        assert ("speaker" in turns[0]) == (variant not in ("mono", "unlabelled"))


def test_noise_leaves_numbers_alone() -> None:
    for call in CALLS[:60]:
        heard = json.loads(VARIANTS["noisy"](call))["turns"]
        for turn, copy in zip(call.turns, heard, strict=True):
            assert sorted(filter(str.isdigit, turn.text)) == sorted(filter(str.isdigit, copy["text"]))


def test_some_labels_are_swapped_but_few() -> None:
    swapped = turns = 0
    for call in CALLS[:60]:
        copy = json.loads(VARIANTS["swapped"](call))["turns"]
        swapped += sum(one["speaker"] != turn.role for one, turn in zip(copy, call.turns, strict=True))
        turns += len(copy)
    assert 0.03 < swapped / turns < 0.07
