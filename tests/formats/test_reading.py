from __future__ import annotations

import pytest

from compliance_cli import formats
from compliance_cli.errors import InputError, Reason, UsageError
from compliance_cli.formats.assembly import clean, flat
from compliance_cli.formats.escapes import decode
from compliance_cli.formats.model import Document, ReadOptions
from tests.formats.examples import CARD, EXAMPLES, Example, everything, locate, read, said, shown
from tests.formats.vendor_examples import SERVICES
from tests.formats.vendor_examples_zh import CHINESE_SERVICES

CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030")


ALL = (*EXAMPLES, *SERVICES, *CHINESE_SERVICES)


@pytest.fixture(params=ALL, ids=lambda example: example.name)
def example(request: pytest.FixtureRequest) -> Example:
    assert isinstance(request.param, Example)
    return request.param


def test_every_format_has_an_example() -> None:
    assert {example.format for example in ALL} | {"docx", "xlsx"} == set(formats.FORMATS)


def test_the_names_of_formats_are_their_keys() -> None:
    assert all(name == one.name and one.title and one.extensions for name, one in formats.FORMATS.items())


@pytest.mark.parametrize("name", ["", "x.dat", "own"])
def test_a_format_is_known_by_its_content(example: Example, name: str) -> None:
    document = read(example.text, name or example.name)
    assert document.format == example.format
    assert [said(call) for call in document.calls] == [example.turns]


@pytest.mark.parametrize("codec", CODECS)
def test_every_encoding_reads_the_same(example: Example, codec: str) -> None:
    document = formats.read(example.text.encode(codec), example.name, ReadOptions())
    assert [said(call) for call in document.calls] == [example.turns]


def test_reading_and_locating_agree(example: Example) -> None:
    fast, located = read(example.text), locate(example.text)
    assert [everything(call) for call in fast.calls] == [everything(call) for call in located.calls]
    assert (fast.format, fast.streams, fast.leaves) == (located.format, (), ())


@pytest.mark.parametrize("codec", CODECS)
def test_pieces_say_where_every_letter_is_written(example: Example, codec: str) -> None:
    document = locate(example.text.encode(codec))
    text = document.text.expose()
    assert [stream.transcript for stream in document.streams[: len(document.calls)]] == list(document.calls)
    for stream in document.streams:
        spoken = stream.transcript.text.expose()
        first_copy = "".join(spoken[p.start : p.end] for p in stream.pieces if p.copy == 0)
        assert first_copy.replace(" ", "") == spoken.replace("\n", "").replace(" ", "")
        for piece in stream.pieces:
            written = decode(text[piece.first : piece.last], piece.escape)
            if not piece.whole:
                shown = clean(flat(written)), spoken[piece.start : piece.end]
                assert shown[0] == shown[1] if piece.copy == 0 else shown[0].casefold() == shown[1].casefold()


def spans(document: Document) -> list[tuple[int, int]]:
    return [(p.first, p.last) for s in document.streams for p in s.pieces] + [
        (x.first, x.last) for x in document.leaves
    ]


def test_every_digit_of_the_file_is_in_a_stream_or_a_leaf(example: Example) -> None:
    document = locate(example.text)
    covered = {place for first, last in spans(document) for place in range(first, last)}
    text = document.text.expose()
    missed = [place for place, char in enumerate(text) if char.isdecimal() and place not in covered]
    assert missed == []


def test_leaves_are_what_no_stream_says() -> None:
    document = locate('{"turns": [{"speaker": "agent 7", "start": 1.50, "text": "hi"}], "n\\u0041": "\\ud800\ue000"}')
    texts = [formats.leaf_text(document, leaf) for leaf in document.leaves]
    assert texts == ["turns", "speaker", "agent 7", "start", "1.50", "text", "nA", "\ufffd\ufffd"]


@pytest.mark.parametrize(
    ("text", "name", "reason", "line", "column"),
    [
        ("", "a.json", Reason.EMPTY, None, None),
        ('{"turns": [{"text": "a"}', "a.json", Reason.BROKEN_JSON, 1, 25),
        ('{"turns": [\n  {"text": "a",}\n]}', "a.json", Reason.BROKEN_JSON, 2, 16),
        ("{", "a.txt", Reason.BROKEN_JSON, 1, 2),
        ('{"results": 1}', "a.json", Reason.UNKNOWN_FORMAT, None, None),
        ('[[{"text": "a"}]]', "a.json", Reason.UNKNOWN_FORMAT, None, None),
        ('{"text": "a", "monologues": [{"text": "a"}]}', "a.json", Reason.UNKNOWN_FORMAT, None, None),
        ('{"turns": []}', "a.json", Reason.NO_TURNS, None, None),
        ('{"turns": [{"text": " "}]}', "a.json", Reason.NO_TURNS, None, None),
        ('{"turns": [{"text": "a"}, {"speaker": "b"}]}', "a.json", Reason.BROKEN_FORMAT, None, None),
        ('{"turns": [{"text": ["a"]}]}', "a.json", Reason.BROKEN_FORMAT, None, None),
        ('{"a": ' * 300, "a.json", Reason.TOO_DEEP, 1, 1201),
        ("[" * 100_000, "a.json", Reason.TOO_DEEP, 1, 201),
        ("WEBVTT\n\nNOTE nothing\n", "a.vtt", Reason.NO_TURNS, None, None),
        ("WEBVTT\n\n00:00:xx --> 00:00:02\nhi\n", "a.vtt", Reason.BROKEN_FORMAT, 3, None),
        ("speaker,text\n", "a.csv", Reason.NO_TURNS, None, None),
        ('"hello"', "a.json", Reason.UNKNOWN_FORMAT, None, None),
        (" -42.5e3\n", "a.json", Reason.UNKNOWN_FORMAT, None, None),
        ("null", "a.jsonl", Reason.UNKNOWN_FORMAT, None, None),
        ("<!DOCTYPE html><p>Agent: hi", "a.html", Reason.UNKNOWN_FORMAT, None, None),
        ("Agent: " + "a" * 10_000_001, "a.txt", Reason.LONG_LINE, 1, None),
        ("hi\n" + "4 " * 6_000_000, "a.txt", Reason.LONG_LINE, 2, None),
    ],
)
def test_bad_files_have_a_reason_and_a_place(
    text: str, name: str, reason: Reason, line: int | None, column: int | None
) -> None:
    for way in (formats.read, formats.locate):
        with pytest.raises(InputError) as caught:
            way(text.encode(), name, ReadOptions())
        problem = caught.value.problem
        assert (problem.reason, problem.line, problem.column) == (reason, line, column)
        assert caught.value.__cause__ is None
        assert caught.value.__context__ is None or caught.value.__suppress_context__


def test_a_turn_without_text_is_named() -> None:
    with pytest.raises(InputError) as caught:
        read('{"turns": [{"text": "a"}, {"speaker": "b"}]}')
    assert caught.value.problem.turn == 1


def test_a_broken_line_of_jsonl_does_not_stop_the_others() -> None:
    text = '{"text": "one"}\n{"text": "two\n\n{"text": "three"}\n'
    document = read(text)
    assert [call.text.expose() for call in document.calls] == ["one", "three"]
    assert [call.line for call in document.calls] == [1, 4]
    assert [(p.reason, p.line, p.column) for p in document.problems] == [(Reason.BROKEN_JSON, 2, 14)]
    located = locate(text)
    assert [formats.leaf_text(located, leaf) for leaf in located.leaves][-1] == '{"text": "two'


def test_a_call_that_breaks_the_format_does_not_stop_the_others() -> None:
    lines = ['{"text": "one"}', '{"turns": [{"text": "two"', '{"turns": []}', '{"id": "4"}', "no", '{"text": "six"}']
    document = read("\n".join(lines))
    assert [call.text.expose() for call in document.calls] == ["one", "six"]
    assert [(p.reason, p.line) for p in document.problems] == [
        (Reason.BROKEN_JSON, 2),
        (Reason.NO_TURNS, 3),
        (Reason.BROKEN_FORMAT, 4),
        (Reason.BROKEN_JSON, 5),
    ]


def test_json_that_was_written_as_a_string_is_read() -> None:
    assert read('"{\\"turns\\": [{\\"text\\": \\"hi\\"}]}"', "a.json").calls[0].text.expose() == "hi"


def test_a_web_page_is_called_one() -> None:
    with pytest.raises(InputError) as caught:
        read(" <!DOCTYPE html><p>Sign in", "a.json")
    assert caught.value.problem.detail == "a web page"


def test_a_call_without_words_is_a_problem_of_its_line() -> None:
    document = read('{"turns": [{"text": "a"}]}\n{"turns": []}\n')
    assert len(document.calls) == 1
    assert [(p.reason, p.line) for p in document.problems] == [(Reason.NO_TURNS, 2)]


def test_private_use_characters_and_surrogates_become_replacement_characters() -> None:
    for text in ('{"turns": [{"text": "a\\ud800b\\ue000c\ue001d"}]}', "a\ue0ffb\ue000c\ue001d"):
        for document in (read(text), locate(text)):
            assert "".join(c for c in document.calls[0].text.expose() if c in "\ud800\ue000\ue001\ue0ff") == ""
            assert document.calls[0].text.expose() == "a\ufffdb\ufffdc\ufffdd"


def test_a_format_can_be_forced() -> None:
    assert read('{"text": "a"}', format="text").calls[0].text.expose() == '{"text": "a"}'
    with pytest.raises(InputError) as caught:
        read("Agent: hi", format="aws-transcribe")
    assert caught.value.problem.reason is Reason.BROKEN_JSON
    with pytest.raises(InputError) as caught:
        read("Agent: hi", format="csv")
    assert (caught.value.problem.reason, caught.value.problem.line) == (Reason.NO_TEXT_COLUMN, 1)
    with pytest.raises(UsageError):
        read("Agent: hi", format=CARD)


@pytest.mark.parametrize(
    ("text", "name", "format"),
    [
        ("[00:01:02] Agent: hi", "a", "text"),
        ("[Agent] hi", "a", "text"),
        ("{laughs} hi", "a", "text"),
        ("name,city\nann,rome", "a.csv", "text"),
        ("text\nhello", "a.csv", "csv"),
        ("text\nhello", "a.txt", "text"),
        ("\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\nhi", "a.txt", "vtt"),
        ("\n\n1\n00:00:01,000 --> 00:00:02,000\nhi", "a.txt", "srt"),
        ('  {"text": "hi"}', "a.txt", "turns"),
        ('[{"text": "hi"}]', "a.txt", "turns"),
    ],
)
def test_sniffing(text: str, name: str, format: str) -> None:
    assert read(text, name).format == format


def test_documents_whose_line_breaks_were_forgotten() -> None:
    one = '{"turns": [{"text": "%s"}]}'
    for text in (one % "a" + one % "b" + "\n" + one % "c", one % "a" + one % "b", one % "a" + "\n\n" + one % "b"):
        document = locate(text)
        told = [shown(call.text) for call in document.calls]
        assert told == list("abc"[: text.count("turns")])
        assert document.problems == ()
    assert len(locate(one % "a" + one % "b" + "\n" + (one % "c")[:9]).calls) == 2
