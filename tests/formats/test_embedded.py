"""Every place of an Office document that may hold a card number, and what is embedded in it: cleaned, or refused."""

from __future__ import annotations

import pytest

from compliance_cli.errors import Reason
from compliance_cli.redaction.door import redact
from compliance_cli.redaction.settings import DoorSettings
from tests.formats.office_examples import PICTURE, docx, paragraph, sheet, unzipped, xlsx, zipped
from tests.formats.planting import hidden

PAN = "4111 1111 1111 1111"
MASK = "[PAN ****1111]"
WORD = unzipped(docx(paragraph("Agent: hi")))
ROWS = (("speaker", "text"), ("Agent", "hi"))
EXCEL = unzipped(xlsx(("a",), sheet(*ROWS)))
TALK = f"Agent: hi\nCustomer: my card is {PAN}\n"
SPOKEN = "my card number is four one one one one one one one one one one one one one one one"


def with_part(files: dict[str, bytes], name: str, content: str | bytes) -> bytes:
    return zipped({**files, name: content})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/header1.xml", paragraph(f"card {PAN}")),
        ("word/footer2.xml", paragraph("card 4111 1111", " 1111 1111")),
        ("word/footnotes.xml", f"<w:footnote>{paragraph(PAN)}</w:footnote>"),
        ("word/endnotes.xml", f"<w:endnote>{paragraph(PAN)}</w:endnote>"),
        ("word/comments.xml", f"<w:comment w:author='{PAN}'>{paragraph('hi')}</w:comment>"),
        ("word/glossary/document.xml", paragraph(SPOKEN)),
        ("word/charts/chart1.xml", "<c:v>4111111111111111</c:v>"),
        ("word/diagrams/data1.xml", f"<a:p><a:r><a:t>{PAN}</a:t></a:r></a:p>"),
        ("word/settings.xml", f'<w:docVar w:name="x" w:val="{PAN}"/>'),
        ("word/alt.xml", f"<wp:docPr id='1' descr='a picture of {'a very long text, ' * 20}{PAN}'/>"),
        ("word/alt.xml", f'<v:shape alt="see {PAN}" style="x"/>'),
        ("word/comment.xml", f"<x><!-- {PAN} --></x>"),
        ("word/data.xml", f"<x><![CDATA[{PAN}]]></x>"),
        ("word/_rels/document.xml.rels", '<Relationship Target="https://x.example/?card=4111111111111111"/>'),
        ("docProps/custom.xml", f'<property name="card"><vt:lpwstr>{PAN}</vt:lpwstr></property>'),
        ("docProps/app.xml", f"<Properties><Company>{PAN}</Company></Properties>"),
        ("customXml/item1.xml", f"<transcript><line>{PAN}</line></transcript>"),
        ("customXml/item2.xml", f"<?card {PAN}?><x/>"),
        ("word/afchunk.htm", f"<p>card <b>4111 1111</b> 1111 1111 and {PAN}</p>"),
        ("word/embeddings/a.txt", TALK),
        ("word/embeddings/a.json", '{"turns": [{"text": "' + SPOKEN + '"}]}'),
        ("word/embeddings/a.csv", f"a,b,c\n1,2,{PAN}\n"),
        ("word/embeddings/other.json", '{"x": "4111111111111111"}'),
        ("word/embeddings/a.docx", docx(paragraph(f"Agent: {SPOKEN}"))),
        ("word/embeddings/empty.docx", docx(paragraph(""), header1=paragraph(SPOKEN))),
        ("word/embeddings/a.xlsx", xlsx((SPOKEN,), sheet(*ROWS, ("Customer", "#0")))),
        ("word/embeddings/no transcript.xlsx", xlsx((), sheet(("a", 4111111111111112.0, PAN)))),
        ("word/embeddings/a.pptx", zipped({"[Content_Types].xml": "<T/>", "ppt/slide1.xml": f"<a:t>{PAN}</a:t>"})),
        ("word/embeddings/a.zip", zipped({"in.docx": docx(paragraph(f"Agent: {PAN}"))})),
    ],
)
def test_nothing_is_left_in_a_word_file(name: str, content: str | bytes) -> None:
    before = with_part(WORD, name, content)
    after = unzipped(hidden(before, "a.docx"))
    for place in set(WORD) - {"docProps/core.xml"}:
        assert after[place] == WORD[place]
    assert text_in(before) != text_in(hidden(before, "a.docx"))
    assert not left(text_in(hidden(before, "a.docx")))


def text_in(data: bytes) -> str:
    """All that a package says, unpacked to the last."""
    if not data.startswith(b"PK"):
        return data.decode("latin-1")
    return "\n".join(f"{name}\n{text_in(content)}" for name, content in unzipped(data).items())


def left(text: str) -> bool:
    rest = text.replace(MASK, "").replace("4111111111111112", "")
    return "4111" in rest or "1111" in rest or "one one" in rest


FORMULA = '<row r="9"><c r="A9"><f>"x"&amp;"{}"</f><v>1</v></c></row></sheetData>'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("xl/worksheets/sheet2.xml", sheet((f"x {PAN}",), (SPOKEN, 4111111111111111))),
        ("xl/worksheets/sheet2.xml", sheet((1,)).replace("</sheetData>", FORMULA.format(f" {PAN}"))),
        ("xl/worksheets/sheet2.xml", f"<worksheet><oddHeader>&amp;L{PAN}</oddHeader></worksheet>"),
        ("xl/worksheets/sheet2.xml", f'<worksheet><dataValidation prompt="{PAN}"/></worksheet>'),
        ("xl/chartsheets/sheet1.xml", f"<a:p><a:t>4111 1111 </a:t><a:t>1111 1111</a:t> {PAN}</a:p>"),
        ("xl/workbook.xml", f'<workbook><definedName name="x" hidden="1">"{PAN}"</definedName></workbook>'),
        ("xl/comments1.xml", f"<comments><comment><text><t>{SPOKEN}</t></text></comment></comments>"),
        ("xl/threadedComments/a.xml", f"<threadedComment><text>{PAN}</text></threadedComment>"),
        ("xl/tables/table1.xml", f'<tableColumn name="{PAN}"/>'),
        ("xl/pivotCache/records1.xml", '<r><s v="4111111111111111"/></r>'),
        ("xl/externalLinks/link1.xml", "<v>4111111111111111</v>"),
        ("docProps/custom.xml", f"<vt:lpwstr>{PAN}</vt:lpwstr>"),
        ("customXml/item1.xml", f"<x>{PAN}</x>"),
        ("xl/embeddings/a.docx", docx(paragraph(f"Agent: {SPOKEN}"))),
    ],
)
def test_nothing_is_left_in_a_workbook(name: str, content: str | bytes) -> None:
    after = hidden(with_part(EXCEL, name, content), "a.xlsx")
    assert MASK in text_in(after)
    assert not left(text_in(after))
    assert unzipped(after)["xl/worksheets/sheet1.xml"] == EXCEL["xl/worksheets/sheet1.xml"]


def test_numbers_of_shared_strings_are_no_digits() -> None:
    strings = ("my card number is", "hi", "Agent", "speaker", "text", "4111", "1111")
    rows = (("#3", "#4"), ("#2", "#1"), ("my card number is", "#0", "#5", "#6", 1, 1, "four one"))
    after = unzipped(hidden(xlsx(strings, sheet(*rows)), "a.xlsx"))
    assert [f"<v>{number}</v>".encode() in after["xl/worksheets/sheet1.xml"] for number in range(7)] == [True] * 7


def test_how_a_word_is_read_aloud_is_no_part_of_it() -> None:
    phonetic = "<t>卡号是4111 1111 </t><rPh sb='0' eb='1'><t>カゴウ</t></rPh><t>1111 1111</t>"
    after = unzipped(
        hidden(xlsx((phonetic, f"<t>x</t><rPh><t>{PAN}</t></rPh>"), sheet(*ROWS, ("客户", "#0"))), "a.xlsx")
    )
    strings = after["xl/sharedStrings.xml"].decode()
    assert f"<t>卡号是{MASK}</t><rPh sb='0' eb='1'><t>カゴウ</t></rPh><t>[PAN]</t>" in strings
    assert f"<t>x</t><rPh><t>{MASK}</t></rPh>" in strings


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("word/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0\xa1\xb1", Reason.NOT_CLEANED),
        ("word/embeddings/unknown.bin", b"\x00\x01\x02", Reason.NOT_CLEANED),
        ("word/anything.pdf", b"%PDF-1.7", Reason.NOT_CLEANED),
        ("word/embeddings/a.zip", zipped({"a.json": '{"turns": ['}), Reason.BROKEN_JSON),
        ("word/embeddings/a.xlsx", xlsx((), sheet(*ROWS))[:99], Reason.BROKEN_FORMAT),
        ("word/media/image2.png", b"\x89PNG card 4111111111111111", Reason.NOT_CLEANED),
        ("word/media/image2.png", b"\x89PNG" + PAN.encode("utf-16-le"), Reason.NOT_CLEANED),
        ("word/media/image2.png", b"\x89PNG 4111111111111112", None),
        ("word/fonts/font1.odttf", b"\x00\x01\x02", None),
    ],
)
def test_what_cannot_be_cleaned_is_told(name: str, content: bytes, reason: Reason | None) -> None:
    result = redact(with_part(WORD, name, content), "a.docx", DoorSettings())
    if reason is None:
        assert result.problems == ()
        return
    assert result.data is None
    assert [problem.reason for problem in result.problems] == [reason]
    assert result.problems[0].source.startswith(f"a.docx/{name}")


def test_what_cannot_be_cleaned_in_an_archive_is_told_by_its_masked_name() -> None:
    deep = zipped({"x.doc": b"\xd0\xcf\x11\xe0"})
    files: dict[str, str | bytes] = {"a.txt": TALK, f"{PAN}.pdf": b"%PDF", "b.png": PICTURE, "deep.zip": deep}
    result = redact(zipped(files), "calls.zip", DoorSettings())
    assert result.data is None
    assert [(problem.source, problem.reason) for problem in result.problems] == [
        (f"calls.zip/{MASK}.pdf", Reason.BINARY),
        ("calls.zip/deep.zip/x.doc", Reason.BINARY),
    ]


def test_a_document_without_a_main_part_says_nothing() -> None:
    result = redact(zipped({**WORD, "word/document.xml": " "}), "a.docx", DoorSettings())
    assert [problem.reason for problem in result.problems] == [Reason.NO_TURNS]
