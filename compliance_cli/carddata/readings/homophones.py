"""Stretches that a recogniser wrote as other words: "ate for too" behind the question for a code, and the words that

open a number: "for for won won nine nine won seven".
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Sequence
from functools import lru_cache

from compliance_cli.carddata.numbers.anchors import Cluster
from compliance_cli.carddata.readings.reading import SHORT
from compliance_cli.carddata.words.lexicon import Part
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.speech.numbers import ENGLISH
from compliance_cli.transcript import Turn

#: Turns behind the name of a code in which its digits are looked for.
_AHEAD = 2
#: Words that sound like digits and are in every sentence.
_TOO_FREQUENT = frozenset(("a", "want", "line", "mine"))
#: Code points of such an answer.
_LONGEST = 48
_ASKED = SHORT | {Topic.BACK, Topic.CODE, Topic.THREE, Topic.DIGITS}


def with_misheard_answers(
    found: Sequence[Cluster], mentions: Sequence[Part], folded: str, turns: Sequence[Turn]
) -> Sequence[Cluster]:
    """The clusters, and the turns right behind the name of a code that say nothing but words that sound like digits."""
    if not mentions:
        return found
    starts = [turn.start for turn in turns]
    more: dict[int, Cluster] = {}
    said = {cluster.turn for cluster in found}
    for part in mentions:
        if part.topic not in _ASKED:
            continue
        turn = bisect_right(starts, part.start) - 1
        for number in range(turn + 1, min(turn + 1 + _AHEAD, len(turns))):
            here = turns[number]
            if number in said or number in more or here.end - here.start > _LONGEST:
                continue
            match = _answer().fullmatch(folded, here.start, here.end)
            if match is not None:
                more[number] = Cluster(number, match.start(1), match.end(1), len(match[1].split()))
    if not more:
        return found
    clusters = list(found)
    for cluster in more.values():
        insort(clusters, cluster, key=_start)
    return clusters


def misheard_before(folded: str, floor: int, at: int) -> int:
    """Where the row of words begins that stands before `at`, each of which sounds like a digit; `at` without one."""
    words = _misheard()
    while at > floor and folded[at - 1] == " ":
        start = max(folded.rfind(" ", floor, at - 1) + 1, floor)
        if folded[start : at - 1] not in words:
            break
        at = start
    return at


def _start(cluster: Cluster) -> int:
    return cluster.start


@lru_cache(maxsize=1)
def _misheard() -> frozenset[str]:
    return frozenset((*ENGLISH.homophones, *ENGLISH.beside)) - _TOO_FREQUENT


@lru_cache(maxsize=1)
def _answer() -> re.Pattern[str]:
    """Three to eight words that are or sound like digits, and small words before them."""
    said = {*ENGLISH.homophones, *ENGLISH.beside, *ENGLISH.digits} - _TOO_FREQUENT
    words = "|".join(sorted(said, key=len, reverse=True))
    small = "it'?s|its|that's|um|uh|er|okay|ok|yeah|so|the code is"
    return re.compile(rf"(?:(?:{small})[ ,.]+)*((?:(?:{words})[ ,.\-]+){{2,7}}(?:{words}))[ .?!]*")
