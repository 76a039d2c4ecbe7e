"""Indonesian and Malay: the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

INDONESIAN = NumberTable(
    language="id",
    spaced=True,
    digits={
        "nol": 0,
        "kosong": 0,
        "sifar": 0,
        "satu": 1,
        "dua": 2,
        "tiga": 3,
        "empat": 4,
        "lima": 5,
        "enam": 6,
        "tujuh": 7,
        "delapan": 8,
        "lapan": 8,
        "sembilan": 9,
    },
    repeats={"dobel": 2},
    fillers=frozenset("dan eh er em anu lepas tu lalu terus kemudian ya baik strip".split()),
)
