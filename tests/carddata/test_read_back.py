"""Digits told by their read-back, and number words of another language beside digits; the same words elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.carddata.conftest import Seen

HIDDEN = {
    "read back": (
        "a: and the card number please\nc: fore to won ate\na: four two one eight, yes",
        ["fore to won ate", "four two one eight"],
    ),
    "with talk behind": (
        "a: card number?\nc: five one nine nine\na: yes\nc: tree oh won to and the dog is off\na: three zero one two",
        ["five one nine nine", "tree oh won to", "three zero one two"],
    ),
    "in Chinese": ("a: 背面三位\nc: 要七三\na: 一七三是吗", ["要七三", "一七三"]),
    "of another language": (
        "a: the card number\nc: Nine, four, ay, how you say, veinte... twenty-six, oh one\na: and then",
        ["Nine, four", "veinte... twenty-six, oh one"],
    ),
}
LEFT = {
    "a price": "a: then $299 at 1:35\nc: The 299's not me!",
    "small words": "a: is it for your wife?\nc: it's for her, to be fair\na: 4428 is your order",
    "just so": "a: 那就是零首付\nc: 三二八那个活动吧",
}


@pytest.mark.parametrize(("call", "hidden"), HIDDEN.values(), ids=HIDDEN)
def test_they_are_hidden(call: str, hidden: list[str], found: Callable[[str], Seen]) -> None:
    assert [text for _, _, spans in found(call) for text in spans] == hidden


@pytest.mark.parametrize("call", LEFT.values(), ids=LEFT)
def test_others_stay(call: str, found: Callable[[str], Seen]) -> None:
    assert found(call) == []
