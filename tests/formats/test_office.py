"""Word and Excel files: what is read of them, and that every text in them is heard."""

from __future__ import annotations

import pytest

from compliance_cli.errors import InputError, Reason
from tests.formats.examples import read, said
from tests.formats.office_examples import CORE, docx, paragraph, sheet, table, unzipped, xlsx
from tests.formats.planting import hidden

PAN = "4111 1111 1111 1111"
MASK = "[PAN ****1111]"


def test_labelled_lines_of_a_word_file() -> None:
    body = paragraph("Agent: Can I ", "take the", " card number?") + paragraph("Customer:", " It is ", PAN)
    document = read(docx(body), "a.docx")
    assert document.format == "docx"
    assert [turn[0::3] for turn in said(document.calls[0])] == [
        ("agent", "Can I take the card number?"),
        ("customer", f"It is {PAN}"),
    ]


def test_a_table_of_a_word_file() -> None:
    rows = (
        ("Start", "Speaker", "", "Transcription"),
        ("0:00:01.5", "Agent", "", "Your card, please?"),
        ("0:00:04", "Customer", "", paragraph("It is ") + paragraph(f"{PAN}.")),
    )
    body = paragraph("A report") + table(("Job", "x"), ("Language", "en")) + table(*rows)
    assert said(read(docx(body)).calls[0]) == (
        ("agent", 1.5, None, "Your card, please?"),
        ("customer", 4.0, None, f"It is  {PAN}."),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (paragraph(f"Agent: x {PAN}"), paragraph(f"Agent: x {MASK}")),
        (paragraph("Agent: x 4111 11", "11 1111 1111, y"), paragraph(f"Agent: x {MASK}", "[PAN], y")),
        (paragraph("Agent: A &amp; B 4111", "<w:r><w:tab/></w:r>", "1111 1111 1111"), None),
        (paragraph("Agent: hi") + table(("a", f"b {PAN}")), paragraph("Agent: hi") + table(("a", f"b {MASK}"))),
        (
            paragraph("Agent: hi", f"<w:del><w:r><w:delText>{PAN}</w:delText></w:r></w:del>"),
            paragraph("Agent: hi", f"<w:del><w:r><w:delText>{MASK}</w:delText></w:r></w:del>"),
        ),
        (paragraph('Agent: <w:x alt="4111111111111111"/>hi'), paragraph(f'Agent: <w:x alt="{MASK}"/>hi')),
    ],
)
def test_a_word_file_changes_only_where_the_number_is(before: str, after: str | None) -> None:
    redacted = unzipped(hidden(docx(before), "a.docx"))
    if after is None:
        assert b"1111" not in redacted["word/document.xml"].replace(MASK.encode(), b"")
        return
    original = unzipped(docx(after))
    assert redacted["word/document.xml"] == original["word/document.xml"]
    assert redacted["word/media/image1.png"] == original["word/media/image1.png"]
    assert redacted["docProps/core.xml"].decode().endswith(f"Call of {MASK}</dc:title></cp:coreProperties>")


def test_comments_headers_and_notes_are_heard() -> None:
    spoken = "the card number is four one one one one one one one one one one one one one one one"
    more = {
        "comments": f"<w:comments>{paragraph(spoken[:60], spoken[60:])}</w:comments>",
        "header1": f"<w:hdr>{paragraph('card ', PAN)}</w:hdr>",
    }
    redacted = unzipped(hidden(docx(paragraph("Agent: hi"), **more), "a.docx"))
    assert b"one" not in redacted["word/comments.xml"]
    assert redacted["word/header1.xml"].decode() == f"<w:hdr>{paragraph('card ', MASK)}</w:hdr>"


def test_times_behind_a_number_stay() -> None:
    rows = (
        ("Start", "Speaker", "Text"),
        (f"card {PAN}", "Agent", "hi"),
        ("0:02:28.14", "Agent", "ho"),
        ("5.6s", "x", "y"),
    )
    body = table(*rows)
    assert unzipped(hidden(docx(body), "a.docx")) == unzipped(docx(body.replace(PAN, MASK))) | {
        "docProps/core.xml": CORE.replace(PAN, MASK).encode()
    }


STRINGS = (
    "speaker",
    "start",
    "text",
    "Agent",
    "Your card, please?",
    "<r><t>It is 4111 1111</t></r><r><t> 1111 1111</t></r>",
)
SHEET = sheet(
    ("A report", None, None),
    ("#0", "#1", "#2", "note"),
    ("#3", 1.5, "#4", None),
    ("客户", 4, "#5", f"saw {PAN}"),
)


def test_a_sheet() -> None:
    document = read(xlsx(STRINGS, sheet(("x", "y")), SHEET), "a.xlsx")
    assert document.format == "xlsx"
    assert said(document.calls[0]) == (
        ("agent", 1.5, None, "Your card, please?"),
        ("customer", 4.0, None, f"It is {PAN}"),
    )


def test_times_of_a_sheet_as_shares_of_a_day() -> None:
    rows = (("agent", 1 / 86400, "a"), ("agent", 2.5 / 86400, "b"), ("agent", 0.5, "c"))
    turns = said(read(xlsx((), sheet(("speaker", "time", "text"), *rows))).calls[0])
    assert [turn[1] for turn in turns] == [1.0, 2.5, 43200.0]


def test_a_workbook_changes_only_where_numbers_are() -> None:
    comment = f"<comments><comment><text><r><t>card {PAN}</t></r></text></comment></comments>"
    numbers = sheet((4111111111111111.0, 5.0)).replace("4111111111111111.0", "4111111111111111")
    redacted = unzipped(hidden(xlsx(STRINGS, SHEET, numbers, comments1=comment), "a.xlsx"))
    strings = redacted["xl/sharedStrings.xml"].decode()
    assert strings.endswith(f"<si><r><t>It is {MASK}</t></r><r><t>[PAN]</t></r></si></sst>")
    assert redacted["xl/worksheets/sheet1.xml"].decode() == SHEET.replace(PAN, MASK)
    shown = '<c r="A1" s="1" t="str"><v>[PAN ****1111]</v></c>'
    assert redacted["xl/worksheets/sheet2.xml"].decode() == numbers.replace(
        '<c r="A1" s="1"><v>4111111111111111</v></c>', shown
    )
    assert redacted["xl/comments1.xml"].decode() == comment.replace(PAN, MASK)


def test_a_number_with_a_type_stays_a_cell() -> None:
    typed = SHEET.replace(
        "</sheetData>", '<row r="9"><c r="A9" t="n" s="1"><v>4111111111111111</v></c></row></sheetData>'
    )
    redacted = unzipped(hidden(xlsx(STRINGS, typed), "a.xlsx"))["xl/worksheets/sheet1.xml"].decode()
    assert '<c r="A9" t="str"><v>[PAN ****1111]</v></c>' in redacted


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (xlsx((), sheet(("x", "y"), ("a", "b"))), Reason.NO_TEXT_COLUMN),
        (docx(""), Reason.NO_TURNS),
        (docx(paragraph("Agent: hi"))[:300], Reason.BROKEN_FORMAT),
        (xlsx((), sheet(("speaker", "text"), ("#99999999999", "#7"))), Reason.NO_TURNS),
    ],
)
def test_what_is_refused(data: bytes, reason: Reason) -> None:
    with pytest.raises(InputError) as caught:
        read(data)
    assert caught.value.problem.reason is reason


def test_an_office_format_is_not_forced_on_text() -> None:
    with pytest.raises(InputError) as caught:
        read("Agent: hi", format="docx")
    assert caught.value.problem.reason is Reason.BROKEN_FORMAT
