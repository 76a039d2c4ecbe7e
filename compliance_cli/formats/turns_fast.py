"""The fast road for our own turns JSON: a typed decode of the bytes, straight to transcripts.

It gives up (None) on anything out of the ordinary; the reader of `turns.py` then says what is the matter
or reads it. Both give the same transcripts (a test compares them).
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from compliance_cli.formats.assembly import clean, flat, raw, raw_values
from compliance_cli.formats.encoding import surely_utf8
from compliance_cli.formats.jsonvalues import scalar
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.speakers import Roles
from compliance_cli.formats.turns import META_KEYS
from compliance_cli.transcript import RawText, Transcript, Turn
from compliance_cli.vocabulary import Role

_Scalar = str | int | bool | None
_Seconds = Annotated[float, msgspec.Meta(ge=0, le=1e9)]


class _Turn(msgspec.Struct, gc=False):
    text: str
    speaker: str | int | None = None
    role: str | int | None = None
    start: _Seconds | None = None
    end: _Seconds | None = None
    words: None = None


class _Call(msgspec.Struct, gc=False):
    turns: list[_Turn] | None = None
    text: str | None = None
    id: str | int | None = None
    call_id: str | int | None = None
    language: str | None = None
    lang: str | None = None
    meta: dict[str, _Scalar] | None = None
    date: _Scalar = None
    channel: _Scalar = None
    market: _Scalar = None
    agent: _Scalar = None
    speaker: None = None
    role: None = None
    words: msgspec.UnsetType = msgspec.UNSET
    segments: msgspec.UnsetType = msgspec.UNSET
    utterances: msgspec.UnsetType = msgspec.UNSET
    sentences: msgspec.UnsetType = msgspec.UNSET
    chunks: msgspec.UnsetType = msgspec.UNSET
    results: msgspec.UnsetType = msgspec.UNSET
    result: msgspec.UnsetType = msgspec.UNSET
    sentence_info: msgspec.UnsetType = msgspec.UNSET
    timestamp: msgspec.UnsetType = msgspec.UNSET
    monologues: msgspec.UnsetType = msgspec.UNSET
    messages: msgspec.UnsetType = msgspec.UNSET
    conversation: msgspec.UnsetType = msgspec.UNSET
    transcript: msgspec.UnsetType = msgspec.UNSET
    transcription: msgspec.UnsetType = msgspec.UNSET
    dialog: msgspec.UnsetType = msgspec.UNSET
    dialogue: msgspec.UnsetType = msgspec.UNSET
    entries: msgspec.UnsetType = msgspec.UNSET
    history: msgspec.UnsetType = msgspec.UNSET


_CALL = msgspec.json.Decoder(_Call)


def read(data: bytes, options: ReadOptions) -> tuple[Transcript, ...] | None:
    """The calls of a UTF-8 file of one call, or of one call a line; None for any other file."""
    if not surely_utf8(data):
        return None
    calls: list[tuple[_Call, int | None]]
    try:
        calls = [(_CALL.decode(data), None)]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        lines = _lines(data)
        if lines is None:
            return None
        calls = lines
    roles = Roles(options)
    # Masks are U+E000 to U+E0FF in our text: in UTF-8 these alone begin with EE 80 to EE 83.
    spotless = b"\xee" not in data and b"\\u" not in data
    transcripts = tuple(_transcript(call, line, roles, spotless) for call, line in calls)
    return None if None in transcripts else tuple(call for call in transcripts if call is not None)


def _lines(data: bytes) -> list[tuple[_Call, int | None]] | None:
    lines = data.split(b"\n")
    if len(lines) < 2 or not lines[0].rstrip().endswith(b"}"):
        return None
    try:
        return [(_CALL.decode(line), number) for number, line in enumerate(lines, start=1) if line.strip()]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _transcript(call: _Call, line: int | None, roles: Roles, spotless: bool) -> Transcript | None:
    given = call.turns
    if given is None:
        if call.text is None:
            return None
        given = [_Turn(call.text)]
    texts = [turn.text for turn in given]
    text = "\n".join(texts)
    if text.count("\n") >= len(texts) or "\r" in text:
        text = "\n".join(map(flat, texts))
    if not text.strip():
        return None
    known: dict[str | int | None, tuple[Role, RawText | None]] = {None: (Role.UNKNOWN, None)}
    turns: list[Turn] = []
    here = 0
    for turn in given:
        speaker = turn.role if turn.speaker is None else turn.speaker
        if speaker not in known:
            known[speaker] = (roles.of(str(speaker)), raw(str(speaker)))
        role, label = known[speaker]
        end = here + len(turn.text)
        turns.append(Turn(here, end, role, label, turn.start, turn.end, line))
        here = end + 1
    name = call.call_id if call.id is None else call.id
    beside = (call.date, call.channel, call.market, call.agent)
    meta = {key: value for key, value in zip(META_KEYS, beside, strict=True) if value is not None} | (call.meta or {})
    return Transcript(
        RawText(text if spotless else clean(text)),
        tuple(turns),
        (),
        None if name is None else raw(str(name)),
        raw(call.lang if call.language is None else call.language),
        raw_values({key: shown for key, value in meta.items() if (shown := scalar(value)) is not None}) if meta else {},
        line,
    )
