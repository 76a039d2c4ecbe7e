"""Lists of phrases as they are written in the tables of words."""

from __future__ import annotations


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a list in which `|` stands between them."""
    return tuple(phrase.strip() for phrase in text.replace("\n", " ").split("|") if phrase.strip())


def compounds(heads: str, tails: str) -> tuple[str, ...]:
    """Every head with every tail behind it."""
    return tuple(f"{head} {tail}" for head in phrases(heads) for tail in phrases(tails))
