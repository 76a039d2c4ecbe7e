from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_cli.errors import InputError, Reason
from compliance_cli.formats.escapes import decode
from compliance_cli.formats.jsontext import DEEPEST, parse
from compliance_cli.formats.model import Escape


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("", 1, 1),
        ('{"a":', 1, 6),
        ('{"a":1,}', 1, 8),
        ('{"a" 1}', 1, 6),
        ("[1 2]", 1, 4),
        ('\n\n  {"a": tru}', 3, 9),
        ('{"a":"b', 1, 8),
        ('{"a":"b\\', 1, 9),
        (r'{"a":"\x"}', 1, 7),
        ("[1]x", 1, 4),
        ("[1]\n[2]", 2, 1),
        ("{1:2}", 1, 2),
        ("[}", 1, 2),
        ("]", 1, 1),
        ("[01a]", 1, 2),
    ],
)
def test_broken_json_has_a_place(text: str, line: int, column: int) -> None:
    with pytest.raises(InputError) as caught:
        parse(text)
    problem = caught.value.problem
    assert (problem.reason, problem.line, problem.column) == (Reason.BROKEN_JSON, line, column)


def test_depth_is_limited() -> None:
    assert parse("[" * DEEPEST + "]" * DEEPEST).leaves == []
    with pytest.raises(InputError) as caught:
        parse("[" * (DEEPEST + 1))
    assert (caught.value.problem.reason, caught.value.problem.column) == (Reason.TOO_DEEP, DEEPEST + 1)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ('{"a": NaN, "b": -Infinity, "c": null}', {"a": None, "b": None, "c": None}),
        ('{"a": 1, "a": 2}', {"a": "2"}),
        (f"[{'9' * 5000}]", ["9" * 5000]),
        ('["tab\tand\nline"]', ["tab\tand\nline"]),
        (r'["\ud800"]', ["\ud800"]),
        ("[1.50e+3, -0, true]", ["1.50e+3", "-0", True]),
    ],
)
def test_what_is_tolerated(text: str, tree: object) -> None:
    assert parse(text).tree == tree


def test_duplicate_keys_keep_all_their_leaves() -> None:
    assert parse('{"a": "x", "a": "y"}').leaves == ["a", "x", "a", "y"]


def plain(tree: object) -> object:
    """A tree with its numbers as written."""
    if isinstance(tree, dict):
        return {key: plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [plain(value) for value in tree]
    return tree if tree is None or isinstance(tree, bool) else str(tree)


TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda t: st.lists(t) | st.dictionaries(st.text(), t)
)


@given(TREES, st.booleans(), st.sampled_from([None, 1]))
def test_every_leaf_is_where_it_says(tree: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(tree, ensure_ascii=ascii_only, indent=indent)
    found = parse(text)
    assert plain(found.tree) == plain(tree)
    for leaf in found.leaves:
        assert decode(text[leaf.first : leaf.last], leaf.escape) == leaf
        quoted = text[leaf.first - 1 : leaf.first] + text[leaf.last : leaf.last + 1] == '""'
        assert quoted == (leaf.escape == Escape.JSON_STRING)
