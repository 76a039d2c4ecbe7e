"""Slots of phrases: what `{num}`, `{money}`, `{date}` … stand for in squeezed text, and what must be in sight for each.

Squeezed text has no commas and no space beside a Han letter. A slot's literals are a prefilter: where none
of them stands in a call, the slot cannot match.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from compliance_cli.engine.hearing.articles import ARTICLES, POSSESSIVES
from compliance_cli.engine.hearing.wordlist import one_of
from compliance_cli.safetext import MASK_CHARACTERS
from compliance_cli.vocabulary import Kind

_EN_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
).split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ZH_NUMBERS = "〇零一二三四五六七八九十百千万亿两"
_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
).split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth"
).split()
_TENS = ("twenty", "thirty")
_EN_CURRENCIES = (
    "dollars dollar pounds pound euros euro cents cent pence quid bucks yuan rmb usd gbp eur hkd twd nt"
).split()
_ZH_CURRENCIES = "元 块 圆 角 美元 美金 港币 港元 港纸 新台币 台币 人民币 英镑 欧元".split()
_SIGNS = "$£€¥"


def _words(words: list[str]) -> str:
    return rf"\b{one_of(words)}\b"


_FIGURES = r"\d[\d.]*+(?: \d{3})*+"
_EN_NUMBER = _words(_EN_NUMBERS)
_SPOKEN = rf"{_EN_NUMBER}(?:[ -](?:and )?{_EN_NUMBER}){{0,11}}"
_HAN_NUMBER = rf"[{_ZH_NUMBERS}][{_ZH_NUMBERS}\d.]*+"
_NUM = rf"(?:{_FIGURES}[{_ZH_NUMBERS}]*+|{_HAN_NUMBER}|{_SPOKEN})"
#: "forty pounds fifty", "two dollars and five cents"; "two dollars five times" is no price with coins.
_COINS = rf"(?: (?:and )?(?:{_words(_EN_TENS)}(?: {_EN_NUMBER})?|{_SPOKEN} (?:pence|cents?)\b))?"
_MONEY = (
    rf"(?:[{_SIGNS}] ?{_NUM}(?: (?:hundred|thousand|million))?"
    rf"|{_NUM} ?(?:{_words(_EN_CURRENCIES)}{_COINS}|{one_of(_ZH_CURRENCIES)})钱?)"
)
_PERCENT = rf"(?:{_NUM} ?(?:%|per ?cent|percentage points?|个百分点|个点)|百分之{_NUM})"
_MONTH = _words(_MONTHS)
_TENTHS = [f"{tens} {one}" for tens in _TENS for one in _ORDINALS[:9]]
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_words([*_ORDINALS, *_TENTHS])})"
_DATE = (
    rf"(?:\d(?:\d{{3}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d?[-/.]\d{{1,2}}[-/.]\d{{2,4}}|\d? (?:of )?{_MONTH})"
    rf"|{_MONTH} (?:the )?(?:{_ORDINAL}|\d{{1,2}})"
    rf"|{_ORDINAL} (?:(?:of )?{_MONTH}|of (?:each|every|the|next|this) month)|{_words(_DAYS)}"
    rf"|(?:[{_ZH_NUMBERS}\d]{{2,4}}年)?[{_ZH_NUMBERS}\d]{{1,3}}月(?:份|[{_ZH_NUMBERS}\d]{{1,3}}[号日])?"
    rf"|[每这本下]个?月(?:的)?[{_ZH_NUMBERS}\d]{{1,3}}[号日]|(?:星期|礼拜|周)[一二三四五六日天])"
)
#: What may stand last in a number, and the words that may stand between it and what is counted.
_NUMBER_ENDS = frozenset(f".0123456789{_ZH_NUMBERS}")
_BEFORE_COUNTED = frozenset((*_EN_NUMBERS, *ARTICLES, *POSSESSIVES))
_LAST_WORD = re.compile(r"[a-z]+\Z")
_LONGEST_BEFORE = max(map(len, _BEFORE_COUNTED)) + 1


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot: its regex over squeezed text, and literals of which one is in every match.

    Those of `words` stand there as whole words.
    """

    pattern: str
    literals: tuple[str, ...]
    words: tuple[str, ...] = ()


SLOTS: Mapping[str, Slot] = {
    "num": Slot(_NUM, (*"0123456789", *_ZH_NUMBERS), tuple(_EN_NUMBERS)),
    "money": Slot(_MONEY, (*_SIGNS, *_ZH_CURRENCIES), tuple(_EN_CURRENCIES)),
    "percent": Slot(_PERCENT, ("%", "percent", "per cent", "百分之", "百分点", "个点")),
    "date": Slot(_DATE, (*_MONTHS, *_DAYS, "月", "星期", "礼拜", "周", "month", "-", "/", ".")),
    **{
        name: Slot(MASK_CHARACTERS[kind], (MASK_CHARACTERS[kind],))
        for name, kind in (
            ("pan", Kind.PAN),
            ("cvv", Kind.CVV),
            ("pin", Kind.PIN),
            ("otp", Kind.OTP),
            ("expiry", Kind.EXPIRY),
        )
    },
}
"""Every slot by the name that phrases give it."""


def may_be_counted(text: str, literal: str) -> bool:
    """Whether a literal stands in squeezed text where a number may stand before it: asked first, it costs little."""
    at = text.find(literal)
    while at >= 0:
        before = text[max(at - _LONGEST_BEFORE, 0) : at].rstrip(" ")
        # Digits of other scripts are digits too.
        if before and (before[-1] in _NUMBER_ENDS or before[-1].isdecimal()):
            return True
        last_word = _LAST_WORD.search(before)
        if last_word is not None and last_word[0] in _BEFORE_COUNTED:
            return True
        at = text.find(literal, at + 1)
    return False


def may_be_money(text: str) -> bool:
    """Whether squeezed text may hold `{money}`: asked first, it costs little."""
    return any(sign in text for sign in _SIGNS) or any(
        may_be_counted(text, currency) for currency in (*_EN_CURRENCIES, *_ZH_CURRENCIES) if currency in text
    )
