"""Parts of a call and distances in it: seconds, turns, words, percent."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.hearing.view import View
from compliance_cli.engine.hearing.windows import extent
from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.model import Scope
from compliance_cli.safetext import SafeWord
from compliance_cli.vocabulary import Role

#: Letters a second where a transcript has no times (900 a minute; a Han letter counts as 3.3).
_LETTERS_A_SECOND = 15.0
_HAN_LETTERS = 3.3

#: So many characters are more than a word of thanks.
_MORE_THAN_BYE = 12

#: Two speak: where the roles are unknown, the first four turns of one are among the first eight.
_SPEAKERS = 2


class Ruler:
    """Measures one call. `roles`: who speaks each turn."""

    def __init__(self, view: View, roles: Sequence[Role]) -> None:
        self._view = view
        self._roles = roles
        self._counts: dict[Role | None, list[int]] = {}

    @cached_property
    def timed(self) -> bool:
        """Whether the transcript has times; else seconds are estimated from the letters."""
        return any(turn.begins is not None for turn in self._view.call.turns)

    def seconds(self, position: int) -> float:
        """Seconds from the start of the first turn to a position."""
        if not self.timed:
            return self._letters(position) / _LETTERS_A_SECOND
        offset = self._view.exact(position)
        call = self._view.call
        number = call.turn_at(offset)
        turn = call.turns[number]
        if turn.begins is None:
            known = [t.begins for t in call.turns[:number] if t.begins is not None]
            return known[-1] - self._first if known else 0.0
        number = bisect_right(call.words, offset, key=_start) - 1
        if number >= 0 and call.words[number].start >= turn.start:
            return call.words[number].begins - self._first
        length = max(turn.end - turn.start, 1)
        return turn.begins - self._first + ((turn.ends or turn.begins) - turn.begins) * (offset - turn.start) / length

    @cached_property
    def length(self) -> float:
        """Seconds of the whole call."""
        if not self.timed:
            return self._letters(len(self._view.call.text)) / _LETTERS_A_SECOND
        return max((turn.ends or turn.begins or 0.0) for turn in self._view.call.turns) - self._first

    def contains(self, scope: Scope, position: int, role: Role | None) -> bool:
        """Whether a position lies in a part of the call; turns are those of `role`."""
        return self._has_begun(scope, position, role) and not self._is_over(scope, position, role)

    def within(self, amount: Amount, trigger: Said, subject: Said, role: Role | None) -> bool:
        """Whether a place is no further from its trigger than an amount; turns are those of `role`."""
        if amount.unit is Unit.TURNS:
            return self.turns_between(trigger.turn, subject.turn, role) <= amount.number
        earlier, later = sorted((trigger, subject), key=lambda said: said.start)
        if amount.unit is Unit.WORDS:
            return self._words(later.start) - self._words(earlier.end) <= amount.number
        apart = max(self.seconds(later.start) - self.seconds(max(earlier.end - 1, earlier.start)), 0.0)
        return apart <= self._in_seconds(amount)

    def turns_between(self, one: int, other: int, role: Role | None) -> int:
        """How many turns of `role` lie after the earlier of two turns, up to the later."""
        counts = self._counted(role)
        return abs(counts[other] - counts[one])

    def speaks_in(self, scope: Scope, role: Role | None) -> bool:
        """Whether anything of `role` is said in a part of the call, be it in the middle of a turn."""
        turns = self._view.call.turns
        return any(
            self._is(number, role)
            and turn.end > turn.start
            and self._has_begun(scope, turn.start + max(len(self._view.lines[number]) - 1, 0), role)
            and not self._is_over(scope, turn.start, role)
            for number, turn in enumerate(turns)
        )

    def speaks_after(self, place: Said, role: Role | None) -> bool:
        """Whether anything of `role` but an acknowledgement is said after the turn of a place.

        Where nobody knows who speaks a turn, it may be more than one: then the sentences that follow in it count, too.
        """
        counts = self._counted(role)
        if counts[-1] > counts[place.turn]:
            return True
        rest = self._view.utterances[place.utterance].text[place.sentence[1] :]
        return self._roles[place.turn] is Role.UNKNOWN and len(rest.strip()) >= _MORE_THAN_BYE

    def _has_begun(self, scope: Scope, position: int, role: Role | None) -> bool:
        return (scope.last is None or self._from_end(scope.last, position, role)) and (
            scope.start is None or self._is_past(scope.start, position, role)
        )

    def _is_over(self, scope: Scope, position: int, role: Role | None) -> bool:
        return not (
            (scope.first is None or self._from_start(scope.first, position, role))
            and (scope.end is None or self._from_start(scope.end, position, role))
        )

    def _from_start(self, amount: Amount, offset: int, role: Role | None) -> bool:
        if amount.unit is Unit.TURNS:
            return self._counted(role)[self._view.call.turn_at(offset)] <= self._turns(amount, role)
        if amount.unit is Unit.WORDS:
            return self._words(offset) < amount.number
        return self.seconds(offset) <= self._in_seconds(amount)

    def _is_past(self, amount: Amount, offset: int, role: Role | None) -> bool:
        """Whether a position lies no earlier than an amount from the start; the second turn is past `2 turns`."""
        if amount.unit is Unit.TURNS:
            return self._counted(role)[self._view.call.turn_at(offset)] >= amount.number
        if amount.unit is Unit.WORDS:
            return self._words(offset) >= amount.number
        return self.seconds(offset) >= self._in_seconds(amount)

    def _from_end(self, amount: Amount, offset: int, role: Role | None) -> bool:
        if amount.unit is Unit.TURNS:
            counts = self._counted(role)
            return counts[-1] - counts[self._view.call.turn_at(offset)] < self._turns(amount, role)
        if amount.unit is Unit.WORDS:
            return self._words(len(self._view.call.text)) - self._words(offset) <= amount.number
        return self.length - self.seconds(offset) <= self._in_seconds(amount)

    def _turns(self, amount: Amount, role: Role | None) -> float:
        known = role is None or any(self._roles[number] is role for number in range(len(self._view.call.turns)))
        return amount.number if known else amount.number * _SPEAKERS

    def _in_seconds(self, amount: Amount) -> float:
        return amount.number if amount.unit is Unit.SECONDS else amount.number / 100 * self.length

    def _counted(self, role: Role | None) -> list[int]:
        """For each turn, how many turns of `role` there are up to it; acknowledgements do not count.

        Pieces that one speaker's breathless sentence was cut into (no pause, no end mark) are one turn.
        """
        if role not in self._counts:
            counts = []
            count = 0
            previous: int | None = None
            for number in range(len(self._view.call.turns)):
                if self._is(number, role) and not self._view.acknowledges(number):
                    if previous is None or not self._goes_on(previous, number):
                        count += 1
                    previous = number
                counts.append(count)
            self._counts[role] = counts
        return self._counts[role]

    def _is(self, turn: int, role: Role | None) -> bool:
        return role is None or self._roles[turn] in (role, Role.UNKNOWN)

    def _goes_on(self, before: int, after: int) -> bool:
        if after != before + 1 or self._view.utterance_of[before] != self._view.utterance_of[after]:
            return False
        ends, begins = self._view.call.turns[before].ends, self._view.call.turns[after].begins
        return ends is not None and begins is not None and not self._view.lines[before].endswith((*".?!;。",))

    @cached_property
    def _first(self) -> float:
        return next((turn.begins for turn in self._view.call.turns if turn.begins is not None), 0.0)

    def _words(self, position: int) -> float:
        """Words of all speakers up to a position."""
        turn = self._view.call.turn_at(position)
        inside = self._view.lines[turn][: position - self._view.call.turns[turn].start]
        return sum(self._words_of_lines[:turn]) + extent(inside)

    @cached_property
    def _words_of_lines(self) -> Sequence[float]:
        return [extent(line) for line in self._view.lines]

    def _letters(self, offset: int) -> float:
        text = self._view.call.folded[:offset]
        wide = sum(character > "\u2e7f" for character in text)
        return len(text) - wide + wide * _HAN_LETTERS


def _start(word: SafeWord) -> int:
    return word.start
