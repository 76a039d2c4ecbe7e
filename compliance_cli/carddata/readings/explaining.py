"""Numbers that nothing names, looked at again when all of a call is read: what they add up to, hint at, repeat."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from compliance_cli.carddata.numbers.group import Group, start_of
from compliance_cli.carddata.numbers.networks import SHORTEST, network_of
from compliance_cli.carddata.numbers.shapes import is_card_number, is_expiry
from compliance_cli.carddata.readings.adding_up import STEP, Card, adding_up
from compliance_cli.carddata.readings.after_card import tell_after_cards
from compliance_cli.carddata.readings.answers import Answers
from compliance_cli.carddata.readings.behind_date import is_behind_date, is_told_of
from compliance_cli.carddata.readings.late_codes import tell_late_codes
from compliance_cli.carddata.readings.named_from_afar import is_named_from_afar, note_named
from compliance_cli.carddata.readings.reading import MOST_DIGITS, SHORT, Reading
from compliance_cli.carddata.readings.said_again import begins_code, is_tail, said_again
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.talk.hints import COMPOSED, Told, hinted, is_elsewhere
from compliance_cli.carddata.words.topics import Topic

#: Digits of a number that hints make a secret.
_FEWEST_HINTED = 3
#: Turns in which a price is spoken of.
_PRICE_TURNS = 4
#: 1,720: no code has a comma behind its first digit.
_THOUSANDS = re.compile("[1-9],[0-9]{3}")
#: What says of a year on a card that it is not the one in which it ends: "that's when you joined".
_YEARS = ("1950", "2049")
_SINCE_THEN = re.compile(
    r"(?:(?:no|oh|ah|nah|right|yeah)[ ,.]+)*(?:that's|that is|that'll be|it's)[^.?!\n]{0,30}"
    r"\b(?:member|joined|since|issued?|started?|opened)\b"
    "|(?:不是?|哦|啊|嗯|喔)*[，, ]*(?:那个?|这个?|嗰个)[是系][^，。\n]{0,8}(?:会员|开始|发卡|入会|加入|开卡|成为)"
)
#: Digits of a chunk.
_CHUNK = 4
_CARDS = frozenset({Topic.PAN, Topic.CARD})
#: What is said behind the first digits of a card number that is given up.
_GIVEN_UP = re.compile(
    r"[ ,.;\u2026\-]*(?:(?:oh|uh|um|hm+|er|wait|sorry|no|ah)[ ,.\u2026]+)*"
    r"(?:actually\b|wait\b|sorry\b|never ?mind|forget\b"
    r"|(?:no,? )?(?:that's|that one's|that is|it's|this is) (?:the |my |an? )?"
    r"(?:old|wrong|expired|other|joint|dead|cancelled)\b"
    r"|start(?:ing)? (?:over|again)|let me start|hang on)"
    "|[ ，,。.\u2026]*(?:啊|哎|呃|哦)?[ ，,]*(?:算了|不对|不是这|错了|等等|唔系|过期|那张|重来)"
)


def explain(context: Context, readings: list[Reading], answers: Answers, harmless: Collection[str]) -> None:
    """Give readings without a topic the one that the rest of the call gives them; `harmless` numbers are left."""
    note_named(context, readings)
    loose = [
        reading
        for reading in readings
        if reading.topic is None and "asked-other" not in reading.clues and reading.digits not in harmless
    ]
    for card in list(adding_up(context, answers, loose)):
        if card.proven or not is_named_from_afar(context, readings, card.said):
            _take_out(context, readings, card)
    for reading in [one for one in loose if one.topic is None and is_card_number(one.groups[-1])]:
        _tell_behind(context, readings, reading.groups[-1])
    tell_after_cards(context, readings, answers.collecting.roles)
    _tell_behind_dates(context, readings)
    for reading in [one for one in readings if one.topic is None and _is_given_up(context, one, readings)]:
        _tell(reading, Topic.PAN, "given-up")
    # What is too short for the card that was asked for may be the code that was asked for since, in other words.
    short = [one for one in readings if one.topic is Topic.PAN and one.with_echoes().is_too_short()]
    for reading in short:
        reading.topic = None
    loose = [one for one in readings if one in loose or one in short or "apart" in one.clues]
    told = [(reading.turn, reading.topic, len(reading.digits)) for reading in readings if reading.topic is not None]
    for reading in [part for whole in loose for part in _apart(whole, readings)]:
        topic = _hinted(context, answers, reading, told) if reading.topic is None else None
        if topic is not None:
            _tell(reading, topic, "hinted")
    tell_late_codes(context, readings, answers)
    # (Twice: what makes a card number of its repeats is one by them.)
    for reading in [one for one in readings * 2 if "asked-other" not in one.clues]:
        if reading.topic is not None:
            continue
        again = None if reading.digits in harmless else said_again(context, reading, readings)
        if again in SHORT and begins_code(reading, readings):
            # "That was the old one, the new one is 775, haan, 775281": what was read before is none of it.
            reading.groups = reading.groups[-1:]
        if again is not None:
            _tell(reading, again, "said-before")
            if again is Topic.PAN and not is_tail(reading, readings):
                reading.clues.append("corrects")


def _apart(reading: Reading, readings: list[Reading]) -> Sequence[Reading]:
    """A reading; each of its groups as one of its own, if they are codes said one after the other and no card.

    What says them again is one of its own, too.
    """
    most = MOST_DIGITS[Topic.OTP]
    if reading.topic is not None or len(reading.groups) < 2 or not most < len(reading.digits) <= 2 * most:
        return (reading,)
    if reading.is_likely() or any(not _FEWEST_HINTED <= len(group) <= most for group in reading.groups):
        return (reading,)
    parts = [Reading([group], None) for group in sorted((*reading.groups, *reading.echoes), key=start_of)]
    at = readings.index(reading)
    readings[at : at + 1] = parts
    return parts


def _tell(reading: Reading, topic: Topic, clue: str) -> None:
    reading.topic = topic
    if topic is not Topic.PAN and reading.echoes:
        reading.groups = sorted((*reading.groups, *reading.echoes), key=start_of)
        reading.echoes = []
    reading.clues.append(clue)


def _hinted(context: Context, answers: Answers, reading: Reading, told: Sequence[Told]) -> Topic | None:
    size = len(reading.digits)
    if not _FEWEST_HINTED <= size <= MOST_DIGITS[Topic.OTP] or not all(map(answers.is_answer, reading.groups)):
        return None
    if any(group.dated or COMPOSED.search(context.folded, group.start, group.end) for group in reading.groups):
        return None
    if (len(set(reading.digits[1:])) == 1 and reading.digits.endswith("00")) or _is_price(context, reading):
        return None
    if size == len(_YEARS[0]) and _YEARS[0] <= reading.digits <= _YEARS[1]:
        after = reading.turn + 1
        if after < len(context.turns) and _SINCE_THEN.match(context.text(after)) is not None:
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
    group = reading.groups[0]
    if group.typed and _THOUSANDS.fullmatch(context.folded, group.start, group.end) is not None:
        return True
    return re.search(rf"[$£€¥] ?{reading.digits}(?![0-9])", context.folded[start:here]) is not None


def _take_out(context: Context, readings: list[Reading], card: Card) -> None:
    """Make one reading of a card's stretches, and of whatever else the readings hold that they stood in, one each."""
    touched = [one for one in readings if any(group in card.said for group in (*one.groups, *one.echoes))]
    if len(touched) == 1 and tuple(touched[0].groups) == card.said:
        # One number already: it is judged by its looks, unless the talk is of cards, or only what is meant is one.
        taken_back = card.proven and any(group.corrections for group in card.said)
        if taken_back or context.spoke_of_cards(card.said[0].turn) or context.asks_of_card_next(card.said[-1].turn):
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


def _is_given_up(context: Context, reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether digits begin a card number that is given up: "4130 905 … no, that's the old one. Use my Mastercard, …".

    Another card is read soon after, or one was asked for.
    """
    group = reading.groups[-1]
    end = context.turns[group.turn].end
    if group.dated or _GIVEN_UP.match(context.folded, group.end, end) is None:
        return False
    network = network_of(reading.digits)
    if network is None or not network.major or not _CHUNK <= len(reading.digits) < SHORTEST:
        return False
    ask = context.ask(group.turn)
    if ask is not None and not _CARDS.isdisjoint(ask.topics()):
        return True
    return any(
        other.groups[0].start > group.end
        and other.groups[0].turn - group.turn <= STEP
        and (other.topic is Topic.PAN or other.is_likely())
        for other in readings
    )


def _tell_behind(context: Context, readings: Sequence[Reading], last: Group) -> None:
    """Give the expiry date and the code that are said behind a card number, which ends with `last`, their topics."""
    missing = [Topic.EXPIRY, Topic.CVV]
    for reading in readings:
        group = reading.groups[0]
        if group.start < last.end:
            continue
        if group.turn - last.turn > STEP or not missing:
            break
        if reading.topic in missing:
            missing.remove(reading.topic)
        if reading.topic is not None or "asked-other" in reading.clues or len(reading.groups) > 1:
            continue
        straight = context.content_between(last.turn, group.turn) <= 1 and context.is_reading(group.turn)
        if Topic.EXPIRY in missing and is_expiry(group) and (group.dated or straight):
            _tell(reading, Topic.EXPIRY, "after-pan")
            missing.remove(Topic.EXPIRY)
        elif Topic.CVV in missing and straight and len(group) in (3, 4) and not is_told_of(context, group):
            _tell(reading, Topic.CVV, "after-pan")
            missing.remove(Topic.CVV)


def _tell_behind_dates(context: Context, readings: Sequence[Reading]) -> None:
    """Make a card's code of what stands behind its date in one turn: 零八三零，还有七七四啦."""
    for date, reading in pairwise(readings):
        alone = reading.topic is None and len(reading.groups) == 1 and "asked-other" not in reading.clues
        if alone and is_behind_date(context, date, reading.groups[0]):
            _tell(reading, Topic.CVV, "after-pan")


def _turn(reading: Reading) -> int:
    return reading.groups[0].start
