"""Acts: what a turn of a plan does, and what it thereby tells. The wordings are elsewhere, one section an act.

`says` is what every wording of the act means; `maybe` is what it can fairly be taken for as well, so that a rule that
hangs on it alone may come out either way. Meanings carry the names of `docs/rule-language.md` where a cue is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

AGENT, CUSTOMER = "agent", "customer"

#: Rules that forbid a tactic outright: what breaks them is the tactic itself, whose meaning has the rule's name.
TACTICS = (
    "open.identity-evasive",
    "open.impersonation",
    "consent.assumed",
    "disclose.rushed",
    "mislead.deposit-confusion",
    "mislead.guarantee",
    "mislead.stop-sale",
    "mislead.bait",
    "mislead.coach-callback",
    "mislead.denigrate",
    "mislead.free",
    "mislead.hide-exclusions",
    "mislead.nondisclosure",
    "mislead.rebate",
    "mislead.replace",
    "mislead.tie-in",
    "pressure.urgency",
    "pressure.threat",
    "pressure.fear",
    "pressure.foot-in-door",
    "pressure.guilt",
    "pressure.obstruct-cancel",
    "pressure.obstruct-complaint",
    "pressure.social-proof",
    "pressure.vulnerable",
    "pressure.isolation",
    "pressure.repeat-after-refusal",
    "scam.safe-account",
    "scam.screen-share",
    "scam.personal-account",
    "scam.lend-card",
    "privacy.share-without-consent",
)

#: What a tactic can be taken for besides.
_TACTIC_ALSO: Mapping[str, tuple[str, ...]] = {
    "mislead.stop-sale": ("pressure.urgency",),
    "pressure.urgency": ("mislead.stop-sale",),
    "pressure.threat": ("pressure.urgency",),
    "pressure.repeat-after-refusal": ("pressure.threat", "pressure.urgency"),
    "mislead.deposit-confusion": ("returns", "mislead.guarantee"),
    "mislead.guarantee": ("returns",),
    "open.impersonation": ("pressure.urgency", "identity"),
    "mislead.hide-exclusions": ("disclose.rushed", "mislead.guarantee"),
    "disclose.rushed": ("mislead.hide-exclusions",),
    "mislead.coach-callback": ("disclose.rushed",),
    "mislead.denigrate": ("pressure.fear",),
    "pressure.fear": ("pressure.threat",),
    "scam.lend-card": ("scam.personal-account",),
    "mislead.free": ("method",),
    "mislead.rebate": ("pressure.isolation", "pressure.urgency"),
    "mislead.tie-in": ("pressure.threat",),
    "pressure.foot-in-door": ("pressure.obstruct-cancel",),
    "pressure.guilt": ("pressure.repeat-after-refusal",),
    "pressure.obstruct-cancel": ("pressure.threat", "pressure.repeat-after-refusal"),
    "pressure.obstruct-complaint": ("pressure.threat", "pressure.obstruct-cancel"),
    "pressure.social-proof": ("pressure.urgency",),
    "privacy.share-without-consent": ("consent.assumed",),
}
#: What the harmless talk that resembles a tactic can be taken for.
_LIKENESS_ALSO: Mapping[str, tuple[str, ...]] = {
    "open.identity-evasive": ("identity",),
    "mislead.free": ("premium",),
    "mislead.hide-exclusions": ("exclusions",),
    "mislead.nondisclosure": ("duty",),
    "mislead.deposit-confusion": ("is-insurance",),
    "mislead.guarantee": ("non-guaranteed", "returns"),
    "scam.personal-account": ("method",),
    "scam.screen-share": ("never-share",),
    "privacy.share-without-consent": ("privacy",),
}


@dataclass(frozen=True, slots=True)
class Act:
    """Who does it, what it tells, what it may be taken for."""

    role: str
    says: frozenset[str]
    maybe: frozenset[str]


def _agent(says: str = "", maybe: str = "") -> Act:
    return Act(AGENT, frozenset(says.split()), frozenset(maybe.split()))


def _customer(says: str = "", maybe: str = "") -> Act:
    return Act(CUSTOMER, frozenset(says.split()), frozenset(maybe.split()))


ACTS: dict[str, Act] = {
    "greet.full": _agent("identity"),
    "greet.name": _agent(),
    "greet.bare": _agent(),
    "answer.phone": _customer(),
    "check": _agent(),
    "check.answer": _customer(),
    "licence": _agent("licence"),
    "recording": _agent("recording"),
    "recording.lookalike": _agent(),
    "purpose": _agent("purpose", "pitch named-insurance"),
    "react": _customer(),
    "pitch": _agent("pitch", "purpose named-insurance"),
    "long-term": _agent("long-term", "pitch"),
    "returns": _agent("returns", "pitch"),
    "is-insurance": _agent("is-insurance"),
    "premium": _agent("premium", "amount long-term"),
    "premium.short": _agent("premium", "amount"),
    "exclusions": _agent("exclusions"),
    "cooling-off": _agent("cooling-off", "refund"),
    "refund-cancel": _agent("refund", "contact"),
    "surrender-loss": _agent("surrender-loss"),
    "non-guaranteed": _agent("non-guaranteed", "returns"),
    "duty": _agent("duty"),
    "health.q": _agent("health"),
    "health.a": _customer(),
    "willing": _agent("willing", "named-insurance"),
    "yes": _customer("yes"),
    "hedge": _customer("", "refuse"),
    "no.permission": _customer("", "refuse"),
    "move-on": _agent(),
    "neutral": _customer(),
    "privacy": _agent("privacy"),
    "card-purpose": _agent("card-purpose", "method"),
    "consent": _agent("consent", "method ask-card"),
    "amount": _agent("amount", "premium"),
    "method": _agent("method"),
    "ask-card": _agent("ask-card"),
    "fetch": _customer(),
    "pan": _customer("pan"),
    "pan.volunteer": _customer("pan"),
    "pan.first": _customer("pan"),
    "pan.more": _customer("pan"),
    "pan.last": _customer("pan"),
    "pan.ack": _agent(),
    "last4": _agent("", "method"),
    "readback": _agent("pan agent-pan"),
    "ask-expiry": _agent(),
    "expiry": _customer("expiry"),
    "ask-cvv": _agent("ask-cvv", "excess"),
    "cvv": _customer("cvv"),
    "ask-otp": _agent("ask-code", "excess"),
    "otp": _customer("otp"),
    "ask-pin": _agent("ask-code", "excess"),
    "pin": _customer("pin"),
    "refuse.secret": _customer(),
    "accept.secret": _agent(),
    "ask-id": _agent("", "excess"),
    "id": _customer("national-id"),
    "secure.link": _agent("secure", "method"),
    "secure.keypad": _agent("secure", "method"),
    "secure.pause": _agent("secure pause"),
    "resume": _agent(),
    "paid": _customer(),
    "charge": _agent("charge"),
    "result.ok": _agent("result", "charge"),
    "result.fail": _agent("result failed", "charge"),
    "descriptor": _agent("descriptor"),
    "cover-start": _agent("cover-start"),
    "in-force": _agent("in-force", "cover-start"),
    "contact": _agent("contact"),
    "never-share": _agent("never-share"),
    "excess": _agent("excess", "insecure"),
    "insecure": _agent("insecure", "excess ask-card"),
    "object": _customer(),
    "object.answer": _agent(),
    "refuse": _customer("refuse"),
    "refuse.nocalls": _customer("no-calls", "refuse"),
    "honour": _agent("", "honoured"),
    "honour.nocalls": _agent("honoured"),
    "ignore": _agent(),
    "bye": _agent(),
    "bye.customer": _customer(),
    "hang-up": _customer(),
    "transfer": _agent(),
    "transfer.greet": _agent(),
    "chat.agent": _agent(),
    "chat.customer": _customer(),
}
ACTS |= {f"+{tactic}": _agent(tactic, " ".join(_TACTIC_ALSO.get(tactic, ()))) for tactic in TACTICS}
ACTS |= {f"-{tactic}": _agent("", " ".join(_LIKENESS_ALSO.get(tactic, ()))) for tactic in TACTICS}

#: Acts that are worded by the section of another.
WORDED_AS: Mapping[str, str] = {"pan.first": "pan", "pan.last": "pan.more"}

#: Small talk of several turns, and how often each is drawn; each of its turns becomes a `chat` act.
EXCHANGES: Mapping[str, int] = {"needs": 3, "chat": 9, "customer.asks": 1}
