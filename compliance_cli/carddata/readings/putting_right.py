"""A chunk of a card number that is said anew, other than before: which it replaces, and whether that makes it right."""

from __future__ import annotations

from itertools import pairwise

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import SHORTEST, luhn, network_of
from compliance_cli.carddata.readings.reading import Reading, is_echo

#: Different digits of two chunks that have the same ones in another order.
_FEWEST_DIFFERENT = 3


def is_said_anew(digits: str, said: str) -> bool:
    """Whether digits say others again, perhaps with one other, one more or one less, or in another order."""
    return is_echo(digits, said, True) or (sorted(digits) == sorted(said) and len(set(said)) >= _FEWEST_DIFFERENT)


def puts_right(group: Group, card: Reading) -> bool:
    """Whether a group, or its first chunks, makes a card number of digits that are none as they were read."""
    if len(group) >= SHORTEST or card.proven():
        return False
    borders = [*card.starts(), len(card.digits)]
    for end in (*group.breaks[1:], len(group)):
        head, rest = group.digits[:end], group.digits[end:]
        for start, stop in pairwise(borders):
            if rest and stop < len(card.digits):
                continue
            said = card.digits[start:stop]
            if (
                head != said
                and is_said_anew(head, said)
                and _is_card(f"{card.digits[:start]}{head}{rest or card.digits[stop:]}")
            ):
                return True
    return False


def _is_card(digits: str) -> bool:
    network = network_of(digits)
    return network is not None and len(digits) in network.lengths and luhn(digits)
