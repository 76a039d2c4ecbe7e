from __future__ import annotations

import json
import re

import pytest

from compliance_cli import formats
from compliance_cli.formats.model import Document, ReadOptions
from compliance_cli.redaction.splice import Edit, splice
from tests.formats.examples import ANALYTICS, CARD, EXAMPLES, TRANSCRIBE, Example, locate, said

LABEL, REST = "[PAN ****1111]", "[PAN]"
CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030")


def card_edits(document: Document) -> list[Edit]:
    """An edit for every card number of every stream."""
    return [
        Edit(found.start(), found.end(), LABEL, REST, stream=number)
        for number, stream in enumerate(document.streams)
        for found in re.finditer(CARD, stream.transcript.text.expose())
    ]


def masked(text: str, old: str = CARD) -> str:
    """`text` with its one card number masked."""
    document = locate(text)
    leaves = [formats.leaf_text(document, leaf) for leaf in document.leaves]
    edits = [
        Edit(found.start(), found.end(), LABEL, REST, leaf=number)
        for number, leaf in enumerate(leaves)
        for found in re.finditer(re.escape(old), leaf)
    ]
    streams = [
        Edit(found.start(), found.end(), LABEL, REST, stream=number)
        for number, stream in enumerate(document.streams)
        for found in re.finditer(re.escape(old), stream.transcript.text.expose())
    ]
    return splice(document, edits + streams).decode()


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_without_edits_every_byte_stays(example: Example, codec: str) -> None:
    data = example.text.encode(codec)
    assert splice(formats.locate(data, example.name, ReadOptions()), []) == data


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_a_masked_file_reads_as_before_but_for_the_number(example: Example, codec: str) -> None:
    document = formats.locate(example.text.encode(codec), example.name, ReadOptions())
    data = splice(document, card_edits(document))
    again = formats.read(data, example.name, ReadOptions())
    parts = rf"{re.escape(LABEL)}( {re.escape(REST)})*"
    turns = [(*turn[:3], re.sub(parts, CARD, turn[3])) for turn in said(again.calls[0])]
    assert tuple(turns) == example.turns
    assert again.encoding == document.encoding
    assert b"4111" not in data.replace(b"\0", b"")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f'{{"turns": [{{"text": "x {CARD}, y" }}]}}', f'{{"turns": [{{"text": "x {LABEL}, y" }}]}}'),
        (f'{{"text": "\\u5361\\n\\"{CARD}\\""}}\r\n', f'{{"text": "\\u5361\\n\\"{LABEL}\\""}}\r\n'),
        (f'{{"text": "\\ud83d\\ude00{CARD}\\ud83d"}}', f'{{"text": "\\ud83d\\ude00{LABEL}\\ud83d"}}'),
        (f'{{"text": "a", "{CARD}": {{"k": 1.50}}}}', f'{{"text": "a", "{LABEL}": {{"k": 1.50}}}}'),
        (f'{{"text": "a", "x": "{CARD}", "x": "b"}}', f'{{"text": "a", "x": "{LABEL}", "x": "b"}}'),
        (f'{{"text": "a"}}\n{{"text": "{CARD}\n', f'{{"text": "a"}}\n{{"text": "{LABEL}\n'),
        (f"Agent {CARD}: hi\nAgent: x", f"Agent {LABEL}: hi\nAgent: x"),
        (f'speaker,text\nagent,"a ""{CARD}"""\n', f'speaker,text\nagent,"a ""{LABEL}"""\n'),
        (f"speaker,text,n\nagent,a,{CARD}\n", f"speaker,text,n\nagent,a,{LABEL}\n"),
        (
            f"WEBVTT\n\nNOTE {CARD}\n\n00:01.000 --> 00:02.000\n<v A&amp;B>&lt;&#52;111</v>",
            f"WEBVTT\n\nNOTE {LABEL}\n\n00:01.000 --> 00:02.000\n<v A&amp;B>&lt;&#52;111</v>",
        ),
    ],
)
def test_only_the_number_changes(before: str, after: str) -> None:
    assert masked(before) == after


@pytest.mark.parametrize(
    ("before", "old", "after"),
    [
        ('{"text": "a", "n": 4111111111111111}', "4111111111111111", f'{{"text": "a", "n": "{LABEL}"}}'),
        ('{"text": "a", "n": -4111111111111111.0}', "4111111111111111", f'{{"text": "a", "n": "{LABEL}"}}'),
        ('{"turns": [{"text": 4111111111111111}]}', "4111111111111111", f'{{"turns": [{{"text": "{LABEL}"}}]}}'),
        ('{"text": "\\u0034111 x"}', "4111", f'{{"text": "{LABEL} x"}}'),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n&#52;11<b>1</b>&amp;", "4111", None),
        ('speaker,text\nagent,"4""11"\n', '4"11', f'speaker,text\nagent,"{LABEL}"\n'),
    ],
)
def test_written_forms_are_replaced_as_a_whole(before: str, old: str, after: str | None) -> None:
    split = f"WEBVTT\n\n00:01.000 --> 00:02.000\n{LABEL}<b>{REST}</b>&amp;"
    assert masked(before, old) == (split if after is None else after)


def test_a_number_over_several_pieces_is_one_label_and_its_rest() -> None:
    document = locate("Agent: a 4111\n1111 b\n")
    start = document.streams[0].transcript.text.expose().index("4111")
    assert splice(document, [Edit(start, start + 9, LABEL, REST, stream=0)]).decode() == f"Agent: a {LABEL}\n{REST} b\n"


def test_words_and_running_text_are_masked_together() -> None:
    document = locate(json.dumps(TRANSCRIBE, ensure_ascii=False))
    edit = next(edit for edit in card_edits(document) if edit.stream == 0)
    results = json.loads(splice(document, [edit]))["results"]
    words = [item["alternatives"][0]["content"] for item in results["items"]]
    assert words[7:11] == [LABEL, REST, REST, REST]
    assert results["transcripts"][0]["transcript"] == f"Your card, please? It is {LABEL}, 谢谢"


def test_offsets_move_with_the_text() -> None:
    document = locate(json.dumps(ANALYTICS))
    turn = json.loads(splice(document, card_edits(document)))["Transcript"][1]
    content = turn["Content"]
    assert content == f"It is {LABEL}, 谢谢"
    found = turn["IssuesDetected"][0]
    assert found["Text"] == content[found["CharacterOffsets"]["Begin"] : found["CharacterOffsets"]["End"]]
    assert turn["IssuesDetected"][1]["CharacterOffsets"] == {"BeginOffsetChar": 0, "EndOffsetChar": 5}
    assert [item["Content"] for item in turn["Items"]] == ["It", "is", LABEL, REST, REST, REST, ",", "谢谢"]


@pytest.mark.parametrize(
    ("begin", "end", "moved"),
    [
        (6, 25, (6, 20)),  # exactly the number
        (10, 15, (6, 20)),  # inside the number: the whole mask
        (27, 29, (22, 24)),  # after it
        (0, 6, (0, 6)),  # before it
    ],
)
def test_offsets_inside_a_number_move_to_the_edges_of_its_mask(begin: int, end: int, moved: tuple[int, int]) -> None:
    file = {
        "Participants": [],
        "Transcript": [
            {
                "Content": f"It is {CARD}, 谢谢",
                "IssuesDetected": [{"CharacterOffsets": {"Begin": begin, "End": end}}],
            }
        ],
    }
    document = locate(json.dumps(file))
    edits = [Edit(6, 25, LABEL, REST, stream=0)]
    offsets = json.loads(splice(document, edits))["Transcript"][0]["IssuesDetected"][0]["CharacterOffsets"]
    assert (offsets["Begin"], offsets["End"]) == moved


def test_overlapping_edits_are_made_as_one() -> None:
    document = locate("Agent: 4111 1111 x")
    edits = [Edit(2, 7, "[B]", stream=0), Edit(0, 4, "[A]", stream=0), Edit(0, 4, "[A]", stream=0)]
    assert splice(document, edits).decode() == "Agent: [A]11 x"


def test_two_edits_of_one_number_leave_nothing_of_it() -> None:
    document = locate('{"text": "a", "n": 4111111111111111}')
    leaf = next(n for n, leaf in enumerate(document.leaves) if formats.leaf_text(document, leaf).startswith("4"))
    edits = [Edit(0, 4, "[A]", leaf=leaf), Edit(8, 12, "[B]", leaf=leaf)]
    assert splice(document, edits).decode() == '{"text": "a", "n": "[A]"}'
