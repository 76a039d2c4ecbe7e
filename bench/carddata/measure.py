"""What became of the secrets and the harmless numbers of a call after a tool has hidden what it found."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from bench.carddata.decoder import Read, read
from bench.carddata.truth import Call, Harmless, Secret, Token


@dataclass(frozen=True, slots=True)
class Cover:
    """A stretch of the call's text that a tool hides, of which kind it says it is, and what it writes instead."""

    start: int
    end: int
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Found:
    """One thing a tool reports, in one or several stretches."""

    kind: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hiding:
    """All that a tool did to one call: stretches in order, and what went wrong besides (its own guard tripped)."""

    covers: tuple[Cover, ...] = ()
    found: tuple[Found, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class SecretResult:
    """One secret: readable without any tool, readable now (how many digits too many), all of it, found as its kind."""

    call: Call
    secret: Secret
    readable: bool
    left: int
    whole: bool
    found: bool


@dataclass(frozen=True, slots=True)
class HarmlessResult:
    """One harmless number: whether any of it was hidden, and as what."""

    call: Call
    number: Harmless
    hidden_as: str


@dataclass(frozen=True, slots=True)
class FoundResult:
    """One thing reported: the kind of the secret it lies on, `harmless NAME`, or `ordinary`."""

    call: Call
    found: Found
    truth: str


@dataclass(slots=True)
class Results:
    """Everything measured on some calls."""

    secrets: list[SecretResult] = field(default_factory=list)
    harmless: list[HarmlessResult] = field(default_factory=list)
    found: list[FoundResult] = field(default_factory=list)
    ordinary: dict[str, int] = field(default_factory=dict)
    hidden: dict[str, int] = field(default_factory=dict)
    troubles: list[tuple[Call, str]] = field(default_factory=list)

    def add(self, call: Call, hiding: Hiding) -> None:
        """Measure one more call."""
        if hiding.trouble:
            self.troubles.append((call, hiding.trouble))
        covered = _Covered(hiding.covers)
        before, after = Readable(call.text, ()), Readable(call.text, hiding.covers)
        for secret in call.secrets:
            too_many = after.too_many(secret)
            digits = len(secret.digits)
            self.secrets.append(
                SecretResult(
                    call,
                    secret,
                    readable=bool(before.too_many(secret)),
                    left=len(too_many),
                    whole=len(after.places(secret)) == digits and bool(too_many),
                    found=_found(secret, hiding.covers),
                )
            )
        for number in call.harmless:
            kinds = [covered.kind(at) for start, end in number.spans for at in range(start, end)]
            self.harmless.append(HarmlessResult(call, number, next((kind for kind in kinds if kind), "")))
        self.found += (FoundResult(call, found, _truth(call, found)) for found in hiding.found)
        self._count_ordinary(call, covered)

    def add_unhidden(self, call: Call) -> None:
        """The same with nothing hidden: a check on the decoder."""
        self.add(call, Hiding())

    def _count_ordinary(self, call: Call, covered: _Covered) -> None:
        special = set[int]()
        for secret in call.secrets:
            for start, end in zones(call, secret.tokens):
                special.update(range(start, end))
        for number in call.harmless:
            for start, end in number.spans:
                special.update(range(start, end))
        ordinary = [at for at, character in enumerate(call.text) if at not in special and character != "\n"]
        self.ordinary[call.language] = self.ordinary.get(call.language, 0) + len(ordinary)
        lost = sum(1 for at in ordinary if covered.kind(at))
        self.hidden[call.language] = self.hidden.get(call.language, 0) + lost


class _Covered:
    """Which kind covers an offset."""

    def __init__(self, covers: Iterable[Cover]) -> None:
        self._covers = sorted(covers, key=lambda cover: cover.start)
        self._starts = [cover.start for cover in self._covers]

    def kind(self, at: int) -> str:
        """The kind that covers this offset, or "" where nothing does."""
        place = bisect_right(self._starts, at) - 1
        return self._covers[place].kind if place >= 0 and at < self._covers[place].end else ""


def written_out(text: str, covers: Iterable[Cover]) -> tuple[str, list[int]]:
    """The text with its masks, and for each of its characters the offset it had (-1 inside a mask)."""
    parts: list[str] = []
    origins: list[int] = []
    here = 0
    for cover in sorted(covers, key=lambda cover: cover.start):
        parts += (text[here : cover.start], cover.label)
        origins += [*range(here, cover.start), *[-1] * len(cover.label)]
        here = max(here, cover.end)
    parts.append(text[here:])
    origins += range(here, len(text))
    return "".join(parts), origins


class Readable:
    """Which digits of a secret can still be read in a call after hiding."""

    def __init__(self, text: str, covers: Iterable[Cover]) -> None:
        self._covers = tuple(covers)
        shown, origins = written_out(text, self._covers)
        self._visible = set(origins)
        self._reads: dict[int, Read] = {}
        for one in read(shown):
            for at in origins[one.start : one.end]:
                self._reads[at] = one
        self._reads.pop(-1, None)

    def places(self, secret: Secret) -> set[int]:
        """The places of the number whose digits can be read, at the places where it was said or in a mask."""
        places = set[int]()
        for token in secret.tokens:
            if token.at is not None:
                places |= self._of_token(token, token.at)
        return places | self._in_masks(secret)

    def too_many(self, secret: Secret) -> set[int]:
        """Those of them that nobody may see."""
        return {place for place in self.places(secret) if not secret.may_show(place)}

    def _of_token(self, token: Token, at: int) -> set[int]:
        offsets = range(token.start, token.end)
        digits = {one.digits for offset in offsets if (one := self._reads.get(offset))}
        if not digits:
            return set()
        if all(offset in self._visible for offset in offsets):
            return set(range(at, at + len(token.digits)))
        places = set[int]()
        for some in digits:
            start = token.digits.find(some)
            if start >= 0:
                places.update(range(at + start, at + start + len(some)))
        return places

    def _in_masks(self, secret: Secret) -> set[int]:
        """Digits that a mask itself shows: the last four of a card, unless it took others for them."""
        places = set[int]()
        for cover in self._covers:
            shown = re.sub(r"\D", "", cover.label)
            if not shown or not any(token.start < cover.end and cover.start < token.end for token in secret.tokens):
                continue
            if secret.digits.endswith(shown) and len(shown) < len(secret.digits):
                places.update(range(len(secret.digits) - len(shown), len(secret.digits)))
            elif secret.kind == "pan" and (start := secret.digits.find(shown)) >= 0:
                places.update(range(start, start + len(shown)))
            elif secret.kind != "pan" and secret.digits in shown:
                places.update(range(len(secret.digits)))
        return places


def zones(call: Call, tokens: tuple[Token, ...]) -> list[tuple[int, int]]:
    """From the first to the last token within each turn: what lies between them is neither secret nor ordinary."""
    out: dict[int, tuple[int, int]] = {}
    borders = [0]
    for turn in call.turns:
        borders.append(borders[-1] + len(turn.text) + 1)
    for token in tokens:
        turn_number = bisect_right(borders, token.start)
        start, end = out.get(turn_number, (token.start, token.end))
        out[turn_number] = (min(start, token.start), max(end, token.end))
    return list(out.values())


def _found(secret: Secret, covers: tuple[Cover, ...]) -> bool:
    """Whether half of its digits or more are hidden as what they are."""
    right = [cover for cover in covers if cover.kind == secret.kind]
    tokens = [token for token in secret.tokens if token.at is not None]
    hit = [token for token in tokens if any(cover.start < token.end and token.start < cover.end for cover in right)]
    return len(hit) * 2 >= len(tokens)


def _truth(call: Call, found: Found) -> str:
    """What a thing reported lies on; the kind it claims is looked for first."""

    def meets(start: int, end: int) -> bool:
        return any(start < last and first < end for first, last in found.spans)

    kinds = {secret.kind for secret in call.secrets if any(meets(token.start, token.end) for token in secret.tokens)}
    if kinds:
        return found.kind if found.kind in kinds else min(kinds)
    for number in call.harmless:
        if any(meets(start, end) for start, end in number.spans):
            return f"harmless {number.name}"
    return "ordinary"
