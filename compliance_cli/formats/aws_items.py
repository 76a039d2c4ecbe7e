"""The word items of Amazon Transcribe."""

from __future__ import annotations

from compliance_cli.formats.clock import seconds
from compliance_cli.formats.jsonvalues import items, members, text_of
from compliance_cli.formats.word_items import Item


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
