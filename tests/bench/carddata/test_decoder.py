from __future__ import annotations

import pytest

from bench.carddata.decoder import read, runs, still_reads

READ: tuple[tuple[str, str], ...] = (
    ("4111 1111 1111 1111", "4111111111111111"),
    ("4111-1111-1111-1111", "4111111111111111"),
    ("４１１１", "4111"),
    ("4\u200b1\u200d1\u20601", "4111"),
    ("٤١١١", "4111"),
    ("४१११", "4111"),
    ("four one one one", "4111"),
    ("Four. One. One, one", "4111"),
    ("four-one-one-one", "4111"),
    ("oh zero nought nil o", "00000"),
    ("double one triple seven treble two", "11777222"),
    ("quadruple eight", "8888"),
    ("double oh seven", "007"),
    ("forty-one eleven", "4111"),
    ("forty one eleven", "4111"),
    ("twenty oh six", "2006"),
    ("forty two hundred", "4200"),
    ("four hundred and twelve", "412"),
    ("six thousand", "6000"),
    ("four to one for one", "42141"),
    ("four one 11", "4111"),
    ("六二二八", "6228"),
    ("陆贰贰捌", "6228"),
    ("陸貳貳捌", "6228"),
    ("幺两洞拐勾", "12079"),
    ("么兩", "12"),
    ("三个八", "888"),
    ("四個零", "0000"),
    ("双六", "66"),
    ("雙六", "66"),
    ("孖八", "88"),
    ("两个五", "55"),
    ("六二二要", "6221"),
    ("卡号六二〇八", "6208"),
    ("卡号是六二〇八", "46208"),
    ("卡号four one", "41"),
    ("cuatro uno uno uno", "4111"),
    ("quatro um meia", "416"),
    ("quatre un huit", "418"),
    ("vier eins fünf", "415"),
    ("quattro uno sei", "416"),
    ("よんいちいちはち", "4118"),
    ("사일일공", "4110"),
    ("चार एक सात", "417"),
    ("أربعة واحد صفر", "410"),
    ("четыре один ноль", "410"),
    ("bốn một không", "410"),
    ("สี่หนึ่งแปด", "418"),
    ("empat satu lapan", "418"),
    ("apat isa walo", "418"),
    ("april twenty six", "0426"),
    ("二六年四月", "264"),
    ("[PAN ****1111] 123", "123"),
    ("[CVV] and [NATIONAL-ID]", ""),
    ("to go for a walk", ""),
    ("我要无事就起", ""),
    ("someone is often alone", ""),
    ("", ""),
)


@pytest.mark.parametrize(("text", "digits"), READ)
def test_what_is_read(text: str, digits: str) -> None:
    assert "".join(one.digits for one in read(text)) == digits


def test_places_are_exact() -> None:
    assert [(one.start, one.end, one.digits) for one in read("so double one, 7")] == [(3, 13, "11"), (15, 16, "7")]


@pytest.mark.parametrize(
    ("text", "found"),
    [("call 0770 and wait", ["0770"]), ("one two\nthree", ["12", "3"]), ("41 um, 11", ["41111"]), ("no figures", [])],
)
def test_runs(text: str, found: list[str]) -> None:
    assert runs(text) == found


def test_runs_without_doubtful_words() -> None:
    assert runs("41 um, 11 to", sure_only=True) == ["4111"]


CARD = "4929123456781234"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("it is 4929 1234 5678 1234", True),
        ("it is 4929 1234", True),
        ("4929 um, 1234", True),
        ("four nine two nine, one two three", True),
        ("it is [PAN ****1234]", False),
        ("4929 and then [PAN]", False),
        ("ends in 1234", False),
        ("4929\n1234", False),
    ],
)
def test_whether_a_number_is_still_there(text: str, left: bool) -> None:
    assert still_reads(text, CARD) is left
