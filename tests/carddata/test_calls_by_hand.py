"""Calls written by hand, not by the generator: what stands in braces is hidden, every other letter and digit stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from compliance_cli.carddata import Detection

Detector = Callable[[str], tuple[Detection, str]]

CALLS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "calls-by-hand.yaml").read_text("utf-8"))


def marked(call: str) -> tuple[str, list[bool]]:
    """A call without its braces, and for each code point of its text (its turns) whether it stood in braces."""
    plain, inside, hidden = "", False, []
    for line in call.split("\n"):
        who, said = line[:3], line[3:]
        clean = re.sub("[{}]", "", said)
        plain += f"{who}{clean}\n"
        for letter in said:
            if letter in "{}":
                inside = letter == "{"
            else:
                hidden.append(inside)
        hidden.append(False)
    return plain.rstrip("\n"), hidden[:-1]


@pytest.mark.parametrize("call", CALLS["hidden"])
def test_what_stands_in_braces_is_hidden_and_nothing_else(call: str, detection: Detector) -> None:
    plain, wanted = marked(call)
    found, text = detection(plain)
    covered = [False] * len(text)
    for hit in found.hits:
        for span in hit.spans:
            covered[span.start : span.end] = [True] * (span.end - span.start)
    words = [match.span() for match in re.finditer(r"[A-Za-zÀ-ɏЀ-ӿ']+|\w", text)]
    left = [text[start:end] for start, end in words if wanted[start] and not covered[start]]
    lost = [text[start:end] for start, end in words if covered[start] and not wanted[start]]
    assert (left, lost) == ([], [])


@pytest.mark.parametrize("call", CALLS["harmless"])
def test_harmless_numbers_stay(call: str, detection: Detector) -> None:
    found, text = detection(call)
    assert [text[span.start : span.end] for hit in found.hits for span in hit.spans] == []
