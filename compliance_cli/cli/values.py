"""Option values → what they mean, or a `UsageError` that says what is allowed (and repeats no value)."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import TypeVar

from compliance_cli.config.amounts import SIZES, TIMES, seconds_of, size_of
from compliance_cli.config.settings import SPEAKER_ROLES
from compliance_cli.errors import UsageError
from compliance_cli.vocabulary import Role

_Choice = TypeVar("_Choice", bound=Enum)


def one_of(choices: type[_Choice], value: str, option: str) -> _Choice:
    """A member of an enum by its value."""
    members = {member.value: member for member in choices}
    return members[known(value, members, option)]


def known(value: str, allowed: Collection[str], option: str) -> str:
    """The value itself, if it is one of those allowed."""
    if value not in allowed:
        raise UsageError(f"{option} takes one of: {', '.join(allowed)}")
    return value


def pairs(values: Sequence[str], option: str) -> dict[str, str]:
    """`KEY=VALUE` each. A key may be given once."""
    found: dict[str, str] = {}
    for value in values:
        key, sign, content = value.partition("=")
        if not (key and sign and content):
            raise UsageError(f"{option} takes KEY=VALUE")
        if key in found:
            raise UsageError(f"{option} names one key twice")
        found[key] = content
    return found


def speakers(values: Sequence[str]) -> Mapping[str, Role]:
    """`--speaker NAME=ROLE` each."""
    return {name: SPEAKER_ROLES[known(role, SPEAKER_ROLES, "--speaker NAME=ROLE")] for name, role in _named(values)}


def _named(values: Sequence[str]) -> list[tuple[str, str]]:
    parted = [(name, role) for name, _, role in (value.rpartition("=") for value in values)]
    if not all(name for name, _ in parted):
        raise UsageError(f"--speaker takes NAME=ROLE, with ROLE one of: {', '.join(SPEAKER_ROLES)}")
    return parted


def size(value: str, option: str) -> int:
    """A size in bytes: `50MB`, `1.5 GB`, `2000000`."""
    number = size_of(value)
    if number is None:
        raise UsageError(f"{option} takes {SIZES}")
    return number


def seconds(value: str, option: str) -> float:
    """A time in seconds, above 0."""
    number = seconds_of(value)
    if number is None:
        raise UsageError(f"{option} takes {TIMES}")
    return number


def share(value: str, option: str) -> float:
    """A share from 0 to 1."""
    if re.fullmatch(r"[0-9]*(?:\.[0-9]+)?", value, re.ASCII) and value and float(value) <= 1:
        return float(value)
    raise UsageError(f"{option} takes a share from 0 to 1, such as 0.9")


def day(value: str, option: str) -> date:
    """A date as `2026-10-03`."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise UsageError(f"{option} takes a date such as 2026-10-03") from None
