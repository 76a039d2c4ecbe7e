"""English digits: one by one, doubled, in pairs and hundreds, misheard."""

from __future__ import annotations

from random import Random

from bench.carddata.saying.bits import Bit, run_length

ONES = "zero one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "oh ten twenty thirty forty fifty sixty seventy eighty ninety".split()
ZEROS = ("oh", "oh", "oh", "zero", "zero", "zero", "o", "nought", "naught", "nil")
TIMES = {2: ("double",), 3: ("triple", "triple", "treble"), 4: ("quadruple",)}

#: What recognisers write for a digit that was said well enough.
MISHEARD = {
    "0": ("o", "owe", "oh", "zeroes"),
    "1": ("won", "wun", "want"),
    "2": ("to", "too", "to", "tu"),
    "3": ("free", "tree", "threes"),
    "4": ("for", "for", "fore", "fours"),
    "5": ("fife", "hive", "fives"),
    "6": ("sex", "sicks", "sixes"),
    "7": ("sven", "sevens"),
    "8": ("ate", "ate", "eights", "hate"),
    "9": ("nein", "niner", "line", "nines"),
}
#: Share of the digits of a misheard reading that are misheard.
MISHEARD_SHARE = 0.15


class Habits:
    """How one speaker says nought, a pair, a run: the same all through one reading."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.zero = rng.choice(ZEROS)
        self.hyphen = rng.choice([" ", " ", "-"])
        self.steady = rng.random() < 0.7
        self.doubles = rng.random() < 0.25

    def one(self, digit: str) -> str:
        """A single digit."""
        if digit == "0":
            return self.zero if self.steady else self.rng.choice(ZEROS)
        return ONES[int(digit)]

    def two(self, pair: str) -> str:
        """Two digits as a number under a hundred, or one by one after a nought."""
        if pair == "00":
            return f"double {'oh' if self.zero == 'nil' else self.zero}"
        if pair[0] == "0":
            return f"{self.one('0')} {ONES[int(pair[1])]}"
        if pair[0] == "1":
            return TEENS[int(pair[1])]
        ten = TENS[int(pair[0])]
        return ten if pair[1] == "0" else f"{ten}{self.hyphen}{ONES[int(pair[1])]}"


def words(digits: str, at: int, form: str, habits: Habits) -> list[Bit]:
    """One chunk of a number in words; `at` is the place of its first digit."""
    if form == "pairs":
        return _pairs(digits, at, habits)
    if form == "hundreds":
        return _hundreds(digits, at, habits)
    bits: list[Bit] = []
    here = 0
    while here < len(digits):
        size = run_length(digits, here, 4) if form == "repeats" or habits.doubles else 1
        if size > 1:
            size = size if habits.rng.random() < 0.8 else 2
            text = f"{habits.rng.choice(TIMES[size])} {habits.one(digits[here])}"
        else:
            text = _misheard(digits[here], habits) if form == "misheard" else habits.one(digits[here])
        bits.append(Bit(text, digits[here : here + size], at + here))
        here += size
    return bits


def _misheard(digit: str, habits: Habits) -> str:
    if habits.rng.random() < MISHEARD_SHARE:
        return habits.rng.choice(MISHEARD[digit])
    return habits.one(digit)


def _pairs(digits: str, at: int, habits: Habits) -> list[Bit]:
    bits: list[Bit] = []
    here = 0
    if len(digits) % 2:  # an odd one comes first, by itself
        bits.append(Bit(habits.one(digits[0]), digits[0], at))
        here = 1
    for start in range(here, len(digits), 2):
        pair = digits[start : start + 2]
        bits.append(Bit(habits.two(pair), pair, at + start))
    return bits


def _hundreds(digits: str, at: int, habits: Habits) -> list[Bit]:
    if len(digits) == 4 and digits[1:] == "000" and digits[0] != "0":
        return [Bit(f"{habits.one(digits[0])} thousand", digits, at)]
    if len(digits) == 4 and digits.endswith("00") and digits[0] != "0" and digits[1] != "0":
        return [Bit(f"{habits.two(digits[:2])} hundred", digits, at)]
    if len(digits) == 3 and digits[0] != "0":
        if digits.endswith("00"):
            return [Bit(f"{habits.one(digits[0])} hundred", digits, at)]
        if digits[1] != "0":
            joint = habits.rng.choice([" ", " and "])
            return [Bit(f"{habits.one(digits[0])} hundred{joint}{habits.two(digits[1:])}", digits, at)]
    return _pairs(digits, at, habits)
