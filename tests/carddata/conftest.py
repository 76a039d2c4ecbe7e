from __future__ import annotations

from collections.abc import Callable

import pytest

from compliance_cli.carddata import Detection, detect
from compliance_cli.speech import fold
from compliance_cli.transcript import RawText, Transcript, Turn
from compliance_cli.vocabulary import Role

ROLES = {"a": Role.AGENT, "c": Role.CUSTOMER, "u": Role.UNKNOWN}

Seen = list[tuple[str, str, list[str]]]


def parsed(call: str) -> tuple[Transcript, str]:
    """A call written as lines `a: …` (agent), `c: …` (customer), `u: …` (unknown)."""
    turns = []
    texts: list[str] = []
    at = 0
    for line in call.strip().splitlines():
        who, _, said = line.strip().partition(":")
        said = said.removeprefix(" ")
        turns.append(Turn(at, at + len(said), ROLES[who]))
        texts.append(said)
        at += len(said) + 1
    text = "\n".join(texts)
    return Transcript(RawText(text), tuple(turns)), text


@pytest.fixture
def found() -> Callable[[str], Seen]:
    """What is found in a call: (kind, certainty, the texts of the spans)."""

    def look(call: str) -> Seen:
        transcript, text = parsed(call)
        return [
            (hit.kind.value, hit.certainty.value, [text[span.start : span.end] for span in hit.spans])
            for hit in detect(transcript, fold(text)).hits
        ]

    return look


@pytest.fixture
def detection() -> Callable[[str], tuple[Detection, str]]:
    """The detection of a call, and its text."""

    def look(call: str) -> tuple[Detection, str]:
        transcript, text = parsed(call)
        return detect(transcript, fold(text)), text

    return look
