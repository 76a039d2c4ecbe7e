"""What a run of digits could be, by its looks alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST, Network, luhn, network_of
from compliance_cli.carddata.words.topics import Topic

#: Digits of a chunk that is said twice in a row.
_LONGEST_BLOCK = 8
#: Digits of a code, an expiry date, or both, that are glued to a card number.
GLUED = (0, 3, 4, 7, 8, 9, 10)
#: Digits of an expiry date with its century.
_LONGEST_DATE = 6
#: Digits of a number that may be a card's beyond doubt.
_SHORTEST_OF_MAJOR = 15
#: The years of expiry dates, as two digits.
_YEARS = range(20, 50)

#: The last year of full dates that are spoken of.
LAST_YEAR = "2049"

#: How many digits a topic's number has: surely so, and with digits lost or said twice.
_SURE = {
    Topic.CVV: range(3, 5),
    Topic.PIN: range(4, 7),
    Topic.OTP: range(4, 9),
    Topic.NATIONAL_ID: range(8, 19),
    Topic.ACCOUNT: range(6, 21),
}
_MAYBE = {
    Topic.CVV: range(2, 9),
    Topic.PIN: range(3, 13),
    Topic.OTP: range(3, 10),
    Topic.EXPIRY: range(2, 9),
    Topic.NATIONAL_ID: range(6, 41),
    Topic.ACCOUNT: range(6, 41),
}


def is_expiry(group: Group) -> bool:
    """Whether digits read as month and year or year and month."""
    digits = group.digits
    if group.full_date:
        return False
    if len(digits) == 4:
        month, year = int(digits[:2]), int(digits[2:])
        return (1 <= month <= 12 and year in _YEARS) or (1 <= year <= 12 and month in _YEARS)
    if len(digits) == 6:
        said = digits[:2] if digits[2:4] == "20" else digits[4:] if digits[:2] == "20" else "0"
        return 1 <= int(said) <= 12
    if len(digits) == 3:
        return (digits[0] != "0" and int(digits[1:]) in _YEARS) or (group.dated and int(digits[:2]) in _YEARS)
    return len(digits) == 5 and (digits[1:3] == "20" or (digits[:2] == "20" and digits[4] != "0"))


def ends_in_expiry(group: Group) -> bool:
    """Whether a group is an expiry date, or its last stretch is, behind one that was wrong."""
    if is_expiry(group):
        return True
    first = max(len(group) - 4, 0)
    return group.corrected and any(is_expiry(group.part(at, len(group))) for at in range(first, len(group) - 2))


def opens_with_expiry(group: Group) -> bool:
    """Whether a group is an expiry date with the code said on behind it."""
    return len(group) > _LONGEST_DATE and not group.full_date and glued_behind(group.digits) in ((0, 4), (0, 6))


def months_and_years(digits: str) -> frozenset[tuple[int, int]]:
    """The months and years (two digits) that an expiry date may be, for telling whether two are the same."""
    if len(digits) == 6:
        digits = digits[2:] if digits[:2] == "20" else digits[:2] + digits[4:]
    elif len(digits) == 5:
        digits = digits[2:4] + "0" + digits[4] if digits[:2] == "20" else "0" + digits[0] + digits[3:]
    splits = {(digits[:-2], digits[-2:]), (digits[2:], digits[:2])} if len(digits) in (3, 4) else set()
    return frozenset((int(month), int(year)) for month, year in splits if 1 <= int(month) <= 12 and int(year) in _YEARS)


def fits(topic: Topic, group: Group, sure: bool) -> bool:
    """Whether a group can be the number of a topic; `sure` asks for its full and usual length."""
    size = len(group)
    if topic is Topic.PAN:
        return size >= SHORTEST - 1 if sure else size >= 1
    if topic is Topic.CARD:
        return size >= SHORTEST - 1
    if topic is Topic.TAIL:
        return size <= 6
    if topic is Topic.EXPIRY and group.full_date:
        return False
    if topic is Topic.EXPIRY and sure:
        return is_expiry(group)
    if topic is Topic.OTHER:
        return True
    return size in (_SURE if sure else _MAYBE)[topic]


def is_date(digits: str) -> bool:
    """Whether eight digits read as a full date, year first or last (a card number's half rarely does)."""
    if len(digits) != 8:
        return False
    if digits[:2] == "19" or "2000" <= digits[:4] <= LAST_YEAR:
        return "01" <= digits[4:6] <= "12" and "01" <= digits[6:] <= "31"
    first, second = digits[:2], digits[2:4]
    days = "01" <= first <= "31" and "01" <= second <= "31"
    return days and digits[4:6] in ("19", "20") and (first <= "12" or second <= "12")


def is_phone(group: Group) -> bool:
    """Whether figures are grouped as a North American telephone number is written, which no card number is."""
    ends = (*group.breaks[1:], len(group))
    sizes = tuple(end - start for start, end in zip(group.breaks, ends, strict=True))
    return not group.spoken and sizes in ((3, 3, 4), (1, 3, 3, 4))


def glued_behind(digits: str) -> tuple[int, int] | None:
    """Where the expiry date stands in the digits said on behind a card number, a code before or after it, or None."""
    for size in (4, 6):
        code = len(digits) - size
        if code in (0, 3, 4):
            for start in {0, code}:
                if is_expiry(Group(0, digits[start : start + size])):
                    return start, start + size
    return None


def could_be_date(group: Group, slashes: int) -> bool:
    """Whether digits with so many slashes between are month and year, or a full date."""
    return is_expiry(group) if slashes == 1 else len(group.breaks) == 3 and 4 <= len(group) <= 8


def is_timestamp(digits: str) -> bool:
    """Whether digits are YYYYMMDDhhmmss, or milliseconds since 1970 in this century."""
    if len(digits) == 14:
        return digits[:2] in ("19", "20") and "01" <= digits[4:6] <= "12" and "01" <= digits[6:8] <= "31"
    return len(digits) == 13 and "09" < digits[:2] <= "20"


def is_card_like(sizes: Sequence[int]) -> bool:
    """Whether chunks of these sizes are how a card number is read: equal ones and a shorter rest, or 4-6-5."""
    first, *others = sizes
    if sum(sizes) == 16 and not any(size % 4 for size in sizes):
        return True
    if tuple(sizes) in ((4, 6, 5), (4, 6, 4), (6, 13)):
        return True
    return all(size == first for size in others[:-1]) and others[-1] <= first if others else True


def is_card_number(group: Group) -> bool:
    """Whether a group alone is a number of a major network, by its length and its check digit."""
    network = network_of(group.digits) if len(group) >= _SHORTEST_OF_MAJOR else None
    return network is not None and network.major and len(group) in network.lengths and luhn(group.digits)


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a long run that is taken for the card number, and what speaks for it."""

    first: int
    last: int
    luhn: bool
    iin: bool
    length: bool
    major: bool
    twice: int = 0

    @property
    def size(self) -> int:
        """How many digits the number has; `twice` of those said are a chunk said again."""
        return self.last - self.first - self.twice

    def clues(self) -> tuple[str, ...]:
        """The names of what speaks for it."""
        return tuple(name for name in ("iin", "length", "luhn") if getattr(self, name))


def unrepeated(digits: str) -> int:
    """The length of the block that a run repeats from end to end (a number said twice), or its whole length."""
    size = len(digits)
    for parts in (2, 3, 4):
        block, left = divmod(size, parts)
        if not left and block >= 7 and digits == digits[:block] * parts:
            return block
    return size


def window(digits: str, starts: tuple[int, ...]) -> Window:
    """The likeliest card number in a run: from a chunk's start, of a network's length, with Luhn if any has it.

    Without such a part it is the run itself (said once, if it was said twice over).
    """
    whole = unrepeated(digits)
    best = _judged(digits, 0, whole)
    if best.luhn and best.iin and best.length:
        return best
    for block in _said_again(digits):
        once = digits[: block.start] + digits[block.stop :]
        if len(once) in (15, 16, 19) and luhn(once):
            network = network_of(once)
            if network is not None and len(once) in network.lengths:
                return Window(0, len(digits), True, True, True, network.major, len(block))
    borders = {*starts, len(digits)}
    for start in starts:
        network = network_of(digits[start : start + LONGEST])
        for size in sorted(network.lengths, key=_usual) if network is not None else ():
            end = start + size
            # One glued run may hold expiry and code behind the number; its own length is then the usual one.
            aligned = end in borders or (start == 0 and _ends_inside(network, size, whole))
            if aligned and end <= len(digits) and luhn(digits[start:end]):
                return _judged(digits, start, end)
    if whole > LONGEST:
        for start, end in pairwise(sorted(borders)):
            chunk = _judged(digits, start, end)
            if chunk.iin and chunk.length:
                return chunk
    return best


def said_once(digits: str) -> str:
    """A run without the digits that say again what stands right before them."""
    for block in _said_again(digits):
        if len(set(digits[block.start : block.stop])) > 1:
            return digits[: block.start] + digits[block.stop :]
    return digits


def _said_again(digits: str) -> Iterator[range]:
    """The blocks of a run that say what stands right before them once more (a recogniser's or a reader's repeat)."""
    if len(digits) > LONGEST + _LONGEST_BLOCK + max(GLUED):
        return
    for size in range(_LONGEST_BLOCK, 2, -1):
        for at in range(size, len(digits) - size + 1):
            if digits[at - size : at] == digits[at : at + size]:
                yield range(at, at + size)


def _ends_inside(network: Network | None, size: int, whole: int) -> bool:
    """Whether a number of the usual length may end inside one glued run, which is no number of that network itself."""
    if network is None or (whole in network.lengths and not network.luhn):
        return False
    return (size == 16 or network.lengths == {size}) and (whole - size in GLUED or whole > LONGEST + max(GLUED))


def _usual(size: int) -> tuple[bool, int]:
    """16 first, then the longer ones."""
    return (size != 16, -size)


def _judged(digits: str, first: int, last: int) -> Window:
    part = digits[first:last]
    network = network_of(part)
    return Window(
        first,
        last,
        SHORTEST <= len(part) <= LONGEST and luhn(part),
        network is not None,
        network is not None and len(part) in network.lengths,
        network is not None and network.major,
    )
