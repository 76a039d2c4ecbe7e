"""JSON of no known service: a list of objects whose fields have the usual names of a speaker and a text.

`[{"role": …, "content": …}]`, `{"messages": […]}`, `{"call": {"utterances": […]}}`: read as a table is, a turn an
item, with its fields for columns. Of several lists of one call the one that says most is the call.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from compliance_cli.errors import InputError, Problem, Reason
from compliance_cli.formats import turns
from compliance_cli.formats.definition import Entry, JsonFormat, Reading, TestedOn
from compliance_cli.formats.jsonvalues import items, members, scalar
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.table import header_of, read_rows
from compliance_cli.formats.table_columns import Column
from compliance_cli.formats.talk import Said, Talk
from compliance_cli.formats.word_items import Item, by_label

_DEEPEST = 5
"""Objects and lists around a list of turns."""
_LOOKED_AT = 20
"""Items of a list by which it is known."""
_WHO = (Column.ROLE, Column.SPEAKER, Column.CHANNEL)
_OF_CALL = (Column.DATE, Column.MARKET, Column.AGENT)
_SHARE_OF_WORDS, _FEWEST_WORDS = 0.9, 10
_FEWEST_LINES = 2


def sniff(tree: object) -> bool:
    """Some list of objects, most of which have a text and somebody who says it; or one such object, a turn a line."""
    if _is_own(tree):
        return False
    return _is_talk([tree]) or next(_lists(tree, {}, 0), None) is not None


def read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    """A call a list; lines that are turns themselves are one call, or those that they name.

    Raises `InputError` UNKNOWN_FORMAT for a turn alone: a message of something else looks just so.
    """
    trees = [entry.tree for entry in entries]
    if _is_talk(trees):
        if len(trees) < _FEWEST_LINES:
            raise InputError(
                Problem(Reason.UNKNOWN_FORMAT, detail="JSON that a `mapping` in the config file can describe")
            )
        return Reading(_talks({}, trees, [entry.line for entry in entries]))
    talks: list[Talk] = []
    for entry in entries:
        for call, listed in _lists(entry.tree, {}, 0):
            talks += _talks(call, listed, [entry.line] * len(listed))
    return Reading(talks)


def _is_own(tree: object) -> bool:
    """Whether our own format reads it: a call, a line with a `text`, a list of calls or of turns with a `text`."""
    if members(tree):
        return turns.sniff(tree)
    first = next((members(one) for one in items(tree)), {})
    return "turns" in first or ("text" in first and bool({"speaker", "role"} & first.keys()))


def _lists(value: object, call: Mapping[str, object], deep: int) -> Iterator[tuple[Mapping[str, object], list[object]]]:
    """The list of turns of each call, with the object that holds it."""
    listed, found = list(items(value)), members(value)
    if _is_talk(listed):
        yield call, listed
    elif deep < _DEEPEST:
        here = [inner for one in found.values() if _is_talk(inner := list(items(one)))]
        if here:
            yield found, max(here, key=_letters)
            return
        for one in (*listed, *found.values()):
            below = list(_lists(one, found or call, deep + 1)) if items(one) or members(one) else []
            yield from below
            # What else an object holds tells of the same call.
            if below and found:
                return


def _is_talk(listed: Sequence[object]) -> bool:
    first = [members(one) for one in islice(listed, _LOOKED_AT)]
    if not any(first):
        return False
    names = _names(first)
    columns = header_of(names).columns
    if Column.TEXT not in columns or not any(who in columns for who in _WHO):
        return False
    told = sum(isinstance(one.get(names[columns[Column.TEXT]]), str) for one in first)
    return 2 * told >= len(first)


def _talks(call: Mapping[str, object], listed: Sequence[object], lines: Sequence[int | None]) -> list[Talk]:
    found = [(line, members(one)) for line, one in zip(lines, listed, strict=True) if members(one)]
    names = _names(one for _, one in found)
    rows = [(line, [scalar(one.get(name)) or "" for name in names]) for line, one in found]
    return [_of_call(_in_turns(talk), call) for talk in read_rows([(None, names), *rows])]


def _of_call(talk: Talk, call: Mapping[str, object]) -> Talk:
    """A call with what stands beside its turns."""
    names = _names([call])
    columns = header_of(names).columns
    said = {column: scalar(call.get(names[place])) for column, place in columns.items()}
    beside = {column.value: value for column in _OF_CALL if (value := said.get(column))}
    name = talk.id or said.get(Column.CALL) or scalar(call.get("id"))
    return replace(talk, id=name, language=talk.language or said.get(Column.LANGUAGE), meta={**beside, **talk.meta})


def _in_turns(talk: Talk) -> Talk:
    """A list of single words is put together to turns."""
    said = [turn for turn in talk.turns if turn.tokens]
    words = [turn for turn in said if len(turn.tokens[0].text.split()) < 2 and turn.begins is not None]
    if len(words) < max(_FEWEST_WORDS, _SHARE_OF_WORDS * len(said)) or not _one_breath(words):
        return talk
    heard = [Item(turn.tokens[0].text, False, turn.begins, turn.ends, turn.speaker) for turn in said]
    return replace(talk, turns=tuple(by_label(heard)))


def _one_breath(words: Sequence[Said]) -> bool:
    """Whether speakers mostly go on: words of turns, not turns of a word each."""
    changes = sum(one.speaker != other.speaker for one, other in pairwise(words))
    return 3 * changes < len(words)


def _names(found: Iterable[Mapping[str, object]]) -> list[str]:
    return list(dict.fromkeys(name for one in found for name in one))


def _letters(listed: list[object]) -> int:
    return sum(len(value) for one in listed for value in members(one).values() if isinstance(value, str))


FORMAT = JsonFormat(
    name="json",
    title="Other JSON: lists of turns whose fields have usual names",
    extensions=(".json", ".jsonl", ".ndjson"),
    tested_on=TestedOn.OWN,
    sniff=sniff,
    read=read,
)
