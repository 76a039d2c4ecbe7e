"""One-time codes that are read out many turns after they were asked for, and numbers that only follow such talk."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Seen = list[tuple[str, str, list[str]]]

ASKED = (
    "a: You'll get a text with six numbers, read them to me.\n"
    "c: It says never to share it with anyone.\n"
    "a: That's meant for outsiders, I'm with the bank.\n"
    "c: I don't like this.\n"
    "a: Your file goes to the court within the hour.\n"
    "c: Don't shout at me.\n"
    "a: I'm only worried for you.\n"
)
ASKED_ZH = (
    "a: 你手机会来一条短信六个数字，你报给我\nc: 短信上写着不要告诉任何人\na: 那是防骗子的\nc: 我觉得不对劲\n"
    "a: 再不办就移交法院了\nc: 你别凶\na: 我没凶，替你着急\n"
)

HIDDEN = {
    "at last": (ASKED + "c: Four seven one, nine oh three.", ["Four seven one, nine oh three"]),
    "and read back": (ASKED + "c: 471903\na: 471903, very good.", ["471903", "471903"]),
    "Chinese": (ASKED_ZH + "c: 三零七七四一", ["三零七七四一"]),
    "where the agent speaks of a number of his": (
        ASKED_ZH + "a: 我工号都给你了，跑得了吗\nc: 三零七，七四一",
        ["三零七，七四一"],
    ),
}
LEFT = {
    "nobody spoke of a code": "a: I'm only worried for you.\nc: Four seven one, nine oh three.",
    "another number is asked for": ASKED + "a: What's your order number?\nc: Four seven one, nine oh three.",
    "Chinese: another number is asked for": ASKED_ZH + "a: 请报一下您的订单号\nc: 三零七七四一",
    "a sum": ASKED + "c: Four thousand two hundred.",
    "within other talk": ASKED + "c: I gave them four seven one nine pounds and they never sent the sofa.",
}


@pytest.mark.parametrize(("call", "spans"), HIDDEN.values(), ids=HIDDEN)
def test_a_code_that_is_told_late_is_hidden(call: str, spans: list[str], found: Callable[[str], Seen]) -> None:
    assert [span for _, _, said in found(call) for span in said] == spans


@pytest.mark.parametrize("call", LEFT.values(), ids=LEFT)
def test_other_numbers_stay(call: str, found: Callable[[str], Seen]) -> None:
    assert found(call) == []
