"""The measurement of the shipped cues runs, and its sets are whole. What comes out is measured, not asserted."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bench.accuracy import (
    KEPT,
    SENTENCES,
    SETS,
    Listener,
    Score,
    Sentence,
    duties,
    freeze,
    page,
    quality,
    saved_blind,
    scored,
    sentences,
)

LISTENER = Listener()


@pytest.mark.parametrize("name", SETS)
def test_a_set_can_be_measured(name: str) -> None:
    some = list(sentences(name))
    assert sum(score.of for score in scored(some, LISTENER).values()) == len(some)
    assert {one.cue for one in some} <= LISTENER.book.cues.keys()


@pytest.mark.parametrize("path", sorted(SENTENCES.glob("*/*.yaml")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_is_about_one_cue_and_frozen(path: Path) -> None:
    content = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 (no tags: the safest loader)
    assert content["cue"] == path.stem
    assert content["frozen"]
    assert content["heard"].keys() == content["not_heard"].keys()


def test_no_sentence_held_out_stands_in_another_set() -> None:
    kept = {(one.cue, one.text) for name in KEPT for one in sentences(name)}
    seen = {(one.cue, one.text) for name in SETS if name not in KEPT for one in sentences(name)}
    assert kept
    assert not seen & kept


def test_disclosures_are_what_the_agent_must_say() -> None:
    required = duties(LISTENER.book)
    assert {"recording-notice", "cooling-off", "exclusions"} <= required
    assert not required & {"customer-agrees", "asks-secret", "pressure.threat"}


@pytest.mark.parametrize(
    ("right", "wrong", "figures"),
    [
        (Score(9, 10), Score(1, 10), (0.9, 0.9, 0.9)),
        (Score(5, 10), Score(0, 10), (1.0, 0.5, 2 / 3)),
        (Score(0, 0), Score(0, 0), (0.0, 0.0, 0.0)),
    ],
)
def test_quality_of_scores(right: Score, wrong: Score, figures: tuple[float, float, float]) -> None:
    assert quality(right, wrong) == pytest.approx(figures)


@pytest.mark.parametrize(
    ("text", "heard"),
    [("This call is recorded.", True), ("Customer: This call is recorded.", False), ("It rains.", False)],
)
def test_a_sentence_is_said_by_whom_the_cue_is_said(text: str, heard: bool) -> None:
    assert LISTENER.hears(Sentence("recording-notice", "en", True, text)) is heard


def test_the_page_shows_each_cue_and_what_a_set_gave_when_it_was_new() -> None:
    blind = {name: saved_blind(name) for name in SETS}
    now = {name: {("recording-notice", "en", True): Score(1, 2)} for name in SETS}
    text = page(now, blind, {"recording-notice"})
    assert all(f"| {cue} | {language} |" in text for scores in blind.values() for cue, language, _ in scores)
    assert f"{len(SETS)}/{2 * len(SETS)} · 0/0" in text
    assert "| first | en | 1.000 | 0.500 | 0.667 |" in text


def test_a_first_measurement_is_kept_once() -> None:
    with pytest.raises(FileExistsError):
        freeze("first", {})
