"""The last look at every output."""

from __future__ import annotations

import io

import pytest

from compliance_cli.errors import ExitCode, GuardTripped
from compliance_cli.redaction.guard import GuardedStream, look_at_bytes
from compliance_cli.redaction.watch import Watch

PAN = "4111111111111111"


def guarded() -> tuple[io.StringIO, GuardedStream]:
    under = io.StringIO()
    return under, GuardedStream(under, Watch())


def write_all(stream: GuardedStream, texts: list[str]) -> None:
    for text in texts:
        stream.write(text)
    stream.flush()


@pytest.mark.parametrize(
    "writes",
    [
        [PAN],
        ["card ", PAN, "\n"],
        ["4111 1111 ", "1111 1111 and"],
        ["4111", "1111", "1111", "1111", "."],
        ["4111 1111\n", "   1111 1111 "],
        ["\x1b[31m4111111111", "111111\x1b[0m\n"],
    ],
)
def test_a_card_number_stops_the_output(writes: list[str]) -> None:
    under, stream = guarded()
    with pytest.raises(GuardTripped) as raised:
        write_all(stream, writes)
    assert raised.value.exit_code is ExitCode.GUARD
    shown = "".join(c for c in under.getvalue() if c.isdigit())
    assert PAN not in shown
    assert PAN not in str(raised.value)


def test_other_text_goes_through_whole() -> None:
    under, stream = guarded()
    for text in ("Checked 12", "5 calls\n", "[PAN ****1111] 坐席\n", "4111 11", "11 1111\n"):
        stream.write(text)
    stream.flush()
    assert under.getvalue() == "Checked 125 calls\n[PAN ****1111] 坐席\n4111 1111 1111\n"


def test_an_open_number_is_held_back_until_its_end_is_known() -> None:
    under, stream = guarded()
    stream.write("total 4111111111")
    assert under.getvalue() == "total "
    stream.write("7\n")
    stream.flush()
    assert under.getvalue() == "total 41111111117\n"


def test_nothing_of_a_stopped_write_is_written_later() -> None:
    under, stream = guarded()
    with pytest.raises(GuardTripped):
        stream.write(f"{PAN} and more\n")
    stream.flush()
    assert under.getvalue() == ""


def test_a_narrow_console_gets_question_marks_not_a_crash() -> None:
    raw = io.BytesIO()
    stream = GuardedStream(io.TextIOWrapper(raw, encoding="ascii", write_through=True), Watch())
    stream.write("坐席 ok\n")
    stream.flush()
    assert raw.getvalue() == b"?? ok\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "gb18030"])
def test_a_file_is_looked_at_before_it_is_written(codec: str) -> None:
    with pytest.raises(GuardTripped):
        look_at_bytes(f"卡号{PAN}。".encode(codec), codec, Watch())
    look_at_bytes("卡号[PAN ****1111]。".encode(codec), codec, Watch())
