"""A name for a finding that stays when the rest of the file changes."""

from __future__ import annotations

import hashlib
import re

from compliance_cli.safetext import SafeText

_LENGTH = 16
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def fingerprint(rule: str, call: SafeText, turn: int, excerpt: SafeText) -> str:
    """Sixteen hexadecimal digits of a SHA-256 over safe text only: rule, call (its id or source), turn, excerpt.

    The excerpt counts without punctuation, spaces and case.
    """
    words = _BETWEEN_WORDS.sub("", excerpt.casefold())
    return hashlib.sha256("\n".join((rule, call, str(turn), words)).encode()).hexdigest()[:_LENGTH]
