"""Long numbers that the talk before them names, with other talk between: "have you the number?" "It's a long yoke."

The name holds as long as nothing since has spoken of paying by card.
"""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import SHORTEST
from compliance_cli.carddata.readings.reading import Reading
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.talk_words import HOW_MANY
from compliance_cli.carddata.words.thing_words import TALK
from compliance_cli.carddata.words.topics import Topic

#: Turns back in which a thing is spoken of whose number it may be, and ahead in which a card's code may be asked for.
_BACK, _AHEAD = 10, 5
#: Digits by which a number said again is known.
_FEWEST_AGAIN = 8
_OF_CARD = frozenset({Topic.PAN, Topic.CVV, Topic.EXPIRY})


def is_named_from_afar(context: Context, readings: Sequence[Reading], first: Group, last: Group) -> bool:
    """Whether the talk before a number is of a thing with a number, and since then of no payment.

    (`first` and `last` are the ends of the number, `readings` all of the call.)
    """
    if _is_cards_next(context, last.turn):
        return False
    start = context.turns[max(first.turn - _BACK, 0)].start
    for reading in readings:
        if reading.topic in _OF_CARD and reading.groups[0].start < first.start:
            start = max(start, reading.end)
    straight = context.turns[max(first.turn - 1, 0)].start
    named = thing = word = of_cards = card = False
    for said in TALK.finditer(context.folded, start, first.start):
        kind = (said.lastgroup or "").removesuffix("_han")
        if kind == "paying":
            return False
        if kind == "card":
            card = card or not of_cards
        elif card and said.start() < straight:
            # "On the front of the card?" "Yes, it should say member."
            continue
        elif kind == "number":
            named = True
            of_cards = of_cards or said[0].endswith(("card", "cards", "卡"))
        else:
            thing, word = thing or kind == "thing", word or kind == "word"
    return named or (thing and word)


def _is_cards_next(context: Context, turn: int) -> bool:
    """Whether what goes with a card number is spoken of from a turn on, before another card or its number is."""
    for after in range(turn, min(turn + 1 + _AHEAD, len(context.turns))):
        for cue in context.cues(after):
            counts = cue.topic is Topic.PAN and HOW_MANY.fullmatch(context.folded, cue.start, cue.end) is not None
            if cue.void or counts or cue.topic not in _OF_CARD:
                continue
            return cue.topic is not Topic.PAN or after <= turn + 1
    return False


def note_named(context: Context, readings: Sequence[Reading]) -> None:
    """Note of the long numbers that nothing names beside them that are named from afar, and of what says them again."""
    known: set[str] = set()
    for reading in readings:
        if reading.topic is not None or len(reading.digits) < SHORTEST - 1 or "asked-other" in reading.clues:
            continue
        opening = reading.digits[:_FEWEST_AGAIN]
        if opening in known or is_named_from_afar(context, readings, reading.groups[0], reading.groups[-1]):
            reading.clues.append("asked-other")
            known.add(opening)
