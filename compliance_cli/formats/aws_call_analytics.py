"""Amazon Transcribe Call Analytics, and Contact Lens, which writes the same turns without word items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compliance_cli.formats.clock import seconds
from compliance_cli.formats.definition import Entry, JsonFormat, Reading, TestedOn
from compliance_cli.formats.jsonvalues import items, members, text_of, whole
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.talk import Count, Said, Talk, Token
from compliance_cli.formats.timing import Heard, timings

_MILLISECOND = 0.001
_DETECTED = ("IssuesDetected", "ActionItemsDetected", "OutcomesDetected")
_OFFSETS = (("Begin", False), ("End", True), ("BeginOffsetChar", False), ("EndOffsetChar", True))


def sniff(tree: object) -> bool:
    """A `Transcript` of turns beside the `Participants`, or turns with a participant's role."""
    found = members(tree)
    turns = items(found.get("Transcript"))
    return bool(turns) and ("Participants" in found or "ParticipantRole" in members(turns[0]))


def read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    """One call a document, roles as the service gives them."""
    return Reading([_talk(entry) for entry in entries])


def _talk(entry: Entry) -> Talk:
    found = members(entry.tree)
    roles = {
        name: text_of(members(one).get("ParticipantRole"))
        for one in items(found.get("Participants"))
        if (name := text_of(members(one).get("ParticipantId"))) is not None
    }
    metadata = members(found.get("CustomerMetadata"))
    name = text_of(found.get("JobName")) or text_of(metadata.get("ContactId")) or text_of(found.get("ContactId"))
    channel = text_of(found.get("Channel"))
    return Talk(
        tuple(_said(turn, roles) for turn in items(found.get("Transcript"))),
        name,
        text_of(found.get("LanguageCode")),
        {"channel": channel} if channel else {},
        entry.line,
    )


def _said(turn: object, roles: dict[str, str | None]) -> Said:
    found = members(turn)
    text = text_of(found.get("Content")) or ""
    who = text_of(found.get("ParticipantId"))
    return Said(
        (Token(text, "", timings(text, _words(found))),),
        text_of(found.get("ParticipantRole")) or (roles.get(who) if who else None) or who,
        begins=seconds(found.get("BeginOffsetMillis"), _MILLISECOND),
        ends=seconds(found.get("EndOffsetMillis"), _MILLISECOND),
        counts=tuple(_counts(found, len(text))),
    )


def _words(found: Mapping[str, object]) -> list[Heard]:
    words = []
    for item in items(found.get("Items")):
        own = members(item)
        begins = seconds(own.get("BeginOffsetMillis"), _MILLISECOND)
        ends = seconds(own.get("EndOffsetMillis"), _MILLISECOND)
        if text := text_of(own.get("Content")):
            words.append(Heard(text, begins, ends))
    return words


def _detected(found: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    for kind in _DETECTED:
        yield from map(members, items(found.get(kind)))


def _counts(found: Mapping[str, object], length: int) -> Iterator[Count]:
    for detected in _detected(found):
        offsets = members(detected.get("CharacterOffsets"))
        for key, closing in _OFFSETS:
            number = offsets.get(key)
            at = whole(number)
            if isinstance(number, str) and at is not None and at <= length:
                yield Count(at, number, closing)


FORMAT = JsonFormat(
    name="aws-call-analytics",
    title="Amazon Transcribe Call Analytics and Amazon Connect Contact Lens",
    extensions=(".json",),
    tested_on=TestedOn.REAL_FILE,
    sniff=sniff,
    read=read,
)
