"""`equal`: values told in different places (or known from the call's data) are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from compliance_cli.engine.constraints.worth import worth
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.hearing.datacues import is_data
from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.hearing.slots import SLOTS
from compliance_cli.engine.outcome import Trial, broken, met, not_applicable
from compliance_cli.packs.asks import Captured, Sameness
from compliance_cli.packs.model import Rule
from compliance_cli.packs.subjects import META_PREFIX
from compliance_cli.speech import fold
from compliance_cli.vocabulary import Certainty, Outcome

_LAST_FOUR = re.compile(r"\d{4}(?=\])")

_Values = Mapping[str, Said | None]
"""The values of one source as they are compared, each with the place where it was told first."""


def judge(rule: Rule, context: CallContext) -> list[Trial]:
    """The trial of an `equal` rule on a call; the places are those of the values that differ."""
    if not isinstance(rule.ask, Sameness):
        raise TypeError("an `equal` rule without values")
    told = [_values(captured, rule, context) for captured in rule.ask.values]
    for captured, values in zip(rule.ask.values, told, strict=True):
        if not values:
            return [not_applicable(f"no value of {captured.source} is known")]
    common = set[str].intersection(*(set(values) for values in told))
    places = tuple(sorted((place for values in told for place in values.values() if place), key=lambda one: one.start))
    if common:
        return [met("the values are the same", places[:1])]
    if any(len(values) > 1 for values in told):
        reason = "several values were told, and none of them everywhere"
        return [Trial(Outcome.UNSURE, reason, Certainty.POSSIBLE, places)]
    return [broken("the values differ", places, *(place.certainty for place in places))]


def _values(captured: Captured, rule: Rule, context: CallContext) -> _Values:
    if captured.source.startswith(META_PREFIX):
        value = context.call.meta.get(captured.source.removeprefix(META_PREFIX))
        return {} if value is None else {_plain(fold(value)): None}
    found: dict[str, Said | None] = {}
    for said in context.said(captured.source, rule.by):
        texts = _last_fours(said, context) if is_data(captured.source) else _slots(captured.slot, said, context)
        for text in texts:
            found.setdefault(_plain(text), said)
    return found


def _slots(slot: str, said: Said, context: CallContext) -> Iterator[str]:
    """What stands for the slot in the sentence of a place."""
    text = context.view.utterances[said.utterance].text
    for match in _slot(slot).finditer(text, *said.sentence):
        yield match[0]


@cache
def _slot(name: str) -> re.Pattern[str]:
    return re.compile(SLOTS[name].pattern)


def _last_fours(said: Said, context: CallContext) -> Iterator[str]:
    """The last four digits that the masks of card data show."""
    for start, end in said.pieces:
        yield from _LAST_FOUR.findall(context.call.shown(start, end))


def _plain(text: str) -> str:
    """A value as it is compared: what it is worth, else its letters and digits."""
    value = worth(text)
    return re.sub(r"[\W_]+", "", text) if value is None else f"{value:.2f}"
