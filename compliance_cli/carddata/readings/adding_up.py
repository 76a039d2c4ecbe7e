"""Card numbers that are read in stretches between other talk: which stretches are one number together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compliance_cli.carddata.numbers.group import Group, as_meant, start_of
from compliance_cli.carddata.numbers.networks import SHORTEST, luhn, network_of
from compliance_cli.carddata.numbers.shapes import glued_behind, is_card_like, is_expiry
from compliance_cli.carddata.readings.answers import Answers
from compliance_cli.carddata.readings.putting_right import is_said_anew
from compliance_cli.carddata.readings.reading import Reading
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.talk_words import WRONG
from compliance_cli.vocabulary import Role

#: Turns between two stretches of a card number that is read between other talk.
STEP = 4
#: Digits of cards that are put together from stretches between other talk, of one stretch, of the first of two.
_SIZES, _LONGEST_STRETCH, _LONGEST_HALF = (16, 15, 19), 8, 12
#: Stretches back that are said again, and the digits of one.
_ECHOED, _FEWEST_ECHOED = 3, 3
#: Digits of which hardly any is missing to a card number.
_NEARLY_ALL = 12


@dataclass(frozen=True, slots=True)
class Card:
    """Stretches of digits that are a card number together, and those that say one of them again.

    `proven` tells that its check digit is right.
    """

    said: tuple[Group, ...]
    again: tuple[Group, ...]
    proven: bool


def adding_up(context: Context, answers: Answers, loose: Sequence[Reading]) -> Iterator[Card]:
    """Stretches, other talk perhaps between, that are a card number together, cut as cards are cut."""
    groups = sorted((group for reading in loose for group in (*reading.groups, *reading.echoes)), key=start_of)
    at = 0
    while at < len(groups):
        card = _card_from(context, answers, groups, at)
        if card is not None and not card.proven:
            # What stands before a card number may be a price.
            better = _card_from(context, answers, groups, at + 1) if at + 1 < len(groups) else None
            card = None if better is not None and better.proven else card
        if card is not None:
            yield card
        at += len(card.said) + len(card.again) if card is not None else 1


def _card_from(context: Context, answers: Answers, groups: Sequence[Group], first: int) -> Card | None:
    """The card number that begins with group number `first`."""
    network = network_of(as_meant(groups[first]).digits)
    if network is None or not network.major:
        return None
    stretch = Stretch()
    said: list[Group] = []
    again: list[Group] = []
    before = groups[first - 1] if first else None
    if before is not None and before.turn == groups[first].turn and groups[first].digits.startswith(before.digits):
        # "Five one, hang on, five one eight seven."
        again.append(before)
    whole = False
    turn = groups[first].turn
    for group in groups[first:]:
        if group.turn - turn > STEP:
            break
        roles = answers.collecting.roles
        if any(_is_echo(group, one, roles) for one in said[-_ECHOED:]) or (
            said and _says_so_far(stretch, said[-1], group)
        ):
            again.append(group)
            turn = group.turn
            continue
        right = _put_right(context, stretch, said[-1], group) if said else None
        if right is not None:
            stretch, turn = right, group.turn
            said.append(group)
            whole = whole or _is_card(context, stretch, group)
            continue
        answer = answers.is_answer(group) or _ends_proven(context, stretch, group)
        if not answer and len(group) == 1 and len(stretch.digits) >= _NEARLY_ALL:
            # "One is less."
            continue
        if whole or group.dated or not answer:
            break
        meant = as_meant(group)
        if (
            len(meant) > _LONGEST_STRETCH
            and not group.corrections
            and (not said or not _ends_card(stretch.digits, meant.digits))
            and not (_is_half(meant) if not said else _ends_proven(context, stretch, group))
        ):
            break
        stretch, turn = stretch.with_(meant), group.turn
        said.append(group)
        whole = (len(said) > 1 or len(group) > len(meant)) and _is_card(context, stretch, group)
    return Card(tuple(said), tuple(again), luhn(stretch.digits)) if whole else None


def _is_half(group: Group) -> bool:
    """Whether a group may be the first of two stretches of a card number, which its check digit has to prove."""
    return len(group) <= _LONGEST_HALF and not group.typed


def _ends_proven(context: Context, stretch: Stretch, group: Group) -> bool:
    """Whether a group opens its turn and makes a card number, proven by its check digit, of the digits before it."""
    if len(stretch.digits) + len(group) not in _SIZES or not stretch.digits or not luhn(stretch.digits + group.digits):
        return False
    return weight(context.folded[context.turns[group.turn].start : group.start]) == 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """The digits of a card number so far, as they are meant, and the sizes of the chunks they are read in."""

    digits: str = ""
    sizes: tuple[int, ...] = ()

    def with_(self, group: Group) -> Stretch:
        """The digits with those of a group behind them."""
        chunks = (end - start for start, end in pairwise([*group.breaks, len(group)]))
        return Stretch(self.digits + group.digits, (*self.sizes, *chunks))

    def put_right(self, group: Group) -> Stretch | None:
        """The digits with their last few said anew, one more, one less or one other; None where a group is no such."""
        if not _FEWEST_ECHOED <= len(group) <= _LONGEST_STRETCH:
            return None
        for size in (len(group), len(group) - 1, len(group) + 1):
            tail = self.digits[-size:]
            if len(tail) == size and size >= _FEWEST_ECHOED and is_said_anew(group.digits, tail):
                return Stretch(self.digits[:-size] + group.digits, self.sizes)
        return None


def _put_right(context: Context, stretch: Stretch, last: Group, group: Group) -> Stretch | None:
    """The digits with the last few said anew at the start of a group, or None where it only goes on.

    They are where that makes a card number of them ("fifteen only?" "eight seven double seven"), or where something was
    wrong ("… no, hang on, seven three three one").
    """
    if group.turn <= last.turn or len(group) >= SHORTEST:
        return None
    for end in (*group.breaks[1:], len(group)):
        right = stretch.put_right(group.part(0, end))
        if right is None:
            continue
        right = right.with_(group.part(end, len(group))) if end < len(group) else right
        if luhn(right.digits) and _is_card(context, right, group):
            return right
        if end == len(last.digits) and WRONG.search(context.between(last, group)) is not None:
            return right
    return None


def _is_echo(group: Group, said: Group, roles: Sequence[Role]) -> bool:
    """Whether a group says a stretch again: read back, or once more; two digits only straight by the other side."""
    if group.turn <= said.turn:
        return False
    if len(group) < _FEWEST_ECHOED:
        sides = {roles[group.turn], roles[said.turn]}
        return group.turn == said.turn + 1 and group.digits == said.digits and sides == {Role.AGENT, Role.CUSTOMER}
    return group.digits in said.digits or (len(said.corrections) > 0 and group.digits in as_meant(said).digits)


def _says_so_far(stretch: Stretch, last: Group, group: Group) -> bool:
    """Whether a group says several stretches again in one: "so far 52 17 98 53"."""
    return group.turn > last.turn and len(group) > len(last) and stretch.digits.endswith(group.digits)


def _ends_card(digits: str, rest: str) -> bool:
    """Whether a long stretch ends a card number of the usual length, its expiry date and perhaps its code behind it."""
    missing = min(_SIZES[0] - len(digits), len(rest))
    behind = rest[missing:]
    if missing <= 0 or not behind:
        return False
    return glued_behind(behind) is not None or (len(behind) in (3, 6, 7) and is_expiry(Group(0, behind[:3])))


def _is_card(context: Context, stretch: Stretch, last: Group) -> bool:
    digits = stretch.digits
    network = network_of(digits)
    if network is None:
        return False
    if len(last) > _LONGEST_STRETCH and not last.corrections:
        return True
    if len(digits) in _SIZES and len(digits) in network.lengths:
        sure = luhn(digits) or len(digits) == _SIZES[0] or not network.luhn
        like = is_card_like(stretch.sizes) or sum(stretch.sizes) != len(digits)
        return sure and (like or (luhn(digits) and context.asks_of_card_next(last.turn)))
    # A digit short or too many, and what belongs to a card is asked for next.
    near = any(abs(len(digits) - size) == 1 and size in network.lengths for size in _SIZES)
    return near and len(digits) >= min(_SIZES) and context.asks_of_card_next(last.turn)
