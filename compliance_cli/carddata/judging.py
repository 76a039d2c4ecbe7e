"""From readings to hits: which kind, how sure, which digits may be shown, which code points are hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from compliance_cli.carddata.context import Context
from compliance_cli.carddata.group import Group
from compliance_cli.carddata.identities import opening, resident_id
from compliance_cli.carddata.model import Hit, Span
from compliance_cli.carddata.networks import LONGEST, SHORTEST, network_of
from compliance_cli.carddata.reading import Reading
from compliance_cli.carddata.shapes import Window, fits, is_card_like, is_expiry, is_timestamp, window
from compliance_cli.carddata.topics import Topic
from compliance_cli.vocabulary import Certainty, Kind

#: A card number of fewer digits is not worth hiding: first six or last four may be shown anyway.
_FEWEST = 5
#: Asked for, so few may be the code that goes with it.
_FEWEST_ASKED = 3
#: Digits read in one go, when a card number is read in several.
_LONGEST_CHUNK = 8
#: Digits that are a card's where only "the card" was asked for.
_FEWEST_OF_CARD = 8
#: Words of content behind a number that may tell why it was broken off.
_BROKEN_OFF = 2
#: Digits that a correction adds to a number at most.
_TAKEN_BACK = 9
#: Words of content beside a long number that is nearly all of its sentence.
_ALONE_WEIGHT = 4
#: Code points between two stretches of a turn that are hidden as one.
_SEAM = 14

_KINDS = {
    Topic.PAN: Kind.PAN,
    Topic.CVV: Kind.CVV,
    Topic.PIN: Kind.PIN,
    Topic.OTP: Kind.OTP,
    Topic.EXPIRY: Kind.EXPIRY,
    Topic.NATIONAL_ID: Kind.NATIONAL_ID,
    Topic.ACCOUNT: Kind.ACCOUNT,
}


def judged(context: Context, reading: Reading) -> list[Hit]:
    """The hits of one reading: none, one, or a card number with the expiry and code glued to it."""
    if reading.topic is None:
        return _unnamed(context, reading)
    if reading.topic is Topic.PAN:
        return _card(context, reading)
    certain = all(fits(reading.topic, group, True) for group in reading.groups) and "after-pan" not in reading.clues
    hit = _hit(_KINDS[reading.topic], reading.groups, Certainty.SURE if certain else Certainty.LIKELY, reading.clues)
    return [_with_letters(context, hit, reading) if reading.topic in (Topic.NATIONAL_ID, Topic.ACCOUNT) else hit]


def _with_letters(context: Context, hit: Hit, reading: Reading) -> Hit:
    """An identity number or account with the letters before its digits, and a resident ID with its X.

    (A row of X is a mask, and no part of it.)
    """
    first = hit.spans[0]
    floor = context.turns[reading.groups[0].turn].start
    # (The words before a written token that begins with its letters are none of it.)
    whole = reading.groups[0].lettered and context.folded[first.start].isalpha()
    start = first.start if whole else opening(context.folded, first.start, floor, hit.kind is Kind.ACCOUNT)
    hit = replace(hit, spans=(Span(start, first.end), *hit.spans[1:]))
    if hit.kind is not Kind.NATIONAL_ID:
        return hit
    last = hit.spans[-1]
    after = context.folded[last.end : last.end + 2]
    if after[:1] != "x" or (after[1:].isascii() and after[1:].isalnum()):
        return hit
    return replace(hit, spans=(*hit.spans[:-1], Span(last.start, last.end + 1)))


def _unnamed(context: Context, reading: Reading) -> list[Hit]:
    """A number that nothing names: an identity or card number by its looks, its neighbourhood, or standing alone."""
    digits = reading.digits
    if len(digits) < SHORTEST - 1 or any(group.full_date for group in reading.groups):
        return []
    if resident_id(digits):
        return [_hit(Kind.NATIONAL_ID, reading.groups, Certainty.SURE, ["check-digit"])]
    seen = window(digits, reading.starts())
    size = seen.size
    sizes = [len(group) for group in reading.groups]
    proven = seen.luhn and seen.iin and size in (15, 16, LONGEST)
    if "asked-other" in reading.clues and not proven:
        return []
    first, last = reading.groups[0].turn, reading.turn
    near_cards = context.spoke_of_cards(first) or context.asks_of_card_next(last)
    over_turns = first != last
    if over_turns and not (max(sizes) <= _LONGEST_CHUNK and (proven or near_cards or is_card_like(sizes))):
        return []
    exact = seen.first == 0 and (seen.last in reading.starts() or seen.last == len(digits))
    if SHORTEST <= size <= LONGEST and seen.luhn and seen.iin and seen.length and (exact or near_cards):
        return _split(context, reading, seen, Certainty.LIKELY, ["card-talk"] if near_cards else [])
    # What is taken back or said twice makes a number longer.
    most = LONGEST + (_TAKEN_BACK if any(group.corrected for group in reading.groups) else 1)
    if near_cards and SHORTEST - 1 <= size <= most and seen.iin:
        return _split(context, reading, seen, Certainty.LIKELY if seen.length else Certainty.POSSIBLE, ["card-talk"])
    alone = all(context.is_reading(group.turn) for group in reading.groups)
    if not alone and seen.length:
        alone = all(context.sentence_weight(group) <= _ALONE_WEIGHT for group in reading.groups)
    if alone and SHORTEST <= size <= most and _looks_like_card(digits) and not is_timestamp(digits):
        return _split(context, reading, seen, Certainty.POSSIBLE, ["alone"])
    return []


def _looks_like_card(digits: str) -> bool:
    """Whether digits begin as a major network's do, or as another's whose numbers are that long, give or take one."""
    network = network_of(digits)
    return network is not None and (network.major or any(abs(len(digits) - size) <= 1 for size in network.lengths))


def _card(context: Context, reading: Reading) -> list[Hit]:
    reading = reading.with_echoes()
    digits = reading.digits
    if len(digits) < (_FEWEST_ASKED if "asked" in reading.clues else _FEWEST):
        return []
    if "asked-card" in reading.clues and len(digits) < _FEWEST_OF_CARD:
        # Which card? "The one that ends 4021."
        return []
    seen = window(digits, reading.starts())
    size = seen.size
    if SHORTEST <= size <= LONGEST and seen.luhn and seen.iin and seen.length:
        certainty = Certainty.SURE
    elif SHORTEST - 1 <= size <= LONGEST + 1 or (size < SHORTEST and seen.iin):
        certainty = Certainty.LIKELY
    else:
        certainty = Certainty.POSSIBLE
    return _split(context, reading, seen, certainty, reading.clues)


def _split(context: Context, reading: Reading, seen: Window, certainty: Certainty, clues: Iterable[str]) -> list[Hit]:
    """The card number, and the expiry and code said on in one breath with it."""
    size = len(reading.digits)
    rest = size - seen.last if seen.luhn and seen.iin and seen.length and seen.first == 0 else 0
    network = network_of(reading.digits)
    if rest <= LONGEST - 16 and network is not None and not network.luhn and size in network.lengths:
        # Sixteen digits of nineteen pass Luhn by chance.
        rest = 0
    cut = size - rest if rest in (3, 4, 7, 8) else size
    digits = reading.digits[seen.first : seen.last]
    partial = len(digits) < SHORTEST - 1
    shown = _shows(reading, seen, digits, context.goes_on_behind(reading.groups[-1]) > _BROKEN_OFF)
    hits = [
        _hit(
            Kind.PAN,
            [*_slice(reading.groups, 0, cut), *reading.echoes],
            certainty,
            [*clues, *seen.clues()],
            partial,
            digits[-4:] if shown else "",
            digits[:6] if shown else "",
        )
    ]
    here = cut
    if rest in (4, 7, 8):
        date = _slice(reading.groups, here, here + 4)
        if is_expiry(date[0]) or rest > 4:
            hits.append(_hit(Kind.EXPIRY, date, Certainty.LIKELY, ["after-pan"]))
            here += 4
    if here < size:
        hits.append(_hit(Kind.CVV, _slice(reading.groups, here, size), Certainty.LIKELY, ["after-pan"]))
    return hits


def _shows(reading: Reading, seen: Window, digits: str, broken_off: bool) -> bool:
    """Whether the last four of `digits` surely are a card number's, and not a code that followed it."""
    if not SHORTEST <= len(digits) <= LONGEST or seen.twice:
        return False
    if not reading.whole(seen):
        return False
    # Of a number that fails its check digit nobody knows where it ends; thirteen digits may be a longer one broken off.
    return seen.luhn and seen.iin and seen.length and len(digits) > SHORTEST and not broken_off


def _slice(groups: list[Group], first: int, last: int) -> list[Group]:
    """The groups that say the digits `first:last` of a reading."""
    found = []
    before = 0
    for group in groups:
        here = group.part(max(first - before, 0), max(min(last - before, len(group)), 0))
        if here.digits:
            found.append(here)
        before += len(group)
    return found


def _hit(
    kind: Kind,
    groups: list[Group],
    certainty: Certainty,
    clues: Iterable[str],
    partial: bool = False,
    tail: str = "",
    lead: str = "",
) -> Hit:
    ordered = sorted(groups, key=lambda group: group.start)
    spans = [(group.turn, group.start, group.end) for group in ordered]
    merged = [spans[0]]
    for (_, _, _), (turn, start, end) in pairwise(spans):
        last = merged[-1]
        if turn == last[0] and start - last[2] <= _SEAM:
            merged[-1] = (turn, last[1], max(end, last[2]))
        else:
            merged.append((turn, start, end))
    return Hit(
        kind,
        tuple(Span(start, end) for _, start, end in merged),
        certainty,
        tuple(dict.fromkeys(clues)),
        any(group.spoken for group in ordered),
        partial,
        tail,
        lead,
    )
