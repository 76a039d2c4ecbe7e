from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from bench.rule_pages import FOLDER, pages, write

MADE = pages()


@pytest.mark.parametrize("place", MADE, ids=str)
def test_the_page_of_each_rule_says_what_its_yaml_says(place: PurePosixPath) -> None:
    written = FOLDER / place
    assert written.is_file(), "run `python -m bench.rule_pages`"
    assert written.read_text(encoding="utf-8") == MADE[place], "run `python -m bench.rule_pages`"


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    assert {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.md")} == set(map(str, MADE))


def test_writing_removes_what_is_gone(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "gone.md").write_text("gone", encoding="utf-8")
    write({PurePosixPath("new/here.md"): "here"}, tmp_path)
    assert [path.name for path in tmp_path.rglob("*.md")] == ["here.md"]


@pytest.mark.parametrize("place", [place for place in MADE if place.name != "README.md"], ids=str)
def test_links_lead_somewhere(place: PurePosixPath) -> None:
    for link in MADE[place].split("](")[1:]:
        target = link.partition(")")[0].partition("#")[0]
        if not target.startswith("http"):
            assert (FOLDER / place).parent.joinpath(target).is_file(), target
