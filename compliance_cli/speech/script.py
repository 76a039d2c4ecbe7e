"""Which letters are Han."""

from __future__ import annotations

#: A regex character class of Han letters as they stand in folded text (ideographs, extension A, 〇).
HAN_CLASS = "\u3400-\u9fff\u3007"


def is_han(character: str) -> bool:
    """Whether one character is a Han letter."""
    return "\u3400" <= character <= "\u9fff" or character == "\u3007"
