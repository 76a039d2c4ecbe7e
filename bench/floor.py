"""The floor: the least that any tool of this kind does to a call.

Read the file, decode it into typed records, fold the text character for character, and run one automaton of
500 literals over it. No speakers, no rules, no digits, no output. `python -m bench.floor FOLDER [PASSES]`.
"""

from __future__ import annotations

import itertools
import os
import sys
import unicodedata

import ahocorasick_rs
import msgspec

from bench import phrases

LITERALS = 500


class Turn(msgspec.Struct):
    """One turn, as far as the floor looks at it."""

    text: str
    speaker: str = ""
    start: float = 0.0
    end: float = 0.0


class Call(msgspec.Struct):
    """One call, as far as the floor looks at it."""

    id: str
    turns: list[Turn]
    language: str = ""


class Folding(dict[str, str]):
    """Each character's folded form, worked out once: NFKC and lower case where these keep one character."""

    def __missing__(self, character: str) -> str:
        normal = unicodedata.normalize("NFKC", character).lower()
        folded = normal if len(normal) == 1 else character
        self[character] = folded
        return folded


def fold(text: str, folding: Folding) -> str:
    """The text folded, of the same length."""
    if text.isascii():
        return text.lower()
    for character in set(text):
        folded = folding[character]
        if folded != character:
            text = text.replace(character, folded)
    return text


def literals() -> list[str]:
    """The words of the trade, alone and behind common words: 500 literals, as many as a few dozen cues have."""
    alone = (*phrases.TOPICS_EN, *phrases.TOPICS_ZH)
    english = (lead + topic for lead, topic in itertools.product(phrases.LEADS_EN, phrases.TOPICS_EN))
    chinese = (lead + topic for lead, topic in itertools.product(phrases.LEADS_ZH, phrases.TOPICS_ZH))
    return [*alone, *english, *chinese][:LITERALS]


def read(path: str) -> bytes:
    """The bytes of a file, by the shortest way there is."""
    handle = os.open(path, os.O_RDONLY)
    try:
        return os.read(handle, 1 << 24)
    finally:
        os.close(handle)


def run(folder: str, passes: int) -> int:
    """Pass over all calls of a folder so many times; the number of literals seen is handed back."""
    decoder = msgspec.json.Decoder(Call)
    automaton = ahocorasick_rs.AhoCorasick(literals(), implementation=ahocorasick_rs.Implementation.DFA)
    folding = Folding()
    seen = 0
    for _ in range(passes):
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            call = decoder.decode(read(entry.path))
            text = fold("\n".join([turn.text for turn in call.turns]), folding)
            seen += len(automaton.find_matches_as_indexes(text, overlapping=True))
    return seen


if __name__ == "__main__":
    print(run(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1))
