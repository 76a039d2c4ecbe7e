"""Tagalog: the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

TAGALOG = NumberTable(
    language="tl",
    spaced=True,
    digits={
        "sero": 0,
        "isa": 1,
        "dalawa": 2,
        "tatlo": 3,
        "apat": 4,
        "lima": 5,
        "anim": 6,
        "pito": 7,
        "walo": 8,
        "siyam": 9,
    },
    fillers=frozenset("at tapos eh ah kasi oo po opo saka".split()),
)
