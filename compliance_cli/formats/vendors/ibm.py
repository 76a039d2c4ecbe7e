"""IBM Watson Speech to Text: results of rows `[word, begin, end]`, and speakers by time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compliance_cli.formats.definition import Entry, Reading, TestedOn
from compliance_cli.formats.described import Description, Turns, Words, described, items_at, talk_of, time_at, turns_at
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.paths import Place, select, text_at
from compliance_cli.formats.talk import Said, Talk
from compliance_cli.formats.word_items import by_label

_ROWS = Words("alternatives[0].timestamps[]", ("[0]",), ("[1]",), ("[2]",))
_RESULT = Turns(
    "results[]",
    text=("alternatives[0].transcript",),
    begins=("alternatives[0].timestamps[0][1]",),
    ends=("alternatives[0].timestamps[-1][2]",),
    words=(_ROWS,),
)
_DESCRIPTION = Description(
    name="ibm",
    title="IBM Watson Speech to Text",
    known_by=(
        ("results[].speaker_labels[]",),
        ("results[].results[].alternatives[]",),
        ("results[].alternatives[].timestamps[]",),
        ("results[].alternatives[].transcript", "result_index"),
    ),
    shapes=(_RESULT, replace(_RESULT, path="results[].results[]")),
    tested_on=TestedOn.REAL_FILE,
    id=("id",),
)


def _read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    return Reading([_talk(entry) for entry in entries])


def _talk(entry: Entry) -> Talk:
    root = Place(entry.tree)
    turns = _by_speakers(root) or turns_at(root, _DESCRIPTION.shapes)
    return talk_of(root, _DESCRIPTION, turns, entry.line)


def _by_speakers(root: Place) -> list[Said]:
    """Words cut at pauses and where the speaker changes; a label begins with its word."""
    labels = [one for path in ("speaker_labels[]", "results[].speaker_labels[]") for one in select(root, path)]
    if not labels:
        return []
    speakers = {time_at(one, ("from",), 1.0): text_at(one, ("speaker",)) for one in labels}
    words = [
        item
        for shape in _DESCRIPTION.shapes
        for item in items_at(root, replace(_ROWS, path=f"{shape.path}.{_ROWS.path}"))
    ]
    named = [item._replace(label=speakers.get(item.begins)) for item in words]
    return by_label(named)


FORMAT = replace(described(_DESCRIPTION), read=_read)
