"""As much of JSON Schema as our schemas use: whether a value keeps to one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

KNOWN = {"$schema", "title", "description", "type", "properties", "additionalProperties", "required", "items",
         "minItems", "minProperties", "enum", "anyOf", "oneOf", "pattern"}  # fmt: skip
_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "number": (int, float),
    "integer": int,
    "boolean": bool,
    "object": dict,
    "array": list,
}


def faults(value: object, schema: Mapping[str, object], at: str = "") -> list[str]:
    """Where a value breaks its schema, and by which keyword; a keyword that is not known here fails."""
    assert schema.keys() <= KNOWN, schema.keys() - KNOWN
    found: list[str] = []
    kinds = schema.get("type")
    if kinds is not None and not any(
        _is(value, kind) for kind in ([kinds] if isinstance(kinds, str) else _list(kinds))
    ):
        return [f"{at}: type"]
    if "enum" in schema and value not in _list(schema["enum"]):
        found.append(f"{at}: enum")
    if "pattern" in schema and isinstance(value, str) and not re.search(str(schema["pattern"]), value):
        found.append(f"{at}: pattern")
    for word, allowed in (("anyOf", range(1, 99)), ("oneOf", range(1, 2))):
        if word in schema and sum(not faults(value, _map(one), at) for one in _list(schema[word])) not in allowed:
            found.append(f"{at}: {word}")
    if isinstance(value, list):
        if len(value) < int(str(schema.get("minItems", 0))):
            found.append(f"{at}: minItems")
        for number, item in enumerate(value):
            found += faults(item, _map(schema.get("items", {})), f"{at}[{number}]")
    if isinstance(value, dict):
        found += _of_table(value, schema, at)
    return found


def _of_table(value: Mapping[str, object], schema: Mapping[str, object], at: str) -> list[str]:
    found = [f"{at}: required {key}" for key in _list(schema.get("required", [])) if key not in value]
    if len(value) < int(str(schema.get("minProperties", 0))):
        found.append(f"{at}: minProperties")
    properties, others = _map(schema.get("properties", {})), schema.get("additionalProperties", True)
    for key, inner in value.items():
        if key in properties:
            found += faults(inner, _map(properties[key]), f"{at}.{key}")
        elif others is False:
            found.append(f"{at}: additional {key}")
        elif others is not True:
            found += faults(inner, _map(others), f"{at}.{key}")
    return found


def _is(value: object, kind: object) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, _TYPES[str(kind)])


def _map(value: object) -> Mapping[str, object]:
    assert isinstance(value, dict)
    return value


def _list(value: object) -> Sequence[object]:
    assert isinstance(value, list)
    return value
