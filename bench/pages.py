"""Pages of the documentation that several benches write, each its own section."""

from __future__ import annotations

import re
from pathlib import Path

HOME = Path(__file__).parents[1]
ACCURACY = HOME / "docs" / "accuracy.md"


def with_section(page: str, name: str, section: str) -> str:
    """A page with what one bench has to say, in place of what it said before or at the end."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    text = f"{begin}\n{section.strip()}\n{end}\n"
    written, count = re.subn(f"{begin}\n.*?{end}\n", lambda _: text, page, flags=re.DOTALL)
    return written if count else f"{page.rstrip()}\n\n{text}".lstrip()


def write_section(path: Path, name: str, section: str) -> None:
    """The same in a file."""
    path.write_text(with_section(path.read_text(encoding="utf-8"), name, section), encoding="utf-8")
