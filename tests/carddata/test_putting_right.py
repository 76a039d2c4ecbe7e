"""Chunks of a card number that are said anew: by their looks, and in calls where nothing names a card."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from compliance_cli.carddata.numbers.groups import groups_of
from compliance_cli.carddata.numbers.items import items
from compliance_cli.carddata.readings.putting_right import is_said_anew, puts_right
from compliance_cli.carddata.readings.reading import Reading
from tests.carddata.conftest import Seen


@pytest.mark.parametrize(
    ("digits", "said", "anew"),
    [
        ("2718", "2718", True),
        ("2718", "271", True),
        ("2718", "2798", True),
        ("2718", "2781", True),
        ("2718", "4590", False),
        ("2718", "2", False),
        ("2272", "2727", False),
    ],
)
def test_digits_that_say_others_anew(digits: str, said: str, anew: bool) -> None:
    assert is_said_anew(digits, said) is anew


@pytest.mark.parametrize(
    ("read", "then", "right"),
    [
        ("5174 4559 5843 877", "8777", True),
        ("5174 4559 5834 8777", "5843", True),
        ("5174 4559 5834", "5843 8777", True),
        ("5174 4559 5843 8777", "8771", False),
        ("5174 4559 5843 877", "8773", False),
        ("5174 4559 5834 8777", "5174455958438777", False),
    ],
)
def test_a_group_that_makes_a_card_number_of_the_rest(read: str, then: str, right: bool) -> None:
    (card,) = groups_of(items(read, 0, len(read)), read, 0)
    (group,) = groups_of(items(then, 0, len(then)), then, 1)
    assert puts_right(group, Reading([card], None)) is right


#: Calls in which nothing names a card, and all that is hidden in them.
CALLS = {
    "in one turn": (
        "c: 5174, 4595 no sorry 4559\na: 4559\nc: 5843\na: mm\nc: 8777",
        ["5174, 4595 no sorry 4559", "4559", "5843", "8777"],
    ),
    "in the next turn": (
        "c: 5174 4559\na: yes\nc: 5834\nc: no wait, 5843\na: ok\nc: 8777",
        ["5174 4559", "5834", "5843", "8777"],
    ),
    "said back each time": (
        "c: five one seven four\na: five one seven four\nc: four five five nine\na: four five five nine\n"
        "c: five eight three four\na: five eight three four\nc: no, five eight four three\na: five eight four three\n"
        "c: and eight triple seven",
        ["five one seven four"] * 2
        + ["four five five nine"] * 2
        + ["five eight three four"] * 2
        + ["five eight four three"] * 2
        + ["eight triple seven"],
    ),
    "one digit more": (
        "c: 5174 4559\na: yes\nc: 5843 877\na: fifteen only, one is less\nc: 8777",
        ["5174 4559", "5843 877", "8777"],
    ),
    "Chinese": ("c: 5174，4595不对不对4559\na: 4559\nc: 5843，8777", ["5174，4595不对不对4559", "4559", "5843，8777"]),
    "a chunk told apart": (
        "a: That's 5174 4559 5834 8777.\nc: no, the third one's 5843\na: 5843, sorry",
        ["5174 4559 5834 8777", "5843", "5843"],
    ),
    "no card": ("c: 5174, 4595 no sorry 4558\na: 4558\nc: 583", []),
}


@pytest.mark.parametrize(("call", "hidden"), CALLS.values(), ids=CALLS)
def test_corrected_numbers_that_nothing_names(call: str, hidden: list[str], found: Callable[[str], Seen]) -> None:
    assert [text for _, _, spans in found(call) for text in spans] == hidden
