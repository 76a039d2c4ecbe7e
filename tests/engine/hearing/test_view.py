"""Utterances: which turns are put together, and the way back from their text to the turns."""

from __future__ import annotations

from itertools import pairwise

import pytest

from compliance_cli.engine.hearing.articles import bare, shifts
from compliance_cli.engine.hearing.view import View
from tests.engine.sample import call, cue, heard

UTTERANCES = [
    ("one voice goes on", ["Agent: can I take", "Agent: your card"], [(0, 1)]),
    ("the other speaks", ["Agent: can I", "Customer: why do you ask", "Agent: take it"], [(0,), (1,), (2,)]),
    ("an acknowledgement between", ["Agent: can I", "Customer: mm hmm", "Agent: take it"], [(0, 2), (1,)]),
    ("two of them", ["Agent: a", "Customer: ok", "Agent: b", "Customer: 嗯", "Agent: c"], [(0, 2, 4), (1,), (3,)]),
    ("both acknowledge", ["Agent: read it", "Customer: 4111", "Agent: okay", "Customer: 1111"], [(0,), (1, 3), (2,)]),
    ("a hidden number is none", ["Agent: a", "Customer: <pan:4111>", "Agent: b"], [(0,), (1,), (2,)]),
    ("a number is no acknowledgement", ["Agent: a", "Customer: four", "Agent: b"], [(0,), (1,), (2,)]),
    ("a long silence", ["[0-1] Agent: can I", "[4.5-5] Agent: take it"], [(0,), (1,)]),
    ("a short one", ["[0-1] Agent: can I", "[4-5] Agent: take it"], [(0, 1)]),
    (
        "a silence with an acknowledgement in it",
        ["[0-1] Agent: a", "[1-2] Customer: ok", "[9-9] Agent: b"],
        [(0,), (1,), (2,)],
    ),
    ("no labels", ["can I", "take it"], [(0,), (1,)]),
    ("labels without roles", ["spk_0: can I", "spk_0: take it", "spk_1: no thanks to you"], [(0, 1), (2,)]),
    ("an empty turn", ["Agent: can I", "Agent: ", "Agent: take it"], [(0, 1, 2)]),
]


@pytest.mark.parametrize(("lines", "turns"), [case[1:] for case in UTTERANCES], ids=[case[0] for case in UTTERANCES])
def test_turns_of_one_utterance(lines: list[str], turns: list[tuple[int, ...]]) -> None:
    assert [utterance.turns for utterance in View(call(*lines)).utterances] == turns


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Agent: can I", "Agent: take it"], "can i take it"),
        (["Agent: 请报一下您的", "Agent: 卡号"], "请报一下你的卡号"),
        (["Agent: 请报一下您的", "Agent: card number"], "请报一下你的card number"),
        (["Agent: can I", "Agent: ", "Agent: take it"], "can i take it"),
    ],
)
def test_turns_are_joined_as_their_script_is_written(lines: list[str], text: str) -> None:
    assert View(call(*lines)).utterances[0].text == text


@pytest.mark.parametrize(
    ("lines", "hits"),
    [
        (["Agent: take your card", "Agent: number please"], [("c", 0, "card\nnumber")]),
        (["Agent: take your card", "Customer: ok", "Agent: number please"], [("c", 0, "card\nok\nnumber")]),
        (["Agent: take your card", "Customer: no wait for me", "Agent: number"], []),
        (["Agent: take your card", "Customer: number"], []),
        (["card", "number"], []),
        (["Agent: 请报一下卡", "Agent: 号"], [("c", 0, "卡\n号")]),
    ],
)
def test_a_phrase_is_heard_over_the_turns_of_an_utterance(lines: list[str], hits: list[tuple[str, int, str]]) -> None:
    assert heard(call(*lines), cue("c", "card number", "卡号")) == hits


@pytest.mark.parametrize(
    ("lines", "sentences"),
    [
        (["Agent: Take it. Then the card. Yes"], ["take it. ", "then card. ", "yes"]),
        (["Agent: Mr. Smith, take it", "Customer: Well. Why?"], ["mr. smith take it", "well. ", "why?"]),
        (["Agent: 好的。请说", "Customer: "], ["好的。", "请说", ""]),
        (["Agent: "], [""]),
    ],
)
def test_sentences_of_the_text_without_articles(lines: list[str], sentences: list[str]) -> None:
    view = View(call(*lines))
    starts = view.bare_sentences()
    assert [view.bare[start:end].strip("\n") for start, end in pairwise(starts)] == sentences


@pytest.mark.parametrize(
    ("full", "left_out"),
    [
        ("take the card", "take card"),
        ("take your the card", "take card"),
        ("the card", "the card"),
        ("see the", "see the"),
        ("a cat and a dog", "a cat and dog"),
        ("the the the card", "the card"),
        ("on your your card", "on card"),
        ("", ""),
    ],
)
def test_articles_are_left_out_and_found_again(full: str, left_out: str) -> None:
    assert bare(full) == left_out
    way = shifts(full, left_out)
    assert "".join(full[way.full(offset)] for offset in range(len(left_out))) == left_out


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (0, 3, "can"),
        (0, 5, "can i"),
        (0, 6, "can i"),
        (0, 10, "can i take"),
        (5, 13, "take it"),
        (6, 13, "take it"),
        (5, 6, ""),
    ],
)
def test_text_of_turns_ends_where_they_do(start: int, end: int, text: str) -> None:
    assert View(call("Agent: can I", "Agent: take it")).folded_text(0, start, end) == text
