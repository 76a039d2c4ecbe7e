"""Deepgram pre-recorded transcription: utterances, or the words of each channel."""

from __future__ import annotations

from compliance_cli.formats.definition import TestedOn
from compliance_cli.formats.described import Description, Turns, Words, described

_WORDS = Words("words[]", ("punctuated_word", "word"))

FORMAT = described(
    Description(
        name="deepgram",
        title="Deepgram",
        known_by=(("results.channels[].alternatives[]",),),
        shapes=(
            Turns(
                "results.utterances[]",
                text=("transcript",),
                speaker=("speaker", "channel"),
                begins=("start",),
                ends=("end",),
                words=(_WORDS,),
            ),
            Words(
                "results.channels[].alternatives[0].words[]",
                ("punctuated_word", "word"),
                speaker=("speaker", "#channels"),
            ),
            Turns("results.channels[].alternatives[0]", text=("transcript",), speaker=("#channels",)),
        ),
        tested_on=TestedOn.REAL_FILE,
        id=("metadata.request_id",),
        language=("results.channels[0].detected_language",),
    )
)
