"""The rule book as the engine sees it."""

from __future__ import annotations

from compliance_cli import packs


def test_a_book_for_a_run_holds_all_but_the_examples() -> None:
    whole = packs.load(["card-data"])
    lean = whole.without_examples()
    assert any(rule.examples for rule in whole.rules)
    assert not any(rule.examples for rule in lean.rules)
    assert not any(cue.examples for cue in lean.cues.values())
    assert [rule.id for rule in lean.rules] == [rule.id for rule in whole.rules]
    assert [pack.sha256 for pack in lean.packs] == [pack.sha256 for pack in whole.packs]
    assert lean.cues.keys() == whole.cues.keys()
