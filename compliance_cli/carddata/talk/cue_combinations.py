"""Which two topics of one sentence make another together."""

from __future__ import annotations

from compliance_cli.carddata.words.topics import Topic

#: Two parts in one sentence, at most so many code points apart, make a topic. `ordered`: the first comes first.
COMBINATIONS: tuple[tuple[Topic, Topic, bool, int, Topic], ...] = (
    (Topic.DIGITS, Topic.BACK, False, 40, Topic.CVV),
    (Topic.CODE, Topic.BACK, False, 40, Topic.CVV),
    (Topic.NUMBER, Topic.BACK, False, 40, Topic.CVV),
    (Topic.THREE, Topic.BACK, False, 30, Topic.CVV),
    (Topic.FOUR, Topic.FRONT, False, 30, Topic.CVV),
    (Topic.FOUR, Topic.BACK, False, 30, Topic.CVV),
    (Topic.CODE, Topic.FRONT, False, 30, Topic.CVV),
    (Topic.WHEN, Topic.CVV, True, 12, Topic.EXPIRY),
    (Topic.CARD, Topic.YEAR, True, 12, Topic.EXPIRY),
    (Topic.EXPIRY, Topic.CODE, True, 6, Topic.CVV),
    (Topic.THREE, Topic.DIGITS, True, 2, Topic.CVV),
    (Topic.OTP, Topic.BACK, False, 40, Topic.CVV),
    (Topic.ACCOUNT, Topic.FRONT, True, 40, Topic.PAN),
    (Topic.DIGITS, Topic.FRONT, False, 40, Topic.PAN),
    (Topic.NUMBER, Topic.FRONT, False, 40, Topic.PAN),
    (Topic.CARD, Topic.NUMBER, True, 30, Topic.PAN),
    (Topic.NUMBER, Topic.CARD, True, 24, Topic.PAN),
    (Topic.CARD, Topic.DIGITS, True, 12, Topic.PAN),
    (Topic.DIGITS, Topic.CARD, True, 24, Topic.PAN),
    (Topic.ENDS, Topic.CARD, False, 50, Topic.EXPIRY),
    (Topic.ENDS, Topic.WHEN, False, 40, Topic.EXPIRY),
    (Topic.ENDS, Topic.FRONT, False, 40, Topic.EXPIRY),
    (Topic.ENDS, Topic.MONTH, False, 40, Topic.EXPIRY),
    (Topic.ENDS, Topic.YEAR, False, 40, Topic.EXPIRY),
    (Topic.MONTH, Topic.YEAR, False, 12, Topic.EXPIRY),
    (Topic.CVV, Topic.SENT, False, 40, Topic.OTP),
    (Topic.HOLDING, Topic.NUMBER, False, 50, Topic.ACCOUNT),
    (Topic.HOLDING, Topic.DIGITS, False, 50, Topic.ACCOUNT),
    (Topic.PIN, Topic.SENT, False, 60, Topic.OTP),
    (Topic.CODE, Topic.SENT, False, 60, Topic.OTP),
    (Topic.VOUCHER, Topic.SENT, False, 60, Topic.OTP),
    (Topic.DIGITS, Topic.SENT, False, 60, Topic.OTP),
    (Topic.CODE, Topic.SHOWN, False, 60, Topic.OTP),
    (Topic.DIGITS, Topic.SHOWN, False, 60, Topic.OTP),
    (Topic.NUMBER, Topic.SHOWN, False, 40, Topic.OTP),
    (Topic.PIN, Topic.SHOWN, False, 60, Topic.OTP),
    (Topic.NUMBER, Topic.SENT, True, 30, Topic.OTP),
    (Topic.SENT, Topic.NUMBER, True, 8, Topic.OTP),
)
