"""Amounts, counts, dates and times as they are said; none of them is read digit by digit."""

from __future__ import annotations

from random import Random

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
MONTHS = "January February March April May June July August September October November December".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
HAN = "零一二三四五六七八九"


def _under_hundred(value: int) -> str:
    if value < len(ONES):
        return ONES[value]
    ten, one = divmod(value, 10)
    return TENS[ten] + (f" {ONES[one]}" if one else "") if ten > 1 else ONES[one] + "teen"


def english_number(value: int) -> str:
    """A number below a hundred thousand in words."""
    if value < 100:
        return _under_hundred(value)
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return f"{ONES[hundreds]} hundred" + (f" and {_under_hundred(rest)}" if rest else "")
    thousands, rest = divmod(value, 1000)
    return f"{english_number(thousands)} thousand" + (f" {english_number(rest)}" if rest else "")


def han_number(value: int) -> str:
    """A number below a hundred million in Chinese numerals."""
    if value >= 10_000:
        high, low = divmod(value, 10_000)
        return han_number(high) + "万" + (("零" if low < 1000 else "") + han_number(low) if low else "")
    text = ""
    for unit, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, value = divmod(value, size)
        if digit:
            text += HAN[digit] + unit
        elif text and value and not text.endswith("零"):
            text += "零"
    return text or "零"


def _han(value: int, voice: str) -> str:
    text = han_number(value)
    return text if voice == "zh-Hans" else text.replace("万", "萬")


def amount(voice: str, rng: Random) -> str:
    """A sum of money; in Chinese without its unit, which the wording has."""
    value = rng.choice((rng.randrange(5, 100), rng.randrange(100, 1000), rng.randrange(1000, 99_999)))
    if voice.startswith("zh") or voice == "yue":
        return rng.choice((_han(value, voice), str(value), f"{value:,}", f"{value}.{rng.randrange(10, 99)}"))
    pence = rng.randrange(1, 100)
    return rng.choice(
        (
            f"{english_number(value)} {rng.choice(('pounds', 'dollars', 'euros'))}",
            f"{english_number(value)} {rng.choice(('pounds', 'dollars'))} {_under_hundred(pence)}",
            f"{rng.choice('£$€')}{value:,}.{pence:02}",
            f"{value} dollars",
            f"{_under_hundred(value % 90 + 10)} {_under_hundred(pence % 89 + 10)}",
        )
    )


def count(voice: str, rng: Random) -> str:
    """How many of something."""
    value = rng.choice((rng.randrange(2, 10), rng.randrange(10, 60), rng.randrange(100, 400)))
    if voice.startswith("zh") or voice == "yue":
        return rng.choice((_han(value, voice), str(value)))
    return rng.choice((english_number(value), str(value), f"{ONES[value % 9 + 1]} or {ONES[value % 9 + 2]}"))


def day(voice: str, rng: Random) -> str:
    """A date."""
    year, month, date = rng.randrange(1950, 2027), rng.randrange(1, 13), rng.randrange(1, 29)
    if voice.startswith("zh") or voice == "yue":
        years = "".join(HAN[int(digit)] for digit in str(year))
        return rng.choice(
            (
                f"{years}年{han_number(month).removeprefix('一') if month > 9 else HAN[month]}月{han_number(date)}号",
                f"{year}年{month}月{date}日",
                f"{year}-{month:02}-{date:02}",
                f"{month}月{date}号",
            )
        )
    ordinal = ORDINALS[date % 12]
    return rng.choice(
        (
            f"the {ordinal} of {MONTHS[month - 1]} nineteen {_under_hundred(year % 90 + 10)}",
            f"{MONTHS[month - 1]} {date}, {year}",
            f"{date:02}/{month:02}/{year}",
            f"{MONTHS[month - 1]} the {ordinal}",
            f"{date} {MONTHS[month - 1]} {year}",
        )
    )


def clock(voice: str, rng: Random) -> str:
    """A time of day."""
    hour, minute = rng.randrange(1, 12), rng.randrange(10, 60)
    if voice.startswith("zh") or voice == "yue":
        return rng.choice((f"{han_number(hour)}点{han_number(minute)}分", f"{hour}:{minute}", f"下午{hour}点{minute}"))
    return rng.choice((f"{ONES[hour]} {_under_hundred(minute)}", f"{hour}:{minute} pm", f"{hour}:{minute}:{minute}"))
