"""Do the examples of the shipped rules notice when a rule is damaged.

    python -m bench.mutation [--every N] [--rule ID] [--only PATTERN] [--survivors [--suggest]]
                             [--least SHARE] [--write]

Each mutant is the shipped rules and cues with one thing taken away or changed (see `bench.mutants`). It is caught
where one example of a rule or a cue comes out otherwise than `rules test` wants. `--every N` tries each Nth mutant
only, `--only` those of cues and rules named like the pattern (`mislead.*`); `--survivors` lists those that nobody
noticed, by rule, and `--suggest` words to make an example of; `--least` ends with 1 where less than this share is
caught; `--write` writes the table into `docs/accuracy.md`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TypeAlias

from bench.mutants import ASKED, Kind, Mutant, book_of, mutants
from bench.pages import ACCURACY, HOME, write_section
from bench.suggestions import suggestion
from compliance_cli import packs
from compliance_cli.batch.trying import example_call, said_by
from compliance_cli.engine import Engine
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.ear import Ear
from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.hearing.vocabulary import Vocabulary
from compliance_cli.packs.cuemodel import Cue, CueExample
from compliance_cli.packs.model import Example, Rule
from compliance_cli.review.intervals import wilson
from compliance_cli.safetext import EMPTY, SafeTranscript
from compliance_cli.vocabulary import InputKind, Role

_Heard: TypeAlias = tuple[tuple[Said, ...], tuple[Said, ...]]


@dataclass
class Jury:
    """The examples of rules and cues, through the door once, and what each comes to by an engine.

    `sound`: the cues as they are. An example of a rule in which a changed cue is heard, in full and in part, where the
    sound one is heard comes to what it came to before: it is not judged again. (Where nobody says who speaks it is,
    since roles are told by what is heard.)
    """

    sound: Mapping[str, Cue] = field(default_factory=dict)
    _calls: dict[tuple[str, Role | None], SafeTranscript] = field(default_factory=dict)
    _contexts: dict[str, CallContext] = field(default_factory=dict)
    _heard_before: dict[tuple[str, str], _Heard] = field(default_factory=dict)

    def notices(self, mutant: Mutant) -> bool:
        """Whether an example of the changed cue, or of a rule that the change may touch, comes out otherwise."""
        if mutant.cue is not None and mutant.cue.examples:
            engine = Engine(book_of((), {mutant.cue.id: mutant.cue}, every=True))
            if any(self._sounds_otherwise(engine, mutant.cue, example) for example in mutant.cue.examples):
                return True
        examples = [(rule, example) for rule in mutant.rules for example in rule.examples]
        if mutant.cue is not None and mutant.cue.id in self.sound:
            examples = list(self._touched(mutant.cue, examples))
        if not examples:
            return False
        engine = Engine(book_of(mutant.rules, mutant.cues))
        return any(self._differs(engine, rule, example) for rule, example in examples)

    def _touched(self, cue: Cue, examples: Sequence[tuple[Rule, Example]]) -> Sequence[tuple[Rule, Example]]:
        """The examples in which a changed cue is heard otherwise, or may tell who speaks."""
        changed, sound = (Vocabulary({cue.id: one}) for one in (cue, self.sound[cue.id]))
        touched = []
        for rule, example in examples:
            call = self._call(example.text, None)
            if call.roles_given:
                known = (cue.id, example.text)
                if known not in self._heard_before:
                    self._heard_before[known] = self._heard(sound, cue.id, example.text)
                if self._heard(changed, cue.id, example.text) == self._heard_before[known]:
                    continue
            touched.append((rule, example))
        return touched

    def _heard(self, vocabulary: Vocabulary, cue: str, text: str) -> _Heard:
        """The places of a cue in the call of a text, in full and in part."""
        if text not in self._contexts:
            self._contexts[text] = CallContext(self._call(text, None), InputKind.CALL, Vocabulary({}), ())
        context = self._contexts[text]
        ear = Ear(vocabulary, context.view, [context.role_of(turn) for turn in range(len(context.call.turns))])
        return ear.hear(cue), ear.hear_partly(cue)

    def _sounds_otherwise(self, engine: Engine, cue: Cue, example: CueExample) -> bool:
        return bool(engine.cues(self._call(example.text, cue.by))) is not example.heard

    def _differs(self, engine: Engine, rule: Rule, example: Example) -> bool:
        report = engine.judge(self._call(example.text, None), EMPTY, "text", InputKind.CALL)
        judgement = report.details.get(rule.id)
        return judgement is None or judgement.outcome is not example.outcome

    def _call(self, text: str, by: Role | None) -> SafeTranscript:
        if (text, by) not in self._calls:
            self._calls[(text, by)] = example_call(text) if by is None else said_by(text, by)
        return self._calls[(text, by)]


def chosen(every: Iterable[Mutant], rules: Collection[str], names: Collection[str]) -> Sequence[Mutant]:
    """Those that touch one of these rules, in cues and rules with a name like one of these patterns (none: all)."""
    return [
        mutant
        for mutant in every
        if (not rules or any(rule.id in rules for rule in mutant.rules))
        and (not names or any(fnmatchcase(mutant.where, name) for name in names))
    ]


def table(tried: Mapping[Kind, int], caught: Mapping[Kind, int]) -> str:
    """What stands in the documentation."""
    lines = [
        "# What the examples notice",
        "",
        "Made by `python -m bench.mutation --write`: the shipped rules and cues are damaged in one place after the",
        "other, and the examples that they bring are run as `rules test` does. A mutant is caught where one comes out",
        "otherwise. Windows are halved and doubled; one that a cue says for all its wordings is changed for all of",
        "them.",
        "",
        "| damage | mutants | caught | share |",
        "|---|---|---|---|",
    ]
    asked = [kind for kind in ASKED if tried.get(kind)]
    rows = [(kind.value, [kind]) for kind in asked]
    rows.append(("**all of these**", asked))
    rows += [(kind.value, [kind]) for kind in Kind if kind not in ASKED and tried.get(kind)]
    for name, kinds in rows:
        whole, good = (sum(counts.get(kind, 0) for kind in kinds) for counts in (tried, caught))
        low, high = wilson(good, whole)
        share = f"{good / whole:.2f} ({low:.2f}–{high:.2f})" if whole else "–"
        lines.append(f"| {name} | {whole} | {good} | {share} |")
    return "\n".join(lines)


def _by_rule(living: Sequence[Mutant]) -> Mapping[str, Sequence[Mutant]]:
    found: defaultdict[str, list[Mutant]] = defaultdict(list)
    for mutant in living:
        found[" ".join(rule.id for rule in mutant.rules)].append(mutant)
    return dict(sorted(found.items()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="try each Nth mutant only")
    parser.add_argument("--rule", action="append", default=[], metavar="ID", help="only mutants that touch this rule")
    parser.add_argument(
        "--only", action="append", default=[], metavar="PATTERN", help="only mutants of cues and rules named like this"
    )
    parser.add_argument("--survivors", action="store_true", help="list the mutants that nobody noticed")
    parser.add_argument("--suggest", action="store_true", help="with --survivors: words that an example could hold")
    parser.add_argument("--least", type=float, metavar="SHARE", help="end with 1 where less is caught")
    parser.add_argument("--write", action="store_true", help=f"write {ACCURACY.relative_to(HOME)}")
    arguments = parser.parse_args()
    # A damaged wording is hidden where evidence hears for it: the wordings are tested for themselves.
    book = packs.load(packs.shipped_packs(), every_cue=True).by_wordings_alone()
    some = chosen(mutants(book), arguments.rule, arguments.only)[:: arguments.every]
    tried: Counter[Kind] = Counter()
    caught: Counter[Kind] = Counter()
    living: list[Mutant] = []
    jury = Jury(book.cues)
    for mutant in some:
        noticed = jury.notices(mutant)
        tried[mutant.kind] += 1
        caught[mutant.kind] += noticed
        if not noticed:
            living.append(mutant)
    told = table(tried, caught)
    print(told)
    if arguments.survivors:
        for rules, those in _by_rule(living).items():
            print(f"\n{rules}")
            for mutant in those:
                print(f"  {mutant.where}: {mutant.kind.value}: {mutant.what}")
                if arguments.suggest and (text := suggestion(mutant, book.cues.get(mutant.where))) is not None:
                    print(f"    noticed in: {text}")
    if arguments.write:
        write_section(ACCURACY, "mutation", told)
    whole, good = (sum(counts[kind] for kind in ASKED) for counts in (tried, caught))
    return int(arguments.least is not None and whole > 0 and good / whole < arguments.least)


if __name__ == "__main__":
    sys.exit(main())
