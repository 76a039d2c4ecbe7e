"""AssemblyAI: utterances by speaker, or the words of the file."""

from __future__ import annotations

from compliance_cli.formats.definition import TestedOn
from compliance_cli.formats.described import MILLISECOND, Description, Turns, Words, described

FORMAT = described(
    Description(
        name="assemblyai",
        title="AssemblyAI",
        known_by=(
            ("utterances[].words[]", "audio_duration"),
            ("words[]", "audio_duration"),
            ("text", "audio_url", "acoustic_model"),
            ("utterances[].words[]", "audio_url"),
        ),
        shapes=(
            Turns(
                "utterances[]",
                text=("text",),
                speaker=("speaker", "channel"),
                begins=("start",),
                ends=("end",),
                unit=MILLISECOND,
                words=(Words("words[]", ("text",), unit=MILLISECOND),),
            ),
            Words("words[]", ("text",), unit=MILLISECOND, speaker=("speaker", "channel")),
            Turns("", text=("text",)),
        ),
        tested_on=TestedOn.REAL_FILE,
        id=("id",),
        language=("language_code",),
    )
)
