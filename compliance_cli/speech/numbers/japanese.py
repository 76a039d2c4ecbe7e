"""Japanese: the digits as they are read out one by one (those in Chinese characters are the Chinese table's)."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

JAPANESE = NumberTable(
    language="ja",
    spaced=False,
    digits={
        "ゼロ": 0,
        "れい": 0,
        "まる": 0,
        "いち": 1,
        "よん": 4,
        "ろく": 6,
        "なな": 7,
        "しち": 7,
        "はち": 8,
        "きゅう": 9,
        "きゅー": 9,
    },
    beside={
        "に": 2,
        "さん": 3,
        "し": 4,
        "ご": 5,
        "く": 9,
    },
    fillers=frozenset("えっと えーと あの その それから はい の で です".split()),
)
