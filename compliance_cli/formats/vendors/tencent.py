"""Tencent Cloud ASR: `ResultDetail` of sentences; `Result` repeats them as lines of text."""

from __future__ import annotations

from compliance_cli.formats.described import MILLISECOND, Description, Turns, Words, described

_PLACES = ("Response.Data.", "Data.", "data.", "")

FORMAT = described(
    Description(
        name="tencent",
        title="Tencent Cloud ASR",
        known_by=tuple((f"{lead}ResultDetail[]",) for lead in _PLACES),
        shapes=tuple(
            Turns(
                f"{lead}ResultDetail[]",
                text=("FinalSentence",),
                speaker=("SpeakerRoleName", "SpeakerId"),
                begins=("StartMs",),
                ends=("EndMs",),
                unit=MILLISECOND,
                words=(
                    Words(
                        "Words[]",
                        ("Word",),
                        ("OffsetStartMs",),
                        ("OffsetEndMs",),
                        unit=MILLISECOND,
                        relative=True,
                    ),
                ),
            )
            for lead in _PLACES
        ),
        id=tuple(f"{lead}TaskId" for lead in _PLACES),
    )
)
