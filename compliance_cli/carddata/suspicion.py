"""Which clusters of a call are worth reading closely: the cheap decisions that keep ordinary calls cheap."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from compliance_cli.carddata.anchors import Cluster
from compliance_cli.carddata.cue_words import MEMORY_AID, vocabulary
from compliance_cli.carddata.gathering import LONGEST_COUNT
from compliance_cli.carddata.lexicon import Part
from compliance_cli.carddata.topics import Topic
from compliance_cli.speech.numbers import CHINESE, TABLES
from compliance_cli.transcript import Turn

#: A cluster that says about so many digits is looked at whatever the call is about.
CARD_WEIGHT = 12
#: Below that weight a cluster is no secret, unless it is nearly all of its turn.
SECRET_WEIGHT = 3
#: From that weight on it may be a stretch of a card number, whatever else its turn says.
_CHUNK_WEIGHT = 5
#: Code points between two clusters of one number: words that are misheard digits.
_STRETCH_GAP = 40
#: Code points a turn may hold besides its number and still be an answer of digits: English, Chinese.
_ROOM, _HAN_ROOM = 48, 22
#: Code points of the sentence around a short secret that answers a question.
_SENTENCE_ROOM, _HAN_SENTENCE_ROOM = 90, 40
#: What tells a number at the end of a long sentence ("…, I think it's 147"), and its code points.
_TOLD = re.compile(r"(?:\b(?:is|are|was|says|said|reads)|'s|[是系:])[ ,]*$")
_TELLING_ROOM = 8
_RUN = re.compile(f"[0-9{''.join(CHINESE.digits)}十]+")
_WORDS = re.compile("[a-z]")
_DENSE_LETTERS = re.compile("[\u0e00-\u0e7f\u2e80-\ufefe]")
#: Turns after a mention in which digits may belong to it; and after other digits that did.
_WINDOW, _CHAIN = 6, 7
#: Code points of a turn that is one stretch of a number, said in words, and what little stands around it.
_LONGEST_CHUNK_TURN = 120
#: Turns between two stretches of a number that nothing names.
_STEP = 3


def suspicious(found: Sequence[Cluster], mentions: Sequence[Part], folded: str, turns: Sequence[Turn]) -> list[Cluster]:
    """The clusters that may be card data: long ones, those in or after talk of cards, turns that may add up."""
    run = _adding_up(found, folded, turns)
    places = [part.start for part in mentions]
    stretches = _stretches(found)
    chosen = []
    chain = -_WINDOW
    for index, cluster in enumerate(found):
        if cluster.weight >= CARD_WEIGHT or cluster.turn in run:
            chosen.append(cluster)
            chain = cluster.turn
            continue
        turn = turns[cluster.turn]
        at = bisect_right(places, cluster.end)
        mentioned = at > 0 and places[at - 1] >= turn.start
        if not mentioned and at < len(places) and places[at] < turn.end and places[at] - cluster.end < _ROOM:
            mentioned = True
        near = mentioned or cluster.turn - chain <= _CHAIN or (at > 0 and _turns_since(places[at - 1], turns, cluster))
        if not near:
            continue
        dense = _is_dense(stretches[index], turn, folded)
        if cluster.weight < SECRET_WEIGHT and not dense:
            continue
        if not (mentioned or dense or cluster.weight >= _CHUNK_WEIGHT or _in_short_sentence(cluster, turn, folded)):
            continue
        asked_pin = at > 0 and mentions[at - 1].topic is Topic.PIN
        if not _is_plainly_harmless(cluster, turn, folded, asked_pin):
            chosen.append(cluster)
            if dense:
                chain = cluster.turn
    return chosen


def _stretches(found: Sequence[Cluster]) -> list[Cluster]:
    """For each cluster the stretch of its turn that it and the clusters near it make together."""
    stretches: list[Cluster] = []
    first = 0
    for index, cluster in enumerate(found):
        after = found[index + 1] if index + 1 < len(found) else None
        if after is None or after.turn != cluster.turn or after.start - cluster.end > _STRETCH_GAP:
            whole = cluster._replace(start=found[first].start)
            stretches += [whole] * (index + 1 - first)
            first = index + 1
    return stretches


def _is_plainly_harmless(cluster: Cluster, turn: Turn, folded: str, asked_pin: bool = False) -> bool:
    """Whether every number of a short cluster counts something or is named harmless right before it.

    (A birthday is not, where a PIN was asked for.)
    """
    if cluster.weight >= CARD_WEIGHT or _WORDS.search(folded, cluster.start, cluster.end):
        return False
    runs = list(_RUN.finditer(folded, cluster.start, cluster.end))
    if asked_pin and MEMORY_AID.search(folded, turn.start, cluster.start) is not None:
        return False
    return bool(runs) and all(_is_quantity(folded, run) or _is_named(folded, run.start(), turn.start) for run in runs)


def _turns_since(place: int, turns: Sequence[Turn], cluster: Cluster) -> bool:
    """Whether a mention is at most so many turns back."""
    return place >= turns[max(cluster.turn - _WINDOW, 0)].start


def _is_dense(cluster: Cluster, turn: Turn, folded: str) -> bool:
    rest = turn.end - turn.start - (cluster.end - cluster.start)
    return rest <= _HAN_ROOM or (rest <= _ROOM and _is_spaced(folded[turn.start : turn.end]))


def _is_spaced(text: str) -> bool:
    """Whether a text is not in Chinese or another language whose letters say much each."""
    return text.isascii() or _DENSE_LETTERS.search(text) is None


def _in_short_sentence(cluster: Cluster, turn: Turn, folded: str) -> bool:
    start = max(folded.rfind(mark, turn.start, cluster.start) for mark in ".?!。")
    ends = [end for end in (folded.find(mark, cluster.end, turn.end) for mark in ".?!。") if end >= 0]
    sentence = folded[max(start, turn.start) : min(ends, default=turn.end)]
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
    for link in ("是", "为", " is", "'s"):
        left = left.removesuffix(link)
    names = _harmless_names()
    if left[-1:] > "\x7f":
        return any(left[-size:] in names for size in range(2, 6))
    words = left.split(" ")
    return any(" ".join(words[-size:]) in names for size in (1, 2, 3))


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


def _adding_up(found: Sequence[Cluster], folded: str, turns: Sequence[Turn]) -> set[int]:
    """Turns of digits in a row (acknowledgements between) that add up to a card number though nothing names it."""
    chosen: set[int] = set()
    run: list[int] = []
    weight = 0
    for cluster in found:
        turn = turns[cluster.turn]
        if (
            cluster.weight > CARD_WEIGHT
            or turn.end - turn.start > _LONGEST_CHUNK_TURN
            or not _is_dense(cluster, turn, folded)
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
