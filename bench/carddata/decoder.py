"""An independent reader of digits: what somebody who wants the number back can still read in a text.

It shares nothing with the detector or the generator but the digits themselves: tables of its own, one pass from left
to right, the longest word first. It is generous: every word that may be a digit is read as one, and a word that only
sounds like a digit is read where a real one stands near.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bench.carddata.decoder_words import HUNDREDS, MULTIPLIERS, PLAIN, SOUNDS_LIKE, TENS

#: What may stand between the digits of one run: a few words, some signs, no line break.
NEAR = 14
AND = re.compile(r"\s+and\b", re.IGNORECASE)
MASK = re.compile(r"\[[A-Z][A-Z -]*(?: [\d*]+)?\]")
#: Letters of the scripts that put spaces between words.
LETTERS = "A-Za-z\u00c0-\u024f\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\u1e00-\u1eff"
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


@dataclass(frozen=True, slots=True)
class Read:
    """Digits read at a place of the text; `sure` is False for words that only sound like digits."""

    start: int
    end: int
    digits: str
    sure: bool = True


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Words of spaced scripts stand alone, the others anywhere; the longest first."""
    spaced = sorted((re.escape(word) for word in words if _spaced(word)), key=len, reverse=True)
    dense = sorted((re.escape(word) for word in words if not _spaced(word)), key=len, reverse=True)
    alone = f"(?<![{LETTERS}])(?:{'|'.join(spaced)})(?![{LETTERS}])"
    return re.compile("|".join([alone, *dense]), re.IGNORECASE)


def _spaced(word: str) -> bool:
    name = unicodedata.name(word[0], "")
    return not name.startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "IDEOGRAPHIC"))


WORD = _pattern([*PLAIN, *SOUNDS_LIKE, *MULTIPLIERS, *TENS, *HUNDREDS])


def read(text: str) -> list[Read]:
    """All digits that can be read in a text, in order; masks are passed over."""
    return _near_real_ones(_composed(_items(text), text))


def runs(text: str, sure_only: bool = False) -> list[str]:
    """The digits of a text in runs, as they stand near each other on one line; doubtful words may be left out."""
    out: list[str] = []
    last: Read | None = None
    for one in read(text):
        if sure_only and not one.sure:
            continue
        if last is not None and one.start - last.end <= NEAR and "\n" not in text[last.end : one.start]:
            out[-1] += one.digits
        else:
            out.append(one.digits)
        last = one
    return out


def still_reads(text: str, number: str, least: int = 7) -> bool:
    """Whether so many digits of a number can be read in a row anywhere in a text."""
    windows = [number[at : at + least] for at in range(max(len(number) - least, 0) + 1)]
    read_runs = [*runs(text), *runs(text, sure_only=True)]
    return any(window in run for run in read_runs for window in windows)


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    word: str


def _items(text: str) -> list[_Item]:
    """Figures and number words by place."""
    hidden = [found.span() for found in MASK.finditer(text)]
    found = [
        _Item(at, at + 1, str(unicodedata.decimal(character)))
        for at, character in enumerate(text)
        if character.isdecimal()
    ]
    found += [_Item(match.start(), match.end(), match.group().casefold()) for match in WORD.finditer(text)]
    return sorted(
        (item for item in found if not any(start <= item.start < end for start, end in hidden)),
        key=lambda item: item.start,
    )


def _composed(items: list[_Item], text: str) -> list[Read]:
    """Tens with their ones, hundreds, and repeated digits put together."""
    out: list[Read] = []
    place = 0
    while place < len(items):
        item = items[place]
        after = items[place + 1] if place + 1 < len(items) and _touch(item, items[place + 1], text) else None
        if item.word in MULTIPLIERS and after is not None and (digit := _digit(after.word)):
            out.append(Read(item.start, after.end, digit * MULTIPLIERS[item.word]))
            place += 2
        elif item.word in MULTIPLIERS and item.word not in PLAIN:
            place += 1
        elif TENS.get(item.word, "1") >= "20" and after is not None and (digit := _digit(after.word)) and digit != "0":
            out.append(Read(item.start, after.end, TENS[item.word][0] + digit))
            place += 2
        elif item.word in TENS:
            out.append(Read(item.start, item.end, TENS[item.word]))
            place += 1
        elif item.word in HUNDREDS:
            if out and not AND.match(text, item.end):  # "four hundred" ends in noughts, "four hundred and ten" does not
                out.append(Read(item.start, item.end, "0" * HUNDREDS[item.word]))
            place += 1
        elif item.word in SOUNDS_LIKE and item.word not in PLAIN:
            out.append(Read(item.start, item.end, SOUNDS_LIKE[item.word], sure=False))
            place += 1
        else:
            out.append(Read(item.start, item.end, PLAIN.get(item.word, item.word)))
            place += 1
    return out


def _digit(word: str) -> str:
    digit = PLAIN.get(word, word)
    return digit if len(digit) == 1 and digit.isdecimal() else ""


def _touch(first: _Item, second: _Item, text: str) -> bool:
    return not text[first.end : second.start].strip(" -\u00a0" + INVISIBLE)


def _near_real_ones(found: list[Read]) -> list[Read]:
    """Words that only sound like digits count where a real digit stands near on either side."""
    out: list[Read] = []
    for place, one in enumerate(found):
        beside = [found[other] for other in (place - 2, place - 1, place + 1, place + 2) if 0 <= other < len(found)]
        if one.sure or any(other.sure and abs(other.start - one.start) <= NEAR for other in beside):
            out.append(one)
    return out
