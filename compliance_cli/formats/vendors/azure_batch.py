"""Azure AI Speech: batch transcription, and the result messages of the real-time service."""

from __future__ import annotations

from compliance_cli.formats.definition import TestedOn
from compliance_cli.formats.described import TICK, Description, Turns, Words, described

FORMAT = described(
    Description(
        name="azure-batch",
        title="Azure AI Speech batch transcription",
        known_by=(
            ("recognizedPhrases[]",),
            ("combinedRecognizedPhrases[]",),
            ("[].RecognitionStatus",),
            ("RecognitionStatus", "Offset"),
        ),
        calls=("[][]", ""),
        shapes=(
            Turns(
                "recognizedPhrases[]",
                text=("nBest[0].display", "nBest[0].itn", "nBest[0].lexical"),
                speaker=("speaker", "channel"),
                begins=("offset", "offsetInTicks"),
                ends=(),
                duration=("duration", "durationInTicks"),
                unit=TICK,
                words=tuple(
                    Words(
                        f"nBest[0].{listed}[]",
                        ("displayText", "word"),
                        begins=("offset", "offsetInTicks"),
                        duration=("duration", "durationInTicks"),
                        ends=(),
                        unit=TICK,
                    )
                    for listed in ("words", "displayWords")
                ),
            ),
            *(
                Turns(
                    path,
                    text=("NBest[0].Display", "DisplayText", "NBest[0].ITN", "NBest[0].Lexical"),
                    speaker=("SpeakerId", "Channel"),
                    begins=("Offset",),
                    duration=("Duration",),
                    unit=TICK,
                    words=(
                        Words("NBest[0].Words[]", ("Word",), ("Offset",), ends=(), duration=("Duration",), unit=TICK),
                    ),
                )
                for path in ("[]", "")
            ),
            Turns("combinedRecognizedPhrases[]", text=("display", "lexical"), speaker=("channel",)),
        ),
        tested_on=TestedOn.REAL_FILE,
        language=("recognizedPhrases[0].locale",),
    )
)
