"""Which clusters of a call are worth reading closely: the cheap decisions that keep ordinary calls cheap."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from operator import not_

from compliance_cli.carddata.numbers.anchors import Cluster
from compliance_cli.carddata.numbers.gathering import LONGEST_COUNT
from compliance_cli.carddata.talk.hints import is_hinted
from compliance_cli.carddata.words.cue_words import MEMORY_AID, vocabulary
from compliance_cli.carddata.words.lexicon import Part
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.speech.numbers import CHINESE, TABLES
from compliance_cli.transcript import Turn

#: A cluster that says about so many digits is looked at whatever the call is about.
CARD_WEIGHT = 12
#: Below that weight a cluster is no secret, unless it is nearly all of its turn.
SECRET_WEIGHT = 3
#: From that weight on it may be a stretch of a card number, whatever else its turn says.
_CHUNK_WEIGHT = 5
#: What may stand between the name of a number and it.
_LINKS = ("是", "为", " is", "'s")
#: What names an account right before its number.
_ACCOUNT = ("account ", "account is ", "account, ", "account: ")
#: Code points between two clusters of one number: words that are misheard digits.
_STRETCH_GAP = 40
#: Code points a turn may hold besides its number and still be an answer of digits: English, Chinese.
_ROOM, _HAN_ROOM = 48, 22
#: Code points of the sentence around a short secret that answers a question.
_SENTENCE_ROOM, _HAN_SENTENCE_ROOM = 90, 40
#: What tells a number at the end of a long sentence ("…, I think it's 147"), and its code points.
_TOLD = re.compile(r"(?:\b(?:is|are|was|says|said|reads)|'s|[是系:])[ ,]*$")
_TELLING_ROOM = 8
_RUN = re.compile(f"[0-9{''.join(CHINESE.digits)}洞拐勾么十]+")
_WORDS = re.compile("[a-z]")
_DENSE_LETTERS = re.compile("[\u0e00-\u0e7f\u2e80-\ufefe]")
#: Digits of a number that hints may make a secret; a telephone number has more.
_LONGEST_HINTED = 8
#: Turns after a mention in which digits may belong to it; and after other digits that did.
_WINDOW, _CHAIN = 6, 7
#: Code points of a turn that is one stretch of a number, said in words, and what little stands around it.
_LONGEST_CHUNK_TURN = 120
#: Code points before spoken digits that open their turn, and may say again what was just told.
_OPENING = 3
#: Code points at the start of a number that are enough to know it again.
_FEWEST_AGAIN = 4
#: Turns after a mention in which a code is told that was refused first, and its digits at the least.
_LATE, _FEWEST_LATE = 12, 4
#: Turns between two stretches of a number that nothing names.
_STEP = 3


def suspicious(found: Sequence[Cluster], mentions: Sequence[Part], folded: str, turns: Sequence[Turn]) -> list[Cluster]:
    """The clusters that may be card data: long ones, those in or after talk of cards, turns that may add up."""
    spread = _in_long_turns(found, turns)
    run = _adding_up(found, spread, folded, turns)
    places = [part.start for part in mentions]
    after_last = len(places)
    chosen = []
    #: How numbers open that were named harmless, and the turn.
    harmless: dict[str, int] = {}
    chain = -_WINDOW
    for index, cluster in enumerate(found):
        number, weight, end = cluster.turn, cluster.weight, cluster.end
        if weight < SECRET_WEIGHT and spread[index]:
            continue
        if weight >= CARD_WEIGHT or number in run:
            chosen.append(cluster)
            chain = number
            continue
        turn = turns[number]
        at = bisect_right(places, end)
        before = places[at - 1] if at else -1
        mentioned = before >= turn.start or (at < after_last and places[at] < turn.end and places[at] - end < _ROOM)
        mentioned = mentioned or folded.endswith(_ACCOUNT, 0, cluster.start)
        told = mentioned or number - chain <= _CHAIN or _is_since(before, turns, number)
        if not told and not SECRET_WEIGHT <= weight <= _LONGEST_HINTED:
            continue
        dense = not spread[index] and _is_dense(_stretch(found, index), turn, folded)
        late = weight >= _FEWEST_LATE and before >= turns[max(number - _LATE, 0)].start
        if not told and not (dense and (late or is_hinted(folded, turns, number))):
            continue
        if not dense and weight < SECRET_WEIGHT:
            continue
        opens = cluster.start - turn.start <= _OPENING and not folded[cluster.start].isdecimal()
        again = opens and number - chain <= _STEP
        if not (mentioned or dense or again or weight >= _CHUNK_WEIGHT or _in_short_sentence(cluster, turn, folded)):
            continue
        asked_pin = at > 0 and mentions[at - 1].topic is Topic.PIN
        opening = folded[cluster.start : cluster.start + _FEWEST_AGAIN]
        if _is_plainly_harmless(cluster, turn, folded, asked_pin):
            if cluster.weight >= SECRET_WEIGHT:
                harmless[opening] = number
        elif not harmless or number - harmless.get(opening, -_WINDOW) > _STEP:
            chosen.append(cluster)
            if dense:
                chain = number
    return chosen


def _in_long_turns(found: Sequence[Cluster], turns: Sequence[Turn]) -> list[bool]:
    """For each cluster whether its turn says more than an answer of digits, from the first number in it to the last."""
    long: list[bool] = []
    first = 0
    last = len(found) - 1
    for index, cluster in enumerate(found):
        if index == last or found[index + 1].turn != cluster.turn:
            turn = turns[cluster.turn]
            rest = turn.end - turn.start - (cluster.end - found[first].start)
            long += [rest > _ROOM] * (index + 1 - first)
            first = index + 1
    return long


def _stretch(found: Sequence[Cluster], index: int) -> int:
    """The length of the stretch of a turn that a cluster and those near it make together."""
    number = found[index].turn
    first = last = index
    while first and found[first - 1].turn == number and found[first].start - found[first - 1].end <= _STRETCH_GAP:
        first -= 1
    while (
        last + 1 < len(found)
        and found[last + 1].turn == number
        and found[last + 1].start - found[last].end <= _STRETCH_GAP
    ):
        last += 1
    return found[last].end - found[first].start


def _is_plainly_harmless(cluster: Cluster, turn: Turn, folded: str, asked_pin: bool = False) -> bool:
    """Whether every number of a short cluster counts something or is named harmless right before it.

    (A birthday is not, where a PIN was asked for.)
    """
    if cluster.weight >= CARD_WEIGHT:
        return False
    said = folded[cluster.start : cluster.end]
    if not said.isdecimal() and _WORDS.search(said):
        return False
    if asked_pin and MEMORY_AID.search(folded, turn.start, cluster.start) is not None:
        return False
    if said.isdecimal():
        return _counts(folded, cluster.end) or _is_named(folded, cluster.start, turn.start)
    run = None
    for run in _RUN.finditer(folded, cluster.start, cluster.end):
        if not _is_quantity(folded, run) and not _is_named(folded, run.start(), turn.start):
            return False
    return run is not None


def _is_since(place: int, turns: Sequence[Turn], number: int) -> bool:
    """Whether a mention (-1: there is none) is at most so many turns back."""
    return place >= turns[max(number - _WINDOW, 0)].start


def _is_dense(length: int, turn: Turn, folded: str) -> bool:
    """Whether a turn says little besides number words of a length."""
    rest = turn.end - turn.start - length
    return rest <= _HAN_ROOM or (rest <= _ROOM and _is_spaced(folded[turn.start : turn.end]))


def _is_spaced(text: str) -> bool:
    """Whether a text is not in Chinese or another language whose letters say much each."""
    return text.isascii() or _DENSE_LETTERS.search(text) is None


def _in_short_sentence(cluster: Cluster, turn: Turn, folded: str) -> bool:
    length = turn.end - turn.start
    if length <= _HAN_SENTENCE_ROOM or (length <= _SENTENCE_ROOM and _is_spaced(folded[turn.start : turn.end])):
        return True
    before = folded[turn.start : cluster.start]
    after = folded[cluster.end : turn.end]
    start = turn.start + max(0, *map(before.rfind, ".?!。"))
    ends = [end for end in map(after.find, ".?!。") if end >= 0]
    sentence = folded[start : cluster.end + min(ends) if ends else turn.end]
    if len(sentence) <= (_SENTENCE_ROOM if _is_spaced(sentence) else _HAN_SENTENCE_ROOM):
        return True
    return _TOLD.search(folded, max(turn.start, cluster.start - _TELLING_ROOM), cluster.start) is not None


def _is_quantity(folded: str, run: re.Match[str]) -> bool:
    """Whether a unit follows a run that is no row of digits with a quantity behind it (四四九二五分钟内有效)."""
    return _counts(folded, run.end()) and (len(run[0]) <= LONGEST_COUNT or run[0].isascii() or "十" in run[0])


def _counts(folded: str, end: int) -> bool:
    """Whether a unit follows ("pounds", 块): the number counts something."""
    follows = folded[end : end + 14]
    if not follows or follows[0] > "\x7f":
        return follows[:1] in _units()
    words = follows.split(None, 1)
    return bool(words) and words[0].rstrip(".,;:!?") in _units()


def _is_named(folded: str, start: int, floor: int) -> bool:
    """Whether the words right before say that the number is harmless ("my phone number is", 工号)."""
    left = folded[max(start - 32, floor) : start].rstrip(" :,#(")
    if left.endswith(_LINKS):
        for link in _LINKS:
            left = left.removesuffix(link)
    names = _harmless_names()
    if left[-1:] > "\x7f":
        return left[-2:] in names or left[-3:] in names or left[-4:] in names or left[-5:] in names
    words = left.rsplit(" ", 3)[-3:]
    last = words[-1]
    return last in names or " ".join(words[-2:]) in names or " ".join(words) in names


@lru_cache(maxsize=1)
def _harmless_names() -> frozenset[str]:
    return frozenset(word for word, topic in vocabulary().items() if topic is Topic.OTHER)


@lru_cache(maxsize=1)
def _units() -> frozenset[str]:
    # 年 and 月 may belong to an expiry date.
    return (
        frozenset(unit for table in TABLES.values() for unit in table.units)
        - {"年", "月"}
        - frozenset(CHINESE.homophones)
    )


def _adding_up(found: Sequence[Cluster], spread: Sequence[bool], folded: str, turns: Sequence[Turn]) -> set[int]:
    """Turns of digits in a row (acknowledgements between) that add up to a card number though nothing names it."""
    chosen: set[int] = set()
    run: list[int] = []
    weight = 0
    for cluster in compress(found, map(not_, spread)):
        turn = turns[cluster.turn]
        if (
            cluster.weight > CARD_WEIGHT
            or turn.end - turn.start > _LONGEST_CHUNK_TURN
            or not _is_dense(cluster.end - cluster.start, turn, folded)
        ):
            continue
        if _is_plainly_harmless(cluster, turn, folded):
            continue
        if run and cluster.turn - run[-1] > _STEP:
            run, weight = [], 0
        run.append(cluster.turn)
        weight += cluster.weight
        if weight >= CARD_WEIGHT and len(run) > 1:
            chosen.update(run)
    return chosen
