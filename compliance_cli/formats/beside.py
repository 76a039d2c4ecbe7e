"""What a JSON file says besides its turns: every further copy of the words, and every other text.

Found for redaction, in files of any service: strings of one kind (`families.py`) are laid beside the calls.
Where they repeat them they are copies, so that what is hidden in a turn is hidden in them; where they say
anything else, a text of their own. A lexical form, for one, says "four one" where the turn has 41.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from compliance_cli.formats.alignment import Alignment
from compliance_cli.formats.definition import Entry
from compliance_cli.formats.families import Family, Member, families
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Leaf, Piece, Stream
from compliance_cli.formats.talk import Said, Talk, Token
from compliance_cli.formats.timing import words_in
from compliance_cli.formats.word_items import Item, turn_of
from compliance_cli.transcript import Turn

_LINE = re.compile(r"[^\r\n]+")
_LEAD = re.compile(
    r"\s*+(?:\[(?:[a-z]+[_ ]?\d{1,3}|[\d:.]{4,12}(?:\s*[,-]\s*[\d:.]{1,12}){0,2})\]:?\s*)?(?:Speaker \w{1,3}:\s*)?",
    re.IGNORECASE,
)
"""Times and speakers that some services write before each line of a running text."""


class Beside(NamedTuple):
    """Pieces to be added to the streams (by number), further texts, and what is left out of these.

    `places` are those of all strings that need no further look.
    """

    pieces: dict[int, list[Piece]]
    talks: list[Talk]
    leaves: list[Leaf]
    places: set[tuple[int, int]]


class _Word(NamedTuple):
    """A word of the calls: its stream, its characters there, and its turn."""

    stream: int
    start: int
    end: int
    turn: Turn


class _Repeated(NamedTuple):
    """Characters `start:end` of a string repeat characters `at:till` of a stream, or stand for them."""

    start: int
    end: int
    stream: int
    at: int
    till: int


def beside(entries: Sequence[Entry], streams: Sequence[Stream], told: Sequence[Stream]) -> Beside:
    """All strings of the documents that no stream of `told` tells yet, laid beside the calls' `streams`.

    A document is laid beside the calls that begin in it, or that it goes on with (rows of one call).
    """
    found = Beside({}, [], [], set())
    known = {
        (piece.first, piece.last): _Repeated(0, piece.last - piece.first, number, piece.start, piece.end)
        for number, stream in enumerate(told)
        for piece in stream.pieces
    }
    layer = 1 + max((piece.copy for stream in told for piece in stream.pieces), default=0)
    for trees, numbers in _groups(entries, streams):
        calls = _Calls({number: streams[number] for number in numbers})
        told_in_part = [
            family
            for family in families(trees, calls.said)
            if not all((one.text.first, one.text.last) in known for one in family.members)
        ]
        for family in told_in_part:
            layer = _lay(family, calls, found, layer, known)
    return found


class _Calls:
    """The words of some calls, to be found in other texts."""

    def __init__(self, streams: dict[int, Stream]) -> None:
        self.texts = {number: stream.transcript.text.expose() for number, stream in streams.items()}
        self.words: list[_Word] = []
        said: list[str] = []
        for number, stream in streams.items():
            for turn in stream.transcript.turns:
                for word, start, end in words_in(self.texts[number][turn.start : turn.end]):
                    said.append(word)
                    self.words.append(_Word(number, turn.start + start, turn.start + end, turn))
        self.said = frozenset(said)
        self.alignment = Alignment(said)


def _groups(entries: Sequence[Entry], streams: Sequence[Stream]) -> Iterator[tuple[list[object], list[int]]]:
    """The trees that belong together, and the numbers of the streams that they tell."""
    by_line: dict[int | None, list[int]] = {}
    for number, stream in enumerate(streams):
        by_line.setdefault(stream.transcript.line, []).append(number)
    begun: list[tuple[list[object], list[int]]] = []
    for entry in entries:
        numbers = by_line.get(entry.line, [])
        if numbers or not begun:
            begun.append(([], numbers))
        begun[-1][0].append(entry.tree)
    yield from begun


def _lay(family: Family, calls: _Calls, found: Beside, layer: int, known: dict[tuple[int, int], _Repeated]) -> int:
    """Take a family in; gives the number of the next free layer. `known`: what each place of the file repeats."""
    words = [words_in(one.text) for one in family.members]
    at = calls.alignment.of([word for line in words for word, _, _ in line])
    here = 0
    ends: dict[int, list[int]] = {}
    turns: list[Turn | None] = []
    for member, line in zip(family.members, words, strict=True):
        found.places.add((member.text.first, member.text.last))
        places = at[here : here + len(line)]
        here += len(line)
        turns.append(next((calls.words[place].turn for place in places if place >= 0), None))
        best = family.best.get(member.numbers) if family.words else None
        instead = None if best is None else known.get((best.first, best.last))
        stretches = list(_stretches(member.text, line, places, calls)) if instead is None else [instead]
        for one in stretches:
            written = member.text if instead else member.text.part(one.start, one.end)
            copy = layer + _free(ends.setdefault(one.stream, []), one.at, one.till)
            whole = instead is not None or one.till - one.at != one.end - one.start
            piece = Piece(one.at, one.till, written.first, written.last, written.escape, copy, whole)
            found.pieces.setdefault(one.stream, []).append(piece)
        if len(stretches) == 1:
            known.setdefault((member.text.first, member.text.last), stretches[0])
    if -1 in at:
        found.talks.append(Talk(tuple(_turns(family, turns))))
        found.leaves.extend(_leads(family))
    return layer + max(map(len, ends.values()), default=0)


def _stretches(
    text: str, line: Sequence[tuple[str, int, int]], places: Sequence[int], calls: _Calls
) -> Iterator[_Repeated]:
    """The longest stretches of a string that are letter for letter in a stream."""
    current: _Repeated | None = None
    for (_, start, end), place in zip(line, places, strict=True):
        if place < 0:
            continue
        word = calls.words[place]
        if current is not None and current.stream == word.stream and current.till <= word.start:
            between = calls.texts[word.stream][current.till : word.start]
            if between == text[current.end : start]:
                current = current._replace(end=end, till=word.end)
                continue
        if current is not None:
            yield current
        current = _Repeated(start, end, word.stream, word.start, word.end)
    if current is not None:
        yield current


def _free(ends: list[int], start: int, end: int) -> int:
    """The first layer whose pieces all end before `start`; within a layer no two pieces overlap."""
    for number, last in enumerate(ends):
        if last <= start:
            ends[number] = end
            return number
    ends.append(end)
    return len(ends) - 1


def _turns(family: Family, turns: Sequence[Turn | None]) -> Iterator[Said]:
    """The family as turns of its own: a line of words each, or a string each."""
    if not family.words:
        for member, turn in zip(family.members, turns, strict=True):
            for line in _LINE.finditer(member.text):
                text = member.text.part(_after_lead(member.text, line), line.end())
                yield Said((Token(text),), role=None if turn is None else turn.role)
        return
    letters = all(len(one.text) <= 1 for one in family.members)
    for _, group in groupby(_with_lines(family.members, turns), key=lambda one: one[0]):
        lines = list(group)
        role = next((turn.role for _, _, turn in lines if turn is not None), None)
        said = turn_of([Item(text) for _, text, _ in lines if text], spaced=not letters)
        yield Said(said.tokens, role=role)


def _leads(family: Family) -> Iterator[Leaf]:
    """What stands before the lines of running texts."""
    for member in () if family.words else family.members:
        for line in _LINE.finditer(member.text):
            lead = member.text.part(line.start(), _after_lead(member.text, line))
            if lead:
                yield Leaf(lead.first, lead.last, lead.escape)


def _after_lead(text: str, line: re.Match[str]) -> int:
    lead = _LEAD.match(text, line.start(), line.end())
    return lead.end() if lead else line.start()


def _with_lines(
    members: Sequence[Member], turns: Sequence[Turn | None]
) -> Iterator[tuple[object, Located, Turn | None]]:
    """The words, each with what it shares with its line: a list of its own, or the turn that it repeats."""
    one_list = len({member.line for member in members}) == 1
    last: Turn | None = None
    for member, turn in zip(members, turns, strict=True):
        last = turn or last
        yield (None if last is None else last.start) if one_list else member.line, member.text, turn
