"""A call as cues are heard in it: squeezed, put together by utterance, with the way back to safe offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from compliance_cli.engine.hearing.articles import Shifts, bare, shifts
from compliance_cli.engine.hearing.marks import VendorMark, opaque, vendor_marks
from compliance_cli.engine.hearing.windows import sentence_ends
from compliance_cli.safetext import KINDS_OF_MASKS, SafeTranscript, SafeTurn
from compliance_cli.speech import is_acknowledgement, offsets, squeeze
from compliance_cli.vocabulary import Role

#: Seconds of silence that end an utterance.
PAUSE = 3.0

#: Code points of the longest turn that may be a mere acknowledgement.
_LONGEST_ACKNOWLEDGEMENT = 60

_MASK = re.compile(f"[{''.join(KINDS_OF_MASKS)}]")

Speaker = tuple[Role, str]
"""Who speaks, as far as the labels tell: role and label."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Consecutive turns of one speaker, put together.

    `text` is squeezed; `starts` says where in it each of `turns` begins. Turns are joined by a space, beside
    a Han letter by nothing.
    """

    turns: tuple[int, ...]
    starts: tuple[int, ...]
    text: str


def is_named(speaker: Speaker) -> bool:
    """Whether the labels tell this speaker from others."""
    return speaker[0] is not Role.UNKNOWN or bool(speaker[1])


class View:
    """The squeezed view of one call.

    `bare` is what literals are looked for in: the utterances' texts without articles, a line each.
    A *position* is where something stands in the call: the safe offset of its turn plus the offset in the
    turn's squeezed line. Positions are in the order of the call and cost nothing; safe offsets are worked out
    (`exact`) for what is shown or looked at closely.
    """

    def __init__(self, call: SafeTranscript) -> None:
        self.call = call
        self._squeezed = squeeze(call.folded).split("\n")
        self.lines = [opaque(line) for line in self._squeezed]
        self.speakers: tuple[Speaker, ...] = tuple([(turn.role, turn.speaker) for turn in call.turns])
        self.utterances = tuple([_put_together(turns, self.lines) for turns in _runs(call, self.speakers)])
        self.bare = bare("\n".join([utterance.text for utterance in self.utterances]))
        self._bare_lines = self.bare.split("\n")
        self.bare_starts = list(accumulate([len(line) + 1 for line in self._bare_lines], initial=0))
        self._shifts: dict[int, Shifts] = {}
        self._offsets: dict[int, Sequence[int]] = {}
        self._exact: dict[int, int] = {}
        self._ends: dict[int, tuple[int, ...]] = {}
        self._folded: dict[tuple[int, int, int], str] = {}

    def bare_line(self, utterance: int) -> str:
        """The line of `bare` that is an utterance's."""
        return self._bare_lines[utterance]

    def bare_sentences(self) -> list[int]:
        """Where each sentence of `bare` begins, in order, and an offset behind the last."""
        starts = [0]
        for line, begin in zip(self._bare_lines, self.bare_starts, strict=False):
            starts += [begin + end for end in sentence_ends(line)[:-1]]
            starts.append(begin + len(line) + 1)
        return starts

    def full_span(self, utterance: int, start: int, end: int) -> tuple[int, int]:
        """A span of an utterance's bare line as a span of its text."""
        way = self._shifts.get(utterance)
        if way is None:
            way = self._shifts[utterance] = shifts(self.utterances[utterance].text, self._bare_lines[utterance])
        return (way.full(start), way.full(end - 1) + 1) if way.moves else (start, end)

    def position(self, utterance: int, offset: int) -> int:
        """The position of the character at `offset` of an utterance's text."""
        whole = self.utterances[utterance]
        piece = bisect_right(whole.starts, offset) - 1 if len(whole.starts) > 1 else 0
        number = whole.turns[piece]
        # The space between two turns counts as the end of the first.
        inside = min(offset - whole.starts[piece], max(len(self.lines[number]) - 1, 0))
        return self.call.turns[number].start + inside

    def mask_position(self, offset: int) -> int:
        """The position of the mask at a safe offset."""
        number = self.call.turn_at(offset)
        start = self.call.turns[number].start
        earlier = len(_MASK.findall(self.call.folded, start, offset))
        mask = next(islice(_MASK.finditer(self.lines[number]), earlier, None))
        return start + mask.start()

    def vendor_marks(self) -> Sequence[tuple[int, VendorMark]]:
        """The marks that other tools left, each with its position."""
        text = "\n".join(self._squeezed)
        marks = vendor_marks(text)
        if not marks:
            return ()
        starts = list(accumulate([len(line) + 1 for line in self._squeezed], initial=0))
        numbers = [bisect_right(starts, mark.start) - 1 for mark in marks]
        turns = self.call.turns
        return [(turns[n].start + mark.start - starts[n], mark) for n, mark in zip(numbers, marks, strict=True)]

    def exact(self, position: int) -> int:
        """The safe offset of the character at a position."""
        offset = self._exact.get(position)
        if offset is None:
            offset = self._exact[position] = self._worked_out(position)
        return offset

    def _worked_out(self, position: int) -> int:
        number = self.call.turn_at(position)
        turn = self.call.turns[number]
        if number not in self._offsets:
            self._offsets[number] = offsets(self.call.folded[turn.start : turn.end], self._squeezed[number])
        way = self._offsets[number]
        return turn.start + (way[position - turn.start] if way else 0)

    def exact_span(self, start: int, end: int) -> tuple[int, int]:
        """A span of positions as safe offsets."""
        return self.exact(start), self.exact(end - 1) + 1

    def folded_text(self, utterance: int, start: int, end: int) -> str:
        """What an utterance says from `start` to `end` of its text, folded but not squeezed."""
        # Several guards of several cues ask for the same sentence.
        key = (utterance, start, end)
        text = self._folded.get(key)
        if text is None:
            text = self._folded[key] = self._put_folded(utterance, start, end)
        return text

    def _put_folded(self, utterance: int, start: int, end: int) -> str:
        whole = self.utterances[utterance]
        pieces = []
        for number, first in zip(whole.turns, whole.starts, strict=True):
            # Not the space behind it, which is of no turn.
            last = first + len(self.lines[number])
            if first < end and start < last:
                turn = self.call.turns[number]
                begin = turn.start if start <= first else self.exact(turn.start + start - first)
                until = turn.end if end >= last else self.exact(turn.start + end - first)
                pieces.append(self.call.folded[begin:until])
        return " ".join(pieces)

    def sentence(self, utterance: int, start: int, end: int) -> tuple[int, int]:
        """The sentence (or sentences) of an utterance's text that a span lies in."""
        ends = self.sentence_ends(utterance)
        first = bisect_right(ends, start)
        last = bisect_right(ends, end - 1)
        return ends[first - 1] if first else 0, ends[min(last, len(ends) - 1)]

    def sentence_ends(self, utterance: int) -> tuple[int, ...]:
        """Where the sentences of an utterance end, in order."""
        if utterance not in self._ends:
            self._ends[utterance] = sentence_ends(self.utterances[utterance].text)
        return self._ends[utterance]

    @cached_property
    def utterance_of(self) -> Sequence[int]:
        """For each turn, the number of the utterance that it is part of."""
        numbers = [0] * len(self.lines)
        for number, utterance in enumerate(self.utterances):
            for turn in utterance.turns:
                numbers[turn] = number
        return numbers

    def acknowledges(self, turn: int) -> bool:
        """Whether a turn is a mere acknowledgement."""
        return _acknowledges(self.call, turn)


def _acknowledges(call: SafeTranscript, number: int) -> bool:
    turn = call.turns[number]
    if turn.end - turn.start > _LONGEST_ACKNOWLEDGEMENT:
        return False
    text = call.folded[turn.start : turn.end]
    # A hidden number says something.
    return is_acknowledgement(text) and _MASK.search(text) is None


def _runs(call: SafeTranscript, speakers: Sequence[Speaker]) -> list[list[int]]:
    """The numbers of the turns of each utterance, in order of their first turns."""
    runs: list[list[int]] = []
    current: list[int] = []
    speaker: Speaker | None = None
    turns = call.turns
    last = len(turns) - 1
    for number, who in enumerate(speakers):
        if who == speaker and not _pause(turns[current[-1]], turns[number]):
            current.append(number)
        elif number < last and speaker is not None and speakers[number + 1] == speaker and _acknowledges(call, number):
            runs.append([number])
        else:
            current = [number]
            speaker = who if is_named(who) else None
            runs.append(current)
    return runs


def _pause(before: SafeTurn, after: SafeTurn) -> bool:
    return before.ends is not None and after.begins is not None and after.begins - before.ends > PAUSE


def _put_together(turns: list[int], lines: Sequence[str]) -> Utterance:
    if len(turns) == 1:
        return Utterance((turns[0],), (0,), lines[turns[0]])
    text = ""
    starts = []
    for turn in turns:
        line = lines[turn]
        if text and line and not (_is_wide(text[-1]) or _is_wide(line[0])):
            text += " "
        starts.append(len(text))
        text += line
    return Utterance(tuple(turns), tuple(starts), text)


def _is_wide(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff"
