"""Whisper and what is built on it: OpenAI, whisper-timestamped, WhisperX, faster-whisper, whisper.cpp, transformers.

The numbers in `tokens` are the words once more, for the model's own vocabulary: where something is hidden in
a segment, all of its tokens are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compliance_cli.formats.definition import Entry, JsonFormat, Reading, TestedOn
from compliance_cli.formats.described import MILLISECOND, Description, Turns, Words, described
from compliance_cli.formats.jsonvalues import items, members
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.talk import Said

_WORDS = Words("words[]", ("word", "text"))
_SEGMENT = Turns(
    "segments[]", text=("text",), speaker=("speaker",), begins=("start",), ends=("end",), words=(_WORDS,), by_time=False
)
_CPP = Turns("transcription[]", text=("text",), begins=("offsets.from",), ends=("offsets.to",), unit=MILLISECOND)
_CHUNK = Turns("chunks[]", text=("text",), begins=("timestamp[0]",), ends=("timestamp[1]",))

_DESCRIPTION = Description(
    name="whisper",
    title="Whisper (OpenAI, WhisperX, whisper-timestamped, faster-whisper, whisper.cpp, transformers)",
    known_by=(
        ("segments[].text",),
        ("word_segments[]", "segments[]"),
        ("transcription[].offsets",),
        ("chunks[].timestamp", "text"),
        ("[].text", "[].no_speech_prob"),
        ("[].text", "[].seek"),
    ),
    shapes=(_SEGMENT, _CPP, _CHUNK, replace(_SEGMENT, path="[]")),
    tested_on=TestedOn.REAL_FILE,
    language=("language", "result.language"),
)
_FORMAT = described(_DESCRIPTION)


def _read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    reading = _FORMAT.read(entries, options)
    talks = []
    for talk, entry in zip(reading.talks, entries, strict=True):
        segments = items(entry.tree) or items(members(entry.tree).get("segments"))
        told = iter(segments if len(segments) == len(talk.turns) else ())
        talks.append(replace(talk, turns=tuple(_with_tokens(turn, members(next(told, None))) for turn in talk.turns)))
    return Reading(talks, reading.problems)


def _with_tokens(said: Said, segment: object) -> Said:
    tokens = items(members(segment).get("tokens"))
    if not said.tokens or not tokens:
        return said
    first = said.tokens[0]
    numbers = tuple(token for token in tokens if isinstance(token, str))
    return replace(said, tokens=(first._replace(shadows=numbers), *said.tokens[1:]))


FORMAT: JsonFormat = replace(_FORMAT, read=_read)
