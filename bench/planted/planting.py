"""Where numbers are planted, and what became of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.planted.leaves import Opened, opened
from compliance_cli import formats
from compliance_cli.errors import InputError
from compliance_cli.formats.escapes import written
from compliance_cli.formats.model import Document, ReadOptions, Style
from compliance_cli.formats.timing import words_in
from compliance_cli.redaction.door import redact
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.redaction.splice import Edit, splice

TYPED = "4111 1111 1111 1111"
_NO_NUMBER = "-"
_SPOKEN = "four zero one two eight eight eight eight eight eight eight eight one eight eight one".split()
_HAN = list("四零一二八八八八八八八八一八八一")
_LEAD, _HAN_LEAD = ["card", "number", "is"], list("卡号是")
_FEWEST_PLACES = 4
_REACH = 90
"""Characters behind a card number in which digits may be its code or date, or go on with it."""
_SPOKEN_TURNS = 3
_STRINGS = 10
"""Strings of a file that get a number, one after the other."""
_OTHERS = 3
"""Numbers that become one, and keys that get one."""

_MASK = re.compile(r"\[PAN(?: \*{4}\d{4})?\]")
_DIGITS = re.compile(r"(?:4111|1111)[ 1]|\b(?:four|zero|one|two|eight)\b|[四零一二八]", re.IGNORECASE)
"""Digits of the planted numbers, typed or spoken."""
_LEFT = re.compile(r"4111|1111|(?:\b(?:four|zero|one|two|eight)\b\W*){3}|[四零一二八]{3}", re.IGNORECASE)
"""So much of a planted number that it can be told from what a call says otherwise."""


_FIGURE = re.compile(
    r"\d|^(?:oh?|zero|nought|one|to|too|two|three|four|for|five|six|seven|eight|ate|nine|ten|hundred|double|triple|is|or)$"
    r"|[〇零一二三四五六七八九十百两幺]"
)
"""Words that would be heard as a part of a number beside them."""


@dataclass(slots=True)
class Count:
    """Copies planted and masked, runs that kept turns and times, other texts changed, and offsets that had to move."""

    files: int = 0
    runs: int = 0
    planted: int = 0
    masked: int = 0
    changed: int = 0
    moved: int = 0
    same: int = 0
    refused: int = 0

    def add(self, other: Count) -> None:
        for name in ("files", "runs", "planted", "masked", "changed", "moved", "same", "refused"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def perfect(self) -> bool:
        return self.masked == self.planted and not self.changed and self.same + self.refused == self.runs


def typed(data: bytes, name: str, strings: int = _STRINGS, others: int = _OTHERS) -> Count:
    """A typed number at the end of a string, in place of a number, at the end of a key: one a run.

    At most so many strings, and so many numbers and keys, of all parts of the file.

    Not where figures follow: digits said right behind a card number are its code or go on with it, and no listener
    could tell them from what they were before.
    """
    whole = opened(data, name)
    count = Count(files=1)
    texts, hidden = whole.texts, _hidden(data, name)
    numbers = [n for n, leaf in enumerate(whole.leaves) if leaf.escape.style is Style.JSON_NUMBER]
    keys = [n for n, leaf in enumerate(whole.leaves) if leaf.is_key]
    unfit = {*numbers, *keys, *_before_figures(formats.locate(data, name, ReadOptions()), whole)}
    fit = [number for number in range(len(texts)) if number not in unfit]
    for chosen in (*_some(fit, strings), *_some(numbers, others), *_some(keys, others)):
        planted, other = (
            whole.written([_with(what, text, whole, n) if n == chosen else text for n, text in enumerate(texts)])
            for what in (TYPED, _NO_NUMBER)
        )
        count.add(_tried(whole, planted, name, frozenset({chosen}), hidden, other))
    return count


def _before_figures(document: Document, whole: Opened) -> Iterator[int]:
    """The leaves behind which, in some text that the file tells, figures follow within the reach of a card number."""
    base = document.package.parts[whole.part].first if document.package else 0
    starts = [base + leaf.first for leaf in whole.leaves]
    ends: dict[tuple[int, int, int], int] = {}
    for number, stream in enumerate(document.streams):
        for piece in stream.pieces:
            leaf = bisect_right(starts, piece.first) - 1
            place = (number, piece.copy, leaf)
            ends[place] = max(piece.end, ends.get(place, 0))
    for (number, _, leaf), end in ends.items():
        behind = document.streams[number].transcript.text.expose()[end : end + _REACH]
        if any(_FIGURE.search(word) for word, _, _ in words_in(behind)):
            yield leaf


def spoken(data: bytes, name: str) -> Count:
    """Spoken numbers in place of the words of a turn, in every place that repeats them."""
    document = formats.locate(data, name, ReadOptions())
    whole = opened(data, name)
    count, hidden = Count(files=1), _hidden(data, name)
    for edits in _spoken_edits(document):
        made = splice(document, edits)
        after = opened(made, name).texts
        chosen = frozenset(n for n, (old, new) in enumerate(zip(whole.texts, after, strict=True)) if old != new)
        moved = {offset.first for offset in document.offsets}
        chosen -= {n for n, leaf in enumerate(whole.leaves) if leaf.first in moved}
        count.add(_tried(whole, made, name, chosen, hidden))
    return count


def _hidden(data: bytes, name: str) -> frozenset[int]:
    """The leaves in which something is hidden before anything is planted."""
    made = redact(data, name, DoorSettings()).data or data
    texts = zip(opened(data, name).texts, opened(made, name).texts, strict=True)
    return frozenset(number for number, (old, new) in enumerate(texts) if old != new)


def _tried(
    whole: Opened,
    planted: bytes,
    name: str,
    chosen: frozenset[int],
    hidden: frozenset[int],
    other: bytes | None = None,
) -> Count:
    """What became of a file with a number in the leaves `chosen`.

    Its turns and times must be those that were planted into; `other` is the file with no number there, where the
    number itself could be read as a time far in the future, and put turns into another order.
    """
    count = Count(runs=1)
    result = redact(planted, name, DoorSettings())
    if result.data is None:
        # The number stood where the format is known by: the file is refused, and nothing is written.
        return Count(runs=1, refused=1)
    before, after = opened(planted, name), opened(result.data, name)
    chosen = frozenset(number for number in chosen if _DIGITS.search(before.texts[number]))
    count.planted = len(chosen)
    if len(before.leaves) != len(after.leaves) or before.skeleton != _without_quotes(before, after):
        count.changed += 1
        return count
    texts = zip(before.texts, after.texts, whole.texts, strict=True)
    for number, (old, new, unplanted) in enumerate(texts):
        if number in chosen:
            count.masked += _is_masked(old, new, unplanted)
        elif old != new and number not in hidden:
            moved = old.isdigit() and new.isdigit()
            count.moved += moved
            count.changed += not moved
    count.same += _turns_of(other or planted, name) == _turns_of(result.data, name)
    return count


def _is_masked(old: str, new: str, unplanted: str) -> bool:
    """Whether a text holds a mask where the number was, no digits of it, and all else as before.

    `unplanted` is the text before anything was planted, which may hold such digits of its own.
    """
    pieces = _MASK.split(new)
    added = [piece.removeprefix(unplanted) for piece in pieces if piece not in unplanted]
    if len(pieces) == 1 or any(map(_LEFT.search, added)):
        return False
    here = 0
    for piece in pieces:
        here = old.find(piece, here)
        if here < 0:
            return False
        here += len(piece)
    return True


def _without_quotes(before: Opened, after: Opened) -> list[str]:
    """The skeleton of a redacted file, without the quotes that a masked number got."""
    skeleton = list(after.skeleton)
    for number, (old, new) in enumerate(zip(before.leaves, after.leaves, strict=True)):
        if old.escape.style is Style.JSON_NUMBER and new.escape.style is not Style.JSON_NUMBER:
            mark = before.skeleton[number]
            skeleton[number] = mark if skeleton[number].startswith(mark) else skeleton[number]
            follows = before.skeleton[number + 1]
            skeleton[number + 1] = follows if skeleton[number + 1].endswith(follows) else skeleton[number + 1]
    return skeleton


def _turns_of(data: bytes, name: str) -> list[object]:
    try:
        document = formats.read(data, name, ReadOptions())
    except InputError as error:
        return [error.problem.reason]
    calls = [[(turn.role, turn.begins, turn.ends) for turn in call.turns] for call in document.calls]
    return [document.format, calls]


def _with(what: str, text: str, whole: Opened, number: int) -> str:
    """A leaf with a number at its end, or in place of it where it is a number; `what` may be no number."""
    if whole.leaves[number].escape.style is Style.JSON_NUMBER:
        return what.replace(" ", "") if what == TYPED else written(what, whole.leaves[number].escape)
    return f"{text} card number {what}"


def _some(numbers: Sequence[int], most: int) -> Sequence[int]:
    """At most so many, evenly spread."""
    step = -(-len(numbers) // most) if most else 0
    return numbers[step // 2 :: step] if numbers and step else ()


def _spoken_edits(document: Document) -> Iterator[list[Edit]]:
    """Edits that put a number, word for word, in place of some words of a turn, for several turns."""
    transcript = document.streams[0].transcript
    text = transcript.text.expose()
    found = []
    for turn in transcript.turns:
        said = text[turn.start : turn.end]
        han = bool(re.search("[\u4e00-\u9fff]", said))
        lead, digits = (_HAN_LEAD, _HAN) if han else (_LEAD, _SPOKEN)
        places = [(turn.start + start, turn.start + end) for _, start, end in _window(words_in(said), said)]
        if len(places) >= len(lead) + _FEWEST_PLACES:
            told = _spread(lead, digits, len(places), "" if han else " ")
            found.append([Edit(*place, word, word, stream=0) for place, word in zip(places, told, strict=False)])
    for number in _some(range(len(found)), _SPOKEN_TURNS):
        yield found[number]


def _window(words: Sequence[tuple[str, int, int]], text: str) -> Sequence[tuple[str, int, int]]:
    """The longest row of words that only blanks part, with no digits in them nor beside them."""
    best: Sequence[tuple[str, int, int]] = ()
    first = 0
    for here in range(len(words)):
        if here and text[words[here - 1][2] : words[here][1]].strip():
            first = here
        if _FIGURE.search(words[here][0]):
            first = here + 2
        if here - first >= len(best):
            best = words[first : here + 1]
    following = words.index(best[-1]) + 1 if best else 0
    if following == len(words):
        # The next turn may begin with a figure ("Oh").
        return best[:-2]
    return best[:-1] if _FIGURE.search(words[following][0]) else best


def _spread(lead: list[str], digits: list[str], places: int, between: str) -> list[str]:
    """The number over the places that there are: a digit each, or several where there are few places."""
    room = min(places - len(lead), len(digits))
    size = -(-len(digits) // room)
    return [*lead, *(between.join(digits[at : at + size]) for at in range(0, len(digits), size))]
