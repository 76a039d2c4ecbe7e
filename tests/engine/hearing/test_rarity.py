"""Which of two sets of words is the rarer one, and is looked for first."""

from __future__ import annotations

import pytest

from compliance_cli.engine.hearing.rarity import frequency_of_phrases, frequency_of_pieces


@pytest.mark.parametrize(
    ("rarer", "commoner"),
    [
        (["ombudsman"], ["card"]),
        (["card"], ["now"]),
        (["card number"], ["card"]),
        (["now"], ["now", "today"]),
        (["录音"], ["我的"]),
        (["保证收益"], ["收益"]),
        (["{money}"], ["now"]),
        (["{pan}"], ["{num}"]),
        (["guarant*"], ["the"]),
        (["card ... keypad"], ["card"]),
    ],
)
def test_the_rarer_phrases(rarer: list[str], commoner: list[str]) -> None:
    assert frequency_of_phrases(rarer) < frequency_of_phrases(commoner)


@pytest.mark.parametrize(("rarer", "commoner"), [(["text"], ["hi"]), (["number"], ["card"]), (["短信"], ["码"])])
def test_short_pieces_stand_inside_many_words(rarer: list[str], commoner: list[str]) -> None:
    assert frequency_of_pieces(rarer) < frequency_of_pieces(commoner)
