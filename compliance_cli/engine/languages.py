"""In which languages how much is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from compliance_cli.safetext import SafeTranscript
from compliance_cli.speech import language_of

OTHER = "other"

#: Languages are told apart in blocks of so many code points: words of several turns make a block.
_BLOCK = 600
#: Fewer letters do not tell a language: they pass as English.
_FEW = 120
#: So much of a call tells its language.
_SAMPLE = 1200

_HAN = re.compile(r"[\u3400-\u9fff\u3007]")
_LATIN = re.compile(r"[a-z]")
_LETTER = re.compile(r"[^\W\d_]")


def letters_by_language(folded: str) -> Mapping[str, int]:
    """How many letters of a folded text are in `zh`, in `en`, and in `other` languages."""
    counts: Counter[str] = Counter()
    for start in range(0, len(folded), _BLOCK):
        block = folded[start : start + _BLOCK]
        han, latin = len(_HAN.findall(block)), len(_LATIN.findall(block))
        counts["zh"] += han
        counts["en" if _is_english(block, han, latin) else OTHER] += latin
        if not block.isascii():
            counts[OTHER] += len(_LETTER.findall(block)) - han - latin
    return counts


def language_label(call: SafeTranscript) -> str:
    """The language of a call as reported: what its file says, else what it sounds like (`en`, `zh`, `en+zh`)."""
    if call.language:
        return call.language
    folded = call.folded
    middle = len(folded) // 2
    sample = folded if len(folded) <= _SAMPLE else folded[: _SAMPLE // 2] + folded[middle : middle + _SAMPLE // 2]
    return "+".join(sorted(language_of(sample)))


def _is_english(block: str, han: int, latin: int) -> bool:
    # A few Latin letters in a Chinese block are names and terms of that language.
    return latin < _FEW or latin < han // 4 or "en" in language_of(_HAN.sub(" ", block))
