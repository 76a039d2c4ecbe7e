"""Plain text: one labelled line a turn, with or without times, or unlabelled lines and paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from compliance_cli.formats.counting import TIME_OF_DAY, from_zero
from compliance_cli.formats.definition import Reading, TestedOn, TextFormat
from compliance_cli.formats.label_grammar import TIME_FIRST
from compliance_cli.formats.labelled import Label, LabelReader, header, is_name, settled
from compliance_cli.formats.lines import Line, lines_of
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Escape, ReadOptions
from compliance_cli.formats.talk import Said, Talk, Token

_OTHER_MARKUP = re.compile(r"(?:<!doctype|<html|<\?xml|<svg|\{\\rtf|%!PS|#!)", re.IGNORECASE)
_HEAD = 100
_SHARE_OF_NAMES = 0.6
_FEWEST_TIMES, _MOST_LINES = 2, 6
"""Bare times in lines of their own are times of turns where there are two, and one in six lines."""


def sniff(text: str, extension: str) -> bool:
    """Any text that is not the source of something else."""
    return not _OTHER_MARKUP.match(text.lstrip()[:_HEAD])


def read(text: str, options: ReadOptions) -> Reading:
    """One call: labelled turns if the lines have labels, else a turn a paragraph or line."""
    lines = list(lines_of(text))
    written = [text[line.first : line.last] for line in lines]
    labels = _labels_of(written, options)
    names = settled(_beginnings(written, labels))
    timed = any(label is not None and label.name is None for label in labels)
    if not names and not timed:
        return Reading([Talk(tuple(_unlabelled(text, lines)))])
    meta, turns, date = _labelled(text, lines, labels, names)
    if date is not None:
        meta.setdefault("date", date)
    call_id, language = meta.pop("id", None), meta.pop("language", None)
    counted = from_zero(turns, TIME_OF_DAY if date is None else 0.0)
    return Reading([Talk(tuple(counted), call_id, language, meta, dated=counted is not turns)])


def _labelled(
    text: str, lines: Sequence[Line], labels: Sequence[Label | None], names: frozenset[str]
) -> tuple[dict[str, str], list[Said], str | None]:
    meta: dict[str, str] = {}
    turns: list[Said] = []
    date: str | None = None
    for line, label in zip(lines, labels, strict=True):
        if label is not None and label.name is not None and label.name not in names:
            key = None if turns else header(label)
            if key is not None:
                if key and (value := _stripped(text, line.first + label.text, line.last)):
                    meta[key] = value
                continue
            label = None
        token = _stripped(text, line.first + (label.text if label else 0), line.last)
        if label is not None:
            date = date or label.date
            if turns and _is_time_alone(turns[-1]) and label.begins is None:
                label = label._replace(begins=turns[-1].begins, ends=turns[-1].ends)
                turns.pop()
            tokens = (Token(token),) if token else ()
            turns.append(Said(tokens, label.name, None, label.begins, label.ends, line.number))
        elif token:
            _continue(turns, token, line.number)
    return meta, turns, date


def _labels_of(lines: Sequence[str], options: ReadOptions) -> list[Label | None]:
    """The labels of lines. A time alone is one where the file has many of them: else somebody said it."""
    labels_of = LabelReader(options)
    labels = [labels_of.parse(line) for line in lines]
    alone = [place for place, label in enumerate(labels) if _names_nobody(label, lines[place])]
    bare = [place for place in alone if not TIME_FIRST.match(lines[place])]
    if len(bare) < _FEWEST_TIMES or len(bare) * _MOST_LINES < sum(map(bool, map(str.strip, lines))):
        for place in bare:
            labels[place] = None
    return _with_names(lines, labels, {place for place in alone if labels[place] is not None})


def _with_names(lines: Sequence[str], labels: list[Label | None], alone: Collection[int]) -> list[Label | None]:
    """The labels, with those lines between a time alone and a text that come again and again: they are names."""
    below = [
        place + 1
        for place in alone
        if place + 2 < len(lines)
        and labels[place + 1] is None
        and labels[place + 2] is None
        and lines[place + 2].strip()
        and is_name(lines[place + 1])
    ]
    counts = Counter(lines[place].strip() for place in below)
    if sum(count for count in counts.values() if count > 1) > _SHARE_OF_NAMES * len(alone):
        for place in below:
            labels[place] = Label(lines[place].strip(), False, len(lines[place]))
    return labels


def _beginnings(lines: Sequence[str], labels: Sequence[Label | None]) -> Iterator[Label | None]:
    """The labels of lines that may begin a turn: no blank ones, no times alone, not what follows a heading."""
    below_heading = False
    for line, label in zip(lines, labels, strict=True):
        if not line.strip() or _names_nobody(label, line):
            continue
        if label is not None or not below_heading:
            yield label
        below_heading = label is not None and not line[label.text :].strip()


def _names_nobody(label: Label | None, line: str) -> bool:
    return label is not None and label.name is None and not line[label.text :].strip()


def _is_time_alone(turn: Said) -> bool:
    return turn.speaker is None and turn.begins is not None and not turn.tokens


def _continue(turns: list[Said], token: Located, line: int) -> None:
    """A line without a label goes on with the turn before it; before all turns it is one of its own."""
    if turns:
        last = turns[-1]
        turns[-1] = replace(last, tokens=(*last.tokens, Token(token, " " if last.tokens else "")))
    else:
        turns.append(Said((Token(token),), line=line))


def _unlabelled(text: str, lines: Sequence[Line]) -> Iterator[Said]:
    """A turn a paragraph where blank lines part paragraphs, else a turn a line."""
    filled = [_stripped(text, line.first, line.last) for line in lines]
    first = next((place for place, token in enumerate(filled) if token), 0)
    last = next((place for place in range(len(filled) - 1, -1, -1) if filled[place]), 0)
    paragraphs = any(not token for token in filled[first:last])
    turns: list[Said] = []
    fresh = True
    for line, token in zip(lines, filled, strict=True):
        if token and (fresh or not paragraphs):
            turns.append(Said((Token(token),), line=line.number))
        elif token:
            _continue(turns, token, line.number)
        fresh = not token
    return iter(turns)


def _stripped(text: str, first: int, last: int) -> Located:
    """The text at `first:last` without blanks around it."""
    piece = text[first:last]
    first += len(piece) - len(piece.lstrip())
    last = max(first, last - (len(piece) - len(piece.rstrip())))
    return Located.at(text[first:last], first, last, Escape.PLAIN)


FORMAT = TextFormat(
    name="text",
    title="Plain text, one turn a line, with or without speaker labels and times",
    extensions=(".txt", ".text", ".md", ".log"),
    tested_on=TestedOn.OWN,
    sniff=sniff,
    read=read,
)
