"""The algebra of outcomes, a line a case: kind of rule, what is said, how it comes out, and in which turns."""

# ruff: noqa: E501 — a table: one case a line

from __future__ import annotations

from dataclasses import replace

import pytest

from compliance_cli.engine.outcome import Trial, gravest
from compliance_cli.packs.amounts import Amount, Unit
from compliance_cli.packs.model import Constraint, Rule, Scope
from compliance_cli.vocabulary import Certainty, InputKind, Outcome, Role, Severity
from tests.engine.sample import call, cue, judged, rule

MET, BROKEN, NA, UNSURE = Outcome.MET, Outcome.BROKEN, Outcome.NOT_APPLICABLE, Outcome.UNSURE
SURE, LIKELY, POSSIBLE = Certainty.SURE, Certainty.LIKELY, Certainty.POSSIBLE

CUES = [
    cue("alpha", "alpha", "阿尔法"),
    cue("english", "alpha"),
    cue("beta", "beta"),
    cue("gamma", "gamma"),
    cue("tango", "tango"),
    cue("uniform", "uniform"),
    replace(cue("asked-for", "romeo"), announces=True),
    replace(cue("asks-for-it", "november"), answered_with=("data.cvv",)),
    cue("customer-says", "victor", by=Role.CUSTOMER),
    cue("anyones", "anyones", by=None),
    cue("parts", one=["one"], two=["two"], three=["three"], four=["four"]),
    cue("pair", left=["left"], right=["right"]),
    cue("customer-agrees", "yes", "sure", "可以", "好的", by=Role.CUSTOMER),
    cue("customer-refuses", "no", "no thanks", "不用了", by=Role.CUSTOMER),
    cue("chinese", "中文"),
]


def turns(number: float) -> Amount:
    return Amount(number, Unit.TURNS)


def seconds(number: float) -> Amount:
    return Amount(number, Unit.SECONDS)


def words(number: float) -> Amount:
    return Amount(number, Unit.WORDS)


def percent(number: float) -> Amount:
    return Amount(number, Unit.PERCENT)


REQUIRE = rule(Constraint.REQUIRE, "alpha")
ENGLISH = rule(Constraint.REQUIRE, "english")
BEFORE = replace(REQUIRE, before_first=("tango", "data.pan"))
VOLUNTEERED = replace(BEFORE, volunteered=("customer-says",))
TOLD = rule(Constraint.FORBID, "asks-for-it")
EXCUSED_BEFORE = replace(BEFORE, unless_heard=("uniform",))
AFTER = replace(REQUIRE, after=("tango",))
AFTER_SOON = replace(AFTER, within=turns(2))
WHEN = replace(REQUIRE, when=("tango", "data.pan"))
FIRST_TWO = replace(REQUIRE, scope=Scope(first=turns(2)))
FIRST_MINUTE = replace(REQUIRE, scope=Scope(first=seconds(60)))
LAST_TWO = replace(REQUIRE, scope=Scope(last=turns(2)))
ANSWERED = replace(REQUIRE, answered="customer-agrees")
ANSWERED_BEFORE = replace(ANSWERED, before_first=("tango",))
BEFORE_ASKED = replace(REQUIRE, before_first=("asked-for",))
ANSWERED_BEFORE_ASKED = replace(ANSWERED, before_first=("asked-for",))
FORBID = rule(Constraint.FORBID, "alpha")
FORBID_ANYONES = rule(Constraint.FORBID, "anyones", by=Role.AGENT)
FORBID_PAN = rule(Constraint.FORBID, "data.pan")
ORDER = rule(Constraint.ORDER, "alpha", "beta")
ORDER3 = rule(Constraint.ORDER, "alpha", "beta", "gamma")
LIMIT = rule(Constraint.LIMIT, "alpha", at_most=1)

Case = tuple[str, Rule, list[str], Outcome, list[int], Certainty]
C = "Customer: hello"
LONG = "so we go on and on here " * 12

CASES: list[Case] = [
    # require, no trigger
    ("require: heard", REQUIRE, ["Agent: alpha", C], MET, [0], SURE),
    ("require: heard twice", REQUIRE, ["Agent: hi", "Agent: alpha", C, "Agent: alpha"], MET, [1], SURE),
    ("require: not heard", REQUIRE, ["Agent: hi", C], BROKEN, [], SURE),
    ("require: from the wrong speaker", REQUIRE, ["Agent: hi", "Customer: alpha"], BROKEN, [], SURE),
    ("require: a recorded voice tells it", REQUIRE, ["Bot: alpha", C], MET, [0], SURE),
    ("require: any of several", replace(REQUIRE, subject=("beta", "alpha")), ["Agent: alpha", C], MET, [0], SURE),
    ("require: excused anywhere", replace(REQUIRE, unless_heard=("uniform",)), ["Agent: uniform", C], NA, [], SURE),
    ("require: by the customer", replace(REQUIRE, by=Role.CUSTOMER), ["Agent: hi", "Customer: alpha"], MET, [1], SURE),
    ("require: by anyone", replace(REQUIRE, by=Role.UNKNOWN), ["Agent: hi", "Customer: alpha"], MET, [1], SURE),
    # require, roles
    ("require: roles unknown, heard", REQUIRE, ["alpha", "hello"], MET, [0], LIKELY),
    ("require: roles unknown, not heard", REQUIRE, ["hi", "hello"], BROKEN, [], LIKELY),
    ("require: anyone's words, roles unknown", replace(REQUIRE, subject=("anyones",), by=Role.AGENT), ["anyones"], UNSURE, [0], POSSIBLE),
    ("require: the agent's turns are missing", REQUIRE, ["Customer: hi", "Customer: there"], UNSURE, [], POSSIBLE),
    # when
    ("when: not heard", WHEN, ["Agent: hi", C], NA, [], SURE),
    ("when: heard", WHEN, ["Agent: tango", C], BROKEN, [], SURE),
    ("when: heard later", WHEN, ["Agent: alpha", C, "Agent: tango"], MET, [0], SURE),
    ("when: card data", WHEN, ["Agent: hi", "Customer: <pan:4111>"], BROKEN, [], SURE),
    ("when: another tool's mark", WHEN, ["Agent: hi", "Customer: [CREDIT_DEBIT_NUMBER]"], BROKEN, [], SURE),
    ("when: a mark of unknown kind", WHEN, ["Agent: hi", "Customer: [PII]"], UNSURE, [], POSSIBLE),
    ("when: a mark of unknown kind, met", WHEN, ["Agent: alpha", "Customer: [PII]"], MET, [0], SURE),
    ("when: a mark of another kind", WHEN, ["Agent: hi", "Customer: [CREDIT_DEBIT_CVV]"], NA, [], SURE),
    ("when: a noise mark", WHEN, ["Agent: hi", "Customer: [NOISE] [NAME]"], NA, [], SURE),
    ("when: possible card data", WHEN, ["Agent: hi", "Customer: <pan?:4111>"], UNSURE, [], POSSIBLE),
    # before_first
    ("before: no trigger", BEFORE, ["Agent: alpha", C], NA, [], SURE),
    ("before: heard before", BEFORE, ["Agent: alpha", C, "Agent: tango"], MET, [0], SURE),
    ("before: heard later", BEFORE, ["Agent: tango", C, "Agent: alpha"], BROKEN, [0], SURE),
    ("before: never heard", BEFORE, ["Agent: hi", C, "Agent: tango"], BROKEN, [2], SURE),
    ("before: the first trigger counts", BEFORE, ["Agent: tango", "Agent: hm. Alpha", C, "Agent: tango"], BROKEN, [0], SURE),
    ("before: one sentence, any order", BEFORE, ["Agent: tango and alpha", C], MET, [0], SURE),
    ("before: one sentence over two turns", BEFORE, ["Agent: tango and", "Agent: alpha", C], MET, [1], SURE),
    ("before: one turn, next sentence", BEFORE, ["Agent: Tango. And alpha.", C], BROKEN, [0], SURE),
    ("before: in the turn that announces", BEFORE_ASKED, ["Agent: Romeo. And alpha.", C], MET, [0], SURE),
    ("before: … which may be many voices", BEFORE_ASKED, ["Romeo. And alpha."], UNSURE, [0], POSSIBLE),
    ("before: after the turn that announces", BEFORE_ASKED, ["Agent: Romeo.", "Agent: Alpha.", C], BROKEN, [0], SURE),
    ("before: asked and announced in one turn", ANSWERED_BEFORE_ASKED, ["Agent: Romeo. Alpha?", "Customer: yes"], MET, [0], SURE),
    ("before: asked so, and refused", ANSWERED_BEFORE_ASKED, ["Agent: Romeo. Alpha?", "Customer: no thanks"], BROKEN, [0], SURE),
    ("before: volunteered", VOLUNTEERED, ["Agent: hi", "Customer: victor", "Agent: tango"], MET, [1], SURE),
    ("before: volunteered by the wrong speaker", VOLUNTEERED, ["Agent: victor", "Customer: hi", "Agent: tango"], BROKEN, [2], SURE),
    ("before: volunteered too late", VOLUNTEERED, ["Agent: hi", "Agent: tango", "Customer: victor"], BROKEN, [1], SURE),
    ("forbid: told by the answer", TOLD, ["Agent: november", "Customer: <cvv:123>"], BROKEN, [0], SURE),
    ("forbid: told by a likely answer", TOLD, ["Agent: november", "Customer: <cvv~:123>"], BROKEN, [0], LIKELY),
    ("forbid: told by what may be one", TOLD, ["Agent: november", "Customer: <cvv?:123>"], UNSURE, [0], POSSIBLE),
    ("forbid: told by the surer of two", TOLD, ["Agent: november", "Customer: <cvv?:123> <cvv:321>"], BROKEN, [0], SURE),
    ("forbid: told by the second answer", TOLD, ["Agent: november", "Customer: hm, why", "Agent: hi", "Customer: <cvv:123>"], BROKEN, [0], SURE),
    ("forbid: told by another answer", TOLD, ["Agent: november", "Customer: <pan:4111>"], MET, [], SURE),
    ("forbid: another answer first", TOLD, ["Agent: november", "Customer: <pan:4111>", "Agent: hi", "Customer: <cvv:123>"], MET, [], SURE),
    ("forbid: its date first", TOLD, ["Agent: november", "Customer: <expiry:0129>", "Agent: hi", "Customer: <cvv:123>"], BROKEN, [0], SURE),
    ("forbid: both in one answer", TOLD, ["Agent: november", "Customer: <pan:4111>", "Customer: <cvv:123>"], BROKEN, [0], SURE),
    ("forbid: asked again", TOLD, ["Agent: november", "Customer: <pan:4111>", "Agent: november", "Customer: <cvv:123>"], BROKEN, [2], SURE),
    ("forbid: told by nobody", TOLD, ["Agent: november", "Customer: no"], MET, [], SURE),
    ("forbid: told by the asker", TOLD, ["Agent: november", "Agent: <cvv:123>"], MET, [], SURE),
    ("before: one turn, sentence before", BEFORE, ["Agent: Alpha. And tango.", C], MET, [0], SURE),
    ("before: card data is the trigger", BEFORE, ["Agent: hi", "Customer: <pan:4111>", "Agent: alpha"], BROKEN, [1], SURE),
    ("before: card data before the words", BEFORE, ["Agent: hi", "Customer: <pan:4111>", "Agent: tango"], BROKEN, [1], SURE),
    ("before: likely card data", BEFORE, ["Agent: hi", "Customer: <pan~:4111>"], BROKEN, [1], LIKELY),
    ("before: another tool's mark", BEFORE, ["Agent: hi", "Customer: **** **** **** 1234"], BROKEN, [1], SURE),
    ("before: unknown mark", BEFORE, ["Agent: hi", "Customer: [PII]"], UNSURE, [1], POSSIBLE),
    ("before: unknown mark, heard before it", BEFORE, ["Agent: alpha", "Customer: [PII]"], MET, [0], SURE),
    ("before: unknown mark, then breach", BEFORE, ["Agent: hi", "Customer: [PII]", "Agent: tango"], BROKEN, [2], SURE),
    ("before: unknown mark, then in time", BEFORE, ["Customer: [PII]", "Agent: alpha", C, "Agent: tango"], UNSURE, [0], POSSIBLE),
    ("before: excused earlier", EXCUSED_BEFORE, ["Agent: uniform", C, "Agent: tango"], NA, [], SURE),
    ("before: excused in the sentence", EXCUSED_BEFORE, ["Agent: tango uniform", C], NA, [], SURE),
    ("before: excused too late", EXCUSED_BEFORE, ["Agent: tango", C, "Agent: uniform"], BROKEN, [0], SURE),
    ("before: within", replace(BEFORE, within=turns(1)), ["Agent: alpha", C, "Agent: tango"], MET, [0], SURE),
    ("before: too long before", replace(BEFORE, within=turns(1)), ["Agent: alpha", C, "Agent: hi", C, "Agent: tango"], BROKEN, [4], SURE),
    ("before: roles unknown", BEFORE, ["hi", "tango"], BROKEN, [1], LIKELY),
    # after
    ("after: no trigger", AFTER, ["Agent: alpha", C], NA, [], SURE),
    ("after: heard after", AFTER, ["Agent: tango", C, "Agent: alpha"], MET, [2], SURE),
    ("after: heard only before", AFTER, ["Agent: alpha", C, "Agent: tango", C, "Agent: bye"], BROKEN, [2], SURE),
    ("after: in the sentence", AFTER, ["Agent: alpha tango", C], MET, [0], SURE),
    ("after: the call ends", AFTER, ["Agent: tango", "Customer: bye"], NA, [], SURE),
    ("after: each trigger", AFTER, ["Agent: tango", C, "Agent: alpha", C, "Agent: tango", C, "Agent: bye"], BROKEN, [4], SURE),
    ("after: two breaches", AFTER, ["Agent: tango", C, "Agent: tango", C, "Agent: bye"], BROKEN, [0, 2], SURE),
    ("after: one trigger an utterance", AFTER, ["Agent: Tango. Tango.", C, "Agent: bye"], BROKEN, [0], SURE),
    ("after: soon", AFTER_SOON, ["Agent: tango", C, "Agent: hi", C, "Agent: alpha"], MET, [4], SURE),
    ("after: too late", AFTER_SOON, ["Agent: tango", C, "Agent: a1", C, "Agent: a2", C, "Agent: alpha"], BROKEN, [0], SURE),
    ("after: the other's turns do not count", AFTER_SOON, ["Agent: tango", C, "Customer: so", "Customer: well", "Agent: alpha"], MET, [4], SURE),
    ("after: in seconds", replace(AFTER, within=seconds(5)), ["[0-1] Agent: tango", "[1-3] Customer: hello", "[3-4] Agent: alpha"], MET, [2], SURE),
    ("after: seconds too late", replace(AFTER, within=seconds(5)), ["[0-1] Agent: tango", "[1-9] Customer: hello", "[9-10] Agent: alpha"], BROKEN, [0], SURE),
    ("after: one turn of nobody known goes on", AFTER, ["Tango. And so we went on and on."], UNSURE, [0], POSSIBLE),
    ("after: one turn of nobody known ends", AFTER, ["Hello there. Tango. Bye."], NA, [], SURE),
    ("after: excused", replace(AFTER, unless_heard=("uniform",)), ["Agent: uniform", C, "Agent: tango", C, "Agent: bye"], NA, [], SURE),
    # scope
    ("in: first turns, heard", FIRST_TWO, ["Agent: hi", C, "Agent: alpha"], MET, [2], SURE),
    ("in: first turns, too late", FIRST_TWO, ["Agent: hi", C, "Agent: well", C, "Agent: alpha"], BROKEN, [], SURE),
    ("in: acknowledgements do not count", FIRST_TWO, ["Agent: okay", C, "Agent: well", C, "Agent: alpha"], MET, [4], SURE),
    ("in: fewer turns than the window", FIRST_TWO, ["Agent: hi", C], BROKEN, [], SURE),
    ("in: roles unknown, both speakers' turns", FIRST_TWO, ["hi", "well", "so", "alpha"], MET, [3], LIKELY),
    ("in: roles unknown, too late", FIRST_TWO, ["hi", "well", "so", "then", "alpha"], BROKEN, [], LIKELY),
    ("in: first seconds, heard", FIRST_MINUTE, ["[5-9] Agent: hi", "[50-60] Agent: alpha"], MET, [1], SURE),
    ("in: first seconds, too late", FIRST_MINUTE, ["[5-9] Agent: hi", f"[9-70] Customer: {LONG}", "[70-80] Agent: alpha"], BROKEN, [], SURE),
    ("in: late in a long turn", FIRST_MINUTE, ["[0-100] Agent: hello " + LONG + "alpha"], BROKEN, [], SURE),
    ("in: early in a long turn", FIRST_MINUTE, ["[0-100] Agent: alpha " + LONG], MET, [0], SURE),
    ("in: no times, early", FIRST_MINUTE, ["Agent: hi", C, "Agent: alpha"], MET, [2], SURE),
    ("in: no times, far behind", FIRST_MINUTE, ["Agent: " + LONG * 4, C, "Agent: alpha"], BROKEN, [], SURE),
    ("in: last turns, heard", LAST_TWO, ["Agent: hi", C, "Agent: alpha", C, "Agent: bye"], MET, [2], SURE),
    ("in: last turns, too early", LAST_TWO, ["Agent: alpha", C, "Agent: well", C, "Agent: bye"], BROKEN, [], SURE),
    ("in: percent", replace(REQUIRE, scope=Scope(first=percent(50))), ["Agent: alpha", C, "Agent: bye and so on"], MET, [0], SURE),
    ("in: percent, too late", replace(REQUIRE, scope=Scope(first=percent(50))), ["Agent: hello and so on", C, "Agent: alpha"], BROKEN, [], SURE),
    ("in: nothing of the speaker in it", replace(REQUIRE, scope=Scope(first=seconds(5))), ["[0-6] Customer: hi", "[7-9] Agent: hi"], NA, [], SURE),
    ("in: last words, all in one long turn", replace(REQUIRE, scope=Scope(last=words(3))), ["Agent: alpha", C, "Agent: bye and so on"], BROKEN, [], SURE),
    ("in: a stretch in the middle of a turn", replace(REQUIRE, scope=Scope(start=seconds(30), end=seconds(40))), ["[0-90] Agent: " + LONG], BROKEN, [], SURE),
    ("in: a stretch after all that the speaker says", replace(REQUIRE, scope=Scope(start=seconds(30), end=seconds(40))), ["[0-9] Agent: hi", "[10-90] Customer: hi"], NA, [], SURE),
    ("outside: heard there only", replace(REQUIRE, outside=Scope(first=turns(1))), ["Agent: alpha", C, "Agent: bye"], BROKEN, [], SURE),
    ("outside: heard elsewhere", replace(REQUIRE, outside=Scope(first=turns(1))), ["Agent: hi", C, "Agent: alpha"], MET, [2], SURE),
    ("outside: forbidden there", replace(FORBID, outside=Scope(first=turns(1))), ["Agent: alpha", C, "Agent: alpha"], BROKEN, [2], SURE),
    ("outside: forbidden, allowed here", replace(FORBID, outside=Scope(first=turns(1))), ["Agent: alpha", C, "Agent: bye"], MET, [], SURE),
    # answered
    ("answered: yes", ANSWERED, ["Agent: alpha?", "Customer: yes"], MET, [0], SURE),
    ("answered: no", ANSWERED, ["Agent: alpha?", "Customer: no"], BROKEN, [0], SURE),
    ("answered: yes and no", ANSWERED, ["Agent: alpha?", "Customer: yes, well, no thanks"], BROKEN, [0], SURE),
    ("answered: not asked", ANSWERED, ["Agent: hi", "Customer: yes"], BROKEN, [], SURE),
    ("answered: nothing", ANSWERED, ["Agent: alpha?", "Customer: what for"], BROKEN, [0], SURE),
    ("answered: second turn", ANSWERED, ["Agent: alpha?", "Customer: what for", "Agent: to pay", "Customer: sure"], MET, [0], SURE),
    ("answered: third turn", ANSWERED, ["Agent: alpha?", C, "Agent: hi", C, "Agent: hi", "Customer: yes"], BROKEN, [0], SURE),
    ("answered: refused, then yes", ANSWERED, ["Agent: alpha?", "Customer: no", "Agent: why", "Customer: yes"], BROKEN, [0], SURE),
    ("answered: yes, then no to something else", ANSWERED, ["Agent: alpha?", "Customer: yes", "Agent: paper?", "Customer: no"], MET, [0], SURE),
    ("answered: asked again", ANSWERED, ["Agent: alpha?", "Customer: no", "Agent: alpha?", "Customer: yes"], MET, [2], SURE),
    ("answered: a grunt after a question", ANSWERED, ["Agent: alpha?", "Customer: mm-hmm"], UNSURE, [0], POSSIBLE),
    ("answered: a grunt after no question", ANSWERED, ["Agent: alpha.", "Customer: mm-hmm"], BROKEN, [0], SURE),
    ("answered: 嗯 after a question", ANSWERED, ["Agent: alpha 可以吗", "Customer: 嗯"], UNSURE, [0], POSSIBLE),
    ("answered: a hedge", ANSWERED, ["Agent: alpha?", "Customer: yes maybe, let me think about it"], BROKEN, [0], SURE),
    ("answered: 考虑", ANSWERED, ["Agent: alpha?", "Customer: 好的，我考虑一下"], BROKEN, [0], SURE),
    ("answered: a reserve", ANSWERED, ["Agent: alpha?", "Customer: yes but not all"], UNSURE, [0], POSSIBLE),
    ("answered: 不可以", ANSWERED, ["Agent: alpha?", "Customer: 不可以"], BROKEN, [0], SURE),
    ("answered: asks back", ANSWERED, ["Agent: alpha?", "Customer: 可以分期吗"], BROKEN, [0], SURE),
    ("answered: you mind, no", ANSWERED, ["Agent: do you mind alpha?", "Customer: no not at all"], MET, [0], SURE),
    ("answered: you mind, yes", ANSWERED, ["Agent: do you mind alpha?", "Customer: yes I do"], BROKEN, [0], SURE),
    ("answered: 介意, 不介意", ANSWERED, ["Agent: alpha 您介意吗", "Customer: 不介意"], MET, [0], SURE),
    ("answered: 介意, 介意", ANSWERED, ["Agent: alpha 您介意吗", "Customer: 介意"], BROKEN, [0], SURE),
    ("answered: before the trigger", ANSWERED_BEFORE, ["Agent: alpha?", "Customer: yes", "Agent: tango"], MET, [0], SURE),
    ("answered: refused before it", ANSWERED_BEFORE, ["Agent: alpha?", "Customer: no", "Agent: tango"], BROKEN, [2], SURE),
    ("answered: no labels", ANSWERED, ["alpha?", "yes"], UNSURE, [0], POSSIBLE),
    ("answered: no labels, not asked", ANSWERED, ["hello", "yes"], UNSURE, [], POSSIBLE),
    ("answered: labels without roles", ANSWERED, ["a: alpha?", "b: yes"], MET, [0], LIKELY),
    ("answered: labels without roles, no", ANSWERED, ["a: alpha?", "b: no"], BROKEN, [0], LIKELY),
    # partly heard
    ("partly: half", rule(Constraint.REQUIRE, "parts"), ["Agent: one two", C], UNSURE, [0], POSSIBLE),
    ("partly: three of four", rule(Constraint.REQUIRE, "parts"), ["Agent: one three four", C], UNSURE, [0], POSSIBLE),
    ("partly: all", rule(Constraint.REQUIRE, "parts"), ["Agent: one two three four", C], MET, [0], SURE),
    ("partly: one of four", rule(Constraint.REQUIRE, "parts"), ["Agent: one", C], BROKEN, [], SURE),
    ("partly: spread over sentences", rule(Constraint.REQUIRE, "parts"), ["Agent: One. Two. Three. Four.", C], BROKEN, [], SURE),
    ("partly: one of a pair", rule(Constraint.REQUIRE, "pair"), ["Agent: left", C], BROKEN, [], SURE),
    ("partly: by the other speaker", rule(Constraint.REQUIRE, "parts"), ["Agent: hi", "Customer: one two three"], BROKEN, [], SURE),
    # languages
    ("language: none that a wording covers", rule(Constraint.REQUIRE, "chinese"), ["Agent: good morning how are you", C], UNSURE, [], POSSIBLE),
    ("language: covered", rule(Constraint.REQUIRE, "chinese"), ["Agent: 您好请问您今天怎么样", "Customer: 你好"], BROKEN, [], SURE),
    ("language: Chinese, no wording", ENGLISH, ["Agent: 您好请问您今天怎么样", "Customer: 你好"], UNSURE, [], POSSIBLE),
    ("language: mixed, a third is not covered", ENGLISH, ["Agent: 您好请问您早 good morning", C], UNSURE, [], POSSIBLE),
    ("language: a few foreign letters", ENGLISH, ["Agent: good morning and how are you today 好", C], BROKEN, [], SURE),
    ("language: the customer's does not count", ENGLISH, ["Agent: good morning", "Customer: 您好请问您今天怎么样"], BROKEN, [], SURE),
    ("language: the answer's, not covered", ANSWERED, ["Agent: alpha?", "Customer: да конечно пожалуйста"], UNSURE, [0], POSSIBLE),
    ("language: Cyrillic", REQUIRE, ["Agent: доброе утро как дела", C], UNSURE, [], POSSIBLE),
    # poor transcripts
    ("poor: one voice of the agent", REQUIRE, ["Agent: hi there"] * 8, UNSURE, [], POSSIBLE),
    ("poor: a few turns of the agent alone", REQUIRE, ["Agent: hi there"] * 3, BROKEN, [], SURE),
    ("poor: heard all the same", REQUIRE, ["Agent: alpha"] * 8, MET, [0], SURE),
    ("poor: cut start", REQUIRE, ["Agent: and so on. Then we go. Then more.", "Customer: Fine then."], UNSURE, [], POSSIBLE),
    ("poor: few letters a minute", REQUIRE, ["[0-5] Agent: hi there", "[120-125] Customer: hello"], UNSURE, [], POSSIBLE),
    ("poor: at the trigger", BEFORE, ["Agent: tango"] * 8, UNSURE, [0], POSSIBLE),
    # forbid
    ("forbid: not heard", FORBID, ["Agent: hi", C], MET, [], SURE),
    ("forbid: heard", FORBID, ["Agent: alpha", C], BROKEN, [0], SURE),
    ("forbid: from the other speaker", FORBID, ["Agent: hi", "Customer: alpha"], MET, [], SURE),
    ("forbid: twice in an utterance", FORBID, ["Agent: alpha. Alpha", "Agent: alpha", C], BROKEN, [0, 0, 1], SURE),
    ("forbid: in two utterances", FORBID, ["Agent: alpha", C, "Agent: alpha"], BROKEN, [0, 2], SURE),
    ("forbid: agent's words, roles unknown", FORBID, ["alpha"], BROKEN, [0], LIKELY),
    ("forbid: anyone's words, roles unknown", FORBID_ANYONES, ["anyones"], UNSURE, [0], POSSIBLE),
    ("forbid: anyone's words, from the agent", FORBID_ANYONES, ["Agent: anyones", C], BROKEN, [0], SURE),
    ("forbid: excused before", replace(FORBID, unless_heard=("uniform",)), ["Agent: uniform", C, "Agent: alpha"], MET, [2], SURE),
    ("forbid: excused too late", replace(FORBID, unless_heard=("uniform",)), ["Agent: alpha", C, "Agent: uniform"], BROKEN, [0], SURE),
    ("forbid: excused in its turn", replace(FORBID, unless_in_turn=("uniform",)), ["Agent: alpha. Well. uniform", C], MET, [], SURE),
    ("forbid: excused in one of two turns", replace(FORBID, unless_in_turn=("uniform",)), ["Agent: uniform alpha", C, "Agent: alpha"], BROKEN, [2], SURE),
    ("require: not in such a turn", replace(REQUIRE, unless_in_turn=("uniform",)), ["Agent: alpha uniform", C], BROKEN, [], SURE),
    ("forbid: excused in the sentence", replace(FORBID, unless_heard=("uniform",)), ["Agent: alpha uniform", C], MET, [0], SURE),
    ("forbid after: no trigger", replace(FORBID, after=("tango",)), ["Agent: alpha", C], NA, [], SURE),
    ("forbid after: heard after", replace(FORBID, after=("tango",)), ["Agent: tango", C, "Agent: alpha"], BROKEN, [2], SURE),
    ("forbid after: heard only before", replace(FORBID, after=("tango",)), ["Agent: alpha", C, "Agent: tango", C, "Agent: bye"], MET, [], SURE),
    ("forbid after: the call ends", replace(FORBID, after=("tango",)), ["Agent: tango", "Customer: bye"], NA, [], SURE),
    ("forbid after: too far", replace(FORBID, after=("tango",), within=turns(1)), ["Agent: tango", C, "Agent: hi", C, "Agent: alpha"], MET, [], SURE),
    ("forbid before: heard before", replace(FORBID, before_first=("tango",)), ["Agent: alpha", C, "Agent: tango"], BROKEN, [0], SURE),
    ("forbid before: no trigger", replace(FORBID, before_first=("tango",)), ["Agent: alpha", C], NA, [], SURE),
    ("forbid when: not heard", replace(FORBID, when=("tango",)), ["Agent: alpha", C], NA, [], SURE),
    ("forbid data: sure", FORBID_PAN, ["Agent: hi", "Customer: <pan:4111>"], BROKEN, [1], SURE),
    ("forbid data: likely", FORBID_PAN, ["Agent: hi", "Customer: <pan~:4111>"], BROKEN, [1], LIKELY),
    ("forbid data: possible", FORBID_PAN, ["Agent: hi", "Customer: <pan?:4111>"], UNSURE, [1], POSSIBLE),
    ("forbid data: possible and sure", FORBID_PAN, ["Agent: <pan?:4111>", "Customer: <pan:4111>"], BROKEN, [1], SURE),
    ("forbid data: another kind", FORBID_PAN, ["Agent: hi", "Customer: <cvv:123>"], MET, [], SURE),
    ("forbid data: another tool's mark", FORBID_PAN, ["Agent: hi", "Customer: [CREDIT_DEBIT_NUMBER]"], MET, [], SURE),
    # order
    ("order: right", ORDER, ["Agent: alpha", C, "Agent: beta"], MET, [0, 2], SURE),
    ("order: wrong", ORDER, ["Agent: beta", C, "Agent: alpha"], BROKEN, [2, 0], SURE),
    ("order: nothing", ORDER, ["Agent: hi", C], NA, [], SURE),
    ("order: only the first", ORDER, ["Agent: alpha", C], MET, [0], SURE),
    ("order: only the second", ORDER, ["Agent: beta", C], BROKEN, [0], SURE),
    ("order: one sentence", ORDER, ["Agent: beta alpha", C], MET, [0, 0], SURE),
    ("order: the middle one is missing", ORDER3, ["Agent: alpha", C, "Agent: gamma"], BROKEN, [2], SURE),
    ("order: three", ORDER3, ["Agent: alpha", C, "Agent: beta", C, "Agent: gamma"], MET, [0, 2, 4], SURE),
    ("order: roles unknown", ORDER, ["beta", "alpha"], BROKEN, [1, 0], LIKELY),
    ("order: only the second, poor", ORDER, ["Agent: beta"] * 8, UNSURE, [0], POSSIBLE),
    # limit
    ("limit: none", LIMIT, ["Agent: hi", C], MET, [], SURE),
    ("limit: as many as allowed", LIMIT, ["Agent: alpha", C], MET, [], SURE),
    ("limit: one too many", LIMIT, ["Agent: alpha", C, "Agent: alpha"], BROKEN, [2], SURE),
    ("limit: two too many", LIMIT, ["Agent: alpha", C, "Agent: Alpha. Alpha."], BROKEN, [2, 2], SURE),
    ("limit: a sentence counts once", LIMIT, ["Agent: alpha and alpha and alpha", C], MET, [], SURE),
    ("limit: roles unknown", LIMIT, ["alpha", "alpha"], BROKEN, [1], LIKELY),
    ("limit: after a trigger", replace(LIMIT, at_most=0, after=("tango",)), ["Agent: alpha", C, "Agent: tango", C, "Agent: alpha"], BROKEN, [4], SURE),
    ("limit: never triggered", replace(LIMIT, after=("tango",)), ["Agent: alpha", C, "Agent: alpha"], NA, [], SURE),
]  # fmt: skip


@pytest.mark.parametrize(
    ("judging", "lines", "outcome", "places", "certainty"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_outcome(judging: Rule, lines: list[str], outcome: Outcome, places: list[int], certainty: Certainty) -> None:
    report = judged(call(*lines), CUES, judging)
    judgement = report.details["rule"]
    assert judgement.outcome is outcome, judgement.reason
    assert judgement.certainty is certainty
    assert [place.turn for place in judgement.places] == places
    reported = {finding.outcome for finding in report.findings}
    assert reported == ({outcome} if outcome in (BROKEN, UNSURE) else set()) or outcome is BROKEN
    assert all(f.severity is (Severity.ERROR if f.outcome is BROKEN else Severity.NOTE) for f in report.findings)


@pytest.mark.parametrize(
    ("outcomes", "together"),
    [
        ([], NA),
        ([NA, MET], MET),
        ([MET, UNSURE, NA], UNSURE),
        ([MET, UNSURE, BROKEN], BROKEN),
        ([NA, NA], NA),
    ],
)
def test_the_gravest_outcome_decides(outcomes: list[Outcome], together: Outcome) -> None:
    assert gravest([Trial(outcome, "") for outcome in outcomes]) is together


@pytest.mark.parametrize(
    ("judging", "lines", "findings"),
    [
        (FORBID, ["Agent: alpha. Alpha", C, "Agent: alpha"], [[0, 0], [2]]),
        (AFTER, ["Agent: tango", C, "Agent: tango", C, "Agent: bye"], [[0], [2]]),
        (BEFORE, ["Agent: tango", C, "Agent: tango"], [[0]]),
        (REQUIRE, ["Agent: hi", C], [[]]),
        (REQUIRE, ["Agent: alpha", C], []),
    ],
)
def test_one_finding_a_trigger_or_utterance(judging: Rule, lines: list[str], findings: list[list[int]]) -> None:
    report = judged(call(*lines), CUES, judging)
    assert [[place.turn for place in finding.places] for finding in report.findings] == findings


def test_a_script_needs_no_answers_and_is_never_poor() -> None:
    script = call(*["Agent: alpha?"] * 9)
    assert judged(script, CUES, ANSWERED, kind=InputKind.SCRIPT).details["rule"].outcome is MET
    empty = call(*["Agent: hello"] * 9)
    assert judged(empty, CUES, REQUIRE, kind=InputKind.SCRIPT).details["rule"].outcome is BROKEN


def test_a_number_over_several_turns_is_one_finding_with_all_its_places() -> None:
    made = call("Customer: <pan:4111 1111>", "Agent: ok", "Customer: <pan:1111 1111>")
    both = replace(made, card_data=(replace(made.card_data[0], at=made.card_data[0].at + made.card_data[1].at),))
    (finding,) = judged(both, CUES, FORBID_PAN).findings
    assert [(place.turn, place.chars) for place in finding.places] == [(0, (0, 9)), (2, (0, 9))]
