"""Fireflies: the sentences of a meeting, as its GraphQL service answers or as a file."""

from __future__ import annotations

from compliance_cli.formats.described import Description, Turns, described

_FIELDS = ("data.transcript.", "transcript.", "")

FORMAT = described(
    Description(
        name="fireflies",
        title="Fireflies",
        known_by=tuple((f"{lead}sentences[].{field}",) for lead in _FIELDS for field in ("raw_text", "speaker_name")),
        shapes=tuple(
            Turns(
                f"{lead}sentences[]",
                text=("text", "raw_text"),
                speaker=("speaker_name", "speaker_id"),
                begins=("start_time",),
                ends=("end_time",),
            )
            for lead in _FIELDS
        ),
        id=tuple(f"{lead}id" for lead in _FIELDS),
        meta={"date": tuple(f"{lead}dateString" for lead in _FIELDS)},
    )
)
