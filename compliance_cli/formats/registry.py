"""The transcript formats, in the order in which a file is tried against them."""

from __future__ import annotations

from compliance_cli.formats import aws_call_analytics, aws_transcribe, srt, table, text, turns, vtt
from compliance_cli.formats.definition import Format

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        turns.FORMAT,
        aws_call_analytics.FORMAT,
        aws_transcribe.FORMAT,
        vtt.FORMAT,
        srt.FORMAT,
        table.FORMAT,
        text.FORMAT,
    )
}
