"""Hindi: the digits as they are read out one by one, in its own letters and as they are written in Latin ones."""

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
        "shoonya": 0,
        "shunya": 0,
        "chaar": 4,
        "paanch": 5,
        "panch": 5,
        "chhah": 6,
        "chhe": 6,
        "saat": 7,
        "aath": 8,
    },
    beside={
        "ek": 1,
        "do": 2,
        "teen": 3,
        "char": 4,
        "sat": 7,
        "nau": 9,
        "एक": 1,
        "दो": 2,
    },
    numbers={
        **dict(
            zip("gyarah barah terah chaudah pandrah solah satrah atharah unnis".split(), range(11, 20), strict=True)
        ),
        **dict(
            zip(
                "ikkees baees teis chaubees pachees chhabbees sattaees atthaees untees".split(),
                range(21, 30),
                strict=True,
            )
        ),
        **dict(zip("ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस".split(), range(11, 21), strict=True)),
    },
    repeats={"डबल": 2, "ट्रिपल": 3},
    fillers=frozenset("और उम्म देखिए मतलब लिखिए फिर हाँ हां जी अच्छा तो है".split()),
)
