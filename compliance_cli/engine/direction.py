"""Which way a call went: as its data say, else as its opening shows.

A call in whose opening nobody shows that the customer rang counts as made by the firm: what must be said on such calls
is then asked for, as it is where nothing is known of a call.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compliance_cli.engine.hearing.said import Said

INBOUND, OUTBOUND = "inbound", "outbound"

#: Turns at the beginning of a call in which it shows who rang.
_OPENING = 6

#: What systems of call centres write for the two, in small letters.
_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("in", "inbound", "incoming", "received", "呼入", "来电", "來電", "进线", "進線"), INBOUND),
    **dict.fromkeys(
        ("out", "outbound", "outgoing", "placed", "呼出", "外呼", "去电", "去電", "外拨", "外撥"), OUTBOUND
    ),
}


def normalised(word: str) -> str:
    """`inbound` or `outbound` for what a system writes; any other text as it is, in small letters."""
    plain = word.strip().casefold()
    return _WORDS.get(plain, plain)


def shown(signs: Iterable[Said]) -> str:
    """The direction that the opening of a call shows, by the places where it is heard that the customer rang."""
    return INBOUND if any(sign.turn < _OPENING for sign in signs) else OUTBOUND
