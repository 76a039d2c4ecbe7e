from __future__ import annotations

import pytest

from compliance_cli.errors import InputError, Reason
from tests.formats.examples import locate, read, said, shown
from tests.formats.planting import hidden


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("speaker,text\nagent,hi\n", [("agent", None, None, "hi")]),
        ("Role;Content\nAgent;a, b\nCustomer;c", [("agent", None, None, "a, b"), ("customer", None, None, "c")]),
        ("speaker|message\nagent|hi", [("agent", None, None, "hi")]),
        ("说话人,开始时间,结束时间,文本\n客服,1.5,00:02,您好\n", [("agent", 1.5, 2.0, "您好")]),
        ("說話人\t內容\n客戶\t您好\n", [("customer", None, None, "您好")]),
        ("Start Time (ms),End Time (ms),Speaker,Transcript\n1500,2000,agent,hi", [("agent", 1.5, 2.0, "hi")]),
        ('speaker,text\nagent,"a ""b""\r\nc"\n', [("agent", None, None, 'a "b"  c')]),
        ("speaker,role,text\nAnn,agent,hi", [("agent", None, None, "hi")]),
        ("speaker,text\nagent,hi\n\nagent\ncustomer,,\n", [
            ("agent", None, None, "hi"), ("agent", None, None, ""), ("customer", None, None, ""),
        ]),
        ('speaker,text\nagent,"never closed\n', [("agent", None, None, "never closed ")]),
        ('speaker,text\nagent,"a" and "b"\n', [("agent", None, None, 'a" and "b"')]),
        ('speaker,text\n"agent" ,"a"\n', [("agent", None, None, "a")]),
        # Dates and times of day are counted from the first one.
        ("time,speaker,text\n2026-10-03T09:00:05Z,agent,a\n2026-10-03T09:00:07.5Z,agent,b\n", [
            ("agent", 0.0, None, "a"), ("agent", 2.5, None, "b"),
        ]),
        ("start,end,speaker,text\n21:30:05,21:30:06,agent,a\n21:30:09,,agent,b\n", [
            ("agent", 0.0, 1.0, "a"), ("agent", 4.0, None, "b"),
        ]),
        ("start,speaker,text\n1790000000,agent,a\n1790000009,agent,b\n", [
            ("agent", 0.0, None, "a"), ("agent", 9.0, None, "b"),
        ]),
        # Whole numbers that leave too little to be said in a second are milliseconds.
        ("start,end,speaker,text\n100,900,agent,hello there\n1500,2400,agent,again\n", [
            ("agent", 0.1, 0.9, "hello there"), ("agent", 1.5, 2.4, "again"),
        ]),
        ("start,end,speaker,text\n1,9,agent,hello\n150,240,agent,again after a while on hold\n", [
            ("agent", 1.0, 9.0, "hello"), ("agent", 150.0, 240.0, "again after a while on hold"),
        ]),
        ("start,speaker,text\n1790000000100,agent,a\n1790000001100,agent,b\n1790000002600,agent,c\n", [
            ("agent", 0.0, None, "a"), ("agent", 1.0, None, "b"), ("agent", 2.5, None, "c"),
        ]),
        ("start,speaker,text\n3700.5,agent,a\n", [("agent", 3700.5, None, "a")]),
        ("start,speaker,text\n0:59:05,agent,a\n", [("agent", 3545.0, None, "a")]),
    ],
)  # fmt: skip
def test_turns_of_a_table(text: str, expected: list[tuple[object, ...]]) -> None:
    document = read(text)
    assert document.format == "csv"
    assert list(said(document.calls[0])) == expected


def test_rows_are_grouped_by_call() -> None:
    calls = read("call_id,speaker,text,date,market\nx,agent,a,2026-10-03,hk\ny,agent,b,,\nx,customer,c,,\n").calls
    assert [(shown(call.id), [turn[3] for turn in said(call)]) for call in calls] == [("x", ["a", "c"]), ("y", ["b"])]
    assert {key: shown(value) for key, value in calls[0].meta.items()} == {"date": "2026-10-03", "market": "hk"}
    assert [[turn.line for turn in call.turns] for call in calls] == [[2, 4], [3]]


def test_lines_count_over_quoted_line_breaks() -> None:
    call = read('speaker,text\nagent,"a\nb"\nagent,c\n').calls[0]
    assert [turn.line for turn in call.turns] == [2, 4]


def test_other_cells_are_leaves_of_their_own() -> None:
    document = locate("speaker,text,4111,1111\nagent,hi,5,\n")
    text = document.text.expose()
    assert [text[leaf.first : leaf.last] for leaf in document.leaves] == [
        "speaker",
        "text",
        "4111",
        "1111",
        "agent",
        "5",
    ]


def test_what_stands_behind_a_closing_quote_is_looked_at() -> None:
    data = b'speaker,text,note\nagent,"never closed\ncustomer,"It is 4111 1111 1111 1111, thanks",x\n'
    assert hidden(data, "a.csv") == data.replace(b"4111 1111 1111 1111", b"[PAN ****1111]")


@pytest.mark.parametrize(("name", "refused"), [("a.csv", True), ("a.tsv", True), ("a.txt", False)])
def test_a_table_without_a_text_is_not_read_as_talk(name: str, refused: bool) -> None:
    if not refused:
        assert read("a,b,c\n1,2,3\n", name).format == "text"
        return
    with pytest.raises(InputError) as caught:
        read("a,b,c\n1,2,3\n", name)
    assert caught.value.problem.reason is Reason.NO_TEXT_COLUMN


def test_talk_that_is_called_a_table_is_read() -> None:
    assert read("Agent: hi, there\nCustomer: ho\n", "a.csv").format == "text"


@pytest.mark.parametrize(("start", "dated"), [("21:30:05", True), ("2026-10-03T09:00:05Z", True), ("0:05", False)])
def test_times_of_day_are_no_places_in_a_recording(start: str, dated: bool) -> None:
    assert read(f"start,speaker,text\n{start},agent,hi\n").calls[0].dated is dated
