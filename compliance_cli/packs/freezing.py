"""Freezing: the packs of a run, and all that they name, copied into a folder of a repository.

A frozen shelf stands for the shipped one: its packs hear the cues, lists and sources that lie in it and no others, so
that a later version of the program judges by the same rules.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from compliance_cli import __version__
from compliance_cli.errors import PackError, UsageError
from compliance_cli.packs import shelf
from compliance_cli.packs.choosing import OpenPack, choose
from compliance_cli.packs.desk import Desk
from compliance_cli.packs.loader import read_book
from compliance_cli.packs.model import RuleBook
from compliance_cli.packs.page import Naming
from compliance_cli.packs.shelf import Spot

SCHEMA = "compliance-cli/frozen/1"

#: Folders of a pack that are none of its own business.
_PASSED_OVER = frozenset({".git", "__pycache__"})


def freeze(
    names: Sequence[str], target: Path, *, markets: Sequence[str] = (), root: Spot | None = None
) -> tuple[RuleBook, tuple[str, ...]]:
    """Writes the packs of these names and markets into a folder; returns them, and the files written.

    The folder is new, empty, or was frozen before: then what was written there gives way. Raises `PackError` for
    packs with problems, `UsageError` for a folder that holds something else, or cannot be written.
    """
    home = root or shelf.shipped()
    desk = Desk()
    packs = choose(names, markets, home, desk)
    book = read_book(packs, home, desk, every_cue=False)
    if problems := desk.problems():
        raise PackError(problems)
    source = shelf.frozen_around([pack.folder for pack in packs]) or home
    files = dict(_files(packs, book, source, desk))
    try:
        _clear(target)
        for name, data in files.items():
            _write(target / name, data)
        _write(target / shelf.FROZEN_FILE, _manifest(book, sorted(files)))
    except OSError:
        raise UsageError("the folder for the frozen packs cannot be written; check its rights") from None
    return book, tuple(sorted(files))


def _files(packs: Sequence[OpenPack], book: RuleBook, root: Spot, desk: Desk) -> Iterator[tuple[str, bytes]]:
    """The files of a frozen shelf, by their names in it."""
    folders: dict[str, OpenPack] = {}
    for pack in packs:
        name = pack.folder.path.resolve().name
        if not pack.head.position.file.endswith(shelf.PACK_FILE):
            raise UsageError("a rule file alone cannot be frozen; put it into a folder with a pack.yaml")
        if folders.setdefault(name, pack) is not pack:
            raise UsageError("two of these packs lie in folders of one name; rename one of them")
        yield from _tree(pack.folder.path, name)
    inside = [pack.folder.path.resolve() for pack in packs]
    places = [pack.folder for pack in packs]
    lists = {one.name for one in desk.references if one.naming is Naming.LIST}
    for folder, suffix, wanted in (
        (shelf.CUES_FOLDER, shelf.SUFFIX, book.cues.keys()),
        (shelf.EVIDENCE_FOLDER, shelf.EVIDENCE_SUFFIX, book.cues.keys()),
        (shelf.LISTS_FOLDER, shelf.SUFFIX, lists),
    ):
        found = shelf.files_by_name(shelf.around(places, root, folder), suffix)
        for name in sorted(found.keys() & wanted):
            outside = [spot for spot in found[name] if not _lies_in(spot.path, inside)]
            for number, spot in enumerate(outside):
                # Lists of one name are one list: all of them are kept.
                yield f"{folder}/{f'{number}/' if number else ''}{name}{suffix}", spot.path.read_bytes()
    sources = [s for s in shelf.around(places, root, shelf.SOURCES_FILE) if not _lies_in(s.path, inside)]
    if sources:
        # Each is a table of its own keys, so that they make one when they stand one after the other.
        yield shelf.SOURCES_FILE, b"\n".join(spot.path.read_bytes().removeprefix(b"\xef\xbb\xbf") for spot in sources)


def _tree(folder: Path, name: str) -> Iterator[tuple[str, bytes]]:
    for here, inner, files in os.walk(folder):
        inner[:] = sorted(one for one in inner if one not in _PASSED_OVER)
        way = PurePosixPath(name, *Path(here).relative_to(folder).parts)
        for file in sorted(files):
            yield str(way / file), Path(here, file).read_bytes()


def _lies_in(path: Path, folders: Sequence[Path]) -> bool:
    return any(path.resolve().is_relative_to(folder) for folder in folders)


def _manifest(book: RuleBook, files: Sequence[str]) -> bytes:
    packs = [{"id": pack.id, "version": pack.version, "sha256": pack.sha256} for pack in book.packs]
    content = {"schema": SCHEMA, "tool": {"name": "compliance-cli", "version": __version__}, "packs": packs}
    return (json.dumps(content | {"files": files}, indent=2, ensure_ascii=False) + "\n").encode()


def _clear(target: Path) -> None:
    """Takes away what was frozen into a folder before."""
    target.mkdir(parents=True, exist_ok=True)
    if not any(target.iterdir()):
        return
    try:
        earlier = json.loads((target / shelf.FROZEN_FILE).read_bytes())["files"]
        names = [PurePosixPath(str(name)) for name in earlier]
    except (OSError, ValueError, KeyError, TypeError):
        raise UsageError("the folder for the frozen packs holds something else; name a new one") from None
    for name in names:
        # A manifest that was tampered with must not reach out of its folder.
        if not name.is_absolute() and ".." not in name.parts:
            (target / name).unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
