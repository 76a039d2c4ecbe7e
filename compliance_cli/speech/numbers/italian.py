"""Italian: the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

ITALIAN = NumberTable(
    language="it",
    spaced=True,
    digits={
        "zero": 0,
        "uno": 1,
        "due": 2,
        "tre": 3,
        "quattro": 4,
        "cinque": 5,
        "sette": 7,
        "otto": 8,
        "nove": 9,
    },
    beside={
        "sei": 6,
    },
    repeats={"doppio": 2, "triplo": 3},
    fillers=frozenset(
        "e ehm allora cioè dunque vediamo poi quindi sì ecco trattino punto spazio virgola è il la".split()
    ),
)
