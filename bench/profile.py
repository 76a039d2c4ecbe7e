"""Where the time goes: `python -m bench.profile FOLDER`. Time inside each layer and each file, by the profiler.

The profiler slows small functions more than large ones: look here for where to look, and at `bench.run` for how much.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from compliance_cli import api

PACKAGE = Path(api.__file__).parent
#: Files shown, costliest first.
MOST_FILES = 25


def spent(folder: str) -> tuple[Counter[str], int]:
    """Seconds inside each file of the package while the calls of a folder are checked, and how many calls there were.

    Libraries and builtins count as "elsewhere". One call is checked beforehand, so that set-up does not count.
    """
    options = api.CheckOptions()
    book = api.load_rules()
    reports = api.iterate_paths([folder], options, book=book)
    next(reports)
    profiler = cProfile.Profile()
    profiler.enable()
    calls = sum(1 for _ in reports)
    profiler.disable()
    seconds = Counter[str]()
    for (file, _, _), (_, _, inside, _, _) in pstats.Stats(profiler).stats.items():  # type: ignore[attr-defined]
        path = Path(file)
        seconds[path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else "elsewhere"] += inside
    return seconds, calls


def main() -> None:
    """Profile a folder and print two tables."""
    parser = argparse.ArgumentParser(description="Show in which layer and file the time of a check goes.")
    parser.add_argument("folder")
    seconds, calls = spent(parser.parse_args().folder)
    layers = Counter[str]()
    for file, inside in seconds.items():
        layers[file.split("/")[0]] += inside
    for title, counted in (("layer", layers), ("file", seconds)):
        table = Table(title, "ms a call", "share")
        for name, inside in counted.most_common(MOST_FILES):
            table.add_row(name, f"{inside / calls * 1e3:.2f}", f"{inside / seconds.total():.0%}")
        Console().print(table)


if __name__ == "__main__":
    main()
