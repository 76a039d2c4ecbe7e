"""In which languages how much is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from compliance_cli.safetext import SafeTranscript
from compliance_cli.speech import language_of

OTHER = "other"

#: A language is told by samples: so many stretches of so many code points, evenly spread.
_SAMPLES = 4
_SAMPLE = 200
#: Fewer letters do not tell a language: they pass as English.
_FEW = 120

_HAN = re.compile(r"[\u3400-\u9fff\u3007]")
_LATIN = re.compile(r"[a-z]")
_LETTER = re.compile(r"[^\W\d_]")


def letters_by_language(folded: str) -> Mapping[str, int]:
    """How many letters of a folded text (of samples, if it is long) are in `zh`, in `en`, in `other` languages."""
    counts: Counter[str] = Counter()
    for sample in _samples(folded):
        han, latin = len(_HAN.findall(sample)), len(_LATIN.findall(sample))
        counts["zh"] += han
        counts["en" if _is_english(sample, han, latin) else OTHER] += latin
        if not sample.isascii():
            counts[OTHER] += len(_LETTER.findall(sample)) - han - latin
    return counts


def language_label(call: SafeTranscript) -> str:
    """The language of a call as reported: what its file says, else what it sounds like (`en`, `zh`, `en+zh`)."""
    return call.language or "+".join(sorted(language_of(" ".join(_samples(call.folded)))))


def is_a_kind_of(tag: str, wanted: str) -> bool:
    """Whether a language tag is in a range: `zh-Hant-TW` is a kind of `zh` (RFC 4647, basic filtering)."""
    return f"{tag.strip().casefold().replace('_', '-')}-".startswith(f"{wanted.strip().casefold()}-")


def _samples(text: str) -> list[str]:
    if len(text) <= _SAMPLES * _SAMPLE:
        return [text]
    step = (len(text) - _SAMPLE) // (_SAMPLES - 1)
    return [text[start : start + _SAMPLE] for start in range(0, step * _SAMPLES, step)]


def _is_english(block: str, han: int, latin: int) -> bool:
    # A few Latin letters in a Chinese block are names and terms of that language.
    return latin < _FEW or latin < han // 4 or "en" in language_of(_HAN.sub(" ", block))
