"""The words of `hints.py`: patterns over folded text, English ones as whole words, Chinese ones anywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping

from compliance_cli.carddata.words.topics import Topic


def _either(text: str) -> str:
    """One pattern for the alternatives of a text, which ` | ` stands between."""
    return "|".join(part.strip() for part in text.replace("\n", " ").split(" | "))


def _words(english: str, chinese: str) -> str:
    return rf"\b(?:{_either(english)})(?![a-z])|{_either(chinese)}"


#: What may follow "the last three", "a three digit": nothing, a name of digits, or where they stand.
_COUNTED = (
    r"(?= ?(?:$|[?.,!;]|(?:digits?|numbers?|numerals?|figures?|codes?|security|on|at|there|then|for|please|from|round"
    r"|and|is|are|of the card)\b))"
)
_DIGITS = "(?:digits?|figures?|numbers?|numerals?|characters?)"

#: What is sent, shown by a device, or good for a few minutes.
_SENT = _words(
    rf"""
    text(?:ed|ing|s)? | sms | messages? | messaged | notifications? | push | pop(?:s|ped)? ?up | ping(?:s|ed)? |
    buzz(?:ed)? | beep(?:ed)? | (?:come|came|coming|comes) (?:through|in) | expired | timed out |
    just (?:come|came|arrived|landed|sent|sending) | it(?:'s| has|s) (?:come|arrived) |
    thing from (?:the|your|my) bank |
    sent (?:it|you|me|one|that|this|another) | send (?:it|you|me|one|that|another) | resend | resent | pass ?codes? |
    one[ -](?:time|off) | verif\w+ | authent\w+ | tokens? | key ?fob | keypad thing | card reader | generator |
    log(?:ged|s|ging)? (?:\w+ )?(?:in|on) | the (?:four|five|six|eight|[4568])(?= ?(?:$|[?.!;])) |
    (?:four|five|six|seven|eight|[4-8])[ -]{_DIGITS}{_COUNTED} |
    (?:the|that|your|my|this|new|another|a) codes?(?! (?:on|for|of|showing|to|in|at|number))""",
    r"""
    短信 | (?<!错误)讯息 | 验证 | 认证 | 动态 | 口令 | 令牌 | 识别码 | 确认码 | 校验码 |
    一次性 | \botp\b | 推送 | 弹出 | 收到 | 刚到 |
    来了 | 有冇响 | 有没有响 | 嚟咗 | 来咗 | 震了 | 震咗 | 响了 | 重发 | 重新发 | 再发 |
    过期 | 逾时 | 失效 | 超时 | 提示错误 | 上一条 |
    最新[这那]?条 |
    (?<!是十)(?<!有十)(?<![0-9])[四五六七八4-8几]位(?!用餐|客|朋友|顾客|大人|先生|女士) |
    (?<![十0-9])[四五六七八4-8]个(?:数|字) | 数字码""",
)
#: What stands on the back of a card, and how many digits it has.
_STRIP = _words(
    rf"""
    ccv | c c v | cvv?2? | cvc2? | csc | security | signatures? | strip | reverse | rear | other side | flip(?:ped)? |
    (?:the|on|its|round) back(?! of| to) | turn(?:ed)? (?:it|the card|that|your card) (?:over|round|around) |
    (?:last|final|end) (?:ones|bit) | (?:last|final|end) (?:three|3){_COUNTED} | (?:three|3)[ -]{_DIGITS}{_COUNTED} |
    (?:little|small|tiny|wee) numbers? | recording(?:'s| is) paused | paused? the recording""",
    """
    背面 | 卡背 | 背后 | 反面 | 后面那 | 后三 | 末三 | 末尾三 | 最后三 | (?<!十)三位(?!数了) | (?<![0-9])3位 |
    (?<!十)三个(?:数|字) | 安全码 |
    签名 | 白条 | 录音.{0,4}暂停 | 暂停.{0,4}录音""",
)
_PIN = _words(
    """
    pins? | p i n | pass ?(?:words?|codes?|numbers?|phrases?) | cash ?(?:machine|point) | atm | swallowed | secret |
    memorable | access code | locked out | a t m | hole in the wall |
    (?:four|five|six|[456])[ -](?:digit|number|figure) (?:thing|one|bit|something)""",
    r"密码 | 口令 | 暗号 | 取款机 | 提款机 | 柜员机 | 取[款钱现].{0,3}按 | 按的那?[四六]位 | \batm\b | 吞卡",
)

HINTS: Mapping[Topic, re.Pattern[str]] = {
    Topic.CVV: re.compile(_STRIP),
    Topic.PIN: re.compile(_PIN),
    Topic.OTP: re.compile(_SENT),
}
"""What hints at each topic."""

TOO_LATE = re.compile(
    r"\b(?:don'?t|do not|best not|better not|shouldn'?t|should not|never|rather you didn'?t|no need to)\b.{0,24}"
    r"\b(?:tell|read|say|saying|reading|telling|give|share|repeat|out loud|out)\b"
    "|(?:不要|别|先不|唔好|唔使|不用|勿|无需)[^，。,.?]{0,8}(?:念|说|读|报|讲|告诉|透露)(?!我?[的你您]?[那这]?张?卡)"
)
"""What says, when it is too late, that a number should not have been told."""

ANY = re.compile("|".join((_STRIP, _PIN, _SENT, TOO_LATE.pattern)))
"""Any hint."""

PROMO = re.compile(
    r"\b(?:promo\w*|discounts?|coupons?|vouchers?|flyers?|leaflets?|beer mat|per ?cent off)\b|% off"
    r"|\b(?:lottery|lotto|jackpot|raffle)\b|折扣|优惠|满[^，。]{1,6}减|[券卷]码|[头特一二三四五六]等?奖|特别奖|中奖|开奖"
)
"""What speaks of reductions and draws: their codes and numbers are none of these."""
