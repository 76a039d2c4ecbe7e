"""German: the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

_UNITS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_TEENS = (
    "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
)  # fmt: skip

GERMAN = NumberTable(
    language="de",
    spaced=True,
    digits={
        "null": 0,
        "eins": 1,
        "zwei": 2,
        "zwo": 2,
        "drei": 3,
        "vier": 4,
        "fünf": 5,
        "fuenf": 5,
        "sechs": 6,
        "sieben": 7,
        "acht": 8,
        "neun": 9,
    },
    beside={
        "ein": 1,
    },
    numbers={
        **{word: value for value, word in enumerate(_TEENS, 10)},
        **{word: value * 10 for value, word in enumerate(_TENS, 2)},
        **{
            f"{unit}und{ten}": value * 10 + digit
            for value, ten in enumerate(_TENS, 2)
            for digit, unit in enumerate(_UNITS, 1)
        },
        "dreissig": 30,
    },
    repeats={"doppel": 2, "doppelt": 2},
    fillers=frozenset("und äh ähm also dann ja genau strich punkt leerzeichen komma die ist".split()),
)
