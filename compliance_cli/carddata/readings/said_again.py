"""What says a secret again, or a part of it: read back, corrected, begun anew, one digit of it spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import SHORTEST
from compliance_cli.carddata.numbers.shapes import glued_behind
from compliance_cli.carddata.readings.putting_right import is_said_anew
from compliance_cli.carddata.readings.reading import ECHO_TURNS, SHORT, Reading, is_same, shares
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.talk_words import WRONG
from compliance_cli.carddata.words.topics import SECRET, Topic

#: Digits of a number that says another again.
_FEWEST = 3
#: Digits that say a part of a secret again.
_FEWEST_AGAIN = 4
#: Turns behind a card number in which a chunk of it is put right.
_PUT_RIGHT = 6
_CHUNK = 4
#: Turns behind a code in which its last digit is asked for and told.
_ASKED_AFTER = 2
#: Code points between the first digits of a code and the same once more.
_LONGEST_RESTART = 24
#: What stands before a digit that is spoken of, and behind it.
_THE_DIGIT, _AT_END = (
    re.compile(r"\b(?:try|off|missed|swallowed|skipped|forgot|dropped|out|was|is) the $|[漏少多]了?(?:一?个)?$"),
    re.compile(r"[ ,.?!，。]*$|[,.?!，。]|漏|少"),
)
_ONE_MORE = re.compile(r"\bthere(?:'s| is| was)(?: also)? (?:an?|another|one more) $")
#: How little a turn says that reads a few digits back; what stands between two that it was heard as.
_FEW_WORDS, _OR = 2, re.compile(r"[ ,，]*(?:\bor|定系?|还是|抑或|还系)[ ,，]*")


def said_again(context: Context, reading: Reading, readings: Sequence[Reading]) -> Topic | None:
    """The topic of a secret near a reading of which it says a part, or the whole and more."""
    digits = reading.digits
    if len(digits) == 1:
        return _one_digit_of(context, reading, readings)
    if len(digits) < _FEWEST or any(group.full_date for group in reading.groups):
        return None
    for other in readings:
        if other is reading or abs(other.turn - reading.turn) > ECHO_TURNS or "asked-other" in other.clues:
            continue
        # (A long number that is read back is no card's for that.)
        proven = other.proven()
        likely = other.topic is None and (proven or (other.is_likely() and len(digits) < SHORTEST))
        if (other.topic is Topic.PAN or likely) and (
            any(
                shares(group.digits, other.digits) or _is_chunk(group.digits, other) or _corrects(context, group, other)
                for group in reading.groups
            )
            or _is_chunk(digits, other)
        ):
            return Topic.PAN
        if other.topic is Topic.PAN and any(_says_part_again(context, group, other) for group in reading.groups):
            return Topic.PAN
        if other.topic is Topic.EXPIRY and len(reading.groups) == 1 and _says_date(reading.groups[0], other):
            return other.topic
        if other.topic in SHORT and _opens(reading, other):
            return other.topic
        part = len(other.digits) > 1 and _is_part(digits, other.digits)
        if other.topic in SHORT and (digits == other.digits or part):
            return other.topic
    return None


def begins_code(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether the last digits of a reading, and those alone, begin a code that is told right behind them."""
    return any(other.topic in SHORT and _opens(reading, other) for other in readings if other is not reading)


def _opens(reading: Reading, code: Reading) -> bool:
    """Whether a code is begun right before it is told: "the new one is 775, haan, 775281"."""
    last, first = reading.groups[-1], code.groups[0]
    near = last.turn == first.turn and 0 <= first.start - last.end <= _LONGEST_RESTART
    return near and len(last) > 1 and first.digits.startswith(last.digits)


def _says_date(group: Group, date: Reading) -> bool:
    """Whether a group says an expiry date again, the code perhaps glued to it."""
    behind = glued_behind(group.digits) if len(group) > len(date.digits) else None
    said = group if behind is None else group.part(*behind)
    return is_same(said, date)


def _says_part_again(context: Context, group: Group, card: Reading) -> bool:
    """Whether a few digits of a card number are said again in the next turn, or beside them as what was heard:

    "and the end is 231, was it?", "was that 3225 or 3325?"
    """
    here, end = context.turns[group.turn], group.turn - card.groups[-1].turn
    if 0 <= end <= 1 and group.digits in card.digits and context.rest(group.turn) <= _FEW_WORDS:
        return True
    behind = _OR.match(context.folded, group.end, here.end)
    return behind is not None and any(
        said.start == behind.end() and len(said) == len(group) and said.digits in card.digits
        for said in context.said_in(group.turn)
    )


def _one_digit_of(context: Context, reading: Reading, readings: Sequence[Reading]) -> Topic | None:
    """The topic of a secret one digit of which is spoken of right behind it: "I left off the 3"."""
    group = reading.groups[0]
    here = context.turns[group.turn]
    if _ONE_MORE.search(context.folded, here.start, group.start) is not None:
        # "There's a six on the next line, so four oh one three nine six."
        whole = (one for one in readings if one.topic in SHORT and one.turn == group.turn)
        return next((one.topic for one in whole if reading.digits in one.digits), None)
    alone = context.rest_before(group) == 0 and context.sentence_weight(group) == 0
    if alone and context.asks_something(group.turn - 1):
        # "It says eight three one one six …" "Is there one more after that?" "Nine."
        first = max(group.turn - _ASKED_AFTER, 0)
        told = [one for one in readings if one.topic in SHORT and first <= one.turn < group.turn]
        if told and context.turns[told[-1].turn].role is here.role:
            return told[-1].topic
    if (
        _THE_DIGIT.search(context.folded, here.start, group.start) is None
        or _AT_END.match(context.folded, group.end, here.end) is None
    ):
        return None
    for other in readings:
        straight = 0 <= group.turn - other.turn <= 1 and other.groups[-1].start < group.start
        if straight and other.topic in SECRET and reading.digits in other.digits:
            return other.topic
    return None


def _corrects(context: Context, group: Group, card: Reading) -> bool:
    """Whether four digits put right a chunk of a card number.

    Either they are those that end it, in another order (5082, "no, it ends 5802"), or they say a chunk anew, soon
    after it and where something was wrong.
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
    if not any(len(chunk) == _CHUNK and is_said_anew(digits, chunk) for chunk in chunks):
        return False
    first, last = max(group.turn - 2, card.groups[-1].turn), group.turn
    return WRONG.search(context.folded, context.turns[first].start, context.turns[last].end) is not None


def _is_chunk(digits: str, card: Reading) -> bool:
    """Whether digits say a part of a card number, four of them one of its chunks."""
    if len(digits) < _FEWEST_AGAIN:
        return False
    at = card.digits.find(digits)
    return at >= 0 and (len(digits) > _CHUNK or at % _CHUNK == 0 or at in card.starts())


def is_tail(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether a reading says the last four of a card number again, which may stay."""
    return any(
        other is not reading and other.topic is Topic.PAN and other.digits.endswith(reading.digits)
        for other in readings
    )


def _is_part(digits: str, code: str) -> bool:
    if digits.startswith(code) or code.startswith(digits):
        return True
    if code.endswith(digits) and len(code) - len(digits) >= _FEWEST:
        # "Eight oh four, then what?" "Six one five."
        return True
    return min(len(digits), len(code)) >= _FEWEST_AGAIN and (digits in code or code in digits)
