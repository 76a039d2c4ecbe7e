"""Rev AI: monologues of elements, blanks and marks among them."""

from __future__ import annotations

from compliance_cli.formats.described import Description, Turns, Words, described

FORMAT = described(
    Description(
        name="rev-ai",
        title="Rev AI",
        known_by=(("monologues[].elements[]",),),
        shapes=(
            Turns(
                "monologues[]",
                speaker=("speaker_info.display_name", "speaker"),
                words=(Words("elements[]", ("value",), ("ts",), ("end_ts",), spaced=False),),
            ),
        ),
        language=("language",),
    )
)
