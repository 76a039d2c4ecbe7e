"""Chinese digits: simplified, traditional, Cantonese; radio digits, bankers' digits, repeats, misheard ones."""

from __future__ import annotations

from random import Random

from bench.carddata.saying.bits import Bit, run_length

PLAIN = "零一二三四五六七八九"
BANKERS = {"zh-Hans": "零壹贰叁肆伍陆柒捌玖", "zh-Hant": "零壹貳參肆伍陸柒捌玖"}
RADIO = {"zh-Hans": "洞幺两三四五六拐八勾", "zh-Hant": "洞么兩三四五六拐八勾"}
COUNT = {"zh-Hans": " 一两三四五六", "zh-Hant": " 一兩三四五六"}
MEASURE = {"zh-Hans": "个", "zh-Hant": "個"}
DOUBLE = {"zh-Hans": ("双", "两个"), "zh-Hant": ("雙", "兩個", "孖")}

#: Same syllable or one that recognisers mix up with it (pinyin tables and what speech people report).
MISHEARD = {
    "zh-Hans": "林另令 要衣医腰已 儿而两量 山伞散 是事死思 我无午舞 刘留流 期起其妻 吧爸把巴 就酒久".split(" "),
    "zh-Hant": "林另令 衣醫以要 兒而兩爾 山傘散 是事死思 我無午舞 劉留流 期起其妻 吧爸把巴 就酒久".split(" "),
}
MISHEARD_SHARE = 0.15
ENGLISH = "zero one two three four five six seven eight nine".split()


class Habits:
    """How one speaker says nought, one and two: the same all through one reading."""

    def __init__(self, rng: Random, language: str) -> None:
        self.rng = rng
        self.language = language
        self.zero = rng.choice("零零零零〇")
        self.one = rng.choice("一一幺") if language == "zh-Hans" else rng.choice("一一一一么")
        self.two = rng.choice("二二二二二两") if language == "zh-Hans" else rng.choice("二二二二二兩")

    def digit(self, digit: str) -> str:
        """A single digit."""
        return {"0": self.zero, "1": self.one, "2": self.two}.get(digit, PLAIN[int(digit)])


def words(digits: str, at: int, form: str, habits: Habits) -> list[Bit]:
    """One chunk of a number in words; `at` is the place of its first digit."""
    if form == "repeats":
        return _repeats(digits, at, habits)
    return [Bit(_one(digit, form, habits), digit, at + place) for place, digit in enumerate(digits)]


def _one(digit: str, form: str, habits: Habits) -> str:
    if form == "bankers":
        return BANKERS[habits.language][int(digit)]
    if form == "radio":
        return RADIO[habits.language][int(digit)]
    if form == "english":
        return ENGLISH[int(digit)]
    if form == "misheard" and habits.rng.random() < MISHEARD_SHARE:
        return habits.rng.choice(MISHEARD[habits.language][int(digit)])
    return habits.digit(digit)


def _repeats(digits: str, at: int, habits: Habits) -> list[Bit]:
    language = habits.language
    bits: list[Bit] = []
    here = 0
    while here < len(digits):
        size = run_length(digits, here, 5)
        plain = PLAIN[int(digits[here])]
        if size == 1:
            text = habits.digit(digits[here])
        elif size == 2:
            text = habits.rng.choice(DOUBLE[language]) + plain
        else:
            text = COUNT[language][size] + MEASURE[language] + plain
        bits.append(Bit(text, digits[here : here + size], at + here))
        here += size
    return bits
