"""What every rule must come to, from the acts of a call alone: no word of a transcript is read here.

A rule is written down from its meaning (its title and the keys of its page), not from the engine. Where a wording can
fairly be taken for something else (`Act.maybe`), the rule is judged with it and without it; if that makes a
difference, either outcome is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bench.calls.acts import ACTS, AGENT, CUSTOMER, TACTICS
from bench.calls.cast import LONG, SAVING
from bench.calls.script import Call

MET, BROKEN, NOT_APPLICABLE, UNSURE = "met", "broken", "not-applicable", "unsure"

#: The opening of a call, and how long what follows a refusal counts, in turns of the agent.
_OPENING_TURNS = 4
_SOON = 3


@dataclass(frozen=True, slots=True)
class Told:
    """One meaning: in which act of the call, and how many turns the agent has begun by then."""

    meaning: str
    order: int
    turn: int
    agent_turns: int


@dataclass(frozen=True, slots=True)
class Hearing:
    """Everything told on a call. `agent_turns` in all; `cut`: the opening is missing."""

    told: tuple[Told, ...]
    agent_turns: int
    cut: bool

    def all(self, meanings: str) -> list[Told]:
        """Where one of these meanings is told."""
        wanted = meanings.split()
        return [one for one in self.told if one.meaning in wanted]


Judge = Callable[[Hearing], str]


def _forbidden(hearing: Hearing, *, what: str) -> str:
    return BROKEN if hearing.all(what) else MET


def _unpaused(hearing: Hearing, *, what: str) -> str:
    pauses = hearing.all("pause")
    return BROKEN if any(not any(p.order < one.order for p in pauses) for one in hearing.all(what)) else MET


def _worst(*outcomes: str) -> str:
    return BROKEN if BROKEN in outcomes else MET


def _opening(hearing: Hearing, *, duty: str, when: str) -> str:
    if not hearing.all(when):
        return NOT_APPLICABLE
    if any(one.agent_turns <= _OPENING_TURNS for one in hearing.all(duty)) and not hearing.cut:
        return MET
    return UNSURE if hearing.cut else BROKEN


def _before(hearing: Hearing, *, duty: str, triggers: str, when: str = "") -> str:
    opened = hearing.all(triggers)
    if not opened or (when and not hearing.all(when)):
        return NOT_APPLICABLE
    # What stands in the same sentence stands before.
    return MET if any(one.order <= opened[0].order for one in hearing.all(duty)) else BROKEN


def _not_before(hearing: Hearing, *, what: str, triggers: str) -> str:
    opened = hearing.all(triggers)
    if not opened:
        return NOT_APPLICABLE
    return BROKEN if any(one.order < opened[0].order for one in hearing.all(what)) else MET


def _anywhere(hearing: Hearing, *, duty: str, when: str) -> str:
    if not hearing.all(when):
        return NOT_APPLICABLE
    return MET if hearing.all(duty) else BROKEN


def _around(hearing: Hearing, *, duty: str, triggers: str, when: str) -> str:
    return _anywhere(hearing, duty=duty, when=when) if hearing.all(triggers) else NOT_APPLICABLE


def _follows(hearing: Hearing, *, duty: str, triggers: str, when: str = "", soon: bool = False) -> str:
    """The duty after each trigger; a trigger after which the agent does not speak any more asks nothing."""
    if when and not hearing.all(when):
        return NOT_APPLICABLE
    outcomes = set()
    for trigger in hearing.all(triggers):
        later = [one for one in hearing.all(duty) if one.order > trigger.order]
        if any(not soon or one.agent_turns - trigger.agent_turns <= _SOON for one in later):
            outcomes.add(MET)
        elif trigger.agent_turns < hearing.agent_turns:
            outcomes.add(BROKEN)
    return BROKEN if BROKEN in outcomes else MET if MET in outcomes else NOT_APPLICABLE


def _not_after(hearing: Hearing, *, what: str, triggers: str, soon: bool = False, unless: str = "") -> str:
    opened = [one for one in hearing.all(triggers) if one.agent_turns < hearing.agent_turns]
    if not opened:
        return NOT_APPLICABLE
    for place in hearing.all(what):
        excused = any(one.order < place.order for one in hearing.all(unless))
        for trigger in opened:
            near = not soon or place.agent_turns - trigger.agent_turns <= _SOON
            if place.order > trigger.order and near and not excused:
                return BROKEN
    return MET


def _pressed_on(hearing: Hearing) -> str:
    """Selling soon after a no; who names the no and presses on needs none on this call."""
    if hearing.all("pressure.repeat-after-refusal"):
        return BROKEN
    return _not_after(hearing, what=_SELLS, triggers="refuse", soon=True)


_TAKEN = "ask-card secure pan"
#: Payment by a road that is forbidden is payment all the same.
_ASTRAY = "insecure scam.personal-account"
_PAYS = f"charge ask-card secure result pan {_ASTRAY}"
_SELLS = (
    "pitch premium ask-card pressure.urgency pressure.guilt pressure.fear pressure.social-proof "
    "mislead.bait mislead.free"
)
_BEFORE_PAYMENT = f"charge consent ask-card secure result pan {_ASTRAY}"
_SELLING = "pitch is-insurance premium ask-card pan"
_MISSOLD = "mislead.deposit-confusion mislead.nondisclosure mislead.replace mislead.hide-exclusions"
_INSURANCE = f"pitch is-insurance premium exclusions cooling-off {_MISSOLD}"

#: Each rule as a question to what was told.
RULES: Mapping[str, Judge] = {
    "data.pan": partial(_forbidden, what="pan"),
    "data.cvv": partial(_forbidden, what="cvv"),
    "data.pin": partial(_forbidden, what="pin"),
    "data.otp": partial(_forbidden, what="otp"),
    "data.expiry": partial(_forbidden, what="expiry"),
    "data.national-id": partial(_forbidden, what="national-id"),
    "card.ask-pan-voice": partial(_unpaused, what="ask-card"),
    "card.ask-sad": lambda hearing: _worst(_unpaused(hearing, what="ask-cvv"), _forbidden(hearing, what="ask-code")),
    "card.ask-code-in-pause": partial(_not_after, what="ask-code", triggers="pause"),
    "card.readback-full": partial(_forbidden, what="agent-pan"),
    "card.insecure-channel": partial(_forbidden, what="insecure"),
    "card.excess-data": partial(_forbidden, what="excess"),
    "card.purpose-before-collect": partial(_before, duty="card-purpose", triggers=_TAKEN, when=_SELLING),
    "card.consent-before-collect": partial(_before, duty="consent.yes", triggers=_TAKEN, when=_SELLING),
    "pay.secure-channel": partial(_before, duty="secure", triggers="ask-card secure pan cvv"),
    "pay.amount-stated": partial(_before, duty="amount", triggers=_PAYS, when=f"{_SELLING} charge"),
    "pay.will-confirmed": partial(_before, duty="willing.yes", triggers=_PAYS, when="pitch is-insurance premium"),
    "pay.refund-cancel-told": partial(
        _around, duty="refund cooling-off", triggers=_PAYS, when="pitch is-insurance premium"
    ),
    "pay.method-confirmed": partial(_before, duty="method", triggers="charge"),
    "pay.result-told": partial(_anywhere, duty="result", when="charge consent result"),
    "pay.descriptor-told": partial(_anywhere, duty="descriptor", when="charge"),
    "pay.failure-no-voice-card": partial(_not_after, what="ask-card", triggers="failed", unless="pause"),
    "cover.start-after-payment": partial(_follows, duty="cover-start", triggers="charge result", when="pitch"),
    "cover.in-force-claimed": partial(_not_before, what="in-force", triggers="charge result consent ask-card"),
    "close.service-contact": partial(_anywhere, duty="contact", when="charge"),
    "edu.never-share-codes": partial(_anywhere, duty="never-share", when="charge ask-card consent secure pan"),
    "open.identity": partial(_opening, duty="identity", when="pitch premium"),
    "open.purpose-sale": partial(_opening, duty="purpose", when="pitch premium"),
    "open.licence-no": partial(_opening, duty="licence", when="pitch.zh"),
    "open.recording-notice": partial(_opening, duty="recording", when="pitch premium ask-card pan"),
    "disclose.is-insurance": partial(_before, duty="is-insurance", triggers=_BEFORE_PAYMENT, when=_INSURANCE),
    "disclose.premium-term": partial(_before, duty="premium", triggers=_BEFORE_PAYMENT, when=_INSURANCE),
    "disclose.exclusions": partial(_before, duty="exclusions", triggers=_BEFORE_PAYMENT, when=_INSURANCE),
    "disclose.cooling-off": partial(_before, duty="cooling-off", triggers=_BEFORE_PAYMENT, when=_INSURANCE),
    "disclose.surrender-loss": partial(_before, duty="surrender-loss", triggers=_BEFORE_PAYMENT, when="long-term"),
    "disclose.non-guaranteed": partial(_before, duty="non-guaranteed", triggers=_BEFORE_PAYMENT, when="returns"),
    "disclose.truthful-answers": partial(_before, duty="duty", triggers="health"),
    "privacy.notice": partial(
        _before, duty="privacy card-purpose", triggers=f"{_TAKEN} national-id", when="pitch is-insurance premium"
    ),
    "refusal.honoured": partial(_follows, duty="honoured", triggers="no-calls", soon=True),
    **{tactic: partial(_forbidden, what=tactic) for tactic in TACTICS},
    "pressure.repeat-after-refusal": _pressed_on,
}

#: A second reading that is as fair: codes asked for in a pause are the matter of a rule of their own.
SECOND_READINGS: Mapping[str, Judge] = {"card.ask-sad": partial(_unpaused, what="ask-cvv ask-code")}


def expected(call: Call) -> Mapping[str, frozenset[str]]:
    """The outcomes that are right for each rule: one, or several where the plan leaves it open."""
    hearings = list(_hearings(call))
    return {
        rule: frozenset(
            reading(hearing) for reading in (judge, SECOND_READINGS.get(rule, judge)) for hearing in hearings
        )
        for rule, judge in RULES.items()
    }


def _hearings(call: Call) -> Iterator[Hearing]:
    """The call as it is sure to be heard, and with one, or all, of what it may be taken for besides."""
    firm, maybe = _told(call)
    spoken = sum(turn.role == AGENT for turn in call.turns)
    base = Hearing(firm, spoken, call.plan.cut)
    yield base
    for kind in dict.fromkeys(one.meaning for one in maybe):
        yield replace(base, told=_in_order([*firm, *(one for one in maybe if one.meaning == kind)]))
    yield replace(base, told=_in_order([*firm, *maybe]))


def _by_name(call: Call) -> set[str]:
    """What the name of the product tells by itself: an annuity is insurance, for long, and may pay a bonus."""
    if call.plan.insurance == "hidden":
        return set()
    also = {LONG: {"long-term"}, SAVING: {"long-term", "returns"}}
    return {"is-insurance"} | also.get(call.plan.product, set())


def _in_order(told: Sequence[Told]) -> tuple[Told, ...]:
    return tuple(sorted(told, key=lambda one: one.order))


def _told(call: Call) -> tuple[tuple[Told, ...], list[Told]]:
    """What is told for certain, and what may be."""
    firm: list[Told] = []
    maybe: list[Told] = []
    acts = [(number, act) for number, turn in enumerate(call.turns) for act in turn.acts]
    begun = 0
    last_turn = -1
    for order, (turn, act) in enumerate(acts):
        begun += ACTS[act].role == AGENT and turn != last_turn
        last_turn = turn
        answer = next((later for _, later in acts[order + 1 :] if ACTS[later].role == CUSTOMER), "")
        says = set(ACTS[act].says)
        says |= {f"{one}.yes" for one in says & {"willing", "consent"} if answer == "yes"}
        says |= {"pitch.zh"} if "pitch" in says and call.language != "en" else set()
        could = set(ACTS[act].maybe)
        could |= {"pitch.zh"} if "pitch" in could and call.language != "en" else set()
        if "named-insurance" in could:
            could |= _by_name(call)
        firm += [Told(one, order, turn, begun) for one in sorted(says)]
        maybe += [Told(one, order, turn, begun) for one in sorted(could)]
    return tuple(firm), maybe
