"""Numbers that nothing names, looked at again when all of a call is read: what they add up to, hint at, repeat."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from compliance_cli.carddata.answers import Answers
from compliance_cli.carddata.context import Context
from compliance_cli.carddata.group import Group
from compliance_cli.carddata.hints import COMPOSED, Told, hinted, is_elsewhere
from compliance_cli.carddata.networks import luhn, network_of
from compliance_cli.carddata.reading import ECHO_TURNS, MOST_DIGITS, SHORT, Reading, shares
from compliance_cli.carddata.shapes import is_card_like
from compliance_cli.carddata.topics import Topic

#: Digits of a number that hints make a secret.
_FEWEST_HINTED = 3
#: Digits that say a part of a secret again.
_FEWEST_AGAIN = 4
#: Turns between two stretches of a card number that is read between other talk.
_STEP = 4
#: Turns in which a price is spoken of.
_PRICE_TURNS = 4
#: Digits of cards that are put together from stretches between other talk, and of one stretch.
_SIZES, _LONGEST_STRETCH = (16, 15, 19), 8


def explain(context: Context, readings: list[Reading], answers: Answers, harmless: Collection[str]) -> None:
    """Give readings without a topic the one that the rest of the call gives them; `harmless` numbers are left."""
    loose = [
        reading
        for reading in readings
        if reading.topic is None and "asked-other" not in reading.clues and reading.digits not in harmless
    ]
    for stretches in _adding_up(answers, loose):
        for reading in stretches:
            _tell(reading, Topic.PAN, "adds-up")
    told = [(reading.turn, reading.topic, len(reading.digits)) for reading in readings if reading.topic is not None]
    for reading in [part for whole in loose for part in _apart(whole, readings)]:
        topic = _hinted(context, answers, reading, told) if reading.topic is None else None
        if topic is not None:
            _tell(reading, topic, "hinted")
    for reading in [one for one in readings if one.topic is None and "asked-other" not in one.clues]:
        again = None if reading.digits in harmless else _said_again(reading, readings)
        if again is not None:
            _tell(reading, again, "said-before")
            if any(_corrects(reading.digits, other) for other in readings if other.topic is Topic.PAN):
                reading.clues.append("corrects")


def _apart(reading: Reading, readings: list[Reading]) -> Sequence[Reading]:
    """A reading; each of its groups as one of its own, if they are codes said one after the other and no card."""
    most = MOST_DIGITS[Topic.OTP]
    if reading.topic is not None or len(reading.groups) < 2 or not most < len(reading.digits) <= 2 * most:
        return (reading,)
    if reading.is_likely() or any(not _FEWEST_HINTED <= len(group) <= most for group in reading.groups):
        return (reading,)
    parts = [Reading([group], None) for group in reading.groups]
    at = readings.index(reading)
    readings[at : at + 1] = parts
    return parts


def _tell(reading: Reading, topic: Topic, clue: str) -> None:
    reading.topic = topic
    if topic is not Topic.PAN and reading.echoes:
        reading.groups = sorted((*reading.groups, *reading.echoes), key=_start)
        reading.echoes = []
    reading.clues.append(clue)


def _hinted(context: Context, answers: Answers, reading: Reading, told: Sequence[Told]) -> Topic | None:
    size = len(reading.digits)
    if not _FEWEST_HINTED <= size <= MOST_DIGITS[Topic.OTP] or not all(map(answers.is_answer, reading.groups)):
        return None
    if any(COMPOSED.search(context.folded, group.start, group.end) for group in reading.groups):
        return None
    if (len(set(reading.digits[1:])) == 1 and reading.digits.endswith("00")) or _is_price(context, reading):
        return None
    for topic in hinted(context, reading.groups[0], told):
        if (len(reading.groups) > 1 and not is_elsewhere(context, reading.groups[-1])) or answers.fits(
            topic, reading.groups[0], size > _FEWEST_HINTED
        ):
            return topic
    return None


def _is_price(context: Context, reading: Reading) -> bool:
    """Whether figures were written as a price a moment ago: "then $299", "the 299's not me"."""
    here = context.turns[reading.groups[0].turn].start
    start = context.turns[max(reading.groups[0].turn - _PRICE_TURNS, 0)].start
    return re.search(rf"[$£€¥] ?{reading.digits}(?![0-9])", context.folded[start:here]) is not None


def _said_again(reading: Reading, readings: Sequence[Reading]) -> Topic | None:
    """The topic of a secret near a reading of which it says a part, or the whole and more."""
    digits = reading.digits
    if len(digits) < _FEWEST_HINTED:
        return None
    for other in readings:
        if other is reading or abs(other.turn - reading.turn) > ECHO_TURNS:
            continue
        if (other.topic is Topic.PAN or (other.topic is None and other.is_likely())) and (
            any(shares(group.digits, other.digits) for group in reading.groups)
            or _is_chunk(digits, other)
            or _corrects(digits, other)
        ):
            return Topic.PAN
        if other.topic in SHORT and (digits == other.digits or _is_part(digits, other.digits)):
            return other.topic
    return None


def _corrects(digits: str, card: Reading) -> bool:
    """Whether four digits are those that end a card number, in another order: 5082, "no, it ends 5802"."""
    end = card.digits[-_FEWEST_AGAIN:]
    return len(digits) == _FEWEST_AGAIN and sorted(digits) == sorted(end) and len(set(digits)) > 2


def _is_chunk(digits: str, card: Reading) -> bool:
    return len(digits) >= _FEWEST_AGAIN and digits in card.digits


def _is_part(digits: str, code: str) -> bool:
    if digits.startswith(code) or code.startswith(digits):
        return True
    return min(len(digits), len(code)) >= _FEWEST_AGAIN and (digits in code or code in digits)


def _adding_up(answers: Answers, loose: Sequence[Reading]) -> Iterator[Sequence[Reading]]:
    """Stretches with other talk between that are a card number together, cut as cards are cut."""
    at = 0
    while at < len(loose):
        stretches = _card_from(answers, loose, at)
        if stretches:
            yield stretches
        at += max(len(stretches), 1)


def _card_from(answers: Answers, loose: Sequence[Reading], first: int) -> Sequence[Reading]:
    network = network_of(loose[first].digits)
    if network is None or not network.major:
        return ()
    digits, whole = "", loose[:0]
    for last in range(first, len(loose)):
        reading = loose[last]
        if last > first and reading.groups[0].turn - loose[last - 1].turn > _STEP:
            break
        if len(reading.digits) > _LONGEST_STRETCH or not all(map(answers.is_answer, reading.groups)):
            break
        digits += reading.digits
        if len(digits) >= min(_SIZES) and last > first and len(digits) in _SIZES and len(digits) in network.lengths:
            stretches = loose[first : last + 1]
            sure = luhn(digits) or len(digits) == 16 or not network.luhn
            if sure and is_card_like([size for one in stretches for size in _chunks(one)]):
                whole = stretches
    return whole


def _chunks(reading: Reading) -> Iterator[int]:
    borders = [*reading.starts(), len(reading.digits)]
    return (end - start for start, end in pairwise(borders))


def _start(group: Group) -> int:
    return group.start
