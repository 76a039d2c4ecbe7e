"""From a plan to the acts of a call, stage by stage."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.calls.cast import SAVING, SHORT
from bench.calls.plan import DISCLOSURES, LATE, TOLD, Plan

Stage = tuple[str, list[str]]

#: Stages between whose acts small talk may stand: nowhere where an answer is waited for.
OPENING, AFTER = "opening", "after"
_ANSWERS = {"hedge": ["hedge", "move-on", "neutral"], "no": ["no.permission", "move-on", "neutral"], "yes": ["yes"]}


def stages(plan: Plan, language: str, rng: Random) -> list[Stage]:
    """The acts of a call in order, by stage. A call that ends early has no stages after that."""
    made = list(_all(plan, language, rng))
    names = [name for name, _ in made]
    last = "refusal" if plan.objection in ("honoured", "no-calls") else plan.ends_after
    if last in names:
        made = made[: names.index(last) + 1]
        if last != "refusal":
            made.append(("hang-up", ["hang-up"]))
    return made


def _all(plan: Plan, language: str, rng: Random) -> Iterator[Stage]:
    yield OPENING, _opening(plan, language)
    yield "late", _told_late(plan, language)
    if plan.transfer and rng.random() < 0.5:
        yield "transfer", ["transfer", "neutral", "transfer.greet", "neutral"]
    yield "pitch", _pitch(plan, rng)
    yield from _objection(plan)
    yield "disclosures", _disclosures(plan, rng)
    yield "health", _health(plan, rng)
    yield "consent", _before_payment(plan, rng)
    yield "payment", _payment(plan)
    yield "told late", [_disclosure(name, plan) for name in _applicable(plan) if plan.told(name) == LATE]
    yield AFTER, _after(plan, rng)


def _opening(plan: Plan, language: str) -> list[str]:
    acts = [plan.greeting, "answer.phone"]
    acts += ["licence"] if plan.licence == TOLD and language != "en" else []
    acts += ["recording"] if plan.recording == TOLD else []
    acts += ["purpose"] if plan.purpose == TOLD else []
    return [*acts, "check", "check.answer"]


def _told_late(plan: Plan, language: str) -> list[str]:
    """What belongs into the opening, said so late that nobody takes it for the opening."""
    late = ["recording"] if plan.recording == LATE else ["recording.lookalike"]
    return late + (["licence"] if plan.licence == LATE and language != "en" else [])


def _pitch(plan: Plan, rng: Random) -> list[str]:
    acts = ["pitch", "react"]
    acts += [] if plan.product == SHORT else ["long-term", "react"]
    acts += ["returns", "react"] if plan.product == SAVING else []
    return [*acts, "pitch", "react"] if rng.random() < 0.5 else acts


def _objection(plan: Plan) -> Iterator[Stage]:
    if plan.objection == "soft":
        yield "objection", ["object", "object.answer", "react"]
    elif plan.objection == "honoured":
        yield "refusal", ["refuse", "honour", "bye.customer", "bye"]
    elif plan.objection == "argued":
        yield "argued", ["refuse", "pitch", "react"]
    elif plan.objection == "pressed":
        yield "pressed", ["refuse", "+pressure.repeat-after-refusal", "react"]
    elif plan.objection == "no-calls":
        yield "refusal", ["refuse.nocalls", "honour.nocalls", "bye.customer", "bye"]
    elif plan.objection == "no-calls ignored":
        yield "ignored", ["refuse.nocalls", "ignore", "neutral", "move-on", "react", "move-on", "react"]


def _applicable(plan: Plan) -> list[str]:
    skipped = {"surrender-loss": plan.product == SHORT, "non-guaranteed": plan.product != SAVING}
    return [name for name in DISCLOSURES if not skipped.get(name)]


def _disclosure(name: str, plan: Plan) -> str:
    return "premium.short" if name == "premium" and plan.product == SHORT else name


def _disclosures(plan: Plan, rng: Random) -> list[str]:
    told = [_disclosure(name, plan) for name in _applicable(plan) if plan.told(name) == TOLD]
    told += ["is-insurance"] if plan.insurance == "told" else []
    told += ["privacy"] if "privacy" in plan.extras else []
    rng.shuffle(told)
    return [act for one in told for act in ((one, "react") if rng.random() < 0.6 else (one,))]


def _health(plan: Plan, rng: Random) -> list[str]:
    if not plan.health:
        return []
    questions = ["health.q", "health.a"] * rng.randrange(1, 3)
    before = ["duty", "react"] if plan.duty == TOLD else []
    return [*before, *questions, *(["duty", "react"] if plan.duty == LATE else [])]


def _before_payment(plan: Plan, rng: Random) -> list[str]:
    acts = ["in-force", "react"] if "in-force" in plan.extras else []
    if plan.willing != "missing":
        acts += ["willing", *_ANSWERS[plan.willing]]
    if plan.payment == "none":
        return acts
    acts += ["amount", "react"] if plan.amount else []
    acts += ["method", "yes"] if "method" in plan.extras else []
    acts += ["card-purpose", "react"] if plan.card_purpose else []
    if plan.consent != "missing":
        acts += ["consent", *_ANSWERS[plan.consent]]
    if rng.random() < 0.5 and "never-share" in plan.extras:
        acts += ["never-share", "react"]
    return acts


def _payment(plan: Plan) -> list[str]:
    if plan.payment == "none":
        return []
    acts = ["excess", "refuse.secret", "accept.secret"] if "excess" in plan.extras else []
    acts += ["insecure", "refuse.secret", "accept.secret"] if "insecure" in plan.extras else []
    acts += ["ask-id", "id"] if "ask-id" in plan.extras else []
    match plan.payment:
        case "voice":
            acts += _by_voice(plan)
        case "pause":
            acts += ["secure.pause", "react", "ask-card", "fetch"]
            # What is read out in the pause is in no transcript; the question may be.
            acts += [act for secret in plan.secrets for act in (f"ask-{secret}", "neutral")] + ["resume", "react"]
        case "volunteered":
            acts += ["pan.volunteer"]
        case other:
            acts += [f"secure.{other}", "react", "paid"]
    if "refused-secret" in plan.extras:
        acts += ["ask-otp", "refuse.secret", "accept.secret"]
    acts += ["charge", "react"] if "charge" in plan.extras else []
    if plan.failed:
        acts += ["result.fail", "react"]
        acts += ["ask-card", "refuse.secret", "accept.secret"] if plan.failed == "voice" else ["secure.link", "paid"]
    if "result" in plan.extras:
        acts += ["result.ok", "react"]
    return acts


def _by_voice(plan: Plan) -> list[str]:
    acts = ["ask-card", "fetch", "pan.ack"]
    acts += ["pan.first", "pan.ack", "pan.more", "pan.ack", "pan.last"] if plan.chunked else ["pan"]
    acts += ["readback", "yes"] if plan.readback else ["last4", "yes"] if "last4" in plan.extras else []
    acts += ["ask-expiry", "expiry"] if "ask-expiry" in plan.extras else []
    return [*acts, *(act for secret in plan.secrets for act in (f"ask-{secret}", secret))]


def _after(plan: Plan, rng: Random) -> list[str]:
    acts: list[str] = [one for one in ("descriptor", "cover-start", "contact") if one in plan.extras]
    rng.shuffle(acts)
    acts = [act for one in acts for act in (one, "react")]
    return [*acts, "bye", "bye.customer"]
