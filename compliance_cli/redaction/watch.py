"""What the guard knows: how a typed card number looks, and which runs of digits the door judged harmless."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

_ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
#: Digits in one run, or in groups of three and more as cards are printed. Groups may be parted by one
#: space, hyphen or point, or by a line end and the indentation of a wrapped line.
_RUN = re.compile(
    r"(?<![0-9])[0-9]{3,19}(?:(?:[ .\-\u00a0]|\r?\n[ \t]*)[0-9]{3,19}){0,5}(?:[ \-]?[0-9]{1,3})?(?![0-9])"
)
_DIGEST = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{32,128}(?![0-9A-Za-z])")
_SEPARATOR = re.compile(r"[^0-9]+")

#: First digits of the networks that issue payment cards (ISO/IEC 7812 ranges in use), kept apart from the
#: detector's own table on purpose: a gap there must not be a gap here.
_NETWORKS = re.compile(
    r"4|5[0-8]|2(?:2[2-9]|[3-6]|7[01]|720|20[0-5])|3(?:[47]|0[0-5]|[689]|5[2-9]|1)|6[0-9]|81|9(?:558|551|559|704|792|860|00)"
)
_SHORTEST, _LONGEST = 13, 19


class Watch:
    """One run's memory of harmless numbers.

    It holds keyed digests under a random key of this process, never the numbers; it is not written anywhere.
    """

    def __init__(self) -> None:
        self._key = os.urandom(32)
        self._harmless: set[bytes] = set()

    def judge_harmless(self, digits: str) -> None:
        """Remember that the door judged this run of ASCII digits to be no card number."""
        self._harmless.add(self._digest(digits))

    def judge_harmless_in(self, text: str) -> None:
        """The same of every run in a text that looks like a card number."""
        for run in card_like_runs(text):
            self.judge_harmless(run)

    def sees_card_number(self, text: str) -> bool:
        """Whether a text shows a typed card number that the door should have hidden."""
        return any(self._digest(run) not in self._harmless for run in card_like_runs(text))

    def _digest(self, digits: str) -> bytes:
        import hmac  # loads OpenSSL, which `--help` can do without

        return hmac.digest(self._key, digits.encode("ascii"), "sha256")


def card_like_runs(text: str) -> Iterator[str]:
    """The digits of every typed run of 13–19 digits that has a known network and passes Luhn.

    A run in groups is looked at whole, and from the start of each of its groups (a date or an amount may
    stand before the number). Terminal colours are ignored; so are hexadecimal digests.
    """
    if "\x1b" in text:
        text = _ANSI.sub("", text)
    for match in _RUN.finditer(text):
        if match.end() - match.start() < _SHORTEST:
            continue
        groups = _SEPARATOR.split(match.group())
        if len("".join(groups)) < _SHORTEST or _in_digest(text, match.start(), match.end()):
            continue
        for first in range(len(groups)):
            for last in range(len(groups), first, -1):
                digits = "".join(groups[first:last])
                if len(digits) < _SHORTEST:
                    break
                if len(digits) <= _LONGEST and _NETWORKS.match(digits) and _luhn(digits):
                    yield digits


def _in_digest(text: str, start: int, end: int) -> bool:
    around = text[max(start - 128, 0) : end + 128]
    shift = start - max(start - 128, 0)
    return any(match.start() <= shift < match.end() for match in _DIGEST.finditer(around))


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = ord(digit) - 48
        total += value if place % 2 == 0 else value * 2 - 9 * (value > 4)
    return total % 10 == 0
