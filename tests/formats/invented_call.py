"""One invented call, of which the files of all services are made: in it a card is asked for and read out.

`display` is how a service writes it for reading (numbers in digits where it does so), `words` how it was
spoken. Nothing but the card's number, its code and the times holds a digit or the name of one.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from tests.formats.examples import Example

Json = dict[str, object]
Turns = tuple[tuple[str, float | None, float | None, str], ...]

PAN = "4012 8888 8888 1881"
_SPOKEN = "four zero one two eight eight eight eight eight eight eight eight one eight eight one"


class Turn(NamedTuple):
    """One turn of the call: whose it is, its seconds, how it is displayed, and its words with theirs."""

    agent: bool
    begins: float
    ends: float
    display: str
    words: tuple[tuple[str, float, float], ...]

    @property
    def lexical(self) -> str:
        return " ".join(word for word, _, _ in self.words)

    @property
    def number(self) -> int:
        return 0 if self.agent else 1


def _turn(agent: bool, begins: float, display: str, spoken: str = "", han: bool = False) -> Turn:
    said = spoken or display.replace(",", "").replace("?", "").replace(".", "")
    said = said if spoken or han else said.lower()
    parts = list(said) if han else said.split()
    words = tuple((word, round(begins + 0.3 * n, 3), round(begins + 0.3 * n + 0.25, 3)) for n, word in enumerate(parts))
    return Turn(agent, begins, words[-1][2], display, words)


CALL = (
    _turn(True, 0.5, "Can I take the long card number, please?"),
    _turn(False, 5.0, f"Sure, it is {PAN}.", f"sure it is {_SPOKEN}"),
    _turn(True, 12.0, "And the security code on the back?"),
    _turn(False, 15.0, "It is 737.", "it is seven three seven"),
    _turn(True, 19.0, "Thank you, that went through."),
)
SPOKEN = tuple(turn._replace(display=turn.lexical.capitalize() + ".") for turn in CALL)
HAN = (
    _turn(True, 0.5, "请报您的信用卡卡号", han=True),
    _turn(False, 5.0, "四零一二八八八八八八八八一八八一", han=True),
    _turn(True, 12.0, "卡背面的安全码是多少", han=True),
    _turn(False, 15.0, "七三七", han=True),
    _turn(True, 19.0, "好的谢谢您", han=True),
)


def ms(seconds: float) -> int:
    return round(seconds * 1000)


def ticks(seconds: float) -> int:
    return round(seconds * 10_000_000)


def rows(turn: Turn, text: str, begins: str, ends: str, unit: int = 1) -> list[Json]:
    """The words of a turn as objects with these keys, times in 1/`unit` seconds."""
    return [
        {text: word, begins: round(a * unit) if unit > 1 else a, ends: round(b * unit) if unit > 1 else b}
        for word, a, b in turn.words
    ]


def said(
    call: Sequence[Turn], roles: tuple[str, str] = ("unknown", "unknown"), ends: bool = True, display: bool = True
) -> Turns:
    """What a reader should find in the call."""
    return tuple(
        (roles[turn.number], turn.begins, turn.ends if ends else None, turn.display if display else turn.lexical)
        for turn in call
    )


def with_stop(turns: Turns, stop: str) -> Turns:
    """Turns whose texts end in a mark."""
    return tuple((role, begins, ends, text + stop) for role, begins, ends, text in turns)


def example(format: str, file: object, turns: Turns, name: str = "") -> Example:
    text = file if isinstance(file, str) else json.dumps(file, ensure_ascii=False, indent=1)
    return Example(name or f"{format}.json", text, format, turns)


AGENT_FIRST = ("agent", "customer")
ALL_WORDS = [word for turn in CALL for word in turn.words]
