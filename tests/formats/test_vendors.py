"""Every service's JSON: what is read of it, and that no copy of card data is left when it is written back."""

from __future__ import annotations

import json
import re

import pytest

from compliance_cli.errors import InputError, Reason
from compliance_cli.formats.jsontext import parse
from compliance_cli.formats.registry import FORMATS
from compliance_cli.redaction.door import redact
from compliance_cli.redaction.settings import DoorSettings
from tests.formats.examples import Example, locate, read, said
from tests.formats.invented_call import PAN
from tests.formats.planting import hidden, parts_between, with_number_at_leaves
from tests.formats.vendor_examples import SERVICES
from tests.formats.vendor_examples_zh import CHINESE_SERVICES

VENDORS = (*SERVICES, *CHINESE_SERVICES)
DIGIT = r"(?:four|zero|one|two|eight|seven|three)"
#: Pieces of the number and of the code, typed or spoken; words of an innocent sentence are none of them.
SECRET = re.compile(rf"4012|8888|(?<!\*\*\*\*)1881|\b737\b|\b{DIGIT}(?:th)?\b|[四零一二八七三]", re.IGNORECASE)
MASKS = ("[PAN ****1881]", "[PAN]", "[CVV]")


@pytest.fixture(params=VENDORS, ids=lambda example: example.name)
def example(request: pytest.FixtureRequest) -> Example:
    assert isinstance(request.param, Example)
    return request.param


def secrets_in(text: str) -> list[str]:
    unescaped = re.sub(r"\\+u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
    return SECRET.findall(unescaped)


def test_no_copy_of_the_spoken_number_is_left(example: Example) -> None:
    redacted = hidden(example.text.encode(), example.name).decode()
    assert len(secrets_in(example.text)) >= 4
    assert secrets_in(redacted) == []


def test_nothing_else_changes(example: Example) -> None:
    redacted = hidden(example.text.encode(), example.name).decode()
    if example.format == "aws-bda":
        redacted = re.sub(r'(_character_offset": )\d+', r"\g<1>0", redacted)
        before = re.sub(r'(_character_offset": )\d+', r"\g<1>0", example.text)
    else:
        before = example.text
    if example.format == "whisper" or example.name == "vcon-string.vcon":
        redacted = re.sub(r'\\?"\[(PAN|CVV)[^\]]*\]\\?"', r"[\1]", redacted)
    assert parts_between(before, redacted, MASKS)


def test_what_is_left_reads_the_same(example: Example) -> None:
    document = read(hidden(example.text.encode(), example.name), example.name)
    turns = [turn[:3] for turn in said(document.calls[0])]
    assert document.format == example.format
    assert turns == [turn[:3] for turn in example.turns]


def test_a_number_typed_anywhere_is_masked(example: Example) -> None:
    """In strings, numbers and keys of all names, known to the reader or not; else the file is not written."""
    written = 0
    for planted in with_number_at_leaves(locate(example.text)):
        redacted = redact(planted.encode(), example.name, DoorSettings()).data
        if redacted is not None:
            assert b"1111 1111" not in redacted
            assert b"11111111" not in redacted
            written += 1
    assert written > 5


def test_words_have_their_times(example: Example) -> None:
    call = read(example.text, example.name).calls[0]
    text = call.text.expose()
    for word in call.words:
        turn = next(turn for turn in call.turns if turn.start <= word.start < turn.end)
        assert word.end <= turn.end
        assert turn.begins is not None
        assert turn.begins - 0.001 <= word.begins <= word.ends
        assert text[word.start : word.end].strip()


def test_the_number_has_a_time(example: Example) -> None:
    call = read(example.text, example.name).calls[0]
    if not call.words:
        assert example.name.startswith(
            ("azure-realtime", "google-ccai.", "dialpad", "fireflies", "aliyun-sca", "vcon-", "json.")
        )
        return
    reading = call.turns[1]
    own = [word for word in call.words if reading.start <= word.start < reading.end]
    last = max(word.ends for word in own)
    assert reading.ends is not None
    assert last == pytest.approx(reading.ends, abs=0.01)


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"text", "csv", "srt", "vtt"}))
def test_odd_values_do_not_disturb(name: str) -> None:
    """Every value of an example in turn replaced by something else of the wrong kind: read, or a clear problem."""
    text = next((one.text for one in VENDORS if one.format == name), '{"turns": [{"text": "a"}]}')
    if not text.startswith(("{", "[{\n", "[\n")):
        return
    refused: set[Reason] = set()
    for wrong in ("null", "[]", "{}", '"x"', "-1", "1e400", '[null, [[]], {"a": 1}]'):
        for found in list(re.finditer(r'(?<=[^\\]": )(?:"[^"\\]*"|[\d.]+|\[\]|null)', text))[:15]:
            changed = text[: found.start()] + wrong + text[found.end() :]
            try:
                read(changed, "a.json")
            except InputError as error:
                refused.add(error.problem.reason)
    assert refused <= {Reason.NO_TURNS, Reason.UNKNOWN_FORMAT, Reason.BROKEN_FORMAT, Reason.SIGNED}


def test_offsets_in_a_turn_move_with_it() -> None:
    text = next(one.text for one in VENDORS if one.format == "aws-bda")
    redacted = json.loads(hidden(text.encode(), "a.json"))
    for holder, said_in in ((redacted["audio_segments"][1], "text"), (redacted["audio"], "summary")):
        found = holder["sensitive_data_detection" if said_in == "text" else "summary_sensitive_data_detection"][0]
        marked = holder[said_in][found["start_character_offset"] : found["end_character_offset"]]
        assert marked == found["content"] == "[PAN ****1881]"


def test_model_tokens_of_a_hidden_segment_are_hidden() -> None:
    text = next(one.text for one in VENDORS if one.format == "whisper")
    segments = json.loads(hidden(text.encode(), "a.json"))["segments"]
    assert segments[0]["tokens"] == [500, 501, 502]
    assert segments[1]["tokens"] == ["[PAN ****1881]", "[PAN]", "[PAN]"]
    assert segments[3]["tokens"] == ["[CVV]", "[CVV]", "[CVV]"]


def test_lower_alternatives_of_a_hidden_word_are_hidden() -> None:
    text = next(one.text for one in VENDORS if one.format == "speechmatics")
    results = json.loads(hidden(text.encode(), "a.json"))["results"]
    shown = [[one["content"] for one in result["alternatives"]] for result in results]
    assert shown[:2] == [["can", "canth"], ["i", "ith"]]
    assert shown[11] == ["[PAN ****1881]", "[PAN ****1881]"]
    assert shown[12] == ["[PAN]", "[PAN]"]


def test_documents_in_strings_are_read_where_they_are() -> None:
    inner = json.dumps({"text": 'says "x"', "n": 1})
    text = json.dumps({"a": inner, "b": [json.dumps({"c": inner})]})
    leaves = parse(text).leaves
    assert leaves == ["a", "text", 'says "x"', "n", "1", "b", "c", "text", 'says "x"', "n", "1"]
    assert [leaf.escape.inside for leaf in leaves] == [0, 1, 1, 1, 1, 0, 1, 2, 2, 2, 2]
    assert all(text[leaf.first : leaf.last].startswith(str(leaf)[:5]) for leaf in leaves)


@pytest.mark.parametrize("file", ['{"payload": "x", "signatures": [{}]}', '{"ciphertext": "x", "recipients": [{}]}'])
def test_signed_and_encrypted_containers_are_refused(file: str) -> None:
    with pytest.raises(InputError) as caught:
        read(file)
    assert caught.value.problem.reason is Reason.SIGNED


def test_a_text_that_no_reader_knows_is_heard_too() -> None:
    spoken = "my card number is four zero one two eight eight eight eight eight eight eight eight one eight eight one"
    file = json.dumps({"turns": [{"text": "hi"}], "note": f"card {PAN}", "extra": [{"x": spoken}, {"x": "bye"}]})
    assert SECRET.findall(hidden(file.encode(), "a.json").decode()) == []
