"""Each format has a page that says its name and what it was tested on."""

from __future__ import annotations

from pathlib import Path

import pytest

from compliance_cli.formats import FORMATS, definition

PAGES = Path(__file__).resolve().parents[2] / "docs" / "formats"
#: What a page says, by what the reader was tested on.
SAYS = {
    definition.TestedOn.REAL_FILE: "a real file",
    definition.TestedOn.DOCUMENTATION: "the vendor's documentation",
    definition.TestedOn.OWN: "our own",
}


def test_every_format_has_a_page() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == {*FORMATS, "README"}


@pytest.mark.parametrize("name", FORMATS)
def test_a_page(name: str) -> None:
    page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    assert f"`--input-format {name}` · tested on: {SAYS[FORMATS[name].tested_on]}" in page
    for part in ("## How to get it", "## How it is known", "## What is read", "## What is masked"):
        assert page.count(part) == 1


def test_the_list_of_pages_is_the_list_of_formats() -> None:
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    for name, one in FORMATS.items():
        assert f"| [{name}]({name}.md) | {one.title} | {one.tested_on.value} |" in index
