"""What the words of a sentence make together: two parts one topic, a card spoken of a card number, some parts none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

from compliance_cli.carddata.talk.cue_combinations import COMBINATIONS
from compliance_cli.carddata.talk.cue_owners import belongs_elsewhere, follows_name, near
from compliance_cli.carddata.words.lexicon import Part
from compliance_cli.carddata.words.topics import TELLING, Topic

#: The widest reach of a combination.
_FARTHEST_PART = max(reach for _, _, _, reach, _ in COMBINATIONS)
#: Topics of which something is told.
_HEARD = TELLING | {Topic.VOUCHER}
#: Topics whose phrases are also said of the digits of other numbers.
_SHORT = frozenset({Topic.CVV})
#: What makes a code of digits though something harmless is named beside them.
_OF_CODES = frozenset({Topic.CARD, Topic.BACK, Topic.FRONT, Topic.EXPIRY, Topic.PAN, Topic.CVV})
#: Topics that say nothing but together with another. (A bare "number" may be of a thing, and be no card data so.)
_PARTS = frozenset(
    {
        Topic.DIGITS, Topic.SENT, Topic.SHOWN, Topic.WHEN, Topic.MONTH, Topic.YEAR, Topic.THREE, Topic.FRONT,
        Topic.THING, Topic.HOLDING, Topic.NOTHING,
    }
)  # fmt: skip
#: Words for a number of whatever kind.
_BARE = frozenset({Topic.NUMBER, Topic.DIGITS, Topic.CODE})


@lru_cache(maxsize=4096)
def can_tell(topics: frozenset[Topic]) -> bool:
    """Whether a turn whose parts have these topics, and no others, can tell what a number is."""
    if not topics <= _PARTS:
        return True
    return any((first, second) in _PAIRS for first in topics for second in topics if first is not second)


def make_more(left: Part, right: Part) -> bool:
    """Whether two parts are near and different enough to make a topic together."""
    return right.start - left.end <= _FARTHEST_PART and left.topic is not right.topic


def carried(
    told: Mapping[int, Sequence[Part]], topics: Mapping[int, Set[Topic]], made: Mapping[int, list[Part]]
) -> None:
    """A card spoken of makes the bare "number" of a later sentence a card number, a message a one-time code."""
    spoken: Topic | None = None
    for number, inside in told.items():
        here = topics[number]
        if spoken is not None and not made[number] and here.isdisjoint(TELLING):
            made[number] += [Part(part.start, part.end, spoken) for part in inside if part.topic in _BARE][:1]
        if Topic.CARD in here:
            spoken = Topic.PAN
        elif Topic.SENT in here:
            spoken = Topic.OTP


def telling(inside: Sequence[Part], topics: Set[Topic], made: Sequence[Part]) -> list[Part]:
    """The parts that tell a topic by themselves.

    What was sent is a one-time code and nothing else; a number or code with a name of its own, whatever that is
    ("the fridge model number"), is no card data.
    """
    if topics.isdisjoint(_HEARD):
        return []
    sent = any(part.topic is Topic.OTP for part in made)
    dated = any(part.topic is Topic.EXPIRY for part in made)
    elsewhere = Topic.THING in topics and Topic.CARD not in topics
    backed = Topic.BACK in topics
    told = []
    for at, part in enumerate(inside):
        if part.topic is Topic.VOUCHER:
            if not sent:
                told.append(Part(part.start, part.end, Topic.OTHER))
        elif sent and (part.topic is Topic.PIN or (part.topic is Topic.CVV and not backed)):
            continue
        elif part.topic is Topic.ENDS and (dated or elsewhere):
            told.append(Part(part.start, part.end, Topic.EXPIRY if dated else Topic.OTHER))
        elif part.topic in TELLING and not (
            part.topic in _SHORT and (belongs_elsewhere(inside, at) or (not backed and follows_name(inside, at)))
        ):
            told.append(part)
    return told


def combined(inside: Sequence[Part], topics: Set[Topic]) -> list[Part]:
    """The topics that parts of one sentence (in order) make together."""
    made: list[Part] = []
    last = len(inside) - 1
    for at, left in enumerate(inside):
        if at < last and left.topic in _OPENING:
            for right in near(inside, at, _FARTHEST_PART):
                reach, topic = _PAIRS.get((left.topic, right.topic), _NO_PAIR)
                if right.start - left.end > reach or (topic is Topic.OTP and _is_of_thing(inside, left, right)):
                    continue
                if not (
                    topic is Topic.CVV and left.topic is Topic.THREE and belongs_elsewhere(inside, inside.index(right))
                ):
                    made.append(Part(left.start, right.end, topic))
    if not made:
        return made
    if (Topic.THING in topics or Topic.OTHER in topics) and Topic.CARD not in topics:
        # A policy expires too.
        made = [part for part in made if part.topic is not Topic.EXPIRY]
    if (Topic.NATIONAL_ID in topics or Topic.ACCOUNT in topics) and Topic.CARD not in topics:
        # The last digits of an identity number are no card's.
        made = [part for part in made if part.topic is not Topic.CVV]
    if Topic.OTHER in topics and not topics & _OF_CODES:
        # "A three digit model": digits of something else.
        made = [part for part in made if part.topic is not Topic.CVV]
    if Topic.OTHER in topics and Topic.CARD not in topics:
        # 您手上有保单的话看右上角，号码是…: the number of what is named.
        made = [part for part in made if part.topic is not Topic.PAN]
    if Topic.CVV in topics or any(part.topic is Topic.CVV for part in made):
        # The code's digits stand on the front of some cards.
        made = [part for part in made if part.topic is not Topic.PAN]
    return made


def _is_of_thing(inside: Sequence[Part], sent: Part, number: Part) -> bool:
    """Whether what was sent is a thing, and the number its own: "I got your flyer, and there's a number on it"."""
    things = (part for part in inside if part.topic is Topic.THING)
    return number.topic in _BARE and any(sent.end <= part.start and part.end <= number.start for part in things)


#: What two topics make, in the order they are said, and how far apart they may be.
_PAIRS = {
    pair: (reach, topic)
    for first, second, ordered, reach, topic in reversed(COMBINATIONS)
    for pair in (((first, second),) if ordered else ((first, second), (second, first)))
}
_OPENING = frozenset(first for first, _ in _PAIRS)
_NO_PAIR = (-1, Topic.OTHER)
