"""Azure AI Speech fast transcription."""

from __future__ import annotations

from compliance_cli.formats.described import MILLISECOND, Description, Turns, Words, described

FORMAT = described(
    Description(
        name="azure-fast",
        title="Azure AI Speech fast transcription",
        known_by=(("phrases[].offsetMilliseconds",), ("combinedPhrases[]", "phrases[]")),
        shapes=(
            Turns(
                "phrases[]",
                text=("text",),
                speaker=("speaker", "channel"),
                begins=("offsetMilliseconds",),
                duration=("durationMilliseconds",),
                unit=MILLISECOND,
                words=(
                    Words(
                        "words[]",
                        ("text",),
                        begins=("offsetMilliseconds",),
                        ends=(),
                        duration=("durationMilliseconds",),
                        unit=MILLISECOND,
                    ),
                ),
            ),
            Turns("combinedPhrases[]", text=("text",), speaker=("channel",)),
        ),
        language=("phrases[0].locale",),
    )
)
