"""Which question a long number answers: one that can have so many digits, and waits for its answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Seen = list[tuple[str, str, list[str]]]

NUMBER = "5548 2988 6838 3504"

HIDDEN = {
    "a price was spoken of": "a: I can hold that price until Friday.\nc: Okay, here we go, {}",
    "a postcode has no sixteen digits": "a: And your postcode?\nc: {}",
    "a reference that was told": "a: Your reference is 910194, it will be in the letter.\nc: {}",
    "a telephone number before": "c: You can reach me on 07891345279.\na: That covers the car as well.\nc: {}",
    "a warning before": "a: Nobody will ever want your PIN, keep it to yourself.\nc: {}",
    "a card asked for after an order": "c: I'm calling about my order.\na: Which card would you like to use?\nc: {}",
    "Chinese": "a: 这个价格我可以给您留到周五。\nc: 好的，{}",
}
LEFT = {
    "the order number": "a: What is the order number?\nc: {}",
    "the tracking number": "a: And the tracking number, please?\nc: It's {}",
    "named in its turn": "c: my policy number is {}",
    "Chinese": "a: 请问您的订单号是多少？\nc: {}",
}


@pytest.mark.parametrize("call", HIDDEN.values(), ids=HIDDEN)
def test_such_a_question_names_no_card_number(call: str, found: Callable[[str], Seen]) -> None:
    assert [(kind, spans) for kind, _, spans in found(call.format(NUMBER))] == [("pan", [NUMBER])]


@pytest.mark.parametrize("call", LEFT.values(), ids=LEFT)
def test_such_a_question_does(call: str, found: Callable[[str], Seen]) -> None:
    assert found(call.format(NUMBER)) == []


def test_a_number_over_turns_after_such_a_question(found: Callable[[str], Seen]) -> None:
    call = "a: I can hold that price until Friday.\nc: four zero three seven\na: got it\nc: two nine five one\n"
    call += "a: got it\nc: five five two seven\na: got it\nc: six zero seven nine"
    assert [(kind, len(spans)) for kind, _, spans in found(call)] == [("pan", 4)]


def test_a_doubtful_word_may_be_the_last_digit(found: Callable[[str], Seen]) -> None:
    call = "a: the card number please\nc: four one one one one one one one one one one one one one one um oh"
    assert found(call)[0][2][-1].endswith("oh")
