"""What the detector hands on: where card data stands, of which kind, how sure, and why."""

from __future__ import annotations

from dataclasses import dataclass

from compliance_cli.vocabulary import Certainty, Kind


@dataclass(frozen=True, slots=True)
class Span:
    """A run of code points of the joined text, inside one turn."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One piece of card data. `spans` are in order; a number said over several turns has one a turn.

    `clues` are names such as `asked`, `luhn`, `iin`, `named`, `length`; `tail` is the last four digits of
    a PAN (the only digits that ever leave), "" else; `partial` tells a number broken off or given in part.
    """

    kind: Kind
    spans: tuple[Span, ...]
    certainty: Certainty
    clues: tuple[str, ...]
    spoken: bool
    partial: bool = False
    tail: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Detection:
    """All hits in one text, in order and without overlap, and the typed runs judged harmless (for the guard)."""

    hits: tuple[Hit, ...]
    harmless: tuple[Span, ...]
