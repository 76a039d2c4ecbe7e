"""Aliyun 录音文件识别: sentences, and all words of the file in one list; two ways of writing the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compliance_cli.formats.definition import Entry, Reading
from compliance_cli.formats.described import MILLISECOND, Description, Turns, Words, described, items_at
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.paths import Place
from compliance_cli.formats.talk import Said, Talk
from compliance_cli.formats.timing import Heard, timings
from compliance_cli.formats.word_items import Item

_NEW = Turns(
    "Result.Sentences[]",
    text=("Text",),
    speaker=("SpeakerId", "ChannelId"),
    begins=("BeginTime",),
    ends=("EndTime",),
    unit=MILLISECOND,
)
_OLD = Turns(
    "result[]",
    text=("text",),
    speaker=("speaker_id", "channel_id"),
    begins=("begin_time",),
    ends=("end_time",),
    unit=MILLISECOND,
)
_SHAPES = (
    _NEW,
    replace(_NEW, path="Sentences[]"),
    _OLD,
    replace(_OLD, path="result.sentences[]"),
)
_WORDS = tuple(
    Words(path, ("Word", "word"), ("BeginTime", "begin_time"), ("EndTime", "end_time"), unit=MILLISECOND, speaker=who)
    for path in ("Result.Words[]", "Words[]", "result.words[]", "words[]")
    for who in [("ChannelId", "channel_id")]
)
_DESCRIPTION = Description(
    name="aliyun-filetrans",
    title="Aliyun file transcription (录音文件识别)",
    known_by=(
        ("Result.Sentences[].Text",),
        ("Sentences[].BeginTime",),
        ("result[].begin_time", "result[].text"),
        ("result.sentences[].begin_time",),
    ),
    shapes=_SHAPES,
    id=("TaskId", "task_id"),
)
_FORMAT = described(_DESCRIPTION)


def _read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    reading = _FORMAT.read(entries, options)
    return Reading([_timed(talk, entry) for talk, entry in zip(reading.talks, entries, strict=True)])


def _timed(talk: Talk, entry: Entry) -> Talk:
    """The call with each turn's words: those of its channel that begin while it lasts."""
    words = [word for shape in _WORDS for word in items_at(Place(entry.tree), shape)]
    return replace(talk, turns=tuple(_with_words(turn, words) for turn in talk.turns)) if words else talk


def _with_words(said: Said, words: Sequence[Item]) -> Said:
    own = [
        Heard(word.text, word.begins, word.ends)
        for word in words
        if word.label in (None, said.speaker) and _within(word.begins, said.begins, said.ends)
    ]
    token = said.tokens[0] if said.tokens else None
    if token is None or not own:
        return said
    return replace(said, tokens=(token._replace(timings=timings(token.text, own)),))


def _within(time: float | None, begins: float | None, ends: float | None) -> bool:
    return time is not None and begins is not None and ends is not None and begins <= time < ends


FORMAT = replace(_FORMAT, read=_read)
