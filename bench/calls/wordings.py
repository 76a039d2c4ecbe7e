"""The wordings of a language, and who and what fills their slots."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from random import Random

import opencc

from bench.carddata.wording import expanded

FOLDER = Path(__file__).parent / "wordings"
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
SLOT = re.compile(r"\{([a-z0-9]+)\}")

#: Words that name insurance: a call in which insurance is never called so avoids them.
NAMES_INSURANCE = re.compile(r"insur|保险|保險|投保|承保|要保", re.IGNORECASE)

Sections = dict[str, tuple[str, ...]]


@lru_cache
def sections(language: str) -> Sections:
    """All sections of a language. Traditional Chinese adds its own to what is converted."""
    if language != "zh-Hant":
        return _read(language)
    convert = opencc.OpenCC("s2twp").convert
    found = {name: tuple(map(convert, lines)) for name, lines in _read("zh-Hans").items()}
    return {name: _read("zh-Hant").get(name, ()) + lines for name, lines in found.items()}


def _read(name: str) -> Sections:
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    files = [FOLDER / f"{name}.txt", FOLDER / f"{name}-tactics.txt"]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files if file.exists())
    for line in text.splitlines():
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("# "):
            lines.append(line)
    return {section: tuple(wordings) for section, wordings in found.items()}


def drawn(language: str, section: str, rng: Random, *, quiet: bool = False) -> str:
    """One wording of a section, its choices made; `quiet`: one that does not name insurance, if there is any."""
    lines = sections(language)[section]
    for _ in range(40):
        wording = expanded(rng.choice(lines), rng)
        if not quiet or not NAMES_INSURANCE.search(wording):
            return wording
    return wording
