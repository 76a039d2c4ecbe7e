"""Check digits of identity numbers."""

from __future__ import annotations

#: GB 11643-1999: the weights of the first seventeen digits and the check characters by remainder.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10x98765432"
#: The first two digits name the province (GB/T 2260).
_PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split()
)


def resident_id(folded: str) -> bool:
    """Whether 18 characters are a PRC resident ID: province, a date of birth, and the check character."""
    if len(folded) != 18 or not folded[:17].isdigit() or folded[:2] not in _PROVINCES:
        return False
    if folded[6:8] not in ("19", "20") or not "01" <= folded[10:12] <= "12" or not "01" <= folded[12:14] <= "31":
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, folded, strict=False))
    return _CHECKS[total % 11] == folded[17]
