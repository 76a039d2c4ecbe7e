"""How small sums are said in English and Chinese: "a hundred and eleven pounds", 一百八, 七十五块."""

from __future__ import annotations

import re
from functools import lru_cache

_UNITS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HAN = "零一二三四五六七八九"
#: Hundreds and what may follow them.
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS[2:])})(?:[ -](?:{'|'.join(_UNITS[1:])}))?|{'|'.join(_TEENS + _UNITS[1:])})"
_HUNDREDS = re.compile(
    rf"(?:{'|'.join(_UNITS[1:])}) hundred(?:,? (?:and )?{_BELOW_HUNDRED})?"
    "|[一二两三四五六七八九]百(?:零?[一二三四五六七八九]|[一二三四五六七八九]十[一二三四五六七八九]?)?"
)
#: What makes a sum of money of the number before it.
_MONEY = r"(?: (?:pounds?|dollars?|bucks?|euros?|quid|rupees|pence|p|cents?|a (?:month|week|year))\b|[块元蚊])"


def is_hundreds(folded: str, start: int, end: int) -> bool:
    """Whether a stretch is one number in hundreds: "two hundred eighty seven", 六百三."""
    return _HUNDREDS.fullmatch(folded, start, end) is not None


def was_sum(digits: str, said: str) -> bool:
    """Whether `said` (folded) speaks of a sum of money as large as two or three digits are."""
    return 2 <= len(digits) <= 3 and digits[0] != "0" and _as_sum(digits).search(said) is not None


@lru_cache(maxsize=256)
def _as_sum(digits: str) -> re.Pattern[str]:
    hundreds, below = divmod(int(digits), 100)
    english = _english(below)
    chinese = _chinese(below)
    if hundreds:
        first = f"(?:a|{_UNITS[1]})" if hundreds == 1 else _UNITS[hundreds]
        english = f"{first} hundred" + (f",? (?:and )?{english}" if below else "")
        chinese = f"{'[二两]' if hundreds == 2 else _HAN[hundreds]}百" + (chinese if below > 9 else f"零{chinese}")
        chinese = chinese if below else chinese[:-1]
    return re.compile(rf"(?:(?<![a-z])(?:{english})|(?<![{_HAN}十百])(?:{chinese})|(?<![0-9.]){digits}){_MONEY}")


def _english(below: int) -> str:
    tens, unit = divmod(below, 10)
    if tens == 1:
        return _TEENS[unit]
    return "[ -]".join(filter(None, (_TENS[tens], _UNITS[unit])))


def _chinese(below: int) -> str:
    tens, unit = divmod(below, 10)
    return (f"{_HAN[tens] if tens > 1 else '一?'}十" if tens else "") + (_HAN[unit] if unit else "")
