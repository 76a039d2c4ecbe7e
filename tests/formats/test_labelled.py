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
        ("［坐席］您好", "坐席", None, None, "您好"),
        ("* **Agent**: hi", "Agent", None, None, "hi"),
        ("说话人1(00:00:03)：您好", "说话人1", 3.0, None, "您好"),
        ("说话人 1 00:03", "说话人 1", 3.0, None, ""),
        ("Agent [00:03] hi", "Agent", 3.0, None, "hi"),
        ("Ann (00:03) hi", "Ann", 3.0, None, "hi"),
        ("10:02:11 AM Agent: hi", "Agent", 36131.0, None, "hi"),
        ("12:02 pm Agent: hi", "Agent", 43320.0, None, "hi"),
        ("下午3:05\tAgent\thi", "Agent", 54300.0, None, "hi"),
        ("[3/10/2026, 10:02:11] Ann: hi", "Ann", 36131.0, None, "hi"),
        ("03/10/26, 10:02 - Ann: hi", "Ann", 36120.0, None, "hi"),
        ("2026-10-03 10:02 Ann: hi", "Ann", 36120.0, None, "hi"),
        ("2026-10-03 10:22:01 Ann(10086123)", "Ann(10086123)", 37321.0, None, ""),
        ("Agent - hi", "Agent", None, None, "hi"),
        ("10:02:11 AGENT > hi", "AGENT", 36131.0, None, "hi"),
        ("### Agent", "Agent", None, None, ""),
        ("AGENT", "AGENT", None, None, ""),
        ("客户", "客户", None, None, ""),
        ("0:03", None, 3.0, None, ""),
        ("0:0:3.120 --> 0:0:5.980", None, 3.12, 5.98, ""),
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
        "agent",
        "Ann",
        "Ann - hi",
        "well - I think so",
        "my card (the blue one) is new",
        "### Summary",
        "我要说的是(10:30)那次",
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
        (["Agent - a", "b", "c"], set()),  # a dash makes a label only where it does so more than once
        (["Agent - a", "Agent - b"], {"Agent"}),
        (["客户", "x", "y"], set()),
    ],
)
def test_which_names_are_speakers(lines: list[str], names: set[str]) -> None:
    assert settled(READER.parse(line) for line in lines) == names


def test_a_name_given_by_the_user_is_a_label() -> None:
    reader = LabelReader(ReadOptions(speakers={"Xu": Role.AGENT}))
    label = reader.parse("Xu: hello")
    assert label is not None
    assert label.known
