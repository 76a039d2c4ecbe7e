"""From readings to hits: which kind, how sure, which digits may be shown, which code points are hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate, pairwise

from compliance_cli.carddata.context import Context
from compliance_cli.carddata.group import Group
from compliance_cli.carddata.identities import bank_behind, check_behind, lettered_id, opening, resident_id
from compliance_cli.carddata.model import Hit, Span
from compliance_cli.carddata.networks import LONGEST, SHORTEST, luhn, network_of
from compliance_cli.carddata.reading import MISHEARD, Reading
from compliance_cli.carddata.shapes import (
    Window,
    fits,
    glued_behind,
    is_card_like,
    is_timestamp,
    said_once,
    unrepeated,
    window,
)
from compliance_cli.carddata.small_words import weight
from compliance_cli.carddata.topics import Topic
from compliance_cli.vocabulary import Certainty, Kind

#: A card number of fewer digits is not worth hiding: first six or last four may be shown anyway.
_FEWEST = 5
#: Asked for, so few may be the code that goes with it.
_FEWEST_ASKED = 3
#: Digits that most cards have.
_USUAL = (15, 16)
_LENGTHS = (*_USUAL, LONGEST)
#: Digits read in one go, when a card number is read in several.
_LONGEST_CHUNK = 8
#: Digits that are a card's where only "the card" was asked for.
_FEWEST_OF_CARD = 8
#: The same where the talk is of cards.
_LONGEST_CHUNK_NEAR = 12
#: Words of content behind a number that may tell why it was broken off.
_BROKEN_OFF = 2
#: Digits that a correction adds to a number at most.
_TAKEN_BACK = 9
#: Words of content beside a long number that is nearly all of its sentence.
_ALONE_WEIGHT = 4
#: Words of content between two stretches of one number, and how many stretches are many.
_SMALL_WEIGHT, _MANY_CHUNKS = 0.5, 4
#: Digits of the identity numbers of Hong Kong and Taiwan, letters apart.
_IDENTITY_SIZES = (7, 9)
#: Code points between two stretches of a turn that are hidden as one.
_SEAM = 14

#: How what follows a card number is reported.
_BEHIND = (Certainty.LIKELY, ("after-pan",))

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
        hits = _unnamed(context, reading)
        if not hits and len(reading.groups) > 1:
            # What was taken for one number may be two, of which one is a card's.
            alone = (Reading([group], None, list(reading.clues)) for group in (*reading.groups, *reading.echoes))
            hits = [hit for each in alone for hit in _unnamed(context, each)]
        return hits
    if reading.topic is Topic.PAN:
        return _card(context, reading)
    certain = all(fits(reading.topic, group, True) for group in reading.groups) and "after-pan" not in reading.clues
    certainty = Certainty.SURE if certain else Certainty.LIKELY
    if "hinted" in reading.clues:
        certainty = Certainty.POSSIBLE
    hit = _hit(_KINDS[reading.topic], reading.groups, certainty, reading.clues)
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
    end = bank_behind(context.folded, start, first.end) if hit.kind is Kind.ACCOUNT else first.end
    hit = replace(hit, spans=(Span(start, end), *hit.spans[1:]))
    if hit.kind is not Kind.NATIONAL_ID:
        return hit
    last = hit.spans[-1]
    end = check_behind(context.folded, last.end, context.turns[reading.groups[-1].turn].end)
    if end > last.end:
        return replace(hit, spans=(*hit.spans[:-1], Span(last.start, end)))
    after = context.folded[last.end : last.end + 2]
    if after[:1] != "x" or (after[1:].isascii() and after[1:].isalnum()):
        return hit
    return replace(hit, spans=(*hit.spans[:-1], Span(last.start, last.end + 1)))


def _unnamed(context: Context, reading: Reading) -> list[Hit]:
    """A number that nothing names: an identity or card number by its looks, its neighbourhood, or standing alone."""
    digits = reading.digits
    if len(reading.groups) == 1 and (identity := _spelt_identity(context, reading.groups[0])) is not None:
        return [identity]
    if len(digits) < SHORTEST - 1 or any(group.full_date for group in reading.groups):
        return []
    if resident_id(digits):
        return [_hit(Kind.NATIONAL_ID, reading.groups, Certainty.SURE, ["check-digit"])]
    seen = window(digits, reading.starts())
    size = seen.size
    sizes = [len(group) for group in reading.groups]
    proven = seen.luhn and seen.iin and size in (15, 16, LONGEST)
    if len(reading.groups) > 1 and seen.first not in _borders(reading):
        # Right by chance across two numbers.
        proven = False
    if "asked-other" in reading.clues and not proven:
        return []
    first, last = reading.groups[0].turn, reading.groups[-1].turn
    near_cards = context.spoke_of_cards(first) or context.asks_of_card_next(last)
    over_turns = first != last
    silent = not any(context.rest(group.turn) for group in reading.groups)
    asked_on = size >= min(_USUAL) and seen.iin and context.asks_of_card_next(last)
    longest = _LONGEST_CHUNK_NEAR if near_cards else _LONGEST_CHUNK
    usual = (
        seen.major
        and seen.length
        and size in _USUAL
        and all(context.is_reading(group.turn) for group in reading.groups)
    )
    like = (
        is_card_like(sizes)
        or (asked_on and all(context.rest(group.turn) <= 1 for group in reading.groups))
        or (proven and (near_cards or silent))
        or usual
    )
    if over_turns and not (max(sizes) <= longest and like):
        return []
    exact = seen.first == 0 and (seen.last in reading.starts() or seen.last == len(digits))
    if SHORTEST <= size <= LONGEST and seen.luhn and seen.iin and seen.length and (exact or near_cards):
        return _split(context, reading, seen, Certainty.LIKELY, ["card-talk"] if near_cards else [])
    # What is taken back or said twice makes a number longer.
    spoken = all(group.spoken for group in reading.groups)
    most = LONGEST + (_TAKEN_BACK if any(group.corrected for group in reading.groups) else MISHEARD if spoken else 1)
    if near_cards and SHORTEST - 1 <= size <= most and seen.iin and not is_timestamp(digits):
        return _split(context, reading, seen, Certainty.LIKELY if seen.length else Certainty.POSSIBLE, ["card-talk"])
    if not (proven or near_cards or _is_one_number(context, reading)):
        return []
    alone = all(context.is_reading(group.turn) for group in reading.groups)
    if not alone and seen.length:
        alone = all(context.sentence_weight(group) <= _ALONE_WEIGHT for group in reading.groups)
    once = said_once(digits)
    network = network_of(once)
    major = seen.major or size <= most or (network is not None and len(once) in network.lengths)
    sized = SHORTEST <= size <= most or SHORTEST <= len(once) <= LONGEST + 1 or _holds_date(digits) or _holds_date(once)
    if alone and major and sized and _looks_like_card(digits) and not is_timestamp(digits):
        return _split(context, reading, seen, Certainty.POSSIBLE, ["alone"])
    return []


def _spelt_identity(context: Context, group: Group) -> Hit | None:
    """An identity number whose letters are said before its digits, by its check digit: "H two zero nine …"."""
    if len(group) not in _IDENTITY_SIZES or group.dated:
        return None
    start = opening(context.folded, group.start, context.turns[group.turn].start, False)
    letters = "".join(filter(str.isalpha, context.folded[start : group.start]))
    if not letters or not lettered_id(letters + group.digits):
        return None
    hit = _hit(Kind.NATIONAL_ID, [group], Certainty.LIKELY, ["check-digit"])
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


def _card(context: Context, reading: Reading) -> list[Hit]:
    reading = reading.with_echoes()
    digits = reading.digits
    if len(digits) < (_FEWEST_ASKED if "asked" in reading.clues or "corrects" in reading.clues else _FEWEST):
        return []
    longest = max(map(len, reading.groups))
    if "asked-card" in reading.clues and len(digits) < SHORTEST - 1 and longest < _FEWEST_OF_CARD:
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
    starts = reading.starts()
    glued = len(starts) == 1 or seen.last in starts
    date = glued_behind(reading.digits[seen.last :]) if glued else None
    if date is None and rest not in (3, 4):
        rest = 0
    cut = size - rest
    digits = reading.digits[seen.first : seen.last]
    partial = len(digits) < SHORTEST - 1
    behind = context.goes_on_behind(reading.groups[-1])
    shown = _shows(reading, seen, digits, behind > (_BROKEN_OFF if len(digits) in _LENGTHS else 0))
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
    if rest and date is not None:
        hits.append(_hit(Kind.EXPIRY, _slice(reading.groups, cut + date[0], cut + date[1]), *_BEHIND))
        here, size = (cut + date[1], size) if date[0] == 0 else (cut, cut + date[0])
    if here < size:
        hits.append(_hit(Kind.CVV, _slice(reading.groups, here, size), *_BEHIND))
    return hits


def _shows(reading: Reading, seen: Window, digits: str, broken_off: bool) -> bool:
    """Whether the last four of `digits` surely are a card number's, and not a code that followed it."""
    if not SHORTEST <= len(digits) <= LONGEST or seen.twice or reading.ran_over:
        return False
    if not reading.whole(seen) or any(group.corrected for group in reading.groups) or reading.says_chunk_twice():
        return False
    if seen.last < len(reading.digits) and len(said_once(reading.digits)) < unrepeated(reading.digits):
        # A chunk said again shifts what looks like a number and its date.
        return False
    network = network_of(digits)
    if len(digits) < _USUAL[1] and network is not None and _USUAL[1] in network.lengths:
        # Fifteen digits of sixteen that are right by chance.
        return False
    if any(len(digits) - size in (3, 4) and luhn(digits[:size]) for size in _USUAL if size in reading.starts()):
        # It may end before, and a code stand behind it.
        return False
    if len(digits) not in _LENGTHS and any(group.spoken for group in reading.groups):
        # Of a rare length, and said: likelier one of a usual length with digits lost or said twice.
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
