"""Speechmatics v2 (`results` of words and marks) and v1 (`words`, and `speakers` by time)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compliance_cli.formats.definition import Entry, Reading, TestedOn
from compliance_cli.formats.described import Description, Words, described, items_at, talk_of, time_at, turns_at
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.paths import Place, leads_somewhere, select, text_at
from compliance_cli.formats.talk import Said, Talk
from compliance_cli.formats.word_items import by_segments

_V1 = Words("words[]", ("name",), begins=("time",), ends=(), duration=("duration",))
_MARKS = frozenset(".,?!;:。，？！；：、")
_V2 = Words(
    "results[]",
    ("alternatives[0].content",),
    ("start_time",),
    ("end_time",),
    speaker=("alternatives[0].speaker", "channel"),
    mark=("type", "punctuation"),
)

_DESCRIPTION = Description(
    name="speechmatics",
    title="Speechmatics",
    known_by=(("results[].alternatives[].content", "results[].type"), ("words[].time", "words[].name")),
    shapes=(_V2,),
    tested_on=TestedOn.REAL_FILE,
    id=("job.id",),
    language=("metadata.transcription_config.language", "job.lang"),
)


def _read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    return Reading([_talk(entry) for entry in entries])


def _talk(entry: Entry) -> Talk:
    root = Place(entry.tree)
    turns = turns_at(root, _DESCRIPTION.shapes) or _by_speakers(root)
    return talk_of(root, _DESCRIPTION, turns, entry.line)


def _by_speakers(root: Place) -> list[Said]:
    """Version 1: marks are words too, and speakers are stretches of time."""
    if not leads_somewhere(root.value, "words[].name"):
        return []
    words = [item._replace(mark=item.text in _MARKS) for item in items_at(root, _V1)]
    speakers = ((time_at(one, ("time",), 1.0), text_at(one, ("name",))) for one in select(root, "speakers[]"))
    return by_segments(words, speakers)


FORMAT = replace(described(_DESCRIPTION), read=_read)
