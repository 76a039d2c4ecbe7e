"""JSON that only the user knows: read by a mapping, and written back redacted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from compliance_cli import formats
from compliance_cli.errors import InputError
from compliance_cli.formats.mapping import MappedJson, MappedWords, is_path
from compliance_cli.formats.model import ReadOptions
from compliance_cli.redaction.door import redact
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.vocabulary import Role
from tests.formats.planting import with_number_at_leaves

OURS = MappedJson(
    "ours",
    "call.parts[]",
    ("said",),
    speaker=("who.side",),
    start=("from",),
    end=("to",),
    unit=0.001,
    words=MappedWords("heard[]", "w", "b", "e"),
    id=("call.number",),
    language=("call.lang",),
    meta={"date": ("call.day",)},
    roles={"L": Role.AGENT, "r": Role.CUSTOMER},
)
SPOKEN = "four five three nine one four eight eight zero three four three six four six seven"


def part(side: str, said: str, begins: int) -> dict[str, object]:
    words = [{"w": word, "b": begins + 100 * n, "e": begins + 100 * n + 90} for n, word in enumerate(said.split())]
    return {"who": {"side": side}, "said": said, "from": begins, "to": begins + 2000, "heard": words}


def file(*parts: dict[str, object], **more: object) -> bytes:
    call = {"number": 77, "lang": "en", "day": "2026-10-03", "parts": parts}
    return json.dumps({"version": 3, "call": call, **more}, indent=2).encode()


CALL = file(
    part("L", "What is your card number?", 0),
    part("R", SPOKEN, 2500),
    summary="The customer gave the card " + SPOKEN,
    inner=json.dumps({"lines": [SPOKEN, "thank you very much"]}),
)


def options(mapping: MappedJson = OURS, name: str | None = None) -> ReadOptions:
    return ReadOptions(format=name, mappings=(mapping,))


def test_what_is_read() -> None:
    document = formats.read(CALL, "a.json", options())
    (call,) = document.calls
    assert document.format == "ours"
    assert [turn.role for turn in call.turns] == [Role.AGENT, Role.CUSTOMER]
    assert [(turn.begins, turn.ends) for turn in call.turns] == [(0.0, 2.0), (2.5, 4.5)]
    assert [(word.begins, word.ends) for word in call.words[:2]] == [(0.0, 0.09), (0.1, 0.19)]
    assert call.id is not None
    assert call.language is not None
    assert (call.id.expose(), call.language.expose(), call.meta["date"].expose()) == ("77", "en", "2026-10-03")


def test_every_text_is_written_back_redacted() -> None:
    result = redact(CALL, "a.json", DoorSettings(read=options()))
    assert result.data is not None
    after = json.loads(result.data)
    turn = after["call"]["parts"][1]
    assert turn["said"] == "[PAN ****6467]"
    assert [word["w"] for word in turn["heard"]] == ["[PAN ****6467]", *["[PAN]"] * 15]
    assert after["summary"] == "The customer gave the card [PAN ****6467]"
    assert json.loads(after["inner"])["lines"] == ["[PAN ****6467]", "thank you very much"]
    before = json.loads(CALL)
    assert after["call"]["parts"][0] == before["call"]["parts"][0]
    assert [word["b"] for word in turn["heard"]] == [word["b"] for word in before["call"]["parts"][1]["heard"]]
    (mutes,) = result.mutes
    assert [(round(one.start, 2) <= 2.5, round(one.end, 2) >= 4.09) for one in mutes.ranges] == [(True, True)]


def planted() -> Iterator[str]:
    document = formats.locate(file(part("L", "Good morning to you", 0), part("R", "Hello there", 900)), "", options())
    yield from with_number_at_leaves(document)


@pytest.mark.parametrize("text", list(planted()))
def test_a_typed_number_in_any_leaf_is_hidden(text: str) -> None:
    result = redact(text.encode(), "a.json", DoorSettings(read=options()))
    if result.data is None:
        # The number stood in a key that the mapping names: the file is no longer of this kind, and is not written.
        assert re.search(r'"(?:call|parts|said|who|side)[^"]* 4111 1111 1111 1111":', text)
        return
    after = result.data.decode()
    assert "1111 1111" not in after
    assert "11111111" not in after
    assert after.count("[PAN ****1111]") == 1


@pytest.mark.parametrize(
    ("mapping", "data", "texts"),
    [
        (MappedJson("m", "[]", ("t",)), b'[{"t": "a"}, {"t": "b"}]', [["a", "b"]]),
        (MappedJson("m", "x[]", ("t", "u")), b'{"x": [{"u": "a"}, {"t": "b", "u": "c"}]}', [["a", "b"]]),
        (
            MappedJson("m", "x[]", ("t",), calls="all[]"),
            b'{"all": [{"x": [{"t": "a"}]}, {"x": [{"t": "b"}]}]}',
            [["a"], ["b"]],
        ),
        (MappedJson("m", "x[]", ("t",)), b'{"x": [{"t": "a"}]}\n{"x": [{"t": "b"}]}\n', [["a"], ["b"]]),
        (MappedJson("m", "x[].y[]", ("t",), speaker=("^who",)), b'{"x": [{"who": "Al", "y": [{"t": "a"}]}]}', [["a"]]),
        (MappedJson("m", "x[]", ("t",)), b'{"x": "[{\\"t\\": \\"a\\"}]"}', [["a"]]),
    ],
)
def test_shapes(mapping: MappedJson, data: bytes, texts: list[list[str]]) -> None:
    document = formats.read(data, "a.json", options(mapping))
    assert document.format == "m"
    assert [call.text.expose().split("\n") for call in document.calls] == texts


@pytest.mark.parametrize(
    ("mapping", "format"),
    [
        (MappedJson("m", "turns[]", ("text",)), "m"),
        (MappedJson("m", "turns[]", ("text",), speaker=("who",)), "turns"),
        (MappedJson("m", "turns[]", ("text",), known_by=("version",)), "turns"),
        (MappedJson("m", "turns[]", ("text",), known_by=("id",)), "m"),
    ],
)
def test_by_what_a_file_is_known(mapping: MappedJson, format: str) -> None:
    data = b'{"id": 1, "turns": [{"speaker": "agent", "text": "hello"}]}'
    assert formats.read(data, "a.json", options(mapping)).format == format


def test_a_file_that_is_said_to_be_of_a_mapping_and_is_not() -> None:
    with pytest.raises(InputError):
        formats.read(b'{"turns": [{"text": "hello"}]}', "a.json", options(OURS, "ours"))


@pytest.mark.parametrize("path", ["a", "a.b[]", "[]", "[].x", "^a", "#a", "a[0].b", "a[-1]", "a b.c", "内容", "a[][]"])
def test_what_is_a_path(path: str) -> None:
    assert is_path(path)


@pytest.mark.parametrize("path", ["", "a..b", ".a", "a.", "a[", "a]", "a[x]", "a[].^b", " a", "a" * 501, "a\n.b."])
def test_what_is_no_path(path: str) -> None:
    assert not is_path(path)
