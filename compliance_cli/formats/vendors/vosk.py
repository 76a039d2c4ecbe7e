"""Vosk: one document an utterance, in a row or one a line, with partial results between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compliance_cli.formats.definition import Entry, Reading
from compliance_cli.formats.described import Description, Turns, Words, described, talk_of, turns_at
from compliance_cli.formats.jsonvalues import items
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.paths import Place, leads_somewhere
from compliance_cli.formats.talk import Said

_WORDS = Words("result[]", ("word",))
_FIRST = ("alternatives[0].", "")
_SHAPES = tuple(
    Turns(
        "",
        text=(f"{first}text",),
        begins=(f"{first}result[0].start",),
        ends=(f"{first}result[-1].end",),
        words=(replace(_WORDS, path=f"{first}result[]"),),
    )
    for first in _FIRST
)
_DESCRIPTION = Description(
    name="vosk",
    title="Vosk",
    known_by=(
        ("result[].conf",),
        ("[].result[].conf",),
        ("alternatives[].text",),
        ("partial",),
        ("[].partial",),
    ),
    shapes=_SHAPES,
)


def _read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    """All documents of a file are one call."""
    turns: list[Said] = []
    for entry in entries:
        for tree in items(entry.tree) or (entry.tree,):
            if not leads_somewhere(tree, "partial"):
                turns += turns_at(Place(tree), _SHAPES)
    return Reading([talk_of(Place(entries[0].tree), _DESCRIPTION, turns, entries[0].line)])


FORMAT = replace(described(_DESCRIPTION), read=_read, extensions=(".json", ".jsonl"))
