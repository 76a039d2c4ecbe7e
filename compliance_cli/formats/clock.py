"""Times of day and of a call, as files write them → seconds."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,9}))?")
_HALF_DAY = re.compile(
    r"(?P<han>[上下])?(?:午\s?)?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\s?(?P<latin>[ap])\.?m\.?)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(\d{1,17}(?:\.\d{1,25})?(?:[eE][-+]?\d{1,3})?)\s*(ms|s|sec|secs|seconds?|毫秒|秒)?", re.IGNORECASE
)
_BARE = re.compile(r"[\d.]+")
_ISO = re.compile(r"PT(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,9}(?:\.\d{1,12})?)S)?")
_DATE_TIME = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,12})?)?(Z|[+-]\d\d:?\d\d)?", re.IGNORECASE
)
_LARGEST = 1e17
"""Microseconds from 1970 to today have sixteen digits; what is larger is no time."""
_SCALES = {"ms": 0.001, "毫秒": 0.001}


def seconds(value: object, unit: float = 1.0) -> float | None:
    """Seconds from a number (of units of `unit` seconds) or a string; None for what is no time.

    Strings read: `62.5`, `62.5s`, `62500ms`, `1:02.5`, `00:01:02,500`, `PT1M2.5S`; `9:30 PM` and 下午9:30 as seconds
    of the day, `2026-10-03T09:30:00Z` as seconds since 1970. Objects read: `{"seconds": 62, "nanos": 500000000}`,
    `{"milliseconds": 62500}`.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _sane(float(value), unit) if abs(value) < _LARGEST else None
    if isinstance(value, Mapping):
        return _of_parts(value)
    if not isinstance(value, str) or len(value) > 40:
        return None
    text = value.strip()
    if number := _NUMBER.fullmatch(text):
        scale = _SCALES.get((number[2] or "").lower(), 1.0 if number[2] else unit)
        return _sane(float(number[1]), scale)
    if clock := _CLOCK.fullmatch(text):
        return _clock(clock)
    if (half := _HALF_DAY.fullmatch(text)) and (half["han"] or half["latin"]):
        later = half["han"] == "下" or (half["latin"] or "").lower() == "p"
        hour = int(half["hour"]) % 12 + (12 if later else 0)
        return float(hour * 3600 + int(half["minute"]) * 60 + int(half["second"] or 0))
    if (iso := _ISO.fullmatch(text)) and any(iso.groups()):
        hours, minutes, rest = (float(part or 0) for part in iso.groups())
        return hours * 3600 + minutes * 60 + rest
    return _since_1970(text)


def is_time(text: str) -> bool:
    """Whether a text is surely a time or a duration; a bare number may be anything."""
    return seconds(text) is not None and not _BARE.fullmatch(text.strip())


def _of_parts(value: Mapping[str, object]) -> float | None:
    if "milliseconds" in value:
        return seconds(value["milliseconds"], 0.001)
    if "seconds" not in value and "nanos" not in value:
        return None
    whole, rest = seconds(value.get("seconds", 0)), seconds(value.get("nanos", 0), 1e-9)
    return None if whole is None or rest is None else whole + rest


def _since_1970(text: str) -> float | None:
    found = _DATE_TIME.fullmatch(text)
    if found is None:
        return None
    zone = (found[8] or "Z").upper().replace(":", "")
    try:
        year, month, date, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
        day = datetime(year, month, date, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None
    offset = 0 if zone == "Z" else int(zone[0] + "1") * (int(zone[1:3]) * 3600 + int(zone[3:5]) * 60)
    return _sane(day.timestamp() - offset + float(found[7] or 0), 1.0)


def _clock(clock: re.Match[str]) -> float:
    hours, minutes, whole, fraction = clock.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(whole) + float(f"0.{fraction or 0}")


def _sane(value: float, scale: float) -> float | None:
    if not math.isfinite(value) or value < 0:
        return None
    return value if scale == 1 else round(value * scale, 6)
