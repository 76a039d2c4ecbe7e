"""Whether the data of a call are as a rule asks (`if`)."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping

from compliance_cli.packs.model import Condition
from compliance_cli.safetext import SafeTranscript

_NUMBER = re.compile(r"\s*(-?\d[\d,]*(?:\.\d+)?)")
_SIGNS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def fulfils(call: SafeTranscript, condition: Condition) -> bool | None:
    """Whether a call's data fulfil a condition; None where they say nothing that can be compared."""
    value = call.language if condition.key == "language" else call.meta.get(condition.key)
    if value is None:
        return None
    if condition.sign in (None, "!="):
        return (value.strip().casefold() in {one.casefold() for one in condition.values}) is (condition.sign is None)
    number = _NUMBER.match(value)
    if number is None or condition.sign is None:
        return None
    return _SIGNS[condition.sign](float(number[1].replace(",", "")), condition.number)
