"""A group: the digits that one stretch of a turn says, with the place of every digit."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Group:
    """Digits said in one turn without other words between.

    `places[i]` are the code points that say `digits[i]`; `breaks` the indexes where a chunk begins;
    `dated` tells year or month words or a slash between the digits, `full_date` that a day follows a month;
    `corrected` that a word of correction stands inside, `corrections` before which digits; `lettered` that letters
    are glued to the digits, which are then those of one written token ("P686424", an IBAN).
    """

    turn: int
    digits: str = ""
    places: list[tuple[int, int]] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    spoken: bool = False
    typed: bool = False
    dated: bool = False
    full_date: bool = False
    month_word: bool = False
    corrected: bool = False
    lettered: bool = False
    corrections: list[int] = field(default_factory=list)

    @property
    def start(self) -> int:
        """The first code point."""
        return self.places[0][0]

    @property
    def end(self) -> int:
        """The code point after the last."""
        return self.places[-1][1]

    def __len__(self) -> int:
        return len(self.digits)

    def part(self, first: int, last: int) -> Group:
        """The group that says `digits[first:last]`."""
        return Group(
            self.turn,
            self.digits[first:last],
            self.places[first:last],
            [0, *(at - first for at in self.breaks if first < at < last)],
            self.spoken, self.typed, self.dated, self.full_date, self.month_word, self.corrected, self.lettered,
            [at - first for at in self.corrections if first < at < last],
        )  # fmt: skip


def start_of(group: Group) -> int:
    """Where a group begins, by which groups are put in order."""
    return group.start


def as_meant(group: Group) -> Group:
    """The group without what was taken back: before each correction as many digits as stand behind it at once."""
    meant = group
    for at in reversed(group.corrections):
        start = max(before for before in (0, *meant.breaks) if before < at)
        end = min((after for after in meant.breaks if after > at), default=len(meant))
        first = max(start, at - (end - at))
        left, right = meant.part(0, first), meant.part(at, len(meant))
        left.digits += right.digits
        left.places += right.places
        left.breaks = sorted({*left.breaks, *(first + each for each in right.breaks)}) if first else right.breaks
        meant = left
    return meant


def is_whole_date(group: Group) -> bool:
    """Whether the digits of a dated group are month and year and leave nothing to be said."""
    digits = group.digits
    if len(digits) == 3 and not group.month_word:
        # 五月二七 (五月二零 may go on)
        return digits[0] != "0" and "21" <= digits[1:] <= "49"
    if len(digits) == 4:
        return "01" <= digits[:2] <= "12" and digits[2:] not in ("19", "20")
    return len(digits) == 6 and "01" <= digits[:2] <= "12" and digits[2:4] == "20"
