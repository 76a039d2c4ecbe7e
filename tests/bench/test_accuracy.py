"""The measurement of the shipped cues runs, and its sets are whole. What comes out is measured, not asserted."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bench.accuracy import (
    SENTENCES,
    SETS,
    Listener,
    Score,
    Sentence,
    freeze,
    page,
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


def test_no_sentence_of_the_set_held_out_stands_in_another() -> None:
    held_out, *others = ({(one.cue, one.text) for one in sentences(name)} for name in reversed(SETS))
    assert not held_out & set().union(*others)


@pytest.mark.parametrize(
    ("text", "heard"),
    [("This call is recorded.", True), ("Customer: This call is recorded.", False), ("It rains.", False)],
)
def test_a_sentence_is_said_by_whom_the_cue_is_said(text: str, heard: bool) -> None:
    assert LISTENER.hears(Sentence("recording-notice", "en", True, text)) is heard


def test_the_page_shows_each_cue_and_what_a_set_gave_when_it_was_new() -> None:
    blind = {name: saved_blind(name) for name in SETS}
    now = {name: {("recording-notice", "en", True): Score(1, 2)} for name in SETS}
    text = page(now, blind)
    assert all(f"| {cue} | {language} |" in text for scores in blind.values() for cue, language, _ in scores)
    assert "1/2 (0.09–0.91)" in text


def test_a_first_measurement_is_kept_once() -> None:
    with pytest.raises(FileExistsError):
        freeze("first", {})
