from __future__ import annotations

from random import Random

import pytest

from bench.carddata.scene import OTHERS
from bench.carddata.wording import SLOT, expanded, wordings

VOICES = ("en", "zh-Hans", "zh-Hant", "yue", *OTHERS)
#: Slots of the sections that have others than the plain one.
SLOTS = {
    "correct": {"wrong", "right"},
    "correct digit": {"wrong", "right"},
    "together": {"pan", "expiry", "cvv"},
    "together short": {"expiry", "cvv"},
    "two phones say": {"first", "second"},
    "premium say": {"first", "second", "third"},
}
PLAIN = ("answer", "say ", "again", "read again", "read back", "broken", "partial", "tail", "next card answer")


@pytest.mark.parametrize("voice", VOICES)
def test_every_wording_expands_and_has_its_slots(voice: str) -> None:
    rng = Random(1)
    for section, lines in wordings(voice).items():
        for line in lines:
            slots = SLOT.findall(line)
            plain = section.startswith(PLAIN) or section.endswith(" say")
            wanted = SLOTS.get(section, {""} if plain else set())
            assert set(slots) == wanted, (section, line)
            assert "|" not in expanded(line, rng)


@pytest.mark.parametrize("voice", VOICES)
def test_chat_tells_who_speaks(voice: str) -> None:
    found = wordings(voice)
    assert all(line.startswith(("A: ", "C: ")) for line in (*found["chat"], *found["close"]))


def test_choices_inside_choices() -> None:
    assert {expanded("(a(b|c)|d)", Random(seed)) for seed in range(30)} == {"ab", "ac", "d"}


def test_an_unbalanced_wording_is_told() -> None:
    with pytest.raises(ValueError, match="unbalanced"):
        expanded("a|b", Random(1))
