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


def test_dates_of_a_sheet_with_their_time_of_day() -> None:
    day = 46298.395
    rows = (("agent", day, "a"), ("agent", day + 2 / 86400, "b"), ("agent", day + 61.5 / 86400, "c"))
    call = read(xlsx((), sheet(("speaker", "time", "text"), *rows))).calls[0]
    assert [turn[1] for turn in said(call)] == [0.0, 2.0, 61.5]
    assert call.dated
    seconds = (("agent", 30000.5, "a"), ("agent", 30002.5, "b"), ("agent", 30009.0, "c"))
    assert said(read(xlsx((), sheet(("speaker", "time", "text"), *seconds))).calls[0])[0][1] == 30000.5


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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<c r="A9" t="n" s="1"><v>{N}</v></c>', '<c r="A9" t="str" s="1"><v>{M}</v></c>'),
        ('<c r="A9" s="1"><v>{N}.0</v></c>', '<c r="A9" s="1" t="str"><v>{M}</v></c>'),
        ('<c r="A9"><v>4.111111111111111E+15</v></c>', '<c r="A9" t="str"><v>{M}</v></c>'),
        ('<c r="A9"><v>6.21226010000008e+18</v></c>', '<c r="A9" t="str"><v>[PAN ****0000]</v></c>'),
        ('<c r="A9"><v>4.1E+99</v></c>', '<c r="A9"><v>4.1E+99</v></c>'),
        # The result of a formula: the formula stays, and the cell holds a text.
        ('<c r="A9" s="1"><f>B1*1</f><v>{N}</v></c>', '<c r="A9" s="1" t="str"><f>B1*1</f><v>{M}</v></c>'),
        (
            '<c r="A9" t="n"><f t="shared" si="0"/><v>{N}</v></c>',
            '<c r="A9" t="str"><f t="shared" si="0"/><v>{M}</v></c>',
        ),
        ('<c r="A9" t="str"><f>B1&amp;C1</f><v>{N}</v></c>', '<c r="A9" t="str"><f>B1&amp;C1</f><v>{M}</v></c>'),
        # In a formula a mask is a text, so that the formula is still one.
        ('<c r="A9"><f>IF(B1={N},1,0)</f><v>0</v></c>', '<c r="A9"><f>IF(B1="{M}",1,0)</f><v>0</v></c>'),
        ('<c r="A9"><f>"no {N}"&amp;B1</f><v>0</v></c>', '<c r="A9"><f>"no {M}"&amp;B1</f><v>0</v></c>'),
        ('<c r="A9"><f>&quot;{N}&quot;</f><v>0</v></c>', '<c r="A9"><f>&quot;{M}&quot;</f><v>0</v></c>'),
        ('<c r="A9"><f>{N}*1</f><v>{N}</v></c>', '<c r="A9" t="str"><v>{M}</v></c>'),
        ('<c r="A9"><f>SUM(B1:B9)</f><v>411111</v></c>', '<c r="A9"><f>SUM(B1:B9)</f><v>411111</v></c>'),
    ],
)
def test_a_cell_that_is_masked_is_still_a_cell(before: str, after: str) -> None:
    pages = [
        sheet(("speaker", "text"), ("agent", "hi")).replace("</sheetData>", f'<row r="9">{cell}</row></sheetData>')
        for cell in (before.replace("{N}", "4111111111111111"), after.replace("{M}", MASK))
    ]
    redacted = unzipped(hidden(xlsx((), pages[0]), "a.xlsx"))
    assert redacted["xl/worksheets/sheet1.xml"].decode() == pages[1]


def test_names_and_checks_of_a_workbook_are_formulas_too() -> None:
    book = '<workbook><definedNames><definedName name="x">4111111111111111</definedName></definedNames></workbook>'
    check = "<dataValidation><formula1>4111111111111111</formula1></dataValidation></worksheet>"
    page = sheet(("speaker", "text"), ("agent", "hi")).replace("</worksheet>", check)
    redacted = unzipped(hidden(xlsx((), page, workbook=book), "a.xlsx"))
    assert f'<definedName name="x">"{MASK}"</definedName>' in redacted["xl/workbook.xml"].decode()
    assert f'<formula1>"{MASK}"</formula1>' in redacted["xl/worksheets/sheet1.xml"].decode()


def test_hidden_sheets_rows_and_columns_are_read_and_masked() -> None:
    """What Excel does not show is in the file all the same."""
    book = '<workbook><sheets><sheet name="a"/><sheet name="b" state="veryHidden"/></sheets></workbook>'
    shown = sheet(("speaker", "text"), ("agent", "hi"))
    secret = sheet(("speaker", "text"), ("customer", f"it is {PAN}")).replace('<row r="2">', '<row r="2" hidden="1">')
    notes = sheet((f"card {PAN}", 5)).replace(
        "<sheetData>", '<cols><col min="1" max="1" hidden="1"/></cols><sheetData>'
    )
    data = xlsx((), shown, secret, notes, workbook=book)
    assert [said(call)[0][3] for call in read(data).calls] == ["hi", f"it is {PAN}"]
    redacted = unzipped(hidden(data, "a.xlsx"))
    for number, page in enumerate((shown, secret, notes), start=1):
        assert redacted[f"xl/worksheets/sheet{number}.xml"].decode() == page.replace(PAN, MASK)
    assert redacted["xl/workbook.xml"].decode() == book


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
