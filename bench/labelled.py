"""What rules and cues make of whole dialogues that a person has labelled.

    python -m bench.labelled FILE [--missed] [--write]

The file is JSONL and not part of the project: dialogues, each with the labels of what is in it. What is not among them
is not in it, but for pairs that the labeller called uncertain, which are left out. `bench/maps/dialogues.yaml` says
which rule or cue a label stands for. `--write` writes the table into `docs/accuracy.md`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.pages import ACCURACY, HOME, write_section
from compliance_cli import api, packs
from compliance_cli.api import CheckOptions
from compliance_cli.redaction.door import scrub
from compliance_cli.review.labels import read_names
from compliance_cli.review.scores import Evaluation

MAP = Path(__file__).parent / "maps" / "dialogues.yaml"
#: Of some labels only these kinds are what our rules are about: the last four digits of a number are not the number.
KINDS: Mapping[str, frozenset[str]] = {
    "card_number_requested": frozenset({"full"}),
    "card_number_spoken": frozenset({"full"}),
    "other_id_spoken": frozenset({"national_id"}),
}


def labels(dialogues: str, names: tuple[str, ...]) -> Iterator[str]:
    """A line for each dialogue: of each name whether it is in it; without the uncertain ones."""
    for line in dialogues.splitlines():
        dialogue = json.loads(line)
        there = {
            name
            for name, spans in dialogue["labels"].items()
            if name not in KINDS or any(span.get("kind") in KINDS[name] for span in spans)
        }
        doubtful = {one["label"] for one in dialogue["uncertain"]} - there
        verdicts = {name: name in there for name in names if name not in doubtful}
        yield json.dumps({"id": dialogue["id"], "labels": verdicts})


def calls(dialogues: str) -> Iterator[str]:
    """The dialogues without their labels."""
    for line in dialogues.splitlines():
        dialogue = json.loads(line)
        yield json.dumps({key: dialogue[key] for key in ("id", "lang", "channel", "turns")})


def evaluated(path: Path) -> Evaluation:
    """The evaluation of a file of dialogues."""
    dialogues = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        said, told = Path(folder, "calls.jsonl"), Path(folder, "labels.jsonl")
        said.write_text("\n".join(calls(dialogues)), encoding="utf-8")
        told.write_text("\n".join(labels(dialogues, _names())), encoding="utf-8")
        options = CheckOptions(packs=packs.shipped_packs())
        return api.evaluate_paths([str(said)], str(told), options, names=str(MAP))


def section(evaluation: Evaluation) -> str:
    """What stands in the documentation."""
    lines = [
        "# Dialogues labelled by a person",
        "",
        "Made by `python -m bench.labelled --write`: whole dialogues (model-written Chinese fraud and service calls,",
        "robocalls and chats in English) and what one annotator found in them. Cues were improved with them. *Found*",
        "is a broken rule or a heard cue; *unsure* tells how many of those not found the program called unsure.",
        "",
        "| label | in it: found | in it: not found | not in it: found | not in it: not found | unsure | right |",
        "|---|---|---|---|---|---|---|",
    ]
    right = total = unsure = 0
    for row in evaluation.rows:
        score = row.score
        count = score.tp + score.fn + score.fp + score.tn
        right, total, unsure = right + score.tp + score.tn, total + count, unsure + score.unsure
        share = f"{100 * (score.tp + score.tn) / count:.1f} %" if count else "–"
        figures = " | ".join(str(number) for number in (score.tp, score.fn, score.fp, score.tn, score.unsure))
        lines.append(f"| {row.id} | {figures} | {share} |")
    lines += ["", f"All: {right} of {total} right ({100 * right / max(total, 1):.1f} %), {unsure} unsure."]
    return "\n".join(lines)


def _names() -> tuple[str, ...]:
    return tuple(name for name, stands_for in read_names(MAP.read_bytes(), scrub(MAP.name)).items() if stands_for)


def main() -> None:
    """Evaluate, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--missed", action="store_true", help="show which dialogues come out wrong")
    parser.add_argument("--write", action="store_true", help=f"write {ACCURACY.relative_to(HOME)}")
    arguments = parser.parse_args()
    evaluation = evaluated(arguments.file)
    print(section(evaluation))
    if arguments.missed:
        for one in evaluation.wrong:
            print(f"{'-' if one.missed else '+'} {one.id}: {one.where}")
    if arguments.write:
        write_section(ACCURACY, "labelled", section(evaluation))


if __name__ == "__main__":
    main()
