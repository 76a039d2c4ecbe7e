"""What a number can be about, and the words that say so."""

from __future__ import annotations

from enum import Enum


class Topic(Enum):
    """What the words around a number make it.

    `PAN` … `ACCOUNT` are kinds of card data. `CARD` is a card spoken of; `TAIL` the last four, which may
    stay; `OTHER` a number that is no card data. The rest are parts that make a topic together
    (`cue_words.COMBINATIONS`), and `WARNING` takes the topics of its sentence away.
    """

    PAN = "pan"
    CVV = "cvv"
    PIN = "pin"
    OTP = "otp"
    EXPIRY = "expiry"
    NATIONAL_ID = "national-id"
    ACCOUNT = "account"
    CARD = "card"
    TAIL = "tail"
    OTHER = "other"

    BACK = "back"
    FRONT = "front"
    DIGITS = "digits"
    NUMBER = "number"
    CODE = "code"
    SENT = "sent"
    ENDS = "ends"
    THREE = "three"
    FOUR = "four"
    NOT = "not"
    TELL = "tell"
    REQUEST = "request"


#: Topics that make a number card data.
SECRET = frozenset(
    {Topic.PAN, Topic.CVV, Topic.PIN, Topic.OTP, Topic.EXPIRY, Topic.NATIONAL_ID, Topic.ACCOUNT}
)
#: Topics that say what a number is.
TELLING = SECRET | {Topic.CARD, Topic.TAIL, Topic.OTHER}
