"""Volcengine (火山引擎) file recognition: utterances, words of single characters."""

from __future__ import annotations

from compliance_cli.formats.described import MILLISECOND, Description, Turns, Words, described

_PLACES = ("result.", "result[].", "resp.", "")

FORMAT = described(
    Description(
        name="volcengine",
        title="Volcengine speech recognition (火山引擎)",
        known_by=(
            ("result.utterances[].text",),
            ("result[].utterances[].text",),
            ("resp.utterances[].text",),
            ("utterances[].definite",),
            ("utterances[].start_time", "utterances[].text"),
        ),
        shapes=tuple(
            Turns(
                f"{lead}utterances[]",
                text=("text",),
                speaker=("additions.speaker", "speaker", "additions.channel_id", "channel_id"),
                begins=("start_time",),
                ends=("end_time",),
                unit=MILLISECOND,
                words=(Words("words[]", ("text",), ("start_time",), ("end_time",), unit=MILLISECOND),),
            )
            for lead in _PLACES
        ),
    )
)
