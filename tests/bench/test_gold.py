"""Marked card numbers: which of them a redacted file still tells."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bench import gold
from bench.gold import Marked, marked

PAN = "4539 5787 6362 1486"


def line(*texts: str, value: str, turn: int = 0) -> str:
    turns = [{"speaker": "customer", "text": text} for text in texts]
    return json.dumps({"turns": turns, "gold_slots": [[turn, "card", value]]})


@pytest.mark.parametrize(
    ("call", "found"),
    [
        (line("Hello", f"My card is {PAN}", value=PAN, turn=1), (Marked(1, 1, hidden=True),)),
        (line("My account is 4471", value="4471"), ()),
    ],
)
def test_values_as_long_as_a_card_number_are_looked_for(tmp_path: Path, call: str, found: tuple[Marked, ...]) -> None:
    path = tmp_path / "calls.jsonl"
    path.write_text(call + "\n", encoding="utf-8")
    assert marked(path) == found


@pytest.mark.parametrize(
    ("texts", "hidden"),
    [
        (["The number is [PAN ****1486]"], True),
        (["453957 it begins and ends 1486"], True),
        (["4539 5787 6", "well"], False),
        (["4539 57", "yes", "87 6362"], False),
    ],
)
def test_a_number_is_readable_where_more_than_a_bin_of_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, texts: list[str], hidden: bool
) -> None:
    path = tmp_path / "calls.jsonl"
    path.write_text(line(*texts, value=PAN), encoding="utf-8")
    monkeypatch.setattr(gold, "redact_file", shutil.copy)
    assert [one.hidden for one in marked(path)] == [hidden]
