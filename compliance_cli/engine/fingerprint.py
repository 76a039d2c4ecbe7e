"""A name for a finding that stays when the rest of the file changes."""

from __future__ import annotations

import hashlib
import re

from compliance_cli.safetext import SafeText

_LENGTH = 16
#: Letters in place of hexadecimal digits: in a long run the output guard would see a card number now and then.
_LETTERS = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrst")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def fingerprint(rule: str, call: SafeText, turn: int, excerpt: SafeText) -> str:
    """Sixteen letters of a SHA-256 over safe text only: rule, call (its id or source), turn, excerpt.

    The excerpt counts without punctuation, spaces and case.
    """
    words = _BETWEEN_WORDS.sub("", excerpt.casefold())
    digest = hashlib.sha256("\n".join((rule, call, str(turn), words)).encode()).hexdigest()
    return digest[:_LENGTH].translate(_LETTERS)
