"""How long it takes to load many rules.

    python -m bench.loading [--rules N] [--runs N]

Writes a pack of so many rules, each with a cue of its own (two groups of phrases, a `not_if`, a guard) and examples in
English and Chinese, and loads it as a user's pack is loaded: read, checked in full, resolved, digested. The best of
several runs is told in CPU seconds (one process, one thread), with the garbage collector set as the program sets
it. A pack of 500 rules should take less
than 0.3 s; while it does, nothing is kept between runs.
"""

from __future__ import annotations

import argparse
import gc
import random
import tempfile
import time
from pathlib import Path

from compliance_cli import packs
from compliance_cli.engine import Engine
from compliance_cli.packs.model import RuleBook

WORDS = (
    "card number payment account code policy refund today notice record name agent transfer premium price offer call "
    "bank fee plan"
).split()

RULE = """\
id: big.rule-{n}
title: {{en: Rule {n}, zh: 规则{n}}}
severity: warning
require: big-cue-{n}
by: agent
before_first: [asks-card-number]
sources: [CN-PIPL-17]
message: {{en: "Rule {n} is broken at {{at}}", zh: "{{at}} 违反规则{n}"}}
examples:
  met: {{en: ["Agent: {one}.\\nAgent: {two}."], zh: ["坐席：这张卡只用于缴费。"]}}
  broken: {{en: ["Agent: {two}."], zh: ["坐席：请报一下您的卡号。"]}}
"""
CUE = """\
cue: big-cue-{n}
by: agent
en:
  all_of: {{what: [{whats}], why: [{whys}]}}
  not_if: [{nots}]
zh: [只用于{n}缴费, 用来{n}交保费, 扣保费{n}]
ignore_when: [negated]
"""


def write_pack(folder: Path, rules: int) -> None:
    """A pack of so many rules, the same each time."""
    chance = random.Random(1)

    def phrases(count: int) -> str:
        return ", ".join(" ".join(chance.choices(WORDS, k=chance.randint(2, 4))) for _ in range(count))

    (folder / "cues").mkdir(parents=True)
    (folder / "pack.yaml").write_text('id: big\nversion: "1"\ntitle: {en: Big}\n', encoding="utf-8")
    for n in range(rules):
        rule = RULE.format(n=n, one=phrases(1), two=phrases(1))
        cue = CUE.format(n=n, whats=phrases(6), whys=phrases(6), nots=phrases(3))
        (folder / f"rule-{n}.yaml").write_text(rule, encoding="utf-8")
        (folder / "cues" / f"big-cue-{n}.yaml").write_text(cue, encoding="utf-8")


def loaded(folder: Path) -> tuple[float, RuleBook]:
    """CPU seconds of one loading, and what was loaded."""
    began = time.process_time()
    book = packs.load([str(folder)])
    return time.process_time() - began, book


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", type=int, default=500)
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    gc.set_threshold(50_000)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "big"
        write_pack(folder, arguments.rules)
        runs = sorted(loaded(folder)[0] for _ in range(arguments.runs))
        _, book = loaded(folder)
        began = time.process_time()
        Engine(book)
        built = time.process_time() - began
    print(
        f"{len(book.rules)} rules: loaded in {runs[0]:.3f} s (middle of {len(runs)} runs: {runs[len(runs) // 2]:.3f} s)"
    )
    print(f"made ready for the engine in {built:.3f} s")


if __name__ == "__main__":
    main()
