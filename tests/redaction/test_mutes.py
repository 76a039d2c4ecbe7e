"""Mute ranges: the seconds in which card data is spoken, and the files that say so."""

from __future__ import annotations

import json
import math
import shutil
import struct
import subprocess
import wave
from itertools import pairwise
from pathlib import Path

import pytest

from compliance_cli.redaction.door import redact
from compliance_cli.redaction.mute_files import MUTE_FORMATS
from compliance_cli.redaction.mutes import Mute, Mutes
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.vocabulary import Kind
from tests.formats.examples import TRANSCRIBE
from tests.formats.vendor_examples import SERVICES

PAN = "4111 1111 1111 1111"


def mutes(data: object, name: str = "a.json") -> Mutes:
    text = data if isinstance(data, str) else json.dumps(data)
    (found,) = redact(text.encode(), name, DoorSettings()).mutes
    return found


def turn(text: str, start: float | None = None, end: float | None = None, **more: object) -> dict[str, object]:
    return {"speaker": "customer", "text": text, "start": start, "end": end, **more}


def word(text: str, start: float, end: float) -> dict[str, object]:
    return {"word": text, "start": start, "end": end}


WORDS = [word("card", 5.0, 5.5), word("4111", 6.0, 6.5), word("1111", 6.5, 7), word("1111", 7, 7.5), word("1111", 8, 9)]


@pytest.mark.parametrize(
    ("turns", "ranges"),
    [
        ([turn(f"card {PAN}", 5, 9, words=WORDS)], [(5.8, 9.2)]),
        ([turn(f"card {PAN}", 5, 9)], [(4.8, 9.2)]),
        ([turn(f"card {PAN}", 0.1, 9)], [(0.0, 9.2)]),
        ([turn(f"card {PAN}", 5, 9, words=WORDS[:3])], [(5.8, 9.2)]),  # the end has no time: to the turn's end
        (
            [turn(f"card {PAN} ok", 5, 11, words=[*WORDS[2:], word("ok", 10, 11)])],
            [(4.8, 9.2)],
        ),
        ([turn(f"card {PAN}", 5), turn("thanks", 8)], [(4.8, 9.2)]),  # only beginnings: one second more
        ([turn("card 4111 1111", 5, 6), turn("1111 1111", 6.3, 7)], [(4.8, 7.2)]),
        ([turn("hi", 5, 6)], []),
    ],
)
def test_ranges(turns: list[dict[str, object]], ranges: list[tuple[float, float]]) -> None:
    found = mutes({"turns": turns})
    assert [(mute.start, mute.end) for mute in found.ranges] == ranges
    assert found.untimed == 0


def test_two_kinds_in_one_range() -> None:
    (mute,) = mutes({"turns": [turn(f"card {PAN}, security code 737", 5, 9)]}).ranges
    assert (mute.start, mute.end, mute.kinds) == (4.8, 9.2, (Kind.PAN, Kind.CVV))


@pytest.mark.parametrize(
    "file",
    [
        {"turns": [turn(f"card {PAN}")]},
        {"turns": [turn(f"card {PAN}", 5)]},
        {"turns": [turn("hi", 5, 6), turn(f"card {PAN}")]},
        {"turns": [turn("card 4111 1111"), turn("1111 1111")]},  # two places, one piece
        f"[09:30:05 - 09:30:06] Agent: hi\n[09:30:07 - 09:30:09] Customer: my card is {PAN}\n",  # times of day
    ],
)
def test_card_data_without_a_time_is_counted(file: object) -> None:
    found = mutes(file, "a.txt" if isinstance(file, str) else "a.json")
    assert (found.ranges, found.untimed) == ((), 1)


def test_a_number_of_which_a_part_has_no_time_is_counted() -> None:
    found = mutes({"turns": [turn("card 4111 1111", 5, 6), turn("1111 1111")]})
    assert ([(mute.start, mute.end) for mute in found.ranges], found.untimed) == ([(4.8, 6.2)], 1)


def test_numbers_in_digits_have_the_time_of_their_spoken_words() -> None:
    text = next(one.text for one in SERVICES if one.name == "deepgram.json")
    found = mutes(text)
    assert [(mute.start, mute.end, mute.kinds) for mute in found.ranges] == [
        (5.7, 10.85, (Kind.PAN,)),
        (15.4, 16.65, (Kind.CVV,)),
    ]


def test_words_of_a_vendor_have_exact_times() -> None:
    (mute,) = mutes(TRANSCRIBE).ranges
    assert (mute.start, mute.end) == (2.8, 5.7)


SOX = """#!/bin/sh
set -e
IN=$1
export IN
BITS=$(soxi -b "$IN")
[ "$BITS" -gt 0 ] || BITS=16
sox \\
  '|sox "$IN" -p trim 0 =1.5' \\
  '|sox "$IN" -p trim 1.5 =2.25 vol 0' \\
  '|sox "$IN" -p trim 2.25 =4' \\
  '|sox "$IN" -p trim 4 =4.5 vol 0' \\
  '|sox "$IN" -p trim 4.5' \\
  -b "$BITS" "$2"
"""
RANGES = (Mute(1.5, 2.25, (Kind.PAN,)), Mute(4.0, 4.5, (Kind.CVV, Kind.EXPIRY)))


@pytest.mark.parametrize(
    ("program", "text"),
    [
        ("ffmpeg", "asetnsamples=n=64:p=0,volume=enable='between(t,1.5,2.25)+between(t,4,4.5)':volume=0\n"),
        ("audacity", "1.500000\t2.250000\tPAN\n4.000000\t4.500000\tCVV+EXPIRY\n"),
        ("sox", SOX),
    ],
)
def test_files(program: str, text: str) -> None:
    assert MUTE_FORMATS[program].written(RANGES) == text


def test_json() -> None:
    assert json.loads(MUTE_FORMATS["json"].written(RANGES)) == [
        {"start": 1.5, "end": 2.25, "kinds": ["pan"]},
        {"start": 4.0, "end": 4.5, "kinds": ["cvv", "expiry"]},
    ]


@pytest.mark.parametrize(
    ("program", "text"), [("ffmpeg", "anull\n"), ("audacity", ""), ("json", "[]\n"), ("sox", "trim 0'")]
)
def test_nothing_to_mute(program: str, text: str) -> None:
    assert text in MUTE_FORMATS[program].written(())


def tone(path: Path, seconds: float = 6.0, rate: int = 8000) -> None:
    samples = (round(12000 * math.sin(2 * math.pi * 440 * n / rate)) for n in range(round(seconds * rate)))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))


def silences(path: Path) -> list[tuple[float, float]]:
    """The stretches of at least 0.05 s without sound, in seconds."""
    with wave.open(str(path), "rb") as file:
        rate, frames = file.getframerate(), file.readframes(file.getnframes())
    loud = [n / rate for (n, (sample,)) in enumerate(struct.iter_unpack("<h", frames)) if abs(sample) > 200]
    borders = [0.0, *loud, len(frames) / 2 / rate]
    return [(a, b) for a, b in pairwise(borders) if b - a > 0.05]


COMMANDS = {
    "ffmpeg": ["ffmpeg", "-v", "error", "-i", "in.wav", "-filter_script:a", "cues", "-c:a", "pcm_s16le", "out.wav"],
    "sox": ["sh", "cues", "in.wav", "out.wav"],
}


@pytest.mark.parametrize("program", COMMANDS)
@pytest.mark.parametrize("ranges", [RANGES, (), (Mute(0.0, 1.0, (Kind.PAN,)),)], ids=["two", "none", "first"])
def test_the_recording_is_silent_there_and_nowhere_else(program: str, ranges: tuple[Mute, ...], tmp_path: Path) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    tone(tmp_path / "in.wav")
    (tmp_path / "cues").write_text(MUTE_FORMATS[program].written(ranges), encoding="ascii")
    subprocess.run(COMMANDS[program], cwd=tmp_path, check=True, capture_output=True, timeout=60)
    found = silences(tmp_path / "out.wav")
    assert len(found) == len(ranges)
    for (begins, ends), mute in zip(found, ranges, strict=True):
        assert begins == pytest.approx(mute.start, abs=0.02)
        assert ends == pytest.approx(mute.end, abs=0.02)
