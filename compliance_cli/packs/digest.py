"""The digest of a pack: what its rules and their cues say, whatever the file names, line ends and order of keys."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum

from compliance_cli.packs.model import Amount, Cue, Example, Position, Rule, Scope, Token, Wording

_Told = Rule | Cue | Wording | Token | Scope | Amount | Example


def digest(rules: Iterable[Rule], cues: Mapping[str, Cue]) -> str:
    """SHA-256 (hexadecimal) over rules and the cues they use, without the places they stand at."""
    told = sorted(rules, key=lambda rule: rule.id)
    used = sorted({name for rule in told for name in cues_of(rule)} & cues.keys())
    content = {"rules": told, "cues": [cues[name] for name in used]}
    written = json.dumps(content, default=_plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def cues_of(rule: Rule) -> tuple[str, ...]:
    """Every cue that a rule names, data cues too."""
    answer = (rule.answered,) if rule.answered else ()
    return (*rule.subject, *rule.when, *rule.before_first, *rule.after, *rule.unless_heard, *answer)


def _plain(value: object) -> object:
    if isinstance(value, _Told):
        content = {field.name: getattr(value, field.name) for field in fields(value)}
        # What is not said does not count, so that a key that the language gains later changes no digest.
        return {name: part for name, part in content.items() if part and not isinstance(part, Position)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(str(_plain(part)) for part in value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no plain form of {type(value).__name__}")
