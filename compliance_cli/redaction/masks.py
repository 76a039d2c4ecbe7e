"""How a mask is written: one form everywhere, of a length that tells nothing about what it hides."""

from __future__ import annotations

import re

from compliance_cli.carddata.model import Hit
from compliance_cli.vocabulary import Kind, MaskStyle


def labels(hit: Hit, style: MaskStyle) -> tuple[str, str]:
    """The mask of a hit's first piece, and the mask of its further pieces.

    Only a whole PAN shows digits, and only those that PCI DSS 3.4.1 lets be displayed: the last four, or
    the first six and the last four. One style serves a whole run, since two truncations of one number
    rebuild it.
    """
    plain = f"[{hit.kind.label}]"
    if hit.kind is not Kind.PAN or hit.partial or len(hit.tail) != 4 or style is MaskStyle.FULL:
        return plain, plain
    lead = hit.lead if style is MaskStyle.BIN_LAST4 and len(hit.lead) == 6 else ""
    return f"[{hit.kind.label} {lead}****{hit.tail}]", plain


_STARS = re.compile(r"(\[PAN (?:[0-9]{6})?)\*{4}([0-9]{4}\])")


def in_file_name(masked: str) -> str:
    """A masked name as files may be called everywhere: Windows takes no `*` (`[PAN ****1111]` → `[PAN xxxx1111]`)."""
    return _STARS.sub(r"\1xxxx\2", masked)
