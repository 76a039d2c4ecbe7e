"""`python -m bench.planted.run FOLDER`: a table by format of what became of planted card numbers.

FOLDER holds transcripts of services (others' files are not part of this project). Without it, the folder that
COMPLIANCE_SAMPLES names. Files that are refused or no transcript are passed over.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from bench.pages import ACCURACY, HOME, write_section
from bench.planted.planting import Count, spoken, typed
from compliance_cli import formats
from compliance_cli.errors import InputError
from compliance_cli.formats.model import ReadOptions

_WAYS = {"typed": typed, "spoken": spoken}
_ALL = "all"
_PAGE = """# Numbers planted into services' files

Made by `python -m bench.planted.run FOLDER --write`, on files of the services themselves and from their manuals, which
are not part of this project. *Typed*: `4111 1111 1111 1111` at the end of a string, in place of a number, at the end of
a key, one place at a time, over the whole file. *Spoken*: a number word by word in place of the words of a turn, in
every place of the file that repeats them. Counted are the copies that hold a mask and no digits of the number, all
other texts that changed (none should), the numbers that count characters and were moved along with a mask, and the
runs after which the file gives the same turns with the same times.
"""


def measured(folder: Path) -> dict[tuple[str, str], Count]:
    """The counts of a folder's files by format and way of planting, the sums last."""
    counts: defaultdict[tuple[str, str], Count] = defaultdict(Count)
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md"):
        data = path.read_bytes()
        try:
            format = formats.read(data, path.name, ReadOptions()).format
        except InputError:
            continue
        for way, plant in _WAYS.items():
            counts[format, way].add(plant(data, path.name))
        print(f"{path.relative_to(folder)}", file=sys.stderr)
    found = {place: counts[place] for place in sorted(counts)}
    for way in _WAYS:
        found[_ALL, way] = Count()
        for (_, one), count in counts.items():
            if one == way:
                found[_ALL, way].add(count)
    return found


def table(counts: Mapping[tuple[str, str], Count]) -> str:
    """The counts as a Markdown table, without the ways of planting that no file of a format had room for."""
    lines = [
        "| format | files | planted | copies | masked | other texts changed | offsets moved | same turns and times |",
        "|---|--:|---|--:|--:|--:|--:|--:|",
    ]
    lines += (
        f"| {format} | {count.files} | {way} | {count.planted} | {count.masked} | {count.changed} "
        f"| {count.moved} | {count.same} of {count.runs - count.refused} |"
        for (format, way), count in counts.items()
        if count.runs
    )
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", default=os.environ.get("COMPLIANCE_SAMPLES"))
    parser.add_argument("--write", action="store_true", help=f"write {ACCURACY.relative_to(HOME)}")
    arguments = parser.parse_args()
    if arguments.folder is None:
        parser.error("name a folder of transcripts")
    counts = measured(Path(arguments.folder))
    print(table(counts))
    if arguments.write:
        write_section(ACCURACY, "planted", f"{_PAGE}\n{table(counts)}")
    return 0 if all(count.perfect for count in counts.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
