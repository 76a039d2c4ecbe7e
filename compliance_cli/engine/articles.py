"""The second view of squeezed text, in which small words that phrases should not stumble over are missing.

"Take card number" hears "take the card number": articles and possessives between words are left out of the
text that literals are looked for in. Phrases that name a possessive themselves are looked at again in the
full text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

ARTICLES = ("the", "a", "an")
POSSESSIVES = ("your", "my", "our")
_WORD = re.compile(rf" (?:{'|'.join((*ARTICLES, *POSSESSIVES))})(?= )")
_DROPPED = tuple(f" {word} " for word in (*ARTICLES, *POSSESSIVES))


def bare(text: str) -> str:
    """`text` without articles and possessives that stand between spaces; lines stay lines."""
    for word in _DROPPED:
        text = text.replace(word, " ")
    return text


@dataclass(frozen=True, slots=True)
class Shifts:
    """The way from a bare line back to the full one: from `starts[i]` on, offsets are `by[i]` smaller there."""

    starts: tuple[int, ...]
    by: tuple[int, ...]

    def full(self, offset: int) -> int:
        """The offset in the full line of the character at `offset` of the bare line."""
        return offset + self.by[bisect_right(self.starts, offset) - 1]


_NONE = Shifts((0,), (0,))


def shifts(full: str, bare_line: str) -> Shifts:
    """How `bare_line`, made from the line `full` by `bare`, lies in it."""
    missing = len(full) - len(bare_line)
    if not missing:
        return _NONE
    starts, by = [0], [0]
    for match in _WORD.finditer(full):
        starts.append(match.start() - by[-1])
        by.append(by[-1] + match.end() - match.start())
    if by[-1] == missing:
        return Shifts(tuple(starts), tuple(by))
    return _word_by_word(full, bare_line)


def _word_by_word(full: str, bare_line: str) -> Shifts:
    """As `shifts`, where a repeated article ("the the") was left out once only."""
    starts, by = [0], [0]
    here = 0
    for word in full.split(" "):
        # The words of the bare line are those of the full one with some left out, so the first fit is a fit.
        end = here + len(word)
        if bare_line.startswith(word, here) and bare_line[end : end + 1] in ("", " "):
            here = end + 1
        else:
            starts.append(here)
            by.append(by[-1] + len(word) + 1)
    return Shifts(tuple(starts), tuple(by))
