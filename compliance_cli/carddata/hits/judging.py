"""From readings to hits: which kind each is, how sure, with which letters, and what is not worth hiding."""

from __future__ import annotations

from dataclasses import replace

from compliance_cli.carddata.hits.card_hits import hit_of, split
from compliance_cli.carddata.hits.unnamed import unnamed
from compliance_cli.carddata.model import Hit, Span
from compliance_cli.carddata.numbers.identities import bank_behind, check_behind, opening
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST
from compliance_cli.carddata.numbers.shapes import fits, window
from compliance_cli.carddata.numbers.spelt import with_letters
from compliance_cli.carddata.readings.reading import Reading
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.vocabulary import Certainty, Kind

#: A card number of fewer digits is not worth hiding: first six or last four may be shown anyway.
_FEWEST = 5
#: So many at least are likely a card's: the first six alone name its issuer and may be shown.
_FEWEST_LIKELY = 7
#: Asked for, so few may be the code that goes with it.
_FEWEST_ASKED = 3
#: How a number came of which few digits count.
_FEW_COUNT = frozenset(("asked", "corrects", "given-up"))

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
        hits = unnamed(context, reading)
        if not hits and len(reading.groups) > 1:
            # What was taken for one number may be two, of which one is a card's.
            alone = (Reading([group], None, list(reading.clues)) for group in (*reading.groups, *reading.echoes))
            hits = [hit for each in alone for hit in unnamed(context, each)]
        return hits
    if reading.topic is Topic.PAN:
        return _card(context, reading)
    certain = all(fits(reading.topic, group, True) for group in reading.groups) and "after-pan" not in reading.clues
    certainty = Certainty.SURE if certain else Certainty.LIKELY
    if "hinted" in reading.clues:
        certainty = Certainty.POSSIBLE
    hit = hit_of(_KINDS[reading.topic], reading.groups, certainty, reading.clues)
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
    group = reading.groups[-1]
    _, spelt = with_letters(context.folded, group, last.end, context.turns[group.turn].end)
    if spelt > last.end:
        # "… eight three seven, T for Tommy."
        return replace(hit, spans=(*hit.spans[:-1], Span(last.start, spelt)))
    end = check_behind(context.folded, last.end, context.turns[reading.groups[-1].turn].end)
    if end > last.end:
        return replace(hit, spans=(*hit.spans[:-1], Span(last.start, end)))
    after = context.folded[last.end : last.end + 2]
    if after[:1] not in ("x", "叉") or (after[1:].isascii() and after[1:].isalnum()):
        return hit
    return replace(hit, spans=(*hit.spans[:-1], Span(last.start, last.end + 1)))


def _card(context: Context, reading: Reading) -> list[Hit]:
    reading = reading.with_echoes()
    digits = reading.digits
    if len(digits) < (_FEWEST if _FEW_COUNT.isdisjoint(reading.clues) else _FEWEST_ASKED):
        return []
    if reading.is_too_short():
        return []
    seen = window(digits, reading.starts())
    size = seen.size
    if SHORTEST <= size <= LONGEST and seen.luhn and seen.iin and seen.length:
        certainty = Certainty.SURE
    elif SHORTEST - 1 <= size <= LONGEST + 1 or (_FEWEST_LIKELY <= size < SHORTEST and seen.iin):
        certainty = Certainty.LIKELY
    else:
        certainty = Certainty.POSSIBLE
    return split(context, reading, seen, certainty, reading.clues)
