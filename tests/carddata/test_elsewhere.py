"""Numbers that are called as card data is and are none of it, with the same words about a card beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.carddata.conftest import Seen

LEFT = {
    "a postal PIN code": "a: For delivery I need your area PIN code.\nc: 400 076",
    "a postal PIN code told": "c: my pin code for the address is 682 030",
    "the account of a bill": "a: What's your account number, it's on the bill?\nc: two two oh seven one four nine",
    "a receipt's sixteen digits": "a: Do you have the confirmation?\nc: it's sixteen numbers, 5412 0038 9177 2641",
    "read back": "a: What's the IMEI?\nc: 35 674811 209463 0\na: 356748112094630. Fifteen digits, good.",
    "its end": "a: 您的案件编号是 2024 0815 0093。\nc: 0093。钱会退吗?",
    "the next of its kind": "c: 编号 4710 0882 3319 5 的 48 箱,4710 0882 3320 1 的 36 箱。",
    "a sum": "a: 卡号报一下,先押两千八。\nc: 好的。",
    "a price with a point": "a: Did the code come?\nc: Yes.\na: I see it, one eight two point four zero, paid.",
    "a time of day": "a: What's the code we texted?\na: it leaves at five fifty five\nc: five fifty five morning?",
    "a price": "a: then $299 at 1:35\nc: The 299's not me!\na: And did you write the PIN down?",
    "its own last digits": "a: 执业证编号最后几位是零零四一七八,全号我待会儿短信发您。",
    "the same in English": "a: My badge number's last digits are oh four one seven eight, I'll text you all of it.",
    "the same behind": "a: the last few digits of my badge number are oh four one seven eight, I'll text you the rest",
    "a whole date": "a: 卡的有效期呢?\nc: 不知道。\na: 会员到期日是2024年9月30日。",
}
HIDDEN = {
    "a bank's PIN code": ("a: What's the PIN code of your card?\nc: 4821", ["4821"]),
    "a bank's account": ("a: What's your account number?\nc: 220714936", ["220714936"]),
    "a card's sixteen digits": ("a: I need the sixteen digits.\nc: 5412 0038 9177 2641", ["5412 0038 9177 2641"]),
    "a code that ends so": ("a: 收到的验证码是多少?\nc: 150093", ["150093"]),
    "an interjection": ("a: And the CVV?\nc: Fine. Five thirty-seven.", ["Five thirty-seven"]),
    "how many there are": ("a: 卡号?\nc: 6228 4800 3519 7264 019,十九位", ["6228 4800 3519 7264 019"]),
    "a code, though a telephone is named": ("a: 发到您手机的最后几位数字是多少?\nc: 零四一七八二", ["零四一七八二"]),
    "a code that is told, whatever was asked": ("a: 每个月缴吗?\nc: 短信上面写密码859360,五分钟内有效", ["859360"]),
    "the same in English": ("a: How much is it?\nc: In the text it says password 859360", ["859360"]),
    "a year before its month": ("a: card valid till?\nc: twenty thirty one january", ["twenty thirty one january"]),
    "double and a figure": ("a: What's the code we texted?\nc: double 9 2 5", ["double 9 2 5"]),
}


@pytest.mark.parametrize("call", LEFT.values(), ids=LEFT)
def test_such_numbers_stay(call: str, found: Callable[[str], Seen]) -> None:
    assert found(call) == []


@pytest.mark.parametrize(("call", "hidden"), HIDDEN.values(), ids=HIDDEN)
def test_the_same_words_of_a_card(call: str, hidden: list[str], found: Callable[[str], Seen]) -> None:
    assert [text for _, _, spans in found(call) for text in spans] == hidden
