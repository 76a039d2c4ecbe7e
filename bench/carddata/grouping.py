"""In which groups a card number is read out, and what befalls it on the way into the transcript."""

from __future__ import annotations

from random import Random

#: Groups by length of the number, the usual one several times.
USUAL: dict[int, tuple[tuple[int, ...], ...]] = {
    13: ((4, 3, 3, 3), (4, 4, 4, 1)),
    14: ((4, 6, 4), (4, 6, 4), (4, 4, 4, 2)),
    15: ((4, 6, 5), (4, 6, 5), (4, 6, 5), (4, 4, 4, 3), (5, 5, 5), (3, 3, 3, 3, 3)),
    16: ((4, 4, 4, 4),) * 8 + ((8, 8), (6, 10), (4, 4, 8), (2,) * 8, (3, 3, 3, 3, 4), (4, 12), (6, 6, 4)),
    17: ((4, 4, 4, 5), (6, 6, 5)),
    18: ((4, 4, 4, 6), (6, 6, 6), (4, 4, 4, 4, 2)),
    19: ((4, 4, 4, 4, 3),) * 4 + ((6, 13), (6, 4, 4, 5), (6, 6, 7), (3, 4, 4, 4, 4)),
}


def groups(digits: str, rng: Random) -> list[str]:
    """The digits in groups as people make them, now and then in odd ones."""
    plans = USUAL.get(len(digits), ())
    plan = rng.choice(plans) if plans and rng.random() < 0.85 else _odd(len(digits), rng)
    out: list[str] = []
    for size in plan:
        out.append(digits[:size])
        digits = digits[size:]
    return out


def _odd(length: int, rng: Random) -> list[int]:
    sizes: list[int] = []
    while sum(sizes) < length:
        sizes.append(min(rng.choice((2, 3, 3, 4, 4, 5, 6)), length - sum(sizes)))
    return sizes


def misrecognised(digits: str, rng: Random) -> tuple[str, str]:
    """The digits as the recogniser caught them, and what it did: one dropped, one added, mostly nothing."""
    chance = rng.random()
    at = rng.randrange(6, len(digits) - 4)
    if chance < 0.04:
        return digits[:at] + digits[at + 1 :], "dropped digit"
    if chance < 0.08:
        return digits[:at] + rng.choice("0123456789") + digits[at:], "added digit"
    return digits, ""
