"""The words of a stretch of talk, each as what it is inside a number."""

from __future__ import annotations

import re
from enum import IntEnum, auto
from functools import lru_cache

import msgspec

from compliance_cli.carddata.numbers.anchors import Open, tables
from compliance_cli.speech.numbers import TABLES
from compliance_cli.speech.script import is_han


class Role(IntEnum):
    """What a word or mark does to the number it stands in or beside. Those up to `BESIDE` can open a number."""

    TYPED = auto()
    DIGIT = auto()
    NUMBER = auto()
    SCALE = auto()
    REPEAT = auto()
    PLURAL = auto()
    MONTH = auto()
    BESIDE = auto()
    COUNTER = auto()
    DATE = auto()
    HOMOPHONE = auto()
    FILLER = auto()
    CORRECTION = auto()
    UNIT = auto()
    JOINER = auto()
    INVISIBLE = auto()
    CURRENCY = auto()
    WORD = auto()
    BREAK = auto()


#: Roles that say digits, that may stand between them, that leave a doubtful digit alone, that end a number.
MARKS_AND_SUCH = frozenset({Role.JOINER, Role.BESIDE, Role.BREAK})
NUMERAL = frozenset({Role.TYPED, Role.DIGIT, Role.NUMBER})
DOUBTFUL_ALONE = frozenset({Role.BESIDE, Role.JOINER, Role.INVISIBLE})
SAYING = frozenset({Role.DIGIT, Role.TYPED, Role.NUMBER, Role.REPEAT})
PASSING = frozenset({Role.FILLER, Role.CORRECTION, Role.JOINER, Role.INVISIBLE})


class Item(msgspec.Struct, frozen=True, gc=False):
    """One word or mark: its role, code points, number value (typed digits have none), and homophone's value."""

    role: Role
    start: int
    end: int
    value: int
    spaced: bool


#: Letters of the alphabets that words of open tables are written in: Latin, Cyrillic, Arabic, Devanagari.
_ALPHABETS = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u0400-\u04ff"
    "\u0620-\u065f\u0671-\u06d3\u0900-\u0963\u1e00-\u1eff"
)
_JOINERS = frozenset(
    "-_./\\|*,:;~'\"()[]{}+#=<>&^\u00a0\u00b7\u2010\u2011\u2012\u2013\u2014\u2022\u2026\u2212\u3001\u3002\u30fb\uff65"
)
INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")
_CURRENCY = frozenset("$\u20ac\u00a3\u00a5")
#: 年 and 月 make a date of what stands before them, 个 a count.
_DATE = frozenset("年月")
_COUNTERS = frozenset("个")
#: The second letters of words that numbers follow: 一共, 一般.
_OPENING = frozenset("共般")


@lru_cache(maxsize=16)
def _lexicon(languages: Open) -> dict[str, tuple[Role, int, bool]]:
    """Word → its role, its value, whether its language is written with spaces. First come, first served."""
    words: dict[str, tuple[Role, int, bool]] = {}
    for table in tables(languages):
        valued = (
            (Role.DIGIT, table.digits),
            (Role.NUMBER, table.numbers),
            (Role.SCALE, table.scales),
            (Role.REPEAT, table.repeats),
            (Role.BESIDE, table.beside),
            (Role.PLURAL, table.plurals),
            (Role.MONTH, table.months),
        )
        for role, values in valued:
            for word, value in values.items():
                words.setdefault(word, (role, value, table.spaced))
        if not table.spaced:
            for word in _DATE:
                words.setdefault(word, (Role.DATE, 0, False))
            for word in _COUNTERS:
                words.setdefault(word, (Role.COUNTER, 0, False))
        for role, plain in (
            (Role.CORRECTION, table.corrections),
            (Role.FILLER, table.fillers),
            (Role.UNIT, table.units),
        ):
            for word in plain:
                words.setdefault(word, (role, table.homophones.get(word, -1), table.spaced))
        if not table.spaced:
            # 什么, 一下: what says no digit.
            for word in table.idioms:
                words.setdefault(word, (Role.WORD, -1, False))
        for word, value in table.homophones.items():
            words.setdefault(word, (Role.HOMOPHONE, value, table.spaced))
    return words


@lru_cache(maxsize=16)
def _scanner(languages: Open) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """A pattern of words, typed runs, Han letters with a role, runs of others, marks; and by their first letter the

    Chinese words of several letters, the longest first.
    """
    unspaced = [word for word, (_, _, spaced) in _lexicon(languages).items() if not spaced]
    compounds: dict[str, tuple[str, ...]] = {}
    for word in sorted((word for word in unspaced if len(word) > 1), key=len, reverse=True):
        compounds[word[0]] = (*compounds.get(word[0], ()), word)
    letters = "".join({word[0] for word in unspaced} - {"%"})
    others = rf"[^\x00-\u2fff{letters}\uff00-\uffff]+"
    alphabet = f"a-z{_ALPHABETS}" if languages else "a-z"
    return re.compile(rf"([{alphabet}]+(?:'[{alphabet}]+)?)|([0-9]+)|([{letters}])|({others})|\S"), compounds


def items(folded: str, start: int, end: int, languages: Open = frozenset()) -> list[Item]:
    """The items of `folded[start:end]`, in order; spaces are none."""
    words = _lexicon(languages)
    pattern, compounds = _scanner(languages)
    found: list[Item] = []
    taken = start
    idioms = False
    for match in pattern.finditer(folded, start, end):
        first, last = match.span()
        if first < taken:
            continue
        which = match.lastindex
        if which == 1 or which == 3:
            word = match[0]
            for longer in compounds.get(word, ()) if which == 3 or last - first == 1 else ():
                if folded.startswith(longer, first, end) and not (
                    words[longer][0] is Role.WORD and _in_number(folded, first, first + len(longer), start, end)
                ):
                    word = longer
                    last = taken = first + len(longer)
                    break
            known = words.get(word)
            if known is None and word.endswith("'s") and found and first - found[-1].end == 1:
                # "Four two one one's the blue one."
                said = words.get(word[:-2], _PLAIN)
                if said[0] in SAYING and found[-1].role in SAYING:
                    known, last = said, last - 2
            role, value, spaced = known or (_PLAIN if which == 1 else _PART)
            if spaced and role in _IN_IDIOMS:
                idioms = True
            found.append(Item(role, first, last, value, spaced))
        elif which == 2:
            found.append(Item(_TYPED, first, last, -1, True))
        elif which == 4:
            found.append(Item(_mark(folded[first]) if last - first == 1 else Role.WORD, first, last, -1, False))
        else:
            found.append(Item(_mark(folded[first]), first, last, -1, True))
    return _without_idioms(found, folded, languages) if idioms else found


def _in_number(folded: str, first: int, last: int, start: int, end: int) -> bool:
    """Whether an idiom that holds a digit stands right beside another (三四一下面, 一起三四, 两个八), or one that holds

    none between two.
    """
    digits = _han_digits()
    if folded[first] == "第":
        # An ordinal counts, whatever stands before it: 48775第三年.
        return False
    left, right = folded[max(first - 2, start) : first].rstrip(" "), folded[last : min(last + 2, end)].lstrip(" ")
    before, after = left[-1:] in digits, right[:1] in digits
    if folded[last - 1] in _OPENING and last - first == 2:
        # 一共两张
        return before
    if any(letter in digits for letter in folded[first:last]):
        return before or after
    return before and after


@lru_cache(maxsize=1)
def _han_digits() -> frozenset[str]:
    """The characters that say a digit, figures among them."""
    return frozenset("0123456789").union(*(table.digits for table in TABLES.values() if not table.spaced))


@lru_cache(maxsize=16)
def _spaced_idioms(languages: Open) -> frozenset[str]:
    return frozenset(idiom for table in tables(languages) if table.spaced for idiom in table.idioms)


def _without_idioms(found: list[Item], folded: str, languages: Open) -> list[Item]:
    """The items with number words of idioms ("one second", "no one") as plain words, unless digits stand beside."""
    idioms = _spaced_idioms(languages)
    for at, item in enumerate(found):
        if item.role not in _IN_IDIOMS or not item.spaced:
            continue
        for first in (at - 1, at):
            if first < 0 or first + 1 >= len(found):
                continue
            left, right = found[first], found[first + 1]
            if folded[left.start : right.end] not in idioms:
                continue
            before = found[first - 1] if first else None
            after = found[first + 2] if first + 2 < len(found) else None
            # ("Oh oh okay": the second is read, too.)
            said = before is not None and (before.role in SAYING or _is_same(folded, before, item))
            beside = (before is not None and said and left.start - before.end == 1) or (
                after is not None and after.role in _BEHIND_IDIOM and after.start - right.end == 1
            )
            if not beside:
                found[at] = Item(Role.WORD, item.start, item.end, item.value, item.spaced)
    return found


def _is_same(folded: str, first: Item, second: Item) -> bool:
    return folded[first.start : first.end] == folded[second.start : second.end]


def _mark(mark: str) -> Role:
    if mark in INVISIBLE:
        return Role.INVISIBLE
    if mark in _JOINERS:
        return Role.JOINER
    if mark in _CURRENCY:
        return Role.CURRENCY
    if mark == "%":
        return Role.UNIT
    return Role.WORD if is_han(mark) else Role.BREAK


#: What makes a digit of the last word of an idiom: "that one oh five".
_BEHIND_IDIOM = SAYING | {Role.BESIDE}
#: Number words that idioms hold.
_IN_IDIOMS = frozenset({Role.DIGIT, Role.BESIDE, Role.MONTH})
_TYPED = Role.TYPED
_PLAIN = (Role.WORD, -1, True)
_PART = (Role.WORD, -1, False)
