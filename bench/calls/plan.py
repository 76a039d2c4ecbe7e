"""Plans: what happens on a call, drawn by chance. Everything else follows from the plan."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from bench.calls.acts import TACTICS
from bench.calls.cast import LONG, SAVING, SHORT

TOLD, LATE, MISSING = "told", "late", "missing"

#: Disclosures that are told before payment, told only after it, or not at all.
DISCLOSURES = ("premium", "exclusions", "cooling-off", "surrender-loss", "non-guaranteed", "refund-cancel")


@dataclass(frozen=True, slots=True)
class Plan:
    """One call.

    - `greeting`: the act of the agent's first turn; `recording`, `purpose`, `licence`, `duty`: told, late or missing.
    - `insurance`: `told` (it is insurance, not a deposit), `named` (only its name says so), `hidden`.
    - `disclosures`: how each of `DISCLOSURES` is told.
    - `willing`, `consent`: the customer's answer (`yes`, `hedge`, `no`) or `missing` where nobody asks.
    - `payment`: `voice` (with `chunked`, `readback`, and the `secrets` asked for), `pause`, `link`, `keypad`,
      `volunteered` or `none`; `extras`: acts around it; `failed`: by which way the card is then asked for again.
    - `objection`: `none`, `soft`, `honoured`, `argued`, `pressed`, `no-calls`, `no-calls ignored`.
    - `tactics`, `likenesses`: tactics used, and harmless talk that resembles one.
    - `ends_after`: the stage after which the customer hangs up, or none; `cut`: the transcript begins late.
    """

    greeting: str
    recording: str
    purpose: str
    licence: str
    product: str
    insurance: str
    disclosures: tuple[tuple[str, str], ...]
    health: bool
    duty: str
    willing: str
    consent: str
    card_purpose: bool
    amount: bool
    payment: str
    chunked: bool
    readback: bool
    secrets: tuple[str, ...]
    extras: frozenset[str]
    failed: str
    objection: str
    tactics: tuple[str, ...]
    likenesses: tuple[str, ...]
    transfer: bool
    ends_after: str
    cut: bool
    length: int

    def told(self, disclosure: str) -> str:
        """Whether a disclosure is told, late or missing."""
        return dict(self.disclosures)[disclosure]


def draw(rng: Random) -> Plan:
    """Draw a plan: each duty is kept in about half of the calls, and some calls end early."""

    def likely(chance: float) -> bool:
        return rng.random() < chance

    def timing(told: float, late: float = 0.15) -> str:
        return rng.choices((TOLD, LATE, MISSING), (told, late, max(1 - told - late, 0)))[0]

    careful = rng.choice((0.85, 0.6, 0.35))  # some agents are better than others
    payment = rng.choices(("voice", "pause", "link", "keypad", "volunteered", "none"), (10, 4, 4, 3, 1, 2))[0]
    extras = (
        *("method", "privacy", "descriptor", "cover-start", "contact", "never-share", "result"),
        *("charge", "last4", "ask-expiry", "ask-id"),
    )
    return Plan(
        greeting=rng.choices(("greet.full", "greet.name", "greet.bare"), (careful * 10, 2, 2))[0],
        recording=timing(careful),
        purpose=timing(careful, 0),
        licence=timing(careful, 0.1),
        product=rng.choice((LONG, SAVING, SHORT)),
        insurance=rng.choices(("told", "named", "hidden"), (5, 2, 3))[0],
        disclosures=tuple((name, timing(careful)) for name in DISCLOSURES),
        health=likely(0.6),
        duty=timing(careful),
        willing=rng.choices(("yes", "hedge", "missing"), (careful * 10, 2, 4))[0],
        consent=rng.choices(("yes", "no", "hedge", "missing"), (careful * 10, 1, 1, 3))[0],
        card_purpose=likely(careful),
        amount=likely(careful),
        payment=payment,
        chunked=likely(0.4),
        readback=likely(0.25),
        secrets=tuple(one for one in ("cvv", "otp", "pin") if likely({"voice": 0.3, "pause": 0.2}.get(payment, 0))),
        extras=frozenset(
            [one for one in extras if likely(0.7 if one in ("charge", "result") else 0.5)]
            + [one for one in ("excess", "insecure", "in-force", "refused-secret") if likely(0.12)]
        ),
        failed=rng.choices(("", "voice", "link"), (8, 1, 1))[0],
        objection=rng.choices(
            ("none", "soft", "honoured", "argued", "pressed", "no-calls", "no-calls ignored"), (6, 5, 3, 3, 1, 3, 2)
        )[0],
        tactics=tuple(rng.sample(TACTICS, rng.choice((0, 0, 1, 2, 3, 4)))),
        likenesses=tuple(rng.sample(TACTICS, rng.choice((0, 1, 3, 5)))),
        transfer=likely(0.15),
        ends_after=rng.choices(("", "opening", "pitch", "disclosures", "consent"), (16, 1, 1, 1, 1))[0],
        cut=likely(0.06),
        length=rng.randrange(60, 151),
    )
