"""`compliance evaluate` from end to end, on a pack of one rule."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.cli.running import Done, run

RULE, CUE = "mine.no-elephants", "mine.no-elephants/say"
CARD = "4111 1111 1111 1111"


def evaluated(
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    lines: Sequence[Mapping[str, object]],
    *arguments: str,
    path: str = "calls",
) -> Done:
    calls = folder / "calls"
    calls.mkdir(exist_ok=True)
    (calls / "bad.txt").write_text("Agent: Hello.\nAgent: A purple elephant.\nCustomer: Where?\n", encoding="utf-8")
    (calls / "clean.txt").write_text("Agent: Hello.\nCustomer: Hello.\n", encoding="utf-8")
    text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    (folder / "labels.jsonl").write_text(text, encoding="utf-8")
    return run(monkeypatch, "evaluate", path, "--labels", "labels.jsonl", "-p", "pack", *arguments)


def row(done: Done) -> dict[str, object]:
    [only] = json.loads(done.out)["rules"]
    assert isinstance(only, dict)
    return only


@pytest.mark.parametrize(
    ("call", "name", "label", "counted"),
    [
        ("bad", RULE, True, "tp"),
        ("bad", RULE, False, "fp"),
        ("clean", RULE, True, "fn"),
        ("clean", RULE, False, "tn"),
        ("bad", CUE, True, "tp"),
        ("bad", CUE, [1], "tp"),
        ("bad", CUE, [0], "fp fn"),
        ("bad", CUE, [], "fp"),
        ("clean", CUE, [0], "fn"),
        ("bad.txt", RULE, [1, 2], "tp"),
        ("calls/bad.txt", RULE, [0], "fp fn"),
        ("clean", "recording-notice", False, "tn"),
        ("clean", "data.pan", False, "tn"),
    ],
)
def test_one_pair(
    folder: Path, monkeypatch: pytest.MonkeyPatch, call: str, name: str, label: object, counted: str
) -> None:
    done = evaluated(monkeypatch, folder, [{"id": call, "labels": {name: label}}], "-f", "json")
    found = row(done)
    assert done.code == 0
    assert {key for key in ("tp", "fp", "fn", "tn") if found[key]} == set(counted.split())
    assert (found["id"], found["kind"]) == (name, "rule" if name == RULE else "cue")


def test_pairs_without_a_label_do_not_count(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[Mapping[str, object]] = [{"id": "bad", "labels": {}}, {"id": "clean", "labels": {RULE: None}}]
    done = evaluated(monkeypatch, folder, lines)
    assert done.code == 5
    assert "Compared nothing" in done.out


@pytest.mark.parametrize(
    ("text", "label", "counted"),
    [
        ("Look, a purple elephant.", "violation", "tp"),
        ("Look, a grey elephant.", "violation", "fn"),
        ("Look, a purple elephant.", "benign", "fp"),
        ("Look, a grey elephant.", "benign", "tn"),
    ],
)
@pytest.mark.parametrize("category", [RULE, CUE, "theirs"])
def test_one_utterance(
    folder: Path, monkeypatch: pytest.MonkeyPatch, text: str, label: str, counted: str, category: str
) -> None:
    (folder / "map.yaml").write_text(f"theirs: {RULE}\n", encoding="utf-8")
    lines = [{"text": text, "lang": "en", "category": category, "label": label}]
    done = evaluated(monkeypatch, folder, lines, "--map", "map.yaml", "-f", "json", path="labels.jsonl")
    found = row(done)
    assert {key for key in ("tp", "fp", "fn", "tn") if found[key]} == {counted}
    assert json.loads(done.out)["utterances"] == 1


def test_who_says_an_utterance_is_not_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [{"text": "Yes, I agree.", "category": "customer-agrees", "label": True}]
    assert row(evaluated(monkeypatch, folder, lines, "-f", "json"))["tp"] == 1


@pytest.mark.parametrize(
    ("names", "rows"),
    [("theirs: [recording-notice, data.pan]\n", ["theirs"]), ("theirs: []\n", []), ("other: x\n", [])],
)
def test_names_of_the_map(folder: Path, monkeypatch: pytest.MonkeyPatch, names: str, rows: list[str]) -> None:
    (folder / "map.yaml").write_text(names, encoding="utf-8")
    lines = [{"id": "bad", "labels": {"theirs": False}}]
    done = evaluated(monkeypatch, folder, lines, "--map", "map.yaml", "-f", "json")
    found = json.loads(done.out)
    assert [one["id"] for one in found["rules"]] == rows
    assert found["unknown"] == (["theirs"] if "other" in names else [])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 0),
        (("--min-recall", "0.5"), 0),
        (("--min-recall", "0.6"), 1),
        (("--min-precision", "1"), 0),
        (("--min-recall", "1.1"), 2),
        (("--min-precision", "most"), 2),
        (("--map", "missing.yaml"), 3),
    ],
)
def test_gates_and_exit_codes(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int
) -> None:
    lines = [{"id": "bad", "labels": {RULE: True}}, {"id": "clean", "labels": {RULE: True}}]
    done = evaluated(monkeypatch, folder, lines, *arguments)
    assert done.code == code
    assert ("under the gate: mine.no-elephants" in done.out) == (code == 1)


def test_an_unreadable_input_wins_over_a_gate(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "calls").mkdir()
    (folder / "calls" / "torn.json").write_text('{"turns": [', encoding="utf-8")
    done = evaluated(monkeypatch, folder, [{"id": "clean", "labels": {RULE: True}}], "--min-recall", "1")
    assert done.code == 3
    assert "torn.json" in done.out


def test_labels_may_lie_among_the_calls_or_hold_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [{"id": "x", "turns": [{"speaker": "agent", "text": "A purple elephant."}], "labels": {RULE: [0]}}]
    assert row(evaluated(monkeypatch, folder, lines, "-f", "json", path="labels.jsonl"))["tp"] == 1
    (folder / "calls" / "labels.jsonl").write_text(json.dumps({"id": "bad", "labels": {RULE: True}}), encoding="utf-8")
    done = run(monkeypatch, "evaluate", "calls", "--labels", "calls/labels.jsonl", "-p", "pack")
    assert done.code == 0


def test_what_came_out_wrong_is_listed_without_its_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[Mapping[str, object]] = [
        {"text": f"My card is {CARD}.", "category": CUE, "label": "violation"},
        {"id": "gone", "labels": {RULE: True}},
    ]
    done = evaluated(monkeypatch, folder, lines, "-v")
    assert f"{CUE}: missed in line 1" in done.out
    assert "not among the inputs: gone" in done.out
    assert "1111" not in done.all


def test_labels_that_contradict_each_other_are_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = evaluated(monkeypatch, folder, [{"id": "a", "labels": {RULE: True}}, {"id": "a", "labels": {RULE: False}}])
    assert (done.code, done.err) == (2, "compliance: the labels of lines 1 and 2 contradict each other\n")
