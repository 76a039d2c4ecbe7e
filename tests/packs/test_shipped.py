"""The packs that come with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from compliance_cli.packs import load, shelf, shipped_packs, validate
from compliance_cli.packs.model import RuleBook
from compliance_cli.review.examples import gaps


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load(shipped_packs())


def test_they_have_no_problem() -> None:
    assert validate() == ()


def test_the_defaults_belong_to_no_market(book: RuleBook) -> None:
    assert {pack.id for pack in load().packs} == {pack.id for pack in book.packs if pack.default}
    assert not [pack.id for pack in book.packs if pack.default and pack.market]


def test_each_rule_has_a_good_and_a_bad_example_in_each_language_it_is_heard_in(book: RuleBook) -> None:
    assert gaps(book) == ()


def test_each_rule_speaks_english_and_chinese(book: RuleBook) -> None:
    assert [rule.id for rule in book.rules if not {"en", "zh"} <= rule.title.keys() & rule.message.keys()] == []


def test_each_rule_names_what_it_rests_on(book: RuleBook) -> None:
    assert [rule.id for rule in book.rules if not rule.sources] == []


def test_a_verified_source_says_where_it_was_read_unless_it_has_no_page(book: RuleBook) -> None:
    without = {key for key, source in book.sources.items() if source.verified and not source.address}
    assert {key.rsplit("-", 1)[0] for key in without} <= {"CN-ISB", "CN", "CN-ISB-37"}


def test_the_shelf_is_found_beside_the_package_and_inside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "site" / "compliance_cli" / "packs" / "shelf.py"
    module.parent.mkdir(parents=True)
    monkeypatch.setattr(shelf, "__file__", str(module))
    assert shelf.shipped().path == tmp_path / "site" / "rules"
    (tmp_path / "site" / "compliance_cli" / "rules").mkdir()
    assert shelf.shipped().path == tmp_path / "site" / "compliance_cli" / "rules"
