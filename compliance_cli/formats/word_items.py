"""Words of a recogniser with their times: grouped to turns where a file has no turns of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from compliance_cli.formats.talk import Said, Timing, Token

PAUSE = 1.0
"""Seconds of silence that end a turn where the file itself names no turns."""

_UNSPACED = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


class Item(NamedTuple):
    """One word or mark: its text, whether it is punctuation, its seconds, and whose it is, if the file says so."""

    text: str
    mark: bool = False
    begins: float | None = None
    ends: float | None = None
    label: str | None = None
    id: str | None = None

    def __repr__(self) -> str:
        return "<item>"


def turn_of(group: Sequence[Item], label: str | None = None, spaced: bool = True) -> Said:
    """One turn of items, each a token with its time; `spaced`: words stand apart."""
    tokens: list[Token] = []
    for item in group:
        apart = spaced and tokens and not item.mark and not _joined(tokens[-1].text, item.text)
        timed = item.begins is not None and item.ends is not None
        times = (Timing(0, len(item.text), item.begins or 0.0, item.ends or 0.0),) if timed else ()
        tokens.append(Token(item.text, " " if apart else "", times))
    begins = next((item.begins for item in group if item.begins is not None), None)
    ends = next((item.ends for item in reversed(group) if item.ends is not None), None)
    return Said(tuple(tokens), label, None, begins, ends)


def parted_by_pauses(group: Iterable[Item]) -> list[list[Item]]:
    """Items cut where nothing was said for `PAUSE` seconds."""
    parts: list[list[Item]] = []
    ended: float | None = None
    for item in group:
        if not parts or (item.begins is not None and ended is not None and item.begins - ended >= PAUSE):
            parts.append([])
        parts[-1].append(item)
        ended = item.ends if item.ends is not None else ended
    return parts


def by_label(heard: Sequence[Item], spaced: bool = True) -> list[Said]:
    """Items cut at pauses and where their own label changes; a mark stays with the word before it."""
    marked: list[Item] = []
    for item in heard:
        marked.append(item._replace(label=marked[-1].label) if item.mark and item.label is None and marked else item)
    return [
        turn_of(part, label, spaced)
        for label, group in groupby(marked, key=lambda item: item.label)
        for part in parted_by_pauses(group)
    ]


def by_segments(heard: Sequence[Item], segments: Iterable[tuple[float | None, str | None]]) -> list[Said]:
    """Each item in the segment (its begin and its label) that began last before it."""
    begun = sorted((begins, label or "") for begins, label in segments if begins is not None)
    starts = [begins for begins, _ in begun]
    placed: list[tuple[int, Item]] = []
    for item in heard:
        last = placed[-1][0] if placed else 0
        number = last if item.begins is None else max(bisect_right(starts, item.begins) - 1, 0)
        placed.append((number, item))
    turns = []
    for number, group in groupby(placed, key=lambda one: one[0]):
        words = [item for _, item in group]
        turns.append(turn_of(words, words[0].label or (begun[number][1] or None if begun else None)))
    return turns


def _joined(before: str, after: str) -> bool:
    """Whether no space is put between two words: Chinese is written without, and some files have it in the word."""
    if before[-1:].isspace() or after[:1].isspace():
        return True
    return bool(_UNSPACED.match(before[-1:]) and _UNSPACED.match(after[:1]))
