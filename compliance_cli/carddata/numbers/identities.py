"""Identity and account numbers that hold letters: where they begin and end, and their check digits."""

from __future__ import annotations

import re
from functools import lru_cache

from compliance_cli.speech.numbers import ENGLISH

#: GB 11643-1999: the weights of the first seventeen digits and the check characters by remainder.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10x98765432"
#: The first two digits name the province (GB/T 2260).
_PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split()
)
#: The letters of Taiwan's counties in the order of their numbers, from 10.
_COUNTIES = "abcdefghjklmnpqrstuvxywzio"
#: Code points that an IBAN's country, check digits and bank may take when they are spelt out.
_LONGEST_OPENING = 48
_GAP = r"[ .,;:\-_\u00b7\u2010-\u2015]*"
#: One or two letters that open an identity number (Hong Kong, Taiwan, passports).
_IN_BRACKETS = re.compile(
    r"[ ,，]*(?:括[号弧](?:入面|里面|里)?|brackets?)[ ,，]*(?:[0-9a-z]|[零一二三四五六七八九])(?![a-z0-9])"
)
#: The bank of an IBAN behind its check digits, and the letters of its country, spelt, before them.
_BANK = re.compile(rf" ?[a-z]{{4}}(?![a-z])|[ ,.]*(?:[a-z]{_GAP}){{3}}[a-z](?![a-z])")
COUNTRY = re.compile(r"(?<![a-z'])[a-z][ .,\-]+[a-z][ ,.]+$")
#: Words of one letter or two.
_WORDS = frozenset("a i is it no so ok oh".split())
_LETTERS = re.compile(rf"(?<![a-z'])[a-z]{_GAP}(?:[a-z]{_GAP})?$")


def resident_id(folded: str) -> bool:
    """Whether 18 characters are a PRC resident ID: province, a date of birth, and the check character."""
    if len(folded) != 18 or not folded[:17].isdigit() or folded[:2] not in _PROVINCES:
        return False
    if folded[6:8] not in ("19", "20") or not "01" <= folded[10:12] <= "12" or not "01" <= folded[12:14] <= "31":
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, folded, strict=False))
    return _CHECKS[total % 11] == folded[17]


def lettered_id(folded: str) -> bool:
    """Whether letters and digits in one piece are a Taiwanese or Hong Kong identity number with its check digit."""
    if len(folded) == 10 and folded[0].isalpha() and folded[1:].isdigit():
        return _taiwanese(folded)
    if 8 <= len(folded) <= 9 and folded[0].isalpha() and folded[2:-1].isdigit():
        return _hong_kong(folded)
    return False


def _taiwanese(folded: str) -> bool:
    """A letter for the county and nine digits: weights 1, 9 to 1 and 1, sum divisible by ten."""
    county = _COUNTIES.find(folded[0])
    digits = [county // 10 + 1, county % 10, *map(int, folded[1:])]
    return county >= 0 and sum(map(int.__mul__, digits, (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1))) % 10 == 0


def _hong_kong(folded: str) -> bool:
    """One or two letters, six digits, a check digit (or A for ten): weights 9 to 2, sum divisible by eleven."""
    body, check = folded[:-1].rjust(8), folded[-1]
    if not body[2:].isdigit() or not (check.isdigit() or check == "a"):
        return False
    values = [36 if letter == " " else int(letter, 36) for letter in body]
    total = sum(weight * value for weight, value in zip(range(9, 1, -1), values, strict=True))
    return (total + (10 if check == "a" else int(check))) % 11 == 0


def check_behind(folded: str, end: int, ceiling: int) -> int:
    """Where an identity number ends whose check digit is said in brackets behind its digits (括号七)."""
    match = _IN_BRACKETS.match(folded, end, ceiling)
    return match.end() if match is not None else end


def bank_behind(folded: str, start: int, end: int) -> int:
    """Where the opening of an IBAN ends whose bank stands apart behind it: IE90 AIBK."""
    opened = _iban_opening().fullmatch(folded, start, end) is not None
    match = _BANK.match(folded, end) if opened else None
    return match.end() if match is not None else end


def is_iban(folded: str) -> bool:
    """Whether letters and digits in one piece are an IBAN (country, length, check digits)."""
    if len(folded) < 15 or not folded[:2].isalpha() or not folded[2:4].isdigit():
        return False
    from stdnum import iban

    return bool(iban.is_valid(folded))


def opening(folded: str, start: int, floor: int, account: bool) -> int:
    """Where a number really begins: at the letters, and an IBAN's check digits, before its digits at `start`."""
    reach = max(floor, start - _LONGEST_OPENING)
    if account:
        match = _iban_opening().search(folded, reach, start) or COUNTRY.search(folded, reach, start)
        return match.start() if match is not None else start
    match = _LETTERS.search(folded, max(floor, start - 6), start)
    if match is None or (match[0].strip(" .,-") in _WORDS and match.start() > floor):
        return start
    return match.start()


@lru_cache(maxsize=1)
def _iban_opening() -> re.Pattern[str]:
    """Two letters, two digits (typed or said), four letters or more digits: spelt out before the account's digits."""
    word = "|".join(sorted((*ENGLISH.digits, *ENGLISH.numbers, *ENGLISH.beside), key=len, reverse=True))
    word = rf"(?<![a-z])(?:{word})(?![a-z])"
    check = rf"(?:[0-9]{_GAP}[0-9]|double {word}|{word}(?:{_GAP}{word})?)"
    return re.compile(rf"(?<![a-z'])[a-z]{_GAP}[a-z](?![a-z]){_GAP}{check}{_GAP}(?:[a-z]{_GAP}){{0,6}}$")
