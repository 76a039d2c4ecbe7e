"""Reading labels and the map of names: what is taken, and what is refused with its line."""

from __future__ import annotations

import json

import pytest

from compliance_cli.errors import InputError, Reason, UsageError
from compliance_cli.redaction.door import scrub
from compliance_cli.review.labels import Verdict, read_labels, read_names
from compliance_cli.safetext import EMPTY

SOURCE = scrub("labels.jsonl")


@pytest.mark.parametrize(
    ("written", "verdict"),
    [
        (True, True),
        (False, False),
        ([], ()),
        ([0, 3], (0, 3)),
        ([{"turn": 2, "quote": "x"}], (2,)),
    ],
)
def test_labels_of_a_call(written: object, verdict: Verdict) -> None:
    line = json.dumps({"id": "a", "labels": {"x": written, "y": None}})
    [call] = read_labels(f"\n{line}\n".encode(), SOURCE).calls
    assert (call.id, call.verdicts, call.line) == ("a", {"x": verdict}, 2)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("violation", True),
        ("disclosure_ok", True),
        ("benign", False),
        (True, True),
        (False, False),
        (1, True),
        (0, False),
    ],
)
@pytest.mark.parametrize("key", ["category", "intent"])
def test_labels_of_an_utterance(label: object, said: bool, key: str) -> None:
    line = json.dumps({"text": "Hello", "lang": "en", key: "x", "label": label})
    [one] = read_labels(line.encode(), SOURCE).utterances
    assert (one.about, one.language, one.said, one.line) == ("x", "en", said, 1)
    assert json.loads(one.as_call()) == {"turns": [{"text": "Hello"}]}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", Reason.BROKEN_JSON),
        (b"[1]", Reason.BROKEN_LABELS),
        (b"{}", Reason.BROKEN_LABELS),
        (b'{"labels": {"x": true}}', Reason.BROKEN_LABELS),
        (b'{"id": "a", "labels": [1]}', Reason.BROKEN_LABELS),
        (b'{"id": "a", "labels": {"x": "yes"}}', Reason.BROKEN_LABELS),
        (b'{"id": "a", "labels": {"x": [-1]}}', Reason.BROKEN_LABELS),
        (b'{"id": "a", "labels": {"x": [true]}}', Reason.BROKEN_LABELS),
        (b'{"text": "Hi", "label": "benign"}', Reason.BROKEN_LABELS),
        (b'{"text": "Hi", "category": "x", "label": "maybe"}', Reason.BROKEN_LABELS),
        (b'{"text": "Hi", "category": "x", "label": 2}', Reason.BROKEN_LABELS),
        (b'{"text": "Hi", "category": "x", "label": null}', Reason.BROKEN_LABELS),
    ],
)
def test_a_wrong_line_is_named_and_not_shown(line: bytes, reason: Reason) -> None:
    with pytest.raises(InputError) as caught:
        read_labels(b'{"id": "a", "labels": {}}\n' + line, SOURCE)
    assert (caught.value.problem.reason, caught.value.problem.line) == (reason, 2)
    assert "Hi" not in str(caught.value)


def test_labels_in_another_encoding_are_refused() -> None:
    with pytest.raises(InputError) as caught:
        read_labels("{}".encode("utf-16"), SOURCE)
    assert caught.value.problem.reason is Reason.ENCODING


def test_the_text_of_an_utterance_is_in_no_representation() -> None:
    [one] = read_labels(b'{"text": "secret", "category": "x", "label": 1}', SOURCE).utterances
    assert "secret" not in repr(one)


def test_card_numbers_in_names_are_hidden() -> None:
    [call] = read_labels(b'{"id": "4111111111111111", "labels": {}}', SOURCE).calls
    assert "4111111111111111" not in call.id


def test_a_map_of_names() -> None:
    text = "theirs: ours\nmany: [one, two]\nnone: []\n"
    assert read_names(text.encode(), SOURCE) == {"theirs": ("ours",), "many": ("one", "two"), "none": ()}


@pytest.mark.parametrize("text", ["- a\n", "a: {b: c}\n", "a: b\na: c\n", "a: ''\n", "{", ""])
def test_a_wrong_map_is_refused_with_the_place(text: str) -> None:
    with pytest.raises(UsageError, match=r"labels\.jsonl:\d+:\d+: "):
        read_names(text.encode(), SOURCE)


def test_an_empty_source_is_no_place() -> None:
    with pytest.raises(InputError) as caught:
        read_labels(b"[", EMPTY)
    assert str(caught.value).startswith("1: ")
