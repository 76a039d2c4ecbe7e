"""Whether the card numbers that somebody marked in real transcripts are hidden.

    python -m bench.gold FILE... [--write]

Each line of a file is a call with `turns` and `gold_slots`: `[turn, slot, value]`, turns counted from 0. Values with
as many digits as a card number has count as one. It is hidden where the redacted call nowhere holds more of its digits
in a row than a BIN has. Ends with 1 where one is readable. `--write` writes `docs/accuracy.md`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.pages import ACCURACY, write_section
from compliance_cli.api import redact_file
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST

#: Digits in a row that may stay readable: an issuer's BIN has at most eight.
BIN = 8
_NO_DIGIT = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked card number: `line` of the file (from 1) and `turn` (from 0), and whether it is `hidden`. No digits."""

    line: int
    turn: int
    hidden: bool


def marked(path: Path) -> tuple[Marked, ...]:
    """What became of the marked card numbers of a file."""
    with tempfile.TemporaryDirectory() as folder:
        redact_file(path, folder)
        before = path.read_text(encoding="utf-8").split("\n")
        after = (Path(folder) / path.name).read_text(encoding="utf-8").split("\n")
    found = []
    for line, (was, now) in enumerate(zip(before, after, strict=True), 1):
        if not was.strip():
            continue
        readable = _digits(json.loads(now)["turns"])
        for turn, _, value in json.loads(was).get("gold_slots", ()):
            digits = _NO_DIGIT.sub("", value)
            if SHORTEST <= len(digits) <= LONGEST:
                pieces = (digits[at : at + BIN + 1] for at in range(len(digits) - BIN))
                found.append(Marked(line, turn, not any(piece in readable for piece in pieces)))
    return tuple(found)


def _digits(turns: Sequence[dict[str, str]]) -> str:
    """The digits of a call's text one after the other, so that a number over several turns is found too."""
    return "".join(_NO_DIGIT.sub("", turn["text"]) for turn in turns)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="write docs/accuracy.md")
    arguments = parser.parse_args()
    rows = []
    for path in arguments.files:
        found = marked(path)
        rows.append((path.stem, len(found), sum(one.hidden for one in found)))
        for one in found:
            if not one.hidden:
                print(f"{path.name}:{one.line}: turn {one.turn + 1}: readable")
    table = ["| file | marked card numbers | hidden |", "|---|---|---|", *(f"| {a} | {b} | {c} |" for a, b, c in rows)]
    print("\n".join(table))
    if arguments.write:
        title = "## Card numbers that others marked in real transcripts"
        write_section(ACCURACY, "gold", "\n".join([title, "", "`python -m bench.gold FILE...`", "", *table]))
    return int(any(hidden < count for _, count, hidden in rows))


if __name__ == "__main__":
    sys.exit(main())
