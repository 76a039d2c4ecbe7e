from __future__ import annotations

import pytest

from compliance_cli.formats.paths import Place, leads_somewhere, select, text_at

TREE = {"channel": 3, "rows": [{"a": {"b": ["x", "y"]}, "n": 1}, {"a": {"b": []}, "channel": None}, "text"], "e": None}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("", [TREE]),
        ("rows[].a.b[]", ["x", "y"]),
        ("rows[0].a.b[-1]", ["y"]),
        ("rows[-1]", ["text"]),
        ("rows[9]", []),
        ("rows[].n", [1]),
        ("rows.a", []),
        ("channel[]", []),
        ("e", [None]),
    ],
)
def test_paths(path: str, found: list[object]) -> None:
    assert [place.value for place in select(Place(TREE), path)] == found


@pytest.mark.parametrize(("path", "somewhere"), [("rows[].a", True), ("e", False), ("rows[].z", False)])
def test_leading_somewhere(path: str, somewhere: bool) -> None:
    assert leads_somewhere(TREE, path) is somewhere


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (("z", "n"), "1"),
        (("a.b[0]",), "x"),
        (("a",), None),
        (("channel", "^channel"), "3"),
        (("^rows",), None),
        (("#rows",), "0"),
        (("#other",), None),
        ((), None),
    ],
)
def test_fields(fields: tuple[str, ...], text: str | None) -> None:
    row = next(select(Place(TREE), "rows[0]"))
    assert text_at(row, fields) == text


def test_a_list_of_one_has_no_numbers() -> None:
    only = next(select(Place({"rows": [{}]}), "rows[]"))
    assert text_at(only, ("#rows",)) is None
