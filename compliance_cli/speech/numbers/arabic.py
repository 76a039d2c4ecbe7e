"""Arabic: the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

ARABIC = NumberTable(
    language="ar",
    spaced=True,
    digits={
        "صفر": 0,
        "واحد": 1,
        "واحدة": 1,
        "اثنان": 2,
        "اثنين": 2,
        "اتنين": 2,
        "إثنان": 2,
        "ثلاثة": 3,
        "تلاتة": 3,
        "ثلاث": 3,
        "أربعة": 4,
        "اربعة": 4,
        "أربع": 4,
        "خمسة": 5,
        "خمس": 5,
        "ستة": 6,
        "ست": 6,
        "سبعة": 7,
        "سبع": 7,
        "ثمانية": 8,
        "تمانية": 8,
        "ثماني": 8,
        "تسعة": 9,
        "تسع": 9,
    },
    fillers=frozenset("و ثم يعني نعم طيب اه هو".split()),
)
