"""Dialpad call transcripts: lines, of which those of type `transcript` are speech."""

from __future__ import annotations

from compliance_cli.formats.described import Description, Turns, described

FORMAT = described(
    Description(
        name="dialpad",
        title="Dialpad",
        known_by=(("lines[].content", "lines[].type"), ("lines[].content", "call_id")),
        shapes=(
            Turns(
                "lines[]",
                text=("content",),
                speaker=("name", "user_id", "contact_id"),
                begins=("time",),
                only=("type", "transcript"),
            ),
        ),
        id=("call_id",),
        meta={"date": ("lines[0].time",)},
    )
)
