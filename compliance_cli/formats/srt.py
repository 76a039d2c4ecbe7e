"""SubRip (SRT): numbered cues with comma milliseconds."""

from __future__ import annotations

import re

from compliance_cli.formats.cues import read_cues
from compliance_cli.formats.definition import Reading, TestedOn, TextFormat
from compliance_cli.formats.model import ReadOptions

_HEAD = 200
_TIME = r"\d{1,3}:\d\d:\d\d[,.]\d{1,3}"
_FIRST_CUE = re.compile(rf"(?:\d+[ \t]*\r?\n)?\s*{_TIME}[ \t]*-->[ \t]*{_TIME}")


def sniff(text: str, extension: str) -> bool:
    """The first cue: a number, and a line of two times."""
    return _FIRST_CUE.match(text.lstrip()[:_HEAD]) is not None


def read(text: str, options: ReadOptions) -> Reading:
    """One call; text after a blank line still belongs to its cue."""
    return read_cues(text, joined_over_blanks=True, options=options)


FORMAT = TextFormat(
    name="srt",
    title="SubRip subtitles (SRT)",
    extensions=(".srt",),
    tested_on=TestedOn.OWN,
    sniff=sniff,
    read=read,
)
