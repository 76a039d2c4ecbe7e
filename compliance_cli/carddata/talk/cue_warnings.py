"""Whether a sentence warns: "never share your PIN", 不要告诉别人."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_cli.carddata.talk.cue_owners import near
from compliance_cli.carddata.words.lexicon import Part
from compliance_cli.carddata.words.topics import Topic

#: Code points between "don't" and "share" in one warning.
_WARNING_REACH = 45
#: Where a sentence turns from what is not wanted to what is: "we don't need that, just the expiry".
_TURN = re.compile(r"[,;] ?(?:just|only)\b|[,; ] ?but\b|(?:只要|只需|但是|不过)")
#: A "not" that warns of nothing.
_NO_WARNING = (
    "why don't", "why dont", "don't worry", "dont worry", "don't mind", "dont mind", "if not", "not a problem",
    "why not", "whether or not", "别急", "别着急", "别担心", "能不能", "用不用", "要不要", "需不需要", "别的",
    "不会怎样", "不要紧", "没关系", "不用担心",
)  # fmt: skip


def warned(text: str, manner: Sequence[Part]) -> int:
    """Up to which code point a sentence says not to tell ("never share …", 不要告诉…), or that it is not wanted.

    0 where it does not; where it turns to nothing else, the length of the text.
    """
    for at, no in enumerate(manner):
        if no.topic is not Topic.NOT or _harmless_not(text, no):
            continue
        told = next((part for part in near(manner, at, _WARNING_REACH) if part.topic is Topic.TELL), None)
        if told is not None:
            turn = _TURN.search(text, told.end)
            return turn.start() if turn is not None else len(text)
    return 0


def _harmless_not(text: str, no: Part) -> bool:
    around = text[max(no.start - 12, 0) : no.end + 8]
    return any(phrase in around for phrase in _NO_WARNING)
