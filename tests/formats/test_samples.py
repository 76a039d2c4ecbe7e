"""Vendors' own files, where they are at hand: `tests/samples.toml` says what each should give.

The files are others' and are not in the project. They are looked for in the folder that COMPLIANCE_SAMPLES
names, or in `shared/samples` beside the project.
"""

from __future__ import annotations

import os
import re
import tomllib
from itertools import pairwise
from pathlib import Path, PurePath

import pytest

from bench.planted.planting import typed
from compliance_cli import formats
from compliance_cli.errors import InputError
from compliance_cli.formats.model import Document, ReadOptions
from compliance_cli.formats.packages import is_package
from compliance_cli.formats.timing import words_in
from compliance_cli.redaction.door import redact
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.redaction.splice import Edit, splice
from tests.formats.office_examples import unzipped
from tests.formats.planting import hidden, parts_between

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = tomllib.loads((ROOT / "tests" / "samples.toml").read_text("utf-8"))
FOLDERS = [
    Path(os.environ.get("COMPLIANCE_SAMPLES", "")),
    *(above / "shared" / "samples" for above in ROOT.parents[:2]),
]
SAMPLES = next((folder for folder in FOLDERS if folder.name and folder.is_dir()), None)

READ = sorted(name for name, told in EXPECTED.items() if told["kind"] == "read")
REFUSED = sorted(name for name, told in EXPECTED.items() if told["kind"] == "refused")
SPOKEN = "card number is four zero one two eight eight eight eight eight eight eight eight one eight eight one"
HAN = "卡号是四零一二八八八八八八八八一八八一"
MASKS = ("[PAN ****1881]", "[PAN]")

LARGE = 300_000
"""Bytes of files that are left to `bench/planted`."""
LONE = re.compile(r'"(?:four|eight|四|八)[ ,.]*"')

pytestmark = pytest.mark.skipif(SAMPLES is None, reason="the samples are not at hand")


def sample(name: str) -> bytes:
    assert SAMPLES is not None
    return (SAMPLES / name).read_bytes()


def text_of(data: bytes) -> str:
    return (unzipped(data)["word/document.xml"] if is_package(data) else data).decode()


def times(document: Document) -> list[tuple[float | None, float | None]]:
    return [(turn.begins, turn.ends) for turn in document.calls[0].turns]


def test_every_sample_is_listed() -> None:
    assert SAMPLES is not None
    found = {path.relative_to(SAMPLES).as_posix() for path in SAMPLES.glob("*/*") if path.suffix != ".md"}
    assert found == set(EXPECTED)


@pytest.mark.parametrize("name", READ)
def test_what_is_read(name: str) -> None:
    told = EXPECTED[name]
    document = formats.read(sample(name), name, ReadOptions())
    (call,) = document.calls
    speakers = {turn.speaker.expose() for turn in call.turns if turn.speaker is not None}
    assert (document.format, len(call.turns), len(speakers)) == (told["format"], told["turns"], told["speakers"])
    said = [time for turn in call.turns for time in (turn.begins, turn.ends) if time is not None]
    if "first" in told:
        assert (round(min(said), 3), round(max(said), 3)) == (told["first"], told["last"])
    else:
        assert said == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(name: str) -> None:
    with pytest.raises(InputError) as caught:
        formats.read(sample(name), name, ReadOptions())
    assert caught.value.problem.reason.name == EXPECTED[name]["reason"]


@pytest.mark.parametrize("name", READ)
def test_nothing_is_hidden_where_nothing_is(name: str) -> None:
    data = sample(name)
    result = redact(data, name, DoorSettings())
    assert result.pieces == EXPECTED[name].get("hidden", 0)
    assert (result.data == data) is (result.pieces == 0)


@pytest.mark.parametrize("name", READ)
def test_a_typed_number_is_hidden_and_nothing_else_changes(name: str) -> None:
    """One place of each file; `bench/planted` tries many more."""
    data = sample(name)
    if len(data) > LARGE:
        pytest.skip("takes seconds")
    count = typed(data, PurePath(name).name, strings=1, others=0)
    assert count.planted == 1
    assert count.perfect


@pytest.mark.parametrize("name", READ)
def test_a_number_spoken_in_a_turn_is_hidden_in_every_copy(name: str) -> None:
    """Words of a turn become a number in every place that repeats them; then the file is redacted."""
    document = formats.locate(sample(name), name, ReadOptions())
    edits = with_number(document)
    if not edits:
        pytest.skip("no turn is long enough")
    planted = splice(document, edits)
    redacted = hidden(planted, name)
    before, after = text_of(planted), text_of(redacted)
    assert re.search(r"\b(?:zero|eight eight)\b|八八", before)
    assert not re.search(r"zero one|one two|two eight|eight eight|八八|四零", after)
    assert LONE.findall(after) == LONE.findall(text_of(sample(name)))
    if not document.offsets:
        assert parts_between(before, after, MASKS)
    first, second = (formats.read(data, name, ReadOptions()) for data in (planted, redacted))
    assert first.format == second.format
    assert times(first) == times(second)


def with_number(document: Document) -> list[Edit]:
    """Edits that put a number, word for word, in place of some words of a turn that only blanks part."""
    transcript = document.streams[0].transcript
    text = transcript.text.expose()
    for turn in transcript.turns:
        words = [(turn.start + start, turn.start + end) for _, start, end in words_in(text[turn.start : turn.end])]
        han = bool(re.search("[\u4e00-\u9fff]", text[turn.start : turn.end]))
        number = list(HAN) if han else SPOKEN.split()
        for at in range(len(words) - len(number)):
            places = words[at : at + len(number)]
            parted = all(not text[end:start].strip() for (_, end), (start, _) in pairwise(places))
            if parted:
                return [
                    Edit(start, end, word, word, stream=0) for (start, end), word in zip(places, number, strict=True)
                ]
    return []
