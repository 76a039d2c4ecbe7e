"""Twilio Conversational Intelligence: the sentences of a transcript."""

from __future__ import annotations

from compliance_cli.formats.described import Description, Turns, Words, described

_TIMES = ("start_time",), ("end_time",)

FORMAT = described(
    Description(
        name="twilio",
        title="Twilio Conversational Intelligence",
        known_by=(("sentences[].media_channel", "sentences[].transcript"),),
        shapes=(
            Turns(
                "sentences[]",
                text=("transcript",),
                speaker=("media_channel",),
                begins=_TIMES[0],
                ends=_TIMES[1],
                words=(Words("words[]", ("word", "text"), *_TIMES),),
            ),
        ),
        id=("sentences[0].transcript_sid",),
    )
)
