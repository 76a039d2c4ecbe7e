from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run


def test_the_list_has_every_rule_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = run(monkeypatch, "rules", "list").out
    assert out.count("data.pan ") == 1
    assert "Card number in the record" in out
    assert "记录中出现卡号" in run(monkeypatch, "rules", "list", "--language", "zh").out


def test_the_manual_page_tells_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = run(monkeypatch, "rules", "show", "mine.no-elephants", "-p", "pack").out
    for part in ("No elephants", "must not be heard from the agent", "purple elephant", "Examples: broken"):
        assert part in out
    shipped = run(monkeypatch, "rules", "show", "data.pan").out
    assert "PCI-3.4.1: " in shipped
    assert "verified)" in shipped


def test_examples_in_the_manual_pass_the_door(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = run(monkeypatch, "rules", "show", "data.pan", "-v").out
    assert "[PAN ****1111]" in out
    assert "4111" not in out


def test_all_phrases_only_when_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    short = run(monkeypatch, "rules", "show", "card.ask-sad").out
    long = run(monkeypatch, "rules", "show", "card.ask-sad", "-v").out
    assert " more" in short
    assert len(long) > len(short)


@pytest.mark.parametrize(
    ("example", "word"),
    [
        ("broken: {en: ['Agent: Good morning.']}", "missing"),
        ("met: {en: ['Agent: A purple elephant.']}", "noisy"),
        ("not-applicable: {en: ['Agent: Good morning.']}", "misplaced"),
    ],
)
def test_failing_examples_are_named(folder: Path, monkeypatch: pytest.MonkeyPatch, example: str, word: str) -> None:
    path = folder / "pack" / "no-elephants.yaml"
    head = path.read_text(encoding="utf-8").partition("examples:")[0]
    path.write_text(f"{head}examples:\n  {example}\n", encoding="utf-8")
    done = run(monkeypatch, "rules", "test", "-p", "pack")
    assert done.code == 1
    assert f"no-elephants.yaml:8:{example.index('Agent') + 2}: {word}: mine.no-elephants (en)" in done.out
    assert f"1 {word}" in done.out


def test_every_problem_of_a_pack_has_its_place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "pack" / "no-elephants.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("warning", "awful") + "colour: grey\nid: twice\n", encoding="utf-8")
    done = run(monkeypatch, "rules", "validate", "pack")
    assert done.code == 4
    assert "pack/no-elephants.yaml:3:11: " in done.out
    assert "pack/no-elephants.yaml:11:1: " in done.out
    assert done.err == "compliance: 3 problems\n"
    assert run(monkeypatch, "check", "clean.txt", "-p", "pack").err.count("no-elephants.yaml:") == 3


def test_the_shipped_packs_are_valid(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, "rules", "validate")
    *warnings, last = done.out.splitlines()
    assert done.code == 0
    assert last.startswith("no problems")
    assert all(": warning: " in line for line in warnings)


@pytest.mark.parametrize(("arguments", "code"), [((), 0), (("--strict",), 4)])
def test_warnings_count_when_strict(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int
) -> None:
    path = folder / "pack" / "no-elephants.yaml"
    text = path.read_text(encoding="utf-8").replace("[purple elephant]", "[purple elephant, Purple elephant]")
    path.write_text(text, encoding="utf-8")
    done = run(monkeypatch, "rules", "validate", "pack", *arguments)
    assert done.code == code
    assert "pack/no-elephants.yaml:4:47: warning: the same phrase" in done.out
    assert ("no problems, 1 warning" in done.out) == (code == 0)
    assert done.err == ("compliance: 1 problem\n" if code else "")


def test_what_no_example_touches_is_told_when_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "pack" / "no-elephants.yaml"
    text = path.read_text(encoding="utf-8")
    more = "{any_of: [purple elephant, pink elephant], patterns: ['grey.*elephant']}"
    path.write_text(text.replace("{any_of: [purple elephant]}", more), encoding="utf-8")
    short = run(monkeypatch, "rules", "test", "-p", "pack", "--coverage").out.splitlines()
    assert short == [
        "mine.no-elephants/say, en wording 1: no example touches the pattern grey.*elephant",
        "Examples touch 1 of 1 groups, 1 of 2 phrases, 0 of 1 patterns",
        "Ran 2 examples of 1 rule: all came out right",
    ]
    long = run(monkeypatch, "rules", "test", "-p", "pack", "--coverage", "-v").out
    assert "any_of: no example touches pink elephant" in long
    assert "coverage" not in run(monkeypatch, "rules", "test", "-p", "pack").out


GREY = (
    "cue: grey\nby: {by}\nen: [grey elephant]\nexamples: {{heard: {{en: [{heard}]}}, not-heard: {{en: [{other}]}}}}\n"
)


@pytest.mark.parametrize(
    ("by", "heard", "other", "failed"),
    [
        ("agent", "A grey elephant.", "A grey cat.", ""),
        ("customer", "A grey elephant.", "'Agent: A grey elephant.'", ""),
        ("any", "'Customer: A grey elephant.'", "Grey elephants.", ""),
        (
            "agent",
            "A grey cat.",
            "A cat.",
            "pack/cues/grey.yaml:4:25: missing: the cue grey (en) should be heard, and is not",
        ),
        ("agent", "'Customer: A grey elephant.'", "A cat.", "pack/cues/grey.yaml:4:25: missing: "),
        ("agent", "A grey elephant.", "My grey elephant.", "pack/cues/grey.yaml:4:62: noisy: the cue grey (en) "),
    ],
)
def test_examples_of_cues_are_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, by: str, heard: str, other: str, failed: str
) -> None:
    (folder / "pack" / "cues").mkdir()
    (folder / "pack" / "cues" / "grey.yaml").write_text(GREY.format(by=by, heard=heard, other=other), encoding="utf-8")
    done = run(monkeypatch, "rules", "test", "-p", "pack")
    assert done.code == (1 if failed else 0)
    assert done.out.startswith(failed or "Ran 2 examples of 1 rule and 2 examples of 1 cue: all came out right")
    assert "cue" not in run(monkeypatch, "rules", "test", "-p", "pack", "--rule", "mine.no-elephants").out
