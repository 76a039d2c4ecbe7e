"""Korean (Sino-Korean digits): the digits as they are read out one by one."""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

KOREAN = NumberTable(
    language="ko",
    spaced=False,
    digits={
        "공": 0,
        "삼": 3,
        "육": 6,
        "륙": 6,
        "칠": 7,
        "팔": 8,
    },
    beside={
        "영": 0,
        "일": 1,
        "이": 2,
        "에": 2,
        "사": 4,
        "오": 5,
        "구": 9,
    },
    fillers=frozenset("음 어 그 그리고 네 다시 하이픈 입니다 이에요 예요".split()),
)
