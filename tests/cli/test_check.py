from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from tests.cli.running import BAD, CLEAN, run

HERE = ("-p", "pack")


def test_the_text_report(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, "check", "bad.txt", "clean.txt", *HERE)
    assert done.out == (
        "bad.txt  call, en, 2 turns\n"
        "  warning   mine.no-elephants  An elephant at turn 0\n"
        '            turn 0 (line 1) agent  "Look, a purple elephant is here."\n'
        "\n"
        "Checked 2 calls, 1 rule: 1 finding (1 warning)\n"
    )
    assert done.err == ""


def test_the_results_keep_to_the_contract(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = json.loads(run(monkeypatch, "check", "bad.txt", "broken.json", *HERE, "-f", "json").out)
    bad, broken = document["calls"]
    assert list(document) == ["schema", "tool", "calls", "packs", "notices", "totals"]
    assert (bad["markets"], bad["packs"]) == ([], {"mine": document["packs"][0]["sha256"][:12]})
    assert [pack["id"] for pack in document["packs"]] == ["mine"]
    assert bad["outcomes"] == {"mine.no-elephants": "broken"}
    assert bad["findings"][0]["places"] == [
        {"turn": 0, "speaker": "agent", "start": None, "end": None, "line": 1, "chars": [8, 23]}
    ]
    assert (broken["state"], broken["problem"]["reason"], broken["problem"]["line"]) == ("unreadable", "broken-json", 1)
    assert document["totals"] == {
        "calls": 2,
        "unreadable": 1,
        "outcomes": {"met": 0, "broken": 1, "not-applicable": 0, "unsure": 0},
        "findings": {"error": 0, "warning": 1, "note": 0},
        "accepted": 0,
    }


def test_two_runs_say_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ("check", ".", *HERE, "-f", "json")
    assert run(monkeypatch, *arguments).out == run(monkeypatch, *arguments).out


def test_standard_input_under_a_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, "check", "-", *HERE, "--stdin-filename", "live.txt", stdin=BAD.encode())
    assert done.out.startswith("live.txt  call, en, 2 turns\n")
    assert run(monkeypatch, "check", "-", *HERE, stdin=b"").code == 3


def test_several_outputs_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, "check", "bad.txt", *HERE, "-o", "json=a.json", "-o", "jsonl=b.jsonl", "-o", "text=c.txt")
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["totals"]["calls"] == 1
    assert len((folder / "b.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert (folder / "c.txt").read_text(encoding="utf-8") == done.out
    assert os.name == "nt" or {stat.S_IMODE((folder / name).stat().st_mode) for name in ("a.json", "c.txt")} == {0o600}


def test_what_the_user_says_of_the_input_counts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "named.txt").write_text(BAD.replace("Agent", "Anna"), encoding="utf-8")

    def call(*options: str) -> dict[str, object]:
        out = run(monkeypatch, "check", "named.txt", *HERE, "-f", "json", *options).out
        (only,) = json.loads(out)["calls"]
        assert isinstance(only, dict)
        return only

    assert call("--speaker", "Anna=agent")["outcomes"] == {"mine.no-elephants": "broken"}
    assert call("--speaker", "Anna=customer")["outcomes"] == {"mine.no-elephants": "met"}
    assert call("--as", "chat")["kind"] == "chat"
    assert call("--meta", "team=north")["meta"] == {"team": "north"}
    assert call("--language", "zh")["language"] == "zh"
    assert call("--input-format", "text")["format"] == "text"


def test_rules_can_be_chosen_and_left_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rules(*options: str) -> list[str]:
        done = run(monkeypatch, "check", "clean.txt", "-f", "json", *options)
        return list(json.loads(done.out)["calls"][0]["outcomes"])

    assert rules(*HERE, "--rule", "mine.no-elephants") == ["mine.no-elephants"]
    assert rules(*HERE, "--ignore", "mine.no-elephants") == []
    assert "data.pan" in rules()
    assert "data.pan" not in rules("--ignore", "data.pan")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("binary.txt", bytes(range(256)) * 8, "this is not a text transcript"),
        ("cut.json", b'{"turns": [{"text": "hel', "the JSON ends early or is malformed"),
        ("deep.json", b"[" * 5000 + b"]" * 5000, ""),
        ("surrogate.json", b'{"turns": [{"text": "a \\ud83d b"}]}', None),
        ("long.txt", b"Agent: " + b"hello " * 400_000, None),
    ],
)
def test_bad_input_is_told_and_the_others_go_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, reason: str | None
) -> None:
    (folder / name).write_bytes(content)
    done = run(monkeypatch, "check", name, "clean.txt", *HERE)
    assert done.code == (0 if reason is None else 3), done.all
    if reason is None:
        assert "Checked 2 calls, 1 rule" in done.out
    else:
        assert f"not checked  {name}" in done.out
        assert reason in done.out
        assert "Checked 1 call (1 unreadable), 1 rule" in done.out


def test_a_size_limit_is_told_in_words(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "large.txt").write_text(CLEAN * 100, encoding="utf-8")
    done = run(monkeypatch, "check", "large.txt", "clean.txt", *HERE, "--max-file-size", "1kB")
    assert "large.txt: the file is larger than the limit (the limit is 1 kB)" in done.out
    assert "Checked 1 call (1 unreadable)" in done.out
