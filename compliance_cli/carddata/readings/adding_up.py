"""Card numbers that are read in stretches between other talk: which stretches are one number together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import luhn, network_of
from compliance_cli.carddata.numbers.shapes import glued_behind, is_card_like, is_expiry
from compliance_cli.carddata.readings.answers import Answers
from compliance_cli.carddata.readings.reading import Reading
from compliance_cli.carddata.talk.context import Context

#: Turns between two stretches of a card number that is read between other talk.
STEP = 4
#: Digits of cards that are put together from stretches between other talk, and of one stretch.
_SIZES, _LONGEST_STRETCH = (16, 15, 19), 8
#: Stretches back that are said again, and the digits of one.
_ECHOED, _FEWEST_ECHOED = 3, 3


@dataclass(frozen=True, slots=True)
class Card:
    """Stretches of digits that are a card number together, and those that say one of them again."""

    said: tuple[Group, ...]
    again: tuple[Group, ...]


def adding_up(context: Context, answers: Answers, loose: Sequence[Reading]) -> Iterator[Card]:
    """Stretches, other talk perhaps between, that are a card number together, cut as cards are cut."""
    groups = sorted((group for reading in loose for group in (*reading.groups, *reading.echoes)), key=start_of)
    at = 0
    while at < len(groups):
        card = _card_from(context, answers, groups, at)
        if card is not None:
            yield card
        at += len(card.said) + len(card.again) if card is not None else 1


def _card_from(context: Context, answers: Answers, groups: Sequence[Group], first: int) -> Card | None:
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
        if said and group.turn - groups[last - 1].turn > STEP:
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
    return Card(tuple(said), tuple(again)) if whole else None


def _is_echo(group: Group, said: Group) -> bool:
    """Whether a group says a stretch again: read back, or once more."""
    return group.turn > said.turn and len(group) >= _FEWEST_ECHOED and group.digits in said.digits


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


def start_of(group: Group) -> int:
    """Where a group begins, by which groups are put in order."""
    return group.start
