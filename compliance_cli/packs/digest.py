"""The digest of a pack: what its rules and their cues say, whatever the file names, line ends and order of keys."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum

from compliance_cli.packs.amounts import Amount
from compliance_cli.packs.asks import Ask, Captured, Step
from compliance_cli.packs.cuemodel import Cue, CueExample, Evidence, Token, Wording
from compliance_cli.packs.model import Condition, Example, Rule, RuleOutcome, Scope
from compliance_cli.packs.position import Position

_Told = (
    Rule
    | Cue
    | CueExample
    | Wording
    | Token
    | Scope
    | Amount
    | Example
    | Condition
    | RuleOutcome
    | Ask
    | Captured
    | Step
)


def digest(rules: Iterable[Rule], cues: Mapping[str, Cue]) -> str:
    """SHA-256 (hexadecimal) over rules and the cues they use, without the places they stand at."""
    told = sorted(rules, key=lambda rule: rule.id)
    used = sorted({name for rule in told for name in rule.cues} & cues.keys())
    content = {"rules": told, "cues": [cues[name] for name in used]}
    written = json.dumps(content, default=_plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, _Told):
        # A field that does not compare tells where something is said that others hold as well.
        content = {field.name: getattr(value, field.name) for field in fields(value) if field.compare}
        # What is not said does not count, so that a key that the language gains later changes no digest.
        return {name: part for name, part in content.items() if part and not isinstance(part, Position)}
    if isinstance(value, Evidence):
        return [value.start, value.heard, value.doubted, value.lines]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(str(_plain(part)) for part in value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no plain form of {type(value).__name__}")
