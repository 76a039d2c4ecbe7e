"""Long numbers that the talk before them names, with other talk between: "have you the number?" "It's a long yoke."

The name holds as long as nothing since has spoken of paying by card.
"""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST, luhn
from compliance_cli.carddata.numbers.shapes import glued_behind
from compliance_cli.carddata.readings.reading import Reading, shares
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.talk_words import A_SUM, HOW_MANY
from compliance_cli.carddata.words.thing_words import HOLD_ON, TALK, VOLUNTEERED
from compliance_cli.carddata.words.topics import Topic

#: Turns back in which a thing is spoken of whose number it may be, and ahead in which a card's code may be asked for.
_BACK, _AHEAD = 10, 5
#: Turns back in which a sum is spoken of that somebody pays, and that were said before a number nobody named.
_SUM_BACK, _FEWEST_BEFORE = 6, 2
#: Turns back in which the question stands that a number answers.
_QUESTION_BACK = 4
#: Turns between a thing and what says that a number of it is meant.
_TOGETHER = 3
#: Digits by which a number said again is known, and of a number of its own.
_FEWEST_AGAIN, _FEWEST_OF_ANOTHER = 8, 7
#: Digits of a number that answers a question after another.
_FEWEST_OF_ANSWER = 6
_OF_CARD = frozenset({Topic.PAN, Topic.CVV, Topic.EXPIRY})


def is_named_from_afar(context: Context, readings: Sequence[Reading], said: Sequence[Group]) -> bool:
    """Whether the talk before a number is of a thing with a number, and since then of no payment.

    (`said` are its stretches, `readings` all of the call.)
    """
    first = said[0]
    if _is_cards_next(context, said) or _is_dated(context, said):
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
    return _names(context, start, said)


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


def _names(context: Context, start: int, number: Sequence[Group]) -> bool:
    """Whether the talk between a code point and a number names it, or nothing in it is of cards or of paying."""
    first = number[0]
    straight = context.turns[max(first.turn - 1, 0)].start
    named = of_cards = card = False
    named_at = start
    #: Where a thing was last spoken of, and a number.
    known: dict[str, int] = {}
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
            named, named_at = True, said.end()
            of_cards = of_cards or said[0].endswith(("card", "cards", "卡", "咭"))
        else:
            # (The name of a company may be of insurance, and a telephone's number asked for later.)
            known[kind] = named_at = said.end()
            if len(known) > 1 and context.folded.count("\n", min(known.values()), max(known.values())) <= _TOGETHER:
                named = True
    if _is_answered(context, named_at, number):
        return False
    return named or (not card and (_is_asked(context, first.turn) or _is_mere_answer(context, start, number)))


def _is_mere_answer(context: Context, start: int, number: Sequence[Group]) -> bool:
    """Whether a number answers a question in talk that is of no sum and no card.

    One that is read over many turns, or where nothing was said before it, may be any; behind a longer one its date and
    code may be glued. (The words of paying are known in English and Chinese only.)
    """
    first = number[0]
    if context.languages or number[-1].turn > first.turn or sum(map(len, number)) > LONGEST + 1:
        return False
    if context.spoke_of_cards(first.turn) or context.content_between(-1, first.turn) < _FEWEST_BEFORE:
        return False
    here = context.turns[first.turn].start
    if VOLUNTEERED.search(context.folded, here, first.start) is not None or not _answers(context, first.turn):
        return False
    priced = context.turns[max(first.turn - _SUM_BACK, 0)].start
    return A_SUM.search(context.folded, max(priced, start), first.start) is None


def _answers(context: Context, turn: int) -> bool:
    """Whether the last thing that the other side said, encouragement apart, asks for something."""
    own = context.turns[turn].role
    for before in range(turn - 1, max(turn - 1 - _QUESTION_BACK, -1), -1):
        other = context.turns[before].role is not own
        if other and context.has_content(before) and HOLD_ON.search(context.text(before)) is None:
            return context.asks_something(before)
    return False


def _is_answered(context: Context, named_at: int, number: Sequence[Group]) -> bool:
    """Whether another number was said since something was named: the name is that one's."""
    digits = "".join(group.digits for group in number)
    return context.says_between(named_at, number[0].start, _FEWEST_OF_ANSWER, digits[:_FEWEST_AGAIN])


def _is_asked(context: Context, turn: int) -> bool:
    """Whether the last question was after a harmless number that may be as long as a card's."""
    if context.names_harmless(turn - 1):
        return True
    ask = context.ask(turn)
    if ask is None or not ask.asking or ask.topics() != (Topic.OTHER,) or context.asks_short(ask):
        return False
    return not context.numbers_between(ask.turn, turn)


def _is_dated(context: Context, said: Sequence[Group]) -> bool:
    """Whether an expiry date stands behind a number in its turn, or in its own last digits."""
    digits = "".join(group.digits for group in said)
    ends = range(SHORTEST, LONGEST + 1) if len(digits) > LONGEST else range(0)
    if any(luhn(digits[:at]) and glued_behind(digits[at:]) for at in ends):
        return True
    return context.says_expiry_behind(said[-1])


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
        opening = reading.digits[:_FEWEST_AGAIN]
        if any(reading.digits == card or shares(reading.digits, card) for card in proven):
            if opening in known or _is_asked_for(context, readings, reading.groups):
                reading.clues += ["asked-other", "asked-long"]
                known.add(opening)
            continue
        if "asked-other" in reading.clues:
            known.add(opening)
            continue
        if opening in known or is_named_from_afar(context, readings, reading.groups):
            reading.clues.append("asked-other")
            known.add(opening)
