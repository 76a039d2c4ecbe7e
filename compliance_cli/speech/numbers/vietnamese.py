"""Vietnamese: the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

VIETNAMESE = NumberTable(
    language="vi",
    spaced=True,
    digits={
        "một": 1,
        "hai": 2,
        "bốn": 4,
        "sáu": 6,
        "bảy": 7,
        "bẩy": 7,
        "tám": 8,
        "chín": 9,
    },
    beside={
        "không": 0,
        "mốt": 1,
        "ba": 3,
        "tư": 4,
        "năm": 5,
        "lăm": 5,
        "nhăm": 5,
    },
    fillers=frozenset("và rồi ờ à vâng dạ là".split()),
)
