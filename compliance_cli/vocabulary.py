"""The few closed lists of words that every layer and every output shares."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """Who speaks."""

    AGENT = "agent"
    CUSTOMER = "customer"
    BOT = "bot"
    UNKNOWN = "unknown"


class Kind(Enum):
    """A kind of card data, by its name in results."""

    PAN = "pan"
    CVV = "cvv"
    PIN = "pin"
    OTP = "otp"
    EXPIRY = "expiry"
    NATIONAL_ID = "national-id"
    ACCOUNT = "account"

    @property
    def label(self) -> str:
        """The word inside the mask: `PAN` in `[PAN ****1111]`."""
        return self.value.upper()

    @property
    def reported_by_turn(self) -> bool:
        """Whether only the turn is reported: the exact place of a short secret would tell its length."""
        return self in (Kind.CVV, Kind.PIN, Kind.OTP, Kind.EXPIRY)


class Certainty(Enum):
    """How sure a detection or a judgement is."""

    SURE = "sure"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Outcome(Enum):
    """How a rule came out on a call."""

    MET = "met"
    BROKEN = "broken"
    NOT_APPLICABLE = "not-applicable"
    UNSURE = "unsure"


class Severity(Enum):
    """How bad a broken rule is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest; the order of findings in reports."""
        return list(Severity).index(self)


class MaskStyle(Enum):
    """How much of a card number a mask shows (one style for all outputs of a run)."""

    FULL = "full"
    LAST4 = "last4"
    BIN_LAST4 = "bin-last4"


class InputKind(Enum):
    """What sort of conversation an input is."""

    CALL = "call"
    CHAT = "chat"
    SCRIPT = "script"
