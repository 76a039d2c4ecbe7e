"""Thai: the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

THAI = NumberTable(
    language="th",
    spaced=False,
    digits={
        "ศูนย์": 0,
        "หนึ่ง": 1,
        "สอง": 2,
        "สาม": 3,
        "สี่": 4,
        "ห้า": 5,
        "หก": 6,
        "เจ็ด": 7,
        "แปด": 8,
        "เก้า": 9,
    },
    beside={
        "เอ็ด": 1,
        "โท": 2,
    },
    fillers=frozenset("และ แล้ว ก็ ครับ ค่ะ เอ่อ อืม".split()),
)
