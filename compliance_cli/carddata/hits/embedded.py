"""Card numbers behind other digits of one breath: "my phone is 07527 885174 4111 1111 1111 1111".

The words around such a run name its first number, and not all of it is theirs. What is told here is only what a run
that nobody hid holds beyond doubt: whole chunks, cut as cards are cut, of a major network's range and length, with
the right check digit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from compliance_cli.carddata.model import Hit, Span
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import luhn, network_of
from compliance_cli.carddata.numbers.shapes import GLUED, is_card_like
from compliance_cli.vocabulary import Certainty, Kind

#: Digits of the cards that are looked for: shorter runs pass the check digit by chance too often.
_SIZES = (16, 15, 19)
#: Digits of the number before.
_FEWEST_BEFORE = 6
_YEARS = ("1940", "2039")
#: Digits in one go: where all are read one by one, nothing tells where one number ends and another begins.
_FEWEST_AT_ONCE = 2


def embedded(folded: str, groups: Sequence[Group], hits: Sequence[Hit]) -> list[Hit]:
    """The card numbers that stand behind other digits in groups that none of `hits` touches."""
    starts = sorted((span.start, span.end) for hit in hits for span in hit.spans)
    found = []
    for group in groups:
        if len(group) <= min(_SIZES) or len(group.breaks) < 2 or group.lettered or _is_touched(group, starts):
            continue
        if folded[group.start - 1 : group.start] == "+":
            # A country code: telephone numbers.
            continue
        card = next(_cards(folded, group), None)
        if card is not None:
            digits = card.digits
            spans = (Span(card.start, card.end),)
            clues = ("behind-another", "iin", "length", "luhn")
            found.append(Hit(Kind.PAN, spans, Certainty.LIKELY, clues, card.spoken, False, digits[-4:], digits[:6]))
    return found


def _is_touched(group: Group, spans: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(spans, (group.end, group.end))
    return at > 0 and spans[at - 1][1] > group.start


def _is_word(folded: str, before: Group) -> bool:
    """Whether what stands before is a letter or a word, and no figure: "a 4111 1111 1111 1111"."""
    return not any(character.isdigit() for character in folded[before.start : before.end])


def _cards(folded: str, group: Group) -> Iterator[Group]:
    """The parts of a group, behind its first chunk, that are card numbers."""
    borders = [*group.breaks, len(group)]
    for place, first in enumerate(borders[1:-1], 1):
        year = first == len(_YEARS[0]) and _YEARS[0] <= group.digits[:first] <= _YEARS[1]
        if first < _FEWEST_BEFORE and not year and not _is_word(folded, group.part(0, first)):
            # Too few for a number of their own, and no year: the whole is one number.
            continue
        for last in borders[place + 1 :]:
            digits = group.digits[first:last]
            network = network_of(digits) if len(digits) in _SIZES else None
            if network is None or not network.major or len(digits) not in network.lengths or not luhn(digits):
                continue
            if len(group) - last not in GLUED:
                # A digit or two behind it: a part of a longer number.
                continue
            chunks = [end - start for start, end in pairwise(borders[place : borders.index(last) + 1])]
            if max(chunks) >= _FEWEST_AT_ONCE and is_card_like(chunks):
                yield group.part(first, last)
