"""Safe transcripts: masks written out, and the places that are reported."""

from __future__ import annotations

import pytest

from compliance_cli.safetext import (
    MASK_CHARACTERS,
    Mask,
    SafeText,
    SafeTranscript,
    SafeTurn,
    SafeWord,
    cut,
    joined,
)
from compliance_cli.vocabulary import Kind, Role

PAN, CVV = MASK_CHARACTERS[Kind.PAN], MASK_CHARACTERS[Kind.CVV]
#: raw: "card 4111 1111 1111 1111 ok" / "code 123 yes"
TEXT = f"card {PAN} ok\ncode {CVV} yes"


def call() -> SafeTranscript:
    speaker = SafeText("Ann")
    return SafeTranscript(
        id=SafeText("a"),
        language=None,
        meta={},
        text=SafeText(TEXT),
        folded=SafeText(TEXT),
        turns=(
            SafeTurn(0, 9, 0, 27, Role.CUSTOMER, speaker, 1.0, 5.0, 3),
            SafeTurn(10, 20, 28, 40, Role.CUSTOMER, speaker, 5.5, 7.0, 4),
        ),
        masks=(
            Mask(5, Kind.PAN, SafeText("[PAN ****1111]"), 5, 24),
            Mask(15, Kind.CVV, SafeText("[CVV]"), 33, 36),
        ),
        words=(SafeWord(0, 1.0, 1.4), SafeWord(5, 1.5, 4.4), SafeWord(7, 4.5, 5.0)),
        card_data=(),
        roles_given=True,
    )


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (0, 20, "card [PAN ****1111] ok\ncode [CVV] yes"),
        (0, 5, "card "),
        (5, 6, "[PAN ****1111]"),
        (6, 15, " ok\ncode "),
    ],
)
def test_masks_are_written_out(start: int, end: int, shown: str) -> None:
    assert call().shown(start, end) == shown


@pytest.mark.parametrize(("offset", "raw"), [(0, 0), (5, 5), (6, 24), (9, 27), (10, 28), (16, 36), (20, 40)])
def test_offsets_lead_back_to_the_original(offset: int, raw: int) -> None:
    assert call().original(offset) == raw


@pytest.mark.parametrize(("offset", "turn"), [(0, 0), (9, 0), (10, 1), (19, 1)])
def test_the_turn_of_an_offset(offset: int, turn: int) -> None:
    assert call().turn_at(offset) == turn


def test_a_place_has_original_characters_word_times_and_line() -> None:
    place = call().place(5, 6)
    assert (place.turn, place.chars, place.begins, place.ends, place.line) == (0, (5, 24), 1.5, 4.4, 3)


def test_in_a_turn_with_a_short_secret_the_whole_turn_is_reported() -> None:
    assert call().place(10, 14).chars == (0, 12)
    assert call().place(15, 16).chars == (0, 12)


def test_without_word_times_a_place_has_its_turns_times() -> None:
    place = call().place(10, 14)
    assert (place.begins, place.ends) == (5.5, 7.0)


def test_parts_of_safe_text_are_safe_text() -> None:
    assert joined((cut(SafeText("abcd"), 1, 3), SafeText("x")), "-") == "bc-x"
