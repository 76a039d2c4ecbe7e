"""The names of the sets of sentences and calls, in the order in which they were written."""

from __future__ import annotations

ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
)
#: Larger sets, written to be learnt from.
PRACTICE = (
    "practice",
    "exercise",
    "drill",
    "tactics",
    "moves",
    "rounds",
    "conduct",
    "chorus",
    "choir",
    "concert",
    "parley",
    "crowd",
    "anchors",
    "moorings",
    "tidings",
    "harbour",
    "lantern",
    "beacon",
    "compass",
    "pilot",
    "sentry",
)
