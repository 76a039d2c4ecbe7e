"""Hearing what the talk is about: the cues of a turn, whether they are asked for, and whether a warning voids them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from compliance_cli.carddata.numbers.anchors import Open
from compliance_cli.carddata.talk import cue_lexicons
from compliance_cli.carddata.talk.cue import Cue
from compliance_cli.carddata.talk.cue_lexicons import spaced
from compliance_cli.carddata.talk.cue_making import can_tell, carried, combined, make_more, telling
from compliance_cli.carddata.talk.cue_owners import (
    is_at_back,
    is_back_of_thing,
    is_denied,
    is_destination,
    is_named,
    is_tail,
)
from compliance_cli.carddata.talk.cue_warnings import warned
from compliance_cli.carddata.words.lexicon import Part
from compliance_cli.carddata.words.topics import Topic

#: (One class in front, so that the search is for that.)
_SENTENCE_END = re.compile(r"[?!;。.](?:(?<!\.)|(?=\s|$|[^\x00-\x7f]))")

#: Sounds of hesitation between two words, and the marks around them.
#: (What may follow the mark in front is looked for first, as that alone rules most places out.)
_FILLERS = re.compile(
    r"[ ,.\u2026](?=[ ,.\u2026uehyisrwlk])(?<=[a-z].)[ ,.\u2026]*"
    r"(?:(?:(?:u+[hm]+|e+r+m?|h+m+|you know|i mean)\b[ ,.\u2026]+)|(?:so|right|well|like|sort of|kind of), )+(?=[a-z])"
)
#: Turns that ask for a card's code where the talk is of cards, and nowhere else: "Security?"
_PROMPT = re.compile(
    r"(?:(?:and|then|now|okay|ok|so|the|your|just)[ ,]+)*"
    r"(?:security|reverse|(?:last|final|back) (?:three|3)(?: digits| numbers)?|(?:three|3) (?:digits|numbers))"
    r"(?:[ ,]+please)?[ .?!]*"
)
_LONGEST_PROMPT = 40
#: Cards whose code has four digits.
_AMEX = re.compile(r"\bamex\b|american express|运通")
_BARE_NAMES = frozenset({Topic.NUMBER, Topic.CODE, Topic.NATIONAL_ID})
_NUMBERS = frozenset({Topic.NUMBER, Topic.NATIONAL_ID})
#: What makes a secret of a code, whatever it is called.
_CODED = frozenset({Topic.SENT, Topic.SHOWN, Topic.BACK})
_THINGS, _NAMED = frozenset({Topic.THING, Topic.PAN}), frozenset({Topic.OTHER, Topic.PAN})
_WITH_NUMBERS = frozenset({Topic.THING, Topic.OTHER})
#: Names of a card number by its looks, which other numbers have too.
_BY_LOOKS = (
    "long number", "the long number", "whole number", "sixteen", "nineteen", "16", "19", "starting with",
    "one starting", "one that starts", "one beginning", "one that begins",
)  # fmt: skip
_CHECKED = frozenset({Topic.CARD, Topic.PAN, Topic.NUMBER, Topic.OTHER})
_OF_CARD = frozenset({Topic.CARD, Topic.FRONT, Topic.BACK})
#: A count of a code's digits, and no sum: 一共六位.
_IN_ALL = re.compile("(?:一共|总共)(?:就|是|有)?[四五六七八4-8][位码]")
_DAYS = frozenset("0123456789一二三四五六七八九十")
_SENT_TO = frozenset({Topic.OTP, Topic.SENT})
#: Parts that open the gate only beside another.
_WEAK = frozenset(
    {Topic.SENT, Topic.SHOWN, Topic.HOLDING, Topic.DIGITS, Topic.NUMBER, Topic.THREE, Topic.FOUR, Topic.FRONT}
)
#: Words that ask by themselves: "and it expires when", 哪年到期.
_WONDERING = frozenset({Topic.WHEN, Topic.MONTH, Topic.YEAR})


def hear(folded: str, start: int, end: int, languages: Open = frozenset()) -> tuple[Cue, ...]:
    """The telling cues of `folded[start:end]` (one turn), in order of where they end."""
    text, back = _heard(folded[start:end])
    if end - start <= _LONGEST_PROMPT and _PROMPT.fullmatch(text) is not None:
        return (Cue(start, end, Topic.BACK, 0, True, False, True),)
    parts = cue_lexicons.topics(languages).find(text)
    known = frozenset([part.topic for part in parts])
    if not parts or not can_tell(known):
        return ()
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    told: dict[int, list[Part]] = {}
    for part in parts:
        if part.topic in _CHECKED and _says_nothing(text, part):
            continue
        told.setdefault(bisect_left(ends, part.start), []).append(part)
    for inside in told.values():
        for at, part in enumerate(inside):
            if (part.topic is Topic.FRONT or is_at_back(text, part)) and is_back_of_thing(text, part):
                inside[at] = Part(part.start, part.end, Topic.OTHER)
        # A code of whatever name that came by text, or stands on a card, is one of ours ("a wee code").
        bare = _NUMBERS if any(part.topic in _CODED for part in inside) else _BARE_NAMES
        for at in [at for at, part in enumerate(inside) if part.topic in bare and is_named(text, inside, at)]:
            inside[at] = Part(inside[at].start, inside[at].end, Topic.OTHER)
        for at in [at for at, part in enumerate(inside) if part.topic is Topic.DIGITS and is_tail(text, inside, at)]:
            inside[at] = Part(inside[at].start, inside[at].end, Topic.OTHER)
    if any(part.topic is Topic.FOUR for inside in told.values() for part in inside) and _AMEX.search(text) is not None:
        # "Then I'd need the four digits": not the last four.
        for inside in told.values():
            if not any(part.topic is Topic.TAIL for part in inside):
                inside[:] = [
                    Part(part.start, part.end, Topic.CVV) if part.topic is Topic.FOUR else part for part in inside
                ]
    for inside in told.values():
        if any(part.topic in _SENT_TO for part in inside):
            # A code is sent to a telephone: that is no name of a number.
            inside[:] = [part for part in inside if not is_destination(text, part)]
    for inside in told.values() if known >= _THINGS or known >= _NAMED else ():
        if any(part.topic in _WITH_NUMBERS for part in inside) and not any(part.topic in _OF_CARD for part in inside):
            # "On the SIM there's a long number."
            inside[:] = [
                Part(part.start, part.end, Topic.OTHER)
                if part.topic is Topic.PAN and text.startswith(_BY_LOOKS, part.start)
                else part
                for part in inside
            ]
    topics = {number: {part.topic for part in inside} for number, inside in told.items()}
    made = {number: combined(inside, topics[number]) for number, inside in told.items()}
    backs = {number: [part for part in inside if part.topic is Topic.BACK] for number, inside in told.items()}
    if len(told) > 1:
        carried(told, topics, made)
    for number, inside in told.items():
        told[number] = telling(inside, topics[number], made[number])
    if not any(told.values()) and not any(made.values()) and not any(backs.values()):
        return ()
    manners: dict[int, list[Part]] = {}
    for part in cue_lexicons.manners(languages).find(text):
        manners.setdefault(bisect_left(ends, part.start), []).append(part)
    cues: list[Cue] = []
    for number, heard in told.items():
        if not heard and not made[number] and not backs[number]:
            continue
        manner = manners.get(number, ())
        asking = not topics[number].isdisjoint(_WONDERING) or any(part.topic is Topic.REQUEST for part in manner)
        void = warned(text, manner) if len(manner) > 1 else 0
        # (A short turn that speaks of the back only asks for what stands there: "and on the signature strip".)
        asking = asking or (end - start <= _LONGEST_PROMPT and bool(backs[number]) and not heard)
        if asking and not made[number] and all(part.topic is Topic.CARD for part in heard):
            made[number] += backs[number][:1]
        for lexical, some in ((True, heard), (False, made[number])):
            cues += [
                Cue(
                    back(part.start) + start,
                    back(part.end - 1) + start + 1,
                    part.topic,
                    number,
                    asking,
                    part.start < void,
                    lexical,
                )
                for part in some
            ]
    if len(cues) > 1:
        cues.sort(key=_by_end)
    return tuple(cues)


def _says_nothing(text: str, part: Part) -> bool:
    """Whether what a part names is not meant ("not your bank card"), is a day (七月二号), or counts digits."""
    if part.topic is Topic.NUMBER:
        return part.end - part.start == 1 and text[part.start - 1 : part.start] in _DAYS
    if part.topic is Topic.OTHER:
        return _IN_ALL.match(text, part.start) is not None
    return is_denied(text, part)


def _heard(text: str) -> tuple[str, Callable[[int], int]]:
    """A turn as names are heard in it, and the way back to its code points.

    Hyphens are spaces ("good-through date"), and fillers between two words are gone ("reach, um, me on").
    """
    text = spaced(text)
    fillers = list(_FILLERS.finditer(text))
    if not fillers:
        return text, _same
    kept, ends, moved, at, gone = [], [0], [0], 0, 0
    for filler in fillers:
        kept += [text[at : filler.start()], " "]
        gone += filler.end() - filler.start() - 1
        at = filler.end()
        ends.append(at - gone)
        moved.append(gone)
    kept.append(text[at:])
    return "".join(kept), lambda place: place + moved[bisect_right(ends, place) - 1]


def _same(place: int) -> int:
    return place


def asks(folded: str, start: int, end: int, languages: Open = frozenset()) -> bool:
    """Whether `folded[start:end]` asks for something, whatever that is."""
    return any(part.topic is Topic.REQUEST for part in cue_lexicons.manners(languages).find(folded[start:end]))


def mentions(folded: str, languages: Open = frozenset()) -> list[Part]:
    """Where a call speaks of cards and secrets at all, in order: a cheap look in which sentences are not read."""
    parts = cue_lexicons.gate(languages).find(spaced(folded))
    found: list[Part] = []
    before: Part | None = None
    waiting = False
    for part in parts:
        # (A weak part waits for the next one, unless the one before it has made it count.)
        near = before is not None and make_more(before, part)
        if waiting and near and before is not None:
            found.append(before)
        strong = near or part.topic not in _WEAK
        if strong:
            found.append(part)
        before, waiting = part, not strong
    return found


def _by_end(cue: Cue) -> tuple[int, int]:
    return cue.end, cue.start
