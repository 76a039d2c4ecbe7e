from __future__ import annotations

import pytest

from compliance_cli.carddata.numbers.group import as_meant
from compliance_cli.carddata.numbers.groups import groups_of
from compliance_cli.carddata.numbers.items import items
from compliance_cli.speech import fold


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("four one one one", ["4111"]),
        ("forty-two seventeen", ["4217"]),
        ("forty two hundred", ["4200"]),
        ("forty two hundred and seventeen", ["4217"]),
        ("two thousand and twenty seven", ["2027"]),
        ("double oh seven", ["007"]),
        ("triple nine double one", ["99911"]),
        ("four ones and two zeros", ["111100"]),
        ("four to five for one", ["42541"]),
        ("to be for free", []),
        ("oh I see", []),
        ("1 2 3 4, 5678", ["12345678"]),
        ("4111-1111.1111/1111", ["4111111111111111"]),
        ("cvv123 and pat77@mail", ["123"]),
        ("on the 12th at 11:30, room 7", ["7"]),
        ("$1,234.56 or 20 percent", []),
        ("four hundred and twenty pounds", []),
        ("code 123, 50 pounds", ["123"]),
        ("april of twenty seven", ["0427"]),
        ("六二二二，零幺", ["622201"]),
        ("三个八、双六、四個零", ["888660000"]),
        ("壹贰叁 貳參", ["12323"]),
        ("五洞洞拐", ["5007"]),
        ("山洞拐弯", []),
        ("十二 四十二 廿", ["124220"]),
        ("三百九十九元", []),
        ("二七年五月", ["275"]),
        ("六二二是二零", ["622420"]),
        ("等一下", []),
        ("c6481769-89cd-447f-be27-1e6e9dac3616, 12", ["12"]),
        ("c6481769-89cd", ["6481769"]),
        ("4111 1111 1111 1111部手机", ["4111111111111111"]),
        ("4111 1111 1111 1112部手机", ["411111111111"]),
        ("4111 1111 1111 1111动", ["4111111111111111"]),
        ("4111 1111 1111 1111年", ["4111111111111111"]),
        ("4111 1111 1111 1111 o f f", ["4111111111111111"]),
        ("4111 1111 1111 1111 oh five two seven", ["41111111111111110527"]),
        ("4111 1111 1111 111 oh", ["4111111111111110"]),
        ("four one one one oh", ["41110"]),
        ("seven seven oh one, that's three medium", ["7701"]),
        ("seven seven oh one, that's three", ["77013"]),
        ("it is fifteen only, sir", []),
        ("i've only got fifteen", []),
        ("and the code one eight three", ["183"]),
        ("not the old one eight three", ["83"]),
        ("押金三万五先付", []),
        ("三万五六二二", ["5622"]),
        ("八月二九", ["829"]),
        ("八月二九四四", ["8", "2944"]),
        ("满两百减三十", ["200"]),
        ("六二减三十", ["6230"]),
    ],
)
def test_digits_of_groups(text: str, groups: list[str]) -> None:
    folded = fold(text)
    assert [group.digits for group in groups_of(items(folded, 0, len(folded)), folded, 0)] == groups


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("four two four four, no, four two five five", "4255"),
        ("5174 4559, sorry 4595", "51744595"),
        ("51744559 no wait 4595 8877", "517445958877"),
        ("六二五零，五八八五不对五八五八", "62505858"),
        ("五一七 不对 五一八 不对 五一九", "519"),
        ("four two four four", "4244"),
    ],
)
def test_what_was_taken_back_is_not_meant(text: str, meant: str) -> None:
    folded = fold(text)
    (group,) = groups_of(items(folded, 0, len(folded)), folded, 0)
    said = as_meant(group)
    assert said.digits == meant
    assert len(said.places) == len(said)


def test_places_are_where_the_digits_are_said() -> None:
    text = "so double four, 12 and thirty-one"
    (group,) = groups_of(items(text, 0, len(text)), text, 0)
    said = ["double four", "double four", "1", "2", "thirty-one", "thirty-one"]
    assert [text[start:end] for start, end in group.places] == said
    assert group.breaks == [0, 2, 4]


def test_a_repeated_digit_is_of_the_chunk_it_stands_in() -> None:
    text = "eight triple seven, double four three oh"
    (group,) = groups_of(items(text, 0, len(text)), text, 0)
    assert group.breaks == [0, 4]


def test_digits_of_a_phrase_are_left_out() -> None:
    text = "the last four are 1234"
    (group,) = groups_of(items(text, 0, len(text)), text, 0, skipped=[(4, 13)])
    assert group.digits == "1234"
