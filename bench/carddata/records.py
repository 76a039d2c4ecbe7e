"""The figures of a run as JSON, to compare runs by."""

from __future__ import annotations

from collections import Counter

from bench.carddata.failures import Failure
from bench.carddata.measure import Results, SecretResult
from bench.carddata.tables import language


def record(seed: int, results: dict[str, Results], failed: list[Failure]) -> dict[str, object]:
    """Counts of every tool, and the failing cases of ours."""
    return {
        "seed": seed,
        "tools": {name: _counts(of) for name, of in results.items()},
        "failures": [
            {"what": one.what, "class": list(one.group), "call": one.call.id, "truth": one.truth, "spans": one.spans}
            for one in failed
        ],
    }


def _counts(results: Results) -> dict[str, object]:
    return {
        "secrets": {
            name: _of_secrets([one for one in results.secrets if _name(one) == name])
            for name in sorted({_name(one) for one in results.secrets})
        },
        "found": dict(Counter(f"{one.found.kind} on {one.truth}" for one in results.found)),
        "harmless": {
            "planted": dict(Counter(one.number.name for one in results.harmless)),
            "hidden": dict(Counter(one.number.name for one in results.harmless if one.hidden_as)),
        },
        "troubles": dict(Counter(trouble for _, trouble in results.troubles)),
        "ordinary_characters": results.ordinary,
        "ordinary_characters_hidden": results.hidden,
    }


def _name(one: SecretResult) -> str:
    return f"{one.secret.kind} {language(one.call.language)}"


def _of_secrets(some: list[SecretResult]) -> dict[str, int]:
    return {
        "planted": len(some),
        "readable_before": sum(one.readable for one in some),
        "leaked": sum(one.left > 0 for one in some),
        "all_left": sum(one.whole for one in some),
        "found": sum(one.found for one in some),
    }
