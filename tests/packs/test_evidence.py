"""Files of evidence: what they hold, what is wrong with them, where they lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from compliance_cli.packs import load, shelf, shipped_packs, validate
from compliance_cli.packs.cuemodel import Evidence
from compliance_cli.packs.evidence import read_evidence, written
from compliance_cli.packs.freezing import freeze
from compliance_cli.packs.page import Complaint, Page
from tests.packs.shelves import SHELF
from tests.packs.shelves import shelf as made

FILE = "# learnt\n[en] -52 8 -40\n23\tcvv card_secur\n-12\tnever\n[zh] -60 4 -50\n9\t卡 卡号\n"


def reading(data: bytes) -> tuple[dict[str, Evidence], list[Complaint]]:
    complaints: list[Complaint] = []
    return dict(read_evidence(data, Page("evidence/a.tsv", complaints, []))), complaints


def test_a_file_is_read_and_written_back() -> None:
    found, complaints = reading(FILE.encode())
    assert complaints == []
    assert {key: (one.start, one.heard, one.doubted) for key, one in found.items()} == {
        "en": (-52, 8, -40),
        "zh": (-60, 4, -50),
    }
    assert list(found["en"].weights()) == [(23, ["cvv", "card_secur"]), (-12, ["never"])]
    assert written(found, "learnt") == FILE


WRONG = [
    ("no head", "9\tcvv\n", 1, "head"),
    ("a head of another language", "[fr] 1 2 3\n9\tcvv\n", 1, "head"),
    ("a head without borders", "[en] 1\n9\tcvv\n", 1, "head"),
    ("a score out of reach", "[en] 1 9999 3\n9\tcvv\n", 1, "head"),
    ("a language twice", "[en] 1 2 3\n9\tcvv\n[en] 1 2 3\n", 3, "stands above"),
    ("no tab", "[en] 1 2 3\n9 cvv\n", 2, "tab"),
    ("a weight out of reach", "[en] 1 2 3\n\n128\tcvv\n", 3, "127"),
    ("no gram", "[en] 1 2 3\n9\t\n", 2, "grams"),
    ("not UTF-8", b"[en] 1 2 3\n9\t\xff\n", 2, "UTF-8"),
]


@pytest.mark.parametrize(("text", "line", "told"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_is_wrong_is_told_with_its_line(text: str | bytes, line: int, told: str) -> None:
    _, complaints = reading(text if isinstance(text, bytes) else text.encode())
    assert [(one.position.file, one.position.line) for one in complaints] == [("evidence/a.tsv", line)]
    assert told in complaints[0].what


def test_evidence_lies_beside_the_cues_and_counts_for_the_digest(tmp_path: Path) -> None:
    root = made(tmp_path / "rules", {**SHELF, "evidence/greeting.tsv": FILE})
    book = load([], root=root)
    assert book.cues["greeting"].evidence["zh"].heard == 4
    assert book.by_wordings_alone().cues["greeting"].evidence == {}
    other = made(tmp_path / "others", {**SHELF, "evidence/greeting.tsv": FILE.replace("23", "24")})
    assert load([], root=other).packs[0].sha256 != book.packs[0].sha256
    _, files = freeze([], tmp_path / "vendor", root=root)
    assert "evidence/greeting.tsv" in files
    assert load([str(tmp_path / "vendor")], root=root).packs[0].sha256 == book.packs[0].sha256


def test_what_is_wrong_in_a_shelf_is_told_by_validate(tmp_path: Path) -> None:
    root = made(tmp_path / "rules", {**SHELF, "evidence/greeting.tsv": "oops\n"})
    assert [one for one in validate([], root=root) if "greeting.tsv:1:1" in one]


def test_shipped_evidence_is_sound_and_of_cues_that_there_are() -> None:
    folder = shelf.shipped().inside(shelf.EVIDENCE_FOLDER)
    cues = load(shipped_packs(), every_cue=True).cues
    for name, (spot,) in shelf.files_by_name([folder], shelf.EVIDENCE_SUFFIX).items():
        found, complaints = reading(spot.path.read_bytes())
        assert complaints == []
        assert name in cues
        assert all(one.doubted < one.heard for one in found.values())
        # What is heard must need more than a stretch that says nothing.
        assert all(one.start < one.heard for one in found.values())
