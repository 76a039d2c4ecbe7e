from __future__ import annotations

import pytest

from compliance_cli.batch.inputs import Input
from compliance_cli.batch.metafile import read_meta
from compliance_cli.errors import UsageError
from compliance_cli.redaction.door import scrub
from compliance_cli.redaction.settings import DoorSettings

PAN = "4539148803436467"


def rows(text: str | bytes, *calls: tuple[str, str]) -> list[dict[str, str]]:
    """What the table says of inputs by name and id."""
    data = text if isinstance(text, bytes) else text.encode()
    table = read_meta(data, scrub("m.csv"), DoorSettings())
    return [dict(table.of(Input(scrub(name), None, name, name), scrub(call_id))) for name, call_id in calls]


@pytest.mark.parametrize(
    ("text", "name", "call_id", "row"),
    [
        ("file,team\na.json,red\n", "calls/a.json", "", {"team": "red"}),
        ("file,team\na.json,red\n", "calls/b.json", "", {}),
        ("File Name;team\r\na.wav;red\r\n", "calls/a.json", "", {"team": "red"}),
        ("path\tteam\ncalls/a.json\tred\n", "calls/a.json", "", {"team": "red"}),
        ("recording,team\nC:\\rec\\a.wav,red\n", "calls/a.json", "", {"team": "red"}),
        ("id,team\n77,red\n", "calls/a.json", "77", {"team": "red"}),
        ("通话编号,通话日期,工号\n77,2026-10-03,8021\n", "a.json", "77", {"date": "2026-10-03", "agent": "8021"}),
        ('file,note\na.json,"one, two\nthree"\n', "a.json", "", {"note": "one, two\nthree"}),
        ("file,a,b\na.json,,x\n", "a.json", "", {"b": "x"}),
        ("file,a\nx/a.json,1\ny/a.json,2\n", "y/a.json", "", {"a": "2"}),
        ("file,a\nx/a.json,1\ny/a.json,2\n", "a.json", "", {}),
        ('{"file": "a.json", "n": 5}\n\n{"file": "b.json"}\n', "a.json", "", {"n": "5"}),
        (f"id,team\n{PAN},red\n", "a.json", PAN, {"team": "red"}),
        (f"file,team\n{PAN}.json,{PAN}\n", f"{PAN}.json", "", {"team": "[PAN ****6467]"}),
    ],
)
def test_what_is_joined(text: str, name: str, call_id: str, row: dict[str, str]) -> None:
    assert rows(text, (name, call_id)) == [row]


def test_tables_as_excel_writes_them() -> None:
    assert rows("文件名,组\n甲.json,红\n".encode("gb18030"), ("甲.json", "")) == [{"组": "红"}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "the file is empty"),
        ("file,team\n", "there are no rows"),
        ("team,colour\na,b\n", ":1: no column of the header names the call"),
        ("file,team\n,red\n", ":2: neither a file name nor a call id"),
        ("file,team\na.json,red\na.json,blue\n", ":3: the row of line 2 is about the same call"),
        ('{"file": "a"}\nnonsense\n', ":2: this line is no JSON object"),
    ],
)
def test_what_is_wrong(text: str, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        rows(text)
    assert told in str(caught.value)


def test_what_finds_no_partner() -> None:
    table = read_meta(b"file,a\na.json,1\nb.json,2\n", scrub("m.csv"), DoorSettings())
    assert table.notices() == ("m.csv: 2 of 2 rows belong to no call",)
    for name in ("a.json", "c.json"):
        table.of(Input(scrub(name), None, name, name), scrub(""))
    assert table.notices() == ("m.csv: 1 of 2 calls have no row in it", "m.csv: 1 of 2 rows belong to no call")
