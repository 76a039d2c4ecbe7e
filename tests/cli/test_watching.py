"""The watch mode: what it looks at, and when it works again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from compliance_cli.cli.session import guarded
from compliance_cli.cli.watching import each_change, state_of
from compliance_cli.errors import PackError


def watched(folder: Path, *works: Callable[[], int]) -> tuple[int, int]:
    """How often there was work, and the code in the end; what comes after the last work is an interrupt."""
    done = 0

    def work() -> int:
        nonlocal done
        done += 1
        if done > len(works):
            raise KeyboardInterrupt
        return works[done - 1]()

    with guarded() as session:
        code = each_change(session, ["pack"], work, pause=0.001)
    return done, code


def changing(path: Path, text: str, code: int) -> Callable[[], int]:
    def work() -> int:
        path.write_text(text, encoding="utf-8")
        return code

    return work


def test_it_works_again_after_each_change(folder: Path) -> None:
    cue = folder / "pack" / "cues" / "new.yaml"
    cue.parent.mkdir()
    assert watched(folder, changing(cue, "one", 1), changing(cue, "longer", 0), changing(cue, "longest", 1)) == (4, 1)


def test_a_pack_that_cannot_be_read_is_told_of_and_waited_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = folder / "pack" / "no-elephants.yaml"

    def broken() -> int:
        rule.write_text("id: [", encoding="utf-8")
        raise PackError(("pack/no-elephants.yaml:1:1: wrong",))

    assert watched(folder, broken, changing(rule, "id: better", 0)) == (3, 0)
    assert "compliance: pack/no-elephants.yaml:1:1: wrong" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["pack", "pack/no-elephants.yaml", "pack/pack.yaml"])
def test_what_is_looked_at(folder: Path, name: str) -> None:
    for path in ("cues/beside.yaml", "lists/words.yaml", "sources.yaml", "elsewhere/other.yaml", "other.yaml"):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text("x", encoding="utf-8")
    own = {Path(path).resolve().relative_to(folder.resolve()).as_posix()
           for path in state_of([name]) if Path(path).resolve().is_relative_to(folder.resolve())}  # fmt: skip
    assert own == {
        "pack/pack.yaml",
        "pack/no-elephants.yaml",
        "cues/beside.yaml",
        "lists/words.yaml",
        "sources.yaml",
    }
