"""What is heard of the acts: for each meaning how often its cue is heard where it is told, and where it is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bench.calls.acts import ACTS, TACTICS
from bench.calls.measure import Judged
from bench.calls.script import Call, Turn

#: The cues that hear a meaning. Card data is heard by the detector and measured elsewhere.
CUES: Mapping[str, frozenset[str]] = {
    "identity": frozenset({"identity"}),
    "licence": frozenset({"licence-number"}),
    "recording": frozenset({"recording-notice"}),
    "purpose": frozenset({"call-purpose"}),
    "pitch": frozenset({"sales-pitch", "insurance-pitch"}),
    "long-term": frozenset({"long-term-policy"}),
    "returns": frozenset({"return-promised"}),
    "is-insurance": frozenset({"is-insurance"}),
    "premium": frozenset({"premium-term"}),
    "exclusions": frozenset({"exclusions"}),
    "cooling-off": frozenset({"cooling-off"}),
    "refund": frozenset({"refund-cancel"}),
    "surrender-loss": frozenset({"surrender-loss"}),
    "non-guaranteed": frozenset({"non-guaranteed"}),
    "duty": frozenset({"duty-of-truth"}),
    "health": frozenset({"health-question"}),
    "willing": frozenset({"willingness-asked"}),
    "privacy": frozenset({"privacy-notice"}),
    "card-purpose": frozenset({"card-purpose"}),
    "consent": frozenset({"card-consent-request"}),
    "amount": frozenset({"amount-stated"}),
    "method": frozenset({"payment-method"}),
    "ask-card": frozenset({"asks-card-number"}),
    "ask-cvv": frozenset({"asks-secret"}),
    "ask-code": frozenset({"asks-secret"}),
    "secure": frozenset({"secure-capture"}),
    "pause": frozenset({"recording-paused"}),
    "charge": frozenset({"payment-taken"}),
    "result": frozenset({"payment-result", "payment-failed"}),
    "descriptor": frozenset({"statement-name"}),
    "cover-start": frozenset({"cover-start"}),
    "in-force": frozenset({"cover-in-force"}),
    "contact": frozenset({"service-contact"}),
    "never-share": frozenset({"never-share-codes"}),
    "excess": frozenset({"asks-excess-data"}),
    "insecure": frozenset({"insecure-channel"}),
    "refuse": frozenset({"refuses-offer", "asks-no-calls"}),
    "no-calls": frozenset({"asks-no-calls"}),
    "honoured": frozenset({"refusal-honoured"}),
    **{tactic: frozenset({tactic}) for tactic in TACTICS},
    "open.impersonation": frozenset({"pressure.authority", "scam.impersonate-police"}),
}


@dataclass(slots=True)
class Heard:
    """One meaning: turns that tell it, those in which it is heard, those in which it is heard and nobody tells it.

    `deaf` and `false` hold the turns by their words.
    """

    told: int = 0
    heard: int = 0
    elsewhere: int = 0
    deaf: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)


def heard_acts(calls: Iterable[Call], judged: Judged, variant: str) -> Mapping[str, Heard]:
    """Every meaning over all turns of the calls, in a copy that keeps their turns."""
    found = {meaning: Heard() for meaning in CUES}
    for call in calls:
        cues: dict[int, set[str]] = {}
        for hit in judged.heard(call, variant).cues:
            cues.setdefault(hit.place.turn, set()).add(hit.cue)
        for number, turn in enumerate(call.turns):
            _add(found, turn, cues.get(number, set()))
    return found


def _add(found: Mapping[str, Heard], turn: Turn, cues: set[str]) -> None:
    says = {one for act in turn.acts for one in ACTS[act].says}
    could = {one for act in turn.acts for one in ACTS[act].maybe}
    could |= {"is-insurance", "long-term", "returns"} if "named-insurance" in could else set()
    for meaning, tally in found.items():
        hit = bool(CUES[meaning] & cues)
        shared = any(CUES[other] & CUES[meaning] & cues for other in says & CUES.keys() - {meaning})
        if meaning in says:
            tally.told += 1
            tally.heard += hit
            tally.deaf.update([] if hit else [turn.text])
        elif hit and not shared and meaning not in could:
            tally.elsewhere += 1
            tally.false[f"[{' '.join(turn.acts)}] {turn.text}"] += 1
