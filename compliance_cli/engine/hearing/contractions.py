"""Spoken and written short forms of English: a phrase in one form is heard in the other too."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NOT = "do does did is are was were has have had would could should must need".split()
_LETS = re.compile(r"\blet's\b")
_BE = re.compile(r"\b(it|that|there|here|what|who|he|she|this|where|how)'s\b")

#: Short form → full form. Where the apostrophe is missing, only short forms that are no other word.
_LONG: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=[a-z])'re\b"), " are"),
    (re.compile(r"(?<=[a-z])'m\b"), " am"),
    (re.compile(r"(?<=[a-z])'ll\b"), " will"),
    (re.compile(r"(?<=[a-z])'ve\b"), " have"),
    (re.compile(r"\b(?:can'?t|cannot)\b"), "can not"),
    (re.compile(r"\bwon'?t\b"), "will not"),
    (re.compile(rf"\b({'|'.join(_NOT)})n'?t\b"), r"\1 not"),
)

#: Full form → short form as squeezing leaves it. Short forms that are words of their own ("its", "were",
#: "well") are right here: "it is" is looked for as "its" because recognisers leave the apostrophe out.
_SHORT: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bcan ?not\b"), "cant"),
    (re.compile(r"\bwill not\b"), "wont"),
    (re.compile(rf"\b({'|'.join(_NOT)}) not\b"), r"\1nt"),
    (re.compile(r"\b(i) am\b"), r"\1m"),
    (re.compile(r"\b(you|we|they) are\b"), r"\1re"),
    (re.compile(r"\b(i|you|we|they|it) will\b"), r"\1ll"),
    (re.compile(r"\b(i|you|we|they) have\b"), r"\1ve"),
    (re.compile(r"\b(it|that|there|here|what) is\b"), r"\1s"),
    (re.compile(r"\bgoing to\b"), "gonna"),
    (re.compile(r"\bwant to\b"), "wanna"),
)


def forms(phrases: Sequence[str]) -> list[str]:
    """Folded phrases as written, with all short forms written out, and with all full forms shortened; each once."""
    english = [phrase for phrase in phrases if phrase.isascii()]
    # All are worked on together, a line each: the patterns never reach over a line's end.
    written = "\n".join(english)
    full = _written_out(written)
    short = full
    for pattern, to in _SHORT:
        short = pattern.sub(to, short)
    variants = (written, full, full.replace("can not", "cannot"), short) if english else ()
    return list(dict.fromkeys([*phrases, *(line for text in variants for line in text.split("\n"))]))


def _written_out(text: str) -> str:
    text = _LETS.sub("let us", _BE.sub(r"\1 is", text))
    for short, full in _LONG:
        text = short.sub(full, text)
    return text
