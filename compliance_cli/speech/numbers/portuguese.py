"""Portuguese: the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

PORTUGUESE = NumberTable(
    language="pt",
    spaced=True,
    digits={
        "zero": 0,
        "dois": 2,
        "duas": 2,
        "três": 3,
        "tres": 3,
        "quatro": 4,
        "cinco": 5,
        "seis": 6,
        "sete": 7,
        "oito": 8,
        "nove": 9,
    },
    beside={
        "um": 1,
        "uma": 1,
        "meia": 6,
    },
    numbers={
        **dict(zip("onze doze treze catorze quinze".split(), range(11, 16), strict=True)),
        **dict(zip("dezesseis dezessete dezoito dezenove".split(), range(16, 20), strict=True)),
        **dict(
            zip(
                "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".split(),
                range(20, 91, 10),
                strict=True,
            )
        ),
    },
    repeats={"duplo": 2, "triplo": 3},
    fillers=frozenset("e é eh hum então depois aí tá sim ok traço ponto espaço vírgula é o a".split()),
)
