"""The config file on the command line: where it is found, what beats it, and one run over three sites."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import BAD, CLEAN, run, write

ROOT = Path(__file__).resolve().parents[2]
PAN = "4539148803436467"


def results(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> dict[str, dict[str, object]]:
    """The calls of a check by their source."""
    done = run(monkeypatch, "check", *arguments, "-f", "json")
    assert done.code in (0, 1), done.err
    return {call["source"]: call for call in json.loads(done.out)["calls"]}


def test_one_run_serves_three_sites(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three folders: three vendors, English, simplified and traditional Chinese, three encodings, three markets."""
    monkeypatch.chdir(ROOT / "docs" / "examples" / "sites")
    calls = results(monkeypatch, ".")
    told = {
        source: (call["format"], call["language"], call["id"], call["date"], call["roles"], call["meta"])
        for source, call in calls.items()
    }
    assert told == {
        "austin/20261003_Dana.json": (
            "twilio",
            "en",
            "",
            "2026-10-03",
            "given",
            {"agent": "Dana", "date": "20261003", "product": "medicare", "team": "blue"},
        ),
        "shanghai/20261004_Li.json": (
            "tencent",
            "zh",
            "9266418",
            "2026-10-04",
            "given",
            {"agent": "Li", "date": "20261004", "product": "accident", "team": "red"},
        ),
        "taipei/a1.json": (
            "taipei-dialler",
            "zh",
            "TP-77",
            "2026-10-05",
            "given",
            {"date": "2026-10-05", "product": "travel", "site": "taipei"},
        ),
    }
    for source, market in (("austin", "us."), ("shanghai", "cn."), ("taipei", "tw.")):
        (call,) = (call for name, call in calls.items() if name.startswith(source))
        outcomes = call["outcomes"]
        assert isinstance(outcomes, dict)
        assert {rule[:3] for rule in outcomes if rule[:3] in ("us.", "cn.", "tw.")} == {market}
        assert outcomes["card.ask-pan-voice"] == "broken"
        data = call["card_data"]
        assert isinstance(data, list)
        assert [(one["kind"], one["places"][0]["turn"]) for one in data] == [("pan", 7 if market == "us." else 3)]


def test_the_three_sites_are_written_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sites = ROOT / "docs" / "examples" / "sites"
    monkeypatch.chdir(sites)
    done = run(monkeypatch, "redact", ".", "-o", str(tmp_path))
    assert done.code == 0, done.err
    for name, codec, said in (
        ("austin/20261003_Dana.json", "utf-8", '"transcript": "[PAN ****6467]."'),
        ("shanghai/20261004_Li.json", "gb18030", '"FinalSentence": "[PAN ****6467]"'),
        ("taipei/a1.json", "big5hkscs", '"said": "[PAN ****6467]"'),
    ):
        before, after = ((folder / name).read_bytes().decode(codec).splitlines() for folder in (sites, tmp_path))
        changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
        assert said in changed[0][1]
        assert all("[PAN" in new for _, new in changed)
        assert len(changed) == (2 if name.startswith("shanghai") else 1)


@pytest.mark.parametrize("place", ["compliance.yaml", "pyproject.toml", "named", "variable"])
def test_where_the_file_is_found(folder: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    (folder / ".git").mkdir()
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "deep" / "er" / "bad.txt").write_text(BAD, encoding="utf-8")
    arguments: tuple[str, ...] = ()
    if place == "pyproject.toml":
        write(
            folder, pyproject_toml='[project]\nname = "x"\n[tool.compliance]\npacks = ["pack"]\nfail-on = "warning"\n'
        )
    else:
        name = "compliance.yaml" if place == "compliance.yaml" else "conf/other.yaml"
        (folder / name).parent.mkdir(exist_ok=True)
        packs = "pack" if place == "compliance.yaml" else "../pack"
        (folder / name).write_text(f"packs: {packs}\nfail-on: warning\n", encoding="utf-8")
        arguments = ("--config", "../../conf/other.yaml") if place == "named" else ()
    if place == "variable":
        monkeypatch.setenv("COMPLIANCE_CONFIG", str(folder / "conf" / "other.yaml"))
    monkeypatch.chdir(folder / "deep" / "er")
    done = run(monkeypatch, "check", "bad.txt", *arguments)
    assert done.code == 1, done.all
    assert "mine.no-elephants" in done.out
    assert "Checked 1 call, 1 rule:" in done.all


def test_no_file_is_taken_from_above_the_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, compliance_yaml="nonsense: 1\n", inner__call_txt=CLEAN, outer__call_txt=CLEAN)
    (folder / "inner" / ".git").mkdir()
    for name in ("inner", "outer"):
        monkeypatch.chdir(folder / name)
        assert run(monkeypatch, "check", "call.txt", "-p", "../pack").code == 0


@pytest.mark.parametrize(
    ("option", "written", "code"),
    [
        ((), "fail-on: error", 0),
        ((), "fail-on: warning", 1),
        (("--fail-on", "error"), "fail-on: warning", 0),
        (("--ignore", "mine.no-elephants"), "fail-on: warning", 5),
        ((), "ignore: [mine.no-elephants]\nfail-on: warning", 5),
        (("-p", "card-data"), "fail-on: warning", 0),
        ((), "max-file-size: 10\nfail-on: warning", 3),
        (("--max-file-size", "1MB"), "max-file-size: 10\nfail-on: warning", 1),
    ],
)
def test_an_option_beats_the_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, option: tuple[str, ...], written: str, code: int
) -> None:
    write(folder, compliance_yaml=f"packs: [./pack]\n{written}\n")
    assert run(monkeypatch, "check", "bad.txt", *option).code == code


def test_an_option_beats_an_override(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    yaml = "packs: ./pack\noverrides:\n- {files: '*.txt', language: zh, meta: {values: {site: a, desk: b}}}\n"
    write(folder, compliance_yaml=yaml)
    assert results(monkeypatch, "clean.txt")["clean.txt"]["language"] == "zh"
    call = results(monkeypatch, "clean.txt", "--language", "en", "--meta", "site=c")["clean.txt"]
    assert (call["language"], call["meta"]) == ("en", {"site": "c", "desk": "b"})
    assert results(monkeypatch, "clean.txt", "--language", "auto")["clean.txt"]["language"] == "en"


def test_mask_of_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, compliance_yaml="mask: full\n", card_txt=f"Customer: my card is {PAN}\n")
    run(monkeypatch, "redact", "card.txt", "-o", "a")
    run(monkeypatch, "redact", "card.txt", "-o", "b", "--mask", "last4")
    assert "[PAN]" in (folder / "a" / "card.txt").read_text(encoding="utf-8")
    assert "[PAN ****6467]" in (folder / "b" / "card.txt").read_text(encoding="utf-8")


def test_every_problem_is_told_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, compliance_yaml="pack: [card-data]\nmask: half\noverrides:\n- {files: a, market: xx}\n")
    done = run(monkeypatch, "check", "clean.txt")
    assert (done.code, done.out) == (2, "")
    lines = done.err.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("compliance: compliance.yaml:1:1: unknown key `pack`;")
    assert lines[0].endswith("did you mean `packs`?")
    assert lines[1].startswith("compliance: compliance.yaml:2:7: unknown word `half`;")
    assert lines[2].startswith("compliance: compliance.yaml:4:22: no market `xx`;")


@pytest.mark.parametrize("command", [("list",), ("show", "mine.no-elephants"), ("test",), ("validate",)])
def test_a_pack_folder_of_the_file_is_known_to_all(
    folder: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    write(folder, compliance_yaml="packs: [./pack]\n")
    done = run(monkeypatch, "rules", *command)
    assert done.code == 0, done.all
    by_path = run(monkeypatch, "rules", *command, *(("pack",) if command == ("validate",) else ("-p", "pack")))
    assert (by_path.code, by_path.out) == (done.code, done.out)


def test_a_card_number_in_names_and_metadata_is_not_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file's name, what the pattern takes of it, the meta file, constants: all pass the door."""
    parted = f"{PAN[:4]}-{PAN[4:8]}-{PAN[8:12]}-{PAN[12:]}"
    for name in (f"{parted}_Anna.txt", f"{PAN}_Bob.txt"):
        (folder / "calls" / name).parent.mkdir(exist_ok=True)
        (folder / "calls" / name).write_text(CLEAN, encoding="utf-8")
    (folder / "calls.csv").write_text(
        f"file,card,note\n{PAN}_Bob.txt,{PAN},paid with {parted}\n{parted}_Anna.txt,no,{PAN}\n", encoding="utf-8"
    )
    write(
        folder,
        compliance_yaml=f"""\
packs: [./pack]
meta:
  file: calls.csv
  pattern: '(?P<one>[0-9]{{4}})-?(?P<two>[0-9]{{4}})-?(?P<three>[0-9-]+)|(?P<agent>Bob|Anna)'
  values: {{owner: "{PAN}"}}
overrides: [{{files: "*", meta: {{values: {{till: "{parted}"}}}}}}]
""",
    )
    done = run(monkeypatch, "check", "calls", "-f", "json", "-o", "text=t.txt")
    assert done.code == 0, done.err
    told = done.all + (folder / "t.txt").read_text(encoding="utf-8")
    assert PAN[:8] not in told.replace("-", "")
    assert PAN[4:12] not in told.replace("-", "")
    calls = json.loads(done.out)["calls"]
    assert [call["meta"]["owner"] for call in calls] == ["[PAN ****6467]"] * 2
    assert [call["meta"]["till"] for call in calls] == ["[PAN ****6467]"] * 2
    assert sorted(call["meta"]["agent"] for call in calls) == ["Anna", "Bob"]
    assert sorted(call["meta"]["note"] for call in calls) == ["[PAN ****6467]", "paid with [PAN ****6467]"]


def test_what_finds_no_partner_in_the_meta_file_is_counted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "m.csv").write_text("File Name,通话日期\nclean.wav,2026-10-03\ngone.wav,2026-10-04\n", encoding="utf-8")
    done = run(monkeypatch, "check", "clean.txt", "bad.txt", "-p", "pack", "--meta-file", "m.csv", "-f", "json")
    assert "note: m.csv: 1 of 2 calls have no row in it\n" in done.err
    assert "note: m.csv: 1 of 2 rows belong to no call\n" in done.err
    assert [call["date"] for call in json.loads(done.out)["calls"]] == [None, "2026-10-03"]


def test_the_meta_file_is_no_call(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, calls__a_txt=CLEAN)
    (folder / "calls" / "meta.csv").write_text("file,team\na.txt,red\n", encoding="utf-8")
    done = run(monkeypatch, "check", "calls", "-p", "pack", "--meta-file", "calls/meta.csv")
    assert done.code == 0, done.all
    assert "Checked 1 call," in done.all


@pytest.mark.parametrize(("told", "same"), [("big5", True), ("gb18030", False)])
def test_encoding_as_told(folder: Path, monkeypatch: pytest.MonkeyPatch, told: str, same: bool) -> None:
    """What the user says counts, even where it is wrong; every byte is kept all the same."""
    data = '{"turns": [{"text": "好"}], "id": "賴"}'.encode("big5")
    (folder / "short.json").write_bytes(data)
    (call,) = results(monkeypatch, "short.json", "-p", "pack", "--encoding", told).values()
    assert (call["id"] == "賴") is same
    assert run(monkeypatch, "redact", "short.json", "-o", "x", "--encoding", told).code == 0
    assert (folder / "x" / "short.json").read_bytes() == data


def test_an_encoding_that_is_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, "redact", "clean.txt", "-o", "x", "--encoding", "ebcdic")
    assert (done.code, os.path.exists(folder / "x")) == (2, False)
    assert "--encoding takes one of: utf-8," in done.err


def test_what_holds_and_where_it_comes_from(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    yaml = (
        f"packs: [./pack]\nmask: full\nmeta: {{values: {{owner: '{PAN}'}}}}\noverrides:\n- {{files: a/, market: us}}\n"
    )
    write(folder, compliance_yaml=yaml)
    lines = run(monkeypatch, "config", "show").out.splitlines()
    told = {line[:18].strip(): line[18:] for line in lines}
    assert told["packs"] == "pack  (compliance.yaml:1)"
    assert told["mask"] == "full  (compliance.yaml:2)"
    assert told["meta.values"] == "owner=[PAN ****6467]  (compliance.yaml:3)"
    assert told["fail-on"] == "error  (built in)"
    assert told["overrides"] == "a/: market us  (compliance.yaml:5)"
