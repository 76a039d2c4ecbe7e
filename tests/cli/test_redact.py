from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from tests.cli.running import run

PAN = "4539148803436467"


def test_each_file_is_written_back_below_the_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call = {"turns": [{"speaker": "customer", "text": f"My card number is {PAN}."}], "n": 1.50}
    (folder / "calls" / "deep").mkdir(parents=True)
    (folder / "calls" / "deep" / "a.json").write_text(json.dumps(call, indent=3), encoding="utf-8")
    (folder / "calls" / "b.txt").write_text("Agent: Hello.\r\n", encoding="utf-8")
    done = run(monkeypatch, "redact", "calls", "clean.txt", "-o", "out")
    assert done.code == 0, done.all
    written = sorted(path.relative_to(folder / "out").as_posix() for path in (folder / "out").rglob("*.*"))
    assert written == ["b.txt", "clean.txt", "deep/a.json"]
    wanted = json.dumps(call, indent=3).replace(PAN, "[PAN ****6467]")
    assert (folder / "out" / "deep" / "a.json").read_text(encoding="utf-8") == wanted
    assert (folder / "out" / "b.txt").read_bytes() == (folder / "calls" / "b.txt").read_bytes()
    assert os.name == "nt" or stat.S_IMODE((folder / "out" / "b.txt").stat().st_mode) == 0o600
    assert "out/deep/a.json  turns, 1 piece\n" in done.out
    assert done.err == "Wrote 3 files, 1 piece of card data hidden\n"


def test_names_that_masking_makes_one_stay_two_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (PAN, f"{PAN[:4]} {PAN[4:8]} {PAN[8:12]} {PAN[12:]}"):
        (folder / f"{name}.txt").write_text(f"Agent: {len(name)}\n", encoding="utf-8")
    done = run(monkeypatch, "redact", f"{PAN[:4]}*.txt", "-o", "out")
    assert done.code == 0, done.all
    assert sorted(os.listdir(folder / "out")) == ["[PAN xxxx6467]-2.txt", "[PAN xxxx6467].txt"]
    assert {(folder / "out" / name).read_text(encoding="utf-8") for name in os.listdir(folder / "out")} == {
        "Agent: 16\n",
        "Agent: 19\n",
    }


def test_what_cannot_be_read_is_told_and_not_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, "redact", "broken.json", "clean.txt", "missing.txt", "-o", "out")
    assert done.code == 3
    assert os.listdir(folder / "out") == ["clean.txt"]
    assert "broken.json:1:" in done.err
    assert "missing.txt: no such file or folder" in done.err


@pytest.mark.parametrize("target", [".", "calls"])
def test_no_input_is_written_over(folder: Path, monkeypatch: pytest.MonkeyPatch, target: str) -> None:
    (folder / "calls").mkdir()
    text = f"Agent: {PAN}\n"
    (folder / "calls" / "a.txt").write_text(text, encoding="utf-8")
    done = run(monkeypatch, "redact", "calls", "clean.txt", "-o", target)
    assert (done.code, done.out) == (2, "")
    assert "the output folder holds inputs" in done.err
    assert (folder / "calls" / "a.txt").read_text(encoding="utf-8") == text
    assert os.listdir(folder / "calls") == ["a.txt"]


def test_standard_input_is_written_under_its_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = f"Customer: my card is {PAN}\n".encode()
    assert run(monkeypatch, "redact", "-", "-o", "out", stdin=stdin).code == 0
    run(monkeypatch, "redact", "-", "-o", "out", "--stdin-filename", "live/call.txt", "--mask", "full", stdin=stdin)
    assert (folder / "out" / "stdin").read_text(encoding="utf-8") == "Customer: my card is [PAN ****6467]\n"
    assert (folder / "out" / "call.txt").read_text(encoding="utf-8") == "Customer: my card is [PAN]\n"


def test_cues_for_the_recording(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    turns = [{"speaker": "customer", "text": f"My card number is {PAN}.", "start": 1.0, "end": 4.0}]
    (folder / "a.json").write_text(json.dumps({"turns": turns}), encoding="utf-8")
    (folder / "b.jsonl").write_text(f'{{"text": "hi"}}\n{json.dumps({"turns": turns})}\n', encoding="utf-8")
    (folder / "c.txt").write_text(f"Customer: my card number is {PAN}\n", encoding="utf-8")
    done = run(monkeypatch, "redact", "a.json", "b.jsonl", "c.txt", "-o", "out", "--cues", "json")
    assert done.code == 3
    assert sorted(os.listdir(folder / "out")) == [
        "a.json",
        "a.json.mute.json",
        "b.jsonl",
        "b.jsonl.1.mute.json",
        "b.jsonl.2.mute.json",
        "c.txt",
        "c.txt.mute.json",
    ]
    wanted = [{"start": 0.8, "end": 4.2, "kinds": ["pan"]}]
    assert json.loads((folder / "out" / "a.json.mute.json").read_text(encoding="utf-8")) == wanted
    assert json.loads((folder / "out" / "b.jsonl.2.mute.json").read_text(encoding="utf-8")) == wanted
    assert "out/a.json.mute.json" in done.out
    assert "c.txt: the transcript gives no time for some card data (1 of 1)" in done.err


def test_cues_are_for_known_programs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "redact", "clean.txt", "-o", "out", "--cues", "mp3").code == 2
