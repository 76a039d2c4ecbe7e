"""Numbers that were said to be harmless, and are so when they are said again."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.networks import SHORTEST
from compliance_cli.carddata.readings.reading import Reading

#: Turns in which a harmless number is the same number.
_AGAIN_TURNS = 3
#: Digits of a part of it that are its end, that stand inside it, and that two in a row of its kind share.
_FEWEST_AT_END, _FEWEST_INSIDE, _FEWEST_IN_ROW = 4, 5, 8
#: Digits of a sum.
_MOST_BEHIND = 5


class HarmlessNumbers:
    """The numbers that were named harmless so far, by the turn in which they were last; `readings` are the call's."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.turns: dict[str, int] = {}
        self.last: Group | None = None
        self._readings = readings

    def note(self, group: Group) -> None:
        """Keep a harmless number."""
        self.turns[group.digits] = group.turn
        self.last = group

    def say_again(self, group: Group) -> bool:
        """Whether a group says again a number that was harmless a moment ago, its end, or the next in a row of such.

        "Does it end in 3826?" "Yes, 3826."
        """
        digits = group.digits
        if len(digits) < 3:
            return False
        since = group.turn - _AGAIN_TURNS
        if self.turns.get(digits, since) > since:
            return True
        return any(turn > since and _is_like(digits, known) for known, turn in self.turns.items()) or (
            len(digits) > _FEWEST_IN_ROW and self._reads_again(group, since)
        )

    def _reads_again(self, group: Group, since: int) -> bool:
        """Whether a group says over what was read in stretches for a question after something harmless."""
        return not Reading([group], None).proven() and any(
            reading.turn > since
            and "asked-other" in reading.clues
            and reading.digits[:_FEWEST_IN_ROW] == group.digits[:_FEWEST_IN_ROW]
            for reading in self._readings[-_AGAIN_TURNS:]
        )


def _is_like(digits: str, known: str) -> bool:
    if len(digits) >= _FEWEST_AT_END and known.endswith(digits):
        return True
    if len(known) >= _FEWEST_IN_ROW and (digits.startswith(known) and len(digits) - len(known) <= _MOST_BEHIND):
        # A sum may be said behind it.
        return True
    if _FEWEST_IN_ROW <= len(known) <= len(digits) < SHORTEST and sorted(digits[-len(known) :]) == sorted(known):
        # "Is it 9417 0526?" "5026. 9417 5026."
        return True
    if len(digits) >= _FEWEST_INSIDE and digits in known:
        # "Oh eight two, triple five, and then?"
        return True
    return len(known) == len(digits) >= SHORTEST and known[:_FEWEST_IN_ROW] == digits[:_FEWEST_IN_ROW]
