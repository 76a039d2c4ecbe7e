from __future__ import annotations

import pytest

from compliance_cli.formats.alignment import Alignment

MAIN = "can i take the card it is 4111 1111 thanks and the code is 737 bye now it is fine".split()


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (MAIN, list(range(len(MAIN)))),
        ("it is 4111 1111 thanks".split(), [5, 6, 7, 8, 9]),
        ("card it is four one thanks and the".split(), [4, 5, 6, -1, -1, 9, 10, 11]),
        ("the code is 737 bye can i take the".split(), [11, 12, 13, 14, 15, 0, 1, 2, 3]),
        (["4111", "1111"], [7, 8]),
        (["737"], [14]),
        (["zebra"], [-1]),
        ([], []),
        ("now it is fine".split(), [16, 17, 18, 19]),
        ("x it is fine".split(), [-1, 17, 18, 19]),
    ],
)
def test_alignment(other: list[str], found: list[int]) -> None:
    assert Alignment(MAIN).of(other) == found


def test_much_repetition_takes_no_long_time() -> None:
    assert Alignment(["one"] * 3000).of(["one"] * 3000) == list(range(3000))
