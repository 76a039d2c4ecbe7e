"""Google Speech-to-Text v1 and v2.

With diarization v1 repeats all words of the call in its last result, and gives the speakers only there.
"""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.formats.definition import Entry, JsonFormat, Reading, TestedOn
from compliance_cli.formats.described import Description, Turns, Words, described, talk_of, turns_at
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.paths import Place, leads_somewhere, select
from compliance_cli.formats.talk import Talk

_BEGINS, _ENDS = (
    ("startTime", "startOffset", "start_time", "start_offset"),
    ("endTime", "endOffset", "end_time", "end_offset"),
)
_TAGS = ("speakerTag", "speakerLabel", "speaker_tag", "speaker_label")
_LISTS = ("results", "response.results", "transcript.results")


def _words(path: str, speaker: tuple[str, ...] = ()) -> Words:
    return Words(f"{path}.alternatives[0].words[]", ("word",), _BEGINS, _ENDS, speaker=speaker)


def _turns(path: str) -> Turns:
    return Turns(
        f"{path}[]",
        text=("alternatives[0].transcript",),
        speaker=("channelTag", "channel_tag"),
        begins=tuple(f"alternatives[0].words[0].{name}" for name in _BEGINS),
        ends=(*tuple(f"alternatives[0].words[-1].{name}" for name in _ENDS), "resultEndTime", "resultEndOffset"),
        words=(Words("alternatives[0].words[]", ("word",), _BEGINS, _ENDS),),
    )


_DESCRIPTION = Description(
    name="google-stt",
    title="Google Speech-to-Text v1 and v2",
    known_by=tuple((f"{path}[].alternatives[].{holds}",) for path in _LISTS for holds in ("transcript", "words[]")),
    shapes=tuple(map(_turns, _LISTS)),
    tested_on=TestedOn.REAL_FILE,
    language=tuple(f"{path}[0].{name}" for path in _LISTS for name in ("languageCode", "language_code")),
)


def _read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    return Reading([_talk(entry) for entry in entries])


def _talk(entry: Entry) -> Talk:
    root = Place(entry.tree)
    path = next((path for path in _LISTS if any(select(root, f"{path}[]"))), _LISTS[0])
    tagged = [
        any(leads_somewhere(one.value, f"alternatives[0].words[].{tag}") for tag in _TAGS)
        for one in select(root, f"{path}[]")
    ]
    if not any(tagged):
        shapes: tuple[Turns | Words, ...] = (_turns(path),)
    elif sum(tagged) == 1 and tagged[-1]:
        shapes = (_words(f"{path}[-1]", _TAGS), _turns(path))
    else:
        shapes = (_words(f"{path}[]", _TAGS), _turns(path))
    return talk_of(root, _DESCRIPTION, turns_at(root, shapes), entry.line)


FORMAT = JsonFormat(
    name=_DESCRIPTION.name,
    title=_DESCRIPTION.title,
    extensions=_DESCRIPTION.extensions,
    tested_on=_DESCRIPTION.tested_on,
    sniff=described(_DESCRIPTION).sniff,
    read=_read,
)
