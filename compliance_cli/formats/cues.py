"""What WebVTT and SubRip share: timed cues of lines, with voices in tags or before a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from compliance_cli.errors import Problem, Reason
from compliance_cli.formats.clock import seconds
from compliance_cli.formats.definition import Reading
from compliance_cli.formats.escapes import decode
from compliance_cli.formats.labelled import LabelReader, settled
from compliance_cli.formats.lines import Line, lines_of
from compliance_cli.formats.located import Located, part
from compliance_cli.formats.model import Escape, ReadOptions
from compliance_cli.formats.talk import Said, Talk, Token

_TIMES = re.compile(r"\s*+([\d:.,]++)\s*+-->\s*+([\d:.,]++)")
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>")
_ANY_VOICE = re.compile(r"</?v\b")


class Cue(NamedTuple):
    """One cue: its line, its seconds, and the lines of its text."""

    line: int
    begins: float | None
    ends: float | None
    text: tuple[Line, ...]


def cues_of(text: str, joined_over_blanks: bool) -> Iterator[Cue]:
    """The cues of a file. `joined_over_blanks`: text after a blank line still belongs to the cue before.

    A number alone on the line before the times is the number of the cue, blank line before it or not.
    """
    cue: Cue | None = None
    said: list[Line] = []
    open_cue = False
    for line in lines_of(text):
        times = _TIMES.match(text, line.first, line.last)
        if times is not None:
            if cue is not None:
                if said and text[said[-1].first : said[-1].last].strip().isdecimal():
                    said.pop()
                yield cue._replace(text=tuple(said))
            cue = Cue(line.number, seconds(times[1]), seconds(times[2]), ())
            said = []
            open_cue = True
        elif not text[line.first : line.last].strip():
            open_cue = joined_over_blanks
        elif cue is not None and open_cue:
            said.append(line)
    if cue is not None:
        yield cue._replace(text=tuple(said))


def read_cues(text: str, joined_over_blanks: bool, options: ReadOptions) -> Reading:
    """The one call of a file; a cue whose times are none is a problem, since nobody can say what belongs to it."""
    arrows = (line for line in lines_of(text) if text.find("-->", line.first, line.last) >= 0)
    problems = [
        Problem(Reason.BROKEN_FORMAT, line=line.number, detail="the times of a cue cannot be read")
        for line in arrows
        if _TIMES.match(text, line.first, line.last) is None
    ]
    return Reading([talk_of(text, list(cues_of(text, joined_over_blanks)), options)], problems)


def talk_of(text: str, cues: Sequence[Cue], options: ReadOptions) -> Talk:
    """The call that the cues tell: a turn a cue, or more where a cue holds several voices."""
    turns = [said for cue in cues for said in _said(text, cue)]
    labels_of = LabelReader(options)
    labels = [labels_of.parse(said.tokens[0].text) if said.speaker is None else None for said in turns]
    names = settled(label for said, label in zip(turns, labels, strict=True) if said.speaker is None)
    for number, (said, label) in enumerate(zip(turns, labels, strict=True)):
        if label is not None and label.name in names:
            turns[number] = replace(said, speaker=label.name, tokens=_after(said.tokens, label.text))
    return Talk(tuple(turns))


def _after(tokens: tuple[Token, ...], start: int) -> tuple[Token, ...]:
    """The tokens without the label that ends before character `start` of the first one."""
    first = tokens[0].text
    start += len(first[start:]) - len(first[start:].lstrip())
    rest = tokens[0]._replace(text=part(first, start, len(first)))
    return (rest, *tokens[1:]) if rest.text else tuple(t._replace(gap="") for t in tokens[1:2]) + tokens[2:]


def _said(text: str, cue: Cue) -> Iterator[Said]:
    """The turns of one cue: a new one at each voice tag."""
    voice: str | None = None
    tokens: list[Token] = []
    gap = ""
    for line in cue.text:
        here = line.first
        for tag in (*_TAG.finditer(text, line.first, line.last), None):
            segment = _segment(text, here, tag.start() if tag else line.last, here == line.first, tag is None)
            if segment:
                tokens.append(Token(segment, gap if tokens else ""))
                gap = ""
            if tag is None:
                break
            here = tag.end()
            if _ANY_VOICE.match(tag.group()):
                if tokens:
                    yield Said(tuple(tokens), voice, None, cue.begins, cue.ends, cue.line)
                    tokens = []
                named = _VOICE.fullmatch(tag.group())
                voice = decode(named[1].strip(), Escape.MARKUP) if named else None
        gap = " "
    if tokens:
        yield Said(tuple(tokens), voice, None, cue.begins, cue.ends, cue.line)


def _segment(text: str, first: int, last: int, from_start: bool, to_end: bool) -> Located:
    """The text between two tags, without the blanks at the ends of its line."""
    raw = text[first:last]
    if from_start:
        first += len(raw) - len(raw.lstrip())
    if to_end:
        last = max(first, last - (len(raw) - len(raw.rstrip())))
    raw = text[first:last]
    said = decode(raw, Escape.MARKUP)
    return Located.at(said, first, last, Escape.MARKUP, None if said == raw else raw)
