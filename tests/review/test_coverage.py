"""What examples touch: pieces of cues one by one, through the door and the engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from compliance_cli import api
from compliance_cli.packs import load
from compliance_cli.review.coverage import Piece
from tests.packs.shelves import SHELF, shelf

CUE = """\
cue: greeting
by: agent
en:
  - all_of:
      when: [good morning, good evening]
      who: [madam, sir]
    not_if: [goodbye, last night]
  - any_of: [hi there]
    patterns: ['h[ae]llo', 'howdy']
ignore_when: [negated, about-others]
"""
RULE = """\
id: my.rule
title: {en: Greet}
forbid: greeting
message: {en: "Greeted"}
examples:
  met:
    en:
      - "Agent: EXAMPLE"
"""


def pieces(folder: Path, text: str) -> dict[str, Piece]:
    root = shelf(folder, SHELF, cues_greeting=CUE, mine_rule=RULE.replace("EXAMPLE", text))
    return {f"{one.wording} {one.part}": one for one in api.example_coverage(load(root=root))}


@pytest.mark.parametrize(
    ("text", "touched"),
    [
        ("Nothing.", {}),
        ("Good evening.", {"1 when": "good evening"}),
        ("Good evening, sir!", {"1 when": "good evening", "1 who": "sir"}),
        ("Goodbye.", {}),
        ("Good evening, sir, goodbye.", {"1 when": "good evening", "1 who": "sir", "1 not_if": "goodbye"}),
        ("Hi there. Hello.", {"2 any_of": "hi there", "2 patterns": "h[ae]llo"}),
        ("We never say hi there.", {"2 any_of": "hi there", "0 ignore_when": "negated"}),
        ("Scammers say hi there.", {"2 any_of": "hi there", "0 ignore_when": "about-others"}),
    ],
)
def test_what_is_touched(tmp_path: Path, text: str, touched: dict[str, str]) -> None:
    found = pieces(tmp_path, text)
    assert {name: " ".join(set(one.all) - set(one.untouched)) for name, one in found.items() if one.touched} == touched


def test_every_piece_is_told_of(tmp_path: Path) -> None:
    found = pieces(tmp_path, "Nothing.")
    assert {name: (one.kind, len(one.all), one.touched) for name, one in found.items()} == {
        "1 when": ("group", 2, 0),
        "1 who": ("group", 2, 0),
        "1 not_if": ("exclusion", 2, 0),
        "2 any_of": ("group", 1, 0),
        "2 patterns": ("pattern", 2, 0),
        "0 ignore_when": ("guard", 2, 0),
    }


def test_examples_of_rules_that_do_not_use_a_cue_do_not_touch_it(tmp_path: Path) -> None:
    other = RULE.replace("my.rule", "my.other").replace("forbid: greeting", "forbid: data.pan")
    root = shelf(tmp_path, SHELF, cues_greeting=CUE, mine_rule=RULE, mine_other=other.replace("EXAMPLE", "Hello."))
    assert not any(one.touched for one in api.example_coverage(load(root=root)))
