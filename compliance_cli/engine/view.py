"""A call as cues are heard in it: squeezed, put together by utterance, with the way back to safe offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from compliance_cli.engine.articles import Shifts, bare, shifts
from compliance_cli.engine.windows import sentence_ends
from compliance_cli.safetext import SafeTranscript, SafeTurn
from compliance_cli.speech import is_acknowledgement, offsets, squeeze
from compliance_cli.vocabulary import Role

#: Seconds of silence that end an utterance.
PAUSE = 3.0

#: Code points of the longest turn that may be a mere acknowledgement.
_LONGEST_ACKNOWLEDGEMENT = 60

Speaker = tuple[Role, str]
"""Who speaks, as far as the labels tell: role and label."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Consecutive turns of one speaker, put together.

    `text` is squeezed; `starts` says where in it each of `turns` begins. Turns are joined by a space, beside
    a Han letter by nothing.
    """

    number: int
    turns: tuple[int, ...]
    starts: tuple[int, ...]
    text: str


def speaker_of(turn: SafeTurn) -> Speaker:
    """The speaker of a turn."""
    return turn.role, turn.speaker


def is_named(speaker: Speaker) -> bool:
    """Whether the labels tell this speaker from others."""
    return speaker[0] is not Role.UNKNOWN or bool(speaker[1])


class View:
    """The squeezed view of one call.

    `bare` is what literals are looked for in: the utterances' texts without articles, a line each.
    Ways back to offsets are made only for utterances that had a hit.
    """

    def __init__(self, call: SafeTranscript) -> None:
        self.call = call
        self.lines = squeeze(call.folded).split("\n")
        self.speakers = tuple((turn.role, turn.speaker) for turn in call.turns)
        self.utterances = tuple(
            _put_together(number, turns, self.lines) for number, turns in enumerate(_runs(call, self.speakers))
        )
        self.bare = bare("\n".join([utterance.text for utterance in self.utterances]))
        self._bare_starts = list(accumulate([len(line) + 1 for line in self.bare.split("\n")], initial=0))
        self._shifts: dict[int, Shifts] = {}
        self._offsets: dict[int, Sequence[int]] = {}
        self._ends: dict[int, tuple[int, ...]] = {}
        self._utterance_of: dict[int, int] = {}

    def utterance_at(self, bare_offset: int) -> int:
        """The number of the utterance that an offset of `bare` lies in."""
        return bisect_right(self._bare_starts, bare_offset) - 1

    def full_span(self, utterance: int, start: int, end: int) -> tuple[int, int]:
        """A span of `bare` as a span of the utterance's text."""
        if utterance not in self._shifts:
            first, last = self._bare_starts[utterance], self._bare_starts[utterance + 1] - 1
            self._shifts[utterance] = shifts(self.utterances[utterance].text, self.bare[first:last])
        line = self._bare_starts[utterance]
        way = self._shifts[utterance]
        return way.full(start - line), way.full(end - 1 - line) + 1

    def safe_span(self, utterance: int, start: int, end: int) -> tuple[int, int]:
        """A span of an utterance's text as safe offsets of the call."""
        return self._safe(utterance, start), self._safe(utterance, end - 1) + 1

    def _safe(self, utterance: int, offset: int) -> int:
        whole = self.utterances[utterance]
        piece = bisect_right(whole.starts, offset) - 1
        number = whole.turns[piece]
        turn = self.call.turns[number]
        line = self.lines[number]
        if number not in self._offsets:
            self._offsets[number] = offsets(self.call.folded[turn.start : turn.end], line)
        inside = min(offset - whole.starts[piece], len(line) - 1)
        return turn.start + (self._offsets[number][inside] if inside >= 0 else 0)

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

    def utterance_of(self, turn: int) -> int:
        """The number of the utterance that a turn is part of."""
        if not self._utterance_of:
            self._utterance_of = {part: whole.number for whole in self.utterances for part in whole.turns}
        return self._utterance_of[turn]

    def acknowledges(self, turn: int) -> bool:
        """Whether a turn is a mere acknowledgement."""
        return _acknowledges(self.call, turn)


def _acknowledges(call: SafeTranscript, number: int) -> bool:
    turn = call.turns[number]
    if turn.end - turn.start > _LONGEST_ACKNOWLEDGEMENT:
        return False
    return is_acknowledgement(call.folded[turn.start : turn.end])


def _runs(call: SafeTranscript, speakers: Sequence[Speaker]) -> list[list[int]]:
    """The numbers of the turns of each utterance, in order of their first turns."""
    runs: list[list[int]] = []
    current: list[int] = []
    speaker: Speaker | None = None
    turns = call.turns
    for number, who in enumerate(speakers):
        if who == speaker and current and not _pause(turns[current[-1]], turns[number]):
            current.append(number)
            continue
        goes_on = number + 1 < len(turns) and speakers[number + 1] == speaker
        if goes_on and current and _acknowledges(call, number):
            runs.append([number])
            continue
        current = [number]
        speaker = who if is_named(who) else None
        runs.append(current)
    return runs


def _pause(before: SafeTurn, after: SafeTurn) -> bool:
    return before.ends is not None and after.begins is not None and after.begins - before.ends > PAUSE


def _put_together(number: int, turns: list[int], lines: Sequence[str]) -> Utterance:
    if len(turns) == 1:
        return Utterance(number, (turns[0],), (0,), lines[turns[0]])
    text = ""
    starts = []
    for turn in turns:
        line = lines[turn]
        if text and line and not (_is_wide(text[-1]) or _is_wide(line[0])):
            text += " "
        starts.append(len(text))
        text += line
    return Utterance(number, tuple(turns), tuple(starts), text)


def _is_wide(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff"
