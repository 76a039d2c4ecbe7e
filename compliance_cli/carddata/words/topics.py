"""What a number can be about, and the words that say so."""

from __future__ import annotations

from enum import IntEnum, auto


class Topic(IntEnum):
    """What the words around a number make it.

    `PAN` … `ACCOUNT` are kinds of card data. `CARD` is a card spoken of; `TAIL` the last four, which may
    stay; `OTHER` a number that is no card data. The rest are parts that make a topic together
    (`cue_words.COMBINATIONS`). `VOUCHER` is `OTHER` unless a combination says that it was sent. `NOTHING` is what holds
    the name of a number and names none ("over the phone").
    """

    PAN = auto()
    CVV = auto()
    PIN = auto()
    OTP = auto()
    EXPIRY = auto()
    NATIONAL_ID = auto()
    ACCOUNT = auto()
    CARD = auto()
    TAIL = auto()
    OTHER = auto()

    VOUCHER = auto()
    NOTHING = auto()
    THING = auto()
    HOLDING = auto()
    WHEN = auto()
    MONTH = auto()
    YEAR = auto()
    BACK = auto()
    FRONT = auto()
    DIGITS = auto()
    NUMBER = auto()
    CODE = auto()
    SENT = auto()
    SHOWN = auto()
    ENDS = auto()
    THREE = auto()
    FOUR = auto()
    NOT = auto()
    TELL = auto()
    REQUEST = auto()


#: Topics that make a number card data.
SECRET = frozenset({Topic.PAN, Topic.CVV, Topic.PIN, Topic.OTP, Topic.EXPIRY, Topic.NATIONAL_ID, Topic.ACCOUNT})
#: Topics that say what a number is.
TELLING = SECRET | {Topic.CARD, Topic.TAIL, Topic.OTHER, Topic.ENDS}
