"""Whether a sentence warns: "never share your PIN", 不要告诉别人."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.carddata.talk.cue_owners import near
from compliance_cli.carddata.words.lexicon import Part
from compliance_cli.carddata.words.topics import Topic

#: Code points between "don't" and "share" in one warning.
_WARNING_REACH = 45
#: A "not" that warns of nothing.
_NO_WARNING = (
    "why don't", "why dont", "don't worry", "dont worry", "don't mind", "dont mind", "if not", "not a problem",
    "why not", "whether or not", "别急", "别着急", "别担心", "能不能", "别的",
    "不会怎样", "不要紧", "没关系", "不用担心",
)  # fmt: skip


def warns(text: str, manner: Sequence[Part]) -> bool:
    """Whether a sentence says not to tell ("never share …", 不要告诉…), or that telling is not wanted."""
    return any(
        no.topic is Topic.NOT
        and not _harmless_not(text, no)
        and any(part.topic is Topic.TELL for part in near(manner, at, _WARNING_REACH))
        for at, no in enumerate(manner)
    )


def _harmless_not(text: str, no: Part) -> bool:
    around = text[max(no.start - 12, 0) : no.end + 8]
    return any(phrase in around for phrase in _NO_WARNING)
