"""In which language a call is, for rules that are for one: by its file, else by what most is said in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compliance_cli.packs.model import Condition, Constraint
from compliance_cli.safetext import SafeText
from compliance_cli.vocabulary import Outcome
from tests.engine.sample import call, cue, judged, rule

CUES = [cue("pitch", "plan 360")]
CHINESE = rule(Constraint.FORBID, "pitch", conditions=(Condition("language", ("zh",)),))
OTHERS = rule(Constraint.FORBID, "pitch", conditions=(Condition("language", ("zh",), "!="),))
PITCH = "Agent: plan 360"


@pytest.mark.parametrize(
    ("lines", "language", "outcome"),
    [
        ([PITCH], "zh", Outcome.BROKEN),
        ([PITCH], "zh-Hant-TW", Outcome.BROKEN),
        ([PITCH], "ZH_cn", Outcome.BROKEN),
        ([PITCH], "zho", Outcome.NOT_APPLICABLE),
        ([PITCH], "en", Outcome.NOT_APPLICABLE),
        ([PITCH, "Customer: 您说的这个是保险吗"], None, Outcome.BROKEN),
        ([PITCH, "Customer: what do you mean by that"], None, Outcome.NOT_APPLICABLE),
        (["Agent: plan 360 для вас это очень выгодно"], None, Outcome.UNSURE),
    ],
)
def test_a_rule_on_chinese_calls(lines: list[str], language: str | None, outcome: Outcome) -> None:
    spoken = replace(call(*lines), language=None if language is None else SafeText(language))
    assert judged(spoken, CUES, CHINESE).details[CHINESE.id].outcome is outcome


@pytest.mark.parametrize(("language", "outcome"), [("zh-TW", Outcome.NOT_APPLICABLE), ("en-GB", Outcome.BROKEN)])
def test_a_rule_on_all_others(language: str, outcome: Outcome) -> None:
    spoken = replace(call(PITCH), language=SafeText(language))
    assert judged(spoken, CUES, OTHERS).details[OTHERS.id].outcome is outcome
