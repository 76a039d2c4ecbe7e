"""The locked requirements are whole, hashed, and say nothing of where they were resolved."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN: list[str] = PROJECT["project"]["dependencies"]
DEV: list[str] = PROJECT["project"]["optional-dependencies"]["dev"]
BUILD: list[str] = PROJECT["build-system"]["requires"]

#: One locked requirement: name and version, a marker perhaps, and its hashes on the lines after it.
LOCKED = re.compile(
    r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+)(?: ; [^\\\n]+)? \\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\\n|\n))+",
    re.MULTILINE,
)


def lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def locked(name: str) -> dict[str, str]:
    """Names and versions of a lock file."""
    return {found["name"]: found["version"] for found in LOCKED.finditer(lock(name))}


@pytest.mark.parametrize("name", ["run", "dev", "build"])
def test_every_line_of_a_lock_is_a_hashed_requirement(name: str) -> None:
    rest = LOCKED.sub("", lock(name)).splitlines()
    assert [line for line in rest if not line.startswith("#")] == []


@pytest.mark.parametrize(("name", "asked"), [("run", RUN), ("dev", RUN + DEV), ("build", BUILD)])
def test_a_lock_holds_what_is_asked_for(name: str, asked: list[str]) -> None:
    names = {re.split(r"[^A-Za-z0-9-]", requirement)[0].lower() for requirement in asked}
    assert names <= set(locked(name))


def test_the_locks_agree() -> None:
    everything = locked("dev")
    assert locked("run").items() <= everything.items()
    assert locked("build").items() <= everything.items()
