"""A card number as hits: what of it is expiry and code, which digits may be shown, which code points are hidden."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from compliance_cli.carddata.model import Hit, Span
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST, luhn, network_of
from compliance_cli.carddata.numbers.shapes import Window, glued_behind, said_once, unrepeated
from compliance_cli.carddata.readings.reading import Reading
from compliance_cli.carddata.talk.context import Context
from compliance_cli.vocabulary import Certainty, Kind

#: Digits that most cards have.
USUAL = (15, 16)
_LENGTHS = (*USUAL, LONGEST)
#: Words of content behind a number that may tell why it was broken off.
_BROKEN_OFF = 2
#: Digits of a chunk that nobody hears to be said again where it is not known who speaks.
_PAIR = 2
#: Code points between two stretches of a turn that are hidden as one.
_SEAM = 14

#: How what follows a card number is reported.
_BEHIND = (Certainty.LIKELY, ("after-pan",))


def split(context: Context, reading: Reading, seen: Window, certainty: Certainty, clues: Iterable[str]) -> list[Hit]:
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
        hit_of(
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
        hits.append(hit_of(Kind.EXPIRY, _slice(reading.groups, cut + date[0], cut + date[1]), *_BEHIND))
        here, size = (cut + date[1], size) if date[0] == 0 else (cut, cut + date[0])
    if here < size:
        hits.append(hit_of(Kind.CVV, _slice(reading.groups, here, size), *_BEHIND))
    return hits


def _shows(reading: Reading, seen: Window, digits: str, broken_off: bool) -> bool:
    """Whether the last four of `digits` surely are a card number's, and not a code that followed it."""
    if not SHORTEST <= len(digits) <= LONGEST or seen.twice or reading.ran_over:
        return False
    if not reading.whole(seen) or any(group.corrected for group in reading.groups) or reading.says_chunk_twice():
        return False
    if len(digits) > USUAL[1] and any(
        first.digits == second.digits and first.turn != second.turn and len(first) == _PAIR
        for first, second in pairwise(reading.groups)
    ):
        # Perhaps read back pair by pair, by whom nobody knows.
        return False
    if seen.last < len(reading.digits) and len(said_once(reading.digits)) < unrepeated(reading.digits):
        # A chunk said again shifts what looks like a number and its date.
        return False
    network = network_of(digits)
    said = len(reading.digits)
    if seen.last < said and network is not None and LONGEST in network.lengths and abs(said - LONGEST) <= 1:
        # Sixteen digits of nineteen that are right by chance, a word perhaps taken for one more.
        return False
    if len(digits) < USUAL[1] and network is not None and USUAL[1] in network.lengths:
        # Fifteen digits of sixteen that are right by chance.
        return False
    if any(len(digits) - size in (3, 4) and luhn(digits[:size]) for size in USUAL if size in reading.starts()):
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


def hit_of(
    kind: Kind,
    groups: list[Group],
    certainty: Certainty,
    clues: Iterable[str],
    partial: bool = False,
    tail: str = "",
    lead: str = "",
) -> Hit:
    """The hit of a kind that groups make, those near each other in a turn hidden as one."""
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
