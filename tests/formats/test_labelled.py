from __future__ import annotations

import pytest

from compliance_cli.formats.labelled import LabelReader, settled
from compliance_cli.formats.model import ReadOptions
from compliance_cli.vocabulary import Role

READER = LabelReader(ReadOptions())


@pytest.mark.parametrize(
    ("line", "name", "begins", "ends", "text"),
    [
        ("Agent: Hello", "Agent", None, None, "Hello"),
        ("坐席：您好", "坐席", None, None, "您好"),
        ("  坐席 :您好", "坐席", None, None, "您好"),
        ("[00:01:02] Agent: hi", "Agent", 62.0, None, "hi"),
        ("Agent [00:01:02]: hi", "Agent", 62.0, None, "hi"),
        ("(00:01) Agent: hi", "Agent", 1.0, None, "hi"),
        ("00:01:02 - 00:01:05 Agent: hi", "Agent", 62.0, 65.0, "hi"),
        ("[00:01:02.5 --> 00:01:05.5]  hi there", None, 62.5, 65.5, "hi there"),
        ("[2026-10-03 10:22:01] 客服小王：您好", "客服小王", 37321.0, None, "您好"),
        ("客服小王 2026-10-03 10:22:01", "客服小王", 37321.0, None, ""),
        ("Agent 00:03", "Agent", 3.0, None, ""),
        ("00:03 Agent", "Agent", 3.0, None, ""),
        ("**Agent:** hi", "Agent", None, None, "hi"),
        ("- Agent: hi", "Agent", None, None, "hi"),
        (">> Agent: hi", "Agent", None, None, "hi"),
        ("【坐席】您好", "坐席", None, None, "您好"),
        ("Speaker 0: 10 people", "Speaker 0", None, None, "10 people"),
        ("Mr. Okafor: hi", "Mr. Okafor", None, None, "hi"),
        ("Agent\thi", "Agent", None, None, "hi"),
        ("Ann (Agent): hi", "Ann (Agent)", None, None, "hi"),
        ("坐席：10:30 可以吗", "坐席", None, None, "10:30 可以吗"),
    ],
)
def test_labelled_lines(line: str, name: str | None, begins: float | None, ends: float | None, text: str) -> None:
    label = READER.parse(line)
    assert label is not None
    assert (label.name, label.begins, label.ends, line[label.text :].strip()) == (name, begins, ends, text)


@pytest.mark.parametrize(
    "line",
    [
        "no label here",
        "We meet at 10:30 today",
        "10:30 works for me",
        "so here is the thing: we go",
        "see http://example.org/a:b",
        "[laughter] right",
        "My number is: 4111",
        "您的卡号是：4111",
        "Card number: 4111 1111",
        "The customers who bought it say: fine",
        "客户需要提供的资料：身份证",
        "",
        ":",
    ],
)
def test_lines_without_a_label(line: str) -> None:
    assert READER.parse(line) is None


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["Agent: a", "note: b"], {"Agent"}),
        (["Ann: a", "Bob: b", "Ann: c"], {"Ann", "Bob"}),  # most lines, and Ann is there twice
        (["Ann: a", "Bob: b"], set()),
        (["Ann: a", "x", "y", "z", "Bob: b", "Ann: c"], {"Ann"}),
        (["Date: a", "Date: b", "Agent: c"], {"Agent"}),
        (["x", "y"], set()),
    ],
)
def test_which_names_are_speakers(lines: list[str], names: set[str]) -> None:
    assert settled(READER.parse(line) for line in lines) == names


def test_a_name_given_by_the_user_is_a_label() -> None:
    reader = LabelReader(ReadOptions(speakers={"Xu": Role.AGENT}))
    label = reader.parse("Xu: hello")
    assert label is not None
    assert label.known
