"""The second view of squeezed text, in which small words that phrases should not stumble over are missing.

"Take card number" hears "take the card number": articles and possessives between words are left out of the
text that literals are looked for in. Phrases that name a possessive themselves are looked at again in the
full text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

ARTICLES = ("the", "a", "an")
POSSESSIVES = ("your", "my", "our")
_DROPPED = tuple(f" {word} " for word in (*ARTICLES, *POSSESSIVES))


def bare(text: str) -> str:
    """`text` without articles and possessives that stand between spaces; lines stay lines."""
    for word in _DROPPED:
        # Twice where it was said twice: the space between is of the first.
        while word in text:
            text = text.replace(word, " ")
    return text


@dataclass(frozen=True, slots=True)
class Shifts:
    """The way from a bare line back to the full one, word by word that was left out, the last first.

    Of each: from `starts[i]` on, offsets were `by[i]` greater before it was left out.
    """

    moves: tuple[tuple[Sequence[int], Sequence[int]], ...]

    def full(self, offset: int) -> int:
        """The offset in the full line of the character at `offset` of the bare line."""
        for starts, by in self.moves:
            offset += by[bisect_right(starts, offset) - 1]
        return offset


_NONE = Shifts(())


def shifts(full: str, bare_line: str) -> Shifts:
    """How `bare_line`, made from the line `full` by `bare`, lies in it."""
    if len(full) == len(bare_line):
        return _NONE
    moves = []
    text = full
    for word in _DROPPED:
        while word in text:
            moves.append(_left_out(word, text))
            text = text.replace(word, " ")
    return Shifts(tuple(reversed(moves)))


def _left_out(word: str, text: str) -> tuple[Sequence[int], Sequence[int]]:
    """What leaving a word out of a text moves: the space before it stays, the one behind it goes with it."""
    starts, by = [0], [0]
    at = text.find(word)
    while at >= 0:
        starts.append(at + 1 - by[-1])
        by.append(by[-1] + len(word) - 1)
        at = text.find(word, at + len(word))
    return starts, by
