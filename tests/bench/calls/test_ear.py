from __future__ import annotations

from dataclasses import replace
from random import Random

from bench.calls.acts import ACTS
from bench.calls.ear import CUES, heard_acts
from bench.calls.measure import Judged, neutral_packs
from bench.calls.plan import draw
from bench.calls.script import Call, Turn
from compliance_cli.packs import load, shipped_packs

TURNS = (
    Turn("agent", ("recording",), "This call is recorded.", 0, 2),
    Turn("agent", ("recording",), "Bears live in woods.", 2, 4),
    Turn("agent", ("chat.agent",), "This call is recorded.", 4, 6),
)


def test_what_is_heard_is_counted_where_it_is_told_and_elsewhere() -> None:
    call = Call("a", "en", replace(draw(Random(1)), cut=False), TURNS)
    tally = heard_acts([call], Judged(neutral_packs()), "plain")["recording"]
    assert (tally.told, tally.heard, tally.elsewhere) == (2, 1, 1)
    assert list(tally.deaf) == ["Bears live in woods."]
    assert list(tally.false) == ["[chat.agent] This call is recorded."]


def test_every_meaning_of_the_table_is_told_by_an_act() -> None:
    assert CUES.keys() <= {meaning for act in ACTS.values() for meaning in act.says}


def test_most_cues_of_the_table_are_shipped() -> None:
    shipped = load(shipped_packs(), every_cue=True).cues.keys()
    named = frozenset[str]().union(*CUES.values())
    assert len(named & shipped) > 0.6 * len(named)
