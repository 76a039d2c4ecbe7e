"""How small sums are said in English and Chinese: "a hundred and eleven pounds", 一百八, 七十五块."""

from __future__ import annotations

import re
from collections.abc import Mapping
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
    rf"{_BELOW_HUNDRED} hundred(?:,? (?:and )?{_BELOW_HUNDRED})?"
    "|[一二两三四五六七八九]百(?:零?[一二三四五六七八九]|[一二三四五六七八九]十[一二三四五六七八九]?)?"
)
#: What makes a sum of money of the number before it.
_MONEY = re.compile(r" (?:pounds?|dollars?|bucks?|euros?|quid|rupees|pence|p|cents?|a (?:month|week|year))\b|[块元蚊]")
#: The words of a number, and what each is worth.
_VALUES = {
    **{word: number for number, word in enumerate(_UNITS) if word},
    **{word: 10 + number for number, word in enumerate(_TEENS)},
    **{word: 10 * number for number, word in enumerate(_TENS) if word},
    "a": 1,
}
_SCALES = {"hundred": 100, "thousand": 1000}
_WORD = rf"(?:{'|'.join(sorted([*_VALUES, *_SCALES], key=len, reverse=True))})"
#: A price with its hundredths, in words or figures.
_PRICE = re.compile(
    rf"\b(?P<major>{_WORD}(?:[ -](?:and )?{_WORD}){{0,7}}) (?:dollars?|pounds?|euros?|bucks|quid|rand|rupees|pesos)"
    rf"(?: and|,)? (?P<minor>{_WORD}(?:[ -]{_WORD})?)\b"
    r"|[$£€] ?(?P<whole>[0-9]{1,3}(?:,?[0-9]{3})*)\.(?P<part>[0-9]{2})(?![0-9])"
)
_PRICE_DIGITS = (3, 6)
#: Letters before a number that make it a part of another.
_PART_BEFORE = frozenset("0123456789.abcdefghijklmnopqrstuvwxyz十百千万") | frozenset(_HAN)


def is_hundreds(folded: str, start: int, end: int) -> bool:
    """Whether a stretch is one number in hundreds: "two hundred eighty seven", 六百三."""
    return _HUNDREDS.fullmatch(folded, start, end) is not None


def prices(said: str) -> list[tuple[int, str]]:
    """The prices that a folded text names with their hundredths: where each ends, and its digits as said again.

    "Four hundred twelve dollars and sixty cents", "forty-six pounds twenty", "$412.60", and then "four twelve sixty".
    """
    found = ((match.end(), _hundredths(match)) for match in _PRICE.finditer(said))
    return [(end, digits) for end, digits in found if _PRICE_DIGITS[0] <= len(digits) <= _PRICE_DIGITS[1]]


def _hundredths(price: re.Match[str]) -> str:
    if price["whole"]:
        return price["whole"].replace(",", "") + price["part"]
    return f"{_value(price['major'])}{_value(price['minor']):02d}"


def _value(words: str) -> int:
    """The number that English words say, below ten thousand: "four hundred and twelve"."""
    value = 0
    for word in words.replace("-", " ").split():
        if word in _SCALES:
            value = max(value, 1) * _SCALES[word]
        else:
            value += _VALUES.get(word, 0)
    return value


def was_sum(digits: str, said: str) -> bool:
    """Whether `said` (folded) speaks of a sum of money as large as two or three digits are."""
    if not 2 <= len(digits) <= 3 or digits[0] == "0":
        return False
    return any(_is_money(said, one) for one in _sums()[digits])


def _is_money(said: str, number: str) -> bool:
    at = said.find(number)
    while at >= 0:
        before = said[at - 1 : at]
        if _MONEY.match(said, at + len(number)) is not None and not (
            before in _PART_BEFORE or said.endswith(("hundred ", "hundred and "), 0, at)
        ):
            return True
        at = said.find(number, at + 1)
    return False


@lru_cache(maxsize=1)
def _sums() -> Mapping[str, tuple[str, ...]]:
    """All numbers of two and three digits: a table of all tells nothing of those that were asked for."""
    return {str(number): _as_sum(number) for number in range(10, 1000)}


def _as_sum(number: int) -> tuple[str, ...]:
    """How a number is written and said."""
    digits = str(number)
    hundreds, below = divmod(number, 100)
    english, chinese = _english(below), _chinese(below)
    if not hundreds:
        return (digits, *english, *chinese)
    firsts = ("a hundred", "one hundred") if hundreds == 1 else (f"{_UNITS[hundreds]} hundred",)
    joined = [f"{first}{link}{rest}" for first in firsts for link in (" ", " and ") for rest in english]
    han = [f"{first}百" for first in ("二两" if hundreds == 2 else _HAN[hundreds])]
    if not below:
        return (digits, *firsts, *han)
    return (digits, *joined, *(f"{first}{'' if below > 9 else '零'}{rest}" for first in han for rest in chinese))


def _english(below: int) -> tuple[str, ...]:
    tens, unit = divmod(below, 10)
    if tens == 1:
        return (_TEENS[unit],)
    if tens and unit:
        return f"{_TENS[tens]} {_UNITS[unit]}", f"{_TENS[tens]}-{_UNITS[unit]}"
    return (_TENS[tens] or _UNITS[unit],)


def _chinese(below: int) -> tuple[str, ...]:
    tens, unit = divmod(below, 10)
    end = _HAN[unit] if unit else ""
    if tens == 1:
        return f"十{end}", f"一十{end}"
    return (f"{_HAN[tens]}十{end}" if tens else end,)
