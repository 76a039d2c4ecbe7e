"""Reading what a rule asks: what stands under its one constraint key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from compliance_cli.packs.amounts import Unit
from compliance_cli.packs.asks import Ask, Captured, Flow, Gauge, Measure, Recital, Repetition, Sameness, Step, Take
from compliance_cli.packs.cuefile import read_inline
from compliance_cli.packs.cuemodel import DATA_PREFIX, Cue
from compliance_cli.packs.ids import cue_id
from compliance_cli.packs.model import Constraint
from compliance_cli.packs.page import Naming, Page, quoted
from compliance_cli.packs.phrases import SLOTS
from compliance_cli.packs.tree import Items, Node, Table
from compliance_cli.packs.values import amount, count, share

#: Keys of a step, of a measure, of a repetition.
STEP_KEYS = ("any_of", "optional", "within")
MEASURE_KEYS = ("what", "take", "at_most", "at_least")
REPEAT_KEYS = ("similar", "words")

#: What counts where a rule does not say it: how much of a repeated sentence is the same, how many words it has at
#: least, how much of a text must be read out.
SIMILAR, SENTENCE, READ = 0.8, 5, 0.8

META_PREFIX = "meta."
#: What may be captured of card data: the last four digits that its mask shows.
LAST_FOUR = "last4"

_GAUGES = {gauge.value: gauge for gauge in Gauge}
_TAKES = {take.value: take for take in Take}
_GAUGE_UNITS: Mapping[Gauge, tuple[Unit, ...]] = {
    Gauge.SILENCE: (Unit.SECONDS,),
    Gauge.RESPONSE_TIME: (Unit.SECONDS,),
    Gauge.SPEED: (Unit.WORDS,),
    Gauge.OVERLAP: (Unit.SECONDS,),
    Gauge.TALK_SHARE: (Unit.PERCENT,),
    Gauge.TURN_LENGTH: (Unit.SECONDS, Unit.WORDS),
    Gauge.CALL_LENGTH: (Unit.SECONDS, Unit.TURNS),
    Gauge.LANGUAGE_SWITCHES: (Unit.TIMES,),
}


class Subject(NamedTuple):
    """What a rule asks: the constraint, the cues it names, a cue that it holds itself, and what else it says."""

    constraint: Constraint
    cues: tuple[str, ...]
    inline: Cue | None = None
    ask: Ask | None = None


def subject(constraint: Constraint, node: Node, page: Page, rule: str) -> Subject | None:
    """What stands under the constraint key of a rule; None where it cannot be read (which is noted)."""
    reader = _READERS.get(constraint)
    if reader is not None:
        return reader(node, page)
    if isinstance(node, Table):
        inline = read_inline(node, page, rule)
        if constraint is Constraint.ORDER:
            page.wrong(node, "`order` needs two cues or more, each by its id")
        return Subject(constraint, (inline.id,), inline)
    cues = page.names(node, Naming.CUE)
    if constraint is Constraint.ORDER and len(cues) < 2:
        page.wrong(node, "`order` needs two cues or more")
    return Subject(constraint, cues)


def _sequence(node: Node, page: Page) -> Subject | None:
    if not isinstance(node, Items) or len(node.items) < 2:
        page.wrong(node, "`sequence` needs a list of two steps or more")
        return None
    steps = tuple(_step(item, page) for item in node.items)
    if all(step.optional for step in steps):
        page.wrong(node, "one step at least must not be optional")
    return Subject(Constraint.SEQUENCE, tuple(cue for step in steps for cue in step.cues), ask=Flow(steps))


def _step(node: Node, page: Page) -> Step:
    if not isinstance(node, Table):
        return Step(page.names(node, Naming.CUE))
    found = page.table(node, STEP_KEYS, ("any_of",))
    return Step(
        page.names(found["any_of"], Naming.CUE) if "any_of" in found else (),
        "optional" in found and page.flag(found["optional"]),
        amount(found["within"], page, (Unit.SECONDS, Unit.TURNS, Unit.WORDS)) if "within" in found else None,
    )


def _measure(node: Node, page: Page) -> Subject | None:
    found = page.table(node, MEASURE_KEYS, ("what",))
    gauge = page.choice(found["what"], _GAUGES) if "what" in found else None
    if gauge is None:
        return None
    if not found.keys() & {"at_most", "at_least"}:
        page.wrong(node, "a measure needs a limit: `at_most`, `at_least` or both")
    limits = {name: amount(found[name], page, _GAUGE_UNITS[gauge]) for name in ("at_most", "at_least") if name in found}
    take = page.choice(found["take"], _TAKES) if "take" in found else None
    ask = Measure(gauge, take or Take.EACH, limits.get("at_most"), limits.get("at_least"))
    return Subject(Constraint.MEASURE, (), ask=ask)


def _repeat(node: Node, page: Page) -> Subject | None:
    found = page.table(node, REPEAT_KEYS)
    similar = share(found["similar"], page) if "similar" in found else None
    words = count(found["words"], page) if "words" in found else None
    return Subject(
        Constraint.REPEAT, (), ask=Repetition(0.8 if similar is None else similar, 5 if words is None else words)
    )


def _equal(node: Node, page: Page) -> Subject | None:
    if not isinstance(node, Table) or len(node.entries) < 2:
        page.wrong(
            node, "`equal` needs a table of two values or more, such as `{amount-stated: money, meta.premium: money}`"
        )
        return None
    values: list[Captured] = []
    cues: list[str] = []
    for name, entry in node.entries.items():
        slot = page.text(entry.value) or ""
        if name.startswith(META_PREFIX):
            values.append(Captured(name, slot))
            continue
        is_data = name.startswith(DATA_PREFIX)
        if slot not in (LAST_FOUR,) if is_data else slot not in SLOTS:
            allowed = LAST_FOUR if is_data else ", ".join(SLOTS)
            page.wrong(entry.value, f"unknown slot {quoted(slot)}; allowed: {allowed}")
        if is_data or cue_id(entry.key, page):
            cues += page.names(entry.key, Naming.CUE)
        values.append(Captured(name, slot))
    return Subject(Constraint.EQUAL, tuple(cues), ask=Sameness(tuple(values)))


def _reads(node: Node, page: Page) -> Subject | None:
    script = page.text(node)
    return None if script is None else Subject(Constraint.READS, (), ask=Recital(script, "", READ))


_READERS: Mapping[Constraint, Callable[[Node, Page], Subject | None]] = {
    Constraint.SEQUENCE: _sequence,
    Constraint.MEASURE: _measure,
    Constraint.REPEAT: _repeat,
    Constraint.EQUAL: _equal,
    Constraint.READS: _reads,
}
