"""iFlytek 语音转写: a lattice of sentences, JSON in strings up to three deep; words count frames of 10 ms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compliance_cli.formats.definition import Entry, Reading, TestedOn
from compliance_cli.formats.described import Description, Turns, described, in_order, talk_of, time_at
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.paths import Place, select, text_at
from compliance_cli.formats.talk import Said, Talk
from compliance_cli.formats.word_items import Item, turn_of

_FRAME, _MILLISECOND = 0.01, 0.001
_LATTICES = tuple(
    f"{lead}{name}[]"
    for lead in ("content.orderResult.", "orderResult.", "data.", "")
    for name in ("lattice", "lattice2")
)
_DESCRIPTION = Description(
    name="iflytek",
    title="iFlytek speech transcription (语音转写)",
    known_by=tuple((f"{path}.json_1best",) for path in _LATTICES),
    shapes=(Turns(""),),
    tested_on=TestedOn.REAL_FILE,
    id=("content.orderInfo.orderId", "orderInfo.orderId"),
)


def _read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    return Reading([_talk(entry) for entry in entries])


def _talk(entry: Entry) -> Talk:
    root = Place(entry.tree)
    sentences = next((found for path in _LATTICES if (found := list(select(root, f"{path}.json_1best.st")))), [])
    return talk_of(root, _DESCRIPTION, in_order([_said(sentence) for sentence in sentences]), entry.line)


def _said(sentence: Place) -> Said:
    begins = time_at(sentence, ("bg",), _MILLISECOND)
    ends = time_at(sentence, ("ed",), _MILLISECOND)
    speaker = text_at(sentence, ("rl",))
    said = turn_of(list(_items(sentence, begins or 0.0)), None if speaker == "0" else speaker, spaced=False)
    return replace(said, begins=begins, ends=ends)


def _items(sentence: Place, begin: float) -> Iterator[Item]:
    for word in select(sentence, "rt[].ws[]"):
        text = text_at(word, ("cw[0].w",))
        first, last = time_at(word, ("wb",), _FRAME), time_at(word, ("we",), _FRAME)
        timed = first is not None and last is not None and text_at(word, ("cw[0].wp",)) != "p"
        if text and timed:
            yield Item(text, False, round(begin + (first or 0.0), 6), round(begin + (last or 0.0), 6))
        elif text:
            yield Item(text, True)


FORMAT = replace(described(_DESCRIPTION), read=_read)
