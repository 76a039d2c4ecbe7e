"""Sentences of one squeezed line."""

from __future__ import annotations

import re

#: A full stop inside a number or an abbreviation ("3.5", "a.m.") ends nothing: it must be followed by a space,
#: the end, or a Han letter.
#: It begins with all marks in one class: a regex that begins so is searched for several times faster.
_END = re.compile(r"[?!;。.](?:(?<=\.)\.*(?: +|$)|(?<!\.)[?!;。]* *)")


def sentences(squeezed_line: str) -> list[tuple[int, int]]:
    """The sentences of a line as (start, end) offsets, end mark and following spaces included.

    The spans follow each other without gaps; a line without an end mark is one sentence, an empty line none.
    """
    spans = []
    start = 0
    for match in _END.finditer(squeezed_line):
        spans.append((start, match.end()))
        start = match.end()
    if start < len(squeezed_line):
        spans.append((start, len(squeezed_line)))
    return spans
