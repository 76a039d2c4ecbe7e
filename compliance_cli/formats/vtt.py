"""WebVTT: speakers in voice tags (`<v Name>`, Teams) or before a colon (`Name:`, Zoom)."""

from __future__ import annotations

from compliance_cli.formats.cues import read_cues
from compliance_cli.formats.definition import Reading, TestedOn, TextFormat
from compliance_cli.formats.model import ReadOptions


def sniff(text: str, extension: str) -> bool:
    """The signature that every WebVTT file begins with."""
    return text.startswith("WEBVTT")


def read(text: str, options: ReadOptions) -> Reading:
    """One call; notes, styles and regions are no speech."""
    return read_cues(text, joined_over_blanks=False, options=options)


FORMAT = TextFormat(
    name="vtt",
    title="WebVTT subtitles, with voice tags or names before a colon",
    extensions=(".vtt",),
    tested_on=TestedOn.OWN,
    sniff=sniff,
    read=read,
)
