"""JSON Schemas of the files of a pack, for editors: completion, a word on each key, wrong keys underlined.

They say what a file looks like. What hangs on other files, and what keys need of one another, `rules validate` tells.
Every value that is read as text may be a number or a flag to an editor: `version: 1.0`, `[no, yes]`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TypeAlias

from compliance_cli.packs import cuefile, lists, packfile, rulefile, scorecard, sourcefile, subjects, tokens
from compliance_cli.packs.asks import Gauge, Take
from compliance_cli.packs.cuemodel import LANGUAGES, Guard
from compliance_cli.packs.model import Constraint
from compliance_cli.packs.page import TITLE_LANGUAGES
from compliance_cli.vocabulary import Outcome, Severity

Schema: TypeAlias = "Mapping[str, bool | int | str | Collection[str] | Schema | Collection[Schema]]"

DIALECT = "http://json-schema.org/draft-07/schema#"

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_COUNT: Schema = {"type": ["integer", "string"]}
_FLAG: Schema = {"type": "boolean"}


def _any(*some: Schema) -> Schema:
    return {"anyOf": list(some)}


def _list_of(one: Schema, least: int = 1) -> Schema:
    return {"type": "array", "items": one, "minItems": least}


def _table(keys: Mapping[str, Schema], required: Collection[str] = ()) -> Schema:
    return {"type": "object", "properties": keys, "additionalProperties": False, "required": list(required)}


def _named(value: Schema) -> Schema:
    """A table whose keys are names of the writer's own."""
    return {"type": "object", "additionalProperties": value, "minProperties": 1}


def _one_of(words: Collection[str]) -> Schema:
    return {"enum": list(words)}


def _told(what: str, schema: Schema) -> Schema:
    return {"description": what, **schema}


_TEXTS = _any(_TEXT, _list_of(_TEXT))
_TITLES = _table(dict.fromkeys(TITLE_LANGUAGES, _TEXT), ("en",))
_AMOUNT: Schema = {"type": "string", "pattern": r"^\s*(\d{1,4}(\.\d{1,2})?\s*([a-z]+|%)|\$\{[^{}]*\})\s*$"}
_SCOPE = _table(dict.fromkeys(("first", "last", "from", "to"), _AMOUNT))
_SPEAKER = _one_of(cuefile.SPEAKERS)
_SEVERITY = _one_of([one.value for one in Severity])
_OUTCOMES = _any(_one_of([one.value for one in Outcome]), _list_of(_one_of([one.value for one in Outcome])))
_GUARDS = _any(_one_of([one.value for one in Guard]), _list_of(_one_of([one.value for one in Guard])))
_TOKEN = _table({"LOWER": _TEXTS, "ORTH": _TEXTS, "REGEX": _TEXT, "OP": {"type": "string"}})

_WORDING_KEYS: Mapping[str, Schema] = {
    "any_of": _told("Heard when one of these phrases is said.", _TEXTS),
    "all_of": _told("Heard when one phrase of each named group is said near the others.", _named(_TEXTS)),
    "near": _told("How far the next group may be at most, such as `5 words`.", _AMOUNT),
    "in_order": _told("The groups come as they are written.", _FLAG),
    "at_least": _told("So many of the groups will do.", _COUNT),
    "patterns": _told("Regular expressions; for experts.", _TEXTS),
    "tokens": _told("Token patterns in the spelling of spaCy's matcher; for experts.", _list_of(_list_of(_TOKEN))),
    "similar_to": _told("Sentences; heard is one that shares most of its words.", _TEXTS),
    "means": _told("Sentences; heard is one that means nearly the same. Needs word vectors.", _TEXTS),
    "min": _told("How alike a sentence of `similar_to` or `means` must be, such as 0.8.", _TEXT),
    "not_if": _told("Not heard when one of these phrases stands in the sentence.", _TEXTS),
    "not_near": _told(
        "Not heard when one of these phrases stands so near.",
        _table({"any_of": _TEXTS, "within": _AMOUNT}, cuefile.NOT_NEAR_KEYS),
    ),
    "not_patterns": _told("Not heard when one of these patterns matches in the sentence.", _TEXTS),
    "question": _told("Heard in questions only.", _FLAG),
}
_WORDING = _table(_WORDING_KEYS)
_WORDINGS = _any(_TEXT, _list_of(_any(_TEXT, _WORDING)), _WORDING)
_SAID = _table(dict.fromkeys(LANGUAGES, _WORDINGS))
_USUAL = _table(dict.fromkeys(LANGUAGES, _AMOUNT))
_INLINE_KEYS: Mapping[str, Schema] = {"say": _SAID, "near": _USUAL, "ignore_when": _GUARDS}
_INLINE = _table(_INLINE_KEYS, ("say",))
_BY_LANGUAGE = _table(dict.fromkeys(TITLE_LANGUAGES, _TEXTS))

_CUE_KEYS: Mapping[str, Schema] = {
    "cue": _told("The name of the cue, and of its file.", _TEXT),
    "by": _told("Who says it.", _SPEAKER),
    "announces": _told("It asks for what comes with the answer only: the rest of its turn is before it.", _FLAG),
    "answered_with": _told("It counts only where the other speaker's answer tells such card data.", _TEXTS),
    "near": _told("How far groups may be apart in wordings that do not say it: `{en: 12 words}`.", _USUAL),
    **{language: _told(f"How it sounds ({language}).", _WORDINGS) for language in LANGUAGES},
    "ignore_when": _told("Readings of the wording that take a hit away.", _GUARDS),
    "examples": _told(
        "Sentences in which the cue must be heard, and must not.",
        _table(dict.fromkeys(cuefile.EXAMPLE_KEYS, _BY_LANGUAGE)),
    ),
}

_CUES_OR_INLINE = _any(_TEXTS, _INLINE)
_STEP = _any(_TEXT, _list_of(_TEXT), _table({"any_of": _TEXTS, "optional": _FLAG, "within": _AMOUNT}, ("any_of",)))
_MEASURE = _table(
    {
        "what": _one_of([one.value for one in Gauge]),
        "take": _one_of([one.value for one in Take]),
        "at_most": _AMOUNT,
        "at_least": _AMOUNT,
    },
    ("what",),
)
_VALUES = _named(_TEXT)
_CONSTRAINTS: Mapping[Constraint, Schema] = {
    Constraint.REQUIRE: _told("One of these cues must be heard.", _CUES_OR_INLINE),
    Constraint.FORBID: _told("None of these cues may be heard.", _CUES_OR_INLINE),
    Constraint.ORDER: _told("All of these cues, in this order.", _list_of(_TEXT, 2)),
    Constraint.LIMIT: _told("These cues are not heard more often than `at_most`.", _CUES_OR_INLINE),
    Constraint.SEQUENCE: _told("Steps that follow one another; some may be optional.", _list_of(_STEP, 2)),
    Constraint.MEASURE: _told("A measure of the call, and its limits.", _MEASURE),
    Constraint.REPEAT: _told("A sentence is not said again.", _table({"similar": _TEXT, "words": _COUNT})),
    Constraint.EQUAL: _told("Values that must be the same: `{amount-stated: money, meta.premium: money}`.", _VALUES),
    Constraint.READS: _told("A text that must be read out: `script.md#section`.", _TEXT),
}

_RULE_KEYS: Mapping[str, Schema] = {
    "id": _told("The rule's name in results: lower case, hyphens, full stops; unique.", _TEXT),
    "title": _told("A line for lists.", _TITLES),
    "severity": _told("How bad a broken rule is.", _SEVERITY),
    **{constraint.value: schema for constraint, schema in _CONSTRAINTS.items()},
    "at_most": _told("How many are still right.", _COUNT),
    "at_least": _told("In how many sentences it is needed.", _COUNT),
    "min": _told("How much of the text must be read out, such as 0.8.", _TEXT),
    "per": _told("What `at_most` counts in.", _one_of(("minute", "call"))),
    "by": _told("Whose words count.", _SPEAKER),
    "if": _told("Applies only to calls whose data are so.", _named(_TEXTS)),
    "case": _told("Calls of which this value is the same are judged as one: `meta.policy_id`.", _TEXT),
    "when": _told("Applies only to calls in which one of these is heard.", _TEXTS),
    "when_rule": _told("Applies only where other rules came out so.", _named(_OUTCOMES)),
    "before_first": _told("The subject comes before the first of these.", _TEXTS),
    "before": _told("The subject comes before each of these.", _TEXTS),
    "after": _told("The subject counts after each of these.", _TEXTS),
    "around": _told("The subject counts on either side of each of these.", _TEXTS),
    "same_turn": _told("The subject counts in the turn of each of these.", _TEXTS),
    "nth": _told("Which trigger counts: first, last, each, or a number.", _TEXT),
    "within": _told("How far from its trigger the subject counts: `3 turns`, `30 seconds`.", _AMOUNT),
    "volunteered": _told("What the other speaker says unasked that will do as well.", _TEXTS),
    "unless_heard": _told("Heard before, these excuse it.", _TEXTS),
    "unless_in_turn": _told("The subject does not count in a turn in which one of these is heard.", _TEXTS),
    "answered": _told("The subject counts only if it is answered with this cue.", _TEXT),
    "in": _told("The part of the call that is looked at.", _SCOPE),
    "outside": _told("The part of the call that is not looked at.", _SCOPE),
    "sources": _told("What the rule rests on: keys of sources.yaml.", _TEXTS),
    "in_force": _told("From when to when, by the date of the call.", _table({"from": _TEXT, "to": _TEXT})),
    "message": _told("What a finding says; `{at}` is its time or turn.", _TITLES),
    "examples": _told(
        "Short calls, by what the rule must come to.", _table({one.value: _BY_LANGUAGE for one in Outcome})
    ),
}

_ADDITION = _table({"also": _SAID, "not_if": _table(dict.fromkeys(LANGUAGES, _TEXTS))})
_SECTION = _table({"weight": _COUNT, "rules": _any(_TEXTS, _named(_COUNT))}, ("rules",))
_PACK_KEYS: Mapping[str, Schema] = {
    "id": _told("The name of the pack in results: lower case and hyphens.", _TEXT),
    "version": _told("Counted up when rules change.", _TEXT),
    "title": _told("A line for lists.", _TITLES),
    "description": _told("What the pack is for.", _TITLES),
    "default": _told("In force when no pack is named.", _FLAG),
    "preview": _told("Still on trial.", _FLAG),
    "market": _told("The pack comes with `--market` of this name.", _TEXT),
    "include": _told("Packs that come with this one, beside it or shipped.", _TEXTS),
    "cues": _told("Additions to cues of others, by cue.", _named(_ADDITION)),
    "params": _told("Values that rules name as `${name}`.", _named(_TEXTS)),
    "override": _told(
        "Changes in rules of included packs, by rule.",
        _named(_table({"severity": _SEVERITY, "params": _named(_TEXTS)})),
    ),
    "scorecard": _told(
        "How the pack's rules add up to points.",
        _table({"pass": _COUNT, "fatal": _TEXTS, "sections": _named(_SECTION)}, ("sections",)),
    ),
}

_LIST_KEYS: Mapping[str, Schema] = {
    "list": _told("The name of the list, and of its file.", _TEXT),
    **{language: _told(f"Plain words ({language}).", _TEXTS) for language in LANGUAGES},
}

_SOURCE_KEYS: Mapping[str, Schema] = {
    **dict.fromkeys(("instrument", "section", "summary", "in_force", "address"), _TEXT),
    "basis": _one_of(sourcefile.BASES),
    "verified": _FLAG,
    "checked": _one_of(sourcefile.CHECKED),
}

#: For each table of the language the keys that the schemas know, and those that are read.
KEYS: Mapping[str, tuple[Collection[str], Collection[str]]] = {
    "rule": (_RULE_KEYS, rulefile.RULE_KEYS),
    "cue": (_CUE_KEYS, cuefile.CUE_KEYS),
    "wording": (_WORDING_KEYS, cuefile.WORDING_KEYS),
    "inline": (_INLINE_KEYS, cuefile.INLINE_KEYS),
    "addition": (("also", "not_if"), cuefile.ADDITION_KEYS),
    "token": (("LOWER", "ORTH", "REGEX", "OP"), tokens.TOKEN_KEYS),
    "step": (("any_of", "optional", "within"), subjects.STEP_KEYS),
    "measure": (("what", "take", "at_most", "at_least"), subjects.MEASURE_KEYS),
    "repeat": (("similar", "words"), subjects.REPEAT_KEYS),
    "pack": (_PACK_KEYS, packfile.PACK_KEYS),
    "override": (("severity", "params"), packfile.OVERRIDE_KEYS),
    "scorecard": (("pass", "fatal", "sections"), scorecard.SCORECARD_KEYS),
    "section": (("weight", "rules"), scorecard.SECTION_KEYS),
    "list": (_LIST_KEYS, lists.LIST_KEYS),
    "source": (_SOURCE_KEYS, sourcefile.SOURCE_KEYS),
}


def _rule() -> Schema:
    one_constraint = [{"required": [constraint.value]} for constraint in Constraint]
    return {**_table(_RULE_KEYS, ("id", "title", "message")), "oneOf": one_constraint}


def _cue() -> Schema:
    return {**_table(_CUE_KEYS, ("cue",)), "anyOf": [{"required": [language]} for language in LANGUAGES]}


def _sources() -> Schema:
    required = ("instrument", "summary", "basis", "verified", "checked")
    return _named(_table(_SOURCE_KEYS, required))


SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    "rule": _rule,
    "cue": _cue,
    "pack": lambda: _table(_PACK_KEYS, ("id", "version", "title")),
    "list": lambda: _table(_LIST_KEYS, ("list",)),
    "sources": _sources,
}
"""The kinds of files in a pack, and their schemas."""


def schema(kind: str) -> Schema:
    """The JSON Schema of one kind of file (a key of `SCHEMAS`)."""
    return {"$schema": DIALECT, "title": f"compliance-cli: {kind}", **SCHEMAS[kind]()}
