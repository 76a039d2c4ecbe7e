"""French: the digits as they are read out one by one, and the numbers of months and years."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

FRENCH = NumberTable(
    language="fr",
    spaced=True,
    digits={
        "zéro": 0,
        "zero": 0,
        "un": 1,
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
    },
    beside={
        "une": 1,
    },
    numbers={
        **dict(zip("dix onze douze treize quatorze quinze seize".split(), range(10, 17), strict=True)),
        "vingt": 20,
        "vingts": 20,
        **dict(zip("trente quarante cinquante soixante".split(), range(30, 61, 10), strict=True)),
    },
    repeats={"double": 2, "triple": 3},
    fillers=frozenset("et euh ben alors puis ensuite donc oui voilà tiret point espace virgule c'est le la".split()),
)
