"""From a plan to a call: the acts in turns, worded, timed, with small talk between the stages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bench.calls import numbers
from bench.calls.acts import ACTS, AGENT, CUSTOMER, EXCHANGES, WORDED_AS
from bench.calls.cast import Cast, cast
from bench.calls.plan import Plan, draw
from bench.calls.stages import AFTER, OPENING, stages
from bench.calls.wordings import LANGUAGES, SLOT, drawn

#: So many letters are said in a second.
_PACE = {"en": 14.0, "zh-Hans": 4.5, "zh-Hant": 4.5}
#: So many turns of the agent, and nobody speaks of the opening any more.
_LONG_AFTER_OPENING = 8
_ROLES = {"A": AGENT, "C": CUSTOMER}


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: who speaks, what it does, in what words, from when to when (seconds)."""

    role: str
    acts: tuple[str, ...]
    text: str
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Call:
    """One call with the plan that it was made from."""

    id: str
    language: str
    plan: Plan
    turns: tuple[Turn, ...]


def make_call(seed: int, number: int) -> Call:
    """The call of a seed and a number; the same ones always give the same call."""
    rng = Random(f"{seed}/{number}")
    language = LANGUAGES[number % len(LANGUAGES)]
    plan = draw(rng)
    lines = _Writer(plan, language, rng).turns()
    return Call(f"{seed}-{number}-{language}", language, plan, tuple(_timed(lines, rng, plan, language)))


def make_calls(seed: int, calls: int) -> Iterator[Call]:
    """So many calls, in the languages by turns."""
    return (make_call(seed, number) for number in range(calls))


def as_json(turns: Sequence[tuple[str | None, str, float | None, float | None]], call: Call) -> str:
    """A call in the transcript JSON of our own; no speaker and no times where they are None."""
    written = [
        {
            **({} if speaker is None else {"speaker": speaker}),
            **({} if begins is None else {"start": round(begins, 2)}),
            **({} if ends is None else {"end": round(ends, 2)}),
            "text": text,
        }
        for speaker, text, begins, ends in turns
    ]
    meta = {"date": "2026-10-12", "direction": "outbound"}
    return json.dumps({"id": call.id, "meta": meta, "turns": written}, ensure_ascii=False)


Line = tuple[str, tuple[str, ...], str]


class _Writer:
    """Words one call."""

    def __init__(self, plan: Plan, language: str, rng: Random) -> None:
        self.plan, self.language, self.rng = plan, language, rng
        self.cast: Cast = cast(language, rng, plan.product, plan.insurance != "hidden")
        self.card = numbers.pan(language, rng)
        self._chunks = self._cut_up()
        self._told: set[str] = set()

    def turns(self) -> list[Line]:
        planned = stages(self.plan, self.language, self.rng)
        inserted = self._inserted([name for name, _ in planned])
        worded = [(name, self._worded(acts), inserted.get(name, [])) for name, acts in planned]
        fixed = sum(len(lines) for _, lines, _ in worded) + 2 * len(self.plan.tactics + self.plan.likenesses)
        gaps = max(len(worded) - 1, 1)
        wanted = max(self.plan.length - fixed, 0) // gaps
        out: list[Line] = []
        for name, lines, extra in worded:
            if not (name == OPENING and self.plan.cut):
                out += lines
            if name == OPENING:
                while sum(role == AGENT for role, *_ in out) < _LONG_AFTER_OPENING:
                    out += self._exchange()
            if name in (AFTER, "refusal") or name == worded[-1][0]:
                continue
            until = len(out) + wanted
            for act in extra:
                out += self._exchange() + self._worded([act, "react"])
            while len(out) < until:
                out += self._exchange()
        return out

    def _inserted(self, names: list[str]) -> dict[str, list[str]]:
        """After which stage each tactic and each harmless likeness comes."""
        places = [name for name in names if name not in (OPENING, "refusal", AFTER, "hang-up", "consent")][:5]
        found: dict[str, list[str]] = {}
        acts = [f"+{one}" for one in self.plan.tactics] + [f"-{one}" for one in self.plan.likenesses]
        for act in acts if places else []:
            found.setdefault(self.rng.choice(places), []).append(act)
        return found

    def _worded(self, acts: Sequence[str]) -> list[Line]:
        """Turns of some acts; now and then neighbours of one speaker become one turn."""
        lines: list[Line] = []
        for act in acts:
            role, text = ACTS[act].role, self._text(act)
            if lines and lines[-1][0] == role and (role == CUSTOMER or self.rng.random() < 0.5):
                lines[-1] = (role, (*lines[-1][1], act), self._joined(lines[-1][2], text))
            else:
                lines.append((role, (act,), text))
        return lines

    def _joined(self, one: str, other: str) -> str:
        return f"{one} {other}" if self.language == "en" else one + other

    def _exchange(self) -> list[Line]:
        """A piece of small talk that was not heard on this call yet, if there is one."""
        for _ in range(30):
            section = self.rng.choices(list(EXCHANGES), list(EXCHANGES.values()))[0]
            text = drawn(self.language, section, self.rng, quiet=self._quiet)
            if text not in self._told:
                break
        self._told.add(text)
        lines: list[Line] = []
        for part in text.split(" // "):
            who, said = part[0], part[2:].strip()
            role = _ROLES[who]
            lines.append((role, (f"chat.{role}",), self._filled(said)))
        return lines

    @property
    def _quiet(self) -> bool:
        return self.plan.insurance == "hidden"

    def _text(self, act: str) -> str:
        section = WORDED_AS.get(act, act)
        for _ in range(12):
            text = drawn(self.language, section, self.rng, quiet=self._quiet)
            if "{customer}" not in text or act.startswith(("greet", "bye", "transfer")):
                break
        return self._filled(text, act)

    def _filled(self, text: str, act: str = "") -> str:
        while (slot := SLOT.search(text)) is not None:
            text = text[: slot.start()] + self._filling(slot[1], act) + text[slot.end() :]
        return text[:1].upper() + text[1:]

    def _filling(self, slot: str, act: str) -> str:
        match slot:
            case "pan":
                digits = self._chunks.pop(0) if act.startswith("pan.") and act != "pan.volunteer" else self.card
                return numbers.said(digits, self.language, self.rng)
            case "last4":
                return self.card[-4:]
            case "cvv" | "otp" | "pin":
                length = {"cvv": 3, "otp": 6, "pin": 4 if self.language == "en" else 6}[slot]
                return numbers.code(length, self.language, self.rng)
            case "expiry":
                return numbers.expiry(self.language, self.rng)
            case "ssn":
                return numbers.identity(self.language, self.rng)
            case name:
                return self.cast.slots[name]

    def _cut_up(self) -> list[str]:
        parts = numbers.groups(self.card)
        return [parts[0], "".join(parts[1:2]), "".join(parts[2:])]


def _timed(lines: Sequence[Line], rng: Random, plan: Plan, language: str) -> Iterator[Turn]:
    now = rng.uniform(95, 200) if plan.cut else rng.uniform(0.5, 3)
    for role, acts, text in lines:
        ends = now + max(len(text) / _PACE[language] * rng.uniform(0.85, 1.15), 0.4)
        yield Turn(role, acts, text, now, ends)
        now = ends + rng.uniform(0.2, 1.2)
