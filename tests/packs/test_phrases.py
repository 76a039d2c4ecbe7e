"""What a phrase may hold."""

from __future__ import annotations

import pytest

from compliance_cli.packs.phrases import SLOTS, trouble


@pytest.mark.parametrize(
    "phrase",
    [
        "card number",
        "卡号",
        "don't",
        "cancel*",
        "only ... for payment",
        "{money} a month",
        "每月{money}",
        "{num}",
        "24/7",
        *(f"{{{slot}}}" for slot in SLOTS),
    ],
)
def test_right(phrase: str) -> None:
    assert trouble(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("…", "no word"),
        ("?!", "no word"),
        ("pay {money", "brace"),
        ("pay money}", "brace"),
        ("... for payment", "both sides"),
        ("only ...", "both sides"),
        ("only … for", "three full stops"),
        ("car*d", "end a Latin word"),
        ("*card", "end a Latin word"),
        ("卡*", "end a Latin word"),
        ("card**", "end a Latin word"),
        ("card *", "end a Latin word"),
    ],
)
def test_wrong(phrase: str, words: str) -> None:
    assert words in (trouble(phrase) or "")
