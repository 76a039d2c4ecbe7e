"""Typed digits: into the group at hand, or past them if they are an amount, a time of day or a written token."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.carddata.numbers.figures import (
    AMOUNT,
    DOTTED_PAIRS,
    FEWEST_IN_TOKEN,
    LONG_RUN,
    TIMESTAMP,
    UUID,
    glued,
    has_rate,
    is_amount,
    is_time,
    named_code,
    past_amount,
    token_around,
)
from compliance_cli.carddata.numbers.gathering import Gathering
from compliance_cli.carddata.numbers.items import Item, Role
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST
from compliance_cli.carddata.numbers.not_digits import counts_of_digits

#: Code points between two stretches of digits in pairs.
_LONGEST_PAUSE = 24


class TypedRuns(Gathering):
    """Reads the typed digits of a stretch of a turn."""

    def __init__(
        self, folded: str, turn: int, found: list[Item], skipped: Sequence[tuple[int, int]], awaited: bool
    ) -> None:
        super().__init__(folded, turn, found)
        self.skipped = sorted((*skipped, *counts_of_digits(folded, found)))
        self.repeat_start = 0
        #: Where the last digit ends that was told by its count: 两个三.
        self.counted_end = 0
        self.style = True
        self.generous = awaited

    def _typed(self, at: int) -> int:
        item = self.items[at]
        text = self.folded[item.start : item.end]
        before = self.items[at - 1] if at else None
        if before is not None and before.role is Role.CURRENCY and before.end == item.start:
            self.close()
            return past_amount(self.folded, self.items, at)
        amount = AMOUNT.match(self.folded, item.start)
        beside = self.group.digits and item.start - self.group.end <= 2
        if (
            amount is not None
            and DOTTED_PAIRS.search(self.folded, amount.end(), amount.end() + _LONGEST_PAUSE) is None
            and (not (beside and item.start - self.group.end) or has_rate(self.folded, amount.end()))
            and is_amount(self.folded, self.items, *amount.span(), self.generous)
        ):
            self.close()
            return self._past(at, amount.end() + (len(" for") if has_rate(self.folded, amount.end()) else 0))
        stamp = TIMESTAMP.match(self.folded, item.start)
        if stamp is not None and not self.group.digits:
            return self._past(at, stamp.end())
        of_code = self.generous or self._is_behind_card() or named_code(self.folded, item.start)
        if not of_code and is_time(self.folded, self.items, at):
            self.close()
            return at + (5 if is_time(self.folded, self.items, at + 2) else 3)
        if len(text) < LONG_RUN and glued(self.folded, item):
            self.close()
            return self._token(at)
        if before is not None and before.end < item.start:
            self.paused = True
        if not self.style and self.group.digits:
            self.paused = True
        self.style = True
        places = [(place, place + 1) for place in range(item.start, item.end)]
        if self.repeat > 1 and len(text) == 1:
            # "double 9"
            text, places = text * self.repeat, [(self.repeat_start, item.end)] * self.repeat
        self.repeat = 1
        self.take(text, places)
        self.group.typed = True
        return at + 1

    def _is_behind_card(self) -> bool:
        """Whether a number as long as a card's was read in this turn."""
        return any(SHORTEST <= len(group) <= LONGEST for group in self.groups)

    def _past(self, at: int, end: int) -> int:
        """The index of the first item from `at` on that stands behind code point `end`."""
        while at < len(self.items) and self.items[at].end <= end:
            at += 1
        return at

    def _token(self, at: int) -> int:
        """A written token of letters and digits that begins with a letter: one group, whatever it is."""
        first, last = token_around(self.folded, self.items[at], self.floor)
        if (uuid := UUID.match(self.folded, first)) is not None:
            return self._past(at, uuid.end())
        places = [(place, place + 1) for place in range(first, last) if self.folded[place].isdigit()]
        while at < len(self.items) and self.items[at].start < last:
            at += 1
        opens = last - first == 4 and len(places) == 2 and self.folded[first : first + 2].isalpha()
        if (len(places) >= FEWEST_IN_TOKEN or opens) and "a" <= self.folded[first] <= "z":
            self.take("".join([self.folded[start] for start, _ in places]), places)
            self.group.typed = self.group.lettered = True
            self.group.places[0] = (first, places[0][1])
            self.group.places[-1] = (self.group.places[-1][0], last)
            if self.folded[last : last + 1] == "(" and self.folded[last + 2 : last + 3] == ")":
                # Hong Kong's check digit.
                self.take(self.folded[last + 1], [(last, last + 3)])
                while at < len(self.items) and self.items[at].start < last + 3:
                    at += 1
        return at
