from __future__ import annotations

from datetime import date

import pytest

from compliance_cli.cli import values
from compliance_cli.errors import UsageError
from compliance_cli.vocabulary import MaskStyle, Role


@pytest.mark.parametrize(
    ("text", "size"),
    [("50MB", 50 << 20), ("1.5 GB", 3 << 29), ("2000", 2000), ("10k", 10 << 10), ("7 MiB", 7 << 20), ("3b", 3)],
)
def test_a_size(text: str, size: int) -> None:
    assert values.size(text, "--max-file-size") == size


@pytest.mark.parametrize("text", ["", "0", "MB", "-5MB", "5TB", "0.1", "1e9", "５MB", "5 0MB"])
def test_no_size(text: str) -> None:
    with pytest.raises(UsageError, match="--max-file-size takes a size"):
        values.size(text, "--max-file-size")


@pytest.mark.parametrize(("text", "seconds"), [("10", 10.0), ("0.5", 0.5)])
def test_seconds(text: str, seconds: float) -> None:
    assert values.seconds(text, "--timeout") == seconds


@pytest.mark.parametrize("text", ["0", "-1", "nan", "inf", "ten", "", "1e3"])
def test_no_seconds(text: str) -> None:
    with pytest.raises(UsageError, match="--timeout takes a number of seconds"):
        values.seconds(text, "--timeout")


def test_a_day() -> None:
    assert values.day("2026-10-03", "--as-of") == date(2026, 10, 3)
    with pytest.raises(UsageError, match="--as-of takes a date"):
        values.day("3.10.2026", "--as-of")


def test_pairs() -> None:
    assert values.pairs(["a=1", "b=x=y"], "--meta") == {"a": "1", "b": "x=y"}


@pytest.mark.parametrize("texts", [["a"], ["=1"], ["a="], ["a=1", "a=1"]])
def test_no_pairs(texts: list[str]) -> None:
    with pytest.raises(UsageError, match=r"^--meta "):
        values.pairs(texts, "--meta")


def test_speakers() -> None:
    assert values.speakers(["Anna=agent", "x=y=bot"]) == {"Anna": Role.AGENT, "x=y": Role.BOT}


@pytest.mark.parametrize("text", ["Anna", "=agent", "Anna=", "Anna=Agent", "Anna=unknown"])
def test_no_speakers(text: str) -> None:
    with pytest.raises(UsageError, match=r"^--speaker .*agent, customer, bot"):
        values.speakers([text])


def test_one_of() -> None:
    assert values.one_of(MaskStyle, "bin-last4", "--mask") is MaskStyle.BIN_LAST4
    with pytest.raises(UsageError, match=r"^--mask takes one of: full, last4, bin-last4$"):
        values.one_of(MaskStyle, "4111", "--mask")
