"""Paths into a JSON tree, as the descriptions of formats write them.

`results.channels[].words[]` is every word of every channel, `nBest[0].display` the display of the first
alternative, `items[-1]` the last item. A field of a place may also be `^channel` (of the nearest object
around it that has one) or `#channels` (the place's number in the list `channels`, if that holds several).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from compliance_cli.formats.jsonvalues import items, members, text_of

_STEP = re.compile(r"([^.\[\]]+)|\[(-?\d*)\]")


class Place(NamedTuple):
    """A value in a tree, the place around it, and if it is an item, of which list, and its number in there."""

    value: object
    above: Place | None = None
    list_name: str = ""
    number: int = 0
    among: int = 0

    def __repr__(self) -> str:
        return "<place>"


def select(place: Place, path: str) -> Iterator[Place]:
    """Every place that a path leads to, in file order."""
    return _follow(place, _steps(path), 0)


def leads_somewhere(tree: object, path: str) -> bool:
    """Whether a path leads to anything (null counts as nothing)."""
    return any(place.value is not None for place in select(Place(tree), path))


def values_at(place: Place, fields: Iterable[str]) -> Iterator[object]:
    """What the fields of a place hold, in order of the fields; nothing for those that it has not."""
    for field in fields:
        if field.startswith("#"):
            yield from _number_in(place, field[1:])
        elif field.startswith("^"):
            yield from _around(place, field[1:])
        else:
            yield from (found.value for found in select(place, field) if found.value is not None)


def text_at(place: Place, fields: Iterable[str]) -> str | None:
    """The first field of a place that holds a text or a number; None if there is none."""
    return next((text for value in values_at(place, fields) if (text := text_of(value))), None)


def _follow(place: Place, steps: tuple[str | int | None, ...], done: int) -> Iterator[Place]:
    if done == len(steps):
        yield place
        return
    step = steps[done]
    if isinstance(step, str):
        found = members(place.value)
        if step in found:
            yield from _follow(Place(found[step], place), steps, done + 1)
        return
    listed = items(place.value)
    name = steps[done - 1] if done else ""
    numbers = range(len(listed)) if step is None else range(len(listed))[step : step + 1 or None]
    for number in numbers:
        here = Place(listed[number], place, name if isinstance(name, str) else "", number, len(listed))
        yield from _follow(here, steps, done + 1)


@lru_cache(maxsize=1000)
def _steps(path: str) -> tuple[str | int | None, ...]:
    """Keys, numbers of items, and None for every item."""
    return tuple(
        step[1] if step[1] is not None else (int(step[2]) if step[2] else None) for step in _STEP.finditer(path)
    )


def _around(place: Place, field: str) -> Iterator[object]:
    above = place.above
    while above is not None:
        for found in select(above, field):
            if found.value is not None and not isinstance(found.value, dict | list):
                yield found.value
                return
        above = above.above


def _number_in(place: Place, name: str) -> Iterator[object]:
    here: Place | None = place
    while here is not None:
        if here.list_name == name:
            if here.among > 1:
                yield str(here.number)
            return
        here = here.above
