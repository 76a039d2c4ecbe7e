"""Groups in one sentence, windows, `not_if`, who speaks."""

from __future__ import annotations

import pytest

from compliance_cli.vocabulary import Certainty, Role
from tests.engine.sample import call, cue, engine, heard

PURPOSE = cue("p", card=["card", "卡"], use=["used for", "用于", "缴费"], not_if=["not used for", "不是"])
FILLING = "well then now we see that it goes on and on for some time and more "

GROUPS = [
    ("in order", "The card is only used for your premium", ["card is only used for"]),
    ("turned round", "It is used for your card", ["used for your card"]),
    ("one missing", "The card is nice", []),
    ("two sentences", "I have your card. It is used for that.", []),
    ("a full stop inside a number", "Card 3.5 is used for it", ["Card 3.5 is used for"]),
    ("a title is no end", "Your card Mr. Smith is used for it", ["card Mr. Smith is used for"]),
    ("too far apart", f"card {FILLING * 2}used for", []),
    ("just near enough", f"card {' '.join('x' * 22)} used for", [f"card {' '.join('x' * 22)} used for"]),
    ("a word too far", f"card {' '.join('x' * 23)} used for", []),
    ("Chinese", "这张卡只用于缴费", ["卡只用于", "卡只用于缴费"][:1]),
    ("Chinese, near enough", f"卡{'一' * 47}用于", [f"卡{'一' * 47}用于"]),
    ("Chinese, too far", f"卡{'一' * 48}用于", []),
    ("excluded in the sentence", "The card is not used for your premium", []),
    ("excluded in another sentence", "It is not used for fun. The card is used for it.", ["card is used for"]),
    ("two sentences, both heard", "Card used for a. Card used for b.", ["Card used for", "Card used for"]),
]


@pytest.mark.parametrize(("said", "places"), [case[1:] for case in GROUPS], ids=[case[0] for case in GROUPS])
def test_concepts_of_a_wording_come_together_in_a_sentence(said: str, places: list[str]) -> None:
    assert [place for _, _, place in heard(call(f"Agent: {said}"), PURPOSE)] == places


@pytest.mark.parametrize(
    ("said", "count"), [("no deal, buy now", 0), ("buy now. no deal", 1), (f"buy now {FILLING * 2} no deal", 1)]
)
def test_not_if_takes_away_what_is_near_it_in_its_sentence(said: str, count: int) -> None:
    assert len(heard(call(f"Agent: {said}"), cue("c", "buy now", not_if=["no deal"]))) == count


SPEAKERS = [
    ("Agent: buy", Role.AGENT, Certainty.SURE),
    ("Customer: buy", Role.AGENT, None),
    ("Bot: buy", Role.AGENT, Certainty.SURE),
    ("buy", Role.AGENT, Certainty.LIKELY),
    ("spk_0: buy", Role.AGENT, Certainty.LIKELY),
    ("Customer: buy", Role.CUSTOMER, Certainty.SURE),
    ("Agent: buy", Role.CUSTOMER, None),
    ("buy", None, Certainty.SURE),
    ("Customer: buy", None, Certainty.SURE),
]


@pytest.mark.parametrize(("line", "by", "certainty"), SPEAKERS)
def test_a_cue_is_heard_from_who_must_say_it(line: str, by: Role | None, certainty: Certainty | None) -> None:
    hits = engine([cue("c", "buy", by=by)]).cues(call(line))
    assert [hit.certainty for hit in hits] == ([] if certainty is None else [certainty])


def test_places_come_in_order_of_the_call() -> None:
    made = call("Agent: beta", "Customer: alpha", "Agent: alpha beta")
    assert heard(made, cue("b", "beta", by=None), cue("a", "alpha", by=None)) == [
        ("b", 0, "beta"),
        ("a", 1, "alpha"),
        ("a", 2, "alpha"),
        ("b", 2, "beta"),
    ]


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("Your [PIN], please", []),
        ("My um [CARD NUMBER], and the pin", [("pin", 0, "pin")]),
        ("The pin [PERSON_NAME] uses", [("pin", 0, "pin")]),
        ("(the pin)", [("pin", 0, "pin")]),
    ],
)
def test_the_names_of_other_tools_marks_are_not_heard(said: str, places: list[tuple[str, int, str]]) -> None:
    assert heard(call(f"Agent: {said}"), cue("pin", "pin", "card number")) == places
