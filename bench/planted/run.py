"""`python -m bench.planted.run FOLDER`: a table by format of what became of planted card numbers.

FOLDER holds transcripts of services (others' files are not part of this project). Without it, the folder that
COMPLIANCE_SAMPLES names. Files that are refused or no transcript are passed over.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from pathlib import Path

from bench.planted.planting import Count, spoken, typed
from compliance_cli import formats
from compliance_cli.errors import InputError
from compliance_cli.formats.model import ReadOptions

_HEAD = "| format | files | planted | copies | masked | other texts changed | offsets moved | same turns and times |"


def measured(folder: Path) -> dict[tuple[str, str], Count]:
    """The counts of a folder's files by format and way of planting."""
    counts: defaultdict[tuple[str, str], Count] = defaultdict(Count)
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md"):
        data = path.read_bytes()
        try:
            format = formats.read(data, path.name, ReadOptions()).format
        except InputError:
            continue
        for way, plant in (("typed", typed), ("spoken", spoken)):
            counts[format, way].add(plant(data, path.name))
        print(f"{path.relative_to(folder)}", file=sys.stderr)
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=os.environ.get("COMPLIANCE_SAMPLES"))
    folder = parser.parse_args().folder
    if folder is None:
        parser.error("name a folder of transcripts")
    counts = measured(Path(folder))
    print(_HEAD)
    print("|---|--:|---|--:|--:|--:|--:|--:|")
    for way in ("typed", "spoken"):
        total = Count()
        for (_, one), count in counts.items():
            if one == way:
                total.add(count)
        counts["all", way] = total
    for (format, way), count in sorted(counts.items(), key=lambda one: (one[0][0] == "all", one[0])):
        kept = f"{count.same} of {count.runs - count.refused}"
        print(
            f"| {format} | {count.files} | {way} | {count.planted} | {count.masked} | {count.changed} "
            f"| {count.moved} | {kept} |"
        )
    return 0 if all(count.perfect for count in counts.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
