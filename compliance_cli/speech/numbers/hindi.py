"""Hindi: the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

HINDI = NumberTable(
    language="hi",
    spaced=True,
    digits={
        "शून्य": 0,
        "ज़ीरो": 0,
        "जीरो": 0,
        "तीन": 3,
        "चार": 4,
        "पाँच": 5,
        "पांच": 5,
        "छह": 6,
        "छः": 6,
        "छे": 6,
        "सात": 7,
        "आठ": 8,
        "नौ": 9,
    },
    beside={
        "एक": 1,
        "दो": 2,
    },
    repeats={"डबल": 2, "ट्रिपल": 3},
    fillers=frozenset("और उम्म देखिए मतलब लिखिए फिर हाँ हां जी अच्छा तो है".split()),
)
