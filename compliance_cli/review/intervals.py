"""How far a measured share may be from the true one."""

from __future__ import annotations

from math import sqrt

#: Standard normal quantile of a two-sided 95 % interval.
_Z = 1.96


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share after Wilson (1927), which holds for few cases and for shares near 0 and 1."""
    if not of:
        return 0.0, 1.0
    share = hits / of
    middle = (share + _Z**2 / (2 * of)) / (1 + _Z**2 / of)
    half = _Z * sqrt(share * (1 - share) / of + _Z**2 / (4 * of**2)) / (1 + _Z**2 / of)
    return max(0.0, middle - half), min(1.0, middle + half)
