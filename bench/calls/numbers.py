"""Card data as it is read out on a call: invented, with a good check digit."""

from __future__ import annotations

from random import Random

DIGITS = "0123456789"
#: Leading digits and length: the two kinds most common on calls of each language.
CARDS = {"en": (("4", 16), ("52", 16)), "zh-Hans": (("6222", 19), ("6225", 16)), "zh-Hant": (("4", 16), ("54", 16))}
WORDS = {
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "zh": ("零", "一", "二", "三", "四", "五", "六", "七", "八", "九"),
}
MONTHS = ("January", "March", "April", "June", "August", "October", "December")


def with_check_digit(body: str) -> str:
    """The digits and behind them the check digit of ISO/IEC 7812-1."""
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value // 10 + value % 10
    return body + str(-total % 10)


def pan(language: str, rng: Random) -> str:
    """The digits of a card."""
    lead, length = rng.choice(CARDS[language])
    return with_check_digit(lead + some(rng, length - len(lead) - 1))


def some(rng: Random, length: int) -> str:
    """So many digits."""
    return "".join(rng.choice(DIGITS) for _ in range(length))


def groups(digits: str) -> list[str]:
    """The digits by fours."""
    return [digits[at : at + 4] for at in range(0, len(digits), 4)]


def said(digits: str, language: str, rng: Random) -> str:
    """Digits read out: in figures by fours, or in words."""
    if rng.random() < 0.4:
        return " ".join(groups(digits))
    words = WORDS["en" if language == "en" else "zh"]
    if language == "en":
        return ", ".join(" ".join(words[int(digit)] for digit in group) for group in groups(digits))
    phone_one = rng.random() < 0.5
    return "，".join(
        "".join("幺" if phone_one and digit == "1" and language == "zh-Hans" else words[int(digit)] for digit in group)
        for group in groups(digits)
    )


def code(length: int, language: str, rng: Random) -> str:
    """A code of so many digits, read out in one go."""
    return said(some(rng, length), language, rng).replace("，", "").replace(",", "")


def expiry(language: str, rng: Random) -> str:
    """Month and year."""
    year = rng.randrange(27, 32)
    if language == "en":
        return rng.choice((f"{rng.choice(('03', '05', '11', '12'))}/{year}", f"{rng.choice(MONTHS)} 20{year}"))
    return f"{year}年{rng.randrange(1, 13)}月"


def identity(language: str, rng: Random) -> str:
    """A national identity number with a good check character (a Social Security number has none)."""
    if language == "en":
        return f"{rng.randrange(100, 660)}-{rng.randrange(10, 99)}-{rng.randrange(1000, 9999)}"
    if language == "zh-Hant":
        body = "1" + some(rng, 7)  # A stands for 10
        total = 1 + sum(int(digit) * weight for digit, weight in zip(body, range(8, 0, -1), strict=True))
        return f"A{body}{-total % 10}"
    born = f"19{rng.randrange(60, 99)}{rng.randrange(10, 13)}{rng.randrange(10, 28)}"
    body = f"3301{rng.randrange(10, 28)}{born}{some(rng, 3)}"
    total = sum(int(digit) * (2 ** (17 - place) % 11) for place, digit in enumerate(body))
    return body + "10X98765432"[total % 11]
