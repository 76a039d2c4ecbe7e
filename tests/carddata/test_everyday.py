"""Numbers that talk around a card is full of, and what stands beside them: the first stay, the second are hidden."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.carddata.conftest import Seen

#: Calls, and all that is hidden in them.
CALLS = {
    "a sum in hundreds": (
        "a: What's your social?\nc: 219 09 9999\nc: and it's two hundred forty, you said",
        "219 09 9999",
    ),
    "money said again": (
        "a: And the CVV?\nc: hold on, it was ninety five dollars\na: Yes, the ninety five plus tax",
        "",
    ),
    "opening hours": ("a: And the CVV?\nc: one sec, are you open\na: We're open nine to eleven on Sundays", ""),
    "a time of day": ("a: 后三位呢\nc: 六六幺\na: 好，明早八点四十五到店", "六六幺"),
    "who sent a text": ("a: We never ask for the code by text.\nc: I had a message from 60455 about it.", ""),
    "an area code": (
        "a: 卡号您念\nc: 六二二八四八零一二三四五六七八九\na: 哪里开的\nc: 零七五五那边",
        "六二二八四八零一二三四五六七八九",
    ),
    "halves": ("a: And the code we texted?\nc: it's down as settled fifty-fifty\na: fifty-fifty, yes", ""),
    "halves that are a chunk": (
        "a: card number?\nc: fifty-fifty, fifty-one, oh five",
        "fifty-fifty, fifty-one, oh five",
    ),
    "the full hour": ("a: 您的卡今天到期。今晚十二点系统自动扣款", ""),
    "a price said again": (
        "a: it's forty-six pounds twenty\na: the security code on the keypad\nc: done\na: paid, forty-six twenty.",
        "",
    ),
    "a price that is the code asked for": (
        "a: it's forty-six pounds twenty\na: what's the four digit PIN?\nc: forty-six twenty",
        "forty-six twenty",
    ),
    "a hotline": ("a: 验证码谁要都别给\nc: 刚才96110打进来了", ""),
    "a hotline told": (
        "a: Never share your PIN. Call one nine three zero.\nc: One nine three zero. Writing it down.",
        "",
    ),
    "a sender": ("a: 验证码短信是955开头那个号发的", ""),
    "a promotional code": ("a: any codes to use?\nc: 7 7 1 4 2, off the leaflet", ""),
    "a promotional code in a message": ("a: 有优惠码吗\nc: 短信里那个，三三零四七", ""),
    "the code of a message": ("a: 验证码多少\nc: 短信里那个，三三零四七", "三三零四七"),
    "an error said again": ("a: 显示什么\nc: 错误代码三零零五一\na: 三零零五一是超时，再点一下支付", ""),
    "a telephone number said back in part": (
        "a: I'll send it. My own number's oh eight two, triple five, oh one seven six.\nc: oh eight two, triple five",
        "",
    ),
    "declined": ("c: Shall I read you the card number?\na: No need, you pay at the desk. It's gate 22, row 41.", ""),
    "declined in the same breath": (
        "a: Can I take the card number?\nc: No need to wait, it's 4000 0012 34, hold on",
        "4000 0012 34",
    ),
    "two telephones": ("a: 安全码也念一下。\nc: 我手机一七七八七七五九七零一，我太太的是02-38337658", ""),
    "not declined": ("c: Shall I read you the card number?\na: Yes please.\nc: 4000 0012", "4000 0012"),
    "an account that is to be quoted": (
        "a: ring us on the same number and quote account three one oh four four nine",
        "",
    ),
}


@pytest.mark.parametrize(("call", "hidden"), CALLS.values(), ids=CALLS)
def test_everyday_numbers_stay(call: str, hidden: str, found: Callable[[str], Seen]) -> None:
    assert " ".join(text for _, _, spans in found(call) for text in spans) == hidden
