"""Digits from 0 to 9 in the other languages; more than one word for a digit stands with a slash between."""

from __future__ import annotations

from random import Random

from bench.carddata.saying.bits import Bit

WORDS = {
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "pt": "zero um/uma dois/duas três quatro cinco seis/meia sete oito nove",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf",
    "de": "null eins zwei/zwo drei vier fünf sechs sieben acht neun",
    "it": "zero uno due tre quattro cinque sei sette otto nove",
    "ja": "ゼロ/零/れい/まる いち/一 に/二 さん/三 よん/四 ご/五 ろく/六 なな/七 はち/八 きゅう/九",
    "ko": "공/영 일 이 삼 사 오 육 칠 팔 구",
    "hi": "शून्य/ज़ीरो एक दो तीन चार पाँच/पांच छह/छः सात आठ नौ",
    "ar": "صفر واحد اثنان/اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة",
    "ru": "ноль/нуль один два три четыре пять шесть семь восемь девять",
    "vi": "không một hai ba bốn/tư năm sáu bảy tám chín",
    "th": "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า",
    "id": "nol/kosong satu dua tiga empat lima enam tujuh delapan sembilan",
    "ms": "kosong/sifar satu dua tiga empat lima enam tujuh lapan sembilan",
    "tl": "sero isa dalawa tatlo apat lima anim pito walo siyam",
}
#: Scripts with figures of their own.
FIGURES = {"ar": "٠١٢٣٤٥٦٧٨٩", "hi": "०१२३४५६७८९", "th": "๐๑๒๓๔๕๖๗๘๙"}
#: Languages whose words are often written without spaces between them.
UNSPACED = ("ja", "ko", "th")


class Habits:
    """Which of the words for a digit one speaker uses."""

    def __init__(self, rng: Random, language: str) -> None:
        choices = [words.split("/") for words in WORDS[language].split(" ")]
        kanji = language == "ja" and rng.random() < 0.25
        self.words = [each[-1] if kanji else rng.choice(each[: -1 if language == "ja" and len(each) == 2 else None])
                      for each in choices]  # fmt: skip
        if kanji:
            self.words[0] = rng.choice("零〇")


def words(digits: str, at: int, habits: Habits) -> list[Bit]:
    """One chunk of a number in words; `at` is the place of its first digit."""
    return [Bit(habits.words[int(digit)], digit, at + place) for place, digit in enumerate(digits)]
