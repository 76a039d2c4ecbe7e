"""Whether the data of a call are as a rule asks (`if`)."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping

from compliance_cli.engine.context import CallContext
from compliance_cli.engine.direction import normalised
from compliance_cli.engine.languages import is_a_kind_of
from compliance_cli.packs.cuemodel import DIRECTION, LANGUAGE
from compliance_cli.packs.model import Condition

_NUMBER = re.compile(r"\s*(-?\d[\d,]*(?:\.\d+)?)")
_SIGNS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}

#: What a call tells of itself beside its data.
_TOLD: Mapping[str, Callable[[CallContext], str | None]] = {
    LANGUAGE: lambda context: context.language,
    DIRECTION: lambda context: context.direction,
}


def fulfils(context: CallContext, condition: Condition) -> bool | None:
    """Whether a call fulfils a condition on its data; None where they say nothing that can be compared."""
    told = _TOLD.get(condition.key)
    value = told(context) if told is not None else context.call.meta.get(condition.key)
    if value is None:
        return None
    if condition.sign in (None, "!="):
        alike = _ALIKE.get(condition.key, _same)
        return any(alike(value, one) for one in condition.values) is (condition.sign is None)
    number = _NUMBER.match(value)
    if number is None or condition.sign is None:
        return None
    return _SIGNS[condition.sign](float(number[1].replace(",", "")), condition.number)


def _same(told: str, wanted: str) -> bool:
    return told.strip().casefold() == wanted.strip().casefold()


def _same_way(told: str, wanted: str) -> bool:
    return normalised(told) == normalised(wanted)


_ALIKE: Mapping[str, Callable[[str, str], bool]] = {DIRECTION: _same_way, LANGUAGE: is_a_kind_of}
"""By key, whether what a call tells is what a rule asks, where that is more than the same text."""
