"""German: the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

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
    repeats={"doppel": 2, "doppelt": 2},
    fillers=frozenset("und äh ähm also dann ja genau strich punkt leerzeichen komma die ist".split()),
)
