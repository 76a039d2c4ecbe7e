"""Russian: the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

RUSSIAN = NumberTable(
    language="ru",
    spaced=True,
    digits={
        "ноль": 0,
        "нуль": 0,
        "ноля": 0,
        "один": 1,
        "одна": 1,
        "два": 2,
        "две": 2,
        "три": 3,
        "четыре": 4,
        "пять": 5,
        "шесть": 6,
        "семь": 7,
        "восемь": 8,
        "девять": 9,
    },
    beside={
        "раз": 1,
    },
    repeats={"дважды": 2, "трижды": 3},
    fillers=frozenset("и э ну потом дальше да так тире точка пробел это".split()),
)
