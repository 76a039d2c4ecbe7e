"""Expiry dates, the ways people say them."""

from __future__ import annotations

from random import Random

from bench.carddata.saying.bits import Bit
from bench.carddata.saying.reading import CHINESE, Reading

MONTHS = "January February March April May June July August September October November December".split()
_MONTH, _YEAR = Bit("月", owned=True), Bit("年", owned=True)
HAN_MONTHS = "一 二 三 四 五 六 七 八 九 十 十一 十二".split()


def expiry_digits(rng: Random) -> str:
    """Month and year of an invented card, as four digits."""
    return f"{rng.randrange(1, 13):02}{rng.randrange(26, 34)}"


def expiry_bits(digits: str, reading: Reading) -> list[Bit]:
    """The date in a way that goes with how the speaker reads numbers; the month's digits come first in the truth."""
    if reading.typed:
        return _typed(digits, reading)
    if reading.language in CHINESE and reading.form != "english":
        return _chinese(digits, reading)
    return _english(digits, reading)


def _month(digits: str, text: str) -> Bit:
    return Bit(text, digits[:2].lstrip("0"), 0 if digits[0] != "0" else 1)


def _typed(digits: str, reading: Reading) -> list[Bit]:
    figures = [Bit(digit, digit, place) for place, digit in enumerate(digits)]
    short = figures[1:2] if digits[0] == "0" else figures[:2]
    year = figures[2:]
    ways: list[list[Bit]] = [
        [*figures[:2], Bit("/"), *year],
        [*figures[:2], Bit("/"), *year],
        [*figures],
        [*figures[:2], Bit("/20"), *year],
        [*figures[:2], Bit("-"), *year],
        [*figures[:2], Bit(" "), *year],
        [*short, Bit("/"), *year],
    ]
    if reading.language in CHINESE:
        long = Bit("年" if reading.rng.random() < 0.7 else " 年 ")
        ways += [[Bit("20", "20"), *year, long, *short, _MONTH], [*year, long, *short, _MONTH]] * 2
    else:
        ways += [[_month(digits, MONTHS[int(digits[:2]) - 1]), Bit(" 20"), *year]]
    return reading.rng.choice(ways)


def _chinese(digits: str, reading: Reading) -> list[Bit]:
    month = _month(digits, HAN_MONTHS[int(digits[:2]) - 1])
    year = reading.tight(digits[2:], 2)
    first = reading.tight(digits[:2], 0)
    traditional = reading.language == "zh-Hant"
    ways: list[list[Bit]] = [
        [*first, *year],
        [*first, *year],
        [*year, Bit("年"), month, _MONTH],
        [*year, Bit("年"), month, _MONTH],
        [Bit("二零", "20"), *year, Bit("年"), month, _MONTH],
        [month, _MONTH, *year, _YEAR],
        [*first, Bit("，"), *year] if traditional else [*first, Bit("斜杠"), *year],
    ]
    return reading.rng.choice(ways)


def _english(digits: str, reading: Reading) -> list[Bit]:
    name = _month(digits, MONTHS[int(digits[:2]) - 1])
    number = _month(
        digits, "one two three four five six seven eight nine ten eleven twelve".split()[int(digits[:2]) - 1]
    )
    lead = (
        [Bit(reading.rng.choice(("oh ", "zero ", "o ")) + number.text, digits[:2], 0)] if digits[0] == "0" else [number]
    )
    tens = Bit(
        {"2": "twenty", "3": "thirty"}[digits[2]] + ("" if digits[3] == "0" else " " + _ones(digits[3])), digits[2:], 2
    )
    single = [
        Bit(_ones(digits[2]), digits[2], 2),
        Bit(" "),
        Bit(_ones(digits[3]) if digits[3] != "0" else "oh", digits[3], 3),
    ]
    ways: list[list[Bit]] = [
        [*lead, Bit(" "), tens],
        [*lead, Bit(" "), tens],
        [*lead, Bit(" "), *single],
        [name, Bit(" "), tens],
        [name, Bit(" twenty "), tens],
        [name, Bit(" of twenty "), tens],
        [*lead, Bit(" slash "), tens],
        [number, Bit(" "), tens],
        [*lead, Bit(" twenty "), tens],
    ]
    return reading.rng.choice(ways)


def _ones(digit: str) -> str:
    return "zero one two three four five six seven eight nine".split()[int(digit)]
