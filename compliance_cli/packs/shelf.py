"""Where packs, cues and sources lie.

    rules/sources.yaml  rules/cues/**/<cue id>.yaml  rules/evidence/<cue id>.tsv  rules/lists/**/<list>.yaml
    rules/<pack>/pack.yaml  rules/<pack>/<rule>.yaml

A pack of a user's own may hold `cues/`, `evidence/`, `lists/` and `sources.yaml` itself, or stand beside them as the
shipped ones do.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

PACK_FILE = "pack.yaml"
CUES_FOLDER = "cues"
EVIDENCE_FOLDER = "evidence"
LISTS_FOLDER = "lists"
SOURCES_FILE = "sources.yaml"
#: Marks a shelf that stands for the shipped one (see `freezing`).
FROZEN_FILE = "frozen.json"
SUFFIX = ".yaml"
EVIDENCE_SUFFIX = ".tsv"


class Spot(NamedTuple):
    """A file or folder, and how it is called in messages (no place on this machine for what is shipped)."""

    path: Path
    shown: str

    def inside(self, name: str) -> Spot:
        """What is called `name` in this folder."""
        return Spot(self.path / name, f"{self.shown}/{name}")

    def is_file(self) -> bool:
        """Whether it is a file (not, where that cannot be seen for want of rights: pathlib would raise)."""
        return os.path.isfile(self.path)

    def is_folder(self) -> bool:
        """Whether it is a folder (not, where that cannot be seen)."""
        return os.path.isdir(self.path)

    def beside(self) -> Spot:
        """The folder around it."""
        return Spot(self.path.resolve().parent, os.path.normpath(os.path.join(self.shown, os.pardir)))


def shipped() -> Spot:
    """The rules that come with the program: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "rules"
    return Spot(inside if inside.is_dir() else package.parent / "rules", "rules")


def packs_in(shelf: Spot) -> Mapping[str, Spot]:
    """The folders of a shelf that hold a pack, by their names."""
    try:
        names = sorted(entry.name for entry in os.scandir(shelf.path) if entry.is_dir())
    except OSError:
        return {}
    folders = {name: shelf.inside(name) for name in names}
    return {name: folder for name, folder in folders.items() if folder.inside(PACK_FILE).is_file()}


def rule_files(pack: Spot) -> tuple[Spot, ...]:
    """The rule files of a pack's folder, in order of name. Raises `OSError` where it cannot be listed."""
    names = sorted(entry.name for entry in os.scandir(pack.path) if entry.is_file())
    others = (PACK_FILE, SOURCES_FILE)
    return tuple(pack.inside(name) for name in names if name.endswith(SUFFIX) and name not in others)


def misnamed_files(pack: Spot) -> tuple[Spot, ...]:
    """Files that look as if they were meant as rules, and would be passed over. Raises `OSError` likewise."""
    names = sorted(entry.name for entry in os.scandir(pack.path) if entry.is_file())
    likely = (name for name in names if name.lower().endswith((".yml", SUFFIX)))
    return tuple(pack.inside(name) for name in likely if not name.endswith(SUFFIX))


def files_by_name(folders: Sequence[Spot], suffix: str = SUFFIX) -> Mapping[str, tuple[Spot, ...]]:
    """The files of cues, evidence or lists in these folders and those in them, by what they are named after."""
    found: dict[str, tuple[Spot, ...]] = {}
    for folder in folders:
        for here, inner, names in os.walk(folder.path):
            inner.sort()
            way = Path(here).relative_to(folder.path).as_posix()
            spot = folder if way == "." else folder.inside(way)
            for name in sorted(names):
                if name.endswith(suffix):
                    stem = name.removesuffix(suffix)
                    found[stem] = (*found.get(stem, ()), Spot(Path(here, name), f"{spot.shown}/{name}"))
    return found


def frozen_around(packs: Sequence[Spot]) -> Spot | None:
    """The frozen shelf that one of these packs stands on; None if none does."""
    return next((spot for pack in packs if (spot := pack.beside()).inside(FROZEN_FILE).is_file()), None)


def around(packs: Sequence[Spot], root: Spot, name: str) -> tuple[Spot, ...]:
    """What is called `name` in a pack, beside a pack, and on the shipped shelf: each place once, if it is there."""
    places: dict[Path, Spot] = {}
    for folder in (*(spot for pack in packs for spot in (pack, pack.beside())), root):
        spot = folder.inside(name)
        if os.path.exists(spot.path):
            places.setdefault(spot.path.resolve(), spot)
    return tuple(places.values())
