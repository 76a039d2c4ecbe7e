"""What an amount or number as people say it is worth: "forty-two pounds fifty", 一百二十块, 1,200.00."""

from __future__ import annotations

import re
from itertools import pairwise

_FIGURES = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORD = re.compile(r"[a-z]+|[〇零一二三四五六七八九两十百千万亿点]")

_ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
#: Words after which the small units of a price follow.
_CURRENCIES = frozenset("dollar dollars pound pounds euro euros yuan".split())
_SMALL_COINS = frozenset("cent cents pence penny".split())

_HAN_DIGITS = {"〇": 0, "零": 0, "两": 2} | {word: value for value, word in enumerate("一二三四五六七八九", 1)}
_HAN_SCALES = {"十": 10, "百": 100, "千": 1000}
_HAN_GREAT = {"万": 10_000, "亿": 100_000_000}
_FIGURE_SCALES = _SCALES | _HAN_SCALES | _HAN_GREAT


def worth(said: str) -> float | None:
    """The number that folded text says, the first there is; None where there is none. Small coins are hundredths."""
    figures = _FIGURES.search(said)
    if figures is not None:
        value = float(figures[0].replace(",", ""))
        following = _WORD.match(said, figures.end() + (said[figures.end() : figures.end() + 1] == " "))
        return value * _FIGURE_SCALES.get(following[0], 1) if following else value
    words = _WORD.findall(said)
    if any(word in _HAN_DIGITS or word in _HAN_SCALES for word in words):
        return _in_chinese([word for word in words if not word.isascii()])
    digits = [_ONES[word] for word in words if word in _ONES]
    if len(digits) > 1 and max(digits) < 10 and not any(word in _TENS or word in _SCALES for word in words):
        # Digits in a row are read one by one: "four two one" is 421.
        return float("".join(map(str, digits)))
    return _in_english(words)


def _in_english(words: list[str]) -> float | None:
    whole = small = current = 0.0
    found = False
    coins = False
    for word, following in pairwise([*words, ""]):
        if word in _ONES or word in _TENS:
            current += _ONES.get(word, 0) + _TENS.get(word, 0)
            found = True
        elif word in _SCALES:
            if word == "hundred":
                current = max(current, 1) * 100
            else:
                whole += max(current, 1) * _SCALES[word]
                current = 0
            found = True
        elif word in _CURRENCIES and found and (following in _ONES or following in _TENS or following == "and"):
            whole, current, coins = whole + current, 0.0, True
        elif word in _SMALL_COINS and not coins:
            small, current = current, 0.0
    if coins:
        small, current = current, 0.0
    return whole + current + small / 100 if found else None


def _in_chinese(words: list[str]) -> float:
    total = section = digit = 0.0
    fraction = 0.0
    places = 0
    last_scale = 1
    for word in words:
        if word == "点":
            places = 1
        elif word in _HAN_DIGITS and places:
            fraction += _HAN_DIGITS[word] / 10**places
            places += 1
        elif word in _HAN_DIGITS:
            # Digits in a row are read one by one: 一二零 is 120. After 零 no scale is left out.
            digit = digit * 10 + _HAN_DIGITS[word]
            last_scale = 1 if word in "零〇" else last_scale
        elif word in _HAN_SCALES:
            section += (digit or 1) * _HAN_SCALES[word]
            digit, last_scale = 0.0, _HAN_SCALES[word]
        elif word in _HAN_GREAT:
            total = (total + section + digit) * _HAN_GREAT[word]
            section = digit = 0.0
            last_scale = _HAN_GREAT[word]
    # 一百二 is 120: a last digit behind a scale counts in the next smaller scale.
    return total + section + (digit * (last_scale // 10) if last_scale > 10 and digit < 10 else digit) + fraction
