"""The measure of planted numbers: it sees what is masked, what is not, and what else changes."""

from __future__ import annotations

import json

import pytest

from bench.planted import planting
from bench.planted.leaves import opened
from bench.planted.planting import spoken, typed
from compliance_cli.redaction.door import Redaction, redact
from tests.formats.office_examples import docx, paragraph

TALK = {
    "id": "a1",
    "turns": [
        {"speaker": "agent", "text": "Could you please tell me what you might need on this fine day?", "start": 1.5},
        {
            "speaker": "customer",
            "text": "I wonder when my big parcel will arrive at our house, thank you.",
            "start": 5,
        },
    ],
    "summary": "I wonder when my big parcel will arrive at our house, thank you.",
}
JSON = json.dumps(TALK, indent=1).encode()
TEXT = (
    b"Agent: Could you please tell me what I can do for you?\r\nCustomer: I would like to know where my parcel is.\r\n"
)


@pytest.mark.parametrize(
    ("data", "name", "leaves"),
    [
        (JSON, "a.json", 17),
        (TEXT, "a.txt", 2),
        (docx(paragraph("Agent: What can I do for you?") + paragraph("Customer: Nothing")), "a.docx", 2),
    ],
)
def test_a_file_is_its_leaves_and_what_is_between(data: bytes, name: str, leaves: int) -> None:
    whole = opened(data, name)
    assert len(whole.leaves) == leaves
    assert opened(whole.written(whole.texts), name).text == whole.text


def test_all_is_masked() -> None:
    for data, name in ((JSON, "a.json"), (TEXT, "a.txt")):
        for count in (typed(data, name), spoken(data, name)):
            assert count.perfect
            assert count.planted == count.masked > 0
            assert count.runs > 0


def test_every_copy_counts() -> None:
    count = spoken(JSON, "a.json")
    assert (count.runs, count.planted) == (2, 3)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        (b'"id": "a1"', b'"id": "a2"', "changed"),
        (b'"id":', b'"id" :', "changed"),
        (b"[PAN ****1111]", b"4111 1111", "masked"),
        (b'"start": 1.5', b'"start": 2.5', "changed"),
    ],
)
def test_what_goes_wrong_is_counted(monkeypatch: pytest.MonkeyPatch, old: bytes, new: bytes, field: str) -> None:
    def spoilt(*arguments: object) -> Redaction:
        made = redact(*arguments)  # type: ignore[arg-type]  # passed on as they come
        data = made.data
        if data is None or b"[PAN" not in data:
            return made
        return Redaction(made.source, made.format, data.replace(old, new), made.pieces)

    monkeypatch.setattr(planting, "redact", spoilt)
    count = typed(JSON, "a.json")
    assert not count.perfect
    assert count.changed if field == "changed" else count.masked < count.planted
