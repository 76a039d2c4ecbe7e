"""What a linter does not know: sizes of files, names that do not belong here, `Any`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import CODE, ROOT, package_nodes, python_files, shown

MOST_LINES = 400

#: Tables of data may be longer.
TABLES: set[str] = set()

#: Where `Any` stands, and why nothing better is known.
ANY_FILES: dict[str, str] = {}

#: Folders of the machine, and addresses of package indexes. (In brackets, so that this file does not name them.)
FOREIGN = re.compile(
    r"(?<![\w.~-])/(?:[w]ork|[r]oot|[h]ome|[U]sers|[o]pt)/\w|[p]ypi\.org|[p]ythonhosted\.org|--[i]ndex-url|--[f]ind-links"
)
TEXTS = {".py", ".toml", ".md", ".txt", ".yaml", ".yml", ".json", ".jsonl", ".csv", ".vtt", ".srt", ""}
MADE = {"build", "dist", "redacted", "corpus", "__pycache__"}


def test_files_stay_small() -> None:
    long = {shown(path) for path in python_files(*CODE) if len(path.read_bytes().splitlines()) > MOST_LINES}
    assert long == TABLES


def test_any_is_named() -> None:
    using = {
        file
        for file, node in package_nodes()
        if (isinstance(node, ast.Name) and node.id == "Any") or (isinstance(node, ast.Attribute) and node.attr == "Any")
    }
    assert using == set(ANY_FILES)


def texts(folder: Path) -> Iterator[Path]:
    """The text files of the project, without what tools made."""
    for path in folder.iterdir():
        if path.is_dir():
            if path.name not in MADE and (path.name == ".ci" or not path.name.startswith(".")):
                yield from texts(path)
        # In a worktree `.git` is a file, which says where the repository is.
        elif path.suffix in TEXTS and path.name != ".git":
            yield path


def test_nothing_names_the_machine_it_was_written_on() -> None:
    foreign = [
        f"{shown(path)}: {found.group()}"
        for path in texts(ROOT)
        if (found := FOREIGN.search(path.read_bytes().decode("utf-8", "replace")))
    ]
    assert foreign == []


def test_the_pattern_sees_what_it_should() -> None:
    for line in ("cd /wor" + "k/x", "'/hom" + "e/me/calls'", "https://pypi" + ".org/simple", "--find" + "-links x"):
        assert FOREIGN.search(line)
    for line in ("https://example.com/home/page", "../wor" + "k/x", "rules/home/x"):
        assert not FOREIGN.search(line)
