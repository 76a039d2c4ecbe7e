"""Genesys Cloud conversation transcripts: phrases by the purpose of their participant."""

from __future__ import annotations

from compliance_cli.formats.described import MILLISECOND, Description, Turns, Words, described

_BEGINS = ("startTimeMs", "offset.milliseconds")
_DURATION = ("duration.milliseconds",)

FORMAT = described(
    Description(
        name="genesys",
        title="Genesys Cloud",
        known_by=(("transcripts[].phrases[]",), ("phrases[].participantPurpose",)),
        shapes=tuple(
            Turns(
                path,
                text=("decoratedText", "text"),
                speaker=("participantPurpose",),
                begins=_BEGINS,
                duration=_DURATION,
                unit=MILLISECOND,
                words=(Words("words[]", ("word",), begins=_BEGINS, ends=(), duration=_DURATION, unit=MILLISECOND),),
            )
            for path in ("transcripts[].phrases[]", "phrases[]")
        ),
        id=("conversationId",),
        language=("transcripts[0].language", "language"),
        meta={"date": ("conversationStartTime", "startTime"), "channel": ("mediaType",)},
    )
)
