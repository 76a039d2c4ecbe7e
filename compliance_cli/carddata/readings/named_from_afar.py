"""Long numbers that the talk before them names, with other talk between: "have you the number?" "It's a long yoke."

The name holds as long as nothing since has spoken of paying by card.
"""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import SHORTEST
from compliance_cli.carddata.readings.reading import Reading, shares
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.talk_words import A_SUM, HOW_MANY
from compliance_cli.carddata.words.thing_words import TALK
from compliance_cli.carddata.words.topics import Topic

#: Turns back in which a thing is spoken of whose number it may be, and ahead in which a card's code may be asked for.
_BACK, _AHEAD = 10, 5
#: Turns back in which a sum is spoken of that somebody pays, and that were said before a number nobody named.
_SUM_BACK, _FEWEST_BEFORE = 3, 2
#: Digits by which a number said again is known, and of a number of its own.
_FEWEST_AGAIN, _FEWEST_OF_ANOTHER = 8, 7
_OF_CARD = frozenset({Topic.PAN, Topic.CVV, Topic.EXPIRY})


def is_named_from_afar(context: Context, readings: Sequence[Reading], said: Sequence[Group]) -> bool:
    """Whether the talk before a number is of a thing with a number, and since then of no payment.

    (`said` are its stretches, `readings` all of the call.)
    """
    first = said[0]
    if _is_cards_next(context, said):
        return False
    if context.is_named_behind(said[-1].turn):
        return True
    start = context.turns[max(first.turn - _BACK, 0)].start
    for reading in readings:
        if reading.topic in _OF_CARD and reading.groups[0].start < first.start:
            start = max(start, reading.end)
    for turn in range(max(first.turn - _BACK, 0), first.turn):
        if context.refuses(turn):
            # "I'd rather not, mate." "I'll text you a link instead."
            start = max(start, context.turns[turn].end)
    return _names(context, start, first)


def _is_asked_for(context: Context, readings: Sequence[Reading], said: Sequence[Group]) -> bool:
    """Whether a number was asked for that may be as long as a card's, and nothing around is of cards or of paying.

    It may be right as a card number by chance then.
    """
    turn = said[0].turn
    if not _is_asked(context, turn) or context.spoke_of_cards(said[-1].turn) or _is_cards_next(context, said):
        return False
    start = context.turns[max(turn - _BACK, 0)].start
    if any(
        (match.lastgroup or "").startswith(("paying", "card"))
        for match in TALK.finditer(context.folded, start, said[0].start)
    ):
        return False
    return not any(reading.topic in _OF_CARD for reading in readings)


def _names(context: Context, start: int, first: Group) -> bool:
    """Whether the talk between a code point and a number names it, or nothing in it is of cards or of paying."""
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
            of_cards = of_cards or said[0].endswith(("card", "cards", "卡", "咭"))
        else:
            thing, word = thing or kind == "thing", word or kind == "word"
    if named or (thing and word) or (not card and _is_asked(context, first.turn)):
        return True
    priced = context.turns[max(first.turn - _SUM_BACK, 0)].start
    return (
        not card
        and first.turn >= _FEWEST_BEFORE
        and not context.spoke_of_cards(first.turn)
        and A_SUM.search(context.folded, max(priced, start), first.start) is None
    )


def _is_asked(context: Context, turn: int) -> bool:
    """Whether the last question was after a harmless number that may be as long as a card's."""
    ask = context.ask(turn)
    return ask is not None and ask.asking and ask.topics() == (Topic.OTHER,) and not context.asks_short(ask)


def _is_cards_next(context: Context, said: Sequence[Group]) -> bool:
    """Whether a card's code or date is spoken of behind a number, before another card or number is."""
    digits = "".join(group.digits for group in said)
    turn = said[-1].turn
    for after in range(turn, min(turn + 1 + _AHEAD, len(context.turns))):
        topics = {
            cue.topic
            for cue in context.cues(after)
            if not (
                cue.void
                or (cue.topic is Topic.PAN and HOW_MANY.fullmatch(context.folded, cue.start, cue.end) is not None)
            )
        }
        if not topics.isdisjoint(_OF_CARD - {Topic.PAN}) or (Topic.PAN in topics and after <= turn + 1):
            return True
        if after > turn + 1 and (
            Topic.PAN in topics or Topic.CARD in topics or context.says_another(after, digits, _FEWEST_OF_ANOTHER)
        ):
            return False
    return False


def note_named(context: Context, readings: Sequence[Reading]) -> None:
    """Note of the long numbers that nothing names beside them that are named from afar, and of what says them again."""
    known: set[str] = set()
    proven = [reading.digits for reading in readings if reading.topic in (None, Topic.PAN) and reading.proven()]
    for reading in readings:
        if reading.topic is not None or len(reading.digits) < SHORTEST - 1:
            continue
        if any(reading.digits == card or shares(reading.digits, card) for card in proven):
            if _is_asked_for(context, readings, reading.groups):
                reading.clues += ["asked-other", "asked-long"]
            continue
        if "asked-other" in reading.clues:
            continue
        opening = reading.digits[:_FEWEST_AGAIN]
        if opening in known or is_named_from_afar(context, readings, reading.groups):
            reading.clues.append("asked-other")
            known.add(opening)
