from __future__ import annotations

import pytest

from compliance_cli.vocabulary import Role
from tests.formats.examples import read, said, shown


def turns(text: str) -> list[tuple[object, ...]]:
    call = read(text, format="text").calls[0]
    whole = call.text.expose()
    return [(shown(t.speaker), t.role.value, t.begins, t.ends, t.line, whole[t.start : t.end]) for t in call.turns]


AGENT = ("Agent", "agent")
ANN = ("Ann", "unknown")
NOBODY = (None, "unknown")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agent: a\nClient: b\n", [(*AGENT, None, None, 1, "a"), ("Client", "customer", None, None, 2, "b")]),
        ("坐席：甲\r\n客户：乙", [("坐席", "agent", None, None, 1, "甲"), ("客户", "customer", None, None, 2, "乙")]),
        ("Agent: a\n  more\n\nand more\n", [(*AGENT, None, None, 1, "a more and more")]),
        ("Agent:\na\n", [(*AGENT, None, None, 1, "a")]),
        ("Agent 00:01\na\nAnn 00:05\nb\nAnn 0:07\nc\n", [
            (*AGENT, 1.0, None, 1, "a"), (*ANN, 5.0, None, 3, "b"), (*ANN, 7.0, None, 5, "c"),
        ]),
        ("[00:00:01] Agent: a\n[00:00:02] Ann: b", [(*AGENT, 1.0, None, 1, "a"), (*ANN, 2.0, None, 2, "b")]),
        ("[00:01 --> 00:02] a\n[00:02 --> 00:03] b", [(*NOBODY, 1.0, 2.0, 1, "a"), (*NOBODY, 2.0, 3.0, 2, "b")]),
        ("Ann: a\nBo: b\nAnn: c", [
            (*ANN, None, None, 1, "a"), ("Bo", "unknown", None, None, 2, "b"), (*ANN, None, None, 3, "c"),
        ]),
        ("one\ntwo\n", [(*NOBODY, None, None, 1, "one"), (*NOBODY, None, None, 2, "two")]),
        ("one\ntwo\n\nthree\n", [(*NOBODY, None, None, 1, "one two"), (*NOBODY, None, None, 4, "three")]),
        ("intro\nAgent: a", [(*NOBODY, None, None, 1, "intro"), (*AGENT, None, None, 2, "a")]),
        ("Agent: the price is: 5\nNote: x", [(*AGENT, None, None, 1, "the price is: 5 Note: x")]),
        # A time in a line of its own belongs to what follows; and so does a name below it, if it comes again.
        ("0:01\nAnn: a\n0:05\nBo: b\n0:07\nAnn: c", [
            (*ANN, 1.0, None, 2, "a"), ("Bo", "unknown", 5.0, None, 4, "b"), (*ANN, 7.0, None, 6, "c"),
        ]),
        ("0:0:1.5 --> 0:0:2.5\nAnn\na\n\n0:0:5.0 --> 0:0:6.0\nAnn\nb", [
            (*ANN, 1.5, 2.5, 2, "a"), (*ANN, 5.0, 6.0, 6, "b"),
        ]),
        ("0:01\nyeah\n0:05\nyeah\n0:07\nok", [
            (*NOBODY, 1.0, None, 1, "yeah"), (*NOBODY, 5.0, None, 3, "yeah"), (*NOBODY, 7.0, None, 5, "ok"),
        ]),
        ("Agent: when?\nClient:\n10:30\n", [
            (*AGENT, None, None, 1, "when?"), ("Client", "customer", None, None, 2, "10:30"),
        ]),
        ("0:01\na thing\n0:05\nanother", [(*NOBODY, 1.0, None, 1, "a thing"), (*NOBODY, 5.0, None, 3, "another")]),
        ("### Agent\n\na\n\n### Customer\n\nb\n\n### Agent\n\nc", [
            (*AGENT, None, None, 1, "a"), ("Customer", "customer", None, None, 5, "b"), (*AGENT, None, None, 9, "c"),
        ]),
        ("old\rmac", [(*NOBODY, None, None, 1, "old"), (*NOBODY, None, None, 2, "mac")]),
    ],
)  # fmt: skip
def test_turns_of_plain_text(text: str, expected: list[tuple[object, ...]]) -> None:
    assert turns(text) == expected


def test_lines_before_the_first_turn_name_properties() -> None:
    call = read("Call ID: c-9\nDate: 2026-10-03\nLanguage: zh\nDuration: 3:20\nNote: x\n\n坐席：甲\nDate: 5").calls[0]
    assert (shown(call.id), shown(call.language)) == ("c-9", "zh")
    assert {key: shown(value) for key, value in call.meta.items()} == {"date": "2026-10-03", "duration": "3:20"}
    assert said(call) == (("agent", None, None, "甲 Date: 5"),)


@pytest.mark.parametrize(
    ("text", "times", "date"),
    [
        ("[2026-10-03 10:22:01] 客服：甲\n[2026-10-03 10:22:05] 客户：乙", [0.0, 4.0], "2026-10-03"),
        ("10:22:01 Agent: a\n10:22:05 Customer: b", [0.0, 4.0], None),
        ("00:59:01 Agent: a\n01:00:05 Customer: b", [3541.0, 3605.0], None),
        ("3/10/26, 10:59 - Agent: a\n3/10/26, 11:01 - Customer: b", [0.0, 120.0], None),
        ("11:59:58 AM Agent: a\n12:00:05 PM Customer: b", [0.0, 7.0], None),
    ],
)
def test_times_of_day_are_counted_from_the_first(text: str, times: list[float], date: str | None) -> None:
    call = read(text).calls[0]
    assert [turn.begins for turn in call.turns] == times
    assert shown(call.meta.get("date")) == date


def test_speakers_of_the_user_are_labels() -> None:
    call = read("Xu: a\nb\nc\nsomething: else", speakers={"xu": Role.AGENT}).calls[0]
    assert said(call) == (("agent", None, None, "a b c something: else"),)
