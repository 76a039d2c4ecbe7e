"""The wording around a place of a cue, as guards read it."""

from __future__ import annotations

import re

from msgspec import Struct

from compliance_cli.engine.hearing.reading import Reading
from compliance_cli.engine.hearing.view import View
from compliance_cli.vocabulary import Role

HAN_SPACE = re.compile(r"(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])")
PART_END = re.compile("[,;:，；：]")


class Surroundings(Struct, frozen=True):
    """A place of a cue, with the text around it. All numbers are offsets in the text of its utterance.

    `sentence`: the sentence of the place; `starts`: where the concepts of the cue begin; `role`: who speaks.
    """

    view: View
    utterance: int
    sentence: tuple[int, int]
    starts: tuple[int, ...]
    end: int
    role: Role

    def may_hold(self, reading: Reading, until: int) -> bool:
        """Whether a reading holds of the sentence, squeezed, before `until`: asked first, since it costs little."""
        return reading.search(self.view.utterances[self.utterance].text[self.sentence[0] : until]) is not None

    def may_say(self, reading: Reading, until: int) -> bool:
        """Whether the sentence, up to `until` in it or behind it, may hold what a reading looks for."""
        return reading.may_hold(self.view.utterances[self.utterance].text[self.sentence[0] : until])

    def text(self, start: int, end: int) -> str:
        """What is said from `start` to `end`, folded, with its commas, without spaces between Han letters."""
        text = self.view.folded_text(self.utterance, start, end)
        return text if text.isascii() else HAN_SPACE.sub("", text)

    def before(self, start: int) -> str:
        """The sentence up to `start`."""
        return self.text(self.sentence[0], start)


def to_the_comma(text: str) -> str:
    """A text up to its first comma, semicolon or colon."""
    end = PART_END.search(text)
    return text[: end.start()] if end else text


def last_end(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of a pattern ends; 0 if there is none."""
    end = 0
    for match in pattern.finditer(text):
        end = match.end()
    return end
