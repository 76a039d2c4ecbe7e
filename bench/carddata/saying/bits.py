"""What a reading of a number is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of text; `digits` are what it says and `at` is the place of the first of them in the number.

    `at` is None for what stands between digits, and for a digit that is no part of the number. `owned` is what says
    no digit and yet belongs to the secret: the letters of an identity number, the century and 月 of a date.
    """

    text: str
    digits: str = ""
    at: int | None = None
    owned: bool = False


def run_length(digits: str, start: int, most: int) -> int:
    """How often the digit at `start` comes in a row from there, at most so often."""
    length = 1
    while length < most and start + length < len(digits) and digits[start + length] == digits[start]:
        length += 1
    return length


def joined(bits: list[Bit], between: list[str]) -> list[Bit]:
    """The bits with these texts between them (one fewer than there are bits)."""
    out: list[Bit] = []
    for number, bit in enumerate(bits):
        if number and between[number - 1]:
            out.append(Bit(between[number - 1]))
        out.append(bit)
    return out
