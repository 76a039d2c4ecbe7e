"""JSON of no known service: which lists are calls, and what is read of them."""

from __future__ import annotations

import json

import pytest

from compliance_cli.errors import InputError, Reason
from tests.formats.examples import read, said, shown

A, B = {"role": "agent", "content": "hello"}, {"role": "customer", "content": "good day"}
BOTH = (("agent", None, None, "hello"), ("customer", None, None, "good day"))


@pytest.mark.parametrize(
    ("tree", "calls"),
    [
        ([A, B], [BOTH]),
        ({"messages": [A, B]}, [BOTH]),
        ({"text": "hello good day", "messages": [A, B]}, [BOTH]),
        ({"call": {"conversation": {"entries": [A, B]}}}, [BOTH]),
        ([{"messages": [A, B]}, {"messages": [B]}], [BOTH, BOTH[1:]]),
        ({"calls": [{"history": [A, B]}, {"history": [A]}]}, [BOTH, BOTH[:1]]),
        # Of two lists of one call the one that says more is the call.
        ({"short": [{**A, "content": "he"}], "long": [A, B]}, [BOTH]),
        ({"messages": [A, B], "other": {"messages": [A]}}, [BOTH]),
        ([{"from": "客服", "message": "hello"}, {"from": "客户", "message": "good day"}], [BOTH]),
        ([{"Speaker Name": "Agent", "Text": "hello", "Text ID": 5}], [BOTH[:1]]),
        ([{"user": "U1", "ts": "1790000000.0001", "text": "a"}, {"user": "U2", "ts": "1790000002.5001", "text": "b"}], [
            (("unknown", 0.0, None, "a"), ("unknown", 2.5, None, "b")),
        ]),
        ([{**A, "startMs": 1500, "endMs": 2500}], [(("agent", 1.5, 2.5, "hello"),)]),
        ([{**A, "timestamp": "2026-10-03T09:00:01Z"}, {**A, "timestamp": "2026-10-03T09:00:03.5Z"}], [
            (("agent", 0.0, None, "hello"), ("agent", 2.5, None, "hello")),
        ]),
        ([A, "x", {**B, "content": None}, B], [(BOTH[0], ("customer", None, None, ""), BOTH[1])]),
    ],
)  # fmt: skip
def test_calls(tree: object, calls: list[tuple[object, ...]]) -> None:
    document = read(json.dumps(tree, ensure_ascii=False), "a.json")
    assert document.format == "json"
    assert [said(call) for call in document.calls] == calls


@pytest.mark.parametrize(
    "tree",
    [
        {"a": 1},
        [],
        [{"name": "a", "description": "b"}],
        [{"role": "agent"}],
        [{"content": "hello"}],
        [{"role": "agent", "content": {"x": 1}}],
        {"a": {"b": {"c": {"d": {"e": {"f": [A, B]}}}}}},
        {"messages": {"role": "agent", "content": "hello"}},
        A,
    ],
)
def test_what_is_no_call(tree: object) -> None:
    with pytest.raises(InputError) as caught:
        read(json.dumps(tree), "a.json")
    assert caught.value.problem.reason is Reason.UNKNOWN_FORMAT


def test_what_stands_beside_the_turns() -> None:
    tree = {"callId": "c-9", "market": "tw", "date": "2026-10-03", "lang": "zh", "agent": "Li", "messages": [A]}
    (call,) = read(json.dumps(tree), "a.json").calls
    assert (shown(call.id), shown(call.language)) == ("c-9", "zh")
    assert {key: shown(value) for key, value in call.meta.items()} == {
        "market": "tw",
        "date": "2026-10-03",
        "agent": "Li",
    }


def test_a_turn_a_line() -> None:
    lines = [{**A, "call_id": "x"}, {**B, "call_id": "y"}, {**B, "call_id": "x"}]
    document = read("".join(json.dumps(line) + "\n" for line in lines), "a.jsonl")
    assert [(shown(call.id), said(call)) for call in document.calls] == [("x", BOTH), ("y", BOTH[1:])]
    assert [[turn.line for turn in call.turns] for call in document.calls] == [[1, 3], [2]]


def test_words_are_put_together_only_where_speakers_go_on() -> None:
    words = [{"speaker_id": "AB"[n // 9], "text": f"w{n}", "start": n, "end": n + 1} for n in range(18)]
    assert len(read(json.dumps(words), "a.json").calls[0].turns) == 2
    turns = [{"speaker_id": "AB"[n % 2], "text": f"w{n}", "start": n, "end": n + 1} for n in range(18)]
    assert len(read(json.dumps(turns), "a.json").calls[0].turns) == 18
