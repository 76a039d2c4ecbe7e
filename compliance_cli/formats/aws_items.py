"""The word items of Amazon Transcribe, and where the file's other copies of them are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compliance_cli.formats.clock import seconds
from compliance_cli.formats.jsonvalues import items, members, text_of
from compliance_cli.formats.located import part
from compliance_cli.formats.word_items import Item

_NEAR = 20


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
