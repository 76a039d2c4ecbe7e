"""Bytes to text and back, byte for byte.

The order of trial is: byte order mark, strict UTF-8, then the best score among the encodings that call
centres in our markets export. Every codec here is used with an error handler that keeps what it cannot
read as lone surrogates, so that `encode(decode(data))` is `data`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from compliance_cli.errors import InputError, Problem, Reason
from compliance_cli.formats.model import Encoding

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
ENCODINGS: Mapping[str, str] = MappingProxyType(
    {
        "utf-8": "utf-8",
        "utf-16": "utf-16-le",
        "utf-16-le": "utf-16-le",
        "utf-16-be": "utf-16-be",
        "gb18030": "gb18030",
        "gbk": "gb18030",
        "gb2312": "gb18030",
        "big5": "big5hkscs",
        "big5hkscs": "big5hkscs",
        "windows-1252": "cp1252",
    }
)
"""The encodings a user may name, and the codec that reads each."""

_LEGACY = ("gb18030", "big5hkscs", "cp1252")
_WIDE = ("utf-16-le", "utf-16-be")
_PASSES_SURROGATES = frozenset({"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"})

_OLD_OFFICE, _PDF = "an old Office document", "a PDF"
_BINARY_STARTS = MappingProxyType(
    {
        b"PK\x03\x04": "a zip archive or an Office document",
        b"\xd0\xcf\x11\xe0": _OLD_OFFICE,
        b"%PDF": _PDF,
        b"\x1f\x8b": "a gzip archive",
        b"RIFF": "a sound recording",
        b"ID3": "a sound recording",
        b"OggS": "a sound recording",
        b"fLaC": "a sound recording",
        b"\x89PNG": "a picture",
        b"\xff\xd8\xff": "a picture",
    }
)

_SAMPLE = 20_000
"""Bytes that the guess looks at."""
_FAIR_SCORE = 0.5
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
_MOST_CONTROLS = 0.02
_MOST_BAD_BYTES = 0.02
_LEAD_OF_OTHERS = re.compile(rb"[\xc2-\xc5\xe0-\xf4]")
_BAD_BYTES = re.compile("[\udc80-\udcff]")
_NOT_ASCII_BYTE = re.compile(rb"[\x80-\xff]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_FEW_ACCENTS = 8
_CP1252_USUAL = frozenset("‘’“”–—…•£€©®°·×«»àâäáãåçèéêëìíîïñòóôõöøùúûüßœæÀÉÈÜÖÄÅØ\xa0")


def decode(data: bytes, told: str | None = None) -> tuple[str, Encoding]:
    """The text of a file, and how it was written. Raises `InputError` EMPTY, BINARY or ENCODING.

    `told`: what the user says it is written in (a name of `ENCODINGS`); only a byte order mark knows better.
    """
    if not data.strip():
        raise InputError(Problem(Reason.EMPTY))
    for start, what in _BINARY_STARTS.items():
        if data.startswith(start):
            raise InputError(Problem(Reason.BINARY, detail=what))
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], Encoding(codec, mark))
    if told is not None:
        text, encoding = _decode_as(data, Encoding(ENCODINGS[told]))
        return _reversible(data, text, encoding.codec), encoding
    narrow = b"\0" not in data and _share_of_controls(data) <= _MOST_CONTROLS
    if narrow:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return (text, Encoding("utf-8")) if surely_utf8(data) else _of_two_bytes(data, text)
    return _best_guess(data, narrow)


def is_document(data: bytes) -> bool:
    """Whether bytes that are no text are a document all the same: one that may say anything, and is not read."""
    kind = next((what for start, what in _BINARY_STARTS.items() if data.startswith(start)), None)
    return kind in (_OLD_OFFICE, _PDF)


def surely_utf8(data: bytes) -> bool:
    """Whether bytes that are valid UTF-8 are meant so: ASCII alone, or some letter that other codecs do not give.

    A few Chinese words of GB 18030 (谢谢, 一, 元) are valid UTF-8 too: of two-byte letters from U+0180 on.
    """
    return data.isascii() or _LEAD_OF_OTHERS.search(data) is not None


def encode(text: str, encoding: Encoding) -> bytes:
    """The bytes of a text that `decode` read (lone surrogates become the bytes they stand for)."""
    return encoding.mark + text.encode(encoding.codec, _handler(encoding.codec))


def _handler(codec: str) -> str:
    return "surrogatepass" if codec in _PASSES_SURROGATES else "surrogateescape"


def _decode_as(data: bytes, encoding: Encoding) -> tuple[str, Encoding]:
    try:
        text = data.decode(encoding.codec, _handler(encoding.codec))
    except UnicodeDecodeError as error:
        said = "its mark says" if encoding.mark else "it was said to be"
        before = data[: error.start].decode(encoding.codec, "replace")
        raise InputError(_undecoded(before, f"{said} {encoding.codec}")) from None
    if not text.strip():
        raise InputError(Problem(Reason.EMPTY))
    return text, encoding


def _share_of_controls(data: bytes) -> float:
    sample = data[:_SAMPLE]
    return 1 - len(sample.translate(None, _CONTROLS)) / len(sample)


def _of_two_bytes(data: bytes, text: str) -> tuple[str, Encoding]:
    """UTF-8 of rare alphabets only, unless every such letter pair is a usual Chinese character."""
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        return text, Encoding("utf-8")
    return (chinese, Encoding("gb18030")) if _score(chinese, "gb18030") == 1 else (text, Encoding("utf-8"))


def _best_guess(data: bytes, narrow: bool) -> tuple[str, Encoding]:
    """The reading that looks most like writing; `narrow`: ASCII may stand there as one byte a letter."""
    scores = {codec: _score(text, codec) for codec, text in _samples(data, narrow)}
    for codec in sorted(scores, key=lambda codec: -scores[codec]):
        if scores[codec] < _FAIR_SCORE:
            break
        try:
            text = data.decode(codec, "surrogateescape" if codec == "utf-8" else "strict")
        except UnicodeDecodeError:
            continue
        return _reversible(data, text, codec), Encoding(codec)
    if narrow:
        damaged = data.decode("utf-8", "surrogateescape")
        if len(_BAD_BYTES.findall(damaged)) <= _MOST_BAD_BYTES * len(damaged):
            return damaged, Encoding("utf-8")
        first = _BAD_BYTES.search(damaged)
        raise InputError(
            _undecoded(damaged[: first.start() if first else 0], "the first byte that is not UTF-8 is here")
        )
    raise InputError(Problem(Reason.BINARY, detail="bytes that are no letters"))


def _undecoded(before: str, detail: str) -> Problem:
    """Bytes in no known encoding behind the text that stands before them."""
    return Problem(Reason.ENCODING, line=before.count("\n") + 1, column=len(before) - before.rfind("\n"), detail=detail)


def _samples(data: bytes, narrow: bool) -> Iterator[tuple[str, str]]:
    """For each codec that may be meant, how it reads a part of the data that tells the codecs apart."""
    if narrow and (beyond_ascii := _NOT_ASCII_BYTE.search(data)) is not None:
        telling = data[beyond_ascii.start() :][:_SAMPLE]
        for codec in ("utf-8", *_LEGACY):
            yield from _sample(telling, codec, "surrogateescape" if codec == "utf-8" else "strict")
    for codec in _WIDE:
        yield from _sample(data[:_SAMPLE], codec, "strict")


def _sample(data: bytes, codec: str, errors: str) -> Iterator[tuple[str, str]]:
    try:
        yield codec, codecs.getincrementaldecoder(codec)(errors).decode(data)
    except UnicodeDecodeError:
        return


def _score(text: str, codec: str) -> float:
    """How much of a decoded text looks like writing, from 0 to 1.

    One-byte-compatible codecs are judged by their characters beyond ASCII, which alone differ between
    them; UTF-16 by all characters.
    """
    if codec == "utf-8":
        beyond = len(_NOT_ASCII.findall(text))
        return 1 - 10 * len(_BAD_BYTES.findall(text)) / beyond if beyond else 0.0
    usual = _CP1252_USUAL if codec == "cp1252" else _usual_characters()
    if codec in _WIDE:
        seen = sum(char in usual or " " <= char < "\x7f" or char in "\t\r\n" for char in text)
        return seen / len(text) if text else 0.0
    beyond_ascii = _NOT_ASCII.findall(text)
    if codec == "cp1252" and len(beyond_ascii) > max(_FEW_ACCENTS, len(text) // 4):
        return 0.0
    return sum(map(usual.__contains__, beyond_ascii)) / len(beyond_ascii) if beyond_ascii else 0.0


@lru_cache(maxsize=1)
def _usual_characters() -> frozenset[str]:
    """Level 1 of GB 2312 (lead bytes B0-D7) and of Big5 (A4-C6), and the punctuation of both."""
    usual = set("，。！？、；：“”‘’（）《》〈〉「」『』【】—…·～〇％￥　")
    usual.update(chr(code) for code in range(0xFF01, 0xFF5F))
    for lead in range(0xB0, 0xD8):
        usual.update(bytes((lead, trail)).decode("gb2312", "ignore") for trail in range(0xA1, 0xFF))
    for lead in range(0xA4, 0xC7):
        trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
        usual.update(bytes((lead, trail)).decode("big5", "ignore") for trail in trails)
    usual.discard("")
    return frozenset(usual)


def _reversible(data: bytes, text: str, codec: str) -> str:
    """The text with every character that would be written back otherwise kept as escaped bytes.

    Big5 and GB 18030 have a few byte pairs that share one character with another pair.
    """
    if text.encode(codec, _handler(codec)) == data:
        return text
    parts: list[str] = []
    here = 0
    while here < len(data):
        width = next((size for size in (1, 2, 4) if _is_one_character(data[here : here + size], codec)), 1)
        raw = data[here : here + width]
        char = raw.decode(codec, "surrogateescape")
        parts.append(char if char.encode(codec, "surrogateescape") == raw else raw.decode("ascii", "surrogateescape"))
        here += width
    exact = "".join(parts)
    if exact.encode(codec, "surrogateescape") != data:
        raise InputError(Problem(Reason.ENCODING, detail=f"{codec} with characters that cannot be kept"))
    return exact


def _is_one_character(raw: bytes, codec: str) -> bool:
    try:
        raw.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
