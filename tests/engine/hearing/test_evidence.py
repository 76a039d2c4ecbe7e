"""Evidence: what it makes heard, what it doubts, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compliance_cli import packs
from compliance_cli.engine.hearing.evidence import ROOM, Scales
from compliance_cli.engine.hearing.grams import grams
from compliance_cli.packs.cuemodel import Cue, Evidence, Guard
from compliance_cli.vocabulary import Certainty, Role
from tests.engine.sample import call, cue, engine, heard

#: Heard from three of these on; a wording is doubted under -40.
PRIZE = Evidence.of(-50, 10, -40, "20\tprize won lucky 中 奖\n-30\tnever weath\n5\tclaim_your")
PLAIN = Evidence.of(0, 100, -100, "1\ta")
CUE = cue("prize", "you have won", evidence={"en": PRIZE, "zh": PRIZE})


@pytest.mark.parametrize(
    ("said", "score"),
    [
        ("nothing of it", -50),
        ("a prize", -30),
        ("prize prize prize", -30),
        ("the lucky prize you won", 10),
        ("claim your prize", -25),
        ("never a prize whatever the weather", -90),
    ],
)
@pytest.mark.parametrize("lanes", [0, 1, 40])
def test_scores_are_sums_whatever_other_cues_weigh(said: str, score: int, lanes: int) -> None:
    against = Evidence.of(-3000, 0, 0, "-127\tprize won never\n127\tlucky")
    scales = Scales(dict.fromkeys(range(lanes), against) | {99: PRIZE, 100: against})
    scores = scales.weigh(grams(said, "en"))
    assert scales.score(scores, 99) == score
    assert (99 in scales.heard(scores)) is (score >= 10)
    assert scales.doubted(scores, 99) is (score < -40)


HEARD = [
    ("by its words", "Agent: You have won.", [Certainty.SURE]),
    ("in other words", "Agent: A lucky prize was won by your number.", [Certainty.LIKELY]),
    ("too little of it", "Agent: A prize was won.", []),
    ("in Chinese, with an English word in it", "Agent: 中奖了，lucky", [Certainty.LIKELY]),
    ("over two short sentences", "Agent: A prize was won. Lucky you.", [Certainty.LIKELY]),
    ("not over half a page", f"Agent: A prize was won. {'Now this goes on and on. ' * 9}Lucky you.", []),
    (
        "in two places",
        f"Agent: Lucky prize won. {'Now this goes on and on. ' * 9}Lucky prize won.",
        [Certainty.LIKELY] * 2,
    ),
    ("doubted", "Agent: Nobody will ever say you have won, whatever the weather is, never.", []),
    ("by the customer, who does not count", "Customer: A lucky prize was won.", []),
]


@pytest.mark.parametrize(("said", "certainties"), [case[1:] for case in HEARD], ids=[case[0] for case in HEARD])
def test_evidence_hears_and_doubts(said: str, certainties: list[Certainty]) -> None:
    assert [hit.certainty for hit in engine([CUE]).cues(call(said))] == certainties


def test_the_place_is_what_weighs() -> None:
    made = call("Agent: Good morning to you, madam, a lucky prize was won by your number on Monday.")
    assert [place for _, _, place in heard(made, CUE)] == ["lucky prize was won"]


def test_a_place_in_words_counts_before_evidence_in_its_sentence() -> None:
    made = call("Agent: You have won a lucky prize.")
    assert [place for _, _, place in heard(made, CUE)] == ["You have won"]


def test_evidence_does_not_bring_back_what_a_guard_took_away() -> None:
    said = call("Agent: We never say that you have won a lucky lucky prize.")
    lenient = {"en": Evidence.of(0, 10, -90, "20\tprize won lucky")}
    assert heard(said, cue("prize", "you have won", evidence=lenient))
    assert not heard(said, cue("prize", "you have won", guards=[Guard.NEGATED], evidence=lenient))


def test_a_wording_that_a_pack_brought_is_never_doubted() -> None:
    said = call("Agent: Whatever the weather is, never mind, you have won.")
    added = {key: tuple(replace(one, added=True) for one in some) for key, some in CUE.wordings.items()}
    assert not heard(said, CUE)
    assert heard(said, replace(CUE, wordings=added))


def test_a_cue_without_evidence_is_heard_as_ever() -> None:
    other = cue("other", "never mind")
    assert heard(call("Agent: never mind the weather"), CUE, other) == [("other", 0, "never mind")]


def test_roles_that_are_inferred_change_nothing_of_the_weighing() -> None:
    teller = cue("teller", "this is your agent speaking", by=Role.AGENT)
    said = call("spk_0: this is your agent speaking", "spk_1: hello", "spk_0: a lucky prize was won")
    assert ("prize", 2, "lucky prize was won") in heard(said, CUE, teller)


def test_cues_with_evidence_that_weighs_nothing_are_as_they_were() -> None:
    one: Cue = cue("one", "hello", evidence={"en": PLAIN})
    assert heard(call("Agent: hello a b"), one) == [("one", 0, "hello")]


def test_what_only_evidence_tells_of_a_nobody_is_merely_possible() -> None:
    assert [hit.certainty for hit in engine([CUE]).cues(call("A lucky prize was won."))] == [Certainty.POSSIBLE]
    assert [hit.certainty for hit in engine([CUE]).cues(call("You have won."))] == [Certainty.LIKELY]


#: Grams of the longest stretch: one to three of each of 52 Chinese letters.
MOST_GRAMS = 156


def test_the_heaviest_grams_of_a_stretch_stay_in_their_lane() -> None:
    for cue_id, told in (
        (name, one) for name, each in packs.load(packs.shipped_packs()).cues.items() for one in each.evidence.values()
    ):
        weights = sorted(weight for weight, some in told.weights() for _ in some)
        extremes = (told.start + sum(weights[-MOST_GRAMS:]), told.start + sum(weights[:MOST_GRAMS]))
        assert all(abs(extreme) + abs(told.heard) < ROOM for extreme in extremes), cue_id
