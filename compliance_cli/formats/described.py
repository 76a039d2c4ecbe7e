"""Most services write turns, or words, as a list of objects: a description of where, and one reader for all.

A description names paths only (`paths.py`). What a service writes besides, copies of the words in other
places above all, needs no description: `beside.py` finds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from compliance_cli.formats.clock import seconds
from compliance_cli.formats.counting import from_zero
from compliance_cli.formats.definition import Entry, JsonFormat, Reading, TestedOn
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.paths import Place, leads_somewhere, select, text_at, values_at
from compliance_cli.formats.talk import Said, Talk, Token
from compliance_cli.formats.timing import Heard, timings
from compliance_cli.formats.word_items import Item, by_label, turn_of

TICK = 1e-7
MILLISECOND = 1e-3


@dataclass(frozen=True, slots=True)
class Words:
    """Where words with times are, in a turn or in the whole file, and in which fields of each.

    `after` is a field with the punctuation that follows the word; `mark` a field and the value that it has
    where the word is punctuation itself. `relative`: times are counted from the turn's begin. `spaced`: no
    if blanks are written as words too.
    """

    path: str
    text: tuple[str, ...] = ("word",)
    begins: tuple[str, ...] = ("start",)
    ends: tuple[str, ...] = ("end",)
    duration: tuple[str, ...] = ()
    unit: float = 1.0
    speaker: tuple[str, ...] = ()
    after: str = ""
    mark: tuple[str, str] | None = None
    relative: bool = False
    spaced: bool = True


@dataclass(frozen=True, slots=True)
class Turns:
    """Where turns are, and in which of their fields is what (of several fields the first filled one counts).

    Times are in units of `unit` seconds. Without a text, a turn is what its words say. `only`: a field and
    the value that it has for speech. `by_time`: channels may stand one after the other, times give the order.
    """

    path: str
    text: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    duration: tuple[str, ...] = ()
    unit: float = 1.0
    words: tuple[Words, ...] = ()
    only: tuple[str, str] | None = None
    by_time: bool = True


@dataclass(frozen=True, slots=True)
class Description:
    """One service's JSON. The first of `shapes` that says anything is read.

    `known_by`: paths that must all lead somewhere, in one of several sets. `calls`: where a file holds more
    than one call, the path of each. `id`, `language` and the values of `meta` are fields of the call.
    """

    name: str
    title: str
    known_by: tuple[tuple[str, ...], ...]
    shapes: tuple[Turns | Words, ...]
    tested_on: TestedOn = TestedOn.DOCUMENTATION
    calls: tuple[str, ...] = ("",)
    id: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    meta: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    extensions: tuple[str, ...] = (".json",)


def described(description: Description) -> JsonFormat:
    """The format of a description."""
    return JsonFormat(
        name=description.name,
        title=description.title,
        extensions=description.extensions,
        tested_on=description.tested_on,
        sniff=partial(_known, description.known_by),
        read=partial(_read, description),
    )


def talk_of(place: Place, description: Description, turns: Sequence[Said], line: int | None) -> Talk:
    """A call with the properties that the description finds for it."""
    meta = {key: text for key, fields in description.meta.items() if (text := text_at(place, fields))}
    name, language = text_at(place, description.id), text_at(place, description.language)
    counted = from_zero(turns)
    return Talk(tuple(counted), name, language, meta, line, counted is not turns)


def turns_at(place: Place, shapes: Iterable[Turns | Words]) -> list[Said]:
    """The turns of a call, in order of time, by the first shape that finds any words."""
    for shape in shapes:
        turns = by_label(items_at(place, shape), shape.spaced) if isinstance(shape, Words) else _turns(place, shape)
        if any(token.text.strip() for turn in turns for token in turn.tokens):
            return turns if isinstance(shape, Turns) and not shape.by_time else in_order(turns)
    return []


def items_at(place: Place, words: Words, begin: float = 0.0) -> list[Item]:
    """The words that a place holds; `begin` is added to times that are relative."""
    return [item for one in select(place, words.path) for item in _items(one, words, begin)]


def time_at(place: Place, fields: Iterable[str], unit: float) -> float | None:
    """The first field of a place that holds a time, in seconds."""
    return next((time for value in values_at(place, fields) if (time := seconds(value, unit)) is not None), None)


def in_order(turns: Sequence[Said]) -> list[Said]:
    """Turns in order of time, if all of them have one (services write the channels one after the other)."""
    begins = [turn.begins for turn in turns]
    if None in begins:
        return list(turns)
    return sorted(turns, key=lambda turn: turn.begins or 0.0)


def _known(known_by: tuple[tuple[str, ...], ...], tree: object) -> bool:
    return any(all(leads_somewhere(tree, path) for path in paths) for paths in known_by)


def _read(description: Description, entries: Sequence[Entry], options: ReadOptions) -> Reading:
    talks = []
    for entry in entries:
        for place in _calls(Place(entry.tree), description.calls):
            talks.append(talk_of(place, description, turns_at(place, description.shapes), entry.line))
    return Reading(talks)


def _calls(root: Place, paths: tuple[str, ...]) -> list[Place]:
    return next((found for path in paths if (found := list(select(root, path)))), [])


def _turns(place: Place, shape: Turns) -> list[Said]:
    return [_said(one, shape) for one in select(place, shape.path) if _wanted(one, shape.only)]


def _wanted(place: Place, only: tuple[str, str] | None) -> bool:
    return only is None or text_at(place, only[:1]) in (only[1], None)


def _said(place: Place, shape: Turns) -> Said:
    begins, ends = _times(place, shape)
    speaker = text_at(place, shape.speaker)
    text = text_at(place, shape.text)
    for words in shape.words:
        heard = items_at(place, words, begins or 0.0)
        if heard and text is None:
            said = turn_of(heard, speaker, words.spaced)
            return replace(said, begins=_or(begins, said.begins), ends=_or(ends, said.ends))
        if heard and text is not None:
            times = timings(text, [Heard(item.text, item.begins, item.ends) for item in heard])
            whole = turn_of(heard)
            token = Token(text, "", times)
            return Said((token,), speaker, None, _or(begins, whole.begins), _or(ends, whole.ends))
    return Said((Token(text),) if text else (), speaker, None, begins, ends)


def _items(place: Place, words: Words, begin: float) -> Iterator[Item]:
    text = text_at(place, words.text)
    if text:
        begins, ends = _times(place, words, begin if words.relative else 0.0)
        mark = words.mark is not None and text_at(place, words.mark[:1]) == words.mark[1]
        label = text_at(place, words.speaker)
        yield Item(text, mark, begins, ends, label)
        punctuation = text_at(place, (words.after,)) if words.after else None
        if punctuation:
            yield Item(punctuation, True, label=label)


def _times(place: Place, shape: Turns | Words, shift: float = 0.0) -> tuple[float | None, float | None]:
    begins = time_at(place, shape.begins, shape.unit)
    ends = time_at(place, shape.ends, shape.unit)
    duration = time_at(place, shape.duration, shape.unit)
    if ends is None and begins is not None and duration is not None:
        ends = round(begins + duration, 6)
    return _later(begins, shift), _later(ends, shift)


def _later(time: float | None, shift: float) -> float | None:
    return time if time is None or not shift else round(time + shift, 6)


def _or(time: float | None, otherwise: float | None) -> float | None:
    return otherwise if time is None else time
