"""Spanish: the digits as they are read out one by one, and the numbers of months and years."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

SPANISH = NumberTable(
    language="es",
    spaced=True,
    digits={
        "cero": 0,
        "uno": 1,
        "dos": 2,
        "tres": 3,
        "cuatro": 4,
        "cinco": 5,
        "seis": 6,
        "siete": 7,
        "ocho": 8,
        "nueve": 9,
    },
    beside={
        "una": 1,
        "un": 1,
    },
    numbers={
        **dict(zip("diez once doce trece catorce quince".split(), range(10, 16), strict=True)),
        **dict(
            zip(
                "veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho"
                " veintinueve treinta".split(),
                range(20, 31),
                strict=True,
            )
        ),
        **dict(zip("cuarenta cincuenta sesenta setenta ochenta noventa".split(), range(40, 91, 10), strict=True)),
        **dict(zip("dieciséis diecisiete dieciocho diecinueve".split(), range(16, 20), strict=True)),
        "dieciseis": 16,
        "veintidos": 22,
        "veintitres": 23,
        "veintiseis": 26,
    },
    repeats={"doble": 2, "triple": 3},
    idioms=frozenset(("un momento", "uno momento", "un minuto", "un segundo", "una pregunta", "un momentito")),
    fillers=frozenset(
        "y eh este luego a ver o sea pues entonces sí si vale bueno guion punto espacio coma coma es el la".split()
    ),
)
