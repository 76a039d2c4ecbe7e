"""Card networks as data: which first digits and lengths are whose, with sources; and the Luhn check.

Sources: W = Wikipedia "Payment card number" (2024-07-19); B = braintree/credit-card-type card-types
(2026-06-30); C = npm creditcards-types 4.0.0; BC = npm bankcardinfo 2.0.6 (Chinese BIN list).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compliance_cli.carddata.numbers.network_table import ROWS

#: Lengths of card numbers that are hidden (design 6).
SHORTEST, LONGEST = 13, 19


@dataclass(frozen=True, slots=True)
class Network:
    """A network: its name, the lengths its numbers have, whether they keep to Luhn, and whether it is `major`.

    A number of a major network is suspicious standing alone; one of the others only in a card context
    or with a right check digit.
    """

    name: str
    lengths: frozenset[int]
    luhn: bool
    major: bool


def network_of(digits: str) -> Network | None:
    """The network whose range `digits` begins with (the longest range wins), or None."""
    table = _by_prefix()
    for width in range(min(6, len(digits)), 0, -1):
        network = table.get(digits[:width])
        if network is not None:
            return network
    return None


#: Each digit's letter, doubled, nine taken off what is more than one digit.
_DOUBLED = bytes.maketrans(b"0123456789", b"0246813579")


def luhn(digits: str) -> bool:
    """Whether the last digit is the right check digit (ISO/IEC 7812-1 annex B)."""
    said = digits.encode("ascii", "replace")
    return (sum(said[-1::-2]) + sum(said[-2::-2].translate(_DOUBLED)) - ord("0") * len(said)) % 10 == 0


@lru_cache(maxsize=1)
def _by_prefix() -> dict[str, Network]:
    table: dict[str, Network] = {}
    for name, ranges, lengths, checked, major, _source in ROWS:
        network = Network(name, frozenset(lengths), checked, major)
        for prefix in _prefixes(ranges):
            # The table names the major networks first: a shared range stays theirs.
            table.setdefault(prefix, network)
    return table


def _prefixes(ranges: str) -> Iterator[str]:
    for part in ranges.split():
        first, _, last = part.partition("-")
        if not last:
            yield first
            continue
        yield from (str(number).zfill(len(first)) for number in range(int(first), int(last) + 1))
