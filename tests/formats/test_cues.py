from __future__ import annotations

import pytest

from compliance_cli.errors import Reason
from tests.formats.examples import read, shown

VTT = "WEBVTT - a title\n\nSTYLE\n::cue {}\n\n"
AT = "00:00:01.000 --> 00:00:02.000"


def turns(text: str) -> list[tuple[str | None, str]]:
    call = read(text).calls[0]
    whole = call.text.expose()
    return [(shown(turn.speaker), whole[turn.start : turn.end]) for turn in call.turns]


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("<v Ann>hello</v>", [("Ann", "hello")]),
        ("<v.first.loud Ann Lee>hello\nyou</v>", [("Ann Lee", "hello you")]),
        ("<v Ann>one</v><v Bob>two", [("Ann", "one"), ("Bob", "two")]),
        ("<v Ann &amp; Bob>one", [("Ann & Bob", "one")]),
        ("Agent: hello", [("Agent", "hello")]),
        ("<00:00:01.500>one <c.x>two</c> <b>three</b>", [(None, "one two three")]),
        ("1 &lt; 2 &amp; 3 < 4", [(None, "1 < 2 & 3 < 4")]),
        ("fish &chips; &#52;", [(None, "fish &chips; 4")]),
        ("", []),
    ],
)
def test_the_text_of_a_cue(cue: str, expected: list[tuple[str | None, str]]) -> None:
    assert turns(f"{VTT}id\n{AT} line:0\n{cue}\n\n{AT}\nlast\n") == [*expected, (None, "last")]


def test_notes_are_not_said() -> None:
    assert turns(f"{VTT}{AT}\nsaid\n\nNOTE\nnot said\n\nREGION\nid:x\n") == [(None, "said")]


def test_a_cue_without_times_is_a_problem_and_the_others_are_read() -> None:
    document = read(f"{VTT}{AT}\nsaid\n\n00:0x --> 00:03\nwhen?\n\n{AT}\nmore\n")
    assert [turn.line for turn in document.calls[0].turns] == [6, 12]
    assert [(problem.reason, problem.line) for problem in document.problems] == [(Reason.BROKEN_FORMAT, 9)]


def test_cues_know_their_line_and_times() -> None:
    call = read(f"{VTT}{AT}\nsaid\n\n01:00.500 --> 99:59:59.999\nmore").calls[0]
    assert [(turn.line, turn.begins, turn.ends) for turn in call.turns] == [(6, 1.0, 2.0), (9, 60.5, 359999.999)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1\n00:00:01,000 --> 00:00:02,000\none\n\n2\n00:00:03,000 --> 00:00:04,000\ntwo\n", ["one", "two"]),
        ("1\n00:00:01,000 --> 00:00:02,000\none\n2\n00:00:03,000 --> 00:00:04,000\ntwo\n", ["one", "two"]),
        ("1\n00:00:01,000 --> 00:00:02,000\none\n\nmore\n\n2\n00:00:03,000 --> 00:00:04,000\ntwo", ["one more", "two"]),
        ("00:00:01,000 --> 00:00:02,000\n{\\an8}<i>one</i>\n", ["one"]),
        ("1\n00:00:01,000 --> 00:00:02,000\nfour\n1111\n", ["four 1111"]),
    ],
)  # fmt: skip
def test_subrip(text: str, expected: list[str]) -> None:
    assert read(text).format == "srt"
    assert [said for _, said in turns(text)] == expected
