"""Named lists: their words stand in phrases and patterns where the list is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from compliance_cli.errors import PackError
from compliance_cli.packs import load, validate
from compliance_cli.packs.shelf import Spot
from tests.packs.shelves import PACK, RULE, SOURCES, shelf

FIRMS = "list: firm\nen: [insurance, bank]\nzh: [保险, 银行]\n"


def book_of(folder: Path, cue: str, lists: dict[str, str], own: dict[str, str] | None = None) -> Spot:
    files = {f"lists/{name}.yaml": text for name, text in lists.items()}
    shelf(
        folder,
        {
            "sources.yaml": SOURCES,
            "mine/pack.yaml": PACK,
            "mine/rule.yaml": RULE,
            "cues/greeting.yaml": f"cue: greeting\n{cue}",
            **files,
            **(own or {}),
        },
    )
    return Spot(folder, "rules")


@pytest.mark.parametrize(
    ("cue", "phrases"),
    [
        ('en: ["the {firm} here"]', ("the insurance here", "the bank here")),
        ('en: [good day, "{firm}"]', ("good day", "insurance", "bank")),
        ('zh: ["我们{firm}"]', ("我们保险", "我们银行")),
        ('en: ["{firm} and {firm}"]', ("insurance and insurance", "bank and bank")),
        ('en: ["{firm} of {town}"]', ("insurance of york", "insurance of bath", "bank of york", "bank of bath")),
        ('en: ["{firm} {num}"]', ("insurance {num}", "bank {num}")),
        ('en: ["{num}"]', ("{num}",)),
    ],
)
def test_phrases_stand_for_one_of_each_word(tmp_path: Path, cue: str, phrases: tuple[str, ...]) -> None:
    root = book_of(tmp_path, cue, {"firm": FIRMS, "town": "list: town\nen: [york, bath]\n"})
    (wording,) = next(iter(load(root=root).cues["greeting"].wordings.values()))
    assert wording.any_of == phrases


def test_groups_exceptions_and_patterns_are_filled(tmp_path: Path) -> None:
    cue = (
        'en:\n  all_of: {a: ["{firm}"], b: [hello]}\n  not_if: ["no {firm}"]\n  patterns: [\'\\p{Han}{1,2} {firm}$\']\n'
    )
    (wording,) = load(root=book_of(tmp_path, cue, {"firm": FIRMS})).cues["greeting"].wordings["en"]
    assert wording.all_of == {"a": ("insurance", "bank"), "b": ("hello",)}
    assert wording.not_if == ("no insurance", "no bank")
    assert wording.patterns == (r"\p{Han}{1,2} (?:insurance|bank)$",)


def test_words_in_patterns_are_taken_as_they_are_written_longest_first(tmp_path: Path) -> None:
    root = book_of(tmp_path, "en: {patterns: ['{firm}']}", {"firm": "list: firm\nen: [a.b, a.b.c]\n"})
    (wording,) = load(root=root).cues["greeting"].wordings["en"]
    assert wording.patterns == (r"(?:a\.b\.c|a\.b)",)


def test_a_list_of_a_pack_adds_to_the_shipped_one(tmp_path: Path) -> None:
    own = {"mine/lists/firm.yaml": "list: firm\nen: [bank, Acme Mutual]\n"}
    root = book_of(tmp_path, 'en: ["{firm}"]', {"firm": FIRMS}, own)
    (wording,) = load(root=root).cues["greeting"].wordings["en"]
    assert sorted(wording.any_of) == ["Acme Mutual", "bank", "insurance"]


def test_the_digest_covers_the_words(tmp_path: Path) -> None:
    one = load(root=book_of(tmp_path / "one", 'en: ["{firm}"]', {"firm": FIRMS}))
    other = load(root=book_of(tmp_path / "other", 'en: ["{firm}"]', {"firm": FIRMS.replace("bank", "broker")}))
    unused = load(root=book_of(tmp_path / "unused", 'en: ["{firm}"]', {"firm": FIRMS.replace("银行", "证券")}))
    assert one.packs[0].sha256 != other.packs[0].sha256
    assert one.packs[0].sha256 == unused.packs[0].sha256


@pytest.mark.parametrize(
    ("cue", "lists", "complaint"),
    [
        ('en: [hello, "the {frim}"]', {"firm": FIRMS}, "cues/greeting.yaml:2:13: unknown slot `{frim}`"),
        ('en: ["the {frim}"]', {"firm": FIRMS}, "did you mean `firm`?"),
        ('en: ["pay {mony}"]', {}, "expiry; did you mean `money`?"),
        ("en: {patterns: ['{frim}']}", {"firm": FIRMS}, "cues/greeting.yaml:2:17: unknown slot `{frim}`"),
        ("en: {patterns: ['{money}']}", {}, "cues/greeting.yaml:2:17: slots such as `{money}` stand in phrases only"),
        ('zh: ["{town}"]', {"town": "list: town\nen: [york]\n"}, "the list `town`, which has no `zh:` words"),
        ('en: ["{firm}"]', {"firm": "list: frim\nen: [bank]\n"}, "lists/firm.yaml:1:1: this file is named"),
        ('en: ["{firm}"]', {"firm": "list: firm\n"}, "lists/firm.yaml:1:1: this list has no words"),
        ('en: ["{firm}"]', {"firm": "list: firm\nfr: [banque]\n"}, "unknown key `fr`"),
        ('en: ["{firm}"]', {"firm": "list: firm\nen: [bank*]\n"}, "lists/firm.yaml:2:6: a list holds plain words"),
        ('en: ["{firm}"]', {"firm": "list: firm\nen: ['{num}']\n"}, "a list holds plain words"),
        ("en: [hello]", {"money": "list: money\nen: [bank]\n"}, "a slot that the program fills"),
        ('en: ["{n} {m}"]', {n: f"list: {n}\nen: [{', '.join(map(str, range(50)))}]\n" for n in "nm"}, "2000 phrases"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, cue: str, lists: dict[str, str], complaint: str) -> None:
    problems = validate(root=book_of(tmp_path, cue, lists))
    assert any(complaint in problem for problem in problems), problems


def test_loading_stops_at_an_unknown_list(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="unknown slot"):
        load(root=book_of(tmp_path, 'en: ["{firm}"]', {}))
