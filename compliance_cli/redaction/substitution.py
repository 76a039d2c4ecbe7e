"""Putting masks into text, and carrying offsets over."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from compliance_cli.carddata.model import Hit
from compliance_cli.redaction.masks import labels
from compliance_cli.safetext import MASK_CHARACTERS
from compliance_cli.vocabulary import Kind, MaskStyle


class Cover(NamedTuple):
    """One span of raw text and the mask over it. `hit` numbers the hit that the span belongs to."""

    start: int
    end: int
    kind: Kind
    label: str
    hit: int


def covers(hits: tuple[Hit, ...], style: MaskStyle) -> list[Cover]:
    """Every span of every hit with its mask, in order of the text; where two overlap, the later begins behind."""
    found: list[Cover] = []
    for number, hit in enumerate(hits):
        first, rest = labels(hit, style)
        found += (
            Cover(span.start, span.end, hit.kind, rest if place else first, number)
            for place, span in enumerate(hit.spans)
        )
    found.sort(key=lambda cover: cover.start)
    apart: list[Cover] = []
    here = 0
    for cover in found:
        start = max(cover.start, here)
        if start < cover.end:
            apart.append(cover if start == cover.start else cover._replace(start=start))
            here = cover.end
    return apart


def written_out(text: str, hits: tuple[Hit, ...], style: MaskStyle) -> str:
    """The text with its masks in words (`[PAN ****1111]`), for lone strings."""
    parts: list[str] = []
    here = 0
    for cover in covers(hits, style):
        parts += (text[here : cover.start], cover.label)
        here = cover.end
    parts.append(text[here:])
    return "".join(parts)


def opaque(text: str, covered: list[Cover]) -> str:
    """The text with one opaque character in place of each span, for matching."""
    if not covered:
        return text
    parts: list[str] = []
    here = 0
    for cover in covered:
        parts += (text[here : cover.start], MASK_CHARACTERS[cover.kind])
        here = cover.end
    parts.append(text[here:])
    return "".join(parts)


@dataclass(frozen=True)
class Offsets:
    """Offsets of a raw text → offsets of its opaque form. An offset under a mask goes to the mask."""

    covered: list[Cover]
    _starts: list[int] = field(init=False, repr=False)
    _masks_at: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        at: list[int] = []
        shift = 0
        for cover in self.covered:
            at.append(cover.start - shift)
            shift += cover.end - cover.start - 1
        object.__setattr__(self, "_starts", [cover.start for cover in self.covered])
        object.__setattr__(self, "_masks_at", at)

    def mask_at(self, number: int) -> int:
        """The offset of a cover's opaque character."""
        return self._masks_at[number]

    def __call__(self, offset: int) -> int:
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return offset
        cover, at = self.covered[number], self._masks_at[number]
        return at if offset < cover.end else at + 1 + offset - cover.end
