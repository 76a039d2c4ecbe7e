"""Card numbers typed in a lone string (a leaf value, a key, a path, a speaker's name): no context to ask."""

from __future__ import annotations

import re

from compliance_cli.carddata.model import Detection, Hit, Span
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST, luhn, network_of
from compliance_cli.speech.folding import fold
from compliance_cli.vocabulary import Certainty, Kind

#: What may stand between two digits of one typed number: one or two separators, any zero-width characters.
_GAP = r"[\u200b-\u200f\u2060\ufeff\u00ad]*[ \u00a0\-\u2010-\u2015_./\\|·•*,:]{0,2}[\u200b-\u200f\u2060\ufeff\u00ad]*"
_RUN = re.compile(rf"[0-9](?:{_GAP}[0-9]){{{SHORTEST - 1},}}")
_CHUNK = re.compile(r"[0-9]+")
#: Letters that hexadecimal digits have: a digest or UUID holds digit runs that mean nothing.
_HEX = re.compile(r"[0-9a-f-]+")
_ALNUM = re.compile(r"[0-9a-z-]+")

#: How a card number is grouped when it is written with separators.
_GROUPINGS = ((4, 4, 4, 4), (4, 6, 5), (4, 6, 4), (4, 4, 4, 4, 3), (6, 13), (4, 4, 4, 4, 2))

_NOTHING = Detection((), ())


def detect_typed(text: str) -> Detection:
    """The typed card numbers of a lone string, in code points of `text`.

    A number is hidden when a part of the run, from chunk border to chunk border, has a network's range and
    length, and its check digit is right (`likely`) or it is grouped as on a card (`possible`). The other runs
    of 13 digits and more are `harmless`.
    """
    if sum(map(str.isdecimal, text)) < SHORTEST:
        return _NOTHING
    folded = fold(text)
    hits = []
    harmless = []
    for run in _RUN.finditer(folded):
        found = _in_run(folded, run)
        hits += found
        if not found:
            harmless.append(Span(*run.span()))
    return Detection(tuple(hits), tuple(harmless))


def _in_run(folded: str, run: re.Match[str]) -> list[Hit]:
    if _is_digest(folded, run):
        return []
    chunks = [match.span() for match in _CHUNK.finditer(folded, *run.span())]
    hits = []
    at = 0
    while at < len(chunks):
        hit, used = _from(folded, chunks, at)
        if hit is not None:
            hits.append(hit)
        at += used
    return hits


def _from(folded: str, chunks: list[tuple[int, int]], at: int) -> tuple[Hit | None, int]:
    """The card number that begins with chunk `at`, and how many chunks it takes (1 if there is none)."""
    digits = ""
    sizes: list[int] = []
    doubtful: tuple[Hit, int] | None = None
    for used, (start, end) in enumerate(chunks[at : at + LONGEST], 1):
        digits += folded[start:end]
        sizes.append(end - start)
        if len(digits) > LONGEST:
            break
        network = network_of(digits)
        if network is None or len(digits) not in network.lengths:
            continue
        if luhn(digits):
            return _hit(chunks[at][0], end, digits, Certainty.LIKELY, ("iin", "length", "luhn")), used
        if tuple(sizes) in _GROUPINGS and network.major:
            doubtful = _hit(chunks[at][0], end, digits, Certainty.POSSIBLE, ("iin", "length", "grouped")), used
    return doubtful or (None, 1)


def _hit(start: int, end: int, digits: str, certainty: Certainty, clues: tuple[str, ...]) -> Hit:
    return Hit(Kind.PAN, (Span(start, end),), certainty, clues, False, False, digits[-4:], digits[:6])


def _is_digest(folded: str, run: re.Match[str]) -> bool:
    """Whether the run is part of a hexadecimal string (digest, UUID) of 20 characters and more."""
    start, end = run.span()
    while start and _ALNUM.fullmatch(folded[start - 1]):
        start -= 1
    while end < len(folded) and _ALNUM.fullmatch(folded[end]):
        end += 1
    whole = folded[start:end]
    return len(whole) >= 20 and any("a" <= letter <= "f" for letter in whole) and _HEX.fullmatch(whole) is not None
