"""Numbers that nothing names, looked at again when all of a call is read: what they add up to, hint at, repeat."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compliance_cli.carddata.answers import Answers
from compliance_cli.carddata.context import Context
from compliance_cli.carddata.group import Group
from compliance_cli.carddata.hints import COMPOSED, Told, hinted, is_elsewhere
from compliance_cli.carddata.networks import SHORTEST, luhn, network_of
from compliance_cli.carddata.reading import ECHO_TURNS, MOST_DIGITS, SHORT, Reading, shares
from compliance_cli.carddata.shapes import glued_behind, is_card_like, is_expiry
from compliance_cli.carddata.topics import Topic

#: What tells that a number was wrong.
_WRONG = re.compile(
    r"\b(?:no|nah|nope|not|wrong|sorry|actually|should|meant|mistake|again|once more|invalid|check)\b|n't\b"
    "|错|不对|不是|唔系|唔啱|再|重|应该|不通过"
)
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
#: Stretches back that are said again.
_ECHOED = 3
#: Turns behind a card number in which a chunk of it is put right.
_PUT_RIGHT = 6
_CHUNK = 4


def explain(context: Context, readings: list[Reading], answers: Answers, harmless: Collection[str]) -> None:
    """Give readings without a topic the one that the rest of the call gives them; `harmless` numbers are left."""
    loose = [
        reading
        for reading in readings
        if reading.topic is None and "asked-other" not in reading.clues and reading.digits not in harmless
    ]
    for card in list(_adding_up(context, answers, loose)):
        _take_out(context, readings, card)
    loose = [reading for reading in readings if reading in loose or "apart" in reading.clues]
    told = [(reading.turn, reading.topic, len(reading.digits)) for reading in readings if reading.topic is not None]
    for reading in [part for whole in loose for part in _apart(whole, readings)]:
        topic = _hinted(context, answers, reading, told) if reading.topic is None else None
        if topic is not None:
            _tell(reading, topic, "hinted")
    for reading in [one for one in readings if one.topic is None and "asked-other" not in one.clues]:
        again = None if reading.digits in harmless else _said_again(context, reading, readings)
        if again is not None:
            _tell(reading, again, "said-before")
            if again is Topic.PAN and not _is_tail(reading, readings):
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


def _said_again(context: Context, reading: Reading, readings: Sequence[Reading]) -> Topic | None:
    """The topic of a secret near a reading of which it says a part, or the whole and more."""
    digits = reading.digits
    if len(digits) < _FEWEST_HINTED or any(group.full_date for group in reading.groups):
        return None
    for other in readings:
        if other is reading or abs(other.turn - reading.turn) > ECHO_TURNS:
            continue
        if (other.topic is Topic.PAN or (other.topic is None and other.is_likely())) and (
            any(
                shares(group.digits, other.digits) or _is_chunk(group.digits, other) or _corrects(context, group, other)
                for group in reading.groups
            )
            or _is_chunk(digits, other)
        ):
            return Topic.PAN
        if other.topic in SHORT and (digits == other.digits or _is_part(digits, other.digits)):
            return other.topic
    return None


def _corrects(context: Context, group: Group, card: Reading) -> bool:
    """Whether four digits put right a chunk of a card number.

    Either they are those that end it, in another order (5082, "no, it ends 5802"), or they differ from a chunk in one
    digit, soon after it and where something was wrong.
    """
    digits = group.digits
    if len(digits) != _CHUNK:
        return False
    end = card.digits[-_CHUNK:]
    if sorted(digits) == sorted(end) and len(set(digits)) > 2:
        return True
    if not 0 <= group.turn - card.groups[-1].turn <= _PUT_RIGHT or len(card.digits) < SHORTEST:
        return False
    chunks = (card.digits[at : at + _CHUNK] for at in range(0, len(card.digits), _CHUNK))
    if not any(len(chunk) == _CHUNK and sum(map(str.__ne__, digits, chunk)) == 1 for chunk in chunks):
        return False
    first, last = max(group.turn - 2, card.groups[-1].turn), group.turn
    return _WRONG.search(context.folded, context.turns[first].start, context.turns[last].end) is not None


def _is_chunk(digits: str, card: Reading) -> bool:
    """Whether digits say a part of a card number, four of them one of its chunks."""
    if len(digits) < _FEWEST_AGAIN:
        return False
    at = card.digits.find(digits)
    return at >= 0 and (len(digits) > _CHUNK or at % _CHUNK == 0 or at in card.starts())


def _is_tail(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether a reading says the last four of a card number again, which may stay."""
    return any(
        other is not reading and other.topic is Topic.PAN and other.digits.endswith(reading.digits)
        for other in readings
    )


def _is_part(digits: str, code: str) -> bool:
    if digits.startswith(code) or code.startswith(digits):
        return True
    return min(len(digits), len(code)) >= _FEWEST_AGAIN and (digits in code or code in digits)


@dataclass(frozen=True, slots=True)
class _Card:
    """Stretches of digits that are a card number together, and those that say one of them again."""

    said: tuple[Group, ...]
    again: tuple[Group, ...]


def _take_out(context: Context, readings: list[Reading], card: _Card) -> None:
    """Make one reading of a card's stretches, and of whatever else the readings hold that they stood in, one each."""
    touched = [one for one in readings if any(group in card.said for group in (*one.groups, *one.echoes))]
    if len(touched) == 1 and tuple(touched[0].groups) == card.said:
        # One number already: it is judged by its looks, unless the talk is of cards.
        if context.spoke_of_cards(card.said[0].turn) or context.asks_of_card_next(card.said[-1].turn):
            _tell(touched[0], Topic.PAN, "adds-up")
            _tell_behind(context, readings, card.said[-1])
        return
    at = readings.index(touched[0])
    rest = [group for reading in touched for group in (*reading.groups, *reading.echoes)]
    rest = [group for group in rest if group not in card.said and group not in card.again]
    parts = [Reading([group], None, ["apart"]) for group in rest]
    parts.append(Reading(list(card.said), Topic.PAN, ["adds-up"], list(card.again)))
    parts.sort(key=_turn)
    readings[:] = (
        [reading for reading in readings[:at] if reading not in touched]
        + parts
        + [reading for reading in readings[at:] if reading not in touched]
    )
    _tell_behind(context, readings, card.said[-1])


def _tell_behind(context: Context, readings: Sequence[Reading], last: Group) -> None:
    """Give the expiry date and the code that are said behind a card number, which ends with `last`, their topics."""
    missing = [Topic.EXPIRY, Topic.CVV]
    for reading in readings:
        group = reading.groups[0]
        if group.start < last.end:
            continue
        if group.turn - last.turn > _STEP or not missing:
            break
        if reading.topic in missing:
            missing.remove(reading.topic)
        if reading.topic is not None or "asked-other" in reading.clues or len(reading.groups) > 1:
            continue
        straight = context.content_between(last.turn, group.turn) <= 1 and context.is_reading(group.turn)
        if Topic.EXPIRY in missing and is_expiry(group) and (group.dated or straight):
            _tell(reading, Topic.EXPIRY, "after-pan")
            missing.remove(Topic.EXPIRY)
        elif Topic.CVV in missing and straight and len(group) in (3, 4):
            _tell(reading, Topic.CVV, "after-pan")
            missing.remove(Topic.CVV)


def _turn(reading: Reading) -> int:
    return reading.groups[0].start


def _adding_up(context: Context, answers: Answers, loose: Sequence[Reading]) -> Iterator[_Card]:
    """Stretches, other talk perhaps between, that are a card number together, cut as cards are cut."""
    groups = sorted((group for reading in loose for group in (*reading.groups, *reading.echoes)), key=_start)
    at = 0
    while at < len(groups):
        card = _card_from(context, answers, groups, at)
        if card is not None:
            yield card
        at += len(card.said) + len(card.again) if card is not None else 1


def _card_from(context: Context, answers: Answers, groups: Sequence[Group], first: int) -> _Card | None:
    """The card number that begins with group number `first`."""
    network = network_of(groups[first].digits)
    if network is None or not network.major:
        return None
    digits = ""
    said: list[Group] = []
    again: list[Group] = []
    before = groups[first - 1] if first else None
    if before is not None and before.turn == groups[first].turn and groups[first].digits.startswith(before.digits):
        # "Five one, hang on, five one eight seven."
        again.append(before)
    whole = 0
    for last in range(first, len(groups)):
        group = groups[last]
        if said and group.turn - groups[last - 1].turn > _STEP:
            break
        if any(_is_echo(group, one) for one in said[-_ECHOED:]):
            again.append(group)
            continue
        if whole or group.dated or not answers.is_answer(group):
            break
        size = len(group)
        if size > _LONGEST_STRETCH and (not said or not _ends_card(digits, group.digits)):
            break
        digits += group.digits
        said.append(group)
        if len(said) > 1 and _is_card(context, digits, said):
            whole = len(said)
    return _Card(tuple(said), tuple(again)) if whole else None


def _is_echo(group: Group, said: Group) -> bool:
    """Whether a group says a stretch again: read back, or once more."""
    return group.turn > said.turn and len(group) >= _FEWEST_HINTED and group.digits in said.digits


def _ends_card(digits: str, rest: str) -> bool:
    """Whether a long stretch ends a card number of the usual length, its expiry date and perhaps its code behind it."""
    missing = min(_SIZES[0] - len(digits), len(rest))
    behind = rest[missing:]
    if missing <= 0 or not behind:
        return False
    return glued_behind(behind) is not None or (len(behind) in (3, 6, 7) and is_expiry(Group(0, behind[:3])))


def _is_card(context: Context, digits: str, said: Sequence[Group]) -> bool:
    network = network_of(digits)
    if network is None:
        return False
    if len(said[-1]) > _LONGEST_STRETCH:
        return True
    if len(digits) in _SIZES and len(digits) in network.lengths:
        sure = luhn(digits) or len(digits) == _SIZES[0] or not network.luhn
        return sure and is_card_like([size for group in said for size in _chunks(group)])
    # A digit short or too many, and what belongs to a card is asked for next.
    near = any(abs(len(digits) - size) == 1 and size in network.lengths for size in _SIZES)
    return near and len(digits) >= min(_SIZES) and context.asks_of_card_next(said[-1].turn)


def _chunks(group: Group) -> Iterator[int]:
    return (end - start for start, end in pairwise([*group.breaks, len(group)]))


def _start(group: Group) -> int:
    return group.start
