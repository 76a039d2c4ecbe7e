"""What a phrase of a cue may hold."""

from __future__ import annotations

import re

#: Names between braces that stand for a value in the call.
SLOTS = ("num", "money", "percent", "date", "pan", "cvv", "pin", "otp", "expiry")

_SPECIAL = frozenset("{}*…")
_SLOT = re.compile(r"\{[^{}]*\}")
_GAP = re.compile(r"(?:^|\s)\.\.\.(?:\s|$)")
_STAR = re.compile(r"(?<![a-z])\*|\*(?=[\w*])", re.IGNORECASE)


def trouble(phrase: str) -> str | None:
    """What is wrong with a phrase; None where it is right. Names of slots are looked up when the lists are read."""
    if not any(map(str.isalnum, phrase)):
        return "this phrase holds no word"
    if "..." in phrase or not _SPECIAL.isdisjoint(phrase):
        return _slot_trouble(phrase) or _gap_trouble(phrase) or _star_trouble(phrase)
    return None


def _slot_trouble(phrase: str) -> str | None:
    if "{" in (rest := _SLOT.sub("", phrase)) or "}" in rest:
        return "a brace without its partner; a slot is written `{money}`"
    return None


def _gap_trouble(phrase: str) -> str | None:
    if "…" in phrase:
        return "write a gap as three full stops between spaces: `only ... for payment`"
    parts = _GAP.split(phrase)
    if len(parts) > 1 and not all(any(map(str.isalnum, part)) for part in parts):
        return "a gap ` ... ` needs words on both sides"
    return None


def _star_trouble(phrase: str) -> str | None:
    return "`*` may only end a Latin word: `cancel*`" if _STAR.search(phrase) else None
