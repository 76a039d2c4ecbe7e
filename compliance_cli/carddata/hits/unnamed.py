"""Numbers that nothing names: identity and card numbers by their looks, their neighbourhood, or standing alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise

from compliance_cli.carddata.hits.card_hits import USUAL, hit_of, split
from compliance_cli.carddata.model import Hit, Span
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.identities import lettered_id, opening, resident_id
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST, luhn, network_of
from compliance_cli.carddata.numbers.shapes import glued_behind, is_card_like, is_timestamp, said_once, window
from compliance_cli.carddata.readings.reading import MISHEARD, TAKEN_BACK, Reading
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.vocabulary import Certainty, Kind

#: Digits read in one go, when a card number is read in several; and where the talk is of cards.
_LONGEST_CHUNK, _LONGEST_CHUNK_NEAR = 8, 12
#: Words of content beside a long number that is nearly all of its sentence.
_ALONE_WEIGHT = 4
#: Words of content between two stretches of one number, and how many stretches are many.
_SMALL_WEIGHT, _MANY_CHUNKS = 0.5, 4
#: Digits of the tokens of prepaid meters (IEC 62055-41).
_TOKEN = 20
#: Digits of the identity numbers of Hong Kong and Taiwan, letters apart.
_IDENTITY_SIZES = (7, 9)


def unnamed(context: Context, reading: Reading) -> list[Hit]:
    """A number that nothing names: an identity or card number by its looks, its neighbourhood, or standing alone."""
    digits = reading.digits
    if len(reading.groups) == 1 and (identity := _spelt_identity(context, reading.groups[0])) is not None:
        return [identity]
    if len(digits) < SHORTEST - 1 or any(group.full_date for group in reading.groups):
        return []
    if resident_id(digits):
        return [hit_of(Kind.NATIONAL_ID, reading.groups, Certainty.SURE, ["check-digit"])]
    if _is_token(reading):
        return []
    seen = window(digits, reading.starts())
    size = seen.size
    sizes = [len(group) for group in reading.groups]
    proven = seen.luhn and seen.iin and size in (15, 16, LONGEST)
    if len(reading.groups) > 1 and seen.first not in _borders(reading):
        # Right by chance across two numbers.
        proven = False
    if "asked-other" in reading.clues and (not proven or "asked-long" in reading.clues):
        return []
    first, last = reading.groups[0].turn, reading.groups[-1].turn
    near_cards = context.spoke_of_cards(first) or context.asks_of_card_next(last)
    over_turns = first != last
    silent = not any(context.rest(group.turn) for group in reading.groups)
    asked_on = len(digits) >= min(USUAL) and seen.iin and context.asks_of_card_next(last)
    longest = _LONGEST_CHUNK_NEAR if near_cards else _LONGEST_CHUNK
    usual = (
        seen.major and seen.length and size in USUAL and all(context.is_reading(group.turn) for group in reading.groups)
    )
    like = (
        is_card_like(sizes)
        or (asked_on and all(context.is_reading(group.turn) for group in reading.groups))
        or (proven and (near_cards or silent))
        or usual
    )
    if over_turns and not (max(sizes) <= longest and like):
        return []
    # (In one breath its date and code may be glued to it.)
    ends = seen.last in reading.starts() or seen.last == len(digits) or glued_behind(digits[seen.last :]) is not None
    exact = seen.first == 0 and ends
    if SHORTEST <= size <= LONGEST and seen.luhn and seen.iin and seen.length and (exact or near_cards):
        return split(context, reading, seen, Certainty.LIKELY, ["card-talk"] if near_cards else [])
    dated = _dated_at(reading)
    if dated:
        return split(context, reading, replace(seen, first=0, last=dated), Certainty.LIKELY, ["with-expiry"])
    # What is taken back or said twice makes a number longer.
    spoken = all(group.spoken for group in reading.groups)
    most = LONGEST + (TAKEN_BACK if any(group.corrected for group in reading.groups) else MISHEARD if spoken else 1)
    if near_cards and SHORTEST - 1 <= size <= most and seen.iin and not is_timestamp(digits):
        return split(context, reading, seen, Certainty.LIKELY if seen.length else Certainty.POSSIBLE, ["card-talk"])
    if not (proven or near_cards or _is_one_number(context, reading)):
        return []
    if context.is_named_behind(last):
        return []
    alone = all(context.is_reading(group.turn) for group in reading.groups)
    if not alone and seen.length:
        alone = all(context.sentence_weight(group) <= _ALONE_WEIGHT for group in reading.groups)
    once = said_once(digits)
    network = network_of(once)
    major = seen.major or size <= most or (network is not None and len(once) in network.lengths)
    sized = SHORTEST <= size <= most or SHORTEST <= len(once) <= LONGEST + 1 or _holds_date(digits) or _holds_date(once)
    if alone and major and sized and _looks_like_card(digits) and not is_timestamp(digits):
        return split(context, reading, seen, Certainty.POSSIBLE, ["alone"])
    return []


def _dated_at(reading: Reading) -> int:
    """How many digits a card number has, of which one may be lost, behind which its date and code are chunks; or 0."""
    digits = reading.digits
    network = network_of(digits)
    if network is None or len(reading.groups) > 1:
        return 0
    for start in reading.starts():
        chunks = [at for at in reading.starts() if at > start]
        near = any(abs(start - length) <= 1 for length in network.lengths)
        if near and start >= USUAL[0] and chunks == [start + 4] and glued_behind(digits[start:]) == (0, 4):
            return start
    return 0


def _is_token(reading: Reading) -> bool:
    """Whether a number is one that is typed into a meter for electricity: twenty digits in fives of four, no card's."""
    digits = reading.digits
    if len(digits) != _TOKEN or glued_behind(digits[USUAL[1] :]) is not None or luhn(digits[: USUAL[1]]):
        return False
    return reading.starts() == tuple(range(0, _TOKEN, 4))


def _spelt_identity(context: Context, group: Group) -> Hit | None:
    """An identity number whose letters are said before its digits, by its check digit: "H two zero nine …"."""
    if len(group) not in _IDENTITY_SIZES or group.dated:
        return None
    start = opening(context.folded, group.start, context.turns[group.turn].start, False)
    letters = "".join(filter(str.isalpha, context.folded[start : group.start]))
    if not letters or not lettered_id(letters + group.digits):
        return None
    if any(cue.topic is Topic.OTHER for turn in {group.turn, max(group.turn - 1, 0)} for cue in context.cues(turn)):
        # A policy's number may have the right check digit by chance.
        return None
    hit = hit_of(Kind.NATIONAL_ID, [group], Certainty.LIKELY, ["check-digit"])
    return replace(hit, spans=(Span(start, hit.spans[0].end),))


def _borders(reading: Reading) -> frozenset[int]:
    """The indexes at which the groups of a reading begin."""
    return frozenset(accumulate(map(len, reading.groups), initial=0))


def _is_one_number(context: Context, reading: Reading) -> bool:
    """Whether the stretches of a number have nothing but small words between, and typed chunks are a card's.

    (A postcode and a telephone number stand side by side in addresses.)
    """
    if any(weight(context.between(first, second)) > _SMALL_WEIGHT for first, second in pairwise(reading.groups)):
        return False
    borders = [*reading.starts(), len(reading.digits)]
    if any(group.spoken or group.corrected for group in reading.groups):
        return True
    if is_card_like([end - start for start, end in pairwise(borders)]):
        return True
    # Many short stretches that are all of their sentence are read out, however they are cut.
    alone = all(context.sentence_weight(group) <= 1 for group in reading.groups)
    return alone and len(borders) > _MANY_CHUNKS and len(reading.digits) > SHORTEST + 1


def _holds_date(digits: str) -> bool:
    """Whether an expiry date, and perhaps a code, is glued to digits as many as a card has, give or take one."""
    return any(glued_behind(digits[last:]) is not None for last in range(SHORTEST, LONGEST + 1) if last < len(digits))


def _looks_like_card(digits: str) -> bool:
    """Whether digits begin as a major network's do, or as another's whose numbers are that long, give or take one."""
    network = network_of(digits)
    return network is not None and (network.major or len(digits) >= min(network.lengths) - 1)
