"""What the generator knows about a call: its turns, the secrets in them digit by digit, and what must stay readable.

All offsets are code points of the call's text, its turns joined by newlines.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

KINDS = ("pan", "cvv", "pin", "otp", "expiry", "national-id", "account")

#: Digits that may be shown: of a card number the issuer's six and the last four (PCI DSS 3.4.1), of an
#: identity number or an account the last four, of anything else none.
LEAD, TAIL = 6, 4


@dataclass(frozen=True, slots=True)
class Token:
    """One word or figure of a number: where it stands, which digits it says, and from which place of the number on.

    `at` is None for what is no digit of the number after all (a digit taken back, a letter of an IBAN, the
    century of an expiry date): it may be hidden and need not be.
    """

    start: int
    end: int
    digits: str
    at: int | None


@dataclass(frozen=True, slots=True)
class Secret:
    """One secret of a call. `digits` are those that stand in the transcript, a lost or added one counted in.

    `form` and `flow` name how it was written and how it came about; `noise` what else befell it; `broken` tells
    that the number was never said to its end.
    """

    kind: str
    digits: str
    form: str
    flow: str
    noise: tuple[str, ...]
    tokens: tuple[Token, ...]
    broken: bool = False

    def may_show(self, place: int) -> bool:
        """Whether this digit of the number may stay readable."""
        if self.kind == "pan":
            return place < LEAD or (not self.broken and place >= len(self.digits) - TAIL)
        if self.kind in ("national-id", "account"):
            return place >= len(self.digits) - TAIL
        return False


@dataclass(frozen=True, slots=True)
class Harmless:
    """A number that must stay readable: what it is, where its groups stand, and how it is written."""

    name: str
    spans: tuple[tuple[int, int], ...]
    form: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn; the speaker is None where the recogniser told none."""

    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """One call and the truth about it."""

    id: str
    language: str
    turns: tuple[Turn, ...]
    secrets: tuple[Secret, ...]
    harmless: tuple[Harmless, ...]

    @property
    def text(self) -> str:
        """The turns joined by newlines."""
        return "\n".join(turn.text for turn in self.turns)

    def file(self) -> bytes:
        """The call as a file in the tool's own format."""
        turns = [
            {"text": turn.text} if turn.speaker is None else {"speaker": turn.speaker, "text": turn.text}
            for turn in self.turns
        ]
        call = {"id": self.id, "language": self.language, "turns": turns}
        return json.dumps(call, ensure_ascii=False).encode()
