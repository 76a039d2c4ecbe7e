"""Turns of tokens → one joined transcript, and where each letter of it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Escape, Leaf, Offset, Piece, Stream
from compliance_cli.formats.speakers import Roles
from compliance_cli.formats.talk import Said, Talk
from compliance_cli.transcript import RawText, Transcript, Turn, Word

_NOT_TEXT = re.compile("[\ud800-\udfff\ue000-\ue0ff]")
_BREAKS = {"\n": " ", "\r": " "}
_LINE = re.compile(r"[^\r\n]+")
_TO_SPACES = str.maketrans(_BREAKS)


class Assembled(NamedTuple):
    """A stream, and the offset numbers that point into it as (turn, offset in the text, first, last, closing)."""

    stream: Stream
    counts: tuple[tuple[int, int, int, int, bool], ...]


def clean(text: str) -> str:
    """A text of the same length without lone surrogates and without the characters that are our masks."""
    return text if text.isascii() else _NOT_TEXT.sub("\ufffd", text)


def flat(text: str) -> str:
    """A text of the same length without line breaks: these are the borders of turns."""
    return text.translate(_TO_SPACES) if "\n" in text or "\r" in text else text


def raw(text: str | None) -> RawText | None:
    """A label or an id as raw text (None stays None)."""
    return None if text is None else RawText(clean(str(text)))


def raw_values(values: Mapping[str, str]) -> dict[str, RawText]:
    """Metadata values as raw text."""
    return {clean(str(key)): RawText(clean(str(value))) for key, value in values.items()}


def assemble(talk: Talk, roles: Roles) -> Assembled:
    """The transcript of a talk, with a piece for every located token of it and for every copy of one."""
    texts: list[str] = []
    turns: list[Turn] = []
    words: list[Word] = []
    pieces: list[Piece] = []
    counts: list[tuple[int, int, int, int, bool]] = []
    here = 0
    for number, said in enumerate(talk.turns):
        if number:
            texts.append("\n")
            here += 1
        start = here
        for token in said.tokens:
            texts += (flat(token.gap), flat(token.text))
            here += len(token.gap)
            words += (Word(here + t.start, here + t.end, t.begins, t.ends) for t in token.timings)
            pieces += _pieces(token.text, here)
            for shadow in token.shadows:
                pieces += _pieces(shadow, here, len(token.text))
            here += len(token.text)
        turns.append(_turn(said, start, here, roles))
        counts += (
            (number, start + count.at, count.number.first, count.number.last, count.closing)
            for count in said.counts
            if isinstance(count.number, Located)
        )
    transcript = Transcript(
        RawText(clean("".join(texts))),
        tuple(turns),
        tuple(words),
        raw(talk.id),
        raw(talk.language),
        raw_values(talk.meta),
        talk.line,
        talk.dated,
    )
    return Assembled(Stream(transcript, tuple(pieces)), tuple(counts))


def offsets(assembled: Iterable[Assembled]) -> tuple[Offset, ...]:
    """The offset numbers of all streams, in order."""
    return tuple(Offset(stream, *count) for stream, one in enumerate(assembled) for count in one.counts)


def leaves_beside(
    streams: Iterable[Stream], leaves: Iterable[Located], heard: Iterable[tuple[int, int]] = ()
) -> tuple[Leaf, ...]:
    """The strings, numbers and keys of a JSON file that are not wholly part of a stream (or `heard` otherwise)."""
    heard = {*heard, *((p.first, p.last) for stream in streams for p in stream.pieces if not p.whole)}
    return tuple(
        Leaf(leaf.first, leaf.last, leaf.escape)
        for leaf in leaves
        if leaf.first < leaf.last and (leaf.first, leaf.last) not in heard
    )


def lines_beside(streams: Iterable[Stream], text: str) -> tuple[Leaf, ...]:
    """All of a text file that is not part of a stream, line by line."""
    leaves: list[Leaf] = []
    here = 0
    places = sorted((piece.first, piece.last) for stream in streams for piece in stream.pieces)
    for first, last in (*places, (len(text), len(text))):
        for line in _LINE.finditer(text, here, max(here, first)):
            if line.group().strip():
                leaves.append(Leaf(line.start(), line.end(), Escape.PLAIN))
        here = max(here, last)
    return tuple(leaves)


def _turn(said: Said, start: int, end: int, roles: Roles) -> Turn:
    speaker = said.speaker
    role = roles.of(speaker) if said.role is None or roles.named(speaker) else said.role
    return Turn(start, end, role, raw(speaker), said.begins, said.ends, said.line)


def _pieces(text: str, start: int, shadowed: int | None = None) -> Iterable[Piece]:
    """The piece of a located text; `shadowed`: it stands for so many characters without repeating them."""
    if isinstance(text, Located) and text:
        whole = shadowed is not None
        end = start + (len(text) if shadowed is None else shadowed)
        yield Piece(start, end, text.first, text.last, text.escape, int(whole), whole)
