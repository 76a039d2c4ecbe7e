"""The decoder's own words for digits, of all languages together, folded to lower case."""

from __future__ import annotations


def _table(*rows: str) -> dict[str, str]:
    """Rows of ten, zero first; a slash between words for one digit."""
    return {word: str(digit) for row in rows for digit, words in enumerate(row.split(" ")) for word in words.split("/")}


PLAIN: dict[str, str] = _table(
    "zero/oh/o/nought/naught/nil one two three four five six seven eight nine",
    "cero uno/una dos tres cuatro cinco seis siete ocho nueve",
    "zero uma dois/duas três/tres quatro cinco seis/meia sete oito nove",
    "zéro un deux trois quatre cinq six sept huit neuf",
    "null eins/ein zwei/zwo drei vier fünf sechs sieben acht neun",
    "zero uno due tre quattro cinque sei sette otto nove",
    "ноль/нуль один/раз два три четыре пять шесть семь восемь девять",
    "nol/kosong/sifar satu dua tiga empat lima enam tujuh delapan/lapan sembilan",
    "sero isa dalawa tatlo apat lima anim pito walo siyam",
    "không một/mốt hai ba bốn/tư năm/lăm sáu bảy tám chín",
    "صفر واحد اثنان/اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة",
    "शून्य/ज़ीरो एक दो तीन चार पाँच/पांच छह/छः सात आठ नौ",
    "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า",
    "ゼロ/れい/まる いち に さん よん/し ご ろく なな/しち はち きゅう/く",
    "공/영 일 이 삼 사 오 육 칠 팔 구",
    "零/〇/洞/○ 一/壹/幺/么 二/贰/貳/两/兩 三/叁/參/参 四/肆 五/伍 六/陆/陸 七/柒/拐 八/捌 九/玖/勾",
)

#: Months of an expiry date, as the two digits that stand for them, and numbers that are written as one word.
PLAIN |= {
    month: f"{number:02}"
    for number, month in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}
PLAIN |= {"十一月": "11", "十二月": "12", "十月": "10"}

#: Words for a digit said several times.
MULTIPLIERS: dict[str, int] = {
    "double": 2, "triple": 3, "treble": 3, "quadruple": 4,
    "双": 2, "雙": 2, "孖": 2, "两个": 2, "兩個": 2, "三个": 3, "三個": 3, "四个": 4, "四個": 4, "五个": 5, "五個": 5,
}  # fmt: skip

TENS: dict[str, str] = {
    word: str(number)
    for number, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(), 10
    )
} | {
    word: str(number)
    for number, word in zip(range(30, 100, 10), "thirty forty fifty sixty seventy eighty ninety".split(), strict=True)
}

HUNDREDS: dict[str, int] = {"hundred": 2, "thousand": 3}

#: Words that may be a digit: what recognisers write for one in English and Chinese, and a Portuguese one.
SOUNDS_LIKE: dict[str, str] = {"um": "1"} | _table(
    "owe/zeroes won/wun/want to/too/tu free/tree/threes for/fore/fours fife/hive/fives sex/sicks/sixes sven/sevens "
    "ate/eights/hate nein/niner/line/nines",
    "林/另/令 要/衣/医/醫/腰/已/以 儿/兒/而/量/爾 山/伞/傘/散 是/事/死/思 我/无/無/午/舞 刘/劉/留/流 期/起/其/妻 "
    "吧/爸/把/巴 就/酒/久",
)
