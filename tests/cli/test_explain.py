"""`compliance explain`: what was heard, what of it counts, and the nearest miss."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Done, run

CARD = "4111 1111 1111 1111"
CUES = {
    "asks": "cue: asks\nby: agent\nen: [your number]\n",
    "tells": "cue: tells\nby: agent\nnear: {en: 6 words}\nen:\n  all_of: {what: [the number], why: [is for, serves]}\n"
    "  not_if: [maybe]\nignore_when: [negated]\n",
    "yes": "cue: yes\nby: customer\nen: [yes please]\n",
}
RULE = """\
id: our.rule
title: {{en: Tell first}}
require: tells
by: agent
{more}
message: {{en: "Not told"}}
"""


def explained(monkeypatch: pytest.MonkeyPatch, folder: Path, more: str, call: str, *arguments: str) -> Done:
    (folder / "pack" / "cues").mkdir(exist_ok=True)
    for name, text in CUES.items():
        (folder / "pack" / "cues" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "pack" / "rule.yaml").write_text(RULE.format(more=more), encoding="utf-8")
    (folder / "call.txt").write_text(call, encoding="utf-8")
    return run(monkeypatch, "explain", "call.txt", "--rule", "our.rule", "-p", "pack", *arguments)


TELLS, ASKS = "Agent: The number is for your file.\n", "Agent: May I have your number?\n"
BEFORE = "before_first: asks"


@pytest.mark.parametrize(
    ("more", "call", "outcome", "line"),
    [
        (BEFORE, TELLS + ASKS, "met: heard", "heard         tells  turn 0 (line 1) agent"),
        (BEFORE, TELLS + ASKS, "met: heard", "trigger       asks  turn 1 (line 2) agent"),
        (
            BEFORE,
            ASKS + TELLS,
            "broken: heard only later",
            '"The number is for your file."  does not count: it comes after asks at turn 0',
        ),
        (
            BEFORE,
            TELLS.replace("Agent", "Customer") + ASKS,
            "broken: not heard",
            'nearest miss  tells  turn 0 (line 1) customer  "The number is for your file."  '
            "but said by the customer; it counts from the agent",
        ),
        (
            BEFORE,
            "Agent: We never say the number is for us.\n" + ASKS,
            "broken: not heard",
            "but taken away by the guard `negated`",
        ),
        (
            BEFORE,
            TELLS.replace("file", "file maybe") + ASKS,
            "broken: not heard",
            "but taken away by `maybe` of `not_if`",
        ),
        (
            BEFORE,
            "Agent: The number that we wrote to you about in spring is for us.\n" + ASKS,
            "broken: not heard",
            "but its groups stand further apart than `near` allows",
        ),
        (BEFORE, "Agent: The number.\n" + ASKS, "broken: not heard", "but `what` is said, nothing of `why`"),
        (BEFORE, "Agent: Hm.\n", "not-applicable: what opens", "nothing of what it listens for was heard"),
        (
            BEFORE,
            ASKS.replace("Agent", "Customer") + TELLS,
            "not-applicable: what opens",
            "nearest miss  asks  turn 0 (line 1) customer",
        ),
        (
            "in: {first: 1 turns}",
            ASKS + TELLS,
            "broken: heard only outside",
            "does not count: outside the part of the call that is looked at",
        ),
        (
            "after: asks\nwithin: 1 turns",
            ASKS + "Agent: Well.\nAgent: Now.\n" + TELLS,
            "broken",
            "it comes too far after asks",
        ),
        (
            "after: asks",
            TELLS + ASKS + "Agent: Well.\n",
            "broken: not heard after it",
            "it comes before asks at turn 1",
        ),
        (
            "unless_in_turn: asks",
            TELLS.rstrip("\n") + " May I have your number?\n",
            "broken: heard only in turns in which it does not count",
            "does not count: in a turn in which asks is heard",
        ),
        (
            "answered: yes",
            TELLS + "Customer: No idea.\nAgent: Well.\nCustomer: Hm, so what.\nAgent: So.\n",
            "broken",
            "does not count: not answered with yes",
        ),
        (
            "unless_heard: yes",
            "Customer: Yes please.\nAgent: Hm.\n",
            "not-applicable: excused",
            "excuse        yes  turn 0",
        ),
        ("when: yes", "Customer: Yes please.\n" + TELLS, "met: heard", "applies by    yes  turn 0 (line 1) customer"),
    ],
)
def test_what_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, more: str, call: str, outcome: str, line: str
) -> None:
    done = explained(monkeypatch, folder, more, call)
    assert done.code == 0
    assert f"our.rule  {outcome}" in done.out
    assert line in done.out


def test_nothing_that_counts_is_told_to_be_missed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = explained(monkeypatch, folder, BEFORE, TELLS + ASKS).out
    assert "does not count" not in out
    assert "nearest miss" not in out


def test_two_places_that_look_alike_are_told_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    twice = TELLS.rstrip("\n") + f" {TELLS.removeprefix('Agent: ')}"
    assert explained(monkeypatch, folder, BEFORE, twice + ASKS).out.count("heard         tells") == 1
    found = json.loads(explained(monkeypatch, folder, BEFORE, twice + ASKS, "-f", "json").out)
    assert [one["cue"] for one in found["calls"][0]["heard"]] == ["tells", "tells", "asks"]


def test_as_json(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = json.loads(explained(monkeypatch, folder, BEFORE, ASKS + TELLS, "-f", "json").out)
    [call] = found["calls"]
    assert (call["rule"], call["outcome"], call["reason"]) == ("our.rule", "broken", "heard only later")
    assert [(one["cue"], one["part"], one["counts"]) for one in call["heard"]] == [
        ("asks", "trigger", True),
        ("tells", "subject", False),
    ]
    assert found["problems"] == []


def test_card_data_is_hidden_in_what_is_quoted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = explained(monkeypatch, folder, BEFORE, f"Agent: Is your number {CARD}?\n" + TELLS)
    assert "[PAN ****1111]" in done.out
    assert CARD not in done.all


def test_what_cannot_be_explained(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "explain", "bad.txt", "--rule", "no.such").code == 2
    done = run(monkeypatch, "explain", "broken.json", "bad.txt", "--rule", "mine.no-elephants", "-p", "pack")
    assert done.code == 3
    assert "broken.json:1" in done.out
    assert "mine.no-elephants  broken: heard" in done.out


@pytest.mark.parametrize(
    ("rule", "hint"),
    [("our.rul", "did you mean our.rule?"), ("quartz", "see `compliance rules list`; -p names other packs")],
)
@pytest.mark.parametrize("command", ["explain", "check"])
def test_the_nearest_rule_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, command: str, rule: str, hint: str
) -> None:
    explained(monkeypatch, folder, BEFORE, TELLS + ASKS)
    done = run(monkeypatch, command, "call.txt", "--rule", rule, "-p", "pack")
    assert (done.code, done.err) == (2, f"compliance: no rule of these packs has the id {rule}: {hint}\n")
