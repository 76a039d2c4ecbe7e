"""Places where cues are heard, and how they lie to each other."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from compliance_cli.engine.hearing.windows import Span
from compliance_cli.vocabulary import Certainty


class Said(Struct, frozen=True, gc=False):
    """One place where a cue is heard.

    - `start`, `end`: positions in the call (see `View`); `turn`: the turn it begins in.
    - `offset`, `sentence`: where it begins, and its sentence, in the text of its `utterance`.
    - `pieces`: safe offsets, given only where the place stands in several (a number said over several turns).
    - `by_meaning`: it was heard by what it means, in other words than the cue's.
    - `told_by`: no wording hears it: the grams that weigh most for it, the heaviest first.
    """

    cue: str
    start: int
    end: int
    turn: int
    utterance: int
    offset: int
    sentence: Span
    certainty: Certainty = Certainty.SURE
    pieces: tuple[Span, ...] = ()
    by_meaning: bool = False
    told_by: tuple[str, ...] = ()


def in_order_of_place(said: Said) -> Span:
    """What places are sorted by."""
    return said.start, said.end


def worded(found: Sequence[Said]) -> Sequence[Said]:
    """The places without those heard by meaning or evidence where a worded one stands in the same stretch."""
    by_words = [said for said in found if not (said.by_meaning or said.told_by)]
    if len(by_words) == len(found):
        return found
    return by_words + [
        said
        for said in found
        if (said.by_meaning or said.told_by)
        and not any(one.start < said.end and said.start < one.end for one in by_words)
    ]


def merged(found: Sequence[Said]) -> tuple[Said, ...]:
    """Places in order, with overlapping ones made one."""
    apart: list[Said] = []
    for said in found:
        if apart and said.start < apart[-1].end and said.utterance == apart[-1].utterance:
            if said.end > apart[-1].end:
                apart[-1] = replace(apart[-1], end=said.end)
        else:
            apart.append(said)
    return tuple(apart)


def is_before(subject: Said, trigger: Said) -> bool:
    """Whether a place counts as before another: it comes first, or stands in the same sentence."""
    return subject.start < trigger.start or in_one_sentence(subject, trigger)


def is_after(subject: Said, trigger: Said) -> bool:
    """Whether a place counts as after another: it comes later, or stands in the same sentence."""
    return subject.start >= trigger.end or in_one_sentence(subject, trigger)


def one_a_sentence(places: Sequence[Said]) -> list[Said]:
    """Places in order, of those in one sentence the first only."""
    counted: list[Said] = []
    for place in places:
        if not counted or not in_one_sentence(counted[-1], place):
            counted.append(place)
    return counted


def in_one_sentence(one: Said, other: Said) -> bool:
    """Whether two places stand in the same sentence of one speaker."""
    return one.utterance == other.utterance and (
        one.sentence[0] <= other.offset < one.sentence[1] or other.sentence[0] <= one.offset < other.sentence[1]
    )
