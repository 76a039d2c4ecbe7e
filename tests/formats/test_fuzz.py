"""Broken and odd files: each is read, or refused with a clear problem; nothing else ever happens.

Short here; `make fuzz` runs it for long.
"""

from __future__ import annotations

import json
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compliance_cli import formats
from compliance_cli.errors import InputError
from compliance_cli.formats.model import ReadOptions
from compliance_cli.redaction.door import redact
from compliance_cli.redaction.settings import DoorSettings
from tests.formats.examples import EXAMPLES
from tests.formats.office_examples import docx, paragraph, sheet, table, unzipped, xlsx, zipped
from tests.formats.vendor_examples import SERVICES
from tests.formats.vendor_examples_zh import CHINESE_SERVICES

TEXTS = [example.text for example in (*EXAMPLES, *SERVICES, *CHINESE_SERVICES)]
OFFICE = (
    docx(paragraph("Agent: card ", "4111 1111", " 1111 1111") + table(("Speaker", "Text"), ("Agent", "hi"))),
    xlsx(
        ("speaker", "text", "Agent", "<r><t>it is 4111 1111</t></r><r><t> 1111 1111</t></r>"),
        sheet(("#0", "#1", "start"), ("#2", "#3", 1.5), ("#2", "hi", 4111111111111111.0)),
    ),
)
FILES = [
    *(text.encode() for text in TEXTS),
    *(text.encode("gb18030") for text in TEXTS[:4]),
    *OFFICE,
    zipped({"a.txt": "Agent: hi", "b.json": TEXTS[0]}),
]
#: Keys that readers look for, so that odd trees get deep into them.
KEYS = sorted({key for text in TEXTS for key in re.findall(r'"(\w+)": ', text)})
ODD = [
    b"",
    b"\x00",
    b"\xff",
    b'"',
    b"\\",
    b"{",
    b"[",
    b"\r",
    b"\n\n",
    b"\xe4\xb8",
    b"<",
    b"&#99999999;",
    b"1e999",
    b"NaN",
]

SETTINGS = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)


def tried(data: bytes, name: str) -> None:
    """All that is done with a file; every problem is an `InputError` that says nothing of its content."""
    problems = []
    for way in (formats.read, formats.locate):
        try:
            document = way(data, name, ReadOptions())
        except InputError as error:
            problems.append(error.problem)
        else:
            problems += document.problems
            for call in document.calls:
                text = call.text.expose()
                assert [turn.end + 1 for turn in call.turns[:-1]] == [turn.start for turn in call.turns[1:]]
                assert call.turns[-1].end == len(text)
                assert all(0 <= word.start <= word.end <= len(text) for word in call.words)
    for problem in problems:
        assert not re.search(r"1111|8888|Agent", str(problem))
    result = redact(data, name, DoorSettings())
    assert result.data is not None or result.problems


@SETTINGS
@given(st.sampled_from(FILES), st.data(), st.sampled_from(["a.json", "a.txt", "a"]))
def test_changed_files(file: bytes, data: st.DataObject, name: str) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        first = data.draw(st.integers(0, len(file)))
        last = min(len(file), first + data.draw(st.sampled_from([0, 1, 2, 10, 1000])))
        put = data.draw(st.sampled_from([*ODD, file[:40], file[first:last] * 2]) | st.binary(max_size=8))
        file = file[:first] + put + file[last:]
    tried(file, name)


#: What may be put into the XML of a Word or Excel file.
ODD_XML = [
    "",
    "<",
    ">",
    "</v>",
    "</c>",
    "<v>",
    "<f>",
    "<w:p>",
    "</w:r>",
    "&#0;",
    "&amp",
    '"',
    " t=",
    "-",
    "1E+17",
    "\ud800",
]


@SETTINGS
@given(st.sampled_from(OFFICE), st.data())
def test_changed_office_files(file: bytes, data: st.DataObject) -> None:
    files = unzipped(file)
    for _ in range(data.draw(st.integers(1, 3))):
        name = data.draw(st.sampled_from([name for name in files if name.endswith(".xml")]))
        text = files[name].decode("utf-8", "surrogatepass")
        first = data.draw(st.integers(0, len(text)))
        last = min(len(text), first + data.draw(st.sampled_from([0, 1, 2, 10, 100])))
        put = data.draw(st.sampled_from([*ODD_XML, text[first:last] * 2]) | st.text(max_size=5))
        files[name] = (text[:first] + put + text[last:]).encode("utf-8", "surrogatepass")
    tried(zipped(files), "a")


@SETTINGS
@given(st.sampled_from(FILES), st.data())
def test_files_that_were_cut(file: bytes, data: st.DataObject) -> None:
    tried(file[: data.draw(st.integers(0, len(file)))], "a.json")


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.sampled_from(["", "agent", "card 4111 1111 1111 1111", "PT1.5S", "12.5s", "1", "0:01", "2026-10-03T09:00:00Z"]),
    st.text(max_size=20),
)
TREES = st.recursive(
    VALUES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
        st.builds(json.dumps, inner),
    ),
    max_leaves=25,
)


@SETTINGS
@given(TREES, st.booleans())
def test_odd_trees(tree: object, in_ascii: bool) -> None:
    tried(json.dumps(tree, ensure_ascii=in_ascii).encode("utf-8", "surrogatepass"), "a.json")


@SETTINGS
@given(st.sampled_from(TEXTS), st.data())
def test_values_of_the_wrong_kind(text: str, data: st.DataObject) -> None:
    places = [found.span() for found in re.finditer(r'(?<=": )(?:"[^"\\]*"|[\d.]+|null)', text)]
    if places:
        for first, last in sorted(data.draw(st.lists(st.sampled_from(places), max_size=4, unique=True)), reverse=True):
            wrong = json.dumps(data.draw(TREES), ensure_ascii=False)
            text = text[:first] + wrong + text[last:]
        tried(text.encode("utf-8", "surrogatepass"), "a.json")
