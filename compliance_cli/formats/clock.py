"""Times of day and of a call, as files write them → seconds."""

from __future__ import annotations

import math
import re

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,9}))?")
_NUMBER = re.compile(
    r"(\d{1,15}(?:\.\d{1,25})?(?:[eE][-+]?\d{1,3})?)\s*(ms|s|sec|secs|seconds?|毫秒|秒)?", re.IGNORECASE
)
_ISO = re.compile(r"PT(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,9}(?:\.\d{1,12})?)S)?")
_SCALES = {"ms": 0.001, "毫秒": 0.001}


def seconds(value: object, unit: float = 1.0) -> float | None:
    """Seconds from a number (of units of `unit` seconds) or a string; None for what is no time.

    Strings read: `62.5`, `62.5s`, `62500ms`, `1:02.5`, `00:01:02,500`, `PT1M2.5S`.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _sane(float(value), unit) if abs(value) < 1e15 else None
    if not isinstance(value, str) or len(value) > 40:
        return None
    text = value.strip()
    if number := _NUMBER.fullmatch(text):
        scale = _SCALES.get((number[2] or "").lower(), 1.0 if number[2] else unit)
        return _sane(float(number[1]), scale)
    if clock := _CLOCK.fullmatch(text):
        return _clock(clock)
    if (iso := _ISO.fullmatch(text)) and any(iso.groups()):
        hours, minutes, rest = (float(part or 0) for part in iso.groups())
        return hours * 3600 + minutes * 60 + rest
    return None


def _clock(clock: re.Match[str]) -> float:
    hours, minutes, whole, fraction = clock.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(whole) + float(f"0.{fraction or 0}")


def _sane(value: float, scale: float) -> float | None:
    if not math.isfinite(value) or value < 0:
        return None
    return value if scale == 1 else round(value * scale, 6)
