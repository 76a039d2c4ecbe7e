"""The wordings of a language: text files of sections, one wording a line, `(a|b|)` for one of several."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from random import Random

FOLDER = Path(__file__).parent / "wordings"
CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")
SLOT = re.compile(r"\{([a-z]*)\}")

Sections = dict[str, tuple[str, ...]]

#: Cantonese is written in traditional characters and falls back on the wordings of Taiwan.
FALLBACKS = {"yue": ("yue", "zh-Hant")}


@lru_cache
def sections(name: str) -> Sections:
    """The sections of one file."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("# "):
            lines.append(line)
    return {section: tuple(wordings) for section, wordings in found.items()}


@lru_cache
def wordings(voice: str) -> Sections:
    """All sections of a voice (a language, or a dialect of it), those of its fallback where it has none."""
    found: Sections = {}
    for name in reversed(FALLBACKS.get(voice, (voice,))):
        found |= sections(name)
        if (FOLDER / f"{name}-harmless.txt").exists():
            found |= sections(f"{name}-harmless")
    return found


def expanded(wording: str, rng: Random) -> str:
    """A wording with one of each of its choices."""
    while "|" in wording:
        wording, made = CHOICE.subn(lambda found: rng.choice(found[1].split("|")), wording)
        if not made:
            raise ValueError(f"unbalanced choices in {wording!r}")
    return wording
