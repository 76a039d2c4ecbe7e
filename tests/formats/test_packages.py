"""Archives: what is read of them, what they are written back as, and their limits."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from compliance_cli.batch.inputs import find_inputs
from compliance_cli.errors import InputError, Reason
from compliance_cli.formats import packages
from compliance_cli.redaction.door import redact
from compliance_cli.redaction.settings import DoorSettings
from tests.formats.examples import EXAMPLES, locate, read, said, shown
from tests.formats.office_examples import docx, paragraph, unzipped, zipped
from tests.formats.planting import hidden

PAN = "4111 1111 1111 1111"
TALK = f"Agent: hi\nCustomer: my card is {PAN}\n"
MASKED = "Agent: hi\nCustomer: my card is [PAN ****1111]\n"


def test_every_file_of_an_archive_is_a_call() -> None:
    files = {example.name: example.text for example in EXAMPLES}
    document = read(zipped(files), "calls.zip")
    assert document.format == "archive"
    assert [said(call) for call in document.calls] == [example.turns for example in EXAMPLES]
    assert shown(document.calls[-1].id) == "zh"
    located = locate(zipped(files), "calls.zip")
    assert [said(call) for call in located.calls] == [example.turns for example in EXAMPLES]
    assert [stream.transcript for stream in located.streams[: len(located.calls)]] == list(located.calls)


def test_an_archive_is_written_back_with_the_numbers_masked() -> None:
    files = {
        "a/one.txt": TALK.encode(),
        "two.json": b'{"turns": [{"text": "bye"}], "n": 4111111111111111}',
        "three.txt": TALK.encode("utf-16"),
        "four.docx": docx(paragraph(f"Agent: card {PAN}")),
        "five.zip": zipped({"six.txt": TALK}),
        f"{PAN}.txt": b"Agent: hi\n",
        "sound.wav": b"RIFF1234",
        "__MACOSX/._one.txt": b"\x00\x05",
        "empty.txt": b"",
    }
    redacted = unzipped(hidden(zipped(files), "calls.zip"))
    assert list(redacted) == [name.replace(PAN, "[PAN xxxx1111]") for name in files]
    assert redacted["a/one.txt"].decode() == MASKED
    assert redacted["two.json"] == files["two.json"].replace(b"4111111111111111", b'"[PAN ****1111]"')
    assert redacted["three.txt"].decode("utf-16") == MASKED
    assert b"[PAN ****1111]" in unzipped(redacted["four.docx"])["word/document.xml"]
    assert unzipped(redacted["five.zip"]) == {"six.txt": MASKED.encode()}
    assert redacted["sound.wav"] == files["sound.wav"]


def test_an_archive_without_card_data_stays_as_it_is() -> None:
    data = zipped({"a.txt": "Agent: hi", "folder/": ""})
    assert hidden(data, "a.zip") == data


def test_gzip() -> None:
    data = gzip.compress(TALK.encode(), mtime=0)
    document = read(data, "call.txt.gz")
    assert (document.format, shown(document.calls[0].id)) == ("text", "call")
    redacted = hidden(data, "call.txt.gz")
    assert gzip.decompress(redacted).decode() == MASKED


def test_a_file_that_cannot_be_read_does_not_stop_the_others() -> None:
    document = read(zipped({"a.txt": "Agent: hi", "b.json": '{"turns": [', "c.html": "<html>"}), "a.zip")
    assert len(document.calls) == 1
    told = [(problem.reason, problem.inside) for problem in document.problems]
    assert told == [(Reason.BROKEN_JSON, (2,)), (Reason.UNKNOWN_FORMAT, (3,))]
    assert redact(zipped({"a.txt": TALK, "b.json": "{"}), "a.zip", DoorSettings()).data is None


def with_password() -> bytes:
    data = bytearray(zipped({"a.txt": "Agent: hi"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def nested(deep: int) -> bytes:
    data = zipped({"a.txt": "Agent: hi"})
    for _ in range(deep):
        data = zipped({"a.zip": data})
    return data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 and no more", Reason.BROKEN_FORMAT),
        (gzip.compress(b"Agent: hi", mtime=0)[:12], Reason.BROKEN_FORMAT),
        (b"\x1f\x8b\x00", Reason.BROKEN_FORMAT),
        (with_password(), Reason.SIGNED),
        (nested(2), None),
        (nested(3), Reason.TOO_DEEP),
        (zipped({"a.wav": b"RIFF"}), Reason.NO_TURNS),
        (zipped({"a.json": '{"turns": ['}), Reason.BROKEN_JSON),
        (zipped({}), Reason.BINARY),
    ],
)
def test_what_is_refused(data: bytes, reason: Reason | None) -> None:
    if reason is None:
        assert len(read(data, "a.zip").calls) == 1
        return
    with pytest.raises(InputError) as caught:
        read(data, "a.zip")
    assert caught.value.problem.reason is reason


def test_a_small_archive_that_holds_much_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "LARGEST", 1_000_000)
    monkeypatch.setattr(packages, "MOST_MEMBERS", 3)
    for data in (
        zipped({"a.txt": b"x" * 1_000_001}),
        zipped({"a.txt": b"x" * 600_000, "b.txt": b"x" * 600_000}),
        gzip.compress(b"x" * 1_000_001, mtime=0),
        zipped({f"{number}.txt": b"x" for number in range(4)}),
    ):
        with pytest.raises(InputError) as caught:
            read(data, "a.zip")
        assert caught.value.problem.reason is Reason.UNPACKED_TOO_LARGE


def test_what_an_archive_says_of_its_files_is_kept() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.comment = b"by hand"
        info = zipfile.ZipInfo("a.txt", (2020, 2, 2, 2, 2, 2))
        info.external_attr = 0o600 << 16
        archive.writestr(info, TALK, compress_type=zipfile.ZIP_STORED)
    with zipfile.ZipFile(io.BytesIO(hidden(made.getvalue(), "a.zip"))) as after:
        (info,) = after.infolist()
        assert (after.comment, info.date_time, info.external_attr) == (b"by hand", (2020, 2, 2, 2, 2, 2), 0o600 << 16)
        assert info.compress_type == zipfile.ZIP_STORED


def test_archives_in_a_folder_are_taken(tmp_path: Path) -> None:
    for name in ("a.zip", "b.json.gz", "c.log.gz", "d.gz", "e.docx", "f.xlsx", "g.vcon", "h.png"):
        (tmp_path / name).write_bytes(b"x")
    names = [one.relative for one in find_inputs([str(tmp_path)]).inputs]
    assert names == ["a.zip", "b.json.gz", "e.docx", "f.xlsx", "g.vcon"]


def zipped_with_notes() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(f"{PAN}/", b"")
        archive.writestr(f"{PAN}/a.txt", "Agent: hi")
        archive.writestr("4111111111111111/a.txt", "Agent: ho")
        archive.writestr(".hidden.txt", f"a note: {PAN}\n")
        info = zipfile.ZipInfo("b.txt")
        info.comment = f"card {PAN}".encode()
        archive.writestr(info, "Agent: hm")
        archive.comment = b"of 4111-1111-1111-1111"
    return made.getvalue()


def test_names_of_folders_hidden_files_and_notes_hold_no_number() -> None:
    before = zipped_with_notes()
    after = hidden(before, "a.zip")
    with zipfile.ZipFile(io.BytesIO(after)) as archive:
        assert archive.namelist() == [
            "[PAN xxxx1111]/",
            "[PAN xxxx1111]/a.txt",
            "[PAN xxxx1111]/a-2.txt",
            ".hidden.txt",
            "b.txt",
        ]
        assert archive.read(".hidden.txt") == b"a note: [PAN ****1111]\n"
        assert (archive.comment, archive.infolist()[4].comment) == (b"", b"")
    assert b"4111" not in after
    inner = unzipped(hidden(zipped({"in.zip": before}), "a.zip"))["in.zip"]
    assert b"4111" not in inner


@pytest.mark.parametrize(("name", "kept"), [("call.txt", True), (f"{PAN}.txt", False)])
def test_the_name_within_a_gzip_file(name: str, kept: bool) -> None:
    made = io.BytesIO()
    with gzip.GzipFile(name, "wb", fileobj=made, mtime=0) as file:
        file.write(b"Agent: hi")
    after = hidden(made.getvalue(), "a.txt.gz")
    assert (after == made.getvalue()) is kept
    assert PAN.encode() not in after
    assert gzip.decompress(after) == b"Agent: hi"
