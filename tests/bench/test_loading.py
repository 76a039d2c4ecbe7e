"""The bench of loading makes packs that are valid."""

from __future__ import annotations

from pathlib import Path

from bench.loading import loaded, write_pack
from compliance_cli.packs import validate


def test_the_pack_is_valid_and_whole(tmp_path: Path) -> None:
    write_pack(tmp_path / "big", 3)
    assert validate([str(tmp_path / "big")]) == ()
    seconds, book = loaded(tmp_path / "big")
    assert seconds > 0
    assert [rule.id for rule in book.rules] == ["big.rule-0", "big.rule-1", "big.rule-2"]
