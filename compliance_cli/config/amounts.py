"""Sizes and times as people write them in options and config files."""

from __future__ import annotations

import re

_SIZE = re.compile(r"(?P<number>[0-9]{1,12}(?:\.[0-9]{1,6})?)\s*(?P<unit>[kmg]?)i?b?", re.IGNORECASE | re.ASCII)
_FACTORS = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}
_SECONDS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?", re.ASCII)

SIZES = "a size such as 50MB, 1.5GB or 2000000 (bytes)"
TIMES = "a number of seconds above 0, such as 10 or 0.5"


def size_of(text: str) -> int | None:
    """A size in bytes (`50MB`, `1.5 GB`, `2000000`); None for what is none, or nothing."""
    match = _SIZE.fullmatch(text.strip())
    return (int(float(match["number"]) * _FACTORS[match["unit"].lower()]) or None) if match else None


def seconds_of(text: str) -> float | None:
    """A time in seconds, above 0; None for what is none."""
    return (float(text) or None) if _SECONDS.fullmatch(text) else None
