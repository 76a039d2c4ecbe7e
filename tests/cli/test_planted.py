"""Card data planted wherever an input can hold it comes out of no command."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from compliance_cli.batch.checking import Checker
from tests.cli.running import Done, run

PAN = "4539148803436467"
SPACED = "4539 1488 0343 6467"
SPOKEN = "four five three nine, one four eight eight, zero three four three, six four six seven"
CHINESE = "四五三九，幺四八八，零三四三，六四六七"

#: What a leak would hold, once all but letters and digits is taken out: any eight digits in a row.
TRACES = [PAN[start : start + 8] for start in range(9)]
SPOKEN_TRACES = ["fourfivethreenine", "onefoureighteight", "zerothreefourthree", "sixfoursixseven"]
SPOKEN_TRACES += ["四五三九", "幺四八八", "零三四三", "六四六七"]

CALLS = {
    "typed.txt": f"Agent: What is your card number?\nCustomer: It is {SPACED}.\nAgent: Thanks.\n",
    "joined.txt": f"Agent: What is your card number?\nCustomer: {PAN}\n",
    "wide.txt": f"坐席：请报一下卡号。\n客户：{SPACED.translate({48 + n: 0xFF10 + n for n in range(10)})}\n",
    "spoken.txt": f"Agent: Can you read me the card number?\nCustomer: Sure, it is {SPOKEN}.\n",
    "chinese.txt": f"坐席：请报一下您的卡号。\n客户：{CHINESE}\n",
    "turns.txt": "Agent: What is the long number on the card?\nCustomer: 4539 1488\nAgent: okay\nCustomer: 0343 6467\n",
    "spoken-turns.txt": (
        "Agent: What is the long number on the card?\nCustomer: four five three nine\nAgent: mm-hmm\n"
        "Customer: one four eight eight\nAgent: yes\nCustomer: zero three four three\nAgent: okay\n"
        "Customer: six four six seven\n"
    ),
    "speaker.json": json.dumps({"turns": [{"speaker": f"Kim {PAN}", "text": "Hello there."}]}),
    "meta.json": json.dumps(
        {"id": f"call-{PAN}", "meta": {"note": f"card {SPACED}", PAN: "key"}, "turns": [{"text": "Hello there."}]}
    ),
    f"{PAN}.txt": "Agent: Good morning.\nCustomer: Hello.\n",
    f"{PAN[:8]} {PAN[8:]}.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Good morning.\n",
    "broken.json": json.dumps({"turns": [{"text": f"My card is {PAN}"}]})[:-5],
    "broken.jsonl": json.dumps({"text": "hello"}) + "\n" + f'{{"text": "my card is {PAN}\n',
    f"broken {PAN}.json": f'{{"{PAN}": ',
}
COMMANDS = [
    ["check", "calls"],
    ["check", "calls", "-v"],
    ["check", "calls", "-q"],
    ["check", "calls", "--mask", "full", "-v"],
    ["check", "calls", "-f", "json"],
    ["check", "calls", "-f", "jsonl", "-v"],
    ["check", "calls", "-o", "json=out/results.json", "-o", "text=out/report.txt"],
    ["cues", "calls"],
    ["cues", "calls", "-f", "json"],
    ["redact", "calls", "-o", "out"],
    ["check", f"calls/{PAN}.json"],
    ["check", "-", "--stdin-filename", "call.txt", "-v"],
    ["cues", "-"],
    ["redact", "-", "-o", "out"],
]


def squeezed(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())


def traces(text: str) -> list[str]:
    """The traces of planted card data in a text."""
    seen = squeezed(text)
    return [trace for trace in (*TRACES, *SPOKEN_TRACES) if trace in seen]


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "calls").mkdir()
    (tmp_path / "out").mkdir()
    for name, text in CALLS.items():
        (tmp_path / "calls" / name).write_text(text, encoding="utf-8")
    return tmp_path


def leaks(done: Done, folder: Path) -> dict[str, list[str]]:
    """Where traces stand: in what was printed, in names of files written, in the files."""
    places = {"stdout": done.out, "stderr": done.err}
    for path in (folder / "out").rglob("*"):
        places[f"name {path.name}"] = path.name
        if path.is_file():
            places[f"file {path.name}"] = path.read_bytes().decode("utf-8", "replace")
    return {place: found for place, text in places.items() if (found := traces(text))}


def test_the_traces_are_in_the_inputs(calls: Path) -> None:
    telling = [name for name, text in CALLS.items() if traces(name + text)]
    assert telling == list(CALLS)


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_output_of_any_command_holds_planted_card_data(
    calls: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    done = run(monkeypatch, *arguments, stdin=CALLS["spoken-turns.txt"].encode())
    assert done.code in (0, 1, 3), done.all
    assert done.out or arguments[0] == "redact"
    assert leaks(done, calls) == {}


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "calls", "--meta", f"card={SPACED}"],
        ["check", "calls", "--rule", PAN],
        ["check", "calls", "-p", PAN],
        ["check", "calls", "-o", f"json={PAN}.json"],
        ["check", "calls", "--as-of", PAN],
        ["check", "calls", f"--{PAN}"],
        ["check", "calls", f"-{PAN}"],
        ["check", "calls", "--stdin-filename", PAN],
        ["redact", "calls", "-o", PAN],
        ["rules", "show", PAN],
        ["rules", "validate", PAN],
        [PAN],
        ["formats", PAN],
    ],
    ids=lambda arguments: " ".join(arguments).replace(PAN, "PAN").replace(SPACED, "PAN"),
)
def test_card_data_in_an_argument_is_refused_and_not_repeated(
    calls: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    done = run(monkeypatch, *arguments)
    assert done.code == 2
    assert done.err
    assert leaks(done, calls) == {}
    assert traces(" ".join(path.name for path in calls.iterdir())) == []


@pytest.mark.parametrize("command", [["check", "calls", "-v"], ["check", "calls", "-f", "json"]])
def test_a_crash_in_the_midst_of_card_data_tells_none(
    calls: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    def crash(_checker: Checker, data: bytes, *_: object) -> None:
        raise UnicodeDecodeError("utf-8", data, 0, 1, data.decode("utf-8"))

    monkeypatch.setattr(Checker, "check", crash)
    done = run(monkeypatch, *command)
    assert done.code == 2
    assert "internal error (UnicodeDecodeError)" in done.err
    assert leaks(done, calls) == {}
