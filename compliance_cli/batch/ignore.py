"""`.complianceignore`: files in folders that no run should take (gitignore syntax, one file a folder)."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compliance_cli.errors import UsageError
from compliance_cli.redaction.door import scrub

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = ".complianceignore"


@dataclass(frozen=True, slots=True)
class IgnoreRules:
    """The ignore files in force in a folder, the outermost first; a deeper one overrules."""

    files: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    def inside(self, folder: Path) -> IgnoreRules:
        """The rules in force once the folder's own ignore file is read. `UsageError` if that is malformed."""
        spec = _read(folder / NAME)
        return self if spec is None else IgnoreRules((*self.files, (os.path.abspath(folder), spec)))

    def ignores(self, path: Path, is_folder: bool) -> bool:
        """Whether a file or folder is left out."""
        verdict = False
        whole = os.path.abspath(path)
        for base, spec in self.files:
            below = os.path.relpath(whole, base).replace(os.sep, "/")
            said = spec.check_file(f"{below}/" if is_folder else below).include
            verdict = verdict if said is None else said
        return verdict


def ignore_rules_for(folder: Path) -> IgnoreRules:
    """The rules that hold for a folder from above: those of the working folder and of all between the two."""
    here, target = Path.cwd(), Path(os.path.abspath(folder))
    rules = IgnoreRules()
    if here == target or here not in target.parents:
        return rules
    for above in [here, *reversed([p for p in target.parents if here in p.parents])]:
        rules = rules.inside(above)
    return rules


def _read(path: Path) -> GitIgnoreSpec | None:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeError):
        raise UsageError(f"{scrub(path.as_posix())}: this ignore file cannot be read: save it as UTF-8 text") from None
    from pathspec import GitIgnoreSpec

    for number, line in enumerate(lines, 1):
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            place = f"{scrub(path.as_posix())}:{number}"
            raise UsageError(f"{place}: not a pattern of an ignore file: write it as in a .gitignore") from None
    return GitIgnoreSpec.from_lines(lines)
