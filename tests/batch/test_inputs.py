from __future__ import annotations

import os
from pathlib import Path

import pytest

from compliance_cli.batch.inputs import find_inputs
from compliance_cli.errors import Problem, Reason, UsageError

PAN = "4111111111111111"


def tree(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}", encoding="utf-8")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sources(*arguments: str) -> list[str]:
    return [one.source for one in find_inputs(arguments).inputs]


def reasons(*arguments: str) -> list[tuple[Reason, str]]:
    return [(problem.reason, problem.source) for problem in find_inputs(arguments).problems]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["calls"], ["calls/a.json", "calls/b.vtt", "calls/deep/c.jsonl"]),
        (["calls/"], ["calls/a.json", "calls/b.vtt", "calls/deep/c.jsonl"]),
        (["./calls", "calls/a.json"], ["calls/a.json", "calls/b.vtt", "calls/deep/c.jsonl"]),
        (["."], ["calls/a.json", "calls/b.vtt", "calls/deep/c.jsonl", "top.txt"]),
        (["top.txt", "calls/a.json"], ["calls/a.json", "top.txt"]),
        (["calls/note.md"], ["calls/note.md"]),
        (["calls/*.json"], ["calls/a.json"]),
        (["calls/**/*.jsonl"], ["calls/deep/c.jsonl"]),
        (["calls/.hidden.json"], ["calls/.hidden.json"]),
        (["-"], ["<stdin>"]),
        (["-", "-"], ["<stdin>"]),
    ],
)
def test_what_is_taken(here: Path, arguments: list[str], expected: list[str]) -> None:
    tree(here, "calls/b.vtt", "calls/a.json", "calls/note.md", "calls/deep/c.jsonl", "top.txt")
    tree(here, "calls/.hidden.json", "calls/.git/d.json")
    assert sources(*arguments) == expected


@pytest.mark.parametrize(
    ("argument", "reason"),
    [
        ("missing.json", Reason.NOT_FOUND),
        ("*.vtt", Reason.NOT_FOUND),
        ("empty", Reason.NO_TRANSCRIPTS),
        ("x\0y", Reason.NOT_FOUND),
        ("n" * 5000, Reason.NOT_FOUND),
    ],
)
def test_an_argument_that_leads_nowhere_stops_no_other(here: Path, argument: str, reason: Reason) -> None:
    tree(here, "a.json", "empty/readme.md")
    found = find_inputs([argument, "a.json"])
    assert [one.source for one in found.inputs] == ["a.json"]
    assert [problem.reason for problem in found.problems] == [reason]


def test_a_name_with_pattern_signs_is_a_file_first(here: Path) -> None:
    tree(here, "call[1].json", "call1.json")
    assert sources("call[1].json") == ["call[1].json"]


def test_a_loop_of_links_is_walked_once(here: Path) -> None:
    tree(here, "calls/a.json")
    (here / "calls" / "again").symlink_to(here / "calls", target_is_directory=True)
    assert sources("calls") == ["calls/a.json"]


def test_a_link_to_nowhere_in_a_folder_is_a_problem(here: Path) -> None:
    tree(here, "calls/a.json")
    for name in ("gone.json", "gone.png"):
        (here / "calls" / name).symlink_to(here / "nowhere")
    assert sources("calls") == ["calls/a.json"]
    (problem,) = find_inputs(["calls"]).problems
    assert (problem.reason, problem.source) == (Reason.NOT_FOUND, "calls/gone.json")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_a_closed_folder_is_a_problem(here: Path) -> None:
    tree(here, "calls/closed/a.json", "calls/b.json")
    (here / "calls" / "closed").chmod(0)
    try:
        assert reasons("calls") == [(Reason.NO_RIGHTS, "calls/closed")]
        assert sources("calls") == ["calls/b.json"]
    finally:
        (here / "calls" / "closed").chmod(0o700)


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        ("*.vtt\n", ["calls/a.json", "calls/old/c.json"]),
        ("old/\n", ["calls/a.json", "calls/b.vtt"]),
        ("# note\n\n*\n!a.json\n", ["calls/a.json"]),
        ("/c.json\n", ["calls/a.json", "calls/b.vtt", "calls/old/c.json"]),
    ],
)
def test_the_ignore_file(here: Path, patterns: str, expected: list[str]) -> None:
    tree(here, "calls/a.json", "calls/b.vtt", "calls/old/c.json")
    (here / "calls" / ".complianceignore").write_text(patterns, encoding="utf-8")
    assert sources("calls") == expected
    assert sources("calls/b.vtt") == ["calls/b.vtt"]


def test_an_ignore_file_above_holds_and_a_deeper_one_overrules(here: Path) -> None:
    tree(here, "calls/a.json", "calls/old/b.json", "calls/old/c.json")
    (here / ".complianceignore").write_text("b.json\nc.json\n", encoding="utf-8")
    (here / "calls" / "old" / ".complianceignore").write_text("!c.json\n", encoding="utf-8")
    found = find_inputs(["calls"])
    assert [one.source for one in found.inputs] == ["calls/a.json", "calls/old/c.json"]
    assert found.ignored == 1


def test_a_folder_of_ignored_files_holds_no_transcripts(here: Path) -> None:
    tree(here, "calls/a.json")
    (here / ".complianceignore").write_text("calls/\na.json\n", encoding="utf-8")
    assert reasons("calls") == [(Reason.NO_TRANSCRIPTS, "calls")]


def test_a_malformed_ignore_file_is_named_with_its_line(here: Path) -> None:
    tree(here, "calls/a.json")
    (here / "calls" / ".complianceignore").write_text("a.json\n!\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"^calls/\.complianceignore:2: "):
        find_inputs(["calls"])


def test_card_numbers_in_names_are_masked_and_names_stay_apart(here: Path) -> None:
    tree(here, f"calls/{PAN}.json", "calls/4111 1111 1111 1111.json", "calls/z.json")
    found = find_inputs(["calls", f"{PAN}.vtt"])
    assert [one.source for one in found.inputs] == [
        "calls/[PAN ****1111]-2.json",
        "calls/[PAN ****1111].json",
        "calls/z.json",
    ]
    assert found.problems == (Problem(Reason.NOT_FOUND, "[PAN ****1111].vtt"),)
    assert "41111" not in repr(found)
    assert {one.path.name for one in found.inputs if one.path} == {
        f"{PAN}.json",
        "4111 1111 1111 1111.json",
        "z.json",
    }


def test_where_an_output_of_each_input_belongs(here: Path) -> None:
    tree(here, "calls/a.json", "calls/deep/b.json", "top.txt")
    assert [one.relative for one in find_inputs(["calls", "top.txt"]).inputs] == ["a.json", "deep/b.json", "top.txt"]
