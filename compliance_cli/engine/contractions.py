"""Spoken and written short forms of English: a phrase in one form is heard in the other too."""

from __future__ import annotations

import re

_NOT = "do does did is are was were has have had would could should will must need ca wo".split()
_FULL_NOT = {"ca": "can", "wo": "will"}
_VERBS = {"'re": " are", "'m": " am", "'ll": " will", "'ve": " have"}
_BE = re.compile(r"\b(it|that|there|here|what|who|he|she|this|where|how)'s\b")
_LETS = re.compile(r"\blet's\b")

#: Full form → short form as squeezing leaves it. Short forms that are words of their own ("its", "were",
#: "well") are right here: "it is" is looked for as "its" because recognisers leave the apostrophe out.
_SHORT: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bcan ?not\b"), "cant"),
    (re.compile(r"\bwill not\b"), "wont"),
    (re.compile(rf"\b({'|'.join(word for word in _NOT if word not in _FULL_NOT)}) not\b"), r"\1nt"),
    (re.compile(r"\b(i) am\b"), r"\1m"),
    (re.compile(r"\b(you|we|they) are\b"), r"\1re"),
    (re.compile(r"\b(i|you|we|they|it) will\b"), r"\1ll"),
    (re.compile(r"\b(i|you|we|they) have\b"), r"\1ve"),
    (re.compile(r"\b(it|that|there|here|what) is\b"), r"\1s"),
    (re.compile(r"\bgoing to\b"), "gonna"),
    (re.compile(r"\bwant to\b"), "wanna"),
)


def forms(phrase: str) -> tuple[str, ...]:
    """A folded phrase as written, with all short forms written out, and with all full forms shortened."""
    full = _written_out(phrase)
    short = full
    for pattern, to in _SHORT:
        short = pattern.sub(to, short)
    return tuple(dict.fromkeys((phrase, full, full.replace("can not", "cannot"), short)))


def _written_out(phrase: str) -> str:
    if "'" in phrase:
        phrase = _LETS.sub("let us", _BE.sub(r"\1 is", phrase))
        for short, full in _VERBS.items():
            phrase = re.sub(rf"(?<=[a-z]){short}\b", full, phrase)
    for word in _NOT:
        phrase = re.sub(rf"\b{word}n'?t\b", f"{_FULL_NOT.get(word, word)} not", phrase)
    return re.sub(r"\bcannot\b", "can not", phrase)
