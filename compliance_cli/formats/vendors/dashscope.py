"""Aliyun Model Studio (DashScope): Paraformer, Fun-ASR and SenseVoice, sentences of each channel."""

from __future__ import annotations

from compliance_cli.formats.described import MILLISECOND, Description, Turns, Words, described

_WORDS = Words("words[]", ("text",), ("begin_time",), ("end_time",), unit=MILLISECOND, after="punctuation")

FORMAT = described(
    Description(
        name="dashscope",
        title="Aliyun Model Studio (DashScope) speech recognition",
        known_by=(("transcripts[].sentences[]",), ("transcripts[].channel_id", "transcripts[].text")),
        shapes=(
            Turns(
                "transcripts[].sentences[]",
                text=("text",),
                speaker=("speaker_id", "^channel_id"),
                begins=("begin_time",),
                ends=("end_time",),
                unit=MILLISECOND,
                words=(_WORDS,),
            ),
            Turns("transcripts[]", text=("text",), speaker=("channel_id",)),
        ),
    )
)
