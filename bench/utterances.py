"""How well cues hear labelled utterances, and how often they hear something in talk that holds nothing.

    python -m bench.utterances --utterances FILE --intents FILE --innocent FILE... [--missed] [--write]

The files are JSONL and not part of the project. Utterances are compared as `compliance evaluate` does it, with the
maps of `bench/maps/`: a category's own lines against its look-alikes, whoever speaks. Of the innocent sets (calls in
which no tactic is used) each agent turn in which the cue of a tactic is heard is a false alarm. `--write` writes the
tables into `docs/accuracy.md`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.pages import ACCURACY, HOME, write_section
from compliance_cli import api, packs
from compliance_cli.api import CheckOptions
from compliance_cli.engine import Engine
from compliance_cli.packs.model import RuleBook
from compliance_cli.redaction.door import admit, scrub
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.review.evaluation import Dictionary
from compliance_cli.review.labels import read_labels, read_names
from compliance_cli.review.scores import Evaluation, Score
from compliance_cli.vocabulary import Role

MAPS = Path(__file__).parent / "maps"
#: The files of utterances by the name of their map.
FILES: Mapping[str, str] = {"utterances": "categories", "intents": "intents"}


@dataclass(frozen=True, slots=True)
class Alarms:
    """Agent turns of a set, and in how many of them each cue was heard."""

    name: str
    turns: int
    cues: Mapping[str, int]

    @property
    def rate(self) -> float:
        """False alarms per 1000 agent turns."""
        return 1000 * sum(self.cues.values()) / self.turns if self.turns else 0.0


def measured(path: str, name: str) -> Evaluation:
    """The evaluation of a file of utterances, with its map."""
    options = CheckOptions(packs=packs.shipped_packs())
    return api.evaluate_paths([path], path, options, names=str(MAPS / f"{name}.yaml"))


def tactics(paths: Mapping[str, str], book: RuleBook) -> frozenset[str]:
    """The cues of what the files label as a violation."""
    found: set[str] = set()
    for name, path in paths.items():
        names = read_names((MAPS / f"{name}.yaml").read_bytes(), scrub(name))
        dictionary = Dictionary(book, names)
        labels = read_labels(Path(path).read_bytes(), scrub(name))
        lines = Path(path).read_text(encoding="utf-8").splitlines()
        for utterance in labels.utterances:
            meaning = dictionary.of_utterance(utterance.about)
            if meaning and json.loads(lines[utterance.line - 1]).get("label") == "violation":
                found |= set(meaning.cues)
    return frozenset(found)


def alarms(path: str, cues: Iterable[str], book: RuleBook) -> Alarms:
    """The false alarms in a set of innocent calls."""
    wanted = frozenset(cues)
    engine = Engine(book)
    heard: Counter[str] = Counter()
    turns = 0
    for call in admit(Path(path).read_bytes(), Path(path).name, DoorSettings()).calls:
        turns += sum(turn.role is Role.AGENT for turn in call.turns)
        places = {(hit.cue, hit.place.turn) for hit in engine.cues(call) if hit.place.role is Role.AGENT}
        heard.update(cue for cue, _ in places if cue in wanted)
    return Alarms(Path(path).stem, turns, dict(heard.most_common()))


def section(evaluations: Mapping[str, Evaluation], innocent: Sequence[Alarms], cues: Iterable[str]) -> str:
    """What stands in the documentation."""
    lines = [
        "# Utterances labelled by category, and innocent talk",
        "",
        "Made by `python -m bench.utterances --write`. Two sets of single utterances, each line about one category: it",
        "says it, or only looks alike. Cues were improved with both, so the figures show what is known to be missed,",
        "not how unseen wordings fare. Micro average over the categories that have a cue; who speaks is not asked;",
        "95 % intervals after Wilson.",
        "",
        "| set | language | right | wrong | missed | precision | recall | F1 |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, evaluation in evaluations.items():
        for language, score in {**evaluation.languages, "all": evaluation.total}.items():
            lines.append(f"| {FILES[name]} | {language} | {_figures(score)} |")
    for name, evaluation in evaluations.items():
        if evaluation.unknown:
            lines += ["", f"Without a cue so far, of the {FILES[name]}: {', '.join(evaluation.unknown)}."]
    lines += ["", "Below 1.00:", "", "| set | category | right | wrong | missed | precision | recall | F1 |"]
    lines += ["|---|---|---|---|---|---|---|---|"]
    for name, evaluation in evaluations.items():
        for row in evaluation.rows:
            if row.score.fp or row.score.fn:
                lines.append(f"| {FILES[name]} | {row.id} | {_figures(row.score)} |")
    lines += [
        "",
        f"Agent turns of innocent calls in which a cue of a tactic is heard ({len(tuple(cues))} cues):",
        "",
        "| set | agent turns | false alarms | per 1000 | of these |",
        "|---|---|---|---|---|",
    ]
    for one in innocent:
        most = ", ".join(f"{cue} {number}" for cue, number in list(one.cues.items())[:6])
        lines.append(f"| {one.name} | {one.turns} | {sum(one.cues.values())} | {one.rate:.2f} | {most} |")
    return "\n".join(lines)


def _figures(score: Score) -> str:
    shares = (_share(score.precision, score.precision_interval), _share(score.recall, score.recall_interval))
    f1 = "–" if score.f1 is None else f"{score.f1:.3f}"
    return " | ".join((str(score.tp), str(score.fp), str(score.fn), *shares, f1))


def _share(share: float | None, interval: tuple[float, float]) -> str:
    return "–" if share is None else f"{share:.3f} ({interval[0]:.2f}–{interval[1]:.2f})"


def _shown_wrong(evaluation: Evaluation, path: str) -> Iterator[str]:
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    for one in evaluation.wrong:
        text = json.loads(lines[int(one.where.removeprefix("line ")) - 1])["text"]
        yield f"{'-' if one.missed else '+'} {one.id}: {text}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in FILES:
        parser.add_argument(f"--{name}", metavar="FILE")
    parser.add_argument("--innocent", metavar="FILE", nargs="+", default=[])
    parser.add_argument("--missed", action="store_true", help="show the lines that come out wrong")
    parser.add_argument("--write", action="store_true", help=f"write {ACCURACY.relative_to(HOME)}")
    arguments = parser.parse_args()
    paths = {name: path for name in FILES if (path := getattr(arguments, name))}
    evaluations = {name: measured(path, name) for name, path in paths.items()}
    book = packs.load(packs.shipped_packs(), every_cue=True)
    cues = tactics(paths, book)
    told = section(evaluations, [alarms(path, cues, book) for path in arguments.innocent], cues)
    print(told)
    if arguments.missed:
        for name, evaluation in evaluations.items():
            print(*_shown_wrong(evaluation, paths[name]), sep="\n")
    if arguments.write:
        write_section(ACCURACY, "utterances", told)


if __name__ == "__main__":
    main()
