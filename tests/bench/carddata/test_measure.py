from __future__ import annotations

import pytest

from bench.carddata.measure import Cover, Found, Hiding, Results, written_out
from bench.carddata.truth import Call, Harmless, Secret, Token, Turn

NUMBER = "4929123456781234"
TEXT = f"the card is {NUMBER} and 719 on the back\nmy phone is 5551234"
AT = TEXT.index(NUMBER)
CODE = TEXT.index("719")
PHONE = TEXT.index("5551234")


def figures(digits: str, start: int) -> tuple[Token, ...]:
    return tuple(Token(start + place, start + place + 1, digit, place) for place, digit in enumerate(digits))


CALL = Call(
    "a",
    "en",
    tuple(Turn("customer", line) for line in TEXT.split("\n")),
    (
        Secret("pan", NUMBER, "typed", "named", (), figures(NUMBER, AT)),
        Secret("cvv", "719", "typed", "named", (), figures("719", CODE)),
    ),
    (Harmless("phone", ((PHONE, PHONE + 7),), "typed"),),
)
PAN = Cover(AT, AT + 16, "pan", "[PAN ****1234]")
CVV = Cover(CODE, CODE + 3, "cvv", "[CVV]")


def measured(*covers: Cover, found: tuple[Found, ...] = ()) -> Results:
    results = Results()
    results.add(CALL, Hiding(covers, found))
    return results


@pytest.mark.parametrize(
    ("covers", "left"),
    [
        ((), [6, 3]),
        ((PAN, CVV), [0, 0]),
        ((PAN,), [0, 3]),
        ((Cover(AT, AT + 12, "pan", "[PAN]"), CVV), [0, 0]),
        ((Cover(AT + 6, AT + 16, "pan", "[PAN]"), CVV), [0, 0]),
        ((Cover(AT + 7, AT + 16, "pan", "[PAN]"), CVV), [1, 0]),
        ((PAN, Cover(CODE, CODE + 2, "cvv", "[CVV]")), [0, 1]),
        ((Cover(AT, AT + 16, "pan", "[PAN ****5678]"), CVV), [4, 0]),
        ((Cover(AT, CODE + 3, "pan", "[PAN ****4719]"),), [0, 3]),
        ((Cover(AT, AT + 16, "phone", "[OTHER]"), CVV), [0, 0]),
    ],
    ids=[
        "nothing hidden",
        "both",
        "card only",
        "last four open",
        "first six open",
        "first seven open",
        "a digit of the code open",
        "a mask that shows other digits",
        "a mask that shows the code",
        "hidden as something else",
    ],
)
def test_digits_left(covers: tuple[Cover, ...], left: list[int]) -> None:
    assert [one.left for one in measured(*covers).secrets] == left


def test_found_as_its_kind() -> None:
    assert [one.found for one in measured(PAN, Cover(CODE, CODE + 3, "pin", "[PIN]")).secrets] == [True, False]


def test_all_left() -> None:
    assert [one.whole for one in measured(CVV).secrets] == [True, False]


def test_harmless_numbers() -> None:
    assert [one.hidden_as for one in measured(PAN).harmless] == [""]
    assert [one.hidden_as for one in measured(Cover(PHONE, PHONE + 3, "pan", "[PAN]")).harmless] == ["pan"]


def test_ordinary_characters() -> None:
    ordinary = len(TEXT) - 1 - 16 - 3 - 7
    assert measured(PAN, CVV).ordinary == {"en": ordinary}
    assert measured(PAN, CVV).hidden == {"en": 0}
    assert measured(Cover(0, AT + 16, "pan", "[PAN]")).hidden == {"en": AT}


@pytest.mark.parametrize(
    ("kind", "span", "truth"),
    [
        ("pan", (AT, AT + 16), "pan"),
        ("cvv", (AT, AT + 16), "pan"),
        ("cvv", (AT, CODE + 3), "cvv"),
        ("pan", (PHONE, PHONE + 7), "harmless phone"),
        ("pin", (0, 3), "ordinary"),
    ],
)
def test_what_a_thing_found_lies_on(kind: str, span: tuple[int, int], truth: str) -> None:
    assert [one.truth for one in measured(found=(Found(kind, (span,)),)).found] == [truth]


def test_a_broken_number_may_not_show_its_end() -> None:
    broken = Secret("pan", NUMBER[:12], "typed", "broken off", (), (), broken=True)
    assert [place for place in range(12) if broken.may_show(place)] == [0, 1, 2, 3, 4, 5]


def test_written_out_keeps_count() -> None:
    assert written_out("abcdef", [Cover(4, 6, "pan", "[Y]"), Cover(1, 3, "pin", "[X]")]) == (
        "a[X]d[Y]",
        [0, -1, -1, -1, 3, -1, -1, -1],
    )


def test_what_goes_wrong_besides_is_kept() -> None:
    results = Results()
    results.add(CALL, Hiding(trouble="kept back"))
    results.add(CALL, Hiding())
    assert results.troubles == [(CALL, "kept back")]
