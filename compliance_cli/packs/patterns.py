"""What a regular expression of a cue may be: one that compiles, and does not run away.

The engine puts a time limit on every search; this check tells the author before a call has to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

#: A repeated group whose inside repeats without limit can take exponential time; up to this many times is let pass.
HARMLESS_REPEATS = 9

_COUNTED = re.compile(r"\{(\d*)(,?)(\d*)\}")


def trouble(pattern: str) -> str | None:
    """What is wrong with a pattern; None where it is right."""
    # Imported here: few cues hold patterns, and every start would pay for the module.
    import regex

    try:
        regex.compile(pattern)
    except regex.error as error:
        return f"this pattern does not compile: {error}"
    if _runs_away(pattern):
        return (
            "a repeated group holds a repeat without limit, as in `(a+)+`, which can take forever; "
            "bound the inner one (`{1,20}`) or make it possessive (`a++`)"
        )
    return None


@dataclass(slots=True)
class _Group:
    """An open group: whether it never gives back what it took, and whether a repeat without limit stands in it."""

    atomic: bool
    repeats: bool = False


class _Repeat(NamedTuple):
    """A quantifier: how often at most (None: no limit), whether it gives back what it took, and where it ends."""

    most: int | None
    gives_back: bool
    end: int


def _runs_away(pattern: str) -> bool:
    """Whether an unlimited repeat stands inside a group that itself is repeated."""
    groups = [_Group(atomic=False)]
    here = 0
    while here < len(pattern):
        character = pattern[here]
        inner = False
        if character == "(":
            groups.append(_Group(atomic=pattern.startswith("(?>", here)))
            here += 1
            continue
        if character == "\\":
            here += 2
        elif character == "[":
            here = _class_end(pattern, here)
        elif character == ")":
            here += 1
            closed = groups.pop() if len(groups) > 1 else _Group(atomic=False)
            inner = closed.repeats and not closed.atomic
        else:
            here += 1
        repeat = _repeat(pattern, here)
        here = repeat.end
        if inner and repeat.gives_back and (repeat.most is None or repeat.most > HARMLESS_REPEATS):
            return True
        groups[-1].repeats |= repeat.gives_back and (inner or repeat.most is None)
    return False


def _repeat(pattern: str, here: int) -> _Repeat:
    """The quantifier at a place; once, where there is none."""
    if pattern[here : here + 1] in ("*", "+", "?"):
        most: int | None = 1 if pattern[here] == "?" else None
        end = here + 1
    elif counted := _COUNTED.match(pattern, here):
        least, comma, limit = counted.groups()
        most = int(limit) if limit else None if comma else int(least or 1)
        end = counted.end()
    else:
        return _Repeat(1, True, here)
    following = pattern[end : end + 1]
    return _Repeat(most, following != "+", end + (following in ("+", "?") and following != ""))


def _class_end(pattern: str, here: int) -> int:
    """Where a character class that opens here ends."""
    here += 1
    if pattern[here : here + 1] == "^":
        here += 1
    if pattern[here : here + 1] == "]":
        here += 1
    while here < len(pattern) and pattern[here] != "]":
        here += 2 if pattern[here] == "\\" else 1
    return here + 1
