from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path

import pytest

from compliance_cli.batch.files import in_words, read_bytes, written_whole
from compliance_cli.batch.inputs import Input, find_inputs
from compliance_cli.errors import InputError, Reason, UsageError
from compliance_cli.safetext import SafeText


def entry(path: Path) -> Input:
    return Input(SafeText("shown"), path, path.name, path.name)


def reason_of(path: Path, limit: int = 10) -> Reason:
    with pytest.raises(InputError) as caught:
        read_bytes(entry(path), limit)
    assert caught.value.problem.source == "shown"
    return caught.value.problem.reason


def test_reading_up_to_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    assert read_bytes(entry(tmp_path / "a"), 10) == b"0123456789"
    assert reason_of(tmp_path / "a", 9) is Reason.TOO_LARGE


def test_reading_standard_input_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    (stdin,) = find_inputs(["-"]).inputs
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"0123456789")))
    assert read_bytes(stdin, 10) == b"0123456789"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"0123456789")))
    with pytest.raises(InputError, match="the limit is 9 bytes"):
        read_bytes(stdin, 9)


def test_what_cannot_be_read(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "missing") is Reason.NOT_FOUND
    assert reason_of(tmp_path) is Reason.IS_FOLDER
    (tmp_path / "file").write_bytes(b"x")
    assert reason_of(tmp_path / "file" / "below") is Reason.NOT_FOUND
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert reason_of(tmp_path / "loop") is Reason.NOT_FOUND


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_missing_rights(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "a").chmod(0)
    assert reason_of(tmp_path / "a") is Reason.NO_RIGHTS


def test_a_file_is_written_whole_for_its_owner(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    with written_whole(target) as file:
        file.write(b"half")
        assert not target.exists()
        file.write(b" whole")
    assert target.read_bytes() == b"half whole"
    assert os.name == "nt" or stat.S_IMODE(target.stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["out.json"]


def interrupted_write(target: Path) -> None:
    with written_whole(target) as file:
        file.write(b"half")
        raise KeyboardInterrupt


def test_a_file_is_left_as_it_was_when_writing_fails(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_bytes(b"before")
    with pytest.raises(KeyboardInterrupt):
        interrupted_write(target)
    assert target.read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["out.json"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"before")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with written_whole(tmp_path / "link") as file:
        file.write(b"after")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"after"


@pytest.mark.skipif(os.name == "nt", reason="no such device")
def test_a_device_is_written_to_and_not_replaced() -> None:
    with written_whole(Path("/dev/null")) as file:
        file.write(b"x")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@pytest.mark.parametrize("name", ["missing/out.json", "."])
def test_a_place_that_cannot_be_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="cannot be written"), written_whole(tmp_path / name) as file:
        file.write(b"x")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("size", "words"), [(1, "1 bytes"), (1 << 10, "1 kB"), (50 << 20, "50 MB"), (3 << 30, "3 GB"), (1500, "1500 bytes")]
)
def test_a_size_in_words(size: int, words: str) -> None:
    assert in_words(size) == words
