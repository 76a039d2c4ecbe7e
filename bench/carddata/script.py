"""Writing a call down turn by turn, so that every offset is known when it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from bench.carddata.saying.bits import Bit
from bench.carddata.truth import Call, Harmless, Secret, Token, Turn
from bench.carddata.wording import SLOT

AGENT, CUSTOMER = "agent", "customer"

#: How speakers are labelled, and how often.
LABELS: tuple[tuple[tuple[str | None, str | None], int], ...] = (
    ((AGENT, CUSTOMER), 14),
    (("0", "1"), 2),
    (("1", "0"), 1),
    (("Agent", "Caller"), 1),
    ((None, None), 2),
)
#: How the recogniser writes, and how often: sentences, bare words, capitals.
STYLES = {"written": 12, "plain": 7, "capitals": 1}
PUNCTUATION = re.compile(r"[.,!?;:…\"“”]+(?=\s|$)|[,;:…\"“”]")
NAME_BEFORE = re.compile(r"[A-Za-z]$")
HAN_PUNCTUATION = re.compile(r"[，。？！、：；…【】「」]")


@dataclass(slots=True)
class Draft:
    """A secret that is being said."""

    kind: str
    digits: str
    form: str
    flow: str
    broken: bool = False
    noise: list[str] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)

    def done(self) -> Secret:
        """The secret, when the call is over."""
        noise = tuple(dict.fromkeys(self.noise))
        return Secret(self.kind, self.digits, self.form, self.flow, noise, tuple(self.tokens), self.broken)


@dataclass(slots=True)
class Innocent:
    """A harmless number that is being said."""

    name: str
    form: str
    spans: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Said:
    """A number, or a group of it, put into a turn."""

    of: Draft | Innocent
    bits: list[Bit]


Part = str | Said


class Script:
    """A call as it is being written."""

    def __init__(self, language: str, rng: Random) -> None:
        self.language = language
        self.rng = rng
        self.style = rng.choices(list(STYLES), list(STYLES.values()))[0]
        labels = rng.choices([pair for pair, _ in LABELS], [weight for _, weight in LABELS])[0]
        self._labels = dict(zip((AGENT, CUSTOMER), labels, strict=True))
        self._turns: list[Turn] = []
        self._length = 0
        self._said: dict[int, Draft | Innocent] = {}

    @property
    def plain(self) -> bool:
        """Whether the recogniser writes no punctuation."""
        return self.style == "plain"

    def styled(self, text: str) -> str:
        """Ordinary words as this recogniser writes them."""
        if self.style == "capitals":
            return text.upper()
        if self.style == "plain":
            return HAN_PUNCTUATION.sub("", PUNCTUATION.sub("", text)).lower()
        return text

    def woven(self, wording: str, fills: Mapping[str, Part]) -> list[Part]:
        """A wording with its slots filled."""
        pieces = SLOT.split(wording)
        parts: list[Part] = []
        for number, piece in enumerate(pieces):
            if number % 2:
                parts.append(fills[piece])
            elif piece:
                parts.append(self.styled(piece))
        return parts

    def turn(self, role: str, parts: list[Part]) -> None:
        """One turn of a speaker."""
        start = self._length + 1 if self._turns else 0
        text = ""
        for part in parts:
            if isinstance(part, str):
                text += part
            else:
                text = self._number(part, text, start)
        if self.style == "written" and text and len(text[0].upper()) == 1 and self.rng.random() < 0.8:
            text = text[0].upper() + text[1:]
        self._turns.append(Turn(self._labels[role], text))
        self._length = start + len(text)

    def _number(self, said: Said, text: str, start: int) -> str:
        self._said[id(said.of)] = said.of
        if said.bits and _reads_on(text, said.bits[0].text):
            text += " "
        begin = start + len(text)
        for bit in said.bits:
            here = start + len(text)
            text += bit.text.upper() if self.style == "capitals" else bit.text
            if isinstance(said.of, Draft) and (bit.digits or (bit.owned and bit.text)):
                said.of.tokens.append(Token(here, start + len(text), bit.digits, bit.at))
        if isinstance(said.of, Innocent):
            said.of.spans.append((begin, start + len(text)))
        return text

    def call(self, name: str) -> Call:
        """The call and the truth about it."""
        said = self._said.values()
        return Call(
            id=name,
            language=self.language,
            turns=tuple(self._turns),
            secrets=tuple(one.done() for one in said if isinstance(one, Draft)),
            harmless=tuple(Harmless(one.name, tuple(one.spans), one.form) for one in said if isinstance(one, Innocent)),
        )


def _reads_on(text: str, number: str) -> bool:
    """Whether a number after a Latin name would be read as more of it: "CVVnine", "CVV2-8"."""
    name = NAME_BEFORE.search(text)
    return name is not None and ((number[:1].isascii() and number[:1].isalpha()) or number[:1] == "2")
