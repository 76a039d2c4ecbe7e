"""The word items of Amazon Transcribe: grouped to turns, and found again in the file's other copies of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from compliance_cli.formats.clock import seconds
from compliance_cli.formats.jsonvalues import items, members, text_of
from compliance_cli.formats.located import part
from compliance_cli.formats.talk import Copy, Said, Timing, Token

PAUSE = 1.0
"""Seconds of silence that end a turn where the file itself names no turns."""

_UNSPACED = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_NEAR = 20


class Item(NamedTuple):
    """One word or mark: its text, whether it is punctuation, its seconds, and whose it is, if the file says so."""

    text: str
    mark: bool
    begins: float | None
    ends: float | None
    label: str | None
    id: str | None
    copies: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "<item>"


def item_of(value: object, label: str | None = None) -> Item | None:
    """An item of `items`, by its best alternative; None for one without words."""
    found = members(value)
    best = members(next(iter(items(found.get("alternatives"))), None))
    text = text_of(best.get("content")) if best else text_of(found.get("content"))
    if not text:
        return None
    own = text_of(found.get("speaker_label")) or text_of(found.get("channel_label"))
    begins, ends = seconds(found.get("start_time")), seconds(found.get("end_time"))
    mark = found.get("type") == "punctuation"
    return Item(text, mark, begins, ends, label or own or None, text_of(found.get("id")))


def items_of(values: object, label: str | None = None) -> list[Item]:
    """All items of a list that have words."""
    return [item for value in items(values) if (item := item_of(value, label)) is not None]


def turn_of(group: Sequence[Item], label: str | None) -> Said:
    """One turn of items, each a token with its time and its copies."""
    tokens: list[Token] = []
    for item in group:
        gap = "" if not tokens or item.mark or _joined(tokens[-1].text, item.text) else " "
        timed = item.begins is not None and item.ends is not None
        times = (Timing(0, len(item.text), item.begins or 0.0, item.ends or 0.0),) if timed else ()
        copies = tuple(Copy(0, text, layer) for layer, text in enumerate(item.copies, start=1))
        tokens.append(Token(item.text, gap, times, copies))
    begins = next((item.begins for item in group if item.begins is not None), None)
    ends = next((item.ends for item in reversed(group) if item.ends is not None), None)
    return Said(tuple(tokens), label, None, begins, ends)


def parted_by_pauses(group: Iterable[Item]) -> list[list[Item]]:
    """Items cut where nothing was said for `PAUSE` seconds."""
    parts: list[list[Item]] = []
    ended: float | None = None
    for item in group:
        if not parts or (item.begins is not None and ended is not None and item.begins - ended >= PAUSE):
            parts.append([])
        parts[-1].append(item)
        ended = item.ends if item.ends is not None else ended
    return parts


def with_copies(group: Sequence[Item], texts: Sequence[str]) -> list[Item]:
    """The items, each with its place in every running text that holds all of them in order."""
    found = list(group)
    for text in texts:
        places: list[str] = []
        here = 0
        for item in found:
            start = text.find(item.text, here, here + len(item.text) + _NEAR)
            if start < 0:
                break
            here = start + len(item.text)
            places.append(part(text, start, here))
        if len(places) == len(found):
            found = [item._replace(copies=(*item.copies, place)) for item, place in zip(found, places, strict=True)]
    return found


def with_repeated(group: Sequence[Item], repeated: Sequence[Item]) -> list[Item]:
    """The items, each with the item of a second list that has the same word at the same time."""
    again: Mapping[tuple[str, float | None, float | None], Item] = {
        (item.text, item.begins, item.ends): item for item in repeated if item.begins is not None
    }
    found = []
    for item in group:
        same = again.get((item.text, item.begins, item.ends))
        found.append(item if same is None else item._replace(copies=(*item.copies, same.text)))
    return found


def _joined(before: str, after: str) -> bool:
    """Whether no space stands between two words: Chinese is written without."""
    return bool(_UNSPACED.match(before[-1:]) and _UNSPACED.match(after[:1]))
