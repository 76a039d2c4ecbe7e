"""Masks in text, and offsets carried over."""

from __future__ import annotations

import pytest

from compliance_cli.carddata.model import Hit, Span
from compliance_cli.redaction.masks import labels
from compliance_cli.redaction.substitution import Offsets, covers, opaque, written_out
from compliance_cli.vocabulary import Certainty, Kind, MaskStyle

TEXT = "card 4111 1111 1111 1111 code 123 ok"


def hit(kind: Kind, *spans: tuple[int, int], tail: str = "", lead: str = "", partial: bool = False) -> Hit:
    return Hit(kind, tuple(Span(*span) for span in spans), Certainty.SURE, (), False, partial, tail, lead)


PAN = hit(Kind.PAN, (5, 14), (15, 24), tail="1111", lead="411111")
CVV = hit(Kind.CVV, (30, 33))


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (MaskStyle.LAST4, "card [PAN ****1111] [PAN] code [CVV] ok"),
        (MaskStyle.FULL, "card [PAN] [PAN] code [CVV] ok"),
        (MaskStyle.BIN_LAST4, "card [PAN 411111****1111] [PAN] code [CVV] ok"),
    ],
)
def test_masks_are_written_in_the_style_of_the_run(style: MaskStyle, written: str) -> None:
    assert written_out(TEXT, (CVV, PAN), style) == written


def test_a_part_of_a_number_shows_no_digits() -> None:
    assert labels(hit(Kind.PAN, (0, 4), tail="1111", partial=True), MaskStyle.LAST4) == ("[PAN]", "[PAN]")


def test_in_match_text_a_mask_is_one_character() -> None:
    covered = covers((PAN, CVV), MaskStyle.LAST4)
    assert opaque(TEXT, covered) == "card \ue000 \ue000 code \ue001 ok"


@pytest.mark.parametrize(
    ("raw", "safe"), [(0, 0), (4, 4), (5, 5), (9, 5), (14, 6), (15, 7), (23, 7), (24, 8), (30, 14), (33, 15), (36, 18)]
)
def test_offsets_are_carried_over(raw: int, safe: int) -> None:
    assert Offsets(covers((PAN, CVV), MaskStyle.LAST4))(raw) == safe


@pytest.mark.parametrize(
    ("spans", "written"),
    [
        ([(5, 14), (10, 24)], "card [PAN][CVV] code 123 ok"),
        ([(5, 24), (10, 14)], "card [PAN] code 123 ok"),
        ([(5, 14), (5, 14)], "card [PAN] 1111 1111 code 123 ok"),
    ],
)
def test_overlapping_hits_cover_all_that_either_covers(spans: list[tuple[int, int]], written: str) -> None:
    hits = tuple(hit(kind, span) for kind, span in zip((Kind.PAN, Kind.CVV), spans, strict=True))
    assert written_out(TEXT, hits, MaskStyle.FULL) == written
