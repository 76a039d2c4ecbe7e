"""How well the shipped cues hear wordings that they were not written from, by cue and language.

    python -m bench.accuracy [--cue CUE] [--missed] [--write] [--freeze SET]

Sets of our own sentences lie in `tests/accuracy/`. Each was written, and measured blind, before a cue was improved
with it: `--freeze` keeps that first measurement beside the set. The sets of `KEPT` are held out: nobody improves a cue
with them, and `--missed` does not show them. Who does so all the same writes a new one. `--write` writes
`docs/accuracy.md`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bench.pages import ACCURACY, HOME, write_section
from bench.sets import ORDINALS, PRACTICE
from compliance_cli import packs
from compliance_cli.engine import Engine
from compliance_cli.formats.model import ReadOptions
from compliance_cli.packs.cuemodel import LANGUAGES
from compliance_cli.packs.model import Constraint, RuleBook
from compliance_cli.redaction.door import admit
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.review.intervals import wilson
from compliance_cli.vocabulary import Role

SENTENCES = HOME / "tests" / "accuracy"
SETS = (*ORDINALS[:9], *PRACTICE, *ORDINALS[9:18])
#: Sets that are held out: nobody improves a cue with them, nothing is learnt from them.
KEPT = frozenset({"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"})
LABELS = ("Agent: ", "Customer: ", "坐席：", "客户：", "客服：", "客戶：")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: the cue it is about, its language, and whether the cue is to be heard in it."""

    cue: str
    language: str
    wanted: bool
    text: str


@dataclass(frozen=True, slots=True)
class Score:
    """Sentences of one kind: in how many the cue was heard, of how many."""

    heard: int
    of: int

    def __add__(self, other: Score) -> Score:
        return Score(self.heard + other.heard, self.of + other.of)

    def __str__(self) -> str:
        low, high = wilson(self.heard, self.of)
        return f"{self.heard}/{self.of} ({low:.2f}–{high:.2f})"


Scores = Mapping[tuple[str, str, bool], Score]
"""By cue, language, and whether the cue was to be heard."""


def sentences(name: str) -> Iterator[Sentence]:
    """The sentences of a set."""
    for path in sorted((SENTENCES / name).glob("*.yaml")):
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 (no tags: the safest loader)
        for key, wanted in (("heard", True), ("not_heard", False)):
            for language in LANGUAGES:
                for text in content[key].get(language, ()):
                    yield Sentence(content["cue"], language, wanted, text)


class Listener:
    """Hears sentences as the program hears calls: through the door, with all cues of the shipped packs."""

    def __init__(self) -> None:
        self.book: RuleBook = packs.load(packs.shipped_packs())
        self._engine = Engine(self.book)
        self._settings = DoorSettings(read=ReadOptions(format="text"))

    def hears(self, sentence: Sentence) -> bool:
        """Whether the cue is heard in the sentence, said by whom the cue is said unless it is labelled."""
        by = self.book.cues[sentence.cue].by
        label = "" if sentence.text.startswith(LABELS) else "Customer: " if by is Role.CUSTOMER else "Agent: "
        admitted = admit((label + sentence.text).encode(), "<sentence>", self._settings)
        return any(hit.cue == sentence.cue for call in admitted.calls for hit in self._engine.cues(call))


def scored(some: Iterable[Sentence], listener: Listener) -> Scores:
    """The scores of sentences."""
    scores: dict[tuple[str, str, bool], Score] = {}
    for one in some:
        key = (one.cue, one.language, one.wanted)
        scores[key] = scores.get(key, Score(0, 0)) + Score(int(listener.hears(one)), 1)
    return scores


def total(scores: Scores, language: str, wanted: bool) -> Score:
    """The sum over all cues."""
    return sum((score for key, score in scores.items() if key[1:] == (language, wanted)), Score(0, 0))


def duties(book: RuleBook) -> frozenset[str]:
    """The cues of disclosures: those that some shipped rule requires to be said by the agent."""
    required = {cue for rule in book.rules if rule.constraint is Constraint.REQUIRE for cue in rule.subject}
    return frozenset(cue for cue in required if cue in book.cues and book.cues[cue].by is Role.AGENT)


def of_cues(scores: Scores, cues: Collection[str]) -> Scores:
    """The scores of some cues alone."""
    return {key: score for key, score in scores.items() if key[0] in cues}


def quality(right: Score, wrong: Score) -> tuple[float, float, float]:
    """Precision, recall and F1, of sentences that must be heard and of look-alikes that must not."""
    heard = right.heard + wrong.heard
    precision = right.heard / heard if heard else 0.0
    recall = right.heard / right.of if right.of else 0.0
    return precision, recall, 2 * right.heard / (heard + right.of) if heard + right.of else 0.0


def page(now: Mapping[str, Scores], blind: Mapping[str, Scores], disclosures: Collection[str]) -> str:
    """The section of `docs/accuracy.md`. `disclosures`: the cues that have a table of their own."""
    lines = [
        "# How well the shipped cues hear",
        "",
        "Made by `python -m bench.accuracy --write`. The sentences (`tests/accuracy/`) are our own, English and",
        "Chinese (simplified, Taiwan and Cantonese wording): formal, casual, unpunctuated as recognisers write.",
        "Some must be heard, the others are look-alikes that must not. *Blind* is what came out when a set was new and",
        "the cues had been frozen. Later most sets were used to improve the cues, so what they give *now* says nothing",
        f"about wordings that nobody has seen: {_listed(KEPT)} were not, and are held out.",
        "The sets differ in the cues that they hold, and in how hard they are; all come from the makers of the cues,",
        "so real calls will differ more.",
        "",
        "## Blind, by set",
        "",
        "Precision and recall over the sentences of all cues of a set; how many look-alikes were heard wrongly, with",
        "the 95 % interval after Wilson. Look-alikes are over-represented here, so precision on calls is another",
        "matter: see the innocent talk below.",
        "",
        *_summary(blind),
        "",
        "### Disclosures alone",
        "",
        "The cues that a shipped rule requires the agent to say: " + ", ".join(sorted(disclosures)) + ".",
        "",
        *_summary({name: of_cues(scores, disclosures) for name, scores in blind.items()}),
        "",
        "## Held out, now",
        "",
        *_summary({name: now[name] for name in SETS if name in KEPT}),
        "",
        "### Held out, disclosures alone",
        "",
        *_summary({name: of_cues(now[name], disclosures) for name in SETS if name in KEPT}),
        "",
        _together([of_cues(now[name], disclosures) for name in KEPT]),
        "",
        "## Now, by set",
        "",
        *_summary(now),
    ]
    lines += ["", "## By cue", ""]
    lines += [
        "How many of those to be heard were heard, and look-alikes heard wrongly: blind, and now over all sets.",
        "",
    ]
    lines += ["| cue | language | " + " | ".join(f"{name}, blind" for name in blind) + " | all, now |"]
    lines += ["|---|---|" + "---|" * (len(blind) + 1)]
    for cue in sorted({key[0] for scores in blind.values() for key in scores}):
        for language in LANGUAGES:
            cells = [_both([scores], cue, language) for scores in blind.values()]
            lines.append(_row(f"{cue} | {language}", [*cells, _both(list(now.values()), cue, language)]))
    return "\n".join(lines) + "\n"


def _summary(sets: Mapping[str, Scores]) -> Iterator[str]:
    yield "| set | language | precision | recall | F1 | heard wrongly |"
    yield "|---|---|---|---|---|---|"
    for name, scores in sets.items():
        for language in LANGUAGES:
            right, wrong = (total(scores, language, wanted) for wanted in (True, False))
            if right.of:
                figures = " | ".join(f"{figure:.3f}" for figure in quality(right, wrong))
                yield f"| {name} | {language} | {figures} | {wrong} |"


def _together(sets: Sequence[Scores]) -> str:
    right, wrong = (
        sum((total(scores, language, wanted) for scores in sets for language in LANGUAGES), Score(0, 0))
        for wanted in (True, False)
    )
    _, recall, f1 = quality(right, wrong)
    return f"Together: heard {right}, recall {recall:.3f}, F1 {f1:.3f}; look-alikes heard {wrong}."


def _listed(names: Collection[str]) -> str:
    return ", ".join(sorted(names, key=SETS.index))


def _row(name: str, cells: Sequence[object]) -> str:
    return f"| {name} | " + " | ".join(map(str, cells)) + " |"


def _both(sets: Sequence[Scores], cue: str, language: str) -> str:
    right, wrong = (
        sum((scores.get((cue, language, wanted), Score(0, 0)) for scores in sets), Score(0, 0))
        for wanted in (True, False)
    )
    return f"{right.heard}/{right.of} · {wrong.heard}/{wrong.of}" if right.of else "–"


def saved_blind(name: str) -> Scores:
    """The first measurement of a set, before any cue was improved with it."""
    rows = json.loads(_blind(name).read_text(encoding="utf-8"))
    return {(cue, language, wanted): Score(heard, of) for cue, language, wanted, heard, of in rows}


def freeze(name: str, scores: Scores) -> None:
    """Keeps the first measurement of a set; a second call is an error."""
    rows = [json.dumps([*key, score.heard, score.of]) for key, score in scores.items()]
    with _blind(name).open("x", encoding="utf-8") as stream:
        stream.write("[\n" + ",\n".join(rows) + "\n]\n")


def _blind(name: str) -> Path:
    return SENTENCES / f"{name}-blind.json"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cue", action="append", default=[], help="only this cue (repeat)")
    parser.add_argument("--missed", action="store_true", help="show what comes out wrong, but of sets held out")
    parser.add_argument("--freeze", choices=SETS, help="keep the first measurement of a new set")
    parser.add_argument("--write", action="store_true", help=f"write {ACCURACY.relative_to(HOME)}")
    arguments = parser.parse_args()
    listener = Listener()
    chosen = {name: [one for one in sentences(name) if not arguments.cue or one.cue in arguments.cue] for name in SETS}
    measured = {name: scored(some, listener) for name, some in chosen.items()}
    for name, scores in measured.items():
        for language in LANGUAGES:
            right, wrong = (total(scores, language, wanted) for wanted in (True, False))
            print(f"{name:7} {language}  heard {right}  heard wrongly {wrong}")
    for cue in sorted({one.cue for some in chosen.values() for one in some}):
        print(f"{cue:32}", *(f"{name} {language} {_both([measured[name]], cue, language)}"
                             for name in SETS for language in LANGUAGES), sep="  ")  # fmt: skip
    if arguments.missed:
        for one in (one for name in SETS if name not in KEPT for one in chosen[name]):
            if listener.hears(one) is not one.wanted:
                print(f"{'-' if one.wanted else '+'} {one.cue} {one.language}: {one.text}")
    if arguments.freeze:
        freeze(arguments.freeze, measured[arguments.freeze])
    if arguments.write:
        blind = {name: saved_blind(name) for name in SETS}
        write_section(ACCURACY, "sentences", page(measured, blind, duties(listener.book)))


if __name__ == "__main__":
    main()
