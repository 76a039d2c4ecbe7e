"""YAML as it is written: no guessing, places, and limits."""

from __future__ import annotations

import pytest

from compliance_cli.packs.tree import MAX_BYTES, MAX_VALUES, Entry, Flaw, Items, Node, Table, Text, parse


def plain(node: Node) -> object:
    """A tree without its places."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {name: plain(entry.value) for name, entry in node.entries.items()}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", {"a": "no"}),
        ("on: yes", {"on": "yes"}),
        ("a: 1:30", {"a": "1:30"}),
        ("a: 010", {"a": "010"}),
        ("a: 0x1F", {"a": "0x1F"}),
        ("a: 1_000", {"a": "1_000"}),
        ("a: 2026-10-01", {"a": "2026-10-01"}),
        ("a: ~", {"a": "~"}),
        ("a:", {"a": ""}),
        ("a: .inf", {"a": ".inf"}),
        ("<<: {b: c}", {"<<": {"b": "c"}}),
        ("[卡号, 'it''s', \"x\\ny\"]", ["卡号", "it's", "x\ny"]),
        ("a: &x [1, 2]\nb: *x", {"a": ["1", "2"], "b": ["1", "2"]}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: |\r\n  one\r\n  two\r\n", {"a": "one\ntwo\n"}),
        ("\ufeffa: b", {"a": "b"}),
    ],
)
def test_values_are_what_was_written(text: str, value: object) -> None:
    node, flaws = parse(text.encode())
    assert (plain(node), flaws) == (value, ())


def test_places_count_from_one() -> None:
    node, _ = parse("卡: [一, 二]\nb:\n  c: d\n".encode())
    assert isinstance(node, Table)
    assert node.entries["卡"].value == Items(1, 4, (Text(1, 5, "一"), Text(1, 8, "二")))
    assert node.entries["b"].value == Table(3, 3, {"c": Entry(Text(3, 3, "c"), Text(3, 6, "d"))})


def test_a_key_written_twice_is_told_with_both_places_and_the_first_is_kept() -> None:
    node, flaws = parse(b"a: 1\nb: 2\na: 3\nb: 4\n")
    assert plain(node) == {"a": "1", "b": "2"}
    assert [(flaw.line, flaw.column, flaw.what) for flaw in flaws] == [
        (3, 1, "this key stands at line 1, column 1 already; keep one of them"),
        (4, 1, "this key stands at line 2, column 1 already; keep one of them"),
    ]


LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (b"", (1, 1), "empty"),
        (b"# only a comment\n", (1, 1), "empty"),
        (b"a: b\nc: [d\n", (3, 1), "not YAML"),
        (b"a: b: c\n", (1, 5), "quotes"),
        (b"a:\n\t- b\n", (2, 1), "spaces"),
        (b"a: b\n--- \nc: d\n", (2, 1), "second document"),
        (b"a: !!python/object:os.system x\n", (1, 4), "tag"),
        (b"a: !x [b]\n", (1, 4), "tag"),
        (b"a: *nobody\n", (1, 4), "alias"),
        (b"a: &a [*a]\n", (1, 8), "inside what it names"),
        (b"? [a]\n: b\n", (1, 3), "key must be a word"),
        (b"ok: x\nbad: \xff\xfe\n", (2, 1), "UTF-8"),
        (b"a: b\nc: d\x07\n", (2, 5), "control character"),
        (b"[" * 30 + b"]" * 30, (1, 21), "nested deeper"),
        (b"[" * 100_000, (1, 21), "nested deeper"),
        (LAUGHS.encode(), (5, 28), f"{MAX_VALUES:,} values"),
        (b"#" * (MAX_BYTES + 1), (1, 1), "larger"),
    ],
)
def test_what_is_no_pack_file(data: bytes, place: tuple[int, int], words: str) -> None:
    with pytest.raises(Flaw) as caught:
        parse(data)
    assert words in caught.value.what
    assert (caught.value.line, caught.value.column) == place
