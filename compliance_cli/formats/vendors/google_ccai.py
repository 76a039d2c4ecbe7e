"""Google CCAI Insights: conversations as they are uploaded, and as the service exports them."""

from __future__ import annotations

from compliance_cli.formats.described import Description, Turns, Words, described

_MICROSECOND = 1e-6


def _segments(path: str) -> Turns:
    return Turns(
        path,
        text=("text",),
        speaker=(
            "segmentParticipant.role",
            "segment_participant.role",
            "channelTag",
            "channel_tag",
        ),
        begins=("words[0].startOffset", "words[0].start_offset", "messageTime", "message_time"),
        ends=("words[-1].endOffset", "words[-1].end_offset"),
        words=(Words("words[]", ("word",), ("startOffset", "start_offset"), ("endOffset", "end_offset")),),
    )


FORMAT = described(
    Description(
        name="google-ccai",
        title="Google CCAI Insights conversations",
        known_by=(
            ("entries[].role", "entries[].text"),
            ("transcript.transcriptSegments[]",),
            ("transcript.transcript_segments[]",),
        ),
        shapes=(
            Turns(
                "entries[]",
                text=("text",),
                speaker=("role", "user_id"),
                begins=("start_timestamp_usec",),
                unit=_MICROSECOND,
            ),
            _segments("transcript.transcriptSegments[]"),
            _segments("transcript.transcript_segments[]"),
        ),
        id=("name", "conversation_info.conversation_id"),
        language=("languageCode", "language_code"),
        meta={"date": ("startTime", "start_time"), "agent": ("agentId", "agent_id")},
    )
)
