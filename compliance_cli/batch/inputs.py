"""Which files a run is about: PATH arguments → inputs in order, with masked and unique names."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath, PurePosixPath

from compliance_cli.batch.ignore import IgnoreRules, ignore_rules_for
from compliance_cli.errors import Problem, Reason
from compliance_cli.formats import FORMATS
from compliance_cli.redaction.door import scrub
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.safetext import SafeText

#: Endings of files that stand beside transcripts more often than they are any.
_BESIDE = frozenset({".md", ".log"})

#: In a folder only files with these endings are taken; a file that is named outright always is.
SUFFIXES = frozenset(ending for one in FORMATS.values() for ending in one.extensions) - _BESIDE

#: Archives of transcripts. A gzip file shows what it holds by the ending before its own.
_ARCHIVE, _GZIP = ".zip", ".gz"

#: The argument that stands for standard input.
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One input of a run.

    `source` is the masked name, unique in the run; `path` is None for standard input. `name` (as found)
    and `relative` (below the folder that was named, `/` between its parts) may hold card data: they are
    for opening files and never shown.
    """

    source: SafeText
    path: Path | None = field(repr=False)
    name: str = field(repr=False)
    relative: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was found: the inputs in order of source, the arguments that led nowhere, and how many were ignored."""

    inputs: tuple[Input, ...]
    problems: tuple[Problem, ...]
    ignored: int = 0


@dataclass(frozen=True, slots=True)
class _Found:
    path: Path | None
    name: str
    relative: str


@dataclass(slots=True)
class _Harvest:
    """What the walk brings in: one entry for each file however often it is reached."""

    door: DoorSettings
    files: dict[str, _Found] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    ignored: set[str] = field(default_factory=set)

    def take(self, found: _Found) -> None:
        key = STDIN if found.path is None else os.path.abspath(found.path)
        self.files.setdefault(key, found)

    def refuse(self, reason: Reason, name: str, detail: str = "") -> None:
        self.problems.append(Problem(reason, source=scrub(name, self.door), detail=detail))


def find_inputs(arguments: Sequence[str], stdin_name: str = "<stdin>", settings: DoorSettings | None = None) -> Inputs:
    """The inputs that PATH arguments name: files, folders (all below them), patterns the shell left, `-`.

    An argument that leads nowhere becomes a problem and the others go on. Hidden files and what
    `.complianceignore` names are passed over in folders. Names are masked as `settings` say.
    """
    harvest = _Harvest(settings or DoorSettings())
    for argument in arguments:
        _take_argument(argument, stdin_name, harvest)
    problems = sorted(dict.fromkeys(harvest.problems), key=str)
    return Inputs(_named(list(harvest.files.values()), harvest.door), tuple(problems), len(harvest.ignored))


def any_inside(found: Inputs, folder: Path) -> bool:
    """Whether one of the inputs lies in a folder, or below it."""
    base = Path(os.path.realpath(folder))
    return any(one.path is not None and base in Path(os.path.realpath(one.path)).parents for one in found.inputs)


def without(found: Inputs, files: Collection[str]) -> Inputs:
    """The inputs without some files that lie beside the calls: labels, a meta file."""
    besides = {os.path.realpath(name) for name in files}
    kept = tuple(one for one in found.inputs if one.path is None or os.path.realpath(one.path) not in besides)
    return replace(found, inputs=kept)


def _take_argument(argument: str, stdin_name: str, harvest: _Harvest) -> None:
    if argument == STDIN:
        harvest.take(_Found(None, stdin_name, PurePath(stdin_name).name.strip("<>")))
    elif os.path.lexists(argument):
        _take_path(argument, harvest)
    elif glob.has_magic(argument):
        matches = sorted(glob.glob(argument, recursive=True))
        if not matches:
            harvest.refuse(Reason.NOT_FOUND, argument, "nothing matches this pattern")
        for match in matches:
            _take_path(match, harvest, complain=False)
    else:
        harvest.refuse(Reason.NOT_FOUND, argument)


def _take_path(argument: str, harvest: _Harvest, complain: bool = True) -> None:
    path = Path(argument)
    name = path.as_posix()
    if not os.path.isdir(path):
        harvest.take(_Found(path, name, path.name))
        return
    before = len(harvest.files), len(harvest.problems)
    reached = 0
    for found in _walk(path, "" if name == "." else name, "", ignore_rules_for(path), set(), harvest):
        harvest.take(found)
        reached += 1
    if complain and not reached and before == (len(harvest.files), len(harvest.problems)):
        harvest.refuse(Reason.NO_TRANSCRIPTS, name)


def _walk(
    folder: Path, name: str, relative: str, rules: IgnoreRules, seen: set[tuple[int, int]], harvest: _Harvest
) -> Iterator[_Found]:
    """Transcripts below a folder; links to folders are followed, but no folder is entered twice."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except PermissionError:
        harvest.refuse(Reason.NO_RIGHTS, name or ".")
        return
    except OSError:
        harvest.refuse(Reason.NOT_FOUND, name or ".")
        return
    if (status.st_dev, status.st_ino) in seen:
        return
    seen.add((status.st_dev, status.st_ino))
    rules = rules.inside(folder)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path, shown, below = folder / entry.name, _under(name, entry.name), _under(relative, entry.name)
        is_folder = os.path.isdir(path)
        if entry.is_symlink() and not os.path.exists(path) and _may_be_transcript(entry.name):
            harvest.refuse(Reason.NOT_FOUND, shown, "a link that leads nowhere")
        wanted = is_folder or (_may_be_transcript(entry.name) and os.path.isfile(path))
        if wanted and rules.ignores(path, is_folder):
            harvest.ignored.add(os.path.abspath(path))
        elif is_folder:
            yield from _walk(path, shown, below, rules, seen, harvest)
        elif wanted:
            yield _Found(path, shown, below)


def _may_be_transcript(name: str) -> bool:
    path = PurePath(name.lower())
    suffix = PurePath(path.stem).suffix if path.suffix == _GZIP else path.suffix
    return suffix in SUFFIXES or path.suffix == _ARCHIVE


def _under(folder: str, name: str) -> str:
    return f"{folder.rstrip('/')}/{name}" if folder else name


def _named(found: list[_Found], settings: DoorSettings) -> tuple[Input, ...]:
    """Inputs with masked names; where masking makes two names one, the later gets `-2`, `-3` …"""
    inputs = [Input(scrub(one.name, settings), one.path, one.name, one.relative) for one in found]
    inputs.sort(key=lambda one: (one.source, one.name))
    uses: Counter[str] = Counter()
    unique: list[Input] = []
    taken = {one.source for one in inputs}
    for one in inputs:
        uses[one.source] += 1
        if uses[one.source] > 1:
            number = uses[one.source]
            while (other := numbered(one.source, number)) in taken:
                number += 1
            uses[one.source] = number
            taken.add(other)
            one = replace(one, source=other)
        unique.append(one)
    return tuple(sorted(unique, key=lambda one: one.source))


def numbered(name: SafeText, number: int) -> SafeText:
    """A masked name with a number of ours before its ending: `calls/a.json`, 2 → `calls/a-2.json`."""
    path = PurePosixPath(name)
    return SafeText(str(path.with_name(f"{path.stem}-{number}{path.suffix}")))
