"""The bench of labelled utterances: its maps, its counting, its section of the page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.pages import with_section
from bench.utterances import FILES, MAPS, Alarms, alarms, measured, section, tactics
from compliance_cli import packs
from compliance_cli.redaction.door import scrub
from compliance_cli.review.labels import read_names

BOOK = packs.load(packs.shipped_packs(), every_cue=True)


@pytest.mark.parametrize("name", FILES)
def test_a_map_can_be_read_and_names_cues(name: str) -> None:
    names = read_names((MAPS / f"{name}.yaml").read_bytes(), scrub(name))
    assert {target for targets in names.values() for target in targets} & BOOK.cues.keys()


def write(path: Path, *lines: object) -> str:
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return str(path)


def test_the_section_tells_figures_by_language_and_what_is_missed(tmp_path: Path) -> None:
    path = write(
        tmp_path / "some.jsonl",
        {"text": "This call is being recorded.", "lang": "en", "category": "disclosure.recording", "label": 1},
        {"text": "Rain.", "category": "disclosure.recording", "lang": "en", "label": "violation"},
        {"text": "It rains.", "lang": "en", "category": "disclosure.recording", "label": "benign"},
        {"text": "It rains.", "lang": "en", "category": "never-heard-of", "label": "benign"},
    )
    evaluation = measured(path, "utterances")
    told = section({"utterances": evaluation}, [Alarms("quiet", 200, {"asks-secret": 1})], ["asks-secret"])
    assert "| categories | en | 1 | 0 | 1 | 1.000 (0.21–1.00) | 0.500 (0.09–0.91) | 0.667 |" in told
    assert "| categories | recording-notice | 1 | 0 | 1 |" in told
    assert "of the categories: never-heard-of." in told
    assert "| quiet | 200 | 1 | 5.00 | asks-secret 1 |" in told
    assert tactics({"utterances": path}, BOOK) == {"recording-notice"}


def test_false_alarms_are_counted_by_agent_turn(tmp_path: Path) -> None:
    said = "This call is being recorded. I repeat: this call is recorded."
    turns = [{"speaker": who, "text": said} for who in ("agent", "customer", "agent")]
    found = alarms(write(tmp_path / "calls.jsonl", {"turns": turns}), ["recording-notice"], BOOK)
    assert found == Alarms("calls", 2, {"recording-notice": 2})


@pytest.mark.parametrize(
    ("page", "result"),
    [
        ("", "<!-- x: begin -->\nnew\n<!-- x: end -->\n"),
        ("text\n", "text\n\n<!-- x: begin -->\nnew\n<!-- x: end -->\n"),
        ("a\n<!-- x: begin -->\nold\n<!-- x: end -->\nb\n", "a\n<!-- x: begin -->\nnew\n<!-- x: end -->\nb\n"),
        (
            "<!-- y: begin -->\nold\n<!-- y: end -->\n",
            "<!-- y: begin -->\nold\n<!-- y: end -->\n\n<!-- x: begin -->\nnew\n<!-- x: end -->\n",
        ),
    ],
)
def test_a_section_takes_the_place_of_the_one_before(page: str, result: str) -> None:
    assert with_section(page, "x", "new\n") == result
