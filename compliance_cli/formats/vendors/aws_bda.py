"""Amazon Bedrock Data Automation, audio: segments whose words are items of one list, by their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from compliance_cli.formats.clock import seconds
from compliance_cli.formats.definition import Entry, Reading, TestedOn
from compliance_cli.formats.described import MILLISECOND, Description, Turns, described, talk_of
from compliance_cli.formats.jsonvalues import items, members, text_of, whole
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.paths import Place, select, text_at
from compliance_cli.formats.talk import Count, Said, Talk, Token
from compliance_cli.formats.timing import Heard, timings

_DESCRIPTION = Description(
    name="aws-bda",
    title="Amazon Bedrock Data Automation (audio)",
    known_by=(("audio_segments[]", "audio_items[]"), ("audio_segments[].text", "metadata.semantic_modality")),
    shapes=(Turns(""),),
    tested_on=TestedOn.REAL_FILE,
    language=("metadata.dominant_asset_language",),
)


def _read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    return Reading([_talk(entry) for entry in entries])


def _copies(entries: Sequence[Entry]) -> Iterable[Talk]:
    """The summaries: their sensitive stretches are counted in characters."""
    for entry in entries:
        root = Place(entry.tree)
        holders = [*select(root, "audio"), *select(root, "topics[]"), *select(root, "chapters[]")]
        yield Talk(
            tuple(
                Said((Token(text),), counts=tuple(_counts(one, "summary_sensitive_data_detection", text)))
                for one in holders
                if (text := text_at(one, ("summary",)))
            )
        )


def _talk(entry: Entry) -> Talk:
    root = Place(entry.tree)
    words = [_heard(members(one.value)) for one in select(root, "audio_items[]")]
    turns = [_said(one, words) for one in select(root, "audio_segments[]")]
    return talk_of(root, _DESCRIPTION, turns, entry.line)


def _heard(item: object) -> Heard:
    found = members(item)
    begins = seconds(found.get("start_timestamp_millis"), MILLISECOND)
    ends = seconds(found.get("end_timestamp_millis"), MILLISECOND)
    return Heard(text_of(found.get("content")) or "", begins, ends)


def _said(segment: Place, words: Sequence[Heard]) -> Said:
    found = members(segment.value)
    text = text_at(segment, ("text",)) or ""
    numbers = [number for one in items(found.get("audio_item_indices")) if (number := whole(one)) is not None]
    own = [words[number] for number in numbers if number < len(words)]
    return Said(
        (Token(text, "", timings(text, own)),) if text else (),
        text_at(segment, ("speaker.speaker_label", "channel.channel_label")),
        None,
        seconds(found.get("start_timestamp_millis"), MILLISECOND),
        seconds(found.get("end_timestamp_millis"), MILLISECOND),
        counts=tuple(_counts(segment, "sensitive_data_detection", text)),
    )


def _counts(holder: Place, key: str, text: str) -> Iterator[Count]:
    for found in select(holder, f"{key}[]"):
        for name, closing in (("start_character_offset", False), ("end_character_offset", True)):
            number = members(found.value).get(name)
            at = whole(number)
            if isinstance(number, str) and at is not None and at <= len(text):
                yield Count(at, number, closing)


FORMAT = replace(described(_DESCRIPTION), read=_read, copies=_copies)
