"""Azure AI Language conversations: what its analysis of conversations (PII, summaries) is given and gives back."""

from __future__ import annotations

from compliance_cli.formats.described import TICK, Description, Turns, Words, described

_ITEM = Turns(
    "conversationItems[]",
    text=("text", "redactedContent.text", "lexical", "redactedContent.lexical"),
    speaker=("role", "participantId", "channel"),
    begins=("audioTimings[0].offset", "offset"),
    unit=TICK,
    by_time=False,
    words=(Words("audioTimings[]", ("word",), begins=("offset",), ends=(), duration=("duration",), unit=TICK),),
)

FORMAT = described(
    Description(
        name="azure-conversation",
        title="Azure AI Language conversations",
        known_by=(
            ("analysisInput.conversations[]",),
            ("conversations[].conversationItems[]",),
            ("conversationItems[]",),
            ("tasks.items[].results.conversations[]",),
        ),
        calls=(
            "analysisInput.conversations[]",
            "conversations[]",
            "tasks.items[0].results.conversations[]",
            "",
        ),
        shapes=(_ITEM,),
        id=("id",),
        language=("language", "conversationItems[0].language"),
    )
)
