from __future__ import annotations

import pytest

from compliance_cli.errors import InputError, Reason
from compliance_cli.formats.encoding import decode, encode

SIMPLIFIED = "坐席：您好，请问您的卡号是多少？\r\n客户：我不太方便，谢谢。\r\n"
TRADITIONAL = "專員：您好，請問您的卡號是多少？\r\n客戶：我現在不方便，謝謝。\r\n"
ENGLISH = "Agent: Hello there\r\nCustomer: It’s £50 – fine\r\n"


@pytest.mark.parametrize(
    ("text", "codec", "found", "mark"),
    [
        (SIMPLIFIED, "utf-8", "utf-8", b""),
        (SIMPLIFIED, "utf-8", "utf-8", b"\xef\xbb\xbf"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le", b"\xff\xfe"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be", b"\xfe\xff"),
        (SIMPLIFIED, "utf-32-le", "utf-32-le", b"\xff\xfe\x00\x00"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le", b""),
        (SIMPLIFIED, "utf-16-be", "utf-16-be", b""),
        (SIMPLIFIED, "gb18030", "gb18030", b""),
        (TRADITIONAL, "gb18030", "gb18030", b""),
        (TRADITIONAL, "big5", "big5hkscs", b""),
        ("客户：好", "gb18030", "gb18030", b""),
        ("Agent: hi 谢谢", "gb18030", "gb18030", b""),
        ("Agent: hi 谢谢", "utf-8", "utf-8", b""),
        ("Agent: café señor", "utf-8", "utf-8", b""),
        ("Агент: здравствуйте", "utf-8", "utf-8", b""),
        ("客戶：好", "big5", "big5hkscs", b""),
        ("今天天气好", "utf-16-le", "utf-16-le", b""),
        (ENGLISH, "utf-16-le", "utf-16-le", b""),
        (ENGLISH, "utf-16-be", "utf-16-be", b""),
        (ENGLISH, "cp1252", "cp1252", b""),
        ("Agent: hi", "ascii", "utf-8", b""),
        ("Agent: a\ud800b", "utf-16-le", "utf-16-le", b"\xff\xfe"),
    ],
)
def test_known_encodings_are_read_and_written_back(text: str, codec: str, found: str, mark: bytes) -> None:
    data = mark + text.encode(codec, "surrogatepass" if codec.startswith("utf") else "strict")
    read, encoding = decode(data)
    assert (read, encoding.codec, encoding.mark) == (text, found, mark)
    assert encode(read, encoding) == data


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        ("客户：我的卡号".encode() + b"\xe5\xae", "utf-8"),  # cut inside a character
        (b"Agent: a bad \xff byte in much ASCII, and yet more of it so that it is a rare thing", "utf-8"),
        ("客戶好好好好好好好好".encode("big5") + b"\xa1\xc3\xa2\xcc", "big5hkscs"),  # pairs that share a character
    ],
)
def test_what_cannot_be_read_is_kept_as_it_is(data: bytes, codec: str) -> None:
    text, encoding = decode(data)
    assert encoding.codec == codec
    assert any("\udc80" <= char <= "\udcff" for char in text)
    assert encode(text, encoding) == data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b" \r\n\t", Reason.EMPTY),
        (b"\xef\xbb\xbf\n", Reason.EMPTY),
        (b"PK\x03\x04 and more", Reason.BINARY),
        (b"RIFF\x24\x08\x00\x00WAVEfmt ", Reason.BINARY),
        (b"%PDF-1.7\n", Reason.BINARY),
        (bytes(range(256)) * 8, Reason.BINARY),
        (b"\x01\x02\x03\x04 words", Reason.BINARY),
        (b"\xff\xfea\x00b", Reason.ENCODING),  # UTF-16 cut inside a letter
        ("Здравствуйте, меня зовут".encode("cp1251"), Reason.ENCODING),
    ],
)
def test_unreadable_bytes_have_a_reason(data: bytes, reason: Reason) -> None:
    with pytest.raises(InputError) as caught:
        decode(data)
    assert caught.value.problem.reason is reason
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        ("Agent: hi\nЗдравствуйте, меня зовут".encode("cp1251"), 2, 1),
        ("Agent: hi, Здравствуйте, меня зовут".encode("cp1251"), 1, 12),
        ("好\r\n好 ".encode() + "Здравствуйте, меня зовут".encode("cp1251"), 2, 3),
        ("\ufeffa\nbc".encode("utf-16-le")[:-1], 2, 2),
        ("\ufeffa\n\ud800bc".encode("utf-16-le", "surrogatepass")[:-1], 2, 3),
    ],
)
def test_the_place_of_the_first_byte_that_is_no_text_is_told(data: bytes, line: int, column: int) -> None:
    with pytest.raises(InputError) as caught:
        decode(data)
    assert (caught.value.problem.line, caught.value.problem.column) == (line, column)
