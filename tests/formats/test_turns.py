from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_cli import formats
from compliance_cli.formats import turns_fast
from compliance_cli.formats.model import ReadOptions
from compliance_cli.transcript import Word
from compliance_cli.vocabulary import Role
from tests.formats.examples import OWN, everything, locate, read, said, shown


def test_properties_of_a_call() -> None:
    call = read(json.dumps(OWN)).calls[0]
    assert (shown(call.id), shown(call.language), call.line) == ("a-1", "en", None)
    assert {key: shown(value) for key, value in call.meta.items()} == {
        "date": "2026-10-03",
        "attempt": "2",
        "vip": "true",
    }


@pytest.mark.parametrize(
    ("call", "name", "language", "date"),
    [
        ({"call_id": 7, "lang": "zh", "date": "2026-01-02"}, "7", "zh", "2026-01-02"),
        ({"id": "x", "call_id": "y", "language": "en", "lang": "zh"}, "x", "en", None),
        ({"date": "a", "meta": {"date": "b"}}, None, None, "b"),
        ({}, None, None, None),
    ],
)
def test_other_names_of_properties(
    call: dict[str, object], name: str | None, language: str | None, date: str | None
) -> None:
    found = read(json.dumps({**call, "turns": [{"text": "a"}]})).calls[0]
    assert (shown(found.id), shown(found.language), shown(found.meta.get("date"))) == (name, language, date)


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        ({"text": "a"}, ("unknown", None, None, "a")),
        ({"text": "a", "speaker": 0}, ("unknown", None, None, "a")),
        ({"text": "a", "speaker": None, "role": "agent"}, ("agent", None, None, "a")),
        ({"text": "a", "start": "00:01:02", "end": "1:03"}, ("unknown", 62.0, 63.0, "a")),
        ({"text": "a", "start": -1, "end": "soon"}, ("unknown", None, None, "a")),
        ({"text": 4111111111111111}, ("unknown", None, None, "4111111111111111")),
        ({"text": "a\r\nb\nc"}, ("unknown", None, None, "a  b c")),
        ("bare", ("unknown", None, None, "bare")),
    ],
)
def test_turns_with_other_values(turn: object, expected: tuple[object, ...]) -> None:
    text = json.dumps({"turns": [turn]})
    assert said(read(text).calls[0]) == (expected,)
    assert said(locate(text).calls[0]) == (expected,)


def test_empty_turns_keep_their_number() -> None:
    assert [turn[3] for turn in said(read('{"turns": [{"text": null}, {"text": ""}, {"text": "c"}]}').calls[0])] == [
        *("", "", "c")
    ]


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ('{"text": "a"}\n{"text": "b"}\n', [["a"], ["b"]]),
        ('{"speaker": "agent", "text": "a"}\n{"speaker": "customer", "text": "b"}\n', [["a", "b"]]),
        (
            '{"call_id": 1, "speaker": "x", "text": "a"}\n{"call_id": 1, "speaker": "y", "text": "b"}\n'
            '{"call_id": 2, "speaker": "x", "text": "c"}\n',
            [["a", "b"], ["c"]],
        ),
        ('{"turns": [{"text": "a"}]}\r\n\r\n{"turns": [{"text": "b"}, {"text": "c"}]}', [["a"], ["b", "c"]]),
        ('[{"speaker": "agent", "text": "a"}, {"speaker": "customer", "text": "b"}]', [["a", "b"]]),
        ('[{"turns": [{"text": "a"}]}, {"turns": [{"text": "b"}]}]', [["a"], ["b"]]),
    ],
)
def test_several_calls_in_a_file(text: str, calls: list[list[str]]) -> None:
    for document in (read(text), locate(text)):
        assert [[turn[3] for turn in said(call)] for call in document.calls] == calls


def test_a_call_of_jsonl_knows_its_line() -> None:
    calls = read('{"text": "a"}\n\n{"text": "b"}\n').calls
    assert [(call.line, call.turns[0].line) for call in calls] == [(1, 1), (3, 3)]


def test_words_with_times() -> None:
    words = [
        {"text": "my", "start": 0.1, "end": 0.2},
        {"text": "card"},
        {"text": "is", "start": 0.4, "end": 0.5},
        {"text": "four", "start": 0.6, "end": 0.7},
        {"text": "one", "start": 0.7, "end": 0.9},
    ]
    document = locate(json.dumps({"turns": [{"text": "my card is 41", "words": words}]}))
    assert document.calls[0].words == (Word(0, 2, 0.1, 0.2), Word(8, 10, 0.4, 0.5), Word(11, 13, 0.6, 0.9))
    assert [stream.transcript.text.expose() for stream in document.streams] == ["my card is 41", "my card is four one"]


def test_roles_of_speakers() -> None:
    text = json.dumps({"turns": [{"text": "a", "speaker": s} for s in (0, 1, "agent", "Ann")]})
    options = ReadOptions(agent_channel="1", speakers={"Ann": Role.CUSTOMER})
    roles = [turn.role for turn in formats.read(text.encode(), "a", options).calls[0].turns]
    assert roles == [Role.CUSTOMER, Role.AGENT, Role.AGENT, Role.CUSTOMER]


SCALARS = st.none() | st.booleans() | st.integers(-5, 2**70) | st.text(max_size=5)
TURN = st.fixed_dictionaries(
    {"text": st.text(max_size=12)},
    optional={
        "speaker": st.sampled_from(["agent", "客户", 0, None, "x"]),
        "role": st.sampled_from(["agent", 1, None]),
        "start": st.none() | st.integers(-1, 99) | st.floats(0, 99, width=16),
        "end": st.none() | st.integers(-1, 99),
        "other": SCALARS,
    },
)
CALL = st.fixed_dictionaries(
    {"turns": st.lists(TURN, min_size=1, max_size=3).map(lambda turns: [*turns, {"text": "last"}])},
    optional={
        "id": st.none() | st.text(max_size=3) | st.integers(0, 9),
        "call_id": st.integers(0, 9),
        "lang": st.sampled_from(["zh", None]),
        "meta": st.dictionaries(st.text(max_size=3), SCALARS, max_size=2),
        "date": st.text(max_size=3),
        "unknown": SCALARS,
    },
)


@given(st.lists(CALL, min_size=1, max_size=3), st.booleans())
def test_the_fast_road_and_the_slow_one_read_the_same(calls: list[dict[str, object]], ascii_only: bool) -> None:
    data = "\n".join(json.dumps(call, ensure_ascii=ascii_only) for call in calls).encode("utf-8", "surrogatepass")
    fast = turns_fast.read(data, ReadOptions())
    slow = formats.locate(data, "a.jsonl" if len(calls) > 1 else "a.json", ReadOptions())
    if fast is not None:
        assert [everything(call) for call in fast] == [everything(call) for call in slow.calls]


def test_the_fast_road_is_taken() -> None:
    for text in (json.dumps(OWN["turns"][0]), json.dumps({"turns": OWN["turns"]}), '{"text": "a"}\n{"text": "b"}'):  # type: ignore[index]
        found = turns_fast.read(text.encode(), ReadOptions())
        assert (found is None) == ('"speaker"' in text and "turns" not in text)
