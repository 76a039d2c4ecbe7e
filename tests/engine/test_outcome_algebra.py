"""The algebra of outcomes as one table: what opens a rule × what is said and by whom × the kind of rule.

A row is one call, a column one kind of rule over the same subject `alpha`. What each cell holds was worked out from the
words of the design, not from the engine. `test_outcomes` holds the finer cases of each key, and the places.

- Heading of a block: the keys that all rules of the block have. `(tango)` opens them, `alpha` is what they are about.
- In a call, `A` is the agent, `C` the customer, `B` a recorded voice; `a:` and `b:` are labels without a role, and a
  turn without a label may be anyone's. `8x` says the turn eight times. `<pan>` is a hidden card number, `<pan~>` a
  likely and `<pan?>` a possible one, `[PII]` what another tool has hidden without saying what it was.
- `require`, `forbid`: alpha. `limit`: alpha once at most. `order`: alpha, then tango. `data`: `forbid: data.pan`, in
  the same call with a card number in place of alpha.
- `~` likely (without it: sure); unsure is always merely possible; `n/a` not applicable; `.` the kind has no such case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.model import Constraint, Pick, Rule, Scope
from compliance_cli.vocabulary import Certainty, Outcome, Role
from tests.engine.sample import call, cue, judged, rule

CUES = [
    cue("alpha", "alpha"),
    cue("tango", "tango"),
    cue("papa", "papa", by=None),
    # What only an agent says: by it speakers without a role are told apart.
    cue("golf", "golf"),
    cue("hotel", "hotel"),
    cue("india", "india"),
    # A cue that a mask could be taken for, if its words were read.
    cue("pin", "pin", "card number", "pan"),
    cue("customer-agrees", "yes", "可以", by=Role.CUSTOMER),
    cue("customer-refuses", "no", "no thanks", "不用了", by=Role.CUSTOMER),
]

TURNS_2 = Scope(first=Amount(2, Unit.TURNS))
LATE = Scope(start=Amount(100, Unit.SECONDS), end=Amount(200, Unit.SECONDS))

BLOCKS: Mapping[str, Mapping[str, object]] = {
    "no trigger": {},
    "anyone's words": {"subject": ("papa",), "by": Role.AGENT},
    "words of masks": {"subject": ("pin",)},
    "before_first (tango)": {"before_first": ("tango",)},
    "before (tango)": {"before": ("tango",)},
    "after (tango)": {"after": ("tango",)},
    "after the last (tango)": {"after": ("tango",), "nth": Pick.LAST},
    "around (tango), 1 turn": {"around": ("tango",), "within": Amount(1, Unit.TURNS)},
    "same_turn (tango)": {"same_turn": ("tango",)},
    "when (tango)": {"when": ("tango",)},
    "when (data.pan)": {"when": ("data.pan",)},
    "before_first (data.pan)": {"before_first": ("data.pan",)},
    "after (data.pan)": {"after": ("data.pan",)},
    "in the first 2 turns": {"scope": TURNS_2},
    "in seconds 100 to 200": {"scope": LATE},
    "outside of the first 2 turns": {"outside": TURNS_2},
    "in the first 2 turns, after (tango)": {"scope": TURNS_2, "after": ("tango",)},
    "unless heard (golf)": {"unless_heard": ("golf",)},
    "before_first (tango) unless heard (golf)": {"before_first": ("tango",), "unless_heard": ("golf",)},
    "answered with agreement": {"answered": "customer-agrees"},
    "answered with agreement, before_first (tango)": {"answered": "customer-agrees", "before_first": ("tango",)},
}

KINDS: Mapping[str, Rule] = {
    "require": rule(Constraint.REQUIRE, "alpha"),
    "forbid": rule(Constraint.FORBID, "alpha"),
    "limit": rule(Constraint.LIMIT, "alpha", at_most=1),
    "order": rule(Constraint.ORDER, "alpha", "tango"),
    "data": rule(Constraint.FORBID, "data.pan"),
}

TABLE = """
== no trigger                                          | require  | forbid   | limit    | order    | data
A hello / C hi                                         | broken   | met      | met      | n/a      | met
A alpha / C hi                                         | met      | broken   | met      | met      | broken
A alpha / C hi / A alpha                               | met      | broken   | broken   | met      | broken
A alpha and alpha / C hi                               | met      | broken   | met      | met      | broken
B alpha / C hi                                         | met      | broken   | met      | met      | broken
A hello / C alpha                                      | broken   | met      | met      | n/a      | broken
A hello / C tango                                      | broken   | met      | met      | n/a      | met
A tango / C hi                                         | broken   | met      | met      | broken   | met
A alpha / C hi / A tango                               | met      | broken   | met      | met      | broken
A tango / C hi / A alpha                               | met      | broken   | met      | broken   | broken
A alpha / C hi / A tango / C hi / A alpha              | met      | broken   | broken   | met      | broken
A tango and alpha / C hi                               | met      | broken   | met      | met      | broken
A Tango. Alpha. / C hi                                 | met      | broken   | met      | broken   | broken
A Alpha. Tango. / C hi                                 | met      | broken   | met      | met      | broken
hello / hi                                             | broken~  | met      | met      | n/a      | met
alpha / hi                                             | met~     | broken~  | met      | met~     | broken
alpha / alpha                                          | met~     | broken~  | broken~  | met~     | broken
alpha / tango                                          | met~     | broken~  | met      | met~     | broken
tango / alpha                                          | met~     | broken~  | met      | broken~  | broken
hello                                                  | unsure   | met      | met      | n/a      | met
a: hello / b: hi                                       | broken~  | met      | met      | n/a      | met
a: alpha / b: hi                                       | met~     | broken~  | met      | met~     | broken
a: golf hotel / b: hi                                  | broken~  | met      | met      | n/a      | met
a: golf hotel / b: hi / a: alpha                       | met~     | broken~  | met      | met~     | broken
a: golf hotel india / b: alpha                         | broken~  | met      | met      | n/a      | broken
a: golf hotel / b: hi / a: tango / b: hi / a: alpha    | met~     | broken~  | met      | broken~  | broken
C hi / C there                                         | unsure   | met      | met      | n/a      | met
8x A hello                                             | unsure   | met      | met      | n/a      | met
8x A Alpha.                                            | met      | broken   | broken   | met      | broken
8x A tango                                             | unsure   | met      | met      | unsure   | met
A and so on. Then we go. Then more. / C Fine then.     | unsure   | met      | met      | n/a      | met
A доброе утро как дела / C hi                          | unsure   | met      | met      | n/a      | met
A доброе утро как дела alpha / C hi                    | met      | broken   | met      | met      | broken
A hello <pan?> / C hi                                  | broken   | met      | met      | n/a      | unsure
A hello <pan~> / C hi                                  | broken   | met      | met      | n/a      | broken~
A hello [PII] / C [CREDIT_DEBIT_NUMBER]                | broken   | met      | met      | n/a      | met

== anyone's words                                      | require  | forbid   | limit    | order    | data
A papa / C hi                                          | met      | broken   | met      | .        | .
C papa / A hi                                          | broken   | met      | met      | .        | .
papa / hi                                              | unsure   | unsure   | met      | .        | .
papa / papa                                            | unsure   | unsure   | unsure   | .        | .
a: papa / b: hi                                        | unsure   | unsure   | met      | .        | .
a: golf hotel / b: hi / a: papa                        | met~     | broken~  | met      | .        | .
a: golf hotel india / b: papa                          | broken~  | met      | met      | .        | .

== words of masks                                      | require  | forbid   | limit    | order    | data
A card number / C hi                                   | met      | broken   | met      | .        | .
A hello / C [PII]                                      | broken   | met      | met      | .        | .
A hello <pan> / C hi                                   | broken   | met      | met      | .        | .
A <pan> <pan> / C hi                                   | broken   | met      | met      | .        | .
A [PII] / C hi                                         | broken   | met      | met      | .        | .

== before_first (tango)                                | require  | forbid   | limit    | order    | data
A hello / C hi                                         | n/a      | n/a      | n/a      | .        | n/a
A alpha / C hi                                         | n/a      | n/a      | n/a      | .        | n/a
A hello / C tango                                      | n/a      | n/a      | n/a      | .        | n/a
A tango / C hi                                         | broken   | met      | met      | .        | met
A alpha / C hi / A tango                               | met      | broken   | met      | .        | broken
A tango / C hi / A alpha                               | broken   | met      | met      | .        | met
C alpha / A tango / C hi                               | broken   | met      | met      | .        | broken
A alpha / C hi / A alpha / C hi / A tango              | met      | broken   | broken   | .        | broken
A alpha / C hi / A tango / C hi / A tango              | met      | broken   | met      | .        | broken
A tango / C hi / A alpha / C hi / A tango              | broken   | met      | met      | .        | met
A tango and alpha / C hi                               | met      | broken   | met      | .        | broken
A alpha and tango / C hi                               | met      | broken   | met      | .        | broken
A Tango. Alpha. / C hi                                 | broken   | met      | met      | .        | met
A Alpha. Tango. / C hi                                 | met      | broken   | met      | .        | broken
alpha / tango                                          | met~     | broken~  | met      | .        | broken~
tango / alpha                                          | broken~  | met      | met      | .        | met
tango / hi                                             | broken~  | met      | met      | .        | met
a: golf hotel / b: hi / a: tango                       | broken~  | met      | met      | .        | met
a: golf hotel india / b: alpha / a: tango              | broken~  | met      | met      | .        | broken~
8x A tango                                             | unsure   | met      | met      | .        | met

== before (tango)                                      | require  | forbid   | limit    | order    | data
A alpha / C hi                                         | n/a      | n/a      | n/a      | .        | n/a
A alpha / C hi / A tango / C hi / A tango              | met      | broken   | met      | .        | broken
A tango / C hi / A alpha / C hi / A tango              | broken   | broken   | met      | .        | broken
A tango / C hi / A tango / C hi / A alpha              | broken   | met      | met      | .        | met

== after (tango)                                       | require  | forbid   | limit    | order    | data
A alpha / C hi                                         | n/a      | n/a      | n/a      | .        | n/a
A tango / C hi / A alpha                               | met      | broken   | met      | .        | broken
A tango / C hi / A alpha / C hi / A alpha              | met      | broken   | broken   | .        | broken
A alpha / C hi / A tango / C hi / A bye                | broken   | met      | met      | .        | met
A tango / C alpha / A bye                              | broken   | met      | met      | .        | broken
A hello / C hi / A tango                               | n/a      | n/a      | n/a      | .        | n/a
A hello / A tango / C hi                               | n/a      | n/a      | n/a      | .        | met
A tango / C hi / A tango / C hi / A alpha              | met      | broken   | met      | .        | broken
A tango / C hi / A alpha / C hi / A tango / C hi / A x | broken   | broken   | met      | .        | broken
A tango / C hi / A alpha / C hi / A tango              | met      | broken   | met      | .        | broken
A tango and alpha / C hi                               | met      | broken   | met      | .        | broken
A alpha and tango / C hi                               | met      | broken   | met      | .        | broken
A Tango. Alpha. / C hi                                 | met      | broken   | met      | .        | broken
A Alpha. Tango. / C hi / A bye                         | broken   | met      | met      | .        | met
tango / alpha                                          | met~     | broken~  | met      | .        | broken~
tango / hi                                             | broken~  | met      | met      | .        | met
8x A tango                                             | unsure   | met      | met      | .        | met

== after the last (tango)                              | require  | forbid   | limit    | order    | data
A tango / C hi / A alpha / C hi / A tango / C hi / A x | broken   | met      | met      | .        | met
A tango / C hi / A tango / C hi / A alpha              | met      | broken   | met      | .        | broken

== around (tango), 1 turn                              | require  | forbid   | limit    | order    | data
A hello / C hi                                         | n/a      | n/a      | n/a      | .        | n/a
A alpha / C hi / A tango                               | met      | broken   | met      | .        | met
A tango / C hi / A alpha                               | met      | broken   | met      | .        | met
A tango / C alpha / A so                               | broken   | met      | met      | .        | broken
A alpha / C hi / A so / C hi / A tango                 | broken   | met      | met      | .        | met
A tango / C hi / A so / C hi / A alpha                 | broken   | met      | met      | .        | met

== same_turn (tango)                                   | require  | forbid   | limit    | order    | data
A hello / C hi                                         | n/a      | n/a      | n/a      | .        | n/a
A Tango. Alpha. / C hi                                 | met      | broken   | met      | .        | broken
A Alpha. Tango. / C hi                                 | met      | broken   | met      | .        | broken
A tango / A alpha / C hi                               | broken   | met      | met      | .        | met

== when (tango)                                        | require  | forbid   | limit    | order    | data
A alpha / C hi                                         | n/a      | n/a      | n/a      | n/a      | n/a
A tango / C hi                                         | broken   | met      | met      | broken   | met
A alpha / C hi / A tango                               | met      | broken   | met      | met      | broken
A tango / C hi / A alpha                               | met      | broken   | met      | broken   | broken
8x A tango                                             | unsure   | met      | met      | unsure   | met

== when (data.pan)                                     | require  | forbid   | limit    | order    | data
A hello / C hi                                         | n/a      | n/a      | n/a      | n/a      | n/a
A hello / C <pan>                                      | broken   | met      | met      | n/a      | broken
A hello / C [CREDIT_DEBIT_NUMBER]                      | broken   | met      | met      | n/a      | met
A hello / C [PII]                                      | unsure   | met      | met      | n/a      | met
A hello / C <pan?>                                     | unsure   | met      | met      | n/a      | unsure
A alpha / C [PII]                                      | met      | unsure   | met      | met      | .
A tango / C [PII]                                      | unsure   | met      | met      | unsure   | met

== before_first (data.pan)                             | require  | forbid   | limit    | order    | data
A alpha / C hi                                         | n/a      | n/a      | n/a      | .        | .
A hello / C <pan>                                      | broken   | met      | met      | .        | .
A alpha / C <pan>                                      | met      | broken   | met      | .        | .
C <pan> / A alpha                                      | broken   | met      | met      | .        | .
A hello / C <pan~>                                     | broken~  | met      | met      | .        | .
A alpha / C <pan~>                                     | met      | broken~  | met      | .        | .
A hello / C <pan?>                                     | unsure   | met      | met      | .        | .
A alpha / C <pan?>                                     | met      | unsure   | met      | .        | .
A hello / C [PII]                                      | unsure   | met      | met      | .        | .
A alpha / C [PII]                                      | met      | unsure   | met      | .        | .
A alpha / C hi / A alpha / C [PII]                     | met      | unsure   | unsure   | .        | .
A alpha / C [PII] / A so / C <pan>                     | met      | broken   | met      | .        | .
C [PII] / A alpha / C <pan>                            | unsure   | unsure   | met      | .        | .
C [PII] / A hello / C <pan>                            | broken   | met      | met      | .        | .
A hello / C [CREDIT_DEBIT_NUMBER]                      | broken   | met      | met      | .        | .
A hello / C [CREDIT_DEBIT_CVV]                         | n/a      | n/a      | n/a      | .        | .
A hello / C [NOISE] [NAME]                             | n/a      | n/a      | n/a      | .        | .

== after (data.pan)                                    | require  | forbid   | limit    | order    | data
C <pan> / A alpha                                      | met      | broken   | met      | .        | .
C <pan?> / A alpha                                     | met      | unsure   | met      | .        | .
C [PII] / A alpha / C hi / A alpha                     | met      | unsure   | unsure   | .        | .
C [PII] / A alpha / C <pan> / A alpha                  | met      | broken   | unsure    | .        | .
C [PII] / A hello                                      | unsure   | met      | met      | .        | .

== in the first 2 turns                                | require  | forbid   | limit    | order    | data
A hello / C hi / A alpha / C hi / A bye                | met      | broken   | met      | met      | .
A hello / C hi / A so / C hi / A alpha                 | broken   | met      | met      | n/a      | .
A alpha / C hi / A alpha / C hi / A alpha              | met      | broken   | broken   | met      | .
A alpha / C hi / A so / C hi / A alpha                 | met      | broken   | met      | met      | .
C alpha / A hello                                      | broken   | met      | met      | n/a      | .
hello / hi / so / alpha                                | met~     | broken~  | met      | met~     | .
hello / hi / so / well / alpha                         | broken~  | met      | met      | n/a      | .
8x A hello                                             | unsure   | met      | met      | n/a      | .

== in seconds 100 to 200                               | require  | forbid   | limit    | order    | data
[0-5] A hello / [5-9] C hi                             | n/a      | n/a      | n/a      | n/a      | n/a
[0-5] A alpha / [5-9] C hi                             | n/a      | n/a      | n/a      | n/a      | n/a
[0-5] A hello / [110-115] C {long}                     | n/a      | n/a      | n/a      | n/a      | met
[0-5] hello / [5-9] hi                                 | n/a      | n/a      | n/a      | n/a      | n/a
[0-5] C hello / [110-115] C {long}                     | unsure   | met      | met      | n/a      | met
[0-50] A {long} / [50-99] A {long} / [110-115] A alpha  | met      | broken   | met      | met      | broken
[0-50] A {long} / [50-99] A {long} / [110-115] A hello  | broken   | met      | met      | n/a      | met

== outside of the first 2 turns                        | require  | forbid   | limit    | order    | data
A alpha / C hi / A so / C hi / A bye                   | broken   | met      | met      | n/a      | .
A hello / C hi / A so / C hi / A alpha                 | met      | broken   | met      | met      | .

== in the first 2 turns, after (tango)                 | require  | forbid   | limit    | order    | data
A tango / C hi / A alpha / C hi / A bye                | met      | broken   | met      | .        | .
A tango / C hi / A so / C hi / A alpha                 | broken   | met      | met      | .        | .
A hello / C hi / A alpha / C hi / A bye                | n/a      | n/a      | n/a      | .        | .

== unless heard (golf)                                 | require  | forbid   | limit    | order    | data
A golf / C hi                                          | n/a      | met      | met      | n/a      | met
A golf / C hi / A alpha                                | met      | met      | met      | met      | met
A golf / C hi / A alpha / C hi / A alpha               | met      | met      | met      | met      | met
A alpha / C hi / A golf                                | met      | broken   | met      | met      | broken
A golf / C hi / A tango                                | n/a      | met      | met      | met      | met

== before_first (tango) unless heard (golf)            | require  | forbid   | limit    | order    | data
A golf / C hi / A tango                                | n/a      | met      | met      | .        | met
A golf tango / C hi                                    | n/a      | met      | met      | .        | met
A tango / C hi / A golf                                | broken   | met      | met      | .        | met
A golf / C hi                                          | n/a      | n/a      | n/a      | .        | n/a

== answered with agreement                             | require  | forbid   | limit    | order    | data
A alpha? / C yes                                       | met      | .        | .        | .        | .
A alpha? / C no                                        | broken   | .        | .        | .        | .
A alpha? / C yes, well, no thanks                      | broken   | .        | .        | .        | .
A alpha? / C what for                                  | broken   | .        | .        | .        | .
A alpha? / C what for / A to pay / C yes               | met      | .        | .        | .        | .
A alpha? / C what / A so / C why / A well / C yes      | broken   | .        | .        | .        | .
A alpha? / C mm-hmm                                    | unsure   | .        | .        | .        | .
A alpha. / C mm-hmm                                    | broken   | .        | .        | .        | .
A do you mind alpha? / C no not at all                 | met      | .        | .        | .        | .
A do you mind alpha? / C yes I do                      | broken   | .        | .        | .        | .
A alpha? / C yes / A alpha? / C yes                    | met      | .        | .        | .        | .
A alpha? / C no / A alpha? / C yes                     | met      | .        | .        | .        | .
A hello / C yes                                        | broken   | .        | .        | .        | .
alpha? / yes                                           | unsure   | .        | .        | .        | .
hello / yes                                            | unsure   | .        | .        | .        | .
a: alpha? / b: yes                                     | met~     | .        | .        | .        | .
a: alpha? / b: no                                      | broken~  | .        | .        | .        | .
8x A alpha?                                            | unsure   | .        | .        | .        | .
A alpha? / C да конечно пожалуйста                     | unsure   | .        | .        | .        | .

== answered with agreement, before_first (tango)       | require  | forbid   | limit    | order    | data
A alpha? / C yes / A tango                             | met      | .        | .        | .        | .
A alpha? / C no / A tango                              | broken   | .        | .        | .        | .
A alpha? / C mm-hmm / A tango                          | unsure   | .        | .        | .        | .
A tango / C hi / A alpha? / C yes                      | broken   | .        | .        | .        | .
A alpha? / C yes                                       | n/a      | .        | .        | .        | .
"""

_OUTCOMES = {"met": Outcome.MET, "broken": Outcome.BROKEN, "unsure": Outcome.UNSURE, "n/a": Outcome.NOT_APPLICABLE}
_SPEAKERS = {"A ": "Agent: ", "C ": "Customer: ", "B ": "Bot: "}
_TURN = re.compile(r"(?:(?P<times>\d)x )?(?P<at>\[[\d-]+\] )?(?P<who>[ACB] )?(?P<text>.*)")
_LONG = "so it goes on and on here " * 12


def _cells() -> Iterator[tuple[str, str, str, str]]:
    """Block, call, kind, cell."""
    block, kinds = "", list[str]()
    for line in filter(None, TABLE.splitlines()):
        head, *cells = (cell.strip() for cell in line.split("|"))
        if head.startswith("=="):
            block, kinds = head.removeprefix("==").strip(), cells
        else:
            assert len(cells) == len(kinds) == len(KINDS), line
            yield from ((block, head, kind, cell) for kind, cell in zip(kinds, cells, strict=True) if cell != ".")


def _turns(written: str) -> list[str]:
    lines = []
    for turn in re.split(r" / ", written):
        parts = _TURN.fullmatch(turn)
        assert parts is not None
        text = re.sub(r"<pan([?~]?)>", r"<pan\1:4111 1111>", parts["text"].replace("{long}", _LONG))
        who = _SPEAKERS[parts["who"]] if parts["who"] else ""
        lines += [f"{parts['at'] or ''}{who}{text}"] * int(parts["times"] or 1)
    return lines


def test_the_table_has_every_block_and_each_row_once() -> None:
    cells = [cell[:3] for cell in _cells()]
    assert {block for block, _, _ in cells} == BLOCKS.keys()
    assert len(set(cells)) == len(cells)


@pytest.mark.parametrize(("block", "written", "kind", "cell"), list(_cells()))
def test_outcome(block: str, written: str, kind: str, cell: str) -> None:
    keys = dict(BLOCKS[block])
    if kind == "data":
        written = written.replace("Alpha", "alpha").replace("alpha", "<pan>")
    if kind == "order":
        keys.pop("subject", None)
    judging = replace(KINDS[kind], **keys)  # type: ignore[arg-type]
    judgement = judged(call(*_turns(written)), CUES, judging).details["rule"]
    outcome = _OUTCOMES[cell.removesuffix("~")]
    certainty = Certainty.LIKELY if cell.endswith("~") else Certainty.SURE
    assert judgement.outcome is outcome, judgement.reason
    assert judgement.certainty is (Certainty.POSSIBLE if outcome is Outcome.UNSURE else certainty)
    # Who is told "broken" or "unsure" is told why.
    assert judgement.reason or outcome is Outcome.NOT_APPLICABLE
