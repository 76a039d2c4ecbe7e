"""Amazon Transcribe batch output: turns by audio segment, channel or speaker label, else by pauses."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.formats.aws_items import items_of
from compliance_cli.formats.clock import seconds
from compliance_cli.formats.definition import Entry, JsonFormat, Reading, TestedOn
from compliance_cli.formats.jsonvalues import items, members, text_of
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.talk import Said, Talk, Token
from compliance_cli.formats.word_items import Item, by_label, by_segments, parted_by_pauses, turn_of


def sniff(tree: object) -> bool:
    """`results` with items or transcripts, and the job's name or both of them."""
    found = members(tree)
    results = members(found.get("results"))
    both = "transcripts" in results and "items" in results
    return both or ("jobName" in found and ("items" in results or "transcripts" in results))


def read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    """One call a document."""
    return Reading([_talk(entry) for entry in entries])


def _talk(entry: Entry) -> Talk:
    found = members(entry.tree)
    results = members(found.get("results"))
    language = text_of(results.get("language_code")) or text_of(found.get("languageCode"))
    return Talk(tuple(_turns(results)), text_of(found.get("jobName")), language, line=entry.line)


def _turns(results: object) -> list[Said]:
    own = members(results)
    running = [text for one in items(own.get("transcripts")) if (text := text_of(members(one).get("transcript")))]
    channels = items(members(own.get("channel_labels")).get("channels"))
    heard = items_of(own.get("items"))
    by_channel = [items_of(members(one).get("items"), _channel(one)) for one in channels]
    if not heard and not any(by_channel):
        return [Said((Token(text),)) for text in running]
    if any(by_channel):
        return _by_channel(by_channel)
    segments = items(own.get("audio_segments"))
    if segments and all(item.id is not None for item in heard):
        return _by_audio_segment(heard, segments)
    segments = items(members(own.get("speaker_labels")).get("segments"))
    return _by_speaker(heard, segments) if segments else by_label(heard)


def _by_channel(channels: Sequence[Sequence[Item]]) -> list[Said]:
    """Each channel cut at pauses, and the parts of all channels in order of time."""
    turns = [turn_of(group, group[0].label) for channel in channels for group in parted_by_pauses(channel)]
    return sorted(turns, key=lambda turn: turn.begins or 0.0)


def _by_audio_segment(heard: Sequence[Item], segments: Sequence[object]) -> list[Said]:
    by_id = {item.id: item for item in heard}
    turns: list[Said] = []
    for segment in segments:
        found = members(segment)
        names = [text_of(name) for name in items(found.get("items"))]
        group = [by_id.pop(name) for name in names if name in by_id]
        if group:
            label = text_of(found.get("speaker_label")) or text_of(found.get("channel_label")) or group[0].label
            turns.append(turn_of(group, label))
    return turns + by_label(list(by_id.values()))


def _by_speaker(heard: Sequence[Item], segments: Sequence[object]) -> list[Said]:
    named = ((seconds(members(one).get("start_time")), text_of(members(one).get("speaker_label"))) for one in segments)
    return by_segments(heard, named)


def _channel(channel: object) -> str | None:
    return text_of(members(channel).get("channel_label"))


FORMAT = JsonFormat(
    name="aws-transcribe",
    title="Amazon Transcribe batch output",
    extensions=(".json",),
    tested_on=TestedOn.REAL_FILE,
    sniff=sniff,
    read=read,
)
