"""The watch mode for authors of rules: run again whenever a file of the packs changes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from compliance_cli.cli.failure import in_lines
from compliance_cli.cli.session import Session
from compliance_cli.errors import ComplianceError
from compliance_cli.packs import shelf

#: Seconds between two looks at the files. A look costs a millisecond or two.
PAUSE = 0.5

State = Mapping[str, tuple[int, int]]
"""For each file its size and when it was last written, in nanoseconds."""


def each_change(session: Session, names: Sequence[str], work: Callable[[], int], pause: float = PAUSE) -> int:
    """Work now and after each change, until interrupted. A pack that cannot be read is told of, and waited for.

    `names`: packs by name or path (none: the shipped ones). Returns the code of the last work.
    """
    code = 0
    seen: State | None = None
    try:
        while True:
            state = state_of(names)
            if state != seen:
                seen = state
                code = _worked(session, work)
                session.say("watching for changes (Ctrl-C ends)")
            time.sleep(pause)
    except KeyboardInterrupt:
        return code


def _worked(session: Session, work: Callable[[], int]) -> int:
    try:
        return work()
    except ComplianceError as error:
        for line in in_lines(error):
            session.say(f"compliance: {line}")
        return error.exit_code
    finally:
        session.stdout.flush()


def state_of(names: Sequence[str]) -> State:
    """The YAML files that packs may be made of: those in their folders, and the cues, lists and sources beside them."""
    state: dict[str, tuple[int, int]] = {}
    for path in (path for place in _places(names) for path in _files(place)):
        try:
            found = os.stat(path)
        except OSError:
            continue
        state[path] = (found.st_size, found.st_mtime_ns)
    return state


def _places(names: Sequence[str]) -> Iterator[Path]:
    """Folders that are looked through, and single files."""
    home = shelf.shipped()
    yield home.path
    for name in names:
        if name not in shelf.packs_in(home):
            path = Path(name)
            folder = path if path.is_dir() else path.parent
            yield folder
            for beside in (shelf.CUES_FOLDER, shelf.LISTS_FOLDER, shelf.SOURCES_FILE):
                yield folder.resolve().parent / beside


def _files(place: Path) -> Iterator[str]:
    if place.is_file():
        yield str(place)
    for folder, _, files in os.walk(place):
        yield from (os.path.join(folder, file) for file in files if file.endswith((shelf.SUFFIX, ".yml")))
