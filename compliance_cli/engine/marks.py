"""Marks that other tools left where card data was: `[PII]`, `[CREDIT_DEBIT_NUMBER]`, `****1111`, `####`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compliance_cli.vocabulary import Kind

_NAMED = re.compile(r"[\[<{]{1,2}([a-z][a-z0-9 _\-]{1,40}?)(?:[ _][*x#\d]+)?[\]>}]{1,2}")
_RUN = re.compile(r"(?<![a-z0-9#*])(?:[#*•█]{4,}|x{4,})(?:[ -]?(?:[#*•█]{2,}|x{2,}|\d{2,4}(?!\d)))*(?![a-z0-9])")

#: Words of a mark's name → what it hid; the first that fits.
_NAMES: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"\bcv[vc]2?\b|security code|verification (?:code|value)"), Kind.CVV),
    (re.compile(r"\bpin\b"), Kind.PIN),
    (re.compile(r"\botp\b|passcode|one time"), Kind.OTP),
    (re.compile(r"expir"), Kind.EXPIRY),
    (re.compile(r"bank|account|iban|routing|sort code"), Kind.ACCOUNT),
    (re.compile(r"\bssn\b|social security|passport|national id|driver"), Kind.NATIONAL_ID),
    (re.compile(r"\bpan\b|credit|debit|card ?number|payment card|\bcard\b"), Kind.PAN),
)
_UNNAMED = re.compile(r"^(?:pii|redacted|sensitive|masked|removed|hidden|number|digits?|numbers?|confidential)\b")

#: Marks for digits that can only have been a card number: its last four behind it, or four groups of four.
#: A long run alone may as well hide a resident ID.
_CARD_RUN = re.compile(r"(?:[#*x•█][ -]?){12,15}\d{4}|[#*x•█]{4}(?:[ -][#*x•█]{4}){3}")


@dataclass(frozen=True, slots=True)
class VendorMark:
    """A mark: its safe offsets, and what it hid where it tells (None: something)."""

    start: int
    end: int
    kind: Kind | None


def vendor_marks(folded: str) -> tuple[VendorMark, ...]:
    """The marks in a folded text, in order."""
    named = tuple(_named(folded))
    runs = (run for run in _runs(folded) if not any(mark.start <= run.start < mark.end for mark in named))
    return tuple(sorted((*named, *runs), key=lambda mark: mark.start))


def _named(folded: str) -> Iterator[VendorMark]:
    if "[" not in folded and "<" not in folded and "{" not in folded:
        return
    for match in _NAMED.finditer(folded):
        name = match[1].replace("_", " ").replace("-", " ").strip()
        kind = next((kind for pattern, kind in _NAMES if pattern.search(name)), None)
        if kind is not None or _UNNAMED.search(name):
            yield VendorMark(*match.span(), kind)


def _runs(folded: str) -> Iterator[VendorMark]:
    if not any(mark in folded for mark in ("####", "****", "xxxx", "••••", "████")):
        return
    for match in _RUN.finditer(folded):
        yield VendorMark(*match.span(), Kind.PAN if _CARD_RUN.fullmatch(match[0]) else None)
